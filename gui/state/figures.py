"""The last hour of the box in figures: as lines to draw, as bars to fill, and whether each goal is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from appliance.contract.figures import Figures, LatencySlice
from appliance.contract.objectives import Objective, SloReport, SloStatus
from gui.state.waterfall import Step
from gui.words import mark, say

GB = 2**30

OVERLOADED = 1.5
"""Programs that want each core: above it they wait for each other."""

FULL_WARNING, FULL_DANGER = 0.8, 0.93
"""Shares of memory and disk."""

GOALS = {
    Objective.ROUND_TRIP: mark("Guests are answered within {target} s"),
    Objective.RECOGNISER: mark("Their words are there within {target} s"),
    Objective.VOICE: mark("The voice begins within {target} s"),
    Objective.ANSWERED: mark("A call gets a porter within {target} s"),
    Objective.CALLS_AT_ONCE: mark("There is a line for every call ({target} at once)"),
}


class Resource(Enum):
    """What a machine can run out of."""

    PROCESSOR = auto()
    MEMORY = auto()
    DISK = auto()
    GPU_MEMORY = auto()
    GPU = auto()


@dataclass(frozen=True, slots=True)
class Fill:
    """Something that can be full: `share` is 0 to 1."""

    resource: Resource
    name: str
    share: float
    told: str
    tone: str


@dataclass(frozen=True, slots=True)
class Curve:
    """One step over the hour: a pair (P50, P95) in seconds for each slice, None where nobody was answered."""

    step: Step | None
    points: tuple[tuple[float, float] | None, ...]
    begins: tuple[float, ...]
    """Of the slices."""


def fills(figures: Figures) -> tuple[Fill, ...]:
    """Processor, memory, disk, and each GPU's computing and memory."""
    machine = figures.machine
    busy = machine.load / max(1, machine.cores)
    told = say("load {load} on {n} cores", load=f"{machine.load:.1f}", n=machine.cores)
    memory = machine.memory_bytes - machine.memory_available_bytes
    disk = machine.disk_bytes - machine.disk_free_bytes
    found = [
        Fill(Resource.PROCESSOR, say("Processor"), min(1.0, busy), told, "warning" if busy > OVERLOADED else "good"),
        _filled(Resource.MEMORY, say("Memory"), memory, machine.memory_bytes),
        _filled(Resource.DISK, say("Disk"), disk, machine.disk_bytes),
    ]
    memory_of, computing_of = say("Memory"), say("Computing")
    for gpu in figures.gpus:
        found.append(_filled(Resource.GPU_MEMORY, f"{gpu.name} · {memory_of}", gpu.memory_used_bytes, gpu.memory_bytes))
        if gpu.utilization_ratio is not None:
            warm = "" if gpu.temperature_celsius is None else f" · {gpu.temperature_celsius:.0f} °C"
            told = f"{gpu.utilization_ratio:.0%}{warm}"
            found.append(Fill(Resource.GPU, f"{gpu.name} · {computing_of}", gpu.utilization_ratio, told, "good"))
    return tuple(found)


def curves(figures: Figures) -> tuple[Curve, ...]:
    """The whole way first (its step is None), then each step of it."""
    begins = tuple(piece.begin for piece in figures.slices)
    return (
        Curve(None, _points(figures.slices, "total"), begins),
        *(Curve(step, _points(figures.slices, step.value), begins) for step in Step),
    )


def judge_goal(goal: SloStatus) -> str:
    """good, warning (much of the budget is gone), danger (all of it is) or quiet: over the last 24 hours."""
    day = next((w for w in goal.windows if w.window == "24h"), None)
    if day is None or day.budget_left is None:
        return "quiet"
    if day.budget_left < 0:
        return "danger"
    return "warning" if day.budget_left < 0.25 else "good"


GOAL_WORDS = {
    "good": mark("met"),
    "warning": mark("at risk"),
    "danger": mark("missed"),
    "quiet": mark("no calls yet"),
}
"""How it stands with a goal, by what `judge_goal` says."""


def name_goal(goal: SloStatus) -> str:
    return say(GOALS[goal.objective], target=f"{goal.target:g}")


def tell_goal(goal: SloStatus) -> str:
    """`1h 98 % · 24h 97 % · 30d 96 % (goal 95 %)`."""
    shares = [f"{w.window} {'–' if w.share is None else f'{w.share:.1%}'}" for w in goal.windows]
    return say("{shares} (goal {goal})", shares=" · ".join(shares), goal=f"{goal.share:.0%}")


def missed_goals(report: SloReport) -> tuple[SloStatus, ...]:
    return tuple(goal for goal in report.objectives if judge_goal(goal) == "danger")


def _points(slices: list[LatencySlice], step: str) -> tuple[tuple[float, float] | None, ...]:
    found = (piece.steps.get(step) for piece in slices)
    return tuple(None if figures is None else (figures.p50_s, figures.p95_s) for figures in found)


def _filled(resource: Resource, name: str, used: int, whole: int) -> Fill:
    share = used / whole if whole else 0.0
    tone = "danger" if share > FULL_DANGER else "warning" if share > FULL_WARNING else "good"
    told = say("{used} of {whole} GB", used=f"{used / GB:.1f}", whole=f"{whole / GB:.0f}")
    return Fill(resource, name, share, told, tone)
