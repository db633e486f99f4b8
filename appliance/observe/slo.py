"""What the hotel expects of the porter, and how far it was kept: targets, rolling windows, error budgets.

Counted by the minute from the stored events, and taken up from the store at the next start.
Only calls that found no line leave no row: of those an earlier run is not known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlite_utils import Database as Tables

from appliance.contract.events import Event, SessionChanged, SessionReady, TurnFinal
from appliance.contract.objectives import Objective, SloReport, SloStatus, SloWindow
from appliance.contract.sessions import CallState
from appliance.store import figures
from appliance.store.database import Database

WINDOWS_S: Final = {"1h": 3600, "24h": 86_400, "30d": 30 * 86_400}
MINUTE_S: Final = 60


@dataclass(frozen=True, slots=True)
class Targets:
    """What is good enough, in seconds, and what share of all has to be."""

    round_trip_s: float
    """From the guest's last sound to the porter's first."""
    recogniser_s: float
    voice_s: float
    answered_s: float
    """From asking for a call to a porter in the room."""
    calls_at_once: int
    share: float

    def of(self, objective: Objective) -> float:
        return {
            Objective.ROUND_TRIP: self.round_trip_s,
            Objective.RECOGNISER: self.recogniser_s,
            Objective.VOICE: self.voice_s,
            Objective.ANSWERED: self.answered_s,
            Objective.CALLS_AT_ONCE: float(self.calls_at_once),
        }[objective]


@dataclass(slots=True)
class _Tally:
    good: int = 0
    total: int = 0


class Slo(Collector):
    """`await begin()` before the first event, then feed it each stored one once."""

    def __init__(self, targets: Targets, *, clock: Callable[[], float]) -> None:
        self._targets = targets
        self._clock = clock
        self._minutes: dict[Objective, dict[int, _Tally]] = {o: defaultdict(_Tally) for o in Objective}
        self._all = {o: _Tally() for o in Objective}
        self._asked: dict[str, float] = {}

    async def begin(self, database: Database) -> None:
        """What earlier runs stored counts in the windows. Raises StoreError."""
        since = self._clock() - max(WINDOWS_S.values())
        await database.read(lambda tables: self._take_up(tables, since))

    def count(self, event: Event) -> None:
        match event:
            case TurnFinal() if event.latency is not None:
                self._judge(Objective.ROUND_TRIP, event.at, event.latency.total_s)
                self._judge(Objective.RECOGNISER, event.at, event.latency.words_s)
                self._judge(Objective.VOICE, event.at, event.latency.voice_s)
            case SessionReady() if event.session_id in self._asked:
                asked = self._asked.pop(event.session_id)
                self._judge(Objective.ANSWERED, event.at, event.at - asked)
            case SessionChanged():
                self._follow(event)

    def refuse(self) -> None:
        """A call was asked for and found no line."""
        self._add(Objective.CALLS_AT_ONCE, self._clock(), good=False)

    def report(self) -> SloReport:
        now = self._clock()
        return SloReport(objectives=[self._status(objective, now) for objective in Objective])

    def _follow(self, event: SessionChanged) -> None:
        if CallState(event.state).is_over:
            if self._asked.pop(event.session_id, None) is not None:
                self._add(Objective.ANSWERED, event.at, good=False)
        elif event.seq == 1:  # the first that is told of a call
            self._asked[event.session_id] = event.at
            self._add(Objective.CALLS_AT_ONCE, event.at, good=True)

    def _judge(self, objective: Objective, at: float, took_s: float) -> None:
        self._add(objective, at, good=took_s <= self._targets.of(objective))

    def _add(self, objective: Objective, at: float, *, good: bool) -> None:
        minutes = self._minutes[objective]
        for tally in (minutes[int(at // MINUTE_S)], self._all[objective]):
            tally.total += 1
            tally.good += good
        oldest = (self._clock() - max(WINDOWS_S.values())) // MINUTE_S
        while (first := next(iter(minutes))) < oldest and len(minutes) > 1:
            del minutes[first]

    def _take_up(self, tables: Tables, since: float) -> None:
        targets = self._targets
        of_turns = {
            Objective.ROUND_TRIP: ("$.total_s", targets.round_trip_s),
            Objective.RECOGNISER: ("$.words_s", targets.recogniser_s),
            Objective.VOICE: ("$.voice_s", targets.voice_s),
        }
        for objective, (part, target_s) in of_turns.items():
            for minute, good, total in figures.turns_within(tables, since, part, target_s):
                self._minutes[objective][minute] = _Tally(good, total)
        for minute, good, total in figures.answered_within(tables, since, targets.answered_s):
            self._minutes[Objective.ANSWERED][minute] = _Tally(good, total)
            self._minutes[Objective.CALLS_AT_ONCE][minute] = _Tally(total, total)

    def _status(self, objective: Objective, now: float) -> SloStatus:
        windows = [self._window(objective, name, now - window_s) for name, window_s in WINDOWS_S.items()]
        target = self._targets.of(objective)
        return SloStatus(objective=objective, target=target, share=self._targets.share, windows=windows)

    def _window(self, objective: Objective, name: str, since: float) -> SloWindow:
        first = since // MINUTE_S
        seen = [tally for minute, tally in self._minutes[objective].items() if minute >= first]
        good, total = sum(t.good for t in seen), sum(t.total for t in seen)
        allowed = (1 - self._targets.share) * total
        return SloWindow(
            window=name,
            good=good,
            total=total,
            share=good / total if total else None,
            budget_left=1 - (total - good) / allowed if allowed else None,
        )

    def collect(self) -> Iterable[Metric]:
        """Since the start; the windows are Prometheus' own."""
        total = CounterMetricFamily("nightporter_slo_events", "What was judged.", labels=["slo"])
        good = CounterMetricFamily("nightporter_slo_good_events", "What was good enough.", labels=["slo"])
        share = GaugeMetricFamily("nightporter_slo_share", "What share has to be good enough.", labels=["slo"])
        for objective, tally in self._all.items():
            total.add_metric([objective.value], tally.total)
            good.add_metric([objective.value], tally.good)
            share.add_metric([objective.value], self._targets.share)
        return (total, good, share)
