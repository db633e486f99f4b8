"""What would another value of a wait have done? `python -m tests.bench.turn_waits ROWS.json` plays each of them anew.

The rows are those that `tests.bench.turn_ends --json` took down: every silence
of every sentence with what was known at it. Each wait and count of
`engine.call.listening.waits` that the policy goes by is set lower and higher,
the others stay; a line tells how many sentences would have been spoken into
and how long guests who were done would have waited. What moves nothing is told
as well: no sentence here depends on it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from rich.console import Console
from rich.table import Table

from engine.brain.dialog import Expects
from engine.call.listening import dictation, turns, waits
from engine.call.listening.turns import Judgement, Overheard, silence_needed_s
from tests.bench.turn_ends import Silence, summary

FACTORS = (0.5, 0.75, 1.25, 1.5)
STEPS = (-2, -1, 1, 2)
"""For what is counted."""

Rows = Mapping[str, Sequence[Silence]]


def read_rows(file: Path) -> dict[str, list[Silence]]:
    """By the name of the set."""
    told: dict[str, list[dict[str, Any]]] = json.loads(file.read_text())
    return {
        name: [Silence(**{**row, "expects": Expects(row["expects"])}) for row in rows] for name, rows in told.items()
    }


def constants() -> dict[str, tuple[ModuleType, float]]:
    """Those of `waits` that decide here, with the module that goes by each."""
    return {
        name: (module, value)
        for module in (turns, dictation)
        for name, value in vars(module).items()
        if name.isupper() and name in vars(waits)
    }


def others(value: float) -> Iterator[float]:
    """Values around this one."""
    if isinstance(value, int):
        yield from (value + step for step in STEPS if value + step > 0)
    else:
        yield from (round(value * factor, 3) for factor in FACTORS)


def play(rows: Sequence[Silence]) -> list[Silence]:
    """The same silences, each with the wait that the policy of now sets."""
    return [
        replace(s, needed_s=silence_needed_s(Overheard(s.words, Judgement(s.complete, s.expects), s.ended_p)))
        for s in rows
    ]


def table(found: Rows) -> Table:
    """A row for each value of each constant; the first is the policy as it stands."""
    shown = Table("constant", "value", *found)
    as_is = [summary(play(rows)) for rows in found.values()]
    shown.add_row("as they are", "", *map(_short, as_is))
    for name, (module, value) in sorted(constants().items()):
        for other in others(value):
            with patch.object(module, name, other):
                now = [summary(play(rows)) for rows in found.values()]
            told = ["=" if one == before else _short(one) for one, before in zip(now, as_is, strict=True)]
            shown.add_row(name, f"{value:g} → {other:g}", *told)
    return shown


def _short(told: str) -> str:
    """ "14 sentences: spoke into 0; silence before the answer P50 0.19 s, P95 0.56 s" in a column's width."""
    into, silence = told.split("spoke into ")[1].split("; ")
    return f"{into}: {silence.removeprefix('silence before the answer ').replace(' s', '')}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.turn_waits", description=__doc__)
    parser.add_argument("rows", type=Path, metavar="ROWS.json", help="what `tests.bench.turn_ends --json` wrote")
    chosen = parser.parse_args()
    Console(width=200).print(table(read_rows(chosen.rows)))


if __name__ == "__main__":
    main()
