"""Who asks too often waits, each for themselves; the more wrong passwords, the longer."""

from __future__ import annotations

import pytest

from appliance.errors import TooMany
from appliance.security.rate_limit import FAILURES, WRONG_KEYS, RateLimits

LOOSE = 1_000_000


def limits(*, requests: int = LOOSE, starts: int = LOOSE) -> RateLimits:
    return RateLimits(requests_per_minute=requests, starts_per_minute=starts)


def test_requests_are_counted_for_each_who() -> None:
    ours = limits(requests=3)
    for _ in range(3):
        ours.request("user:ann")
    with pytest.raises(TooMany, match="too many requests") as refused:
        ours.request("user:ann")
    assert 1 <= refused.value.retry_after_s <= 60
    ours.request("user:bob")


def test_starts_have_a_count_of_their_own() -> None:
    ours = limits(starts=1)
    ours.request("user:ann")
    ours.start("user:ann")
    with pytest.raises(TooMany, match="calls started"):
        ours.start("user:ann")


def test_wrong_keys_are_counted_for_each_address() -> None:
    ours = limits()
    for _ in range(WRONG_KEYS.amount):
        ours.wrong_key("192.0.2.7")
    with pytest.raises(TooMany, match="not known here"):
        ours.wrong_key("192.0.2.7")
    ours.wrong_key("192.0.2.8")


def test_wrong_passwords_close_the_account_from_everywhere() -> None:
    ours = limits()
    for last in range(3):
        ours.try_password("ann", f"192.0.2.{last}")
        ours.wrong_password("ann", f"192.0.2.{last}")
    with pytest.raises(TooMany, match="this account"):
        ours.try_password("ann", "192.0.2.99")
    ours.try_password("bob", "192.0.2.99")


def test_wrong_passwords_close_the_address_for_every_account() -> None:
    ours = limits()
    for name in ("ann", "bob", "carol"):
        ours.wrong_password(name, "192.0.2.7")
    with pytest.raises(TooMany, match="this address"):
        ours.try_password("dave", "192.0.2.7")
    ours.try_password("dave", "192.0.2.8")


def test_the_wait_grows_with_the_failures() -> None:
    ours, waits = limits(), []
    for _ in range(20):
        ours.wrong_password("ann", "192.0.2.7")
        try:
            ours.try_password("ann", "192.0.2.7")
        except TooMany as e:
            waits.append(e.retry_after_s)
    assert waits == sorted(waits)
    assert waits[0] <= 10
    assert [item.get_expiry() for item in FAILURES] == [10, 120, 900, 21600]


def test_a_right_password_forgives_the_account_and_not_the_address() -> None:
    ours = limits()
    for _ in range(3):
        ours.wrong_password("ann", "192.0.2.7")
    ours.right_password("ann")
    ours.try_password("ann", "192.0.2.8")
    with pytest.raises(TooMany, match="this address"):
        ours.try_password("ann", "192.0.2.7")
