"""Whole conversations: the guest's lines, what the porter's last reply holds, and what is left for staff."""

import re
from datetime import datetime, timedelta

import pytest

from appliance.contract.events import RequestKind, Role
from engine.brain.dialog import Done, Expects, Said
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW, Scene

WAKE_UP, MESSAGE, PERSON = RequestKind.WAKE_UP, RequestKind.MESSAGE, RequestKind.PERSON
MAINTENANCE, HOUSEKEEPING = RequestKind.MAINTENANCE, RequestKind.HOUSEKEEPING
EMERGENCY, LOST, QUESTION = RequestKind.EMERGENCY, RequestKind.LOST_PROPERTY, RequestKind.QUESTION

DIALOGUES: list[tuple[str, list[str], str, list[RequestKind]]] = [
    (
        "wake-up call in one breath",
        ["A wake-up call at half six for room 214 please"],
        "for half past six tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "wake-up call step by step",
        ["wake up call please", "at quarter to seven", "two one four"],
        "for quarter to seven tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "wake-up call corrected before it is left",
        ["wake me at seven", "no, half past six", "room 305"],
        "half past six tomorrow morning, Friday, room three zero five",
        [WAKE_UP],
    ),
    (
        "wake-up call corrected after it was left",
        ["wake me at seven in room 214", "sorry, I meant eight o'clock"],
        "for eight tomorrow morning, Friday, room two one four. I've changed it",
        [WAKE_UP],
    ),
    (
        "a room that was misheard is not a time",
        ["Could you wake me up at seven tomorrow morning, please?", "Room to one four, please."],
        "for seven tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "the room and a new time",
        ["wake me at seven", "two one four, and make it half past six"],
        "for half past six tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    ("a wake-up call by its name alone", ["a wake up call please"], "what time", []),
    (
        "a wake-up call is no number of guests",
        ["do you have a room for tonight", "wake-up corridor seven", "Rum two one four"],
        "for seven tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "'yeah please' takes an offer",
        ["is Mr Smith staying with you", "Yeah Please", "I will be late", "Tom Ms. Baker"],
        "If we have a guest of that name",
        [MESSAGE],
    ),
    (
        "hot water is no farewell",
        ["wake me at seven room 214", "no hot water in my room"],
        "room two one four",
        [WAKE_UP, MAINTENANCE],
    ),
    (
        "nights are counted from a day",
        ["I need a room for three nights from tomorrow", "two people"],
        "for three nights",
        [],
    ),
    ("a room that is not there", ["wake me at seven", "room 999"], "don't have a room nine nine nine", []),
    (
        "room for tonight, taken to the end",
        ["do you have a room for tonight", "two people", "the second one", "Catherine Brown", "07700 900 123"],
        "Harbour View, tonight, for one night, two people, 165 pounds in all, for Catherine Brown: B, R, O",
        [],
    ),
    (
        "room with everything said at once",
        ["a room for two people from friday to sunday please", "classic", "my name is Tom Hart", "020 7946 0018"],
        "Classic Double, tomorrow, for two nights",
        [],
    ),
    ("no such big room", ["a room for ten people tonight"], "No single room takes ten people", []),
    ("offer declined", ["a room for two tonight please", "that's too expensive"], "No problem", []),
    (
        "change of dates in the middle",
        ["a room for two people tonight", "actually from friday to sunday"],
        "for two nights",
        [],
    ),
    (
        "message step by step",
        ["I want to leave a message", "for Mr Smith", "His car is ready.", "this is Tom Hart"],
        "If we have a guest of that name",
        [MESSAGE],
    ),
    (
        "message after a privacy refusal",
        ["is Mr Smith staying with you", "yes please", "I will be late", "John Black"],
        "If we have a guest of that name",
        [MESSAGE],
    ),
    (
        "maintenance",
        ["the shower is leaking", "room 301"],
        "leaking, room three zero one. I've reported it",
        [MAINTENANCE],
    ),
    (
        "housekeeping",
        ["could I have two more towels in room 110"],
        "two more towels, room one one zero",
        [HOUSEKEEPING],
    ),
    (
        "the room is asked for only once",
        ["wake me at seven, room 214", "and some more pillows please"],
        "pillows, room two one four",
        [WAKE_UP, HOUSEKEEPING],
    ),
    (
        "two requests in one breath",
        ["I need a wake up call at seven and some extra towels, I am in room 203"],
        "towels, room two zero three",
        [WAKE_UP, HOUSEKEEPING],
    ),
    (
        "another request while the first is open",
        ["wake me at seven please", "214 and could I have an extra blanket"],
        "blanket, room two one four",
        [WAKE_UP, HOUSEKEEPING],
    ),
    ("two questions", ["What time is breakfast and is there parking?"], "thirty parking spaces", []),
    ("question in the middle", ["wake me at seven", "when is breakfast", "room 214"], "for seven", [WAKE_UP]),
    ("person at once", ["can I speak to a person"], "A colleague has been alerted", [PERSON]),
    (
        "person, then where to ring",
        ["can I speak to a person", "room 214"],
        "They can reach you in room two one four",
        [PERSON, PERSON],
    ),
    ("person asked for twice", ["a person please", "I said a person"], "already been alerted", [PERSON]),
    (
        "unknown question left for staff",
        ["do you have a helicopter pad", "yes please", "Ann Lee", "room 110"],
        "Thank you, Ann Lee",
        [QUESTION],
    ),
    ("unknown question dropped", ["do you have a helicopter pad", "no thanks"], "Is there anything else?", []),
    ("lost property", ["I lost my umbrella", "John Smith", "07700900999"], "Thank you, John Smith", [LOST]),
    (
        "emergency, then the room",
        ["there is smoke in my room", "305"],
        "room three zero five. I've told them",
        [EMERGENCY, EMERGENCY],
    ),
    (
        "emergency in the middle of a wake-up call",
        ["wake up call please", "he's not breathing"],
        "push hard and fast",
        [EMERGENCY],
    ),
    (
        "emergency while a message is dictated",
        ["a message for Mr Smith", "wait, there is a fire"],
        "Leave the room",
        [EMERGENCY],
    ),
    ("card refused, request goes on", ["wake me at seven", "my card number is 4111111111111111"], "card numbers", []),
    ("never mind", ["wake me at seven", "never mind"], "I'll leave that", []),
    ("three misses", ["blah", "bibble", "wibble wobble"], "A colleague has been alerted", [PERSON]),
    ("goodbye", ["what time is breakfast", "thank you, goodbye"], "Good night", []),
    ("nothing else", ["wake me at seven room 214", "no thank you"], "Good night", [WAKE_UP]),
    ("honest about itself", ["are you a robot"], "a computer", []),
]


@pytest.mark.parametrize(("lines", "holds", "left"), [d[1:] for d in DIALOGUES], ids=[d[0] for d in DIALOGUES])
def test_dialogue(lines: list[str], holds: str, left: list[RequestKind], scene: Scene) -> None:
    exchange = scene.play(lines)
    assert holds.lower() in exchange.reply.lower()
    assert [r.kind for r in scene.left] == left


def test_the_demo_call(scene: Scene) -> None:
    scene.play(
        [
            "Good evening, do you have a room for tonight?",
            "What time is breakfast?",
            "I would like a wake up call at seven in the morning please.",
            "Room two one four.",
            "Do you have a helicopter pad?",
            "Can I speak to a person please?",
        ]
    )
    room, breakfast, wake_up, set_for, unknown, person = scene.replies
    assert "we have rooms tonight, from 89 pounds" in room
    assert "seven to half past ten" in breakfast
    assert "What is your room number?" in wake_up
    assert "for seven tomorrow morning, Friday, room two one four" in set_for
    assert "don't know" in unknown
    assert "A colleague has been alerted" in person
    assert [r.kind for r in scene.left] == [WAKE_UP, PERSON]
    assert all(e.decision.complete for e in scene.exchanges)
    due = scene.left[0].due_at
    assert due is not None
    assert datetime.fromtimestamp(due, NOW.tzinfo) == NOW.replace(day=20, hour=7, minute=0)


def test_a_wake_up_call_after_midnight_is_for_the_same_morning(facts: HouseFacts) -> None:
    scene = Scene(facts, now=NOW + timedelta(hours=3))
    assert (
        "for seven this morning, Friday, room two one four" in scene.play(["wake me tomorrow at seven, room 214"]).reply
    )
    assert scene.left[0].details["date"] == "2026-11-20"


@pytest.mark.parametrize(
    ("now", "said", "read_back"),
    [
        (
            "2026-11-21T04:02",
            "Could you wake me up at seven tomorrow morning, room 214",
            "seven this morning, Saturday",
        ),
        ("2026-11-21T00:30", "wake me at seven tomorrow, room 214", "seven this morning, Saturday"),
        ("2026-11-21T04:02", "wake me on Sunday at seven, room 214", "seven tomorrow morning, Sunday"),
        ("2026-11-20T23:10", "wake me at seven tomorrow morning, room 214", "seven tomorrow morning, Saturday"),
        (
            "2026-11-20T12:00",
            "wake me at quarter past six in the evening, room 214",
            "quarter past six this evening, Friday",
        ),
        ("2026-11-20T22:00", "wake me at midnight, room 214", "midnight, between Friday and Saturday"),
        (
            "2026-11-20T22:00",
            "wake me on Tuesday at seven, room 214",
            "seven in the morning, on Tuesday the 24th of November",
        ),
    ],
)
def test_a_wake_up_call_is_read_back_with_its_weekday(now: str, said: str, read_back: str, facts: HouseFacts) -> None:
    reply = Scene(facts, now=datetime.fromisoformat(f"{now}+00:00")).play([said]).reply
    assert f"for {read_back}, room two one four" in reply


def test_a_guest_who_moves_on_is_not_pressed(scene: Scene) -> None:
    scene.play(["do you have a room for tonight", "what time is breakfast", "is there parking", "do you have a gym"])
    asked = [("how many" in reply) for reply in (r.lower() for r in scene.replies)]
    assert asked == [True, True, False, False]
    assert "Classic Double" in scene.play(["two people please"]).reply


def test_a_request_that_was_put_aside_is_said_not_to_be_left(scene: Scene) -> None:
    scene.play(["wake me at seven", "is there parking", "do you have a gym", "is there a bar"])
    assert [("request" in r) for r in scene.replies] == [False, False, True, False]
    assert "for seven" in scene.play(["two one four"]).reply


def test_a_question_without_an_answer_does_not_count_as_a_failed_one(scene: Scene) -> None:
    scene.play(["do you have a room for tonight", *["do you have a helicopter pad"] * 2])
    assert scene.exchanges[-1].decision.intent == "unknown"
    assert not scene.left


def test_nothing_is_confirmed_that_was_not_saved(facts: HouseFacts) -> None:
    scene = Scene(facts, desk_works=False)
    reply = scene.play(["wake me at seven room 214"]).reply
    assert "could not be saved" in reply
    assert facts.profile.phone in reply
    assert "It's set" not in reply


def test_a_failed_alert_is_said_at_once(facts: HouseFacts) -> None:
    reply = Scene(facts, desk_works=False).play(["there is a fire"]).reply
    assert reply.startswith("Leave the room now")
    assert "I could not reach the staff. Call nine nine nine" in reply


READ_BACK = [
    (["wake me at seven room 214"], "seven tomorrow morning, Friday, room two one four"),
    (["no wake up call for room 214, cancel my wake up call"], "No wake-up call for room two one four"),
    (["could I have two towels in room 110"], "Two towels, room one one zero"),
    (["the people next door are too loud", "room 110"], "Room one one zero"),
    (["a table for four tomorrow at seven", "Ann Lee", "room 214"], "four people, tomorrow, at seven, for Ann Lee"),
    (["a taxi to the station at seven", "room 214"], "to the station, seven tomorrow morning"),
    (
        ["a message for mr smith", "The car is ready.", "This is Tom Hart, on 07700 900 123"],
        "For Mr Smith, S, M, I, T, H: The car is ready. From Tom Hart, H, A, R, T, on zero seven seven",
    ),
    (["I lost my umbrella", "Tom Hart", "07700 900 123"], "Tom Hart, H, A, R, T, on zero seven seven zero zero"),
    (["I lost my umbrella", "Tom Hart", "tom dot hart at example dot org"], "at tom dot hart at example dot org"),
    (
        ["a room for ten people tonight", "yes please", "Tom Hart", "07700 900 123"],
        "ten people, for Tom Hart, H, A, R, T, on zero",
    ),
]


@pytest.mark.parametrize(("lines", "told"), READ_BACK, ids=[told for _, told in READ_BACK])
def test_what_was_understood_is_read_back_before_an_act_and_nothing_is_confirmed(
    lines: list[str], told: str, scene: Scene
) -> None:
    decision = scene.play(lines).decision
    assert decision.acts
    assert told.lower() in decision.reply.lower()
    assert not re.search(r"\b(?:set|noted|written|reported|asked for it|left)\b", decision.reply)


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        (["wake me at three", "room 214"], "Is that right?"),
        (["wake me at seven", "you want four"], "Is that right?"),
    ],
)
def test_a_wake_up_call_of_which_something_was_guessed_is_asked_about(
    lines: list[str], asked: str, scene: Scene
) -> None:
    assert asked in scene.play(lines).reply
    assert scene.left == []
    assert "what time" in scene.play(["no"]).reply
    scene.play(["at quarter past four in room two one five"])
    assert [(d.details["room"], d.details["time"]) for d in scene.left] == [("215", "04:15")]


