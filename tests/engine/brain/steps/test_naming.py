"""Names that were heard by ear are read back by their letters, once, and are put right by a word."""

from __future__ import annotations

import pytest

from appliance.contract.events import RequestKind
from engine.brain.facts import FactsUnavailable
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene
from tests.engine.tools.test_a_system_that_fails import Faulty

TABLE = ["A table for two tomorrow at seven.", "Ann Underhil.", "Room 214."]
SPA = ["Can I book a massage for tomorrow at eleven?", "Tom Hart", "07700 900 123"]
MESSAGE = ["A message for Mrs Tomson.", "Her sister arrives at nine.", "This is Karen Hill."]
EVENT = [
    "I am calling about a company event.",
    "On the tenth of December.",
    "About forty.",
    "Paul Weber",
    "07700 900 778",
]
LOST = ["I lost my umbrella.", "Tom Hart", "07700 900 123"]
TAXI = ["This is Tom Hart, I need a taxi to the station at seven. Room 214."]
GROUP = ["A room for ten people tonight.", "yes please", "Tom Hart", "07700 900 123"]

RING_BACK = ["I'd like to cancel my booking.", "HL 9999", "Smith", "HL 9998", "Jones", "HL 9997", "Brown"]
FETCH = ["I'd like to speak to a person.", "This is Tom Hart, 07700 900 123."]
FETCH_AT_ONCE = ["This is Tom Hart in room 214, can I speak to a person?"]
NAMED_LATER = ["Could I have some towels to room 214?", "Tom Hart"]
TAXI_NAMED_LATER = ["A taxi to the station at seven, room 214.", "Tom Hart"]

READ_OUT = [
    (TABLE, "Ann Underhil, U, N, D, E, R, H, I, L", RequestKind.TABLE),
    (SPA, "Tom Hart, H, A, R, T", RequestKind.SPA),
    (MESSAGE, "From Karen Hill, H, I, double L", RequestKind.MESSAGE),
    (MESSAGE, "For Mrs Tomson, T, O, M, S, O, N", RequestKind.MESSAGE),
    (EVENT, "Paul Weber, W, E, B, E, R", RequestKind.GROUP),
    (LOST, "Tom Hart, H, A, R, T", RequestKind.LOST_PROPERTY),
    (TAXI, "Tom Hart, H, A, R, T", RequestKind.TRANSPORT),
    (GROUP, "Tom Hart, H, A, R, T", RequestKind.RESERVATION),
    (NAMED_LATER, "Tom Hart, H, A, R, T", RequestKind.HOUSEKEEPING),
    (TAXI_NAMED_LATER, "Tom Hart, H, A, R, T", RequestKind.TRANSPORT),
    (FETCH_AT_ONCE, "Tom Hart, H, A, R, T", RequestKind.PERSON),
]


@pytest.mark.parametrize(("lines", "letters", "kind"), READ_OUT, ids=[f"{r[2]}: {r[1]}" for r in READ_OUT])
def test_it_is_read_out_before_the_act_and_asked_about_with_it(
    lines: list[str], letters: str, kind: RequestKind, scene: Scene
) -> None:
    exchange = scene.play(lines)
    assert exchange.decision.acts and letters in exchange.decision.reply
    assert "name" in exchange.last.reply and exchange.last.reply.endswith("?")
    assert [d.kind for d in scene.left] == [kind]
    assert scene.play(["Yes, that's right."]).reply.endswith("nything else?")
    assert [d.kind for d in scene.left] == [kind]


PUT_RIGHT = [
    (TABLE, ["No, it's with two L's."], "name", "Ann Underhill"),
    (TABLE, ["No.", "U N D E R H I L L"], "name", "Ann Underhill"),
    (TABLE, ["No, double L."], "name", "Ann Underhill"),
    (TABLE, ["No, it's Undergill.", "Yes."], "name", "Ann Undergill"),
    (SPA, ["It's H E A R T."], "name", "Tom Heart"),
    (MESSAGE, ["The name is Thomson, T H O M S O N."], "to", "Mrs Thomson"),
    (MESSAGE, ["Karen Hill with only one L."], "from", "Karen Hil"),
    (EVENT, ["Weber with two B's."], "name", "Paul Webber"),
    (LOST, ["Yes.", "Actually, my name is spelt with a D at the end."], "name", "Tom Hard"),
    (TAXI, ["No, with an E at the end."], "name", "Tom Harte"),
    (GROUP, ["No, with a D at the end."], "name", "Tom Hard"),
    (NAMED_LATER, ["No, with a D at the end."], "name", "Tom Hard"),
    (TAXI_NAMED_LATER, ["No, H E A R T."], "name", "Tom Heart"),
]


@pytest.mark.parametrize(("before", "lines", "key", "name"), PUT_RIGHT, ids=[f"{r[1][0]} {r[3]}" for r in PUT_RIGHT])
def test_a_word_puts_it_right_in_what_was_left(
    before: list[str], lines: list[str], key: str, name: str, scene: Scene
) -> None:
    scene.play([*before, *lines])
    (left,) = scene.left
    assert left.details[key] == name
    assert name in left.summary


