"""How the box is in the invented night: a good one, but for a voice that died some minutes ago and comes back."""

from __future__ import annotations

from appliance.contract.events import Stage, TierCause
from appliance.contract.figures import Figures, GpuFigures, LatencySlice, StepFigures, TierFigures
from appliance.contract.health import Health, PorterDuty, ProcessHealth, ProcessState
from appliance.contract.objectives import Objective, SloReport, SloStatus, SloWindow
from appliance.contract.told import tell
from tests.night import NOW
from tests.night.machine import GIB, make_machine

SEVEN = NOW + 286 * 60
"""In the morning."""
VOICE_LEFT = NOW - 280
"""The hotel's own voice died: since then calls are served by the plain one."""


def make_figures() -> Figures:
    """A good night, with one slow quarter of an hour."""
    slices: list[LatencySlice] = []
    shares = {
        "words": 0.17,
        "decision": 0.07,
        "brain": 0.06,
        "tool": 0.02,
        "voice": 0.1,
        "playout": 0.05,
        "total": 0.45,
    }
    for number in range(12):
        slow = 1.0 + (0.9 if number == 7 else 0.12 * (number % 3))
        steps = {name: StepFigures(p50_s=s * slow, p95_s=s * slow * 1.7) for name, s in shares.items()}
        begin = NOW - 3600 + number * 300
        slices.append(LatencySlice(begin=begin, end=begin + 300, answers=6 + number % 4, steps=steps))
    whole = {name: StepFigures(p50_s=s * 1.12, p95_s=s * 2.3) for name, s in shares.items()}
    answers = sum(one.answers for one in slices)
    hour = LatencySlice(begin=NOW - 3600, end=NOW, answers=answers, steps=whole)
    machine = make_machine(cores=16, load=3.2, memory_gib=(64, 41), disk_gib=(512, 318))
    gpu = GpuFigures(name="NVIDIA RTX 4090", memory_bytes=24 * GIB, memory_used_bytes=9 * GIB, utilization_ratio=0.31)
    tiers = [
        TierFigures(stage=Stage.STT, tier="riva", answers=answers, last_at=NOW - 9),
        TierFigures(stage=Stage.BRAIN, tier="scripted", answers=answers, last_at=NOW - 9),
        TierFigures(
            stage=Stage.TTS,
            tier="zonos",
            answers=answers - 9,
            last_at=VOICE_LEFT - 20,
            times_left=2,
            left_at=VOICE_LEFT,
            left_because="zonos: it can't be reached",
            left_cause=TierCause.UNREACHABLE,
        ),
        TierFigures(stage=Stage.TTS, tier="piper", answers=9, last_at=NOW - 9, since=VOICE_LEFT),
    ]
    return Figures(at=NOW, machine=machine, gpus=[gpu], hour=hour, slices=slices, tiers=tiers)


def make_health() -> Health:
    names = ("livekit-server", "stt", "tts", "zonos", "speech", "worker")
    processes = [ProcessHealth(name=n, state=ProcessState.READY, since=NOW - 190_000, restarts=0) for n in names]
    why = tell("process.killed", signal="SIGKILL")
    processes[3] = ProcessHealth(
        name="zonos", state=ProcessState.BACKING_OFF, since=NOW - 4, restarts=3, reason=str(why), told=why
    )
    return Health(
        status="degraded",
        since=VOICE_LEFT,
        version="0.1.0",
        parts=[],
        processes=processes,
        duty=PorterDuty(answers=True, until=SEVEN),
    )


def make_goals() -> SloReport:
    def goal(objective: Objective, target: float, bad: int) -> SloStatus:
        windows = [
            SloWindow(
                window=name, good=total - bad * times, total=total, share=1 - bad * times / total, budget_left=0.6
            )
            for name, total, times in (("1h", 90, 1), ("24h", 1290, 9), ("30d", 30_100, 180))
        ]
        return SloStatus(objective=objective, target=target, share=0.95, windows=windows)

    targets = ((1.5, 2), (0.5, 3), (0.5, 1), (2.0, 0), (8.0, 0))
    return SloReport(objectives=[goal(o, t, bad) for o, (t, bad) in zip(Objective, targets, strict=True)])
