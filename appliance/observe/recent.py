"""The last hour in figures: what the machine does now, how soon guests were answered, and by which tiers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Final

from appliance.contract.events import Stage, TierCause, TierChanged
from appliance.contract.figures import Figures, LatencySlice, StepFigures, TierFigures
from appliance.observe.gpu import Gpus
from appliance.observe.machine import Machine
from appliance.store import figures
from appliance.store.database import Database
from appliance.store.figures import Answer

HOUR_S: Final = 3600.0
SLICES: Final = 12
STEPS: Final = ("words", "decision", "brain", "tool", "voice", "playout", "total")


class Recent:
    """One per appliance; looks at the store and the machine when it is asked."""

    def __init__(self, database: Database, machine: Machine, gpus: Gpus, *, clock: Callable[[], float]) -> None:
        self._database = database
        self._machine = machine
        self._gpus = gpus
        self._clock = clock

    async def look(self) -> Figures:
        """Raises StoreError."""
        now = self._clock()
        begin = now - HOUR_S
        await asyncio.gather(self._machine.look(), self._gpus.look())
        answers = await self._database.read(lambda tables: figures.answers_since(tables, begin))
        changes = await self._database.read(lambda tables: figures.tier_changes_since(tables, begin))
        length_s = HOUR_S / SLICES
        return Figures(
            at=now,
            machine=self._machine.figures,
            gpus=self._gpus.figures,
            hour=summarise(answers, begin, now),
            slices=[summarise(answers, begin + n * length_s, begin + (n + 1) * length_s) for n in range(SLICES)],
            tiers=count_tiers(answers, changes),
        )


def summarise(answers: Sequence[Answer], begin: float, end: float) -> LatencySlice:
    """The answers from `begin` up to `end`, step by step."""
    latencies = [json.loads(answer.latency) for answer in answers if begin <= answer.at < end]
    steps = {
        step: StepFigures(p50_s=percentile(times, 0.5), p95_s=percentile(times, 0.95))
        for step in STEPS
        if (times := sorted(latency.get(f"{step}_s", 0.0) for latency in latencies))
    }
    return LatencySlice(begin=begin, end=end, answers=len(latencies), steps=steps)


def percentile(times: Sequence[float], share: float) -> float:
    """The smallest of the sorted times that so many are not above; never one that nobody had to wait."""
    return times[min(len(times) - 1, int(share * len(times)))]


def count_tiers(answers: Sequence[Answer], changes: Sequence[TierChanged]) -> list[TierFigures]:
    """Every tier that answered, or that a call had to leave; by stage, the busiest first."""
    counting = _TierCount()
    all_of_it: list[Answer | TierChanged] = [*answers, *changes]
    for happened in sorted(all_of_it, key=lambda one: one.at):
        if isinstance(happened, Answer):
            counting.answered(happened)
        else:
            counting.changed(happened)
    order = list(Stage)
    return sorted(counting.found.values(), key=lambda tier: (order.index(tier.stage), -tier.answers))


class _TierCount:
    """Told in order what happened."""

    def __init__(self) -> None:
        self.found: dict[tuple[Stage, str], TierFigures] = {}
        self._first: dict[Stage, str | None] = {}
        """Which tier served a stage before anything happened, until a call leaves it."""

    def answered(self, answer: Answer) -> None:
        for stage, name in json.loads(answer.latency).get("tiers", {}).items():
            tier = self._tier_of(Stage(stage), name)
            tier.answers += 1
            tier.last_at = answer.at
            self._serves(tier, answer.at)

    def changed(self, change: TierChanged) -> None:
        if change.is_failure:
            left = self._tier_of(change.stage, change.from_tier)
            left.times_left += 1
            left.left_at, left.left_because, left.left_cause = change.at, change.reason, change.cause
        if change.cause is not TierCause.LANGUAGE:  # or else it serves on, in its own languages
            self._stops(change.stage, change.from_tier)
        if (taken := self.found.get((change.stage, change.to_tier))) is not None:
            self._serves(taken, change.at)

    def _stops(self, stage: Stage, name: str) -> None:
        if (before := self.found.get((stage, name))) is not None:
            before.since = None
        if self._first.setdefault(stage, name) == name:
            self._first[stage] = None

    def _serves(self, tier: TierFigures, at: float) -> None:
        if tier.since is None and self._first.setdefault(tier.stage, tier.tier) != tier.tier:
            tier.since = at

    def _tier_of(self, stage: Stage, name: str) -> TierFigures:
        return self.found.setdefault((stage, name), TierFigures(stage=stage, tier=name, answers=0, last_at=None))