def test_a_name_that_was_spelled_is_not_spelled_again(scene: Scene) -> None:
    lines = ["A table for two tomorrow at seven.", "Ann Underhill, U N D E R H I L L.", "Room 214."]
    reply = scene.play(lines).reply
    assert "for Ann Underhill." in reply and "name right" not in reply


def test_it_is_read_out_once_in_a_call(scene: Scene) -> None:
    scene.play([*TABLE, "Yes."])
    reply = scene.play(["And a massage tomorrow at eleven, please."]).reply
    assert "for Ann Underhil." in reply and "name right" not in reply


def test_it_is_put_right_on_the_way(scene: Scene) -> None:
    reply = scene.play([*TABLE[:2], "That's with two L's."]).reply
    assert "put that right" in reply and "number" in reply
    assert "for Ann Underhill." in scene.play(["Room 214."]).reply


def test_a_booking_is_put_right_by_a_word_too(scene: Scene) -> None:
    lines = ["Do you have a room for tonight?", "Two people.", "The first.", "Ann Underhil.", "07700 900123"]
    assert "U, N, D, E, R, H, I, L, " in scene.play(lines).reply
    assert "H, I, double L" in scene.play(["No, it's with two L's."]).reply


def test_who_is_not_called_by_a_name_is_not_spelled(scene: Scene) -> None:
    reply = scene.play(["Can you give my wife a message?", "I'll be late.", "This is room 214."]).reply
    assert "wife:" in reply and "name right" not in reply


@pytest.mark.parametrize(
    ("says", "intent"),
    [
        ("No thanks, good night.", "goodbye"),
        ("What time is breakfast?", "hotel"),
        ("I don't need it any more.", "table"),
    ],
)
def test_who_goes_on_to_something_else_is_let(says: str, intent: str, facts: HouseFacts) -> None:
    assert Scene(facts).play([*TABLE, says]).decision.intent == intent


def test_after_two_asks_it_stays_as_it_was_heard(scene: Scene) -> None:
    replies = [scene.play([*TABLE, "No."]).reply, scene.play(["No."]).reply, scene.play(["No."]).reply]
    assert ["spell" in r or "written" in r for r in replies] == [True, True, False]
    assert "colleagues will ask" in replies[-1]


def test_so_is_that_of_a_reservation_that_is_left_to_the_desk(facts: HouseFacts) -> None:
    scene = Scene(HouseFacts(facts.hotel, Faulty(facts.pms, FactsUnavailable("down"))))
    scene.play(["I'd like to cancel my booking.", "HL 4834", "Underhil"])
    assert "Underhil, U, N, D, E, R, H, I, L, on zero" in scene.play(["07700 900 134"]).reply
    scene.play(["No, it's with two L's."])
    (left,) = scene.left
    assert left.details["name"] == "Underhill"


OF_WHO_IS_RUNG = [
    ([*RING_BACK, "Tom Hartly, 07700 900 123"], "So that's Tom Hartly, H, A, R, T, L, Y, on", "Tom Hartley"),
    ([*RING_BACK, "Tom Hartly", "07700 900 123"], "Tom Hartly, H, A, R, T, L, Y, on", "Tom Hartley"),
    (FETCH, "In the name of Tom Hart, H, A, R, T.", "Tom Hartley"),
    (FETCH_AT_ONCE, "In the name of Tom Hart, H, A, R, T.", "Tom Hartley"),
]


@pytest.mark.parametrize(("before", "letters", "name"), OF_WHO_IS_RUNG, ids=[r[0][-1] for r in OF_WHO_IS_RUNG])
def test_whoever_is_to_be_rung_hears_their_name_by_letters_and_puts_it_right(
    before: list[str], letters: str, name: str, scene: Scene
) -> None:
    reply = scene.play(before).reply
    assert letters in reply and reply.endswith("Is the name right?")
    reply = scene.play(["No.", "H A R T L E Y"]).reply
    assert name in reply and "put that right" in reply
    assert scene.left[-1].details["name"] == name
    assert scene.left[-1].details["phone" if "room" not in before[-1] else "room"]
    reply = scene.play(["A taxi to the station at seven, room 214."]).reply
    assert "name right" not in reply, "it is settled"


def test_a_name_that_is_spelled_behind_what_was_left_goes_onto_it(scene: Scene) -> None:
    reply = scene.play(["Could I have some towels to room 214?", "Tom Hart, H A R T"]).reply
    assert "In the name of Tom Hart." in reply and "name right" not in reply
    assert [d.details["name"] for d in scene.left] == ["Tom Hart"]


def test_what_is_said_beside_the_name_is_a_wish_and_no_other_name(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["A table for two tomorrow at eight", "Katie Price", "07700 900801"])
    scene.play(["oh, and it's a birthday, could there be a cake"])
    (left,) = scene.left
    assert left.details["name"] == "Katie Price" and "cake" in left.details["note"]
