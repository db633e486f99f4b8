"""How the hotel's own system is, as the calls found it: for `/health`, and as metrics."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from appliance.contract.pms_state import PmsState, read_pms_state
from appliance.contract.told import Told, tell
from appliance.observe.vitals import WELL, Finding

NAMES: Final = {"mews": "Mews", "apaleo": "Apaleo"}
BOOK: Final = "book"
FORGOTTEN_S: Final = 900.0


class Pms(Collector):
    """`system` as the settings name it; `file` is what calls share of it, or the book itself."""

    def __init__(self, system: str, file: Path, *, clock: Callable[[], float]) -> None:
        self._system = system
        self._file = file
        self._clock = clock
        self._state = PmsState()

    async def look(self) -> None:
        if self._system != BOOK:
            state = await asyncio.to_thread(read_pms_state, self._file)
            self._state = state or PmsState()

    async def judge(self) -> Finding:
        """Degraded at most: calls go on without it, and take requests instead."""
        if self._system == BOOK:
            return await asyncio.to_thread(_judge_book, self._file)
        await self.look()
        return judge_pms(NAMES[self._system], self._state, self._clock())

    def collect(self) -> Iterable[Metric]:
        if self._system == BOOK:
            return ()
        state, now, labels = self._state, self._clock(), ["system"]
        gauges = (
            ("up", "Whether it answered when it was asked last.", not is_failing(state, now)),
            ("breaker_open", "Whether calls leave it alone for now.", state.rests_until > now),
            ("answered_timestamp_seconds", "When it answered last; 0: never.", state.answered.at),
            ("kept_answers", "Answers that calls share.", state.kept),
            ("kept_age_seconds", "Of the oldest of them.", max(0.0, now - state.oldest_kept) if state.kept else 0.0),
        )
        counters = (
            ("answers", "Answers it gave.", state.answered.count),
            ("failures", "Questions that it gave no answer to.", state.failed.count),
            ("held_back", "Questions not asked, to keep to what it allows.", state.held_back.count),
        )
        metrics: list[Metric] = []
        for name, meaning, value in gauges:
            gauge = GaugeMetricFamily(f"nightporter_pms_{name}", meaning, labels=labels)
            gauge.add_metric([self._system], value)
            metrics.append(gauge)
        for name, meaning, count in counters:
            counter = CounterMetricFamily(f"nightporter_pms_{name}", meaning, labels=labels)
            counter.add_metric([self._system], count)
            metrics.append(counter)
        return metrics


def is_failing(state: PmsState, now: float) -> bool:
    """A failure of long ago that nobody has asked after tells nothing of today."""
    failed = bool(state.strikes or state.rests_until)
    return failed and now - max(state.failed.at, state.rests_until) < FORGOTTEN_S


def judge_pms(name: str, state: PmsState, now: float) -> Finding:
    """What it said last counts; one that was never asked is believed."""
    if not is_failing(state, now):
        return WELL
    told = tell("pms.silent", system=name, answered=_tell_answered(state), why=state.failed.why or "-")
    if state.rests_until > now:
        told = tell(
            "pms.rests",
            system=name,
            answered=_tell_answered(state),
            why=state.failed.why or "-",
            until=_clock_time(state.rests_until),
        )
    return Finding("degraded", told)


def _tell_answered(state: PmsState) -> Told:
    if not state.answered.at:
        return tell("pms.never")
    return tell("pms.answered", time=_clock_time(state.answered.at))


def _judge_book(file: Path) -> Finding:
    """There is none until the first call."""
    if not file.exists():
        return WELL
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as book:
            book.execute("select code from reservations limit 1")
    except sqlite3.Error as e:
        return Finding("degraded", tell("book.unreadable", file=file, why=e))
    return WELL


def _clock_time(at: float) -> str:
    return f"{datetime.fromtimestamp(at).astimezone():%H:%M:%S}"
