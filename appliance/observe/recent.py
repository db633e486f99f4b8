"""The last hour in figures: what the machine does now, how soon guests were answered, and by which tiers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Final

from appliance.contract.events import Stage, TierChanged
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
    found: dict[tuple[Stage, str], TierFigures] = {}

    def tier_of(stage: Stage, name: str) -> TierFigures:
        empty = TierFigures(stage=stage, tier=name, answers=0, last_at=None)
        return found.setdefault((stage, name), empty)

    for answer in answers:
        for stage, name in json.loads(answer.latency).get("tiers", {}).items():
            tier = tier_of(Stage(stage), name)
            tier.answers += 1
            tier.last_at = max(answer.at, tier.last_at or 0.0)
    for change in changes:
        left = tier_of(change.stage, change.from_tier)
        left.left_at, left.left_because, left.left_cause = change.at, change.reason, change.cause
    order = list(Stage)
    return sorted(found.values(), key=lambda tier: (order.index(tier.stage), -tier.answers))
