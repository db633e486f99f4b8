"""LiveKit as a plain object: rooms that stand, agents that were asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from appliance.bridge.rooms import Kind, Participant, RoomView
from appliance.contract.commands import Command
from appliance.contract.control import Clerk
from appliance.contract.dispatch import GUEST_IDENTITY, JobBrief
from appliance.contract.processes import ProcessMark
from appliance.errors import NotFound, Unavailable
from appliance.security.identity import Identity
from appliance.security.roles import Action, Role
from tests.appliance.store.histories import NOW

GUEST = Participant(GUEST_IDENTITY, Kind.PERSON, joined_at=NOW)
AGENT = Participant("agent-1", Kind.AGENT, joined_at=NOW)

STAFF = Identity("user:ann", "Ann", Role.STAFF)
PARTNER = Identity("key:1", "a partner's program", Role.SERVICE, frozenset(Action) - {Action.SESSIONS_ALL})
"""Sees only what it started itself; so does the other one."""
OTHER = replace(PARTNER, who="key:2")


async def always_on_duty() -> None:
    """The porter answers day and night."""
    return None


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
    commands: list[tuple[str, Command]] = field(default_factory=list)
    empty_timeouts: dict[str, int] = field(default_factory=dict)
    down: bool = False
    broken: set[str] = field(default_factory=set)
    """Names of methods that fail although it is not down."""
    no_worker: bool = False
    on_verify: Callable[[], Awaitable[None]] | None = None
    """What happens while it is asked whether the agent was sent."""
    noted: asyncio.Event = field(default_factory=asyncio.Event)
    """Set by every removal."""
    sent: asyncio.Event = field(default_factory=asyncio.Event)
    """Set by every dispatch."""

    async def ensure(self, room_name: str, *, empty_timeout_s: int, metadata: str, brief: JobBrief) -> None:
        self._ask("ensure")
        if room_name not in self.standing:
            self.dispatched.append((room_name, brief))
        self.empty_timeouts[room_name] = empty_timeout_s
        self.standing.setdefault(room_name, RoomView(room_name, NOW, ()))
        self.told[room_name] = metadata

    async def look(self, room_name: str) -> RoomView | None:
        self._ask("look")
        return self.standing.get(room_name)

    async def list(self) -> list[RoomView]:
        self._ask("list")
        return [*self.standing.values()]

    async def remove(self, room_name: str) -> bool:
        self._ask("remove")
        self.removed.append(room_name)
        self.noted.set()
        return self.standing.pop(room_name, None) is not None

    async def put_out(self, room_name: str, identity: str) -> bool:
        self._ask("put_out")
        room = self.standing.get(room_name)
        if room is None or identity not in {p.identity for p in room.participants}:
            return False
        self.enter(room_name, *(p for p in room.participants if p.identity != identity))
        return True

    async def command(self, room_name: str, command: Command) -> None:
        self._ask("command")
        if room_name not in self.standing:
            raise NotFound("requested room does not exist")
        self.commands.append((room_name, command))

    async def verify(self, room_name: str, brief: JobBrief) -> None:
        self._ask("verify")
        assert room_name in self.standing
        if self.on_verify is not None:
            await self.on_verify()

    async def dispatch(self, room_name: str, brief: JobBrief) -> None:
        self._ask("dispatch")
        assert room_name in self.standing
        self.dispatched.append((room_name, brief))
        self.sent.set()

    def guest(self, room_name: str, name: str | None) -> tuple[str, float]:
        return f"token for {room_name} and {name}", NOW + 6 * 3600

    def listener(self, room_name: str, clerk: Clerk) -> tuple[str, float]:
        return f"token for listener {clerk.name} in {room_name}", NOW + 120

    def clerk(self, room_name: str, clerk: Clerk) -> tuple[str, float]:
        return f"token for clerk {clerk.name} in {room_name}", NOW + 120

    def staff(self, identity: str) -> Participant:
        return Participant(identity, Kind.STAFF, joined_at=NOW)

    def enter(self, room_name: str, *people: Participant) -> None:
        """Who is in the room from now on."""
        room = self.standing.get(room_name, RoomView(room_name, NOW, ()))
        self.standing[room_name] = replace(room, participants=people)

    def _ask(self, method: str) -> None:
        if self.down or method in self.broken:
            raise Unavailable("livekit", "LiveKit can't be reached")


@dataclass
class Jobs:
    """Processes by what they told; `stubborn` ones only end when they are killed, `immortal` ones not even then."""

    running: set[ProcessMark] = field(default_factory=set)
    stubborn: bool = False
    immortal: bool = False
    ended: list[ProcessMark] = field(default_factory=list)
    watched: dict[ProcessMark, Callable[[], None]] = field(default_factory=dict)

    def watch(self, job: ProcessMark, on_end: Callable[[], None]) -> None:
        self.watched[job] = on_end

    def watch_nobody(self) -> None:
        self.watched.clear()

    def die(self, job: ProcessMark) -> None:
        self.running.discard(job)
        self.watched.pop(job)()

    def is_dead(self, job: ProcessMark) -> bool:
        return job not in self.running

    async def end(self, job: ProcessMark, ask: Callable[[], Awaitable[None]]) -> str:
        if self.is_dead(job):
            return "was gone already"
        with suppress(NotFound, Unavailable):
            await ask()
        if self.immortal:
            raise Unavailable("worker", "the job is still there after SIGKILL")
        self.running.discard(job)
        self.ended.append(job)
        return "killed" if self.stubborn else "finished"


async def no_sleep(_seconds: float) -> None:
    raise AssertionError("nothing here waits by itself")
