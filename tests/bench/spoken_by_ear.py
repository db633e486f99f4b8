"""Figures, prices and times spoken by the porter's voice and heard again: what comes back must be what was written.

    .venv/bin/python -m tests.bench.spoken_by_ear --parts .parts [--voice jenny | pico | flite] [--as-written]

Both what was said and what was heard are put into words, so it does not matter
whether the recogniser writes "£120" or "a hundred and twenty pounds".
`--as-written` leaves the text to the voice, for comparison.
"""

from __future__ import annotations

import argparse
import asyncio
import difflib
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from engine.models.recognizer import Pcm, Recognizer
from engine.speech.manner import Manner
from engine.speech.ports import HEARING_RATE_HZ, Speaker
from engine.speech.resample import Resampler
from engine.speech.spoken import spoken
from engine.speech.voices.flite import FliteSpeaker
from engine.speech.voices.pico import PicoSpeaker
from tests.bench.speech import read_lines
from tests.bench.voice import PORTER_VOICE, open_voice

LINES: Final = Path(__file__).parent / "lines" / "figures.txt"
LOCALE: Final = "en-GB"
_SILENCE: Final = np.zeros(HEARING_RATE_HZ // 4, dtype=np.int16)
_SAME: Final = {"zero": "oh", "o": "oh", "percent": "cent"} | {
    "centimetres": "centimeters",
    "metres": "meters",
}
"""What sounds alike, or is said either way."""
_LEFT_OUT: Final = frozenset("and of the per".split())

_SMALL: Final[dict[str, Callable[[], Speaker]]] = {"pico": PicoSpeaker, "flite": FliteSpeaker}

Speak = Callable[[str], Pcm]


def words_of(text: str) -> list[str]:
    """What is compared: the words of the text as it is spoken, in small letters and without the smallest ones."""
    plain = re.sub(r"[^\w' ]", " ", spoken(text, LOCALE).lower())
    return [_SAME.get(word, word) for word in plain.split() if word not in _LEFT_OUT]


def missed(line: str, heard: str) -> list[str]:
    """The words put in for figures, signs and abbreviations that were not heard, in their order."""
    said, back = words_of(line), words_of(heard)
    as_written = set(re.sub(r"[^\w' ]", " ", line.lower()).split())
    matched = difflib.SequenceMatcher(None, said, back, autojunk=False).get_matching_blocks()
    found = {i for block in matched for i in range(block.a, block.a + block.size)}
    return [word for i, word in enumerate(said) if i not in found and word not in as_written]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", type=Path, default=Path(".parts"))
    parser.add_argument("--voice", default=PORTER_VOICE)
    parser.add_argument("--as-written", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.voice in _SMALL:
        return _report(_speak_with(_SMALL[chosen.voice]()), as_written=chosen.as_written)
    with open_voice(chosen.parts / "voices" / chosen.voice) as voice:
        return _report(lambda text: at_16_khz(voice.speak(text), voice.sample_rate_hz), as_written=chosen.as_written)


def _report(speak: Speak, *, as_written: bool) -> int:
    ears, lines, wrong = Recognizer(), read_lines(LINES), 0
    for line in lines:
        heard = ears.transcribe(speak(line if as_written else spoken(line, LOCALE))).text
        if words := missed(line, heard):
            wrong += 1
            print(f"{line}\n    heard: {heard}\n    missed: {' '.join(words)}")
    print(f"{len(lines) - wrong} of {len(lines)} sentences came back with every figure")
    return 0


def _speak_with(speaker: Speaker) -> Speak:
    async def collect(text: str) -> bytes:
        return b"".join([pcm async for pcm in speaker.speak(text, Manner(LOCALE), opening=False)])

    return lambda text: at_16_khz(asyncio.run(collect(text)), speaker.sample_rate_hz)


def at_16_khz(pcm: bytes, rate_hz: int) -> Pcm:
    resampler = Resampler(rate_hz, HEARING_RATE_HZ)
    return np.concatenate([_SILENCE, np.frombuffer(resampler.push(pcm) + resampler.flush(), dtype=np.int16), _SILENCE])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