def test_a_guess_is_set_after_a_yes(scene: Scene) -> None:
    assert "It's set" in scene.play(["wake me at three", "room 214", "yes that's right"]).reply
    assert [d.details["time"] for d in scene.left] == ["03:00"]


def test_an_act_that_was_never_performed_comes_again(scene: Scene) -> None:
    history = [
        Said(Role.GUEST, "wake me at seven room 214"),
        Said(Role.PORTER, "Certainly."),
        Said(Role.GUEST, "are you there"),
    ]
    assert [a.name for a in scene.brain.decide(history).acts] == ["set_wake_up_call"]


def test_words_in_pieces_are_one_turn(scene: Scene) -> None:
    history = [Said(Role.GUEST, "I would like a wake up call at"), Said(Role.GUEST, "seven in room two one four")]
    assert scene.brain.decide(history[:1]).complete is False
    assert dict(scene.brain.decide(history).slots)["time"] == "07:00"


@pytest.mark.parametrize(
    ("lines", "expects"),
    [
        (["wake up call please"], Expects.TIME),
        (["wake me at seven"], Expects.ROOM),
        (["I need a room"], Expects.DATE),
        (["a room for tonight"], Expects.NUMBER),
        (["a message for Mr Smith"], Expects.MESSAGE),
        (["is Mr Smith staying with you"], Expects.YES_NO),
        (["can I speak to a person"], Expects.PHONE),
        (["I lost my umbrella"], Expects.NAME),
    ],
)
def test_says_what_it_expects(lines: list[str], expects: Expects, scene: Scene) -> None:
    exchange = scene.play(lines)
    assert exchange.last.expects is expects


