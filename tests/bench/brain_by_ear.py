"""What the brain makes of sentences that were spoken and recognised, not typed.

`python -m tests.bench.brain_by_ear tests/bench/lines/intents.tsv --takes 3 --phone`
prints for each sentence: ok or not, said, heard, the brain's intent, and what was wrong; then the rate.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from appliance.settings import CHECKOUT
from engine.brain.dialog import Decision
from engine.models.recognizer import Recognizer
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.resample import Resampler
from engine.tools.house import HouseFacts
from gui.line import RATE_HZ
from tests.bench.pauses import Pcm
from tests.bench.speech import speak_lines
from tests.engine.brain.scene import Scene, open_example

LINES = Path(__file__).parent / "lines" / "intents.tsv"
LEAD_IN_S = 0.4
"""Room noise before and after the words, about what the turn-taking hands to the recogniser."""

ROOM_NOISE_RMS = 8.0
PACES = (1.0, 1.06, 0.94, 1.12, 0.89)
"""Each take is the same voice, that much quicker and higher."""

PHONE_BAND_HZ = (300, 3400)
PHONE_NOISE_RMS = 60.0
PHONE_LEVEL = 0.35


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, what the brain should make of it, and what the guest had said before (as text)."""

    said: str
    intent: str
    slots: tuple[str, ...]
    before: tuple[str, ...]


def read_rows(file: Path) -> list[Row]:
    """The rows of a table (said, intent, slots, said before; by tabs). Raises OSError, and ValueError for a bad row."""
    rows: list[Row] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not 2 <= len(cells) <= 4:
            raise ValueError(f"{file}: a row has 2 to 4 columns: {line!r}")
        said, intent, slots, before = (*cells, "", "")[:4]
        rows.append(Row(said, intent, _split(slots, ";"), _split(before, "|")))
    return rows


def faults(row: Row, decision: Decision) -> list[str]:
    """What is wrong with a decision, in words; nothing if all is as expected."""
    wrong = [] if decision.intent == row.intent else [f"intent {decision.intent}"]
    titles = [note["title"] for x in decision.lookups if x.name == "hotel_information" for note in x.result]
    slots = {**decision.slots, "note": titles[0] if titles else ""}
    for slot in row.slots:
        key, sign, value = slot.partition("~") if "~" in slot else slot.partition("=")
        got = slots.get(key, "").lower()
        fits = got == value.lower() if sign == "=" else bool(got) and value.lower() in got
        wrong += [] if fits else [f"{key} {got or '-'}"]
    return wrong


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


def _split(cell: str, at: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(at) if part.strip())


def _heard_rows(rows: Sequence[Row], chosen: argparse.Namespace) -> Iterator[tuple[Row, str]]:
    ears = Recognizer()
    spoken = speak_lines(list(dict.fromkeys(row.said for row in rows)), chosen.parts / "voices", chosen.cache)
    samples = {sentence.line: sentence.samples for sentence in spoken}
    for take in range(chosen.takes):
        for row in rows:
            yield row, hear(samples[row.said], ears, phone=chosen.phone, take=take)


def parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.brain_by_ear", description=__doc__)
    parser.add_argument("lines", type=Path, nargs="?", default=LINES, help="table: said, intent, slots, said before")
    parser.add_argument("--takes", type=int, default=1, choices=range(1, len(PACES) + 1), help="paces to say it at")
    parser.add_argument("--phone", action="store_true", help="a telephone's band, level and noise")
    parser.add_argument("--typed", action="store_true", help="no sound: the brain gets the sentences as they are")
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
