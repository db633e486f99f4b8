"""After a clerk had the call the porter knows what the guest said of themselves, and has nothing open any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from appliance.contract.events import Role
from engine.brain.dialog import Entry, Expects, Said
from engine.brain.foreign.brain import ForeignBrain
from engine.brain.scripted import ScriptedBrain
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW, open_example

BACK = Said(Role.PORTER, "This is the night porter again. Is there anything else I can do for you?")


@pytest.fixture
def facts(tmp_path: Path) -> Iterator[HouseFacts]:
    house = open_example(tmp_path)
    yield house
    house.close()


def told(*lines: str) -> list[Entry]:
    """`G`uest, `C`lerk or `P`orter before each line; the clerk has handed back at the end."""
    roles = {"G": Role.GUEST, "C": Role.CLERK, "P": Role.PORTER}
    return [*(Said(roles[line[0]], line[2:]) for line in lines), BACK]


WAKE_ME = Said(Role.GUEST, "I would like a wake up call at seven in the morning, please.")

HISTORIES = {
    "the guest named their room": told("C Hello, Eva here.", "G I am in room two one four.", "C Thank you."),
    "the clerk gave them one": told("G Where do I sleep?", "C I have put you in room 214."),
    "nobody answered the last words": told("C Eva here.", "G I'm in room two one four."),
    "they were speaking when the clerk came": told("G I am in room 214 and", "C Eva here, go on."),
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES.keys())
def test_a_room_that_was_told_is_not_asked_for_again(facts: HouseFacts, history: list[Entry]) -> None:
    decision = ScriptedBrain(facts, lambda: NOW).decide([*history, WAKE_ME])
    assert [act.arguments["room"] for act in decision.acts] == ["214"], decision


def test_the_clerks_own_name_is_not_the_guests(facts: HouseFacts) -> None:
    history = told("C My name is Eva Lund.", "G Hello.")
    decision = ScriptedBrain(facts, lambda: NOW).decide([*history, Said(Role.GUEST, "I have lost my umbrella.")])
    assert "lund" not in str(decision.slots).lower()


def test_what_was_open_is_settled(facts: HouseFacts) -> None:
    history = told("G I would like a wake up call at seven.", "P For which room?", "C Eva here.", "G 214.", "C Done.")
    decision = ScriptedBrain(facts, lambda: NOW).decide([*history, Said(Role.GUEST, "What time is breakfast?")])
    assert "Breakfast is served" in decision.reply and not decision.acts
    assert "room" not in decision.reply.replace("Lantern Room", "")


def test_nothing_is_answered_while_the_clerk_has_the_call(facts: HouseFacts) -> None:
    decision = ScriptedBrain(facts, lambda: NOW).decide(
        [Said(Role.CLERK, "Eva here."), Said(Role.GUEST, "What time is breakfast?")]
    )
    assert (decision.reply, decision.acts, decision.complete) == ("", (), False)


def test_in_another_language_a_clerk_settles_what_was_open_too(facts: HouseFacts) -> None:
    brain = ForeignBrain("de", facts, lambda: NOW)
    asked = Said(Role.GUEST, "Bitte wecken Sie mich um sieben Uhr.")
    assert brain.decide([asked]).expects is Expects.ROOM
    clerk = [
        Said(Role.PORTER, "In welchem Zimmer?"),
        Said(Role.CLERK, "Hier ist Eva."),
        Said(Role.GUEST, "Zimmer 214."),
    ]
    assert brain.decide([asked, *clerk]).reply == ""
    answered = brain.decide([asked, *clerk, BACK, Said(Role.GUEST, "Wann gibt es Frühstück?")])
    assert not answered.acts and answered.expects is not Expects.ROOM
