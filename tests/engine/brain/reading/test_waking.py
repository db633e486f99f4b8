"""The hour to wake at is told apart from that of a flight, a train, a breakfast."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from engine.brain.reading.times import find_time
from engine.brain.reading.waking import ahead_of, events, find_ahead, without_events


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("i have a flight at nine wake me at quarter to six", time(5, 45)),
        ("my train goes at 7 so half five please", time(5, 30)),
        ("wake me at six my flight is at nine", time(6)),
        ("check out is at eleven and my coach leaves at half nine call me at eight", time(8)),
        ("i am being picked up at five give me a ring at quarter past four", time(4, 15)),
        ("wake me at six for the seven oclock train", time(6)),
        ("a wake up service at seven please", time(7)),
        ("i have to get up at six", time(6)),
        ("call me at six thirty we check out at seven", time(6, 30)),
    ],
)
def test_the_hour_of_something_else_is_left_out(line: str, at: time) -> None:
    found = find_time(without_events(line))
    assert found is not None
    assert found.at == at


def test_a_line_may_hold_nothing_but_the_flights_hour() -> None:
    line = "wake me for my flight at nine"
    assert [found.at for found in events(line)] == [time(9)]
    assert find_time(without_events(line)) is None


@pytest.mark.parametrize(
    ("line", "ahead"),
    [
        ("wake me an hour before", timedelta(hours=1)),
        ("half an hour before breakfast", timedelta(minutes=30)),
        ("forty five minutes before my train", timedelta(minutes=45)),
        ("an hour and a half before it", timedelta(minutes=90)),
        ("two hours ahead of the flight", timedelta(hours=2)),
        ("half an hour earlier", None),
        ("before seven", None),
    ],
)
def test_how_long_before_something_else(line: str, ahead: timedelta | None) -> None:
    assert find_ahead(line) == ahead


def test_the_hour_before_one_after_midnight() -> None:
    assert ahead_of(time(0, 30), timedelta(hours=1)) == time(23, 30)
