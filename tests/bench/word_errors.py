"""How many words the local recogniser gets wrong: hotel sentences, clean, by telephone, and in noise, in two voices.

`python -m tests.bench.word_errors`
prints the word error rate for each voice and condition; with `--show` also every sentence that was not heard right.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rich.console import Console
from rich.table import Table

from appliance.settings import CHECKOUT
from engine.models.recognizer import Recognizer
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.resample import Resampler
from tests.bench.speech import read_lines
from tests.bench.voice import CALLER_VOICE, PORTER_VOICE, open_voice

LINES = Path(__file__).parent / "lines" / "hotel.txt"
AROUND_S = 0.2
"""Of a quiet room before and after the words, about what a turn hands to the recogniser."""

ROOM_NOISE_RMS = 8.0
TELEPHONE_RATE_HZ = 8_000
MU = 255
NOISE_DB = 10
"""The speech is so much louder than the noise, which has the same spectrum: a lobby full of people."""

Samples = NDArray[np.float64]

_UNITS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine".split())}
_TEENS = {
    word: n
    for n, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SPELLINGS = {"ok": "okay", "mr": "mister", "wifi": "wi fi", "im": "i am", "harbor": "harbour", "oclock": ""}


@dataclass(frozen=True, slots=True)
class Row:
    """One voice in one condition, all sentences."""

    voice: str
    condition: str
    words: int
    errors: int
    sentences: int
    right: int
    audio_s: float
    took_s: float
    wrong: tuple[tuple[str, str], ...] = ()
    """(said, heard) where they differ."""


def words_of(text: str) -> list[str]:
    """The words, however they are written: lower case, no marks, numbers as single digits."""
    plain = re.sub(r"[’']", "", text.lower())
    plain = re.sub(r"\bto-(?=morrow|night|day)", "to", plain)
    plain = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", plain)  # p.m. is pm
    tokens = re.findall(r"[a-z]+|\d", plain)
    tokens = [part for token in tokens for part in _SPELLINGS.get(token, token).split()]
    return list(_digits(tokens))


def _digits(tokens: Sequence[str]) -> Iterator[str]:
    """Number words as digits: "twenty five" is 2 5, as "25" is."""
    joined = False
    for token, following in pairwise([*tokens, ""]):
        if joined:
            joined = False
        elif token in _TENS:
            joined = _UNITS.get(following, 0) > 0
            yield from str(_TENS[token] + (_UNITS[following] if joined else 0))
        else:
            yield from str({**_UNITS, **_TEENS}[token]) if token in _UNITS | _TEENS else (token,)


def word_errors(said: str, heard: str) -> tuple[int, int]:
    """(wrong, missing and superfluous words; words that were said)."""
    reference = words_of(said)
    return Levenshtein.distance(reference, words_of(heard)), len(reference)


def clean(speech: Samples) -> Samples:
    """As a headset sends it."""
    return speech


def telephone(speech: Samples) -> Samples:
    """Through 8 kHz and eight bits of mu-law, as a telephone line carries it."""
    narrow = np.clip(_resample(speech, HEARING_RATE_HZ, TELEPHONE_RATE_HZ) / 32768, -1, 1)
    coded = np.round(np.sign(narrow) * np.log1p(MU * np.abs(narrow)) / np.log1p(MU) * 127) / 127
    decoded = np.sign(coded) * np.expm1(np.abs(coded) * np.log1p(MU)) / MU
    return _resample(decoded * 32768, TELEPHONE_RATE_HZ, HEARING_RATE_HZ)


def noisy(speech: Samples) -> Samples:
    """With noise of the same spectrum, NOISE_DB below."""
    spectrum = np.fft.rfft(speech)
    phases = np.exp(2j * np.pi * np.random.default_rng(len(speech)).uniform(size=len(spectrum)))
    noise = np.fft.irfft(np.abs(spectrum) * phases, len(speech))
    share = np.sqrt(np.square(speech).sum() / max(np.square(noise).sum(), 1e-9)) * 10 ** (-NOISE_DB / 20)
    return np.asarray(speech + share * noise, dtype=np.float64)


CONDITIONS: dict[str, Callable[[Samples], Samples]] = {
    "clean": clean,
    "8 kHz mu-law": telephone,
    f"{NOISE_DB} dB noise": noisy,
}


def measure(voice: str, said: Sequence[tuple[str, Samples]], condition: str, ears: Recognizer) -> Row:
    """All sentences of one voice in one condition."""
    errors, words, right, audio_s, took_s = 0, 0, 0, 0.0, 0.0
    wrong: list[tuple[str, str]] = []
    for line, speech in said:
        pcm = np.clip(CONDITIONS[condition](_in_a_room(speech)), -32768, 32767).astype(np.int16)
        began = time.perf_counter()
        heard = ears.transcribe(pcm).text
        took_s += time.perf_counter() - began
        audio_s += len(pcm) / HEARING_RATE_HZ
        missed, count = word_errors(line, heard)
        errors, words, right = errors + missed, words + count, right + (missed == 0)
        wrong += [] if missed == 0 else [(line, heard)]
    return Row(voice, condition, words, errors, len(said), right, audio_s, took_s, tuple(wrong))


def make_table(rows: Sequence[Row]) -> Table:
    table = Table(title="word errors of the local recogniser", title_justify="left")
    for name in ("voice", "condition", "words", "wrong", "WER %", "sentences right", "s a minute of speech"):
        table.add_column(name, justify="left" if name in ("voice", "condition") else "right")
    for row in rows:
        table.add_row(
            row.voice,
            row.condition,
            str(row.words),
            str(row.errors),
            f"{100 * row.errors / row.words:.1f}",
            f"{row.right} of {row.sentences}",
            f"{60 * row.took_s / row.audio_s:.1f}",
        )
    return table


def _speak(lines: Sequence[str], folder: Path) -> list[tuple[str, Samples]]:
    with open_voice(folder) as voice:
        return [
            (line, _resample(np.frombuffer(voice.speak(line), dtype="<i2"), voice.sample_rate_hz, HEARING_RATE_HZ))
            for line in lines
        ]


def _in_a_room(speech: Samples) -> Samples:
    padded = np.pad(speech, round(AROUND_S * HEARING_RATE_HZ))
    return np.asarray(padded + np.random.default_rng(len(speech)).normal(0, ROOM_NOISE_RMS, len(padded)))


def _resample(samples: NDArray[np.float64] | NDArray[np.int16], from_hz: int, to_hz: int) -> Samples:
    resampler = Resampler(from_hz, to_hz)
    pcm = np.clip(samples, -32768, 32767).astype("<i2").tobytes()
    return np.frombuffer(resampler.push(pcm) + resampler.flush(), dtype="<i2").astype(np.float64)


def parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.word_errors", description=__doc__)
    parser.add_argument("lines", type=Path, nargs="?", default=LINES, help="a sentence a line, numbers as words")
    parser.add_argument("--voices", nargs="+", default=[CALLER_VOICE, PORTER_VOICE], help="who says them")
    parser.add_argument("--show", action="store_true", help="every sentence that was not heard right")
    parser.add_argument("--parts", type=Path, default=CHECKOUT / ".parts", help="where the voices are")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    chosen = parse_arguments(arguments)
    lines, ears = read_lines(chosen.lines), Recognizer()
    ears.warm_up()
    rows: list[Row] = []
    for voice in chosen.voices:
        said = _speak(lines, chosen.parts / "voices" / voice)
        rows += [measure(voice, said, condition, ears) for condition in CONDITIONS]
    console = Console(width=100)
    if chosen.show:
        for row in rows:
            for line, heard in row.wrong:
                console.print(f"{row.voice}, {row.condition}: {line} -> {heard}", markup=False, highlight=False)
    console.print(make_table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
