"""What calls need from LiveKit; `appliance.bridge` has it."""

from __future__ import annotations

from typing import Protocol

from appliance.bridge.rooms import RoomView
from appliance.contract.dispatch import JobBrief


class Rooms(Protocol):
    """Every method may raise Unavailable("livekit")."""

    async def ensure(self, room_name: str, *, empty_timeout_s: int, metadata: str, brief: JobBrief) -> None: ...
    async def look(self, room_name: str) -> RoomView | None: ...
    async def list(self) -> list[RoomView]: ...
    async def remove(self, room_name: str) -> bool: ...


class Dispatcher(Protocol):
    async def dispatch(self, room_name: str, brief: JobBrief) -> None: ...


class Tokens(Protocol):
    def guest(self, room_name: str, name: str | None) -> tuple[str, float]: ...
