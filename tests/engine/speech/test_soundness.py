"""What a guest may hear and what not: made of the real voices, and of what broken tiers give."""

from __future__ import annotations

import numpy as np
import pytest

from engine.speech.manner import Manner
from engine.speech.soundness import fault_in, is_audible
from engine.speech.tts_flite import FliteSpeaker
from engine.speech.tts_pico import VOICES, PicoSpeaker

HZ = 16_000
HISSING = "Sssh, sixteen sisters saw six chefs fishing; the shoes squeak."
RANDOM = np.random.default_rng(0)


def as_pcm(samples: object) -> bytes:
    return bytes(np.clip(np.asarray(samples), -32_768, 32_767).astype("<i2").tobytes())


def tone(peak: float, seconds: float = 1.0) -> bytes:
    return as_pcm(peak * np.sin(np.arange(int(seconds * HZ)) * 0.2))


@pytest.mark.parametrize(
    ("pcm", "fault"),
    [
        (b"", None),
        (bytes(2 * HZ), None),
        (tone(90), None),
        (tone(9_000), None),
        (tone(400_000), "clipped"),
        (tone(9_000) + tone(400_000), "clipped"),
        (as_pcm(RANDOM.normal(0, 3_000, HZ)), "noise"),
        (as_pcm(RANDOM.normal(0, 300, HZ)), "noise"),
        (RANDOM.bytes(2 * HZ), "noise"),
        (tone(9_000) + RANDOM.bytes(HZ), "noise"),
        (RANDOM.bytes(HZ // 4), None),
    ],
    ids=[
        "nothing",
        "silence",
        "a murmur below the threshold",
        "a tone",
        "far too loud",
        "far too loud later",
        "white noise",
        "soft noise",
        "random bytes",
        "random bytes later",
        "too short to tell",
    ],
)
def test_table(pcm: bytes, fault: str | None) -> None:
    found = fault_in(pcm, HZ)
    assert found is None if fault is None else found and fault in found


@pytest.mark.parametrize("locale", [*VOICES.values(), "flite"])
async def test_real_voices_are_sound_and_their_bytes_shifted_are_not(locale: str) -> None:
    if locale == "flite":
        chunks = [pcm async for pcm in FliteSpeaker().speak(HISSING, "")]
    else:
        chunks = [pcm async for pcm in PicoSpeaker().speak(HISSING, Manner(locale))]
    pcm = b"".join(chunks)
    assert fault_in(pcm, HZ) is None
    assert fault_in(pcm[1:-1], HZ) == "its audio is noise"


@pytest.mark.parametrize(("pcm", "audible"), [(b"", False), (tone(90), False), (tone(110), True), (bytes(99), False)])
def test_audible(pcm: bytes, audible: bool) -> None:
    assert is_audible(pcm[: len(pcm) // 2 * 2]) is audible
