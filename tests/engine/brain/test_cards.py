"""A payment card that is told in pieces is not taken for anything, and nothing of it is kept or said."""

from __future__ import annotations

import asyncio
import json

import pytest

from appliance.contract.cards import MASK
from appliance.contract.events import Role
from engine.brain.cards import without_cards
from engine.brain.conversation import Conversation
from engine.brain.dialog import Done, Said, Whispered
from engine.brain.foreign.brain import ForeignBrain
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW, Scene, talk_with

IN_FOURS = ["four nine two nine", "one two three four", "five six seven eight", "nine oh one two"]
BOOKING = ["A room for two people tonight, please.", "the first one", "Tom Hart"]
RING_BACK = ["Can somebody ring me back about my bill?", "Tom Hart"]

FOREIGN = {
    "de": ["vier neun zwei neun", "eins zwei drei vier", "fünf sechs sieben acht", "Meine Kartennummer ist"],
    "fr": ["quatre neuf deux neuf", "un deux trois quatre", "cinq six sept huit", "mon numéro de carte est"],
    "es": ["cuatro nueve dos nueve", "uno dos tres cuatro", "cinco seis siete ocho", "mi número de tarjeta es"],
    "it": ["quattro nove due nove", "uno due tre quattro", "cinque sei sette otto", "il numero della mia carta è"],
}


def digits_in(talk: Conversation) -> set[str]:
    """Pieces of the card that the talk still knows."""
    kept = json.dumps([str(entry) for entry in talk.history])
    return {piece for piece in (*IN_FOURS, "4929", "1234", "5678") if piece in kept}


@pytest.mark.parametrize("before", [BOOKING, RING_BACK, ["Good evening."]], ids=["booking", "ring back", "unasked"])
def test_it_is_no_telephone_number(facts: HouseFacts, before: list[str]) -> None:
    scene = Scene(facts)
    scene.play([*before, *IN_FOURS])
    assert [e.decision.intent for e in scene.exchanges[-2:]] == ["card", "card"]
    assert "phone" not in scene.exchanges[-1].last.slots
    assert "phone_part" not in scene.exchanges[-1].last.slots
    assert not digits_in(scene.talk)
    assert not scene.left


@pytest.mark.parametrize(
    "pieces",
    [
        ["4929 1234", "hang on", "5678 9015"],
        ["my card number is", "4929", "1234"],
        ["4929", "it's a visa", "1234"],
        ["the number on the front is 4929", "1234"],
    ],
)
def test_however_it_is_told_it_is_refused(facts: HouseFacts, pieces: list[str]) -> None:
    scene = Scene(facts)
    scene.play([*BOOKING, *pieces])
    assert scene.exchanges[-1].decision.intent == "card"
    assert not digits_in(scene.talk)


def test_a_telephone_number_is_taken_after_it(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*BOOKING, *IN_FOURS, "oh seven seven double oh nine hundred one two three"])
    assert scene.exchanges[-1].last.slots["phone"] == "07700900123"


@pytest.mark.parametrize("language", FOREIGN)
def test_in_every_language(facts: HouseFacts, language: str) -> None:
    talk = talk_with(ForeignBrain(language, facts, lambda: NOW), facts)
    said = [asyncio.run(talk.say(line)).decision.intent for line in FOREIGN[language]]
    assert said[2:] == ["card", "card"]
    kept = str(talk.history)
    assert not any(piece in kept for piece in FOREIGN[language][:3])


def test_what_was_done_with_it_is_masked_too() -> None:
    guests = [Said(Role.GUEST, "4929 1234"), Said(Role.GUEST, "5678 9015")]
    done = Done("c", "take_message", {"phone": "49291234"}, True, {"phone": "49291234"}, log="49291234")
    kept = without_cards([guests[0], Said(Role.PORTER, "4929 1234?"), done, Whispered("he said 4929"), guests[1]])
    assert "4929" not in str(kept)
    assert str(kept).count(MASK) == 7


MESSAGE = ["I'd like to leave a message for Anna Lee", "ring me on four one one one", "one one one one", "Tom Hart"]


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        (MESSAGE, "one one one one one one one one"),
        ([*BOOKING, "four nine two nine one two three four five six seven eight", "yes"], "nine oh one five"),
    ],
)
def test_what_was_done_before_stands_and_nothing_is_said_again(facts: HouseFacts, before: list[str], rest: str) -> None:
    scene = Scene(facts)
    scene.play(before)
    left = len(scene.left)
    assert scene.play([rest]).decision.intent == "card"
    assert len(scene.left) == left
    for said in ("what did you say?", "thank you", "what time is breakfast?"):
        reply = scene.play([said]).reply
        assert "nine two nine" not in reply and "one one one" not in reply
    assert not digits_in(scene.talk)
    assert not any("49291234" in str(state) for _, state in scene.brain._folded)


def test_another_job_reads_the_masked_history_and_goes_on(facts: HouseFacts) -> None:
    first = Scene(facts)
    first.play([*MESSAGE, "one one one one one one one one"])
    follower = Scene(facts, follows=first)
    assert "seven" in follower.play(["what time is breakfast?"]).reply


def test_what_was_left_before_can_still_be_taken_back(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*MESSAGE, "one one one one one one one one", "no", "please cancel that message"])
    assert [d.name for d in scene.exchanges[-1].done] == ["withdraw_request"]
    assert not scene.left
