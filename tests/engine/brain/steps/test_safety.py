"""After an alert: what the guest says of it since reaches the staff, and nothing that is said takes it back."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    "said",
    [
        "No, cigarettes.",
        "it was only the toaster",
        "false alarm",
        "sorry, it's just steam from the shower",
        "there's no fire",
    ],
)
@pytest.mark.parametrize("before", [["there's smoke in my room"], ["there's smoke in my room", "305"]])
def test_that_it_is_less_is_noted_beside_the_alert_which_stands(
    before: list[str], said: str, facts: HouseFacts
) -> None:
    scene = Scene(facts)
    scene.play(before)
    alerts = [draft.request_id for draft in scene.left]
    reply = scene.play([said]).reply
    assert scene.noted == [(alerts[-1], f"The guest says now: {said}")]
    assert [draft.request_id for draft in scene.left] == alerts
    assert "look" in reply and "get out" not in reply.lower() and "leave the room" not in reply.lower()


def test_what_helpers_should_know_is_noted(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["there is smoke in the corridor", "one of us is in a wheelchair"])
    assert [text for _, text in scene.noted] == ["The guest says: one of us is in a wheelchair"]
    assert "stairs" in scene.replies[-1]
    scene.play(["room 214"])
    assert "214" in scene.left[-1].summary


def test_a_note_that_could_not_be_written_is_not_promised(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["there's smoke in my room", "305"])
    scene.desk_works = False
    reply = scene.play(["No, cigarettes."]).reply
    assert "told" not in reply and "look" in reply


@pytest.mark.parametrize(
    ("said", "danger", "first"),
    [
        ("There's a man standing outside my door", "intruder", "door locked"),
        ("Someone is banging on my door and won't go away", "intruder", "door locked"),
        ("An intruder!", "intruder", "door locked"),
        ("There's someone in my bathroom", "intruder", "Get out"),
        ("A man with a knife is outside my door", "crime", "Lock yourself in"),
        ("My room has been broken into", "crime", "Lock yourself in"),
    ],
)
def test_somebody_who_comes_in_is_an_alert_of_its_own(facts: HouseFacts, said: str, danger: str, first: str) -> None:
    exchange = Scene(facts).play([said])
    assert [act.arguments["danger"] for act in exchange.decision.acts] == [danger]
    assert first in exchange.decision.reply


UNCLEAR = [
    "Something terrible has happened",
    "I heard a bang and somebody screamed",
    "There's something wrong with my wife",
]


@pytest.mark.parametrize("said", UNCLEAR)
@pytest.mark.parametrize("answer", ["yes", "I don't know", "she's bleeding", "please hurry"])
def test_where_danger_is_not_clear_it_is_asked_and_whoever_does_not_say_no_is_helped(
    facts: HouseFacts, said: str, answer: str
) -> None:
    scene = Scene(facts)
    assert "anybody hurt" in scene.play([said]).reply
    assert not scene.left
    scene.play([answer])
    assert [d.kind.value for d in scene.left] == ["emergency"]
    assert said in scene.left[0].details["what"]


def test_where_nobody_is_hurt_nobody_is_alerted(facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "Tell me what is wrong" in scene.play([UNCLEAR[0], "no, nobody"]).reply
    assert not scene.left
    assert "room number" in scene.play(["the toilet is blocked"]).reply


@pytest.mark.parametrize("said", ["Can you send someone quickly to fix the toilet?", "The film was terrible"])
def test_what_is_no_danger_is_not_asked(facts: HouseFacts, said: str) -> None:
    assert "hurt" not in Scene(facts).play([said]).reply


NUMBER_ASKED = ["I'd like a single for tonight, just me.", "Yes please.", "Siobhan Kelly."]


@pytest.mark.parametrize(
    ("line", "asks_for_it", "is_refused"),
    [
        ("Plus four four seven seven double oh nine double oh eight five five.", True, False),
        ("Plus four nine one five one two three four five six seven eight nine.", True, False),
        ("Plus four nine one five one two three four five six seven eight nine.", False, True),
        ("Four four seven seven double oh nine double oh eight five five one.", True, True),
        ("Four five three nine one four eight eight oh three four three six four six seven.", True, True),
        ("Plus, four five three nine one four eight eight oh three four three six four six seven.", True, True),
    ],
)
def test_a_telephone_number_from_abroad_is_no_card(
    line: str, asks_for_it: bool, is_refused: bool, facts: HouseFacts
) -> None:
    scene = Scene(facts)
    exchange = scene.play([*(NUMBER_ASKED if asks_for_it else ()), line])
    assert (exchange.decision.intent == "card") is is_refused
