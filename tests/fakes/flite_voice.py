"""Speech for tests of what listens: flite says it, so nothing has to be fetched."""

from __future__ import annotations

import subprocess
import tempfile
import wave
from functools import cache
from pathlib import Path

RATE_HZ = 16_000
"""flite's."""


@cache
def spoken(text: str) -> bytes:
    """s16le mono at RATE_HZ, as a person might say it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "speech.wav"
        subprocess.run(["flite", "-voice", "slt", "-t", text, "-o", str(file)], check=True)
        with wave.open(str(file)) as audio:
            assert (audio.getframerate(), audio.getnchannels(), audio.getsampwidth()) == (RATE_HZ, 1, 2)
            return bytes(audio.readframes(audio.getnframes()))


def silence(seconds: float) -> bytes:
    return bytes(2 * int(seconds * RATE_HZ))
