"""The scripted brain over whole conversations: how they end, and what holds in every one of them."""

from __future__ import annotations

from datetime import datetime

import pytest

from appliance.contract.events import RequestKind
from engine.tools.house import HouseFacts
from tests.engine.brain.dialogues import (
    DIALOGUES,
    EMERGENCY,
    PERSON,
    WAKE_UP,
)
from tests.engine.brain.scene import NOW, Scene


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
