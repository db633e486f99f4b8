"""Windows are counted, end, and are forgotten."""

from __future__ import annotations

from limits import RateLimitItemPerMinute
from limits.strategies import FixedWindowRateLimiter

from appliance.security.counts import TIDY_FROM, Counts
from tests.appliance.calls.doubles import Clock


def test_a_window_counts_until_it_ends() -> None:
    clock = Clock()
    counts = Counts(clock)
    began = clock.now
    assert [counts.incr("ann", 60) for _ in range(3)] == [1, 2, 3]
    clock.now += 59.9
    assert (counts.incr("ann", 60), counts.get("ann"), counts.get_expiry("ann")) == (4, 4, began + 60)
    clock.now = began + 60
    assert (counts.get("ann"), counts.incr("ann", 60)) == (0, 1)
    assert counts.get_expiry("ann") == clock.now + 60


def test_nobody_has_a_count_or_waits() -> None:
    clock = Clock()
    counts = Counts(clock)
    counts.incr("ann", 60)
    counts.clear("ann")
    assert (counts.get("ann"), counts.get("bob"), counts.get_expiry("bob")) == (0, 0, clock.now)
    assert counts.check()


def test_it_is_a_storage_of_limits() -> None:
    clock = Clock()
    limiter, two = FixedWindowRateLimiter(Counts(clock)), RateLimitItemPerMinute(2)
    assert [limiter.hit(two, "ann") for _ in range(3)] == [True, True, False]
    assert limiter.get_window_stats(two, "ann") == (clock.now + 60, 0)
    clock.now += 60
    assert limiter.hit(two, "ann")


def test_windows_that_have_passed_are_forgotten() -> None:
    clock = Clock()
    counts = Counts(clock)
    for minute in range(5):
        clock.now += 60
        for number in range(TIDY_FROM):
            counts.incr(f"{minute} {number}", 60)
    assert counts.reset() <= 2 * TIDY_FROM
