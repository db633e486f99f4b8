"""How the box and its calls did in the last hour, in figures."""

from __future__ import annotations

from pydantic import BaseModel, Field

from appliance.contract.events import Stage, TierCause


class MachineFigures(BaseModel):
    """The machine as it is now."""

    cores: int
    load: float = Field(description="programs that compute or wait to, over the last minute")
    memory_bytes: int
    memory_available_bytes: int
    disk_bytes: int
    disk_free_bytes: int


class GpuFigures(BaseModel):
    """One GPU; what it does not tell is null."""

    name: str
    memory_bytes: int
    memory_used_bytes: int
    utilization_ratio: float | None = None
    temperature_celsius: float | None = None
    power_watts: float | None = None


class StepFigures(BaseModel):
    """One step of the way from the guest's last sound to the porter's first; seconds."""

    p50_s: float
    p95_s: float


class LatencySlice(BaseModel):
    """The answers of some minutes; `steps`: words, decision, brain, tool, voice, playout, total; {} without answers."""

    begin: float
    end: float
    answers: int
    steps: dict[str, StepFigures]


class TierFigures(BaseModel):
    """A tier that served a stage."""

    stage: Stage
    tier: str
    answers: int
    last_at: float | None = Field(description="its last answer; null: none in this hour")
    since: float | None = Field(
        default=None,
        description="since when it serves: it took over then, or answers again; null: all of this hour, or no more",
    )
    times_left: int = Field(default=0, description="how often calls had to leave it in this hour")
    left_at: float | None = Field(default=None, description="when a call last had to leave it")
    left_because: str | None = Field(default=None, description="in the tier's own words")
    left_cause: TierCause | None = None


class Figures(BaseModel):
    """Everything of the last hour."""

    at: float
    machine: MachineFigures
    gpus: list[GpuFigures]
    hour: LatencySlice
    slices: list[LatencySlice] = Field(description="the same hour in pieces, oldest first")
    tiers: list[TierFigures]
