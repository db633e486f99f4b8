"""Takes the porter's own voice out of the guest's microphone: a guest on a loudspeaker sends it back to us.

WebRTC's canceller does it, fed with what the porter plays. Measured on an
answer of 20 s mixed back at -20 dB: without it the voice detector takes 248 of
281 windows for a guest's voice, with it none. But it needs half a second to
find an echo again whose way has become another, as ways through a network do;
what is no louder than the echo must be is therefore silenced. It delays a
guest's interruption by a window or two, so that only guests who send an echo
are put through it.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Final

import numpy as np
from livekit import rtc
from numpy.typing import NDArray

PORTER_RATE_HZ: Final = 24_000
SLICE_S: Final = 0.01
"""The canceller takes slices of 10 ms, one of the porter's for each of the guest's."""

DRIFT_S: Final = 0.25
"""The guest's frames come in bursts; only when all of them are later for SETTLED_S were some lost, or is their clock
slow. Where one busy moment sets the clock anew, the burst after it puts that ahead of what was played."""

SETTLED_S: Final = 0.5
LOST_S: Final = 5.0
"""So much later it is another stretch of audio: the first one, or after a mute microphone."""

FRAME_S: Final = 0.02
"""The guest's frames, which is what loudness is compared by."""

COMPARED: Final = 100
"""Frames: 2 s of loudness."""

LONGEST_WAY: Final = 35
"""Frames: an echo is back after at most 0.7 s, of which WebRTC takes 0.1 to 0.2 both ways."""

AUDIBLE_RMS: Final = 200
ENOUGH: Final = 50
"""Audible frames of the porter among the compared ones before anything is said about them."""

JUDGED_EVERY: Final = 10
ALIKE: Final = 0.8
"""Correlation of loudness in decibels. Measured: echoes of -10 to -30 dB 0.91 to 0.99, and 0.87 with a noise at half
the echo's level; none at all, a guest speaking meanwhile, and other people's talk in the background at most 0.64."""

FIRST_GUESS: Final = 0.1
"""An echo's share of the porter's loudness until it is known: -20 dB."""

LOUDER: Final = 2.0
"""A guest who speaks is at least so much louder than the echo of the porter's loudest syllable just now."""

OPEN_FRAMES: Final = 25
"""0.5 s from a guest's loud syllable on their soft ones are heard too."""

GONE_AFTER: Final = 20
"""Judgements without an echo, which make 4 s, before the canceller is let go: a guest speaking meanwhile hides it."""


class PlayedAudio:
    """What the porter played when; 16-bit samples at PORTER_RATE_HZ, times in seconds of one clock."""

    def __init__(self) -> None:
        self._pcm = bytearray()
        self._begins_at = 0.0

    def add(self, pcm: bytes, at: float) -> None:
        """Heard from `at` on; right behind what is there, or after silence."""
        if not self._pcm:
            self._begins_at = at
        gap = round((at - self._ends_at) * PORTER_RATE_HZ)
        self._pcm += bytes(2 * max(0, gap)) + pcm

    def cut(self, at: float) -> None:
        """Nothing was heard after `at`."""
        del self._pcm[2 * max(0, round((at - self._begins_at) * PORTER_RATE_HZ)) :]

    def take(self, at: float) -> bytes:
        """The slice that begins at `at`; what is older is forgotten."""
        length = round(SLICE_S * PORTER_RATE_HZ)
        first = round((at - self._begins_at) * PORTER_RATE_HZ)
        if first + length <= 0 or not self._pcm:
            return bytes(2 * length)
        found = bytes(2 * max(0, -first)) + bytes(self._pcm[2 * max(0, first) : 2 * (first + length)])
        del self._pcm[: 2 * (first + length)]
        self._begins_at += (first + length) / PORTER_RATE_HZ
        return found + bytes(2 * length - len(found))

    @property
    def _ends_at(self) -> float:
        return self._begins_at + len(self._pcm) / 2 / PORTER_RATE_HZ


class EchoWatch:
    """Whether the guest's loudness follows the porter's, some way behind. Until it is known: yes."""

    def __init__(self) -> None:
        self.has_echo = True
        self._share = FIRST_GUESS
        self._is_known = False
        self._porter: deque[float] = deque([0.0] * (COMPARED + LONGEST_WAY), maxlen=COMPARED + LONGEST_WAY)
        self._guest: deque[float] = deque([0.0] * COMPARED, maxlen=COMPARED)
        self._frames = 0
        self._without = 0

    def feed(self, porter_rms: float, guest_rms: float) -> None:
        """One frame of both, 0 to 32768."""
        self._porter.append(porter_rms)
        self._guest.append(guest_rms)
        self._frames += 1
        if self._frames % JUDGED_EVERY == 0 and sum(rms > AUDIBLE_RMS for rms in self._porter) >= ENOUGH:
            self._judge(np.array(self._porter), np.array(self._guest))

    @property
    def expected_rms(self) -> float:
        """How loud the echo can be at most now, whatever its way."""
        return self._share * max(islice(self._porter, COMPARED, None))

    def _judge(self, porter: NDArray[np.float64], guest: NDArray[np.float64]) -> None:
        like, behind = likeness(porter, guest)
        alike = like >= ALIKE
        self._without = 0 if alike else self._without + 1
        if alike:
            self.has_echo = True
            origin = porter[len(porter) - len(guest) - behind : len(porter) - behind]
            self._share = float(np.sqrt(np.square(guest).sum() / np.square(origin).sum()))
        elif not self._is_known or self._without >= GONE_AFTER:
            self.has_echo = False
        self._is_known = True


