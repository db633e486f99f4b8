"""Histories of joining and leaving, without a model."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest

from engine.models.scheduler import Rank
from engine.zonos.scheduler import FIRST_PART, LONGEST_HOLD_S, PARTS, Full, Move, Scheduler

SOON, LATER = Rank.SOON, Rank.LATER


def let_in(s: Scheduler, now: float = 0.0) -> str | None:
    """By one part, which is all of it."""
    key = s.admit(now)
    if key is not None:
        s.begin()
    return key


def paid_with(part_s: float, **more: int) -> Scheduler:
    """Every part takes so long: on a quick machine the longest, on a slow one the shortest."""
    s = Scheduler(**more)
    s.part_took(PARTS[-1] if part_s <= LONGEST_HOLD_S / 2 else PARTS[0], part_s)
    assert s.part_s == pytest.approx(part_s)
    return s


def test_whoever_waits_is_let_in_by_rank_and_then_by_time() -> None:
    s = Scheduler(slots=3, queue=8)
    for key, rank in [("a", LATER), ("b", SOON), ("c", LATER), ("d", SOON)]:
        s.add(key, rank, 0.0)
    assert [let_in(s) for _ in range(4)] == ["b", "d", "a", None]
    assert (s.speaking, s.queued) == (["b", "d", "a"], 1)


def test_a_gap_is_filled_by_the_last() -> None:
    s = Scheduler(slots=4, queue=8)
    for key in "abcd":
        s.add(key, SOON, 0.0)
        let_in(s)
    assert s.leave("b") == Move(3, 1)
    assert s.speaking == ["a", "d", "c"]
    assert s.leave("c") is None
    assert s.leave("nobody") is None
    assert s.leave("a") == Move(1, 0)
    assert s.speaking == ["d"]


def test_a_newcomer_is_paid_from_the_sound_in_hand() -> None:
    s = paid_with(0.02, slots=4, queue=8)
    s.add("a", SOON, 0.0)
    assert let_in(s, 0.0) == "a", "nobody speaks yet"
    s.heard("a", 0.09, 1.0)
    s.add("b", SOON, 1.05)
    assert let_in(s, 1.05) is None, "40 ms are in hand: too few for 20 and a margin"
    s.heard("a", 0.18, 1.06)
    assert let_in(s, 1.06) == "b"


def test_but_nobody_is_put_off_for_ever() -> None:
    s = paid_with(0.5, slots=4, queue=8)
    s.add("a", SOON, 0.0)
    let_in(s, 0.0)
    s.heard("a", 0.05, 0.0)
    s.add("b", SOON, 1.0)
    assert let_in(s, 1.05) is None
    assert let_in(s, 1.11) == "b"


@pytest.mark.parametrize(
    ("machine", "each_s", "parts"),
    [
        ("takes as long for many as for few", lambda _: 0.006, [64, 256, 256, 256]),
        ("takes a millisecond for each", lambda positions: 0.001 * positions, [64, 32, 32, 32]),
        ("takes 50 ms for whatever it is", lambda _: 0.05, [64, 64, 64, 64]),
        ("is too slow for any", lambda positions: 0.03 * positions, [64, 8, 8, 8]),
    ],
)
def test_a_part_is_as_long_as_this_machine_works_out_in_half_a_chunk(
    machine: str, each_s: Callable[[int], float], parts: list[int]
) -> None:
    s, found = Scheduler(slots=4, queue=8), list[int]()
    for _ in parts:
        found.append(s.part)
        s.part_took(s.part, each_s(s.part))
    assert found == parts, machine


def test_the_rest_of_a_text_does_not_make_parts_shorter() -> None:
    s = Scheduler(slots=4, queue=8)
    s.part_took(FIRST_PART, 0.006)
    for _ in range(20):
        s.part_took(3, 0.006)
    assert s.part == PARTS[-1]


def test_a_machine_that_others_use_for_a_while_is_found_out_and_its_return_too() -> None:
    s = Scheduler(slots=4, queue=8)
    s.part_took(64, 0.01)
    assert s.part == 256
    for _ in range(10):
        s.part_took(s.part, 0.002 * s.part)
    assert s.part == 16
    for _ in range(20):
        s.part_took(s.part, 0.0002 * s.part)
    assert s.part == 128


def test_a_newcomer_comes_in_by_parts_of_which_each_is_paid() -> None:
    s = paid_with(0.02, slots=4, queue=8)
    s.add("a", LATER, 0.0)
    assert [s.admit(0.0) for _ in range(3)] == ["a"] * 3, "nobody speaks: part follows part"
    assert (s.begin(), s.speaking, s.queued) == (0, ["a"], 0)
    s.heard("a", 0.09, 1.0)
    s.add("b", LATER, 1.0)
    assert s.admit(1.0) == "b"
    s.add("c", SOON, 1.0)
    assert (s.admit(1.03), s.queued) == ("b", 2), "who is half in stays before the more urgent"
    assert s.admit(1.05) is None, "40 ms are in hand: too few for 20 and a margin"
    s.heard("a", 0.18, 1.06)
    assert s.admit(1.06) == "b"
    assert (s.begin(), s.admit(1.06), s.speaking) == (1, "c", ["a", "b"])


def test_many_that_were_put_off_do_not_come_in_at_once() -> None:
    """Nothing is in hand: the speaking ones are held up by one part in a tenth of a second, however many wait."""
    s = paid_with(0.05, slots=8, queue=8)
    s.add("speaks", SOON, 0.0)
    let_in(s)
    s.heard("speaks", 0.01, 0.0)
    for key in "abcd":
        s.add(key, SOON, 1.0)
    parts = [now / 1000 for now in range(1000, 1500) if s.admit(now / 1000)]
    assert len(parts) == 4
    assert all(later - earlier >= LONGEST_HOLD_S for earlier, later in pairwise([1.0, *parts]))


def test_a_newcomer_that_leaves_half_way_makes_room_for_the_next() -> None:
    s = Scheduler(slots=1, queue=8)
    for key in "ab":
        s.add(key, SOON, 0.0)
    assert s.admit(0.0) == "a"
    assert s.leave("a") is None
    assert (s.admit(0.0), s.begin(), s.speaking) == ("b", 0, ["b"])
    with pytest.raises(ValueError, match="there already"):
        s.add("b", SOON, 0.0)


def test_a_full_queue_and_a_key_twice_are_refused() -> None:
    s = Scheduler(slots=1, queue=1)
    s.add("a", SOON, 0.0)
    with pytest.raises(ValueError, match="there already"):
        s.add("a", SOON, 0.0)
    with pytest.raises(Full):
        s.add("b", SOON, 0.0)
    let_in(s)
    s.add("b", SOON, 0.0)
    s.leave("b")
    assert s.queued == 0


@pytest.mark.parametrize(("slots", "speaking", "batch"), [(32, 0, 0), (32, 1, 1), (32, 3, 4), (32, 17, 32), (6, 5, 6)])
def test_the_batch_is_the_smallest_that_is_prepared(slots: int, speaking: int, batch: int) -> None:
    s = Scheduler(slots, queue=32)
    for number in range(speaking):
        s.add(str(number), SOON, 0.0)
        let_in(s)
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
        elif newcomer := let_in(s, number):
            slots[len(s.speaking) - 1] = newcomer
        assert [each for each in slots if each is not None] == s.speaking
        assert len(s.speaking) + s.queued == len(there)
