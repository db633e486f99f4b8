"""Turns and calls into figures: medians, cut-offs, and ratios to the better peer; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from appliance.contract.events import Latency


@dataclass(frozen=True, slots=True)
class Turn:
    """One sentence of a caller and what the porter made of it.

    `wait_s` is from the caller's last loud sample to the porter's first audible
    one after it; None when there was none, or when the porter was talking then.
    """

    line: str
    said_s: float
    wait_s: float | None
    spoke_into: bool
    reply: str = ""

    @property
    def is_answered(self) -> bool:
        return self.spoke_into or self.wait_s is not None


@dataclass(frozen=True, slots=True)
class Call:
    """One caller's call; the two times are to the porter's first audible sample, None when it never spoke."""

    turns: tuple[Turn, ...]
    first_word_s: float | None
    first_word_from_asking_s: float | None
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """What the system under test took while the calls lasted; memory is the peak of all its processes."""

    cpu_s: float
    start_cpu_s: float
    peak_memory_mb: float
    ready_memory_mb: float


@dataclass(frozen=True, slots=True)
class Run:
    """One system answering some callers at once, once."""

    system: str
    callers: int
    calls: tuple[Call, ...]
    usage: Usage
    left_behind: tuple[str, ...] = ()
    waterfalls: tuple[Latency, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What the table shows of a system with so many callers, all repeats together."""

    system: str
    callers: int
    repeats: int
    turns: int
    spoke_into: int
    unanswered: int
    broken_calls: int
    wait_p50_s: float | None
    wait_p95_s: float | None
    repeat_p50_s: tuple[float | None, ...]
    first_word_p50_s: float | None
    first_word_max_s: float | None
    first_word_from_asking_p50_s: float | None
    cpu_per_call_s: float
    memory_per_call_mb: float


RATIOS = ("wait_p50_s", "wait_p95_s", "first_word_p50_s", "cpu_per_call_s", "memory_per_call_mb")
"""The figures of a row that are compared with the better peer's; less is better in all of them."""


def quantile(values: Iterable[float], share: float) -> float | None:
    """Linear between the two nearest values; None of nothing."""
    found = list(values)
    return float(np.quantile(found, share)) if found else None


def fair_waits(calls: Iterable[Call]) -> list[float]:
    """Waits after sentences that the porter let the caller finish."""
    return [t.wait_s for call in calls for t in call.turns if t.wait_s is not None and not t.spoke_into]


def summarize(runs: Sequence[Run]) -> Row:
    """One row of runs of the same system with as many callers. Raises ValueError if they are not."""
    if len({(run.system, run.callers) for run in runs}) != 1:
        raise ValueError("a row is made of runs of one system with one number of callers")
    calls = [call for run in runs for call in run.calls]
    turns = [turn for call in calls for turn in call.turns]
    waits = fair_waits(calls)
    first_words = [c.first_word_s for c in calls if c.first_word_s is not None]
    from_asking = [c.first_word_from_asking_s for c in calls if c.first_word_from_asking_s is not None]
    return Row(
        system=runs[0].system,
        callers=runs[0].callers,
        repeats=len(runs),
        turns=len(turns),
        spoke_into=sum(t.spoke_into for t in turns),
        unanswered=sum(not t.is_answered for t in turns),
        broken_calls=sum(c.broken is not None for c in calls),
        wait_p50_s=quantile(waits, 0.5),
        wait_p95_s=quantile(waits, 0.95),
        repeat_p50_s=tuple(quantile(fair_waits(run.calls), 0.5) for run in runs),
        first_word_p50_s=quantile(first_words, 0.5),
        first_word_max_s=max(first_words, default=None),
        first_word_from_asking_p50_s=quantile(from_asking, 0.5),
        cpu_per_call_s=sum(run.usage.cpu_s for run in runs) / len(calls),
        memory_per_call_mb=max(run.usage.peak_memory_mb for run in runs) / runs[0].callers,
    )


PARTS = ("words_s", "decision_s", "brain_s", "tool_s", "voice_s", "playout_s", "total_s")
"""The parts of a system's own waterfall, in the order in which a guest waits for them."""


def parts_of_waiting(waterfalls: Sequence[Latency]) -> dict[str, tuple[float | None, float | None]]:
    """P50 and P95 of each of PARTS. The parts' quantiles need not add up to the total's."""
    columns = {name: [float(getattr(latency, name)) for latency in waterfalls] for name in PARTS}
    return {name: (quantile(values, 0.5), quantile(values, 0.95)) for name, values in columns.items()}


def ratios_to_better_peer(row: Row, peers: Sequence[Row], waits_in_room: frozenset[str]) -> dict[str, float]:
    """Each of RATIOS as a multiple of the lowest figure among `peers`; below 1 is better than both.

    A system in `waits_in_room` is there before its guest is, so its first word is compared with nobody's.
    """
    found: dict[str, float] = {}
    for name in RATIOS:
        rivals = [p for p in peers if p.callers == row.callers and p.system != row.system]
        if name == "first_word_p50_s":
            rivals = [p for p in rivals if p.system not in waits_in_room and row.system not in waits_in_room]
        best = min((v for p in rivals if (v := getattr(p, name)) is not None), default=None)
        own = getattr(row, name)
        if best and own is not None:
            found[name] = own / best
    return found
