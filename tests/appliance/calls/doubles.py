"""LiveKit as a plain object: rooms that stand, agents that were asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from appliance.bridge.rooms import Participant, RoomView
from appliance.contract.dispatch import JobBrief
from appliance.errors import Unavailable
from tests.appliance.store.histories import NOW

GUEST = Participant("guest", is_agent=False, joined_at=NOW)
AGENT = Participant("agent-1", is_agent=True, joined_at=NOW)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@dataclass
class LiveKit:
    """Rooms and Dispatcher in one; `down` makes every request fail."""

    standing: dict[str, RoomView] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    dispatched: list[tuple[str, JobBrief]] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    down: bool = False
    no_worker: bool = False

    async def ensure(self, room_name: str, *, empty_timeout_s: int, metadata: str, brief: JobBrief) -> None:
        self._ask()
        if room_name not in self.standing:
            self.dispatched.append((room_name, brief))
        assert empty_timeout_s > 0
        self.standing.setdefault(room_name, RoomView(room_name, NOW, ()))
        self.told[room_name] = metadata

    async def look(self, room_name: str) -> RoomView | None:
        self._ask()
        return self.standing.get(room_name)

    async def list(self) -> list[RoomView]:
        self._ask()
        return [*self.standing.values()]

    async def remove(self, room_name: str) -> bool:
        self._ask()
        self.removed.append(room_name)
        return self.standing.pop(room_name, None) is not None

    async def dispatch(self, room_name: str, brief: JobBrief) -> None:
        self._ask()
        assert room_name in self.standing
        if self.no_worker:
            raise Unavailable("livekit", "nobody takes the job")
        self.dispatched.append((room_name, brief))

    def guest(self, room_name: str, name: str | None) -> tuple[str, float]:
        return f"token for {room_name} and {name}", NOW + 6 * 3600

    def enter(self, room_name: str, *people: Participant) -> None:
        """Who is in the room from now on."""
        room = self.standing.get(room_name, RoomView(room_name, NOW, ()))
        self.standing[room_name] = replace(room, participants=people)

    def _ask(self) -> None:
        if self.down:
            raise Unavailable("livekit", "LiveKit can't be reached")


async def no_sleep(_seconds: float) -> None:
    raise AssertionError("nothing here waits by itself")
