"""All that is wrong: what is not well now, and what figures warn of: tiers left, goals missed, a full machine."""

from __future__ import annotations

from collections.abc import Iterator

from appliance.contract.events import Stage
from appliance.contract.figures import Figures
from appliance.contract.health import Health, ProcessState
from appliance.contract.objectives import Objective, SloReport
from gui.state.advice import PARTS, Advice, advise
from gui.state.figures import Resource, fills, missed_goals, name_goal
from gui.state.particulars import name_tier
from gui.state.reasons import tell_cause
from gui.state.tiers import is_left
from gui.state.times import tell_clock
from gui.stream import Link
from gui.words import mark, say

TIERS = {
    Stage.STT: (
        mark("A recogniser is left alone ({tier}, since {time})"),
        mark("The porter hears with another one, and may ask more often to say it again."),
    ),
    Stage.BRAIN: (
        mark("The better brain is left alone ({tier}, since {time})"),
        mark("The porter answers by its own rules: the same facts, in plainer words."),
    ),
    Stage.TTS: (
        mark("A voice is left alone ({tier}, since {time})"),
        mark("The porter goes on with another voice, which may sound plainer."),
    ),
}
IT_IS_TRIED = mark("It is tried again by itself. If it stays so for an hour, ring whoever looks after the box.")

SERVED_BY = {Stage.STT: ("stt",), Stage.BRAIN: ("llm",), Stage.TTS: ("tts", "zonos")}
"""Whoever reads that one of these is down knows why a tier was left."""

GOALS = {
    Objective.ROUND_TRIP: mark("They wait longer for an answer than they should, and some say hello twice."),
    Objective.RECOGNISER: mark("Answers begin late, because their words are there late."),
    Objective.VOICE: mark("Answers begin late, because the voice does."),
    Objective.ANSWERED: mark("It rings longer than it should before the porter answers."),
    Objective.CALLS_AT_ONCE: mark("Some found every line busy."),
}
LOOK_AT_WAITS = mark(
    "Look below which step takes long, and whether the processor is busy. If it stays so, save the support bundle and "
    "ring whoever looks after the box."
)
MORE_LINES = mark(
    "Take calls at the desk while many ring. If it happens often, ask whoever looks after the box for more lines."
)

MACHINE = {
    Resource.PROCESSOR: (
        mark("The processor has more to do than it can"),
        mark("Answers come later."),
        mark("Look whether something else runs on the box. If not, and it stays so, ring whoever looks after it."),
    ),
    Resource.MEMORY: (
        mark("The memory is nearly full"),
        mark("Nothing yet. Once it is full, processes die, and calls may break off."),
        mark("Close what else runs on the box. If it stays so, ring whoever looks after it."),
    ),
    Resource.DISK: PARTS["disk"],
    Resource.GPU_MEMORY: (
        mark("The graphics card's memory is nearly full"),
        mark("Most likely nothing: a voice takes what it needs when it starts."),
        mark("Nothing, while the hotel's own voice speaks. If it was left, ring whoever looks after the box."),
    ),
}
FULL = {Resource.PROCESSOR: "warning"}
"""From which tone on something is told; danger where nothing stands here."""


def diagnose(health: Health | None, link: Link, figures: Figures | None, goals: SloReport | None) -> tuple[Advice, ...]:
    """Most serious first; nothing when all is well. Figures of a box that does not answer say nothing of now."""
    found = [*advise(health, link)]
    if health is not None and figures is not None:
        found += _of_tiers(figures, health)
        found += _of_machine(figures, health)
    if health is not None and goals is not None:
        found += _of_goals(goals)
    return tuple(sorted(found, key=lambda advice: advice.tone != "danger"))


def _of_tiers(figures: Figures, health: Health) -> Iterator[Advice]:
    ill = {process.name for process in health.processes if process.state is not ProcessState.READY}
    for tier in figures.tiers:
        if not is_left(tier) or tier.left_at is None or ill & {*SERVED_BY[tier.stage]}:
            continue
        title, notice = TIERS[tier.stage]
        why = tell_cause(tier.left_cause, tier.left_because or "")
        do = say(IT_IS_TRIED) + (f"\n{why[:1].upper()}{why[1:]}" if why else "")
        yield Advice(say(title, tier=name_tier(tier.tier), time=tell_clock(tier.left_at)), say(notice), do, "warning")


def _of_machine(figures: Figures, health: Health) -> Iterator[Advice]:
    told = {part.name for part in health.parts if part.status != "healthy"}
    for fill in fills(figures):
        if fill.resource not in MACHINE or fill.tone != FULL.get(fill.resource, "danger"):
            continue
        if fill.resource is Resource.DISK and "disk" in told:
            continue
        title, notice, do = MACHINE[fill.resource]
        yield Advice(say(title), say(notice), f"{say(do)}\n{fill.name}: {fill.told}", "warning")


def _of_goals(goals: SloReport) -> Iterator[Advice]:
    for goal in missed_goals(goals):
        title = say("Not kept in the last 24 hours: {goal}", goal=name_goal(goal))
        do = MORE_LINES if goal.objective is Objective.CALLS_AT_ONCE else LOOK_AT_WAITS
        yield Advice(title, say(GOALS[goal.objective]), say(do), "warning")
