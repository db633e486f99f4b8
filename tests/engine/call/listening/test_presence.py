"""The session learns when the guest makes a sound and when they are quiet again, and nothing in between."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from livekit import rtc
from livekit.agents import vad

from engine.call.listening.presence import Presence

RATE_HZ, WINDOW = 16_000, 512
VOICE, QUIET = 100, 0
Kind = vad.VADEventType


class LoudIsVoice:
    """Silero's place: the first sample is the probability, in hundredths."""

    def feed(self, pcm: bytes) -> Iterator[tuple[bytes, float]]:
        samples = np.frombuffer(pcm, dtype="<i2")
        yield from ((b"", float(samples[at]) / 100) for at in range(0, len(samples), WINDOW))


def frames(*stretches: tuple[int, int]) -> list[rtc.AudioFrame]:
    """(windows, level)"""
    return [
        rtc.AudioFrame(int(level).to_bytes(2, "little") * WINDOW, RATE_HZ, 1, WINDOW)
        for windows, level in stretches
        for _ in range(windows)
    ]


CASES = [
    ("a sentence", frames((4, QUIET), (20, VOICE), (10, QUIET)), [Kind.START_OF_SPEECH, Kind.END_OF_SPEECH]),
    ("a pause for breath", frames((20, VOICE), (6, QUIET), (20, VOICE)), [Kind.START_OF_SPEECH]),
    ("a click", frames((1, VOICE), (10, QUIET), (1, VOICE), (10, QUIET)), []),
    ("soft speech goes on", frames((5, VOICE), (20, 40)), [Kind.START_OF_SPEECH]),
    ("soft noise does not begin", frames((20, 40)), []),
]


@pytest.mark.parametrize(("audio", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
async def test_what_the_session_is_told(audio: list[rtc.AudioFrame], told: list[Kind]) -> None:
    stream = Presence(LoudIsVoice).stream()
    for frame in audio:
        stream.push_frame(frame)
    stream.end_input()
    assert [event.type async for event in stream] == told


async def test_after_the_end_of_a_turn_a_voice_that_goes_on_is_news() -> None:
    stream = Presence(LoudIsVoice).stream()
    for frame in frames((10, VOICE)):
        stream.push_frame(frame)
    stream.flush()
    for frame in frames((10, VOICE)):
        stream.push_frame(frame)
    stream.end_input()
    assert [event.type async for event in stream] == [Kind.START_OF_SPEECH, Kind.START_OF_SPEECH]
