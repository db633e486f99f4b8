"""A machine that stands still now and then is known by the naps that it oversleeps."""

from __future__ import annotations

import pytest

from installer.lateness import NAPS, measure_lateness


class Stalling:
    """A machine that holds its programs up in each of its first `stalls` naps."""

    def __init__(self, stalls: int) -> None:
        self._now = 0.0
        self._stalls = stalls

    def clock(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        self._now += seconds + (0.3 if self._stalls > 0 else 0.001)
        self._stalls -= 1


@pytest.mark.parametrize(("stalls", "late_s"), [(0, 0.001), (NAPS // 20, 0.001), (NAPS // 20 + 1, 0.3), (NAPS, 0.3)])
def test_one_nap_in_twenty_may_be_overslept_and_no_more(stalls: int, late_s: float) -> None:
    machine = Stalling(stalls)
    assert measure_lateness(machine.clock, machine.sleep) == pytest.approx(late_s)


def test_a_machine_wakes_nobody_too_early() -> None:
    assert measure_lateness() > 0
