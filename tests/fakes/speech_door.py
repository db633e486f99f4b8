"""The real speech door on a loopback port, with tiers that are told what to hear and say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from appliance.contract.speech import Voice
from engine.door.app import create_app
from engine.door.tiers import Tiers
from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.ports import HEARING_RATE_HZ, Heard, Urgency, Word
from tests.fakes.serving import serve_app

KEY = "service-key"
TONE = b"\x00\x20\x00\xe0" * 500


@dataclass
class Scripted:
    """Hears `words` in any speech and says a tone for any text; tests change it and look at it."""

    words: list[str] = field(default_factory=list)
    """For each finished stretch of speech; then it hears how long the audio was."""
    word_times: bool = False
    ears_fail: ProviderError | None = None
    voices_fail: ProviderError | None = None
    breaks_off: bool = False
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    """Closed, nothing is recognised; a test opens it."""
    recognized_s: list[float] = field(default_factory=list)
    spoken: list[tuple[str, Manner, bool]] = field(default_factory=list)
    locales: list[str] = field(default_factory=list)
    tiers_asked: list[str | None] = field(default_factory=list)
    hearings: int = 0
    left: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a hearing was closed."""

    current_tier = "scripted"
    sample_rate_hz = 22_050

    def __post_init__(self) -> None:
        self.gate.set()

    @asynccontextmanager
    async def open_ears(self, locale: str) -> AsyncIterator[Scripted]:
        self.locales.append(locale)
        if locale.startswith("xx"):
            raise ProviderError("scripted", f"no recogniser knows {locale}", retryable=False)
        yield self

    async def open(self) -> ScriptedHearing:
        if self.ears_fail:
            raise self.ears_fail
        self.hearings += 1
        return ScriptedHearing(self)

    async def recognize(self, pcm: bytes) -> Heard:
        await self.gate.wait()
        if self.ears_fail:
            raise self.ears_fail
        audio_s = len(pcm) / 2 / HEARING_RATE_HZ
        self.recognized_s.append(audio_s)
        text = self.words.pop(0) if self.words else f"{audio_s:.1f} seconds"
        times = tuple(Word(word, 0.2 * n, 0.2 * n + 0.15, 0.9) for n, word in enumerate(text.split()))
        return Heard(text, audio_s, 0.0, 0.0, words=times if self.word_times else ())

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        if self.voices_fail:
            raise self.voices_fail
        self.spoken.append((text, manner, opening))
        if not any(c.isalnum() for c in text):
            return
        yield TONE
        await self.gate.wait()
        if self.breaks_off:
            raise ProviderError("scripted", "broke off", retryable=True)
        yield TONE

    async def voices(self) -> list[Voice]:
        return [
            Voice(name="jenny", locale="en-GB", tier="scripted"),
            Voice(name="anna", locale="de", tier="other"),
        ]

    @asynccontextmanager
    async def open_tiers(self) -> AsyncIterator[Tiers]:
        yield Tiers(open_ears=self.open_ears, voicebox=self.voicebox, voices=self.voices)

    def voicebox(self, tier: str | None) -> Scripted:
        self.tiers_asked.append(tier)
        return self


class ScriptedHearing:
    """One stream's audio since the last cut."""

    def __init__(self, tiers: Scripted) -> None:
        self._tiers = tiers
        self._audio = b""

    async def push(self, pcm: bytes) -> None:
        self._audio += pcm

    async def lapse(self) -> None:
        return None

    async def cut(self, keep_s: float) -> None:
        self._audio = self._audio[len(self._audio) - 2 * int(keep_s * HEARING_RATE_HZ) :] if keep_s else b""

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        if urgency is Urgency.GROWING:
            return Heard("so far", len(self._audio) / 2 / HEARING_RATE_HZ, 0.0, 0.0)
        return await self._tiers.recognize(self._audio)

    async def aclose(self) -> None:
        self._tiers.left.set()


@asynccontextmanager
async def serve_door(tiers: Scripted) -> AsyncGenerator[str, None]:
    """Yields its address. It listens before it is yielded."""
    async with serve_app(create_app(KEY, tiers.open_tiers)) as url:
        try:
            yield url
        finally:
            tiers.gate.set()
