"""A whisper changes what the porter says next, in its own words; what is none of the three forms is never said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from appliance.contract.events import Role
from engine.brain.dialog import Act, Decision, Entry, Expects, Said, Whispered
from engine.brain.facts import Facts
from engine.brain.scripted import ScriptedBrain
from engine.brain.texts import load_texts
from engine.brain.whispers import decide, read_whisper
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW, open_example

TEXTS = load_texts()

SAID = {
    "offer her the late check-out": "I can also offer you the late check-out.",
    "Please offer a free breakfast.": "I can also offer you a free breakfast.",
    "suggest the guest our best room, please": "I can also offer you our best room.",
    "tell him that his taxi is here": "A colleague at the desk tells me that your taxi is here.",
    "tell her she has to leave by ten": "A colleague at the desk tells me that you have to leave by ten.",
    "Tell her I'll call her at eight": "A colleague at the desk tells me that they'll call you at eight.",
    "let them know that their table is ready": "A colleague at the desk tells me that your table is ready.",
    "tell mr smith that he needs no key": "A colleague at the desk tells me that you need no key.",
    "ask for her room number": "May I ask you for your room number?",
    "ask her for her room number": "May I ask you for your room number?",
    "ask him whether he wants a cot": "May I ask you whether you want a cot?",
}


@pytest.mark.parametrize(("whisper", "said"), SAID.items())
def test_the_three_forms(whisper: str, said: str) -> None:
    hint = read_whisper(whisper)
    assert hint is not None
    assert TEXTS.say(f"staff.{hint.form}", 0, {"what": hint.what}) == said


@pytest.mark.parametrize(
    "whisper",
    ["careful, she is drunk", "offer", "tell her", "late check-out", "ask her", "he owes us money", "", "tell 42"],
)
def test_anything_else_is_nothing(whisper: str) -> None:
    assert read_whisper(whisper) is None


PLAIN = Decision("hotel", {}, "Breakfast is from seven.", (), (), Expects.NOTHING, True, 1.0, "")
OFFER = Whispered("offer her the late check-out")
SPOKEN = SAID[OFFER.text]
GUEST = Said(Role.GUEST, "What time is breakfast?")

DECISIONS = {
    "an answer": (PLAIN, f"{PLAIN.reply} {SPOKEN}"),
    "a question of its own": (replace(PLAIN, reply="Which room?", expects=Expects.ROOM), f"{SPOKEN} Which room?"),
    "something to be done first": (replace(PLAIN, acts=(Act("leave_request", {}),)), PLAIN.reply),
    "nothing to say": (replace(PLAIN, reply=""), ""),
    "a goodbye": (replace(PLAIN, reply="Good night.", ends_call=True), SPOKEN),
}


@pytest.mark.parametrize(("decision", "reply"), DECISIONS.values(), ids=DECISIONS.keys())
def test_where_it_is_said(decision: Decision, reply: str) -> None:
    made = decide(lambda _: decision, [OFFER, GUEST], TEXTS)
    assert made.reply == reply
    assert not made.ends_call


@pytest.mark.parametrize(
    ("heard", "again"),
    [(f"Breakfast is from seven. {SPOKEN}", False), ("Breakfast is from", True), (f"Yes. {SPOKEN[:20]}", True)],
)
def test_it_is_said_until_it_was_heard(heard: str, again: bool) -> None:
    history: list[Entry] = [OFFER, GUEST, Said(Role.PORTER, heard), Said(Role.GUEST, "And lunch?")]
    assert (SPOKEN in decide(lambda _: PLAIN, history, TEXTS).reply) is again


def test_it_waits_until_the_guest_has_said_something() -> None:
    assert decide(lambda _: PLAIN, [GUEST, OFFER, Said(Role.PORTER, "Hello.")], TEXTS) == PLAIN


@pytest.fixture
def facts(tmp_path: Path) -> Iterator[HouseFacts]:
    house = open_example(tmp_path)
    yield house
    house.close()


def think(facts: Facts, *said: str | Whispered) -> str:
    """The porter's last reply to a guest's lines, with whispers between them."""
    brain, history, reply = ScriptedBrain(facts, lambda: NOW), list[Entry](), ""
    for one in said:
        if isinstance(one, Whispered):
            history.append(one)
            continue
        history.append(Said(Role.GUEST, one))
        reply = decide(brain.decide, history, TEXTS).reply
        history.append(Said(Role.PORTER, reply))
    return reply


@pytest.mark.parametrize(
    ("whisper", "yes", "answer"),
    [
        ("offer her the late check-out", "Yes please.", "keep your room until one"),
        ("offer him a bottle of champagne", "Oh yes, that would be lovely.", "My colleague at the desk will see to it"),
        ("offer him a bottle of champagne", "What time is breakfast?", "Breakfast is served"),
    ],
)
def test_a_yes_is_the_wish_for_what_was_offered(facts: HouseFacts, whisper: str, yes: str, answer: str) -> None:
    assert answer in think(facts, Whispered(whisper), "Do you have a swimming pool?", yes)


def test_the_brain_itself_never_sees_a_whisper(facts: HouseFacts) -> None:
    seen: list[Sequence[Entry]] = []

    def watch(history: Sequence[Entry]) -> Decision:
        seen.append(history)
        return PLAIN

    decide(watch, [OFFER, GUEST, Whispered("careful")], TEXTS)
    assert seen == [[GUEST]]
