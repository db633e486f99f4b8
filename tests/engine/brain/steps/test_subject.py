"""Questions that leave out what they are about, and what a note tells them."""

import pytest

from engine.brain.steps.subject import leaves_out_its_subject
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    ("line", "leaves_out"),
    [
        ("and how much is it", True),
        ("how much", True),
        ("and until when", True),
        ("oh okay and where is that", True),
        ("do i have to book", True),
        ("is it open on sunday", True),
        ("how much is a double room", False),
        ("is there parking", False),
        ("where is the gym", False),
        ("", False),
    ],
)
def test_what_leaves_out_its_subject(line: str, leaves_out: bool) -> None:
    assert leaves_out_its_subject(line) is leaves_out


@pytest.mark.parametrize(
    ("lines", "tells"),
    [
        (["is there parking", "and how much is it"], "12 pounds"),
        (["do you have a spa", "how much is that"], "65 pounds"),
        (["do you have a spa", "thanks", "and until when is it open"], "nine at night"),
        (["where is the gym", "when is it open"], "day and night"),
        (["do you have a gym", "and where is it"], "basement"),
        (["is there wifi", "and is it free"], "free"),
        (["what time is breakfast and is the pool heated"], "no pool"),
        (["do you have a spa and do I need to book"], "booked"),
        (["what time is breakfast and where is it"], "Lantern Room"),
    ],
)
def test_it_is_asked_of_what_was_spoken_of_last(lines: list[str], tells: str, facts: HouseFacts) -> None:
    exchange = Scene(facts).play(lines)
    assert exchange.decision.intent == "hotel"
    assert tells in exchange.reply


def test_both_questions_of_a_sentence_are_answered(facts: HouseFacts) -> None:
    reply = Scene(facts).play(["what time is breakfast and is the pool heated"]).reply
    assert "seven to half past ten" in reply and "no pool" in reply


def test_what_no_note_tells_is_not_made_up_and_is_left_with_its_subject(facts: HouseFacts) -> None:
    scene = Scene(facts)
    exchange = scene.play(["what can you tell me about the beach", "how much is it"])
    assert exchange.decision.intent == "unknown"
    assert "pounds" not in exchange.reply
    scene.play(["yes please", "Ann Lee", "room 110"])
    assert "Beach" in scene.left[0].summary


def test_after_another_request_it_is_about_that(facts: HouseFacts) -> None:
    reply = Scene(facts).play(["is there parking", "a room for two tonight", "how much is it"]).reply
    assert "12 pounds" not in reply
