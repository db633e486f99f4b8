"""A guest heard by a fake Riva and, behind it, a fake of our own recogniser's server; both over their real ports."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from engine.speech.ears.limits import Limits
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.riva import RivaRecognizer
from engine.speech.ears.riva_line import RivaLine
from engine.speech.ears.tiered_hearing import TieredHearing
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.ports import RecognizerTier, Urgency
from tests.fakes.recognizer import FakeRecognizer
from tests.fakes.riva import FakeRiva, Plan
from tests.fakes.spoken import say

PATIENT = Limits(growing_s=20, pause_s=20, final_s=20, last_s=20)
"""For tests in which nothing is too slow: a busy machine must not fail them."""
HURRIED = Limits(growing_s=1.5, pause_s=1.5, final_s=1.5, last_s=20)


@dataclass
class Naps:
    """A clock and a sleep for the probes: time passes only when the test says so."""

    now: float = 0.0
    waiting: asyncio.Queue[float] = field(default_factory=asyncio.Queue)
    _over: asyncio.Queue[None] = field(default_factory=asyncio.Queue)

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waiting.put_nowait(seconds)
        await self._over.get()

    async def pass_one(self) -> float:
        """The next nap is slept through; how long it was."""
        seconds = await self.waiting.get()
        self.now += seconds
        self._over.put_nowait(None)
        return seconds


@dataclass
class Scene:
    riva: FakeRiva
    second: FakeRecognizer
    ears: TieredRecognizer
    guest: TieredHearing
    changes: list[tuple[str, str, str]]
    naps: Naps

    async def says(self, text: str) -> None:
        await self.guest.push(say(text))

    async def words(self, urgency: Urgency = Urgency.PAUSE) -> str:
        heard = await self.guest.transcribe(urgency)
        assert heard is not None
        return heard.text

    @property
    def tiers(self) -> list[tuple[str, str]]:
        return [(before, after) for before, after, _ in self.changes]


@asynccontextmanager
async def scene(plans: Sequence[Plan] = (), *, limits: Limits = PATIENT, settle_s: float = 20) -> AsyncIterator[Scene]:
    """`settle_s`: a pause waits for interim results, unless the plan gives none."""
    changes: list[tuple[str, str, str]] = []
    naps = Naps()
    async with FakeRiva(plans=list(plans)) as riva, FakeRecognizer() as second:
        tiers: list[RecognizerTier] = [
            RivaRecognizer(RivaLine(riva.address), "en-GB", settle_s=settle_s),
            MoonshineRecognizer(second.url, give_up_s=0.5),
        ]
        async with TieredRecognizer(
            tiers, limits=limits, clock=naps.clock, sleep=naps.sleep, on_change=lambda *c: changes.append(c)
        ) as ears:
            guest = await ears.open()
            try:
                yield Scene(riva, second, ears, guest, changes, naps)
            finally:
                await guest.aclose()
