"""Histories of arrivals; what starts, in which order, and what is dropped."""

from __future__ import annotations

import pytest

from engine.models.scheduler import Rank, Scheduler

S, L = Rank.SOON, Rank.LATER


@pytest.mark.parametrize(
    ("arrivals", "order", "dropped"),
    [
        ([("a", L), ("b", L)], ["a", "b"], []),
        ([("a", L), ("b", S)], ["b", "a"], []),
        ([("a", S), ("b", S), ("c", L), ("d", S)], ["a", "b", "d", "c"], []),
        ([("a", L), ("b", L), ("a", L)], ["a", "b"], [1]),
        ([("a", L), ("b", S), ("a", S)], ["a", "b"], [1]),
        ([("a", S), ("b", L), ("a", L)], ["a", "b"], [1]),
        ([("a", L), ("a", L), ("a", L)], ["a"], [1, 2]),
    ],
    ids=[
        "first come first served",
        "urgent goes before",
        "urgent ones in order, then the rest",
        "a newer job keeps the place of the one it replaces",
        "an urgent one raises the place",
        "a job that replaces an urgent one is as urgent",
        "only the newest runs",
    ],
)
def test_one_slot(arrivals: list[tuple[str, Rank]], order: list[str], dropped: list[int]) -> None:
    scheduler = Scheduler(1)
    lost = [old.number for stream, rank in arrivals if (old := scheduler.add(stream, rank)[1])]
    ran = []
    while job := scheduler.take():
        ran.append(job.stream)
        assert scheduler.take() is None, "one slot, one run"
        scheduler.done(job)
    assert (ran, lost) == (order, dropped)


def test_later_work_leaves_a_slot_free_for_urgent_work() -> None:
    scheduler = Scheduler(2)
    for stream in "abc":
        scheduler.add(stream, L)
    first = scheduler.take()
    assert first and first.stream == "a"
    assert scheduler.take() is None
    scheduler.add("d", S)
    urgent = scheduler.take()
    assert urgent and urgent.stream == "d"
    scheduler.done(first)
    after = scheduler.take()
    assert after and after.stream == "b"


def test_what_has_lapsed_never_runs_and_makes_nothing_after_it_urgent() -> None:
    scheduler = Scheduler(1)
    pause, _ = scheduler.add("a", S)
    assert scheduler.lapse("a") == pause and scheduler.lapse("a") is None
    scheduler.add("a", L)
    scheduler.add("b", S)
    first = scheduler.take()
    assert first and first.stream == "b", "the guest who went on waits for nothing"


def test_what_runs_does_not_lapse() -> None:
    scheduler = Scheduler(1)
    scheduler.add("a", S)
    running = scheduler.take()
    assert running and scheduler.lapse("a") is None
    scheduler.done(running)


def test_a_busy_stream_does_not_starve_another() -> None:
    scheduler, ran = Scheduler(1), []
    scheduler.add("quiet", L)
    for _ in range(4):
        scheduler.add("busy", L)
        job = scheduler.take()
        assert job
        ran.append(job.stream)
        scheduler.done(job)
    assert ran[0] == "quiet"


def test_cancelled_work_never_starts() -> None:
    scheduler = Scheduler(1)
    job, _ = scheduler.add("a", S)
    assert scheduler.cancel(job)
    assert scheduler.take() is None
    assert not scheduler.cancel(job)


def test_a_running_job_can_not_be_cancelled() -> None:
    scheduler = Scheduler(1)
    job, _ = scheduler.add("a", S)
    assert scheduler.take() == job
    assert not scheduler.cancel(job)


def test_no_slots_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="slot"):
        Scheduler(0)
