"""What the brain makes of sentences that are spoken and recognised now; `tests.bench.brain` uses what was heard once.

`python -m tests.bench.brain_by_ear tests/brain/sentences.tsv --takes 3 --phone`
prints for each sentence: ok or not, said, heard, the brain's intent, and what was wrong; then the rate.
`--write` puts what was heard into the table instead.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from appliance.settings import CHECKOUT
from engine.brain.dialog import Decision
from engine.models.recognizer import Recognizer
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.resample import Resampler
from engine.tools.house import HouseFacts
from gui.calling.line import RATE_HZ
from tests.bench.pauses import Pcm
from tests.bench.speech import speak_lines
from tests.bench.voice import CALLER_VOICE, PORTER_VOICE
from tests.brain.sentences import TUNED, Row, faults, read_rows
from tests.engine.brain.scene import Scene, open_example

LEAD_IN_S = 0.4
"""Room noise before and after the words, about what the turn-taking hands to the recogniser."""

ROOM_NOISE_RMS = 8.0
PACES = (1.0, 1.06, 0.94, 1.12, 0.89)
"""Each take is the same voice, that much quicker and higher."""

PHONE_BAND_HZ = (300, 3400)
PHONE_NOISE_RMS = 60.0
PHONE_LEVEL = 0.35


def hear(samples: Pcm, ears: Recognizer, *, phone: bool, take: int) -> str:
    """`samples` [N] int16 at 48 kHz -> the recogniser's words, with the silence of a room around them."""
    resampler = Resampler(round(RATE_HZ * PACES[take]), HEARING_RATE_HZ)
    pcm = np.frombuffer(resampler.push(samples.tobytes()) + resampler.flush(), dtype=np.int16).astype(np.float64)
    pcm = np.pad(pcm, round(LEAD_IN_S * HEARING_RATE_HZ))
    if phone:
        pcm = _phone_band(pcm) * PHONE_LEVEL
    noise = np.random.default_rng(take).normal(0, PHONE_NOISE_RMS if phone else ROOM_NOISE_RMS, len(pcm))
    return ears.transcribe(np.clip(pcm + noise, -32768, 32767).astype(np.int16)).text


def decide(row: Row, heard: str, facts: HouseFacts) -> Decision:
    return Scene(facts).play([*row.before, heard]).decision


def _phone_band(pcm: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    spectrum = np.fft.rfft(pcm)
    frequency_hz = np.fft.rfftfreq(len(pcm), 1 / HEARING_RATE_HZ)
    spectrum[(frequency_hz < PHONE_BAND_HZ[0]) | (frequency_hz > PHONE_BAND_HZ[1])] = 0
    return np.fft.irfft(spectrum, len(pcm))


def _heard_rows(rows: Sequence[Row], chosen: argparse.Namespace) -> Iterator[tuple[Row, str]]:
    ears = Recognizer()
    lines = list(dict.fromkeys(row.said for row in rows))
    samples = {
        sentence.line: sentence.samples
        for voice, its in ((CALLER_VOICE, lines[::2]), (PORTER_VOICE, lines[1::2]))
        for sentence in speak_lines(its, chosen.parts / "voices", chosen.cache, voice)
    }
    for take in range(chosen.takes):
        for row in rows:
            yield row, hear(samples[row.said], ears, phone=chosen.phone, take=take)


def write(file: Path, heard: Iterator[tuple[Row, str]]) -> None:
    """Puts what was heard into the table's second column; everything else stays as it is."""
    by_said = {row.said: words for row, words in heard}
    lines = file.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines]
    rows = [[c[0], by_said[c[0]], *c[2:]] if c[0] in by_said and len(c) > 2 else c for c in cells]
    file.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.brain_by_ear", description=__doc__)
    parser.add_argument(
        "lines", type=Path, nargs="?", default=TUNED, help="table: said, heard, intent, slots, said before"
    )
    parser.add_argument("--takes", type=int, default=1, choices=range(1, len(PACES) + 1), help="paces to say it at")
    parser.add_argument("--phone", action="store_true", help="a telephone's band, level and noise")
    parser.add_argument("--typed", action="store_true", help="no sound: the brain gets the sentences as they are")
    parser.add_argument("--write", action="store_true", help="put what was heard into the table, instead of a report")
    parser.add_argument("--quiet", action="store_true", help="only the rate")
    parser.add_argument("--parts", type=Path, default=CHECKOUT / ".parts", help="where the voices are")
    parser.add_argument(
        "--cache", type=Path, default=Path(tempfile.gettempdir()) / "nightporter-by-ear", help="spoken sentences"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    chosen = parse_arguments(arguments)
    rows = read_rows(chosen.lines)
    heard_rows = ((row, row.said) for row in rows) if chosen.typed else _heard_rows(rows, chosen)
    if chosen.write:
        write(chosen.lines, heard_rows)
        return 0
    right, total = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        facts = open_example(Path(folder))
        for row, heard in heard_rows:
            decision = decide(row, heard, facts)
            wrong = faults(row, decision)
            right, total = right + (not wrong), total + 1
            if not chosen.quiet:
                print("ok" if not wrong else "--", row.said, heard, decision.intent, "; ".join(wrong), sep="\t")
        facts.close()
    print(f"{right} of {total} as expected ({100 * right / max(1, total):.1f} %)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