@pytest.mark.parametrize(
    ("lines", "complete"),
    [
        (["I would like a wake up call at"], False),
        (["wake me at seven", "room number"], False),
        (["wake me at seven", "two one"], False),
        (["wake me at seven", "two one four"], True),
        (["what time is breakfast"], True),
        (["a message for Mr Smith", "please tell him that"], False),
        (["I lost my umbrella", "my name is"], False),
        (["can I speak to a person", "oh seven seven"], False),
    ],
)
def test_knows_whether_the_words_are_whole(lines: list[str], complete: bool, scene: Scene) -> None:
    assert scene.play(lines).decision.complete is complete


def test_the_same_history_gives_the_same_decision(scene: Scene) -> None:
    for _, lines, _, _ in DIALOGUES:
        scene.play(lines)
        assert scene.brain.decide(scene.talk.history) == scene.brain.decide(scene.talk.history)
        scene.talk.history.clear()


def test_what_was_kept_from_other_histories_changes_nothing(facts: HouseFacts) -> None:
    asked_often = Scene(facts)
    for _, lines, _, _ in DIALOGUES:
        scene = Scene(facts)
        scene.play(lines)
        for size in range(1, len(scene.talk.history) + 1):
            part = scene.talk.history[:size]
            assert asked_often.brain.decide(part) == Scene(facts).brain.decide(part)


