"""What a guest may hear and what not: made of the real voices, and of what broken tiers give."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import numpy as np
import pytest

from engine.speech.manner import Manner
from engine.speech.voices.flite import FliteSpeaker
from engine.speech.voices.pico import VOICES, PicoSpeaker
from engine.speech.voices.soundness import Judge, Unsound, is_audible

HZ = 16_000
TEXTS = (
    "Sssh, sixteen sisters saw six chefs fishing; the shoes squeak.",
    "Fifth, sixth, seventh: this is the first-class suite's switch.",
    "Yes.",
    "Six.",
)
RANDOM = np.random.default_rng(0)


def as_pcm(samples: object) -> bytes:
    return bytes(np.clip(np.asarray(samples), -32_768, 32_767).astype("<i2").tobytes())


def tone(peak: float, seconds: float = 1.0) -> bytes:
    return as_pcm(peak * np.sin(np.arange(int(seconds * HZ)) * 0.2))


def heard(pcm: bytes, chunk_bytes: int) -> bytes:
    """What comes through. Raises Unsound."""
    judge = Judge(HZ)
    return b"".join(judge.push(pcm[at : at + chunk_bytes]) for at in range(0, len(pcm), chunk_bytes)) + judge.finish()


@pytest.mark.parametrize("chunk_bytes", [320, 4_000, 10**6])
@pytest.mark.parametrize(
    ("pcm", "fault"),
    [
        (b"", "silence"),
        (bytes(2 * HZ), "silence"),
        (tone(90), "silence"),
        (tone(110, 0.05), None),
        (tone(9_000), None),
        (bytes(2 * HZ) + tone(9_000) + bytes(2 * HZ), None),
        (tone(9_000) + bytes(6 * HZ) + tone(9_000), "fell silent"),
        (tone(9_000) + bytes(6 * HZ), "fell silent"),
        (tone(400_000), "clipped"),
        (tone(9_000) + tone(400_000), "clipped"),
        (as_pcm(RANDOM.normal(0, 3_000, HZ)), "noise"),
        (as_pcm(RANDOM.normal(0, 300, HZ)), "noise"),
        (RANDOM.bytes(2 * HZ), "noise"),
        (RANDOM.bytes(HZ), "noise"),
        (tone(9_000) + RANDOM.bytes(2 * HZ), "noise"),
        (RANDOM.bytes(HZ) + tone(9_000), None),
        (RANDOM.bytes(HZ // 4), None),
    ],
    ids=[
        "nothing",
        "silence",
        "a murmur below the threshold",
        "a word as short as a click",
        "a tone",
        "a tone in silence",
        "three seconds of silence between two tones",
        "a tone, and silence without end",
        "far too loud",
        "far too loud later",
        "white noise",
        "soft noise",
        "random bytes",
        "half a second of random bytes",
        "random bytes later",
        "a hiss before speech",
        "too short to tell",
    ],
)
def test_table(pcm: bytes, fault: str | None, chunk_bytes: int) -> None:
    if fault is None:
        assert heard(pcm, chunk_bytes) == pcm
    else:
        with pytest.raises(Unsound, match=fault):
            heard(pcm, chunk_bytes)


async def speak(tier: FliteSpeaker | PicoSpeaker, text: str, locale: str) -> bytes:
    sound: AsyncGenerator[bytes, None] = tier.speak(text, Manner(locale))
    return b"".join([pcm async for pcm in sound])


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("locale", [*VOICES.values(), "flite"])
async def test_real_voices_are_heard_whole_and_their_bytes_shifted_are_not(locale: str, text: str) -> None:
    pcm = await speak(FliteSpeaker(), text, "en-GB") if locale == "flite" else await speak(PicoSpeaker(), text, locale)
    assert heard(pcm, 2_000) == pcm
    if len(pcm) > 2 * 2 * HZ:  # a single word is too short to tell
        with pytest.raises(Unsound, match="noise"):
            heard(pcm[1:-1], 2_000)


def test_speech_is_let_through_before_it_is_over() -> None:
    judge = Judge(HZ)
    assert len(judge.push(tone(9_000, 0.3))) == HZ // 2


@pytest.mark.parametrize(("pcm", "audible"), [(b"", False), (tone(90), False), (tone(110), True), (bytes(98), False)])
def test_audible(pcm: bytes, audible: bool) -> None:
    assert is_audible(pcm) is audible
