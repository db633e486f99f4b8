"""What the callers say, as sound: synthesized once with the caller's voice, kept, and the same for every system."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from livekit import rtc

from engine.models.voice import Voice
from gui.calling.line import RATE_HZ
from tests.bench.pauses import Pcm, insert_pauses, read_script, trim
from tests.bench.voice import CALLER_VOICE, open_voice

_MADE_AS = 3
"""Changes when sentences are made in another way than those kept."""

_SEED = 1
"""A voice draws its noise and the lengths of its sounds by chance, and where a sentence pauses decides a good deal: of
the same 44, 40 and 48 hesitating lines 2, 8 and 19 were spoken into in one draw, and 5, 12 and 21 in another."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line as it stands in its file, and as the caller sends it: mono, 48 kHz."""

    line: str
    samples: Pcm


def read_lines(file: Path) -> list[str]:
    """The lines of a file that are not empty and no comment (#). Raises OSError."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def speak_lines(lines: list[str], voices: Path, cache: Path, name: str = CALLER_VOICE) -> list[Sentence]:
    """Each line in the voice of this name, from the cache if it was spoken before.

    Raises OSError, ValueError (a line that can't be read), SettingsError (a voice that can't be used).
    """
    cache.mkdir(parents=True, exist_ok=True)
    files = {line: cache / f"{name}-{_MADE_AS}-{hashlib.sha256(line.encode()).hexdigest()[:20]}.npy" for line in lines}
    for line, file in files.items():
        if not file.exists():
            onnxruntime.set_seed(
                _SEED
            )  # read where a voice is opened: each line has one of its own, and its own chance
            with open_voice(voices / name) as voice:
                _keep(file, _speak(line, voice))
    return [Sentence(line, np.load(files[line])) for line in lines]


def _speak(line: str, voice: Voice) -> Pcm:
    script = read_script(line)
    spoken = _speak_part(script.text, voice)
    parts_s = [len(_speak_part(part, voice)) / RATE_HZ for part in script.parts]
    return insert_pauses(spoken, script.pauses(parts_s), RATE_HZ)


def _speak_part(text: str, voice: Voice) -> Pcm:
    return trim(_to_line_rate(voice.speak(text), voice.sample_rate_hz))


def _to_line_rate(pcm: bytes, rate_hz: int) -> Pcm:
    resampler = rtc.AudioResampler(rate_hz, RATE_HZ, quality=rtc.AudioResamplerQuality.HIGH)
    frame = rtc.AudioFrame(pcm, rate_hz, 1, len(pcm) // 2)
    frames = [*resampler.push(frame), *resampler.flush()]
    return np.concatenate([np.frombuffer(f.data, dtype=np.int16) for f in frames])


def _keep(file: Path, samples: Pcm) -> None:
    """Whole or not at all: a run that was broken off must not leave half a sentence for the next."""
    unfinished = file.with_suffix(".part.npy")
    np.save(unfinished, samples)
    unfinished.replace(file)
