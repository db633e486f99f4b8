"""Rooms against the real server, and against one that fails on cue."""

from collections.abc import Callable

import pytest
from livekit.api import (
    CreateRoomRequest,
    DeleteRoomRequest,
    DeleteRoomResponse,
    ListParticipantsRequest,
    ListParticipantsResponse,
    ListRoomsRequest,
    ListRoomsResponse,
    ParticipantInfo,
    RemoveParticipantResponse,
    Room,
    RoomParticipantIdentity,
    SendDataRequest,
    SendDataResponse,
    ServerError,
)

from appliance.bridge.connection import open_livekit_api
from appliance.bridge.rooms import Kind, Participant, Rooms, RoomView
from appliance.contract.commands import End
from appliance.contract.dispatch import JobBrief
from appliance.errors import NotFound, Unavailable
from appliance.security.secrets import load_secrets
from tests.appliance.bridge.conftest import LiveKit

BRIEF = JobBrief(session_id="s-1")
DOWN = ServerError("unavailable", "no response from servers", status=503)
GONE = ServerError("not_found", "requested room does not exist", status=404)


class Scripted:
    """A room API that plays one outcome of `create_room` after the other."""

    def __init__(self, *outcomes: Exception | bool, people: dict[str, list[ParticipantInfo] | Exception] | None = None):
        self._outcomes = list(outcomes)
        self._people = people or {}
        self.hears = False
        self.sent: list[SendDataRequest] = []
        self.rooms: dict[str, Room] = {name: Room(name=name, creation_time=7) for name in self._people}

    async def create_room(self, create: CreateRoomRequest) -> Room:
        outcome = self._outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        room = Room(name=create.name, metadata=create.metadata, empty_timeout=create.empty_timeout)
        if outcome:
            self.rooms[create.name] = room
        return room

    async def list_rooms(self, list: ListRoomsRequest) -> ListRoomsResponse:
        return ListRoomsResponse(rooms=[r for n, r in self.rooms.items() if not list.names or n in list.names])

    async def list_participants(self, list: ListParticipantsRequest) -> ListParticipantsResponse:
        people = self._people[list.room]
        if isinstance(people, Exception):
            raise people
        return ListParticipantsResponse(participants=people)

    async def delete_room(self, delete: DeleteRoomRequest) -> DeleteRoomResponse:
        raise DOWN

    async def remove_participant(self, remove: RoomParticipantIdentity) -> RemoveParticipantResponse:
        raise DOWN

    async def send_data(self, send: SendDataRequest) -> SendDataResponse:
        if not self.hears:
            raise DOWN
        self.sent.append(send)
        return SendDataResponse()


