"""How the box, its processes and its store are."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, Field

from appliance.contract.told import Told


class ProcessState(StrEnum):
    """A supervised process, as `status` and `/health` show it."""

    WAITING = "waiting"
    STARTING = "starting"
    READY = "ready"
    BACKING_OFF = "backing_off"
    STOPPING = "stopping"
    STOPPED = "stopped"


class ProcessHealth(BaseModel):
    """One supervised process."""

    name: str
    state: ProcessState
    since: float
    restarts: int
    pid: int | None = None
    reason: str | None = Field(default=None, description="why it is not ready, and what to do")
    told: Told | None = Field(default=None, description="the reason by its code, to be said in other languages")


class PartHealth(BaseModel):
    """Something beside the processes that calls or their history need."""

    name: str = Field(description="store, disk, events, or pms: the hotel's own system")
    status: str = Field(pattern="^(healthy|degraded|down)$")
    since: float
    reason: str | None = Field(default=None, description="why it is not healthy, and what to do")
    told: Told | None = Field(default=None, description="the reason by its code, to be said in other languages")


class PorterDuty(BaseModel):
    """Where the hotel has set hours for the porter: whether it answers now, and until when that holds."""

    answers: bool = Field(description="false: guests are turned away, so that the hotel's own staff take the call")
    until: float = Field(description="when the other begins, seconds since the epoch")


class Health(BaseModel):
    """Healthy, degraded (calls still work) or down (they don't)."""

    status: str = Field(pattern="^(healthy|degraded|down)$")
    since: float
    version: str
    parts: list[PartHealth]
    processes: list[ProcessHealth]
    duty: PorterDuty | None = Field(default=None, description="null: the porter answers day and night")


class Alive(BaseModel):
    """The appliance answers; nothing else is said by that."""

    status: str = "alive"


class Ready(BaseModel):
    """Whether calls can be answered now."""

    ready: bool
    reasons: list[str] = Field(description="what is in the way, each with its name")


class StoreCause(StrEnum):
    """What is wrong with the store's file."""

    LOCKED = "locked"
    DISK_FULL = "disk_full"
    CORRUPTED = "corrupted"
    MIGRATION_MISSING = "migration_missing"
    READ_ONLY = "read_only"
    CANT_OPEN = "cant_open"
    DISK_ERROR = "disk_error"
    OUT_OF_MEMORY = "out_of_memory"


class StoreHealth(BaseModel):
    """The store's file."""

    ok: bool
    cause: StoreCause | None = None
    reason: str | None = Field(default=None, description="what is wrong and what to do")
    since: float | None = Field(default=None, description="since when it is wrong, seconds since the epoch")
    version: int = Field(description="of its tables, as this Nightporter makes them")
    size_bytes: int
