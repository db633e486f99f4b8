"""Scripted tiers, a clock that the test winds: who is asked, who is left alone, who comes back, and what is told."""

from __future__ import annotations

import asyncio

import pytest

from engine.errors import ProviderError
from engine.speech.order import TierOrder
from tests.engine.speech.ears.hearing_scene import Naps
from tests.until import until_holds


class Scripted:
    def __init__(self, name: str) -> None:
        self.name = name
        self.is_healthy = False
        self.probes = 0
        self.probed = asyncio.Event()
        self.hangs = False
        self.mistake: Exception | None = None

    async def probe(self) -> None:
        self.probes += 1
        self.probed.set()
        if self.hangs:
            await asyncio.Event().wait()
        if self.mistake is not None:
            raise self.mistake
        if not self.is_healthy:
            raise ProviderError(self.name, "not yet", retryable=True)


class Scene:
    def __init__(self) -> None:
        self.naps = Naps()
        self.changes: list[tuple[str, str, str]] = []
        self.tiers = [Scripted("first"), Scripted("second"), Scripted("third")]
        self.order = TierOrder(
            "stt",
            self.tiers,
            clock=self.naps.clock,
            sleep=self.naps.sleep,
            on_change=lambda *c: self.changes.append(c),
        )

    def fail(self, number: int, times: int = 1) -> None:
        for _ in range(times):
            tier = self.tiers[number]
            self.order.failed(tier, ProviderError(tier.name, "broke", retryable=True))

    @property
    def asked(self) -> list[str]:
        return [tier.name for tier in self.order.to_ask()]


async def test_three_strikes_and_all_as_the_last_resort() -> None:
    scene = Scene()
    scene.fail(0, 2)
    assert scene.asked == ["first", "second", "third"]
    scene.order.succeeded(scene.tiers[0])
    scene.fail(0, 2)
    assert scene.asked == ["first", "second", "third"], "a success forgives"
    scene.fail(0)
    assert scene.asked == ["second", "third"]
    scene.fail(1, 3)
    scene.fail(2, 3)
    assert scene.order.is_down
    assert scene.asked == ["first", "second", "third"]
    scene.order.succeeded(scene.tiers[0])
    assert scene.order.is_down, "a guest's request does not close a breaker"


async def test_a_change_is_told_once_with_the_reason() -> None:
    scene = Scene()
    first, second, third = scene.tiers
    scene.order.serves(first)
    scene.fail(0)
    for tier in (second, second, third, third, first):
        scene.order.serves(tier)
    assert scene.changes == [
        ("first", "second", "first: broke"),
        ("second", "third", "not asked"),
        ("third", "first", "healthy again"),
    ]


async def test_each_comes_back_by_its_own_probe() -> None:
    scene = Scene()
    first, second, _ = scene.tiers
    async with scene.order:
        scene.fail(0, 3)
        scene.fail(0)  # a straggler
        assert await scene.naps.pass_one() == 1.0
        assert await scene.naps.pass_one() == 2.0, "twice the wait after a failed probe"
        assert first.probes == 1
        scene.fail(1, 3)
        second.is_healthy = True
        while "second" not in scene.asked:
            await scene.naps.pass_one()
            await asyncio.sleep(0)
        assert "first" not in scene.asked
        first.is_healthy = True
        while "first" not in scene.asked:
            await scene.naps.pass_one()
            await asyncio.sleep(0)
    assert scene.asked == ["first", "second", "third"]


async def test_one_that_is_down_is_found_out_before_it_is_asked() -> None:
    scene = Scene()
    first, second, third = scene.tiers
    second.is_healthy = True
    with pytest.raises(RuntimeError):
        scene.order.check(first)
    async with scene.order:
        for tier in (first, second):
            scene.order.check(tier)
        assert await scene.naps.pass_one() == 1.0
        assert scene.asked == ["second", "third"]
        scene.order.serves(second)
    assert scene.changes == [("first", "second", "first: not yet")]
    assert third.probes == 0


async def test_it_ends_while_a_probe_hangs() -> None:
    scene = Scene()
    scene.tiers[0].hangs = True
    async with scene.order:
        scene.fail(0, 3)
        await scene.naps.pass_one()
        await scene.tiers[0].probed.wait()
    scene.fail(1, 3)
    assert scene.asked == ["third"], "without a prober it only counts"


async def test_a_mistake_in_a_probe_is_a_failed_probe_and_ends_no_call() -> None:
    scene = Scene()
    first, *_ = scene.tiers
    first.mistake = OSError("no space left for a probe")
    async with scene.order:
        await scene.order.check(first)
        assert scene.asked == ["second", "third"]
        assert await scene.naps.pass_one() == 1.0
        assert await scene.naps.waiting.get() == 2.0, "probed again, in vain"
        scene.naps.waiting.put_nowait(2.0)
        first.mistake, first.is_healthy = None, True
        await scene.naps.pass_one()
        await until_holds(lambda: "first" in scene.asked)


def test_no_tier_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="at least one"):
        TierOrder[Scripted]("stt", [])
