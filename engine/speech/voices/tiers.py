"""Several voices as one: the first healthy tier speaks, and the next one goes on inside the same text.

The text is read (the hotel's pronunciations, then figures as words), then
spoken in pieces (`engine.speech.voices.sentences`). A tier that fails before a piece
was heard leaves that piece to the next tier; one that fails in the middle of
it leaves the words that were not said yet.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from engine.errors import ProviderError
from engine.speech.manner import DEFAULT_LOCALE, Manner
from engine.speech.mistakes import as_failure
from engine.speech.order import OnChange, TierOrder
from engine.speech.ports import Remembers, Speaker
from engine.speech.resample import Resampler
from engine.speech.voices.cache import Phrase, PhraseCache
from engine.speech.voices.reading import Read
from engine.speech.voices.rest import rest_of
from engine.speech.voices.sentences import split
from engine.speech.voices.soundness import Judge, Unsound, is_audible


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a tier may keep a guest waiting.

    On a loaded box a text waits in the voice's queue behind other guests'. A
    tier that says so (an empty chunk) is alive and gets `queued_s`; one that
    says nothing gets `silent_s`. Between two chunks it gets `stall_s`. The last
    tier that is left gets `queued_s` each time: late is better than never.
    """

    silent_s: float = 2.0
    queued_s: float = 5.0
    stall_s: float = 2.0

    @property
    def with_the_last(self) -> Patience:
        return Patience(max(self.silent_s, self.queued_s), self.queued_s, max(self.stall_s, self.queued_s))


class _TooLate(ProviderError):
    """Nothing came in time: whoever asks next would wait as long."""


