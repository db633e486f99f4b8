"""After something was left: what corrects it, adds to it or takes it back, and what is a request of its own."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

LOST = ["I left my umbrella in the bar", "Tom Hart", "room 110"]
TABLE = ["a table for two tomorrow at seven", "Ann Lee", "room 214"]
TAXI = ["a taxi to the station at seven tomorrow", "room 214"]
WAKE_UP = ["wake me at seven in room 214"]
TOWELS = ["could I have two towels in room 110"]
MESSAGE = ["a message for Mr Smith", "The car is ready.", "This is Tom Hart"]


def summaries(scene: Scene) -> list[str]:
    return [f"{draft.kind.value} {draft.summary} {' '.join(draft.details.values())}" for draft in scene.left]


@pytest.mark.parametrize(
    ("lines", "said", "now"),
    [
        (WAKE_UP, "make it half past", "07:30"),
        (WAKE_UP, "no, at eight", "08:00"),
        (WAKE_UP, "actually it's room 215", "215"),
        (TABLE, "for three people", "guests 3"),
        (TABLE, "sorry, there are three of us", "guests 3"),
        (TABLE, "at half past seven", "19:30"),
        (TAXI, "make it half past six", "06:30"),
        (TAXI, "to the airport, I mean", "airport"),
        (TOWELS, "sorry, room 111", "111"),
        (LOST, "my number is 07700 900 123", "07700900123"),
        (MESSAGE, "07700 900 123", "07700900123"),
        (MESSAGE, "my number is oh seven seven double oh nine hundred one two three", "07700900123"),
        (LOST, "actually it was blue", "it was blue"),
        (LOST, "it has a wooden handle", "wooden handle"),
        (TOWELS, "and make it quick please", "quick"),
        (MESSAGE, "tell him it is downstairs", "downstairs"),
    ],
)
def test_a_word_more_amends_what_was_left(lines: list[str], said: str, now: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*lines, said])
    (left,) = summaries(scene)
    assert now in left.replace(" for 3", " guests 3").replace(": 3 at", ": guests 3 at")


@pytest.mark.parametrize("lines", [WAKE_UP, TABLE, TAXI, TOWELS, LOST, MESSAGE])
@pytest.mark.parametrize("said", ["cancel it please", "cancel that", "I don't need it any more"])
def test_what_was_left_is_taken_back(lines: list[str], said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([*lines, said]).reply
    assert scene.left == []
    assert "code" not in reply
    again = scene.play([said]).reply
    assert "already" in again or "that one is cancelled" in again.lower()
    assert "code" not in again and scene.left == []


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("cancel the taxi", ["wake_up"]),
        ("I don't need the wake up call any more", ["transport"]),
        ("make the taxi half past seven", ["wake_up", "transport 07:30"]),
    ],
)
def test_of_several_the_one_that_is_named_is_meant(said: str, stays: list[str], facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["wake me at six and order a taxi for seven tomorrow, room 214", said])
    left = summaries(scene)
    assert len(left) == len(stays)
    for kind, got in zip(stays, left, strict=True):
        assert all(word in got for word in kind.split()), (kind, got)


@pytest.mark.parametrize(
    "said",
    [
        "what time is breakfast",
        "no thank you",
        "thank you",
        "yes",
        "could I have two more pillows",
        "is there parking for three people",
        "cancel my booking",
        "blah bibble bobble",
        "good night",
    ],
)
def test_what_is_something_else_changes_nothing(said: str, facts: HouseFacts) -> None:
    for lines in (TABLE, LOST):
        scene = Scene(facts)
        scene.play(lines)
        before = summaries(scene)
        scene.play([said])
        assert summaries(scene)[: len(before)] == before


def test_what_could_not_be_left_can_not_be_corrected(facts: HouseFacts) -> None:
    scene = Scene(facts, desk_works=False)
    scene.play([*TOWELS, "sorry, room 111"])
    assert scene.left == []


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["I left my umbrella in the bar", "room 110"], "Tom Hart"),
        (["could I have two towels in room 110"], "Tom Hart"),
        (["a taxi to the station at seven tomorrow", "room 214"], "Tom Hart"),
        (TABLE, "Tom Hart"),
    ],
)
@pytest.mark.parametrize("said", ["Tom Hart.", "No, it's Tom Hart.", "Sorry, my name is Tom Hart."])
def test_a_name_alone_goes_onto_what_was_left(lines: list[str], kept: str, said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*lines, said])
    (left,) = summaries(scene)
    assert kept in left


def test_a_name_that_nothing_needs_is_known_for_what_follows(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([*WAKE_UP, "Tom Hart."]).reply
    assert "Tom Hart" in reply and "catch" not in reply
    assert len(summaries(scene)) == 1
    scene.play(["I lost my umbrella in the bar"])
    assert "Tom Hart" in summaries(scene)[-1] or "Tom Hart" in scene.replies[-1]


@pytest.mark.parametrize("said", ["Sounds Good.", "Brilliant.", "Good Night", "Thank You", "Room Service", "No Thanks"])
def test_what_is_no_name_changes_nothing(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(LOST)
    before = summaries(scene)
    scene.play([said])
    assert summaries(scene) == before


BOOKED = ["a room for two tonight", "the second one", "Tom Hart", "07700 900 123", "yes please"]


@pytest.mark.parametrize(
    "said",
    ["What was the code again?", "could you give me the code again", "the code again please", "I didn't get the code"],
)
def test_the_code_of_what_was_booked_is_told_again(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(BOOKED)
    code = scene.replies[-1].split("ode is ")[1].split(".")[0]
    assert code in scene.play([said]).reply


@pytest.mark.parametrize(
    ("lines", "said", "told"),
    [
        (WAKE_UP, "what time was that again", "seven tomorrow morning"),
        (TAXI, "what did we arrange", "station"),
        (TABLE, "what have you written down for me", "two people"),
        ([*WAKE_UP, *TAXI], "what time did I order the taxi for again", "station"),
    ],
)
def test_what_was_agreed_is_told_again(lines: list[str], said: str, told: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    before = summaries(scene)
    assert told in scene.play([said]).reply
    assert summaries(scene) == before


@pytest.mark.parametrize("said", ["What was the code again?", "what is my confirmation code"])
def test_a_code_that_was_not_made_or_shown_in_this_call_is_nobodys(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    for lines in ([], WAKE_UP):
        reply = scene.play([*lines, said]).reply
        assert "HL" not in reply and "H, L" not in reply


BOTH = ["wake up call at six, room 214, and two extra towels"]
"""Two in one breath, of which the towels are the newest."""


@pytest.mark.parametrize(
    "said",
    [
        "no, half past six",
        "actually make it half past six",
        "half past six, I mean",
        "no, six thirty",
        "half an hour later please",
        "no, the wake up call at half past six",
    ],
)
def test_a_time_alone_corrects_what_has_one(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([*BOTH, said]).reply
    wake_ups = [left.details["time"] for left in scene.left if left.kind.value == "wake_up"]
    assert wake_ups == ["06:30"]
    assert "half past six" in reply
    assert len(scene.left) == 2 and not any("half" in s or "thirty" in s for s in summaries(scene) if "towels" in s)


@pytest.mark.parametrize("said", ["no, seven", "actually make it seven", "no, at seven"])
def test_a_bare_hour_corrects_the_call_that_is_not_the_newest(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*BOTH, said])
    assert [left.details["time"] for left in scene.left if left.kind.value == "wake_up"] == ["07:00"]


@pytest.mark.parametrize("said", ["no, room 215", "sorry, two fifteen"])
def test_a_room_alone_corrects_the_newest(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*BOTH, said])
    assert {left.kind.value: left.details["room"] for left in scene.left} == {"wake_up": "214", "housekeeping": "215"}


def test_what_is_left_over_from_a_correction_is_not_what_is_taken_back(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play(["Two extra towels to room 214 please", "actually make it three", "forget the towels"]).reply
    assert scene.left == []
    assert "back" in reply or "cancelled" in reply


def test_what_can_not_be_taken_back_is_said_to_stand(facts: HouseFacts) -> None:
    """Another job of this call left it: this one's desk knows nothing of it."""
    before, scene = Scene(facts), Scene(facts)
    before.play(TOWELS)
    scene.talk.history[:] = before.talk.history
    for _ in range(2):
        reply = scene.play(["cancel that please"]).reply
        assert facts.profile.phone in reply
        assert "taken" not in reply and "cancelled" not in reply


