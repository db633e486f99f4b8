"""The echo check hears its own tone, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from gui.audio.echo import QUIET_S, TONE_S, WAIT_S, judge, make_tone
from gui.audio.mouth import RATE_HZ, Pcm
from gui.state.sound import Echo

LENGTH = int((QUIET_S + TONE_S + WAIT_S) * RATE_HZ)


def room(noise: float = 20.0) -> Pcm:
    return np.random.default_rng(5).normal(0, noise, LENGTH).astype(np.int16)


def with_tone(delay_s: float, loudness: float, noise: float = 20.0) -> Pcm:
    heard, tone = room(noise), make_tone()
    start = int((QUIET_S + delay_s) * RATE_HZ)
    heard[start : start + len(tone)] += (tone * loudness).astype(np.int16)
    return heard


@pytest.mark.parametrize("delay_s", [0.0, 0.12, 0.5])
@pytest.mark.parametrize("loudness", [0.05, 1.0])
def test_a_tone_that_comes_back_is_heard_with_its_delay(delay_s: float, loudness: float) -> None:
    echo, found_s = judge(with_tone(delay_s, loudness))
    assert echo is Echo.HEARD
    assert found_s == pytest.approx(delay_s, abs=0.03)


def test_a_room_without_the_tone_is_no_echo() -> None:
    assert judge(room(200.0))[0] is Echo.NOT_HEARD


def test_another_tone_is_no_echo() -> None:
    heard = room()
    times = np.arange(LENGTH) / RATE_HZ
    heard += (3000 * np.sin(2 * np.pi * 200 * times)).astype(np.int16)
    assert judge(heard)[0] is Echo.NOT_HEARD


@pytest.mark.parametrize("heard", [np.zeros(LENGTH, dtype=np.int16), np.zeros(0, dtype=np.int16)])
def test_a_muted_microphone_is_told_from_a_quiet_room(heard: Pcm) -> None:
    assert judge(heard)[0] is Echo.SILENT
