"""Histories of a tier: (seconds that pass, what happens) and the state after each."""

from __future__ import annotations

import pytest

from engine.speech.breaker import Breaker, BreakerState

CLOSED, OPEN, HALF = BreakerState.CLOSED, BreakerState.OPEN, BreakerState.HALF_OPEN


@pytest.mark.parametrize(
    "history",
    [
        [(0, "fail", CLOSED), (0, "fail", CLOSED), (0, "fail", OPEN)],
        [(0, "fail", CLOSED), (0, "fail", CLOSED), (0, "ok", CLOSED), (0, "fail", CLOSED), (0, "fail", CLOSED)],
        [(0, "fail", CLOSED), (0, "fail", CLOSED), (0, "fail", OPEN), (0.9, "", OPEN), (0.2, "", HALF)],
        [(0, "fail", CLOSED), (0, "fail", CLOSED), (0, "fail", OPEN), (1, "ok", CLOSED), (0, "fail", CLOSED)],
        [
            (0, "fail", CLOSED),
            (0, "fail", CLOSED),
            (0, "fail", OPEN),
            (1, "fail", OPEN),
            (1.9, "", OPEN),
            (0.2, "", HALF),
        ],
        [(0, "fail", CLOSED), (0, "fail", CLOSED), (0, "fail", OPEN), (0.5, "fail", OPEN), (0.5, "", HALF)],
        [(0, "trip", OPEN), (0.5, "trip", OPEN), (0.5, "", HALF), (0, "ok", CLOSED)],
    ],
    ids=[
        "three strikes",
        "a success forgives",
        "half-open after the wait",
        "a probe closes it",
        "a failed probe doubles the wait",
        "a straggler does not put the probe off",
        "tripped at once",
    ],
)
def test_history(history: list[tuple[float, str, BreakerState]]) -> None:
    now = 100.0
    breaker = Breaker(lambda: now)
    for passed_s, what, state in history:
        now += passed_s
        if what == "fail":
            breaker.failed()
        elif what == "ok":
            breaker.succeeded()
        elif what == "trip":
            breaker.trip()
        assert breaker.state is state


def test_the_wait_is_bounded() -> None:
    now = 0.0
    breaker = Breaker(lambda: now)
    for _ in range(20):
        breaker.failed()
        now += breaker.probe_in_s or 0
    breaker.failed()
    assert breaker.probe_in_s == 30.0
