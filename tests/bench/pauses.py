"""Hesitation: `[0.8]` in a line is a pause of 0.8 s, set into the sentence that was spoken as a whole.

Parts that are spoken one by one each sound finished, and a detector of the turn's
end would be right to take them for it; the melody has to say that more comes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

Pcm = NDArray[np.int16]

SEARCH_S = 0.15
"""How far from the estimated place a quieter one is looked for: the estimate is seldom further off, and a quiet place
further away would lie inside the next word, where nobody hesitates."""

WINDOW_S = 0.02
FADE_S = 0.005
NOISE_PEAK = 12
"""The faint noise of the room; pure zeros in mid-sentence would look like a muted microphone."""

_MARK = re.compile(r"\s*\[(\d+(?:\.\d+)?)\]\s*")


@dataclass(frozen=True, slots=True)
class Pause:
    """So many seconds of silence where this share of the sentence's time has passed."""

    share: float
    length_s: float


@dataclass(frozen=True, slots=True)
class Script:
    """What to say as a whole, and where to hesitate."""

    parts: tuple[str, ...]
    hesitations_s: tuple[float, ...]
    """How long the speaker hesitates after each part but the last."""

    @property
    def text(self) -> str:
        return " ".join(self.parts)

    def pauses(self, parts_s: Sequence[float]) -> tuple[Pause, ...]:
        """Where they belong, when the parts spoken one by one last so long: what one part takes of their sum it takes
        of the sentence as well."""
        ends = list(accumulate(parts_s))
        return tuple(Pause(end / ends[-1], length_s) for end, length_s in zip(ends, self.hesitations_s, strict=False))


def read_script(line: str) -> Script:
    """Take the marks out of a line. Raises ValueError when one stands at an end, where there is nothing to part."""
    parts = _MARK.split(line.strip())
    texts, lengths = parts[0::2], parts[1::2]
    if not all(texts):
        raise ValueError(f"a pause needs words on both sides: {line!r}")
    return Script(tuple(texts), tuple(float(length) for length in lengths))


def insert_pauses(samples: Pcm, pauses: tuple[Pause, ...], rate_hz: int) -> Pcm:
    """The sentence with its pauses, each at the quietest place near its own; `samples` start and end with speech."""
    parts: list[Pcm] = []
    begin = 0
    noise = np.random.default_rng(3)
    for pause in pauses:
        cut = _quietest_near(samples, round(pause.share * len(samples)), begin, rate_hz)
        silence = noise.integers(-NOISE_PEAK, NOISE_PEAK, round(pause.length_s * rate_hz), dtype=np.int16)
        parts += [_fade(samples[begin:cut], rate_hz, is_first=begin == 0, is_last=False), silence]
        begin = cut
    return np.concatenate([*parts, _fade(samples[begin:], rate_hz, is_first=begin == 0, is_last=True)])


def trim(samples: Pcm, threshold: int = 300) -> Pcm:
    """Without the silence before the first and after the last sample louder than `threshold`."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > threshold)
    return samples[loud[0] : loud[-1] + 1] if len(loud) else samples[:0]


def _quietest_near(samples: Pcm, place: int, begin: int, rate_hz: int) -> int:
    """The middle of the WINDOW_S with the least energy within SEARCH_S of `place`, after `begin`."""
    window = max(2, round(WINDOW_S * rate_hz))
    reach = round(SEARCH_S * rate_hz)
    low = max(begin, place - reach)
    high = min(len(samples), place + reach)
    if high - low <= window:
        return max(begin, min(place, len(samples)))
    power = samples[low:high].astype(np.float64) ** 2
    energy = np.convolve(power, np.ones(window), "valid")
    return low + int(np.argmin(energy)) + window // 2


def _fade(part: Pcm, rate_hz: int, *, is_first: bool, is_last: bool) -> Pcm:
    """Cut ends come from and go to nothing in FADE_S, so that the cut itself does not click."""
    length = min(round(FADE_S * rate_hz), len(part) // 2)
    ramp = np.linspace(0, 1, length)
    gain = np.ones(len(part))
    if not is_first:
        gain[:length] = ramp
    if not is_last:
        gain[len(part) - length :] = ramp[::-1]
    return np.asarray(part * gain, dtype=np.int16)
