"""Times and durations in words."""

from __future__ import annotations

import time

import pytest

from gui.state.times import tell_day, tell_due, tell_duration, tell_position, tell_took, tell_until
from gui.words import local

SATURDAY_22 = time.mktime((2026, 11, 21, 22, 0, 0, 0, 0, -1))


HOUR_S = 3600.0


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.4, "0 s"), (42, "42 s"), (725, "12 min 5 s"), (3723, "1 h 2 min"), (190000, "2 d 4 h")]
)
def test_durations(seconds: float, told: str) -> None:
    assert tell_duration(seconds) == told


@pytest.mark.parametrize(("seconds", "told"), [(0.4, "0:00"), (725, "12:05"), (3723, "1:02:03")])
def test_positions_in_a_replay(seconds: float, told: str) -> None:
    assert tell_position(seconds) == told


@pytest.mark.parametrize(("hours", "told"), [(1, "23:00"), (9, "Sun 07:00")])
def test_what_is_due_on_another_day_names_it(hours: float, told: str) -> None:
    assert tell_due(SATURDAY_22 + hours * HOUR_S, SATURDAY_22) == told


@pytest.mark.parametrize(("took_s", "told"), [(0.0004, "<1 ms"), (0.0126, "13 ms"), (1.5, "1500 ms")])
def test_how_long_a_tool_took(took_s: float, told: str) -> None:
    assert tell_took(took_s) == told


@pytest.mark.parametrize(("ago", "told"), [(0, "Today"), (1, "Yesterday"), (6, "Sun 15/11")])
def test_days_are_headings(ago: int, told: str) -> None:
    today = local(SATURDAY_22).toordinal()
    assert tell_day(today - ago, SATURDAY_22) == told


@pytest.mark.parametrize(
    ("in_s", "told"), [(20, "now"), (-29, "now"), (300, "in 5 min"), (7_800, "in 2 h 10 min"), (-1_200, "20 min ago")]
)
def test_how_far_off_something_is(in_s: float, told: str) -> None:
    assert tell_until(1_000_000.0 + in_s, 1_000_000.0) == told
