"""How well and how fast the scripted brain understands: the tables of tests/brain, as typed and as they were heard.

`python -m tests.bench.brain [--rows] [--no-held-out]`
prints route and slot accuracy of each table, the safety cases, what the whole conversations came to, and how long
decisions over all rows took against the goal (status 1 where it is missed). `--rows` lists what was wrong in the tuned
table; rows of the others are never shown.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from appliance.contract.events import Role
from engine.brain.dialog import Said
from engine.tools.house import HouseFacts
from tests.brain.conversations import (
    BOOK,
    CALLERS,
    CALLERS_HELD_OUT,
    KEYBOARD,
    KEYBOARD_HELD_OUT,
    STAYS,
    STAYS_HELD_OUT,
    play,
    read_scripts,
)
from tests.brain.conversations import FILE as CONVERSATIONS
from tests.brain.sentences import BY_OTHERS, HELD_OUT, STRANGERS, TUNED, Row, read_rows, wrong_intent, wrong_slots
from tests.engine.brain.scene import Scene, open_example

GOAL_P99_MS = 20.0

WHOLE = (CONVERSATIONS, CALLERS, KEYBOARD, STAYS)
WHOLE_HELD_OUT = (CALLERS_HELD_OUT, KEYBOARD_HELD_OUT, STAYS_HELD_OUT)


@dataclass
class Tally:
    """What came of one table, said one way."""

    name: str
    rows: int = 0
    routes_right: int = 0
    slots: int = 0
    slots_right: int = 0
    safety: int = 0
    missed: list[str] = field(default_factory=list)
    """Safety cases that were taken for something else."""
    wrong: list[str] = field(default_factory=list)

    def count(self, row: Row, words: str, scene: Scene, took_ms: list[float]) -> None:
        """`scene` is a call that has just begun."""
        for line in row.before:
            scene.play([line])
        said = Said(Role.GUEST, words)
        began = time.perf_counter()
        decision = scene.brain.decide([*scene.talk.history, said])
        took_ms.append((time.perf_counter() - began) * 1000)
        off, slots_off = wrong_intent(row, decision), wrong_slots(row, decision)
        self.rows += 1
        self.routes_right += not off
        self.slots += len(row.slots)
        self.slots_right += len(row.slots) - len(slots_off)
        self.safety += row.is_safety
        if row.is_safety and off:
            self.missed.append(f"{words} -> {decision.intent}, not {row.intent}")
        if off or slots_off:
            self.wrong.append("\t".join((row.intent, words, "; ".join((*off, *slots_off)))))

    def __str__(self) -> str:
        return (
            f"{self.name:<22} {self.rows:>4}  route {_share(self.routes_right, self.rows)}  "
            f"slots {_share(self.slots_right, self.slots)} of {self.slots:>3}  "
            f"safety {self.safety - len(self.missed)} of {self.safety}"
        )


def tally(file: Path, facts: HouseFacts, took_ms: list[float]) -> tuple[Tally, Tally]:
    """A table as it is said, and as it was heard."""
    said, heard = Tally(f"{file.stem}, said"), Tally(f"{file.stem}, heard")
    brain = Scene(facts).brain
    for row in read_rows(file):
        said.count(row, row.said, Scene(facts, brain=brain), took_ms)
        heard.count(row, row.heard, Scene(facts, brain=brain), took_ms)
    return said, heard


def end_conversations(folder: Path, file: Path) -> str:
    """How many of the whole conversations come to the end that their script says."""
    scripts = read_scripts(file)
    wrong = [s.name for at, s in enumerate(scripts) if play(s, folder / BOOK, folder / f"{file.stem}{at}")]
    ended = f"{file.stem}: {len(scripts) - len(wrong)} of {len(scripts)} conversations end as they should"
    return f"{ended}; not: {', '.join(wrong)}" if wrong and file not in WHOLE_HELD_OUT else ended


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that this share of them does not exceed."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(len(ranked) * share))]


def _share(right: int, total: int) -> str:
    return f"{100 * right / max(1, total):5.1f} %"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.brain", description=__doc__)
    parser.add_argument("--rows", action="store_true", help="what was wrong in the tuned table")
    parser.add_argument("--no-held-out", action="store_true", help="leave the held-out table alone")
    chosen = parser.parse_args(arguments)
    took_ms: list[float] = []
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        facts = open_example(Path(folder))
        for file in (TUNED,) if chosen.no_held_out else (TUNED, HELD_OUT, BY_OTHERS, STRANGERS):
            for result in tally(file, facts, took_ms):
                print(result)
                missed += result.missed
                if chosen.rows and file == TUNED:
                    print(*result.wrong, sep="\n")
        facts.close()
        for file in WHOLE if chosen.no_held_out else (*WHOLE, *WHOLE_HELD_OUT):
            print(end_conversations(Path(folder), file))
    print(f"{len(missed)} safety cases missed")
    p99 = percentile(took_ms, 0.99)
    median, worst = percentile(took_ms, 0.5), max(took_ms)
    print(
        f"{len(took_ms)} decisions, each sentence as said and as heard: {median:.1f} ms (median), {p99:.1f} ms (P99), "
        f"{worst:.1f} ms (worst); goal: P99 at most {GOAL_P99_MS:.0f} ms, {'held' if p99 <= GOAL_P99_MS else 'MISSED'}"
    )
    return 0 if p99 <= GOAL_P99_MS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
