"""The figures of the box as bars, curves and goals."""

from __future__ import annotations

import pytest

from appliance.contract.figures import Figures, GpuFigures, LatencySlice, StepFigures
from appliance.contract.objectives import Objective, SloStatus, SloWindow
from gui.state.figures import GB, GOAL_WORDS, GOALS, curves, fills, judge_goal, tell_goal
from gui.state.waterfall import Step
from tests.night.machine import make_machine


def figures(*, free_gb: int = 50, gpus: tuple[GpuFigures, ...] = (), slices: tuple[LatencySlice, ...] = ()) -> Figures:
    machine = make_machine(cores=4, load=6.0, memory_gib=(10, 6), disk_gib=(100, free_gb))
    hour = LatencySlice(begin=0, end=3600, answers=0, steps={})
    return Figures(at=3600, machine=machine, gpus=list(gpus), hour=hour, slices=list(slices), tiers=[])


def test_bars_tell_how_full_it_is() -> None:
    told = {fill.name: (fill.share, fill.told) for fill in fills(figures())}
    assert told == {
        "Processor": (1.0, "load 6.0 on 4 cores"),
        "Memory": (0.4, "4.0 of 10 GB"),
        "Disk": (0.5, "50.0 of 100 GB"),
    }


@pytest.mark.parametrize(("free_gb", "tone"), [(50, "good"), (15, "warning"), (5, "danger")])
def test_a_disk_that_fills_up_alarms(free_gb: int, tone: str) -> None:
    assert {fill.name: fill.tone for fill in fills(figures(free_gb=free_gb))}["Disk"] == tone


def test_a_gpu_tells_what_it_knows() -> None:
    known = GpuFigures(name="A", memory_bytes=8 * GB, memory_used_bytes=2 * GB, utilization_ratio=0.4)
    shy = GpuFigures(name="B", memory_bytes=8 * GB, memory_used_bytes=2 * GB)
    names = [fill.name for fill in fills(figures(gpus=(known, shy)))][3:]
    assert names == ["A · Memory", "A · Computing", "B · Memory"]


def test_curves_have_gaps_where_nobody_was_answered() -> None:
    steps = {"total": StepFigures(p50_s=0.5, p95_s=0.9), "words": StepFigures(p50_s=0.1, p95_s=0.2)}
    busy = LatencySlice(begin=0, end=300, answers=3, steps=steps)
    quiet = LatencySlice(begin=300, end=600, answers=0, steps={})
    drawn = {curve.step: curve.points for curve in curves(figures(slices=(busy, quiet)))}
    assert drawn[None] == ((0.5, 0.9), None)
    assert drawn[Step.WORDS] == ((0.1, 0.2), None)
    assert drawn[Step.BRAIN] == (None, None)


@pytest.mark.parametrize(("left", "tone"), [(None, "quiet"), (0.9, "good"), (0.1, "warning"), (-0.2, "danger")])
def test_a_goal_is_judged_by_what_is_left_of_its_budget(left: float | None, tone: str) -> None:
    window = SloWindow(window="24h", good=1, total=2, share=0.5, budget_left=left)
    goal = SloStatus(objective=Objective.VOICE, target=0.5, share=0.95, windows=[window])
    assert judge_goal(goal) == tone
    assert GOAL_WORDS[tone]
    assert tell_goal(goal) == "24h 50.0% (goal 95%)"


def test_every_goal_has_its_words() -> None:
    assert set(GOALS) == set(Objective)
