"""How processes, tiers and goals are, as rows of the page of health."""

from __future__ import annotations

from collections.abc import Iterable

from appliance.contract.figures import Figures, TierFigures
from appliance.contract.health import Health, ProcessState
from appliance.contract.objectives import SloReport
from gui.state.figures import GOAL_WORDS, judge_goal, name_goal, tell_goal
from gui.state.particulars import name_tier
from gui.state.parts import name_part, name_process, name_process_state, name_stage, name_status
from gui.state.reasons import tell_cause
from gui.state.tiers import TONES, TierState, ill_process, is_left, judge_tier
from gui.state.times import tell_clock, tell_duration
from gui.told import retell
from gui.words import count, say

Line = tuple[str, str, str, str, str]
"""What, how it is, its tone, since when or how often, and why."""

ILL = {"healthy": "good", "degraded": "warning", "down": "danger"}


def process_lines(health: Health, now: float) -> Iterable[Line]:
    for part in health.parts:
        since = say("for {time}", time=tell_duration(now - part.since))
        yield (
            name_part(part.name),
            name_status(part.status),
            ILL[part.status],
            since,
            retell(part.told, part.reason or ""),
        )
    for process in health.processes:
        ready = process.state is ProcessState.READY
        since = say("for {time}", time=tell_duration(now - process.since))
        restarts = count(process.restarts, say("{n} restart"), say("{n} restarts")) if process.restarts else ""
        more = " · ".join(text for text in (since, restarts) if text)
        yield (
            name_process(process.name),
            name_process_state(process.state),
            "good" if ready else "warning",
            more,
            retell(process.told, process.reason or ""),
        )


def tier_lines(figures: Figures, health: Health | None, now: float) -> Iterable[Line]:
    for tier in figures.tiers:
        state = judge_tier(tier, figures.tiers, health)
        answers = count(tier.answers, say("{n} answer"), say("{n} answers"))
        more = (_tell_since(tier, state, health, now), answers, _tell_left(tier))
        yield (
            f"{name_stage(tier.stage)}: {name_tier(tier.tier)}",
            say(state.value),
            TONES[state],
            " · ".join(text for text in more if text),
            "" if tier.left_because is None else tell_cause(tier.left_cause, tier.left_because),
        )


def goal_lines(report: SloReport) -> Iterable[Line]:
    for goal in report.objectives:
        tone = judge_goal(goal)
        yield name_goal(goal), say(GOAL_WORDS[tone]), tone, "", tell_goal(goal)


def _tell_since(tier: TierFigures, state: TierState, health: Health | None, now: float) -> str:
    match state:
        case TierState.SERVES:
            since = tier.since
            if since is None:
                return say("for all of this hour")
        case TierState.STANDS_BY:
            return "" if tier.last_at is None else say("last answer at {time}", time=tell_clock(tier.last_at))
        case TierState.LEFT:
            since = tier.left_at
        case TierState.DOWN:
            since = _down_since(tier, health)
    return "" if since is None else say("for {time}", time=tell_duration(now - since))


def _down_since(tier: TierFigures, health: Health | None) -> float | None:
    """Calls left it before its process tried to start for the last time."""
    process = ill_process(tier, health)
    if process is None or tier.left_at is None or not is_left(tier):
        return None if process is None else process.since
    return min(process.since, tier.left_at)


def _tell_left(tier: TierFigures) -> str:
    """An older box does not count."""
    if tier.left_at is None:
        return ""
    once, often = say("left once, at {time}"), say("left {n} times, last at {time}")
    return (once if tier.times_left <= 1 else often).format(n=tier.times_left, time=tell_clock(tier.left_at))