class Naps:
    """Stands in for sleeping; may do something meanwhile."""

    def __init__(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        self.taken: list[float] = []
        self._meanwhile = meanwhile

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        self._meanwhile()


@pytest.mark.parametrize(
    ("outcomes", "waits"),
    [
        ([True], []),
        ([DOWN, True], [1.0]),
        ([TimeoutError(), DOWN, True], [1.0, 2.0]),
        ([False, True], [1.0]),
    ],
    ids=["at once", "second try", "third try", "made but not listed"],
)
async def test_a_room_is_tried_three_times(outcomes: list[Exception | bool], waits: list[float]) -> None:
    api, naps = Scripted(*outcomes), Naps()
    await Rooms(api, sleep=naps, command_key="key").ensure("a", empty_timeout_s=60, metadata="{}", brief=BRIEF)
    assert "a" in api.rooms and naps.taken == waits


async def test_after_three_tries_it_is_livekit_that_is_down() -> None:
    naps = Naps()
    with pytest.raises(Unavailable) as failed:
        await Rooms(Scripted(DOWN, DOWN, DOWN), sleep=naps, command_key="key").ensure(
            "a", empty_timeout_s=60, metadata="", brief=BRIEF
        )
    assert failed.value.what == "livekit" and naps.taken == [1.0, 2.0, 4.0]


async def test_a_room_whose_answer_was_lost_counts() -> None:
    api = Scripted(DOWN, DOWN, TimeoutError())
    naps = Naps(lambda: api.rooms.update(a=Room(name="a")))
    await Rooms(api, sleep=naps, command_key="key").ensure("a", empty_timeout_s=60, metadata="", brief=BRIEF)
    assert naps.taken == [1.0, 2.0, 4.0]


async def test_agents_and_people_are_told_apart_and_who_left_is_not_counted() -> None:
    people = [
        ParticipantInfo(identity="guest", joined_at_ms=1500, state=ParticipantInfo.State.ACTIVE),
        ParticipantInfo(identity="agent-1", kind=ParticipantInfo.Kind.AGENT, joined_at_ms=2000),
        ParticipantInfo(identity="staff-listener-1", joined_at_ms=3000),
        ParticipantInfo(identity="left", state=ParticipantInfo.State.DISCONNECTED),
    ]
    rooms = Rooms(Scripted(people={"a": [*people], "vanishing": GONE}), sleep=Naps(), command_key="key")
    who = (("guest", Kind.PERSON, 1.5), ("agent-1", Kind.AGENT, 2.0), ("staff-listener-1", Kind.STAFF, 3.0))
    expected = RoomView("a", 7.0, tuple(Participant(*one) for one in who))
    assert expected.has_agent
    assert [p.is_guest for p in expected.participants] == [True, False, False]
    assert expected.count() == {"person": 1, "phone": 0, "agent": 1, "staff": 1, "other": 0}
    assert await rooms.look("a") == expected
    assert await rooms.look("vanishing") is None
    assert await rooms.list() == [expected]


async def test_a_failing_removal_is_not_taken_for_done() -> None:
    agent = ParticipantInfo(identity="agent-1", kind=ParticipantInfo.Kind.AGENT)
    rooms = Rooms(Scripted(people={"a": [agent]}), sleep=Naps(), command_key="key")
    for work in (rooms.remove("a"), rooms.put_out("a", "guest"), rooms.command("a", End(reason="over"))):
        with pytest.raises(Unavailable):
            await work


async def test_a_command_goes_to_the_porter_and_to_nobody_else() -> None:
    guest = ParticipantInfo(identity="guest")
    agent = ParticipantInfo(identity="agent-1", kind=ParticipantInfo.Kind.AGENT)
    api = Scripted(people={"a": [guest, agent], "b": [guest]})
    api.hears = True
    rooms = Rooms(api, sleep=Naps(), command_key="key")
    await rooms.command("a", End(reason="over"))
    assert [(sent.room, [*sent.destination_identities]) for sent in api.sent] == [("a", ["agent-1"])]
    with pytest.raises(Unavailable) as nobody:
        await rooms.command("b", End(reason="over"))
    assert nobody.value.what == "porter"
    with pytest.raises(NotFound):
        await rooms.command("c", End(reason="over"))


@pytest.mark.system
async def test_the_life_of_a_room(livekit: LiveKit) -> None:
    rooms = Rooms(livekit.api.room, sleep=Naps(), command_key="key")
    metadata = '{"guest": "Ж"}' * 300
    assert await rooms.look("np-1") is None
    await rooms.ensure("np-1", empty_timeout_s=60, metadata=metadata, brief=BRIEF)
    await rooms.ensure("np-1", empty_timeout_s=60, metadata=metadata, brief=BRIEF)
    view = await rooms.look("np-1")
    assert view is not None and view.participants == () and view.created_at > 0
    assert [v.name for v in await rooms.list()] == ["np-1"]
    kept = await livekit.api.room.list_rooms(ListRoomsRequest(names=["np-1"]))
    assert kept.rooms[0].metadata == metadata and kept.rooms[0].empty_timeout == 60
    assert await rooms.remove("np-1") is True
    assert await rooms.remove("np-1") is False
    assert await rooms.list() == []


@pytest.mark.system
async def test_livekit_killed_is_unavailable(livekit: LiveKit) -> None:
    rooms = Rooms(livekit.api.room, sleep=Naps(), command_key="key")
    livekit.process.kill()
    await livekit.process.wait()
    with pytest.raises(Unavailable) as failed:
        await rooms.look("np-1")
    assert failed.value.what == "livekit"


@pytest.mark.system
async def test_a_wrong_secret_is_unavailable_and_is_not_repeated(
    livekit: LiveKit, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = load_secrets(tmp_path_factory.mktemp("other") / "s")
    async with open_livekit_api(livekit.url, other) as api:
        with pytest.raises(Unavailable) as failed:
            await Rooms(api.room, sleep=Naps(), command_key="key").list()
    assert "401" in str(failed.value) and other.livekit_secret not in str(failed.value)
