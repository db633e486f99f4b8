"""How each tier is: whether it serves, stands by, was left or is down, and since when."""

from __future__ import annotations

from enum import Enum

from appliance.contract.figures import TierFigures
from appliance.contract.health import Health, ProcessHealth, ProcessState
from gui.words import mark

PROCESSES = {"moonshine": "stt", "piper": "tts", "zonos": "zonos"}
"""What a tier needs to run; the others need none of this box."""


class TierState(Enum):
    """In the words of the page."""

    SERVES = mark("serving")
    STANDS_BY = mark("standing by")
    LEFT = mark("left")
    DOWN = mark("down")


TONES = {
    TierState.SERVES: "good",
    TierState.STANDS_BY: "quiet",
    TierState.LEFT: "warning",
    TierState.DOWN: "danger",
}


def is_left(tier: TierFigures) -> bool:
    """Whether no call has had an answer of it since one had to leave it."""
    return tier.left_at is not None and tier.left_at >= (tier.last_at or 0.0)


def ill_process(tier: TierFigures, health: Health | None) -> ProcessHealth | None:
    """The one that it needs, where that does not run."""
    needed = PROCESSES.get(tier.tier)
    processes = () if health is None else health.processes
    return next((p for p in processes if p.name == needed and p.state is not ProcessState.READY), None)


def judge_tier(tier: TierFigures, tiers: list[TierFigures], health: Health | None) -> TierState:
    """Of those of a stage that are well, the one that came last serves."""
    if ill_process(tier, health) is not None:
        return TierState.DOWN
    if is_left(tier):
        return TierState.LEFT
    well = (other for other in tiers if other.stage is tier.stage and not is_left(other))
    return TierState.SERVES if tier is max(well, key=_came_last) else TierState.STANDS_BY


def _came_last(tier: TierFigures) -> float:
    return max(tier.last_at or 0.0, tier.since or 0.0)
