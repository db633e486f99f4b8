"""One guest heard by several tiers: the audio since the last cut is kept until some tier has transcribed it.

A tier that fails is left alone until the next cut, the next one is given all of
that audio, and its words are the only ones that count: none are lost or heard
twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Container
from dataclasses import dataclass, field
from typing import Final

from engine.errors import ProviderError
from engine.speech.ears.ear import Ear
from engine.speech.ears.limits import Limits, TooSlow, all_failed, in_time, is_sentence
from engine.speech.order import TierOrder
from engine.speech.ports import HEARING_RATE_HZ, Heard, RecognizerTier, Urgency
from engine.speech.wire import MAX_AUDIO_S

_MAX_AUDIO_BYTES: Final = int(MAX_AUDIO_S * HEARING_RATE_HZ) * 2


@dataclass(eq=False, slots=True)
class _Question:
    urgency: Urgency
    audio: bytes | None = None
    """What it is about, when that was cut away since."""
    failed: dict[str, ProviderError] = field(default_factory=dict)
    """The tiers that could not answer it."""
    spent: set[str] = field(default_factory=set)
    """Those among them that are not worth asking again."""
    asked_again: bool = False


class TieredHearing:
    """One guest's audio. `push` and `cut` never wait for a tier."""

    def __init__(self, order: TierOrder[RecognizerTier], limits: Limits) -> None:
        self._order = order
        self._limits = limits
        self._audio = bytearray()
        self._failed: set[str] = set()
        """The tiers that failed since the last cut."""
        self._questions: set[_Question] = set()
        self._running: set[asyncio.Task[None]] = set()
        self._closed = False
        self._ear: Ear | None = None
        self._listen_with(order.to_ask()[0])

    async def push(self, pcm: bytes) -> None:
        self._audio += pcm
        del self._audio[: max(0, len(self._audio) - _MAX_AUDIO_BYTES)]
        if self._ear is not None:
            self._ear.push(pcm)
        else:
            self._listen_with(self._next_tier(self._failed) or self._order.to_ask()[0])

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        """Raises ProviderError, with the audio still kept, when every tier failed; growing speech is dropped then."""
        question = _Question(urgency)
        self._questions.add(question)
        try:
            return await (self._glance(question) if urgency is Urgency.GROWING else self._ask(question))
        finally:
            self._questions.discard(question)

    async def lapse(self) -> None:
        if self._ear is not None:
            self._ear.lapse()

    async def cut(self, keep_s: float) -> None:
        """Also the moment at which a better tier that is healthy again takes over."""
        for question in self._questions:
            question.audio = bytes(self._audio) if question.audio is None else question.audio
        del self._audio[: max(0, len(self._audio) - 2 * int(keep_s * HEARING_RATE_HZ))]
        self._failed.clear()
        if self._ear is None:
            return
        if self._ear.tier is (best := self._order.to_ask()[0]) and not self._ear.running.done():
            self._ear.cut(keep_s)
        else:
            self._listen_with(best)

    async def aclose(self) -> None:
        """Idempotent."""
        self._closed, self._ear = True, None
        for running in self._running:
            running.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _glance(self, question: _Question) -> Heard | None:
        """What can be known now of growing speech; a tier that fails is replaced, so that the pause finds another."""
        ear = self._ear_for(question)
        if ear is None:
            return None
        try:
            return await in_time(ear.tier.name, ear.transcribe(question.urgency), self._limits.growing_s)
        except TooSlow:
            return None
        except ProviderError as e:
            self._gave_up(ear, question, e)
            if question.audio is None and self._ear is None and (tier := self._next_tier(self._failed)):
                self._listen_with(tier)
            return None

    async def _ask(self, question: _Question) -> Heard | None:
        while (ear := self._ear_for(question)) is not None:
            limit_s = self._limit_s(ear, question)
            try:
                heard = await in_time(ear.tier.name, ear.transcribe(question.urgency), limit_s)
                if heard is not None and await self._was_deaf(ear, question, heard):
                    raise ProviderError(ear.tier.name, "found no words where the next tier does", retryable=True)
            except ProviderError as e:
                if not ear.has_failed and (not e.retryable or _had_all_time(e, limit_s, self._limits)):
                    question.spent.add(ear.tier.name)
                self._gave_up(ear, question, e)
                continue
            finally:
                if ear is not self._ear:
                    ear.retire()
            if heard is not None:
                self._order.serves(ear.tier)
                self._order.succeeded(ear.tier)
            return heard
        raise all_failed(list(question.failed.values()))

    async def _was_deaf(self, ear: Ear, question: _Question, heard: Heard) -> bool:
        """Whether the tier behind this one finds a sentence where it found no words at all."""
        if heard.text or heard.audio_s < self._limits.cough_s:
            return False
        behind = self._order.all[self._order.all.index(ear.tier) + 1 :]
        tier = next(
            (tier for tier in self._order.to_ask() if tier in behind and tier.name not in question.failed), None
        )
        if tier is None:
            return False
        second = self._made(tier, bytes(self._audio) if question.audio is None else question.audio)
        try:
            other = await in_time(tier.name, second.transcribe(question.urgency), self._limits.pause_s)
        except ProviderError:
            return False  # it is struck when it is asked for its own sake
        finally:
            second.close()
        return other is not None and is_sentence(other)

    def _ear_for(self, question: _Question) -> Ear | None:
        """One that has not failed this question; None when there is no other."""
        if self._closed:
            return None
        if question.audio is None and self._ear is not None and self._ear.tier.name not in question.failed:
            return self._ear
        tier = self._next_tier(question.failed)
        if tier is None:
            if not question.asked_again:  # once more, and now also those whose breaker is open: better late than never
                question.asked_again = True
                question.failed = {name: e for name, e in question.failed.items() if name in question.spent}
            tier = next((tier for tier in self._order.all if tier.name not in question.failed), None)
        if tier is None:
            return None
        return self._listen_with(tier) if question.audio is None else self._made(tier, question.audio)

    def _next_tier(self, failed: Container[str]) -> RecognizerTier | None:
        return next((tier for tier in self._order.to_ask() if tier.name not in failed), None)

    def _limit_s(self, ear: Ear, question: _Question) -> float:
        is_last = self._next_tier({*question.failed, ear.tier.name}) is None
        if is_last or question.urgency is Urgency.RECORDING:
            return self._limits.last_s
        return self._limits.pause_s if question.urgency is Urgency.PAUSE else self._limits.final_s

    def _listen_with(self, tier: RecognizerTier) -> Ear:
        if self._ear is not None:
            self._ear.retire()
        self._ear = self._made(tier, bytes(self._audio))
        return self._ear

    def _made(self, tier: RecognizerTier, audio: bytes) -> Ear:
        ear = Ear(tier, audio)
        self._running.add(ear.running)
        ear.running.add_done_callback(self._running.discard)
        return ear

    def _gave_up(self, ear: Ear, question: _Question, error: ProviderError) -> None:
        """An ear fails once; the other questions that it leaves open go to the next tier at once."""
        question.failed[ear.tier.name] = error
        if not ear.has_failed and not self._closed:
            ear.has_failed = True
            self._order.failed(ear.tier, error)
        if ear is self._ear:
            self._ear = None
            self._failed.add(ear.tier.name)
        ear.close()


def _had_all_time(error: ProviderError, limit_s: float, limits: Limits) -> bool:
    return isinstance(error, TooSlow) and limit_s >= limits.last_s