def test_a_job_that_follows_one_that_died_puts_right_what_that_one_left(facts: HouseFacts) -> None:
    first = Scene(facts)
    first.play(["wake me at six in room 214"])
    second = Scene(facts, follows=first)
    assert "seven" in second.play(["no, seven"]).reply
    assert [left.details["time"] for left in second.left] == ["07:00"]
    third = Scene(facts, follows=second)
    third.play(["cancel the wake up call please"])
    assert third.left == []


def test_a_job_that_follows_one_that_died_takes_back_what_that_one_left(facts: HouseFacts) -> None:
    first = Scene(facts)
    first.play(["Two extra towels to room 214 please"])
    second = Scene(facts, follows=first)
    reply = second.play(["forget the towels"]).reply
    assert second.left == []
    assert "back" in reply or "cancelled" in reply


def test_a_wake_up_call_that_was_put_right_is_taken_back_whole(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*WAKE_UP, "no, at eight", "cancel the wake up call"])
    assert scene.left == []
    assert "code" not in scene.play(["cancel that"]).reply


@pytest.mark.parametrize(
    "said",
    [
        "Did you put my wake-up in?",
        "What time is my call?",
        "When are you waking me?",
        "Is my alarm set?",
        "Have I got a wake-up call?",
        "Could you check my wake-up call?",
    ],
)
def test_a_wake_up_call_that_was_left_is_told_again_and_is_what_is_spoken_of(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "seven" in scene.play([*WAKE_UP, *TOWELS, said]).reply
    scene.play(["Cancel it."])
    assert [left.kind.value for left in scene.left] == ["housekeeping"]


def test_a_wake_up_call_of_another_call_can_t_be_seen_and_is_set_if_wished(facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "can't see" in scene.play(["What time is my wake-up call?"]).reply
    scene.play(["Yes, please.", "At seven.", "214."])
    assert [left.details["time"] for left in scene.left] == ["07:00"]


@pytest.mark.parametrize("said", ["Cancel them.", "Cancel both of them please.", "Cancel all of them."])
def test_the_calls_of_several_rooms_are_taken_back_together(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["Wake-up calls for 210 and 211 at seven, please.", said])
    assert scene.left == []


def test_thanks_for_what_was_left_changes_nothing(facts: HouseFacts) -> None:
    exchange = Scene(facts).play([*TAXI, "That's all, thanks for the taxi, good night."])
    assert exchange.last.ends_call
    assert not exchange.done
