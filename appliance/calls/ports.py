"""What calls need from LiveKit and from the jobs' processes; `appliance.bridge` and `appliance.supervisor` have it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from appliance.bridge.rooms import RoomView
from appliance.contract.commands import End
from appliance.contract.dispatch import JobBrief
from appliance.contract.processes import ProcessMark


class Rooms(Protocol):
    """Every method may raise Unavailable("livekit")."""

    async def ensure(self, room_name: str, *, empty_timeout_s: int, metadata: str, brief: JobBrief) -> None: ...
    async def look(self, room_name: str) -> RoomView | None: ...
    async def list(self) -> list[RoomView]: ...
    async def remove(self, room_name: str) -> bool: ...
    async def put_out(self, room_name: str, identity: str) -> bool: ...
    async def command(self, room_name: str, command: End) -> None: ...


class Dispatcher(Protocol):
    async def dispatch(self, room_name: str, brief: JobBrief) -> None: ...
    async def verify(self, room_name: str, brief: JobBrief) -> None: ...


class Tokens(Protocol):
    def guest(self, room_name: str, name: str | None) -> tuple[str, float]: ...


class Jobs(Protocol):
    def is_dead(self, job: ProcessMark) -> bool: ...

    async def end(self, job: ProcessMark, ask: Callable[[], Awaitable[None]]) -> str: ...
