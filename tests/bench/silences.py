"""The silences of a sentence, as the ears find them: inside it, and the one at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from livekit.local_inference import VAD, VAD_WINDOW_SAMPLES
from numpy.typing import NDArray

from engine.call.listening.loudness import Loudness
from engine.call.listening.utterance import Happening, Utterance
from engine.speech.ports import HEARING_RATE_HZ
from tests.bench.speech import Sentence

BEFORE_S = 0.3
"""Before the voice was detected, heard with it."""

TAIL_S = 2.2
"""Silence after the last word: longer than any wait."""

Pcm = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Stop:
    """Samples of the sentence: where it began to be heard, and where the silence was noticed."""

    began: int
    end: int
    length_s: float | None
    """How long it lasted; None at the end of the sentence."""


def find_stops(pcm: Pcm) -> Iterator[Stop]:
    vad, utterance, loudness = VAD(), Utterance(), Loudness()
    began = paused = None
    for at in range(0, len(pcm) - VAD_WINDOW_SAMPLES, VAD_WINDOW_SAMPLES):
        window = pcm[at : at + VAD_WINDOW_SAMPLES]
        end = at + VAD_WINDOW_SAMPLES
        is_loud = loudness.feed(window.tobytes(), end / HEARING_RATE_HZ) or not utterance.is_open
        happening = utterance.feed(vad.predict(window) if is_loud else 0.0, end / HEARING_RATE_HZ)
        if happening is Happening.BEGAN:
            loudness.begin()
            began = max(0, end - int(BEFORE_S * HEARING_RATE_HZ))
        elif happening is Happening.PAUSED:
            paused = (end, utterance.last_voice_at)
        elif happening is Happening.RESUMED and paused and began is not None:
            yield Stop(began, paused[0], end / HEARING_RATE_HZ - paused[1])
    if paused and began is not None:
        yield Stop(began, paused[0], None)


def at_hearing_rate(sentence: Sentence) -> Pcm:
    """48 kHz -> 16 kHz with half a second before and TAIL_S after."""
    samples = sentence.samples
    third = samples[: len(samples) // 3 * 3].reshape(-1, 3).mean(axis=1).astype(np.int16)
    return np.concatenate([_room(0.5), third, _room(TAIL_S)])


def _room(length_s: float) -> Pcm:
    return np.random.default_rng(5).integers(-12, 12, int(length_s * HEARING_RATE_HZ), dtype=np.int16)
