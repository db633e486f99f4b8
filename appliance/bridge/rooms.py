"""Rooms: made and verified, looked at, removed."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from livekit.api import (
    CreateRoomRequest,
    DataPacket,
    DeleteRoomRequest,
    DeleteRoomResponse,
    ListParticipantsRequest,
    ListParticipantsResponse,
    ListRoomsRequest,
    ListRoomsResponse,
    ParticipantInfo,
    RemoveParticipantResponse,
    Room,
    RoomAgentDispatch,
    RoomParticipantIdentity,
    SendDataRequest,
    SendDataResponse,
)

from appliance.bridge.connection import livekit_asked
from appliance.contract.commands import COMMAND_TOPIC, Command, seal_command
from appliance.contract.control import STAFF_IDENTITY
from appliance.contract.dispatch import AGENT_NAME, JobBrief
from appliance.contract.told import tell
from appliance.errors import NotFound, Unavailable

WAITS_S = (1.0, 2.0, 4.0)
"""How long to wait after each failed try; after the last one, whether the room stands decides."""

log = logging.getLogger(__name__)


class RoomApi(Protocol):
    """The part of `LiveKitAPI.room` that is used here."""

    async def create_room(self, create: CreateRoomRequest) -> Room: ...
    async def list_rooms(self, list: ListRoomsRequest) -> ListRoomsResponse: ...
    async def list_participants(self, list: ListParticipantsRequest) -> ListParticipantsResponse: ...
    async def delete_room(self, delete: DeleteRoomRequest) -> DeleteRoomResponse: ...
    async def remove_participant(self, remove: RoomParticipantIdentity) -> RemoveParticipantResponse: ...
    async def send_data(self, send: SendDataRequest) -> SendDataResponse: ...


class Kind(StrEnum):
    """What a participant is."""

    PERSON = "person"
    PHONE = "phone"
    AGENT = "agent"
    STAFF = "staff"
    """Who listens, or has the call; nobody else is given such an identity."""
    OTHER = "other"


_KINDS: Final[dict[int, Kind]] = {
    ParticipantInfo.Kind.STANDARD: Kind.PERSON,
    ParticipantInfo.Kind.SIP: Kind.PHONE,
    ParticipantInfo.Kind.AGENT: Kind.AGENT,
}


def kind_of(info: ParticipantInfo) -> Kind:
    """Staff join as persons do; their identity tells."""
    if info.identity.startswith(STAFF_IDENTITY):
        return Kind.STAFF
    return _KINDS.get(info.kind, Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a room now; `joined_at` in seconds since the epoch."""

    identity: str
    kind: Kind
    joined_at: float

    @property
    def is_agent(self) -> bool:
        return self.kind is Kind.AGENT

    @property
    def is_guest(self) -> bool:
        """Whom the call is for; one who only listens in is no reason to keep it."""
        return self.kind not in (Kind.AGENT, Kind.STAFF)


@dataclass(frozen=True, slots=True)
class RoomView:
    """A room as it was when it was looked at; `created_at` in seconds since the epoch."""

    name: str
    created_at: float
    participants: tuple[Participant, ...]

    @property
    def has_agent(self) -> bool:
        return any(p.is_agent for p in self.participants)

    def count(self) -> dict[str, int]:
        """How many there are of each kind, those of which there is nobody included."""
        found = Counter(p.kind for p in self.participants)
        return {kind.value: found[kind] for kind in Kind}


class Rooms:
    """What the appliance does with LiveKit's rooms; every method may raise Unavailable("livekit").

    `command_key` is what the jobs know the appliance's commands by.
    """

    def __init__(self, api: RoomApi, *, sleep: Callable[[float], Awaitable[None]], command_key: str) -> None:
        self._api = api
        self._command_key = command_key
        self._sleep = sleep

    async def ensure(self, room_name: str, *, empty_timeout_s: int, metadata: str, brief: JobBrief) -> None:
        """Makes the room unless it is there, with the agent on its way, and sees it in LiveKit's list.

        The dispatch travels with the room's creation, so the agent comes while the
        room is being verified; a dispatch of its own would have to wait for the
        room. Three tries. A room that is there already keeps all it was made with.
        """
        agent = RoomAgentDispatch(agent_name=AGENT_NAME, metadata=brief.model_dump_json())
        request = CreateRoomRequest(name=room_name, empty_timeout=empty_timeout_s, metadata=metadata, agents=[agent])
        for wait_s in WAITS_S:
            try:
                async with livekit_asked("make a room"):
                    await self._api.create_room(request)
                if await self._stands(room_name):
                    return
                log.warning("room %s was made but is not listed", room_name)
            except Unavailable as e:
                log.warning("room %s: %s", room_name, e)
            await self._sleep(wait_s)
        # the answer to a try may have been lost although the room was made
        if not await self._stands(room_name):
            raise Unavailable("livekit", tell("livekit.no_room", tries=len(WAITS_S)))

    async def look(self, room_name: str) -> RoomView | None:
        """The room and who is in it, or None if it isn't there."""
        rooms = await self._list([room_name])
        return await self._view(rooms[0]) if rooms else None

    async def list(self) -> list[RoomView]:
        """All rooms; one that is removed meanwhile is left out."""
        views = [await self._view(room) for room in await self._list([])]
        return [view for view in views if view is not None]

    async def remove(self, room_name: str) -> bool:
        """Puts everybody out and closes the room. False if it was not there."""
        try:
            async with livekit_asked("remove a room"):
                await self._api.delete_room(DeleteRoomRequest(room=room_name))
        except NotFound:
            return False
        return True

    async def put_out(self, room_name: str, identity: str) -> bool:
        """Takes somebody out of the room. False if they were not in it."""
        try:
            async with livekit_asked("put somebody out of a room"):
                await self._api.remove_participant(RoomParticipantIdentity(room=room_name, identity=identity))
        except NotFound:
            return False
        return True

    async def command(self, room_name: str, command: Command) -> None:
        """Tells the room's job and nobody else; that it was sent does not say that it was heard.

        Raises NotFound when the room is gone, Unavailable("porter") when no job is in it.
        """
        room = await self.look(room_name)
        if room is None:
            raise NotFound(f"there is no room {room_name}")
        agents = [p.identity for p in room.participants if p.is_agent]
        if not agents:  # without a destination everybody would be sent it, the guest too
            raise Unavailable("porter", tell("porter.away"))
        request = SendDataRequest(
            room=room_name,
            data=seal_command(command, self._command_key, room_name),
            kind=DataPacket.Kind.RELIABLE,
            topic=COMMAND_TOPIC,
            destination_identities=agents,
        )
        async with livekit_asked("tell a job something"):
            await self._api.send_data(request)

    async def _stands(self, room_name: str) -> bool:
        return bool(await self._list([room_name]))

    async def _list(self, names: Sequence[str]) -> Sequence[Room]:
        async with livekit_asked("list rooms"):
            return (await self._api.list_rooms(ListRoomsRequest(names=names))).rooms

    async def _view(self, room: Room) -> RoomView | None:
        try:
            async with livekit_asked("list participants"):
                answer = await self._api.list_participants(ListParticipantsRequest(room=room.name))
        except NotFound:
            return None
        present = [p for p in answer.participants if p.state != ParticipantInfo.State.DISCONNECTED]
        return RoomView(room.name, float(room.creation_time), tuple(_participant(p) for p in present))


def _participant(info: ParticipantInfo) -> Participant:
    return Participant(info.identity, kind_of(info), info.joined_at_ms / 1000)
