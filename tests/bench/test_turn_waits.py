"""The waits that are played with other values: what would have been spoken into, and what nothing depends on."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from pathlib import Path

from rich.console import Console

from engine.brain.dialog import Expects
from engine.call.listening.waits import STATED_S, UNFINISHED_S, YES_NO_S
from tests.bench.turn_ends import Silence
from tests.bench.turn_waits import constants, others, play, read_rows, table

HESITATES = Silence("My name is [1.2] Hart.", "My name is", Expects.REQUEST, False, 0.1, 1.2, 0.0, False)
IS_DONE = Silence("My name is [1.2] Hart.", "My name is Hart.", Expects.REQUEST, True, 0.9, None, 0.0, False)


def told(rows: dict[str, list[Silence]]) -> dict[tuple[str, str], str]:
    """The table's last cell by constant and value."""
    screen = io.StringIO()
    Console(file=screen, width=200).print(table(rows))
    cells = [[cell.strip() for cell in line.split("│")[1:-1]] for line in screen.getvalue().splitlines() if "│" in line]
    return {(name, value): last for name, value, last in cells}


def test_rows_come_back_as_they_were_written(tmp_path: Path) -> None:
    written = tmp_path / "rows.json"
    written.write_text(json.dumps({"a.txt": [asdict(HESITATES), asdict(IS_DONE)]}))
    assert read_rows(written) == {"a.txt": [HESITATES, IS_DONE]}


def test_every_silence_gets_the_wait_of_the_policy_as_it_stands() -> None:
    assert [row.needed_s for row in play([HESITATES, IS_DONE])] == [UNFINISHED_S, STATED_S]


def test_half_of_a_wait_speaks_into_who_hesitates_and_more_of_it_makes_the_others_wait() -> None:
    shown = told({"a.txt": [HESITATES, IS_DONE]})
    assert shown["as they are", ""].startswith("0:")
    assert shown["UNFINISHED_S", f"{UNFINISHED_S:g} → {UNFINISHED_S / 2:g}"].startswith("1:")
    assert (
        shown["STATED_S", f"{STATED_S:g} → {STATED_S * 1.5:g}"]
        == f"0: P50 {STATED_S * 1.5:.2f}, P95 {STATED_S * 1.5:.2f}"
    )
    assert shown["YES_NO_S", f"{YES_NO_S:g} → {YES_NO_S / 2:g}"] == "="


def test_counts_are_changed_by_whole_steps_and_nothing_stays_changed() -> None:
    before = {name: value for name, (_, value) in constants().items()}
    told({"a.txt": [HESITATES, IS_DONE]})
    assert {name: value for name, (_, value) in constants().items()} == before
    assert list(others(3)) == [1, 2, 4, 5]
    assert list(others(2)) == [1, 3, 4]
