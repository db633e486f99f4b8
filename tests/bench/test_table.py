"""The table: every figure with its unit's digits, ratios beside it, and nothing made up where there is none."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from tests.bench.figures import Row
from tests.bench.table import cells, make_table

WAITS_IN_ROOM = frozenset({"pipecat"})


def row(system: str, callers: int, p50_s: float | None, broken_calls: int = 0) -> Row:
    return Row(
        system=system,
        callers=callers,
        repeats=1,
        turns=14,
        spoke_into=1,
        unanswered=2,
        broken_calls=broken_calls,
        wait_p50_s=p50_s,
        wait_p95_s=None,
        repeat_p50_s=(p50_s,),
        first_word_p50_s=0.9,
        first_word_max_s=1.0,
        first_word_from_asking_p50_s=1.1,
        cpu_per_call_s=12.34,
        memory_per_call_mb=432.1,
    )


def test_the_cells_of_a_row() -> None:
    assert cells(row("product", 3, 0.5), {"wait_p50_s": 0.625}, WAITS_IN_ROOM) == [
        "product",
        "3",
        "0.50 (0.62x)",
        "-",
        "1 of 14",
        "2 of 14",
        "0.90",
        "1.10",
        "12.3",
        "432",
    ]


def test_a_bot_that_waits_in_the_room_is_marked_and_broken_calls_are_told() -> None:
    found = cells(row("pipecat", 1, None, broken_calls=1), {}, WAITS_IN_ROOM)
    assert found[2] == "-"
    assert found[5] == "2 of 14 (1 calls broke)"
    assert found[6:8] == ["0.90*", "1.10*"]


def test_rows_are_grouped_by_callers_with_ratios_to_the_better_peer() -> None:
    rows = [row("product", 1, 0.5), row("product", 3, 0.6), row("livekit", 1, 1.0), row("pipecat", 1, 0.8)]
    out = StringIO()
    Console(file=out, width=160).print(make_table(rows, ("livekit", "pipecat"), WAITS_IN_ROOM, "plain.txt"))
    lines = [line for line in out.getvalue().splitlines() if any(r.system in line for r in rows)]
    assert [line.split("│")[1].strip() for line in lines] == ["product", "livekit", "pipecat", "product"]
    assert "0.50 (0.62x)" in lines[0]
    assert "1.00 (1.25x)" in lines[1]
    assert "0.80 (0.80x)" in lines[2]
    assert "0.60 " in lines[3] and "(" not in lines[3]
