"""Several voices as one: the first healthy tier speaks, and the next one goes on inside the same text.

The text is spoken in pieces (`engine.speech.sentences`). A tier that fails
before a piece was heard leaves that piece to the next tier; one that fails in
the middle of it loses the rest of that piece only, and nothing is said twice.
"""

from __future__ import annotations

import asyncio
import time
from array import array
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from types import TracebackType
from typing import Final, Self

from engine.errors import ProviderError
from engine.speech.cache import PhraseCache
from engine.speech.order import OnChange, TierOrder
from engine.speech.ports import Speaker
from engine.speech.resample import Resampler
from engine.speech.sentences import split

_SILENCE_PEAK: Final = 100
"""-50 dBFS; a tier that gives less is not heard."""


class TieredSpeaker:
    """Speakers in order, best first; as a context manager it probes the ones that failed.

    `on_change(from_tier, to_tier, reason)` is called when another tier is heard.
    """

    name = "tiers"

    def __init__(
        self,
        speakers: Sequence[Speaker],
        *,
        sample_rate_hz: int = 22_050,
        first_byte_timeout_s: float = 2.0,
        stall_timeout_s: float = 2.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        on_change: OnChange = lambda *_: None,
        cache: PhraseCache | None = None,
    ) -> None:
        self.sample_rate_hz = sample_rate_hz
        self._order = TierOrder("tts", speakers, clock=clock, sleep=sleep, on_change=on_change)
        self._first_byte_timeout_s = first_byte_timeout_s
        self._stall_timeout_s = stall_timeout_s
        self._cache = cache or PhraseCache()

    @property
    def current_tier(self) -> str:
        """The tier that was heard last."""
        return self._order.current

    async def __aenter__(self) -> Self:
        await self._order.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._order.__aexit__(kind, error, trace)

    async def speak(self, text: str, voice: str, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """s16le mono at `sample_rate_hz`. Raises ProviderError when every tier failed."""
        order = self._order.to_ask()
        for number, piece in enumerate(split(text, opening=opening)):
            first = opening and number == 0
            cached = self._cache.get(voice, piece) if order[0] is self._order.best else None
            if cached is not None:
                yield cached
                continue
            async with aclosing(self._speak_piece(order, piece, voice, opening=first)) as sound:
                async for pcm in sound:
                    yield pcm

    async def warm(self, phrases: Sequence[str], voice: str) -> None:
        """Have the best tier speak these into the cache; stops quietly when it can't, they are spoken live then."""
        best = self._order.best
        try:
            for piece in (piece for phrase in phrases for piece in split(phrase)):
                if self._cache.get(voice, piece) is None:
                    pcm = b"".join([pcm async for pcm in self._audible(best, piece, voice, opening=False)])
                    self._cache.put(voice, piece, pcm)
        except ProviderError as e:
            self._order.failed(best, e)

    async def probe(self) -> None:
        """Raises ProviderError when no tier is healthy."""
        if self._order.is_down:
            raise ProviderError(self.name, "every voice is down", retryable=True)

    async def _speak_piece(
        self, order: list[Speaker], piece: str, voice: str, *, opening: bool
    ) -> AsyncGenerator[bytes, None]:
        """Takes the tiers that fail out of `order`: they stay out for the rest of this text."""
        reason = "none is left for this text"
        while order:
            tier, heard = order[0], bytearray()
            try:
                async with aclosing(self._audible(tier, piece, voice, opening=opening)) as sound:
                    async for pcm in sound:
                        self._order.serves(tier)
                        heard += pcm
                        yield pcm
            except ProviderError as e:
                reason = str(e)
                order.pop(0)
                self._order.failed(tier, e)
                if heard:
                    return
                continue
            self._order.succeeded(tier)
            if tier is self._order.best:
                self._cache.put(voice, piece, bytes(heard))
            return
        raise ProviderError(self.name, f"every voice failed; the last one: {reason}", retryable=True)

    async def _audible(self, tier: Speaker, piece: str, voice: str, *, opening: bool) -> AsyncGenerator[bytes, None]:
        """At our rate, from the first chunk that can be heard; silence and stalls raise ProviderError."""
        resampler, held, limit_s = Resampler(tier.sample_rate_hz, self.sample_rate_hz), b"", self._first_byte_timeout_s
        audible = False
        async with aclosing(tier.speak(piece, voice, opening=opening)) as sound:
            deadline = asyncio.get_running_loop().time() + limit_s
            while True:
                try:
                    async with asyncio.timeout_at(deadline):
                        chunk = await anext(sound, None)
                except TimeoutError as e:
                    what = "stalled" if audible else "no sound in time"
                    raise ProviderError(tier.name, what, retryable=True) from e
                if chunk is None:
                    break
                held += resampler.push(chunk)
                audible = audible or _is_audible(chunk)
                if audible:
                    deadline = asyncio.get_running_loop().time() + self._stall_timeout_s
                    if held:
                        yield held
                        held = b""
        if not audible:
            raise ProviderError(tier.name, "gave only silence", retryable=True)
        if rest := held + resampler.flush():
            yield rest


def _is_audible(pcm: bytes) -> bool:
    samples = array("h", pcm)
    return bool(samples) and (max(samples) >= _SILENCE_PEAK or min(samples) <= -_SILENCE_PEAK)
