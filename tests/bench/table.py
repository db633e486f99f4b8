"""The figures as a table for a person; pure."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from tests.bench.figures import PARTS, Row, Run, parts_of_waiting, ratios_to_better_peer

COLUMNS = (
    "system",
    "callers",
    "wait P50 s",
    "wait P95 s",
    "spoke into",
    "no answer",
    "first word s",
    "from asking s",
    "CPU s a call",
    "MB a call",
)


def make_table(rows: Sequence[Row], peers: Sequence[str], waits_in_room: frozenset[str], title: str) -> Table:
    """One line a row, grouped by the number of callers; (0.8x) is the ratio to the better peer's figure."""
    table = Table(title=title, title_justify="left")
    for name in COLUMNS:
        table.add_column(name, justify="left" if name == "system" else "right", overflow="fold")
    rivals = [row for row in rows if row.system in peers]
    for callers in sorted({row.callers for row in rows}):
        group = [row for row in rows if row.callers == callers]
        for row in group:
            ratios = ratios_to_better_peer(row, rivals, waits_in_room)
            table.add_row(*cells(row, ratios, waits_in_room), end_section=row is group[-1])
    return table


def make_waterfall_table(runs: Sequence[Run]) -> Table | None:
    """Where the time of a turn went, for the systems that tell it: P50 / P95 of each part in seconds."""
    table = Table(title="the system's own waterfall, P50 / P95 s", title_justify="left")
    for name in ("system", "callers", "turns", "prepared", *(part.removesuffix("_s") for part in PARTS)):
        table.add_column(name, justify="left" if name == "system" else "right")
    kinds = dict.fromkeys((run.system, run.callers) for run in runs if run.waterfalls)
    for system, callers in kinds:
        told = [x for run in runs if (run.system, run.callers) == (system, callers) for x in run.waterfalls]
        prepared = sum(latency.speculative for latency in told)
        parts = [f"{_figure(p50, None)} / {_figure(p95, None)}" for p50, p95 in parts_of_waiting(told).values()]
        table.add_row(system, str(callers), str(len(told)), str(prepared), *parts)
    return table if kinds else None


def cells(row: Row, ratios: dict[str, float], waits_in_room: frozenset[str]) -> list[str]:
    """The texts of one line of the table."""
    mark = "*" if row.system in waits_in_room else ""
    broken = f" ({row.broken_calls} calls broke)" if row.broken_calls else ""
    return [
        row.system,
        str(row.callers),
        _figure(row.wait_p50_s, ratios.get("wait_p50_s")),
        _figure(row.wait_p95_s, ratios.get("wait_p95_s")),
        f"{row.spoke_into} of {row.turns}",
        f"{row.unanswered} of {row.turns}{broken}",
        _figure(row.first_word_p50_s, ratios.get("first_word_p50_s")) + mark,
        _figure(row.first_word_from_asking_p50_s, None) + mark,
        _figure(row.cpu_per_call_s, ratios.get("cpu_per_call_s"), digits=1),
        _figure(row.memory_per_call_mb, ratios.get("memory_per_call_mb"), digits=0),
    ]


def _figure(value: float | None, ratio: float | None, digits: int = 2) -> str:
    if value is None:
        return "-"
    text = f"{value:.{digits}f}"
    return text if ratio is None else f"{text} ({ratio:.2f}x)"
