"""The porter's own voice in the guest's microphone: noticed, taken out, and the guest left as they are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from livekit import rtc
from numpy.typing import NDArray

from engine.call.listening.echo import FRAME_S, PORTER_RATE_HZ, EchoCanceller, EchoWatch, PlayedAudio

GUEST_RATE_HZ = 16_000
LOUD_PEAK = 50
"""Far below anything that a voice detector takes for speech."""

Samples = NDArray[np.float64]


def pcm(*samples: int) -> bytes:
    return np.array(samples, dtype="<i2").tobytes()


def test_what_was_played_is_found_by_its_time() -> None:
    played = PlayedAudio()
    played.add(pcm(*[1] * 240), 10.0)
    played.add(pcm(*[2] * 240), 10.02)  # 10 ms of silence before it
    assert played.take(9.99) == bytes(480)
    assert [played.take(at)[:2] for at in (10.0, 10.01, 10.02, 10.03)] == [pcm(1), pcm(0), pcm(2), pcm(0)]


def test_what_was_cut_is_silence() -> None:
    played = PlayedAudio()
    played.add(pcm(*[7] * 480), 10.0)
    played.cut(10.005)
    assert played.take(10.0) == pcm(*[7] * 120, *[0] * 120)
    assert played.take(10.01) == bytes(480)
    played.add(pcm(*[8] * 240), 11.0)
    assert played.take(11.0) == pcm(*[8] * 240)


def test_slices_that_nobody_asked_for_are_forgotten() -> None:
    played = PlayedAudio()
    played.add(pcm(*[3] * 24_000), 10.0)
    assert played.take(10.5) == pcm(*[3] * 240)
    assert played.take(10.51) == pcm(*[3] * 240)


def speech(seconds: float, seed: int, rate_hz: int) -> Samples:
    """Noise that swells and fades as syllables do, 0 to about 6000 RMS; the same at every rate, give or take."""
    random = np.random.default_rng(seed)
    syllables = random.uniform(0, 1, round(seconds * 5)) ** 2
    loudness = np.interp(np.arange(round(seconds * rate_hz)) / rate_hz, np.arange(len(syllables)) / 5, syllables)
    coarse = random.normal(0, 6000, round(seconds * 8_000))
    carrier = np.interp(np.arange(len(loudness)) / rate_hz, np.arange(len(coarse)) / 8_000, coarse)
    return loudness * carrier


def levels(samples: Samples, rate_hz: int) -> list[float]:
    step = round(FRAME_S * rate_hz)
    return [float(np.sqrt(np.square(samples[at : at + step]).mean())) for at in range(0, len(samples) - step, step)]


@pytest.mark.parametrize(
    ("gain", "guest_gain", "noise", "has_echo"),
    [(0.1, 0.0, 5, True), (0.03, 0.0, 5, True), (0.3, 0.0, 5, True), (0.0, 0.0, 5, False), (0.0, 1.0, 5, False)],
)
def test_an_echo_is_known_by_its_loudness(gain: float, guest_gain: float, noise: float, has_echo: bool) -> None:
    porter = speech(6, 1, GUEST_RATE_HZ)
    guest = gain * np.roll(porter, round(0.3 * GUEST_RATE_HZ)) + guest_gain * speech(6, 2, GUEST_RATE_HZ)
    guest = guest + np.random.default_rng(3).normal(0, noise, len(guest))
    watch = EchoWatch()
    assert watch.has_echo, "until the porter was heard"
    for ours, theirs in zip(levels(porter, GUEST_RATE_HZ), levels(guest, GUEST_RATE_HZ), strict=True):
        watch.feed(ours, theirs)
    assert watch.has_echo is has_echo


def test_a_guest_who_speaks_into_the_porters_sentence_does_not_hide_their_echo_for_good() -> None:
    porter = speech(12, 1, GUEST_RATE_HZ)
    guest = 0.1 * np.roll(porter, round(0.3 * GUEST_RATE_HZ))
    talk = slice(5 * GUEST_RATE_HZ, 7 * GUEST_RATE_HZ)
    guest[talk] += speech(2, 2, GUEST_RATE_HZ)
    watch = EchoWatch()
    seen = []
    for ours, theirs in zip(levels(porter, GUEST_RATE_HZ), levels(guest, GUEST_RATE_HZ), strict=True):
        watch.feed(ours, theirs)
        seen.append(watch.has_echo)
    assert all(seen)


def test_how_loud_an_echo_can_be_is_learnt() -> None:
    porter = speech(6, 1, GUEST_RATE_HZ)
    ours = levels(porter, GUEST_RATE_HZ)
    watch = EchoWatch()
    for own, theirs in zip(ours, [0.0] * 15 + [0.05 * level for level in ours], strict=False):
        watch.feed(own, theirs)
    assert watch.expected_rms == pytest.approx(0.05 * max(ours[-35:]), rel=0.2)


Stretch = tuple[float, float]
NEVER = (math.inf, math.inf)


class Call:
    """Plays a porter's voice to a canceller and gives it what a guest sends, frame by frame."""

    def __init__(self) -> None:
        self.now = self.began = 100.0
        self.heard_at = 0.0
        self.canceller = EchoCanceller(clock=lambda: max(self.now, self.heard_at))

    def run(self, porter: Samples, guest: Samples, busy: Stretch = NEVER, lost: Stretch = NEVER) -> Samples:
        """While `busy` nothing is heard, and then all of it at once; what is `lost` never is."""
        cleaned = []
        ours, theirs = round(FRAME_S * PORTER_RATE_HZ), round(FRAME_S * GUEST_RATE_HZ)
        for i in range(len(guest) // theirs):
            played = porter[i * ours : (i + 1) * ours]
            self.canceller.playing(played.astype("<i2").tobytes(), self.now)
            self.now += FRAME_S
            if lost[0] < self.now - self.began < lost[1]:
                continue
            self.heard_at = self.began + busy[1] if self.now - self.began > busy[0] else 0.0
            sent = guest[i * theirs : (i + 1) * theirs].astype("<i2").tobytes()
            frame = self.canceller._process(rtc.AudioFrame(sent, GUEST_RATE_HZ, 1, theirs))
            cleaned.append(np.frombuffer(bytes(frame.data), dtype="<i2").astype(np.float64))
        return np.concatenate(cleaned)


def test_an_echo_is_taken_out() -> None:
    porter, heard = speech(6, 1, PORTER_RATE_HZ), speech(6, 1, GUEST_RATE_HZ)
    echo = 0.1 * np.roll(heard, round(0.3 * GUEST_RATE_HZ))
    echo[: round(0.3 * GUEST_RATE_HZ)] = 0
    cleaned = Call().run(porter, echo)
    later = slice(2 * GUEST_RATE_HZ, len(cleaned))
    assert np.square(cleaned[later]).sum() < np.square(echo[later]).sum() / 100


@pytest.mark.parametrize("busy_s", [0.1, 0.3, 0.4, 1.0, 3.0])
def test_an_echo_that_a_busy_machine_hears_late_is_taken_out(busy_s: float) -> None:
    porter, heard = speech(8, 1, PORTER_RATE_HZ), speech(8, 1, GUEST_RATE_HZ)
    echo = 0.1 * np.roll(heard, round(0.3 * GUEST_RATE_HZ))
    echo[: round(0.3 * GUEST_RATE_HZ)] = 0
    cleaned = Call().run(porter, echo, busy=(3.0, 3.0 + busy_s))
    later = slice(2 * GUEST_RATE_HZ, len(cleaned))
    assert np.square(cleaned[later]).sum() < np.square(echo[later]).sum() / 100


@pytest.mark.parametrize("lost_s", [0.2, 1.0, 10.0])
def test_an_echo_is_found_again_behind_what_was_lost(lost_s: float) -> None:
    porter, heard = speech(8 + lost_s, 1, PORTER_RATE_HZ), speech(8 + lost_s, 1, GUEST_RATE_HZ)
    echo = 0.1 * np.roll(heard, round(0.3 * GUEST_RATE_HZ))
    echo[: round(0.3 * GUEST_RATE_HZ)] = 0
    cleaned = Call().run(porter, echo, lost=(3.0, 3.0 + lost_s))
    assert np.square(cleaned[5 * GUEST_RATE_HZ :]).sum() < np.square(echo[-3 * GUEST_RATE_HZ :]).sum() / 100


def test_an_echo_that_comes_another_way_is_silent_all_the_same() -> None:
    porter, heard = speech(8, 1, PORTER_RATE_HZ), speech(8, 1, GUEST_RATE_HZ)
    echo = 0.1 * np.roll(heard, round(0.3 * GUEST_RATE_HZ))
    echo[: round(0.3 * GUEST_RATE_HZ)] = 0
    changed = 5 * GUEST_RATE_HZ
    echo[changed:] = np.roll(echo, round(0.15 * GUEST_RATE_HZ))[changed:]
    cleaned = Call().run(porter, echo)
    assert np.abs(cleaned[changed : changed + GUEST_RATE_HZ // 2]).max() < LOUD_PEAK


def test_a_guest_with_an_echo_is_heard_over_it() -> None:
    porter, heard = speech(8, 1, PORTER_RATE_HZ), speech(8, 1, GUEST_RATE_HZ)
    sent = 0.1 * np.roll(heard, round(0.3 * GUEST_RATE_HZ))
    sent[5 * GUEST_RATE_HZ :] += speech(3, 2, GUEST_RATE_HZ)
    cleaned = Call().run(porter, sent)
    talk = slice(5 * GUEST_RATE_HZ, len(cleaned))
    assert np.square(cleaned[talk]).sum() > np.square(sent[talk]).sum() / 4


def test_a_guest_without_an_echo_is_left_as_they_are() -> None:
    porter = speech(6, 1, PORTER_RATE_HZ)
    guest = np.zeros(6 * GUEST_RATE_HZ)
    guest[4 * GUEST_RATE_HZ :] = speech(2, 2, GUEST_RATE_HZ)
    cleaned = Call().run(porter, guest)
    later = slice(4 * GUEST_RATE_HZ, len(cleaned))
    assert np.array_equal(cleaned[later], guest[later].astype("<i2"))
