"""A guest is warned a minute before the end and hears a goodbye; who follows a dead job counts on."""

from __future__ import annotations

import asyncio

import pytest

from engine.call.course import time_limit
from engine.call.course.time_limit import TimeLimit


class Call:
    """Remembers what the guest heard, and at which second of the call."""

    def __init__(self, *, voice_hangs: bool = False, clerk_s: float = 0.0) -> None:
        self.now = 1000.0
        self.clerk_s = clerk_s
        self.heard: list[tuple[float, str]] = []
        self._voice_hangs = voice_hangs

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds

    async def has_the_call(self) -> None:
        self.now += self.clerk_s

    def warn(self) -> None:
        self.heard.append((self.now - 1000, "warning"))

    async def say_goodbye(self) -> None:
        self.heard.append((self.now - 1000, "goodbye"))
        if self._voice_hangs:
            await asyncio.Event().wait()

    def hang_up(self, reason: str) -> None:
        self.heard.append((self.now - 1000, reason))


HISTORIES = {
    "a whole call": (600.0, None, [(540, "warning"), (600, "goodbye"), (600, "time limit")]),
    "a short one": (60.0, None, [(30, "warning"), (60, "goodbye"), (60, "time limit")]),
    "after a dead job": (600.0, 700.0, [(240, "warning"), (300, "goodbye"), (300, "time limit")]),
    "after the warning was due": (600.0, 430.0, [(0, "warning"), (30, "goodbye"), (30, "time limit")]),
    "when it is up already": (600.0, 300.0, [(0, "goodbye"), (0, "time limit")]),
}


@pytest.mark.parametrize(("limit_s", "live_at", "heard"), HISTORIES.values(), ids=HISTORIES.keys())
async def test_histories(limit_s: float, live_at: float | None, heard: list[tuple[float, str]]) -> None:
    call = Call()
    await TimeLimit(limit_s, live_at, call, clock=lambda: call.now, sleep=call.sleep).run()
    assert call.heard == heard


async def test_a_goodbye_that_is_never_over_ends_the_call_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limit, "LEAVE_S", 0.01)
    call = Call(voice_hangs=True)
    await TimeLimit(600.0, None, call, clock=lambda: call.now, sleep=call.sleep).run()
    assert call.heard[-1] == (600, "time limit")


async def test_a_clerk_is_not_cut_off() -> None:
    call = Call(clerk_s=45.0)
    await TimeLimit(600.0, None, call, clock=lambda: call.now, sleep=call.sleep).run()
    assert call.heard == [(540, "warning"), (645, "goodbye"), (645, "time limit")]