def likeness(porter: NDArray[np.float64], guest: NDArray[np.float64]) -> tuple[float, int]:
    """The best correlation of `guest` [N] with a stretch of `porter` [N + M]; and how many frames it is behind."""
    windows = np.lib.stride_tricks.sliding_window_view(_decibels(porter), len(guest))  # [M + 1, N]
    windows = windows - windows.mean(axis=1, keepdims=True)
    own = _decibels(guest)
    own = own - own.mean()
    scale = np.sqrt(np.square(windows).sum(axis=1) * np.square(own).sum())
    found = windows @ own / np.maximum(scale, 1e-9)
    best = int(np.argmax(found))
    return float(found[best]), len(found) - 1 - best


def _decibels(rms: NDArray[np.float64]) -> NDArray[np.float64]:
    """Above the noise of a line, so that silences are alike."""
    return 20 * np.log10(rms + 30)


def _rms(pcm: bytes) -> float:
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32)
    return math.sqrt(float(samples @ samples) / len(samples)) if len(samples) else 0.0


class EchoCanceller(rtc.FrameProcessor[rtc.AudioFrame]):
    """Give it to the room's audio input as its noise cancellation."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._canceller = rtc.AudioProcessingModule(echo_cancellation=True)
        self._clock = clock
        self._played = PlayedAudio()
        self.watch = EchoWatch()
        self._open_frames = OPEN_FRAMES
        self._at = 0.0
        """Where the guest's next slice stands in time, by the count of those before it."""
        self._late_since: float | None = None
        self._least_late_s = 0.0

    def playing(self, pcm: bytes, at: float) -> None:
        """The porter will be heard with this from `at` on (seconds of the clock)."""
        self._played.add(pcm, at)

    def silenced(self, at: float) -> None:
        """Of what was to be heard after `at` nothing will be."""
        self._played.cut(at)

    @property
    def enabled(self) -> bool:
        return True

    @enabled.setter
    def enabled(self, value: bool) -> None:
        if not value:
            raise ValueError("without it the porter would answer itself")

    def _process(self, frame: rtc.AudioFrame) -> rtc.AudioFrame:
        """16-bit mono, FRAME_S at any rate."""
        self._keep_time(self._clock())
        slices = round(FRAME_S / SLICE_S)
        played = [self._played.take(self._at + i * SLICE_S) for i in range(slices)]
        self._at += FRAME_S
        guest = bytes(frame.data)
        loudness_rms = _rms(guest)
        self.watch.feed(_rms(b"".join(played)), loudness_rms)
        if not self.watch.has_echo:
            return frame
        self._open_frames -= 1
        if loudness_rms > LOUDER * self.watch.expected_rms:
            self._open_frames = OPEN_FRAMES
        size = len(guest) // slices
        cleaned = [self._clean(guest[i * size : (i + 1) * size], frame.sample_rate, played[i]) for i in range(slices)]
        sound = b"".join(cleaned) if self._open_frames > 0 else bytes(len(guest))
        return rtc.AudioFrame(sound, frame.sample_rate, 1, frame.samples_per_channel)

    def _keep_time(self, now: float) -> None:
        """No frame is here before it was spoken; and the least late one tells when."""
        late_s = now - FRAME_S - self._at
        if not 0 <= late_s <= LOST_S:
            self._at, self._late_since = now - FRAME_S, None
        elif late_s <= DRIFT_S:
            self._late_since = None
        elif self._late_since is None:
            self._late_since, self._least_late_s = now, late_s
        else:
            self._least_late_s = min(self._least_late_s, late_s)
            if now - self._late_since >= SETTLED_S:
                self._at, self._late_since = self._at + self._least_late_s, None

    def _clean(self, guest: bytes, rate_hz: int, played: bytes) -> bytes:
        self._canceller.process_reverse_stream(rtc.AudioFrame(played, PORTER_RATE_HZ, 1, len(played) // 2))
        self._canceller.set_stream_delay_ms(0)
        cleaned = rtc.AudioFrame(guest, rate_hz, 1, len(guest) // 2)
        self._canceller.process_stream(cleaned)
        return bytes(cleaned.data)

    def _close(self) -> None:
        """Nothing of it outlives the call."""
