"""Pico (SVOX): a small voice for six languages, inside the job's process.

One engine may be used by one thread only; engines share nothing but a frame
counter. All runs of a job go through one thread: a sentence of 5 s takes 15 ms,
and the library lets go of Python's lock meanwhile. It never frees the audio
that it gave (32 kB for a second of speech), which ends with the job.
Tried: 1,400 texts of markup, emoji and broken figures in all six languages,
without a crash; a text that it can't speak raises, and the engine goes on.
"""

from __future__ import annotations

import asyncio
import importlib.util
import re
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, Final, Protocol

from engine.errors import ProviderError
from engine.speech.manner import Manner, voice_for
from engine.speech.voices.levels import level_sentence
from engine.speech.voices.sentences import split

VOICES: Final = {
    "en-GB": "en-GB",
    "en-US": "en-US",
    "de": "de-DE",
    "fr": "fr-FR",
    "es": "es-ES",
    "it": "it-IT",
}
"""Its voices have no names: each language has one."""

_PROBE_TEXT: Final = "Good evening."
_VOLUME: Final = 30
"""At its own 100 it clips up to 7 % of a window's samples; at 30 it is as loud as Piper."""
_MARKUP: Final = re.compile(r"[<>&\\\x00-\x1f\x7f]+")
"""Pico reads tags in the text; none may come from a guest's name."""


class Engine(Protocol):
    """What we use of ttspico.TtsEngine."""

    rate: int
    volume: int

    def speak(self, text: str) -> bytes | None: ...


@cache
def is_installed() -> bool:
    """It is compiled at installation, so a box without a compiler has none."""
    return importlib.util.find_spec("ttspico") is not None


def load_engine(language: str) -> Engine:
    """1-3 ms. Raises RuntimeError when the language's files are missing."""
    import ttspico  # noqa: PLC0415 - only where it is installed

    engine: Engine = ttspico.TtsEngine(language)
    return engine


class PicoSpeaker:
    """`load` makes the engine of a language, in the speaker's own thread; it may be replaced for tests."""

    name = "pico"
    sample_rate_hz = 16_000

    def __init__(self, load: Callable[[str], Engine] = load_engine, timeout_s: float = 5.0) -> None:
        self._load = load
        self._timeout_s = timeout_s
        self._engines: dict[str, Engine] = {}
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pico")

    def serves(self, locale: str) -> bool:
        return voice_for(locale, VOICES) is not None

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """Sentence by sentence; a wish for a voice by name can't be met."""
        language = voice_for(manner.locale, VOICES)
        if language is None:
            raise ProviderError(self.name, f"has no voice for {manner.locale}", retryable=False)
        for sentence in split(text, opening=opening):
            yield await self._synthesize(language, sentence, manner.rate)

    async def probe(self) -> None:
        await self._synthesize("en-GB", _PROBE_TEXT, 1.0)

    def close(self) -> None:
        """A run under way is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _synthesize(self, language: str, sentence: str, rate: float) -> bytes:
        loop = asyncio.get_running_loop()
        run = loop.run_in_executor(self._thread, self._run, language, _MARKUP.sub(" ", sentence), rate)
        try:
            async with asyncio.timeout(self._timeout_s):
                return await run
        except TimeoutError as e:
            raise ProviderError(self.name, "takes too long", retryable=True) from e
        except (RuntimeError, ValueError, ImportError) as e:
            self._engines.pop(language, None)
            raise ProviderError(self.name, f"can't speak: {e}", retryable=True) from e

    def _run(self, language: str, sentence: str, rate: float) -> bytes:
        """In the one thread."""
        engine: Any = self._engines.get(language)
        if engine is None:
            engine = self._engines[language] = self._load(language)
            engine.volume = _VOLUME
        engine.rate = round(100 * rate)
        return level_sentence(engine.speak(sentence) or b"", self.sample_rate_hz)
