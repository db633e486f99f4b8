"""How often somebody may ask, start calls and guess passwords; kept in memory, so a restart forgets it."""

from __future__ import annotations

import math
import time
from typing import Final

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter, MovingWindowRateLimiter, RateLimiter

from appliance.contract.told import tell
from appliance.errors import TooMany
from appliance.security.counts import Counts

FAILURES: Final = (
    RateLimitItemPerSecond(3, 10),
    RateLimitItemPerMinute(6, 2),
    RateLimitItemPerMinute(10, 15),
    RateLimitItemPerHour(20, 6),
)
"""Wrong passwords that an account or an address has free: the more there were, the longer the wait for the next try."""

WRONG_KEYS: Final = RateLimitItemPerMinute(30)
"""Unknown keys and tokens from one address."""


class RateLimits:
    """Everything raises TooMany, with the seconds until it is worth asking again."""

    def __init__(self, *, requests_per_minute: int, starts_per_minute: int) -> None:
        self._counting: RateLimiter = FixedWindowRateLimiter(Counts())
        self._remembering: RateLimiter = MovingWindowRateLimiter(MemoryStorage())
        self._requests = RateLimitItemPerMinute(requests_per_minute)
        self._starts = RateLimitItemPerMinute(starts_per_minute)

    def request(self, who: str) -> None:
        """One more request of an identity, or of an address that shows no key."""
        self._count(self._requests, "request", who, "requests")

    def start(self, owner: str) -> None:
        """One more call that `owner` wants to start."""
        self._count(self._starts, "start", owner, "calls")

    def wrong_key(self, address: str) -> None:
        """One more key or token that is not known here. A right one from the same address is nobody's guess."""
        self._count(WRONG_KEYS, "key", address, "keys")

    def try_password(self, account: str, address: str) -> None:
        """Before a password is looked at, so that a right one is refused too while the wait lasts."""
        for item in FAILURES:
            for kind, value in (("account", account), ("address", address)):
                self._refuse_if_full(self._remembering, item, kind, value, f"passwords_{kind}")

    def wrong_password(self, account: str, address: str) -> None:
        for item in FAILURES:
            self._remembering.hit(item, "account", account)
            self._remembering.hit(item, "address", address)

    def right_password(self, account: str) -> None:
        """The account's failures are forgotten, the address's are not: it may be guessing at others too."""
        for item in FAILURES:
            self._remembering.clear(item, "account", account)

    def _count(self, item: RateLimitItem, kind: str, value: str, what: str) -> None:
        if not self._counting.hit(item, kind, value):
            raise _too_many(self._counting, item, kind, value, what)

    def _refuse_if_full(self, limiter: RateLimiter, item: RateLimitItem, kind: str, value: str, what: str) -> None:
        if not limiter.test(item, kind, value):
            raise _too_many(limiter, item, kind, value, what)


def _too_many(limiter: RateLimiter, item: RateLimitItem, kind: str, value: str, what: str) -> TooMany:
    wait_s = max(1, math.ceil(limiter.get_window_stats(item, kind, value).reset_time - time.time()))
    return TooMany(tell(f"too_many.{what}", seconds=wait_s), retry_after_s=wait_s)
