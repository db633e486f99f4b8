"""The ear on scripted audio: what is a span, and who is woken when."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from numpy.typing import NDArray

from gui.audio.ear import Ear, Span, loudness_rms
from tests.until import begun

LOUD = np.full(480, 2000, dtype=np.int16)
FAINT = np.full(480, 40, dtype=np.int16)


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def listen(ear: Ear, script: str) -> None:
    """Feed 10 ms for each letter from time 0: `#` is loud, anything else faint."""
    for i, letter in enumerate(script):
        ear.feed(LOUD if letter == "#" else FAINT, i / 100)


@pytest.mark.parametrize(
    ("script", "spans"),
    [
        ("", []),
        (".....", []),
        ("..##..", [(0.02, 0.03)]),
        ("#....#", [(0.0, 0.05)]),
        ("#" + "." * 7 + "#", [(0.0, 0.0), (0.08, 0.08)]),
    ],
)
def test_silence_longer_than_the_gap_parts_spans(script: str, spans: list[tuple[float, float]]) -> None:
    ear = Ear(gap_s=0.06)
    listen(ear, script)
    assert [(s.start, s.end) for s in ear.spans] == [pytest.approx(span) for span in spans]


@pytest.mark.parametrize(("pcm", "rms"), [(LOUD, 2000.0), (np.empty(0, dtype=np.int16), 0.0)])
def test_loudness(pcm: NDArray[np.int16], rms: float) -> None:
    assert loudness_rms(pcm) == pytest.approx(rms)


async def test_speech_heard_before_counts_only_after_the_given_time() -> None:
    ear = Ear(gap_s=0.02, clock=Clock())
    listen(ear, "#......#")
    assert await ear.wait_speech(-1, 1) == Span(0.0, 0.0)
    assert await ear.wait_speech(0.03, 1) == Span(0.07, 0.07)


async def test_waiting_for_speech_ends_with_the_first_loud_frame() -> None:
    ear = Ear(clock=Clock())
    waiting = await begun(ear.wait_speech(1.0, 60))
    ear.feed(FAINT, 1.5)
    ear.feed(LOUD, 2.0)
    assert await waiting == Span(2.0, 2.0)


async def test_no_speech_in_time_is_none() -> None:
    assert await Ear().wait_speech(0, 0.01) is None


async def test_quiet_is_told_after_sound_and_silence() -> None:
    clock = Clock()
    ear = Ear(clock=clock)
    ear.feed(LOUD, 0.0)
    clock.now_s = 1.3
    assert await ear.wait_quiet(1.2, 30)


async def test_quiet_needs_to_have_heard_something() -> None:
    assert not await Ear().wait_quiet(0.0, 0.01)


async def test_sound_that_goes_on_is_not_quiet() -> None:
    clock = Clock()
    ear = Ear(clock=clock)
    ear.feed(LOUD, 0.0)
    waiting = asyncio.create_task(ear.wait_quiet(1.2, 3.0))
    for at_s in (1.0, 2.0, 3.0):
        await asyncio.sleep(0)
        clock.now_s = at_s
        ear.feed(LOUD, at_s)
    assert not await waiting
