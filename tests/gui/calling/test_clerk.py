"""Staff's lines in a real room: the porter, and nobody else, is shown that a clerk lives; who listens is not seen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from livekit import rtc
from livekit.api import AccessToken, VideoGrants
from livekit.rtc.participant import PublishDataError

from appliance.bridge.tokens import Tokens
from appliance.contract.control import CLERK_TOPIC, Clerk, WayIn
from gui.calling.clerk import join_as_clerk, listen_in
from gui.calling.line import Line
from tests.gui.rooms import ROOM, Rooms, open_rooms, tone

pytestmark = pytest.mark.system


@pytest.fixture
async def rooms(tmp_path: Path) -> AsyncIterator[Rooms]:
    async with open_rooms(tmp_path) as rooms:
        yield rooms


def way_in(rooms: Rooms, identity: str, token: str) -> WayIn:
    return WayIn(session_id="s1", room_name=ROOM, livekit_url=rooms.url, token=token, identity=identity, expires_at=2e9)


def clerks_way_in(rooms: Rooms) -> WayIn:
    eva = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")
    return way_in(rooms, eva.identity, Tokens(rooms.secrets, lambda: 0.0).clerk(ROOM, eva)[0])


@asynccontextmanager
async def agent(rooms: Rooms) -> AsyncIterator[rtc.Room]:
    """The porter as LiveKit lets agents in."""
    token = AccessToken(rooms.secrets.livekit_key, rooms.secrets.livekit_secret).with_kind("agent")
    grants = VideoGrants(room_join=True, room=ROOM, agent=True)
    room = rtc.Room()
    await room.connect(rooms.url, token.with_identity("agent-1").with_grants(grants).to_jwt())
    try:
        yield room
    finally:
        await room.disconnect()


async def test_a_clerk_shows_the_porter_that_they_live(rooms: Rooms) -> None:
    beats: asyncio.Queue[rtc.DataPacket] = asyncio.Queue()
    overheard: list[rtc.DataPacket] = []
    async with agent(rooms) as porter, Line(rooms.url, rooms.guest_token()) as guest:
        porter.on("data_received", beats.put_nowait)
        guest._room.on("data_received", overheard.append)
        async with asyncio.timeout(20), join_as_clerk(clerks_way_in(rooms)) as clerk:
            sender = None  # of one whom it does not know yet LiveKit names none
            while sender is None:
                beat = await beats.get()
                assert (beat.topic, beat.data) == (CLERK_TOPIC, b"")
                sender = beat.participant
            assert sender.identity == "staff-clerk-1"
            await guest.agent_here.wait()  # the clerk's voice reaches them
            await clerk.say(tone(0.3))
            assert await guest.ear.wait_speech(0.0, 10) is not None, "the guest hears the clerk"
    assert not overheard


async def test_a_beat_that_is_lost_is_not_the_last(monkeypatch: pytest.MonkeyPatch, rooms: Rooms) -> None:
    """While the line is being taken up again nothing can be sent."""
    show_life, beats = Line.show_life, asyncio.Event()
    lost = 2

    async def loses_two(line: Line, topic: str) -> None:
        nonlocal lost
        lost -= 1
        if lost >= 0:
            raise PublishDataError("engine is closed")
        await show_life(line, topic)
        beats.set()

    monkeypatch.setattr(Line, "show_life", loses_two)
    async with asyncio.timeout(20), join_as_clerk(clerks_way_in(rooms)):
        await beats.wait()


async def test_who_listens_hears_and_is_not_seen(rooms: Rooms) -> None:
    eva = Clerk(who="user:eva", name="Eva", identity="staff-listener-1")
    token = Tokens(rooms.secrets, lambda: 0.0).listener(ROOM, eva)[0]
    async with Line(rooms.url, rooms.guest_token()) as guest, listen_in(way_in(rooms, eva.identity, token)) as line:
        assert [one.identity for one in line.others] == ["guest"]
        await line.agent_here.wait()  # the guest's voice reaches them
        await guest.say(tone(0.5))
        assert await line.ear.wait_speech(0.0, 10) is not None
        assert guest.others == []
