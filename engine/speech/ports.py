"""What a job needs from its ears and its voice, whatever stands behind them.

Audio is always 16-bit little-endian PCM, one channel.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol, runtime_checkable

from engine.speech.manner import Manner

HEARING_RATE_HZ: Final = 16_000
"""The sample rate of everything that is recognised."""


class Urgency(StrEnum):
    """Why words are wanted: the guest still speaks, has paused, or is judged to be done; or no guest waits at all."""

    GROWING = "growing"
    PAUSE = "pause"
    FINAL = "final"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class Word:
    """One word and when it was said, in seconds since the last cut; `confidence` from 0 to 1, None if not known."""

    text: str
    start_s: float
    end_s: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of all audio since the last cut; `waited_s` in the queue, `took_s` in the model.

    What not every tier knows stays empty: the words' times, the confidence (0 to 1), the language it heard.
    """

    text: str
    audio_s: float
    waited_s: float
    took_s: float
    words: tuple[Word, ...] = ()
    confidence: float | None = None
    language: str | None = None


class Hearing(Protocol):
    """One guest's audio."""

    async def push(self, pcm: bytes) -> None:
        """Append audio at 16 kHz."""

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        """None: dropped, because a newer run replaced it or nothing is known yet. Raises ProviderError."""

    async def lapse(self) -> None:
        """The guest goes on: what was asked at the pause and nobody has begun to answer is dropped."""

    async def cut(self, keep_s: float) -> None:
        """Forget all audio but the last `keep_s` seconds."""

    async def aclose(self) -> None: ...


class Recognizer(Protocol):
    """What a call hears through; its language and vocabulary were given when it was made."""

    @property
    def name(self) -> str: ...

    async def open(self) -> Hearing:
        """Raises ProviderError."""


class RecognizerTier(Recognizer, Protocol):
    """One tier of ears."""

    def serves(self, locale: str) -> bool:
        """Whether it understands this language, like "en-GB", as far as it is known without asking."""

    async def recognize(self, pcm: bytes) -> Heard:
        """A whole recording at 16 kHz. Raises ProviderError."""

    async def probe(self) -> None:
        """Raises ProviderError when it could not recognise now."""

    async def aclose(self) -> None:
        """Lets go of what its hearings share."""


@runtime_checkable
class Remembers(Protocol):
    """A tier that keeps what it said."""

    from_cache: bool
    """Whether the audio that was yielded last belongs to a text whose beginning had been spoken before."""


class Speaker(Protocol):
    """One tier of voice."""

    @property
    def name(self) -> str: ...

    @property
    def sample_rate_hz(self) -> int: ...

    def serves(self, locale: str) -> bool:
        """Whether it has a voice for this language, like "en-GB"."""

    def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """Audio as it is made; an empty chunk says that the text was taken and waits its turn.

        `opening` text goes before the later text of others. Raises ProviderError.
        """

    async def probe(self) -> None:
        """Raises ProviderError when it could not speak now."""
