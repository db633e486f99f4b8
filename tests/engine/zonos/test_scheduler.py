"""Histories of joining and leaving, without a model."""

from __future__ import annotations

import random

import pytest

from engine.models.scheduler import Rank
from engine.zonos.scheduler import Full, Move, Scheduler

SOON, LATER = Rank.SOON, Rank.LATER


def test_whoever_waits_is_let_in_by_rank_and_then_by_time() -> None:
    s = Scheduler(slots=3, queue=8)
    for key, rank in [("a", LATER), ("b", SOON), ("c", LATER), ("d", SOON)]:
        s.add(key, rank, 0.0)
    assert [s.admit(0.0, 0.0) for _ in range(4)] == ["b", "d", "a", None]
    assert (s.speaking, s.queued) == (["b", "d", "a"], 1)


def test_a_gap_is_filled_by_the_last() -> None:
    s = Scheduler(slots=4, queue=8)
    for key in "abcd":
        s.add(key, SOON, 0.0)
        s.admit(0.0, 0.0)
    assert s.leave("b") == Move(3, 1)
    assert s.speaking == ["a", "d", "c"]
    assert s.leave("c") is None
    assert s.leave("nobody") is None
    assert s.leave("a") == Move(1, 0)
    assert s.speaking == ["d"]


def test_a_newcomer_is_paid_from_the_sound_in_hand() -> None:
    s = Scheduler(slots=4, queue=8)
    s.add("a", SOON, 0.0)
    assert s.admit(0.0, 0.02) == "a", "nobody speaks yet"
    s.heard("a", 0.09, 1.0)
    s.add("b", SOON, 1.05)
    assert s.admit(1.05, 0.02) is None, "40 ms are in hand: too few for 20 and a margin"
    s.heard("a", 0.18, 1.06)
    assert s.admit(1.06, 0.02) == "b"


def test_but_nobody_is_put_off_for_ever() -> None:
    s = Scheduler(slots=4, queue=8)
    s.add("a", SOON, 0.0)
    s.admit(0.0, 0.5)
    s.heard("a", 0.05, 0.0)
    s.add("b", SOON, 1.0)
    assert s.admit(1.05, 0.5) is None
    assert s.admit(1.11, 0.5) == "b"


def test_a_full_queue_and_a_key_twice_are_refused() -> None:
    s = Scheduler(slots=1, queue=1)
    s.add("a", SOON, 0.0)
    with pytest.raises(ValueError, match="there already"):
        s.add("a", SOON, 0.0)
    with pytest.raises(Full):
        s.add("b", SOON, 0.0)
    s.admit(0.0, 0.0)
    s.add("b", SOON, 0.0)
    s.leave("b")
    assert s.queued == 0


@pytest.mark.parametrize(("slots", "speaking", "batch"), [(32, 0, 0), (32, 1, 1), (32, 3, 4), (32, 17, 32), (6, 5, 6)])
def test_the_batch_is_the_smallest_that_is_prepared(slots: int, speaking: int, batch: int) -> None:
    s = Scheduler(slots, queue=32)
    for number in range(speaking):
        s.add(str(number), SOON, 0.0)
        s.admit(0.0, 0.0)
    assert s.batch == batch


@pytest.mark.parametrize("slots", [0, 33])
def test_as_many_slots_as_there_are_steps_for(slots: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 32"):
        Scheduler(slots, queue=1)


def test_any_history_leaves_every_slot_filled_once_from_the_first_on() -> None:
    chance, s, there = random.Random(5), Scheduler(slots=8, queue=5), set[str]()
    slots: list[str | None] = [None] * 8
    for number in range(3000):
        if chance.random() < 0.5:
            try:
                s.add(str(number), chance.choice([SOON, LATER]), number)
                there.add(str(number))
            except Full:
                assert s.queued == 5
        elif there and chance.random() < 0.7:
            key = chance.choice(sorted(there))
            place = s.speaking.index(key) if key in s.speaking else None
            last = len(s.speaking) - 1
            move = s.leave(key)
            there.remove(key)
            if move:
                slots[move.target] = slots[move.source]
            if place is not None:
                slots[last] = None
        elif newcomer := s.admit(number, 0.0):
            slots[len(s.speaking) - 1] = newcomer
        assert [each for each in slots if each is not None] == s.speaking
        assert len(s.speaking) + s.queued == len(there)
