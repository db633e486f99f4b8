"""livekit's v1-mini and pipecat's smart-turn on the same silences: `python -m tests.bench.turn_detectors`.

Each of them hears the sentence up to a silence and says how sure it is that the turn is over. Both are asked when the
ears notice the silence, after 0.1 s of it, and after 0.2 s, as pipecat does. smart-turn comes with pipecat's wheel and
runs in pipecat's environment: the product has no part of it.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from livekit.local_inference import EOT, EOT_MAX_SAMPLES
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from appliance.settings import CHECKOUT
from engine.speech.ports import HEARING_RATE_HZ
from tests.bench.peers.environment import check, find_or_make
from tests.bench.silences import Pcm, at_hearing_rate, find_stops
from tests.bench.speech import read_lines, speak_lines

LINES = Path(__file__).parent / "lines"
FILES = tuple(LINES / f"{name}.txt" for name in ("plain", "hesitating", "hesitating_held_out", "hesitating_whole"))
SMART_TURN = Path(__file__).parent / "peers" / "smart_turn.py"
HESITATION_S = 0.4
"""A silence inside a sentence that lasts so long; the others are over before anybody could have answered."""
LATER_S = (0.0, 0.1)
"""After the silence was noticed, which takes 0.1 s."""
FOUND = 0.9
"""Of the ends: at the threshold that finds so many, how many hesitations are called ends?"""


@dataclass(frozen=True, slots=True)
class Question:
    """The turn so far, what came before it included, and whether it was over."""

    heard: Pcm
    turn: Pcm
    is_end: bool


@dataclass(frozen=True, slots=True)
class Answer:
    ended_p: float
    took_s: float


def questions(pcm: Pcm, later_s: float) -> list[Question]:
    found = []
    for stop in find_stops(pcm):
        if stop.length_s is None or stop.length_s >= HESITATION_S:
            at = stop.end + int(later_s * HEARING_RATE_HZ)
            found.append(Question(pcm[:at], pcm[stop.began : at], stop.length_s is None))
    return found


def ask_v1_mini(asked: Sequence[Question]) -> list[Answer]:
    detector, told = EOT(), []
    for question in asked:
        began = time.perf_counter()
        ended_p = detector.predict(question.heard[-EOT_MAX_SAMPLES:])
        told.append(Answer(ended_p, time.perf_counter() - began))
    return told


def ask_smart_turn(asked: Sequence[Question], python: Path) -> list[Answer]:
    with tempfile.TemporaryDirectory() as folder:
        turns = Path(folder) / "turns.npz"
        np.savez(turns, *[question.turn for question in asked])
        ran = subprocess.run([python, SMART_TURN, turns], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return [Answer(**told) for told in json.loads(ran.stdout)]


def separation(ends: NDArray[np.float64], hesitations: NDArray[np.float64]) -> float:
    """The share of all pairs in which the end is called more of an end than the hesitation: 0.5 is chance."""
    above, equal = ends[:, None] > hesitations, ends[:, None] == hesitations
    return float(np.mean(above + 0.5 * equal))


def threshold_that_finds(ends: NDArray[np.float64], share: float) -> float:
    """So many ends, at least, are at it or above it."""
    return float(np.sort(ends)[len(ends) - math.ceil(share * len(ends))])


def row(name: str, asked: Sequence[Question], told: Sequence[Answer]) -> tuple[str, ...]:
    ends = np.array([answer.ended_p for question, answer in zip(asked, told, strict=True) if question.is_end])
    rest = np.array([answer.ended_p for question, answer in zip(asked, told, strict=True) if not question.is_end])
    threshold = threshold_that_finds(ends, FOUND)
    return (
        name,
        f"{separation(ends, rest):.2f}",
        f"{sum(ends < 0.5)} of {len(ends)}",
        f"{sum(rest >= 0.5)} of {len(rest)}",
        f"{sum(rest >= threshold)} of {len(rest)} (p {threshold:.2f})",
        f"{1000 * float(np.median([answer.took_s for answer in told])):.0f}",
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.turn_detectors", description=__doc__)
    parser.add_argument("--lines", type=Path, nargs="+", default=FILES, metavar="FILE")
    parser.add_argument("--parts", type=Path, default=CHECKOUT / ".parts", help="where the voices are")
    parser.add_argument("--pipecat-python", type=Path, metavar="PY", help="a Python with pipecat in it")
    chosen = parser.parse_args()
    python = check(chosen.pipecat_python) if chosen.pipecat_python else find_or_make(chosen.parts / "pipecat-venv")
    cache = Path(tempfile.gettempdir()) / "nightporter-bench-voices"
    sentences = {file: speak_lines(read_lines(file), chosen.parts / "voices", cache) for file in chosen.lines}
    heard = {file: [at_hearing_rate(each) for each in spoken] for file, spoken in sentences.items()}
    console = Console(width=160)
    for later_s in LATER_S:
        shown = Table(
            "", "separates", "ends missed (p 0.5)", "hesitations called ends (p 0.5)", "... at 9 of 10 ends", "ms",
            title=f"asked {0.1 + later_s:.1f} s into the silence",
        )  # fmt: skip
        for file in (*chosen.lines, None):
            pcms = heard[file] if file else [pcm for each in heard.values() for pcm in each]
            asked = [question for pcm in pcms for question in questions(pcm, later_s)]
            if all(question.is_end for question in asked):
                continue
            name = file.stem if file else "all"
            shown.add_row(*row(f"{name}: v1-mini", asked, ask_v1_mini(asked)))
            shown.add_row(*row(f"{name}: smart-turn v3.2", asked, ask_smart_turn(asked, python)))
        console.print(shown)


if __name__ == "__main__":
    main()