class TieredSpeaker:
    """Speakers in order, best first; as a context manager it probes the ones that failed.

    `on_change(from_tier, to_tier, reason)` is called when another tier is
    heard; `locale` is the language that the call begins in.
    """

    name = "tiers"

    def __init__(
        self,
        speakers: Sequence[Speaker],
        *,
        locale: str = DEFAULT_LOCALE,
        read: Read = lambda text, _: text,
        sample_rate_hz: int = 22_050,
        patience: Patience = Patience(),
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        on_change: OnChange = lambda *_: None,
        cache: PhraseCache | None = None,
    ) -> None:
        self.sample_rate_hz = sample_rate_hz
        self.from_cache = False
        """Whether the audio that was yielded last had been spoken before, here or in its tier."""
        first = next((each for each in speakers if each.serves(locale)), None)
        self._order = TierOrder("tts", speakers, clock=clock, sleep=sleep, on_change=on_change, first=first)
        self._speakers = list(speakers)
        self._read = read
        self._patience = patience
        self._cache = cache or PhraseCache()
        self._is_entered = False
        self._suspects: set[str] = set()
        """Tiers that kept a guest waiting and are being probed: others go first meanwhile."""

    @property
    def current_tier(self) -> str:
        """The tier that was heard last."""
        return self._order.current

    def serves(self, locale: str) -> bool:
        """Whether any tier has a voice for this language, healthy or not."""
        return any(each.serves(locale) for each in self._speakers)

    async def __aenter__(self) -> Self:
        await self._order.__aenter__()
        self._is_entered = True
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_entered = False
        await self._order.__aexit__(kind, error, trace)

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """s16le mono at `sample_rate_hz`. Raises ProviderError when every tier that has the language failed."""
        tiers = self._to_ask(manner)
        for number, piece in enumerate(split(self._read(text, manner.locale), opening=opening)):
            cached = self._cache.get(_phrase(tiers[0], piece, manner)) if tiers else None
            if cached is not None:
                self._serves(tiers[0], manner)
                self.from_cache = True
                yield cached
                continue
            async with aclosing(self._speak_piece(tiers, piece, manner, opening=opening and number == 0)) as sound:
                async for pcm in sound:
                    yield pcm

    async def warm(self, phrases: Sequence[str], manner: Manner) -> None:
        """Have the best tier speak these into the cache; stops quietly when it can't, they are spoken live then."""
        for tier in self._to_ask(manner)[:1]:
            try:
                for piece in (piece for each in phrases for piece in split(self._read(each, manner.locale))):
                    phrase = _phrase(tier, piece, manner)
                    if phrase not in self._cache:
                        pcm = b"".join(
                            [pcm async for pcm in self._audible(tier, piece, manner, self._patience, opening=False)]
                        )
                        self._cache.put(phrase, pcm)
            except ProviderError as e:
                self._failed(tier, e)

    async def probe(self) -> None:
        """Raises ProviderError when no tier is healthy."""
        if self._order.is_down:
            raise ProviderError(self.name, "every voice is down", retryable=True)

    def _to_ask(self, manner: Manner) -> list[Speaker]:
        tiers = self._order.to_ask(lambda tier: tier.serves(manner.locale))
        return sorted(tiers, key=lambda tier: tier.name in self._suspects)

    def _serves(self, tier: Speaker, manner: Manner) -> None:
        """Who was heard before may have no voice for this language, and be as well as ever."""
        before = next(each for each in self._speakers if each.name == self._order.current)
        self._order.serves(tier, "" if before.serves(manner.locale) else f"no voice for {manner.locale}")

    def _failed(self, tier: Speaker, error: ProviderError) -> None:
        """A strike. One that was waited for in vain is probed at once: the next guest shall not wait for it as well."""
        self._order.failed(tier, error)
        if isinstance(error, _TooLate) and self._is_entered and tier.name not in self._suspects:
            self._suspects.add(tier.name)
            self._order.check(tier).add_done_callback(lambda _: self._suspects.discard(tier.name))

    async def _speak_piece(
        self, tiers: list[Speaker], piece: str, manner: Manner, *, opening: bool
    ) -> AsyncGenerator[bytes, None]:
        """Takes the tiers that fail out of `tiers`: they stay out for the rest of this text."""
        reason, rest = f"none has a voice for {manner.locale}, or is left for this text", piece
        while tiers and rest:
            tier, heard = tiers[0], bytearray()
            patience = self._patience if len(tiers) > 1 else self._patience.with_the_last
            try:
                async with aclosing(self._audible(tier, rest, manner, patience, opening=opening)) as sound:
                    async for pcm in sound:
                        self._serves(tier, manner)
                        self.from_cache = isinstance(tier, Remembers) and tier.from_cache
                        heard += pcm
                        yield pcm
            except ProviderError as e:
                reason = str(e)
                tiers.pop(0)
                self._failed(tier, e)
                rest = rest_of(rest, len(heard) / 2 / self.sample_rate_hz, manner.rate)
                continue
            self._order.succeeded(tier)
            if rest == piece:
                self._cache.put(_phrase(tier, piece, manner), bytes(heard))
            return
        if rest:
            raise ProviderError(self.name, f"every voice failed; the last one: {reason}", retryable=True)

    async def _audible(
        self, tier: Speaker, piece: str, manner: Manner, patience: Patience, *, opening: bool
    ) -> AsyncGenerator[bytes, None]:
        """At our rate, once it is known to be speech; silence, noise and stalls raise ProviderError."""
        resampler, judge = Resampler(tier.sample_rate_hz, self.sample_rate_hz), Judge(tier.sample_rate_hz)
        deadline = _now() + patience.silent_s
        try:
            async with aclosing(tier.speak(piece, manner, opening=opening)) as sound:
                while (chunk := await _next(sound, deadline)) is not None:
                    if pcm := resampler.push(judge.push(chunk)):
                        yield pcm
                    if is_audible(chunk):  # silence in silence is no sign of life
                        deadline = _now() + patience.stall_s
                    elif not chunk and not judge.is_audible:
                        deadline = _now() + patience.queued_s
            if pcm := resampler.push(judge.finish()) + resampler.flush():
                yield pcm
        except TimeoutError as e:
            what = "stalled" if judge.is_audible else "no sound in time"
            raise _TooLate(tier.name, what, retryable=True) from e
        except Unsound as e:
            raise ProviderError(tier.name, str(e), retryable=True) from e
        except ProviderError:
            raise
        except Exception as e:  # whatever it is, the next tier has to speak
            raise as_failure(tier.name, e) from e


def _now() -> float:
    return asyncio.get_running_loop().time()


async def _next(sound: AsyncGenerator[bytes, None], deadline: float) -> bytes | None:
    async with asyncio.timeout_at(deadline):
        return await anext(sound, None)


def _phrase(tier: Speaker, piece: str, manner: Manner) -> Phrase:
    return Phrase(f"{tier.name} {manner.locale} {manner.voice or ''}", piece, manner.rate)