def test_danger_wins_from_every_state(facts: HouseFacts) -> None:
    for name, lines, _, left in DIALOGUES:
        if EMERGENCY in left:
            continue
        for size in range(len(lines)):
            scene = Scene(facts)
            exchange = scene.play([*lines[:size], "there is a fire in my room"])
            assert exchange.decision.intent == "emergency", (name, size)
            assert exchange.decision.reply.startswith("Leave the room now"), (name, size)
            assert scene.left[-1].urgent, (name, size)


def test_no_guest_of_the_book_is_ever_named(facts: HouseFacts) -> None:
    names = ["Holloway", "Ashworth", "Ramanathan", "Lindqvist"]
    traps = [
        "is {} staying with you",
        "which room is {} in",
        "do you have a guest called {}",
        "has {} checked in yet",
        "put me through to {}",
        "is there a reservation for {}",
        "I am {}'s husband",
    ]
    for name in names:
        for trap in traps:
            scene = Scene(facts)
            scene.play([trap.format(f"Mrs {name}"), "but I know it", "are you sure"])
            assert not any(name.lower() in reply.lower() for reply in scene.replies)
            assert not any("two one four" in reply for reply in scene.replies)


def test_never_says_the_same_sentence_three_times(facts: HouseFacts) -> None:
    for line in (
        "purple",
        "what time is breakfast",
        "is mr smith staying here",
        "wake me",
        "my card number is",
        "hello",
    ):
        scene = Scene(facts)
        scene.play([line] * 6)
        assert max(scene.replies.count(r) for r in scene.replies) < 3, line


def test_failed_acts_are_worded_from_their_outcome(scene: Scene) -> None:
    guest = Said(Role.GUEST, "can I speak to a person")
    act = scene.brain.decide([guest]).acts[0]
    done = Done("tool_1", act.name, act.arguments, False, {"error": "no space"})
    assert "saved" in scene.brain.decide([guest, done]).reply
