"""flite, the voice that is always there: a small program that speaks an English sentence into a file."""

from __future__ import annotations

import asyncio
import tempfile
import wave
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Final

from engine.errors import ProviderError
from engine.speech.manner import Manner, language_of
from engine.speech.voices.levels import level_sentence
from engine.speech.voices.sentences import split

_LANGUAGE: Final = "en"
_VOICE: Final = "slt"


class FliteSpeaker:
    """The text goes in by stdin: arguments are for everybody to read in the list of processes."""

    name = "flite"
    sample_rate_hz = 16_000

    def __init__(self, program: str = "flite", timeout_s: float = 10.0) -> None:
        self._program = program
        self._timeout_s = timeout_s

    def serves(self, locale: str) -> bool:
        return language_of(locale) == _LANGUAGE

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """In its one voice, sentence by sentence because it doesn't stream."""
        for sentence in split(text, opening=opening):
            yield await self._synthesize(sentence, manner.rate)

    async def probe(self) -> None:
        await self._synthesize("Good evening.", 1.0)

    async def _synthesize(self, sentence: str, rate: float) -> bytes:
        try:
            # To /dev/stdout flite writes only an empty header when it reads its text from a file.
            with tempfile.TemporaryDirectory(prefix="nightporter-") as folder:
                wav = Path(folder) / "speech.wav"
                async with asyncio.timeout(self._timeout_s):
                    await self._run(sentence, wav, rate)
                return await asyncio.to_thread(self._read, wav)
        except TimeoutError as e:
            raise ProviderError(self.name, "takes too long", retryable=True) from e
        except (OSError, EOFError, wave.Error) as e:
            raise ProviderError(self.name, f"can't speak: {e}", retryable=False) from e

    async def _run(self, sentence: str, wav: Path, rate: float) -> None:
        """Cancelled, it kills the program."""
        process = await asyncio.create_subprocess_exec(
            self._program,
            *("-voice", _VOICE, "--setf", f"duration_stretch={1 / rate:.3f}", "-f", "/dev/stdin", "-o", str(wav)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await process.communicate(f"{sentence}\n".encode())
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode:
            raise ProviderError(self.name, f"ended with {process.returncode}", retryable=True)

    def _read(self, wav: Path) -> bytes:
        with wave.open(str(wav)) as audio:
            if (audio.getframerate(), audio.getnchannels(), audio.getsampwidth()) != (self.sample_rate_hz, 1, 2):
                raise ProviderError(self.name, "gave another audio format than expected", retryable=False)
            return level_sentence(audio.readframes(audio.getnframes()), self.sample_rate_hz)
