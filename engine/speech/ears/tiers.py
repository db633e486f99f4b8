"""Several recognisers as one: the first healthy tier hears the guest, and the next one goes on inside the same turn."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import Final, Self

from engine.errors import ProviderError
from engine.speech.ears.limits import NAME, Limits, all_failed, in_time
from engine.speech.ears.tiered_hearing import TieredHearing
from engine.speech.order import OnChange, TierOrder
from engine.speech.ports import HEARING_RATE_HZ, Heard, RecognizerTier

WELL_WITHIN_S: Final = 1.5
"""A call begins so much later at most; a recogniser that takes longer is no help to a guest."""


class TieredRecognizer:
    """Recognisers in order, best first; as a context manager it probes the ones that failed, and closes all at its end.

    `on_change(from_tier, to_tier, reason)` is called when another tier gives the words of a pause.
    """

    name = NAME

    def __init__(
        self,
        tiers: Sequence[RecognizerTier],
        *,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        on_change: OnChange = lambda *_: None,
    ) -> None:
        self._order = TierOrder("stt", tiers, clock=clock, sleep=sleep, on_change=on_change)
        self._limits = limits or Limits()

    @property
    def current_tier(self) -> str:
        """The tier that gave the last words."""
        return self._order.current

    async def __aenter__(self) -> Self:
        """Tries all but the last one while the guest is greeted: they don't pay for a recogniser that is down."""
        await self._order.__aenter__()
        for tier in self._order.all[:-1]:
            self._order.check(tier)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self._order.__aexit__(kind, error, trace)
        finally:
            await self.aclose()

    def serves(self, locale: str) -> bool:
        return any(tier.serves(locale) for tier in self._order.all)

    async def open(self) -> TieredHearing:
        """Never fails: a tier that can't be opened is one that failed."""
        return TieredHearing(self._order, self._limits)

    async def recognize(self, pcm: bytes) -> Heard:
        """A whole recording, by the first tier that can. Raises ProviderError."""
        failures: list[ProviderError] = []
        audio_s = len(pcm) / 2 / HEARING_RATE_HZ
        for tier in self._order.to_ask():
            try:
                heard = await in_time(tier.name, tier.recognize(pcm), self._limits.last_s + audio_s)
            except ProviderError as e:
                failures.append(e)
                self._order.failed(tier, e)
                continue
            self._order.serves(tier)
            self._order.succeeded(tier)
            return heard
        raise all_failed(failures)

    async def is_well(self) -> bool:
        """Whether a tier answers now, each being tried: asked where a language has one recogniser, and no other."""
        probes = [asyncio.create_task(in_time(tier.name, tier.probe(), WELL_WITHIN_S)) for tier in self._order.all]
        try:
            for probe in asyncio.as_completed(probes):
                with contextlib.suppress(ProviderError):
                    await probe
                    return True
            return False
        finally:
            for probe in probes:
                probe.cancel()
            await asyncio.gather(*probes, return_exceptions=True)

    async def probe(self) -> None:
        """Raises ProviderError when no tier is healthy."""
        if self._order.is_down:
            raise ProviderError(NAME, "every recogniser is down", retryable=True)

    async def aclose(self) -> None:
        for tier in self._order.all:
            await tier.aclose()
