"""A dispatch names our agent and carries the brief; guests' tokens hold at the real server's door."""

import asyncio
import time

import pytest
from livekit import rtc
from livekit.api import AccessToken, CreateRoomRequest, VideoGrants

from appliance.bridge.dispatch import Dispatcher
from appliance.bridge.rooms import Rooms
from appliance.bridge.tokens import Tokens
from appliance.contract.commands import COMMAND_TOPIC, End, open_command
from appliance.contract.dispatch import AGENT_NAME, JobBrief
from appliance.errors import NotFound, Unavailable
from appliance.security.secrets import Secrets
from tests.appliance.bridge.conftest import LiveKit

BRIEF = JobBrief(session_id="s-1", locale="de-DE", user_name='O"Neill', opening_line="Guten Abend")

pytestmark = pytest.mark.system


async def no_nap(seconds: float) -> None:
    raise AssertionError(f"nothing should have to wait {seconds} s")


async def test_the_brief_arrives_whole(livekit: LiveKit) -> None:
    await Rooms(livekit.api.room, sleep=no_nap, command_key="key").ensure(
        "np-1", empty_timeout_s=60, metadata="", brief=BRIEF
    )
    dispatched = await livekit.api.agent_dispatch.list_dispatch("np-1")
    assert [d.agent_name for d in dispatched] == [AGENT_NAME]
    assert JobBrief.model_validate_json(dispatched[0].metadata) == BRIEF


async def test_a_room_that_stands_gets_no_second_agent_until_one_is_sent(livekit: LiveKit) -> None:
    rooms = Rooms(livekit.api.room, sleep=no_nap, command_key="key")
    for _ in range(2):
        await rooms.ensure("np-1", empty_timeout_s=60, metadata="", brief=BRIEF)
    assert len(await livekit.api.agent_dispatch.list_dispatch("np-1")) == 1
    await Dispatcher(livekit.api.agent_dispatch).dispatch("np-1", BRIEF)
    assert len(await livekit.api.agent_dispatch.list_dispatch("np-1")) == 2


async def test_a_room_that_is_not_there_is_not_made_by_a_dispatch(livekit: LiveKit) -> None:
    with pytest.raises(Unavailable):
        await Dispatcher(livekit.api.agent_dispatch).dispatch("nowhere", BRIEF)
    assert await Rooms(livekit.api.room, sleep=no_nap, command_key="key").list() == []


async def test_a_room_that_stood_without_an_agent_gets_one(livekit: LiveKit) -> None:
    dispatcher = Dispatcher(livekit.api.agent_dispatch)
    await livekit.api.room.create_room(CreateRoomRequest(name="np-1"))
    for _ in range(2):
        await dispatcher.verify("np-1", BRIEF)
    dispatched = await livekit.api.agent_dispatch.list_dispatch("np-1")
    # a room that is made without an agent is open to any that has no name: LiveKit lists that as a dispatch too
    ours = [d for d in dispatched if d.agent_name == AGENT_NAME]
    assert [JobBrief.model_validate_json(d.metadata) for d in ours] == [BRIEF]
    livekit.process.kill()
    await livekit.process.wait()
    with pytest.raises(Unavailable):
        await dispatcher.verify("np-1", BRIEF)


async def test_a_command_is_the_porters_alone_and_a_guest_is_put_out(livekit: LiveKit, secrets: Secrets) -> None:
    rooms = Rooms(livekit.api.room, sleep=no_nap, command_key="key")
    await rooms.ensure("np-1", empty_timeout_s=60, metadata="", brief=BRIEF)
    with pytest.raises((NotFound, Unavailable)):
        await rooms.command("nowhere", End(reason="over"))
    token, _ = Tokens(secrets, time.time).guest("np-1", "Ada")
    as_agent = AccessToken(secrets.livekit_key, secrets.livekit_secret).with_kind("agent").with_identity("agent-1")
    agent_token = as_agent.with_grants(VideoGrants(room_join=True, room="np-1", agent=True)).to_jwt()
    guest, porter, told, left = rtc.Room(), rtc.Room(), asyncio.Queue[rtc.DataPacket](), asyncio.Event()
    overheard: list[rtc.DataPacket] = []
    porter.on("data_received", told.put_nowait)
    guest.on("data_received", overheard.append)
    guest.on("disconnected", lambda _: left.set())
    await guest.connect(livekit.url.replace("http", "ws"), token)
    with pytest.raises(Unavailable, match="no porter"):
        await rooms.command("np-1", End(reason="over"))
    await porter.connect(livekit.url.replace("http", "ws"), agent_token)
    async with asyncio.timeout(20):
        await rooms.command("np-1", End(reason="over"))
        packet = await told.get()
        assert (packet.participant, packet.topic) == (None, COMMAND_TOPIC), "it comes from the server and nobody else"
        assert open_command(packet.data, "key", "np-1") == End(reason="over")
        assert await rooms.put_out("np-1", "guest") is True
        await left.wait()
        assert await rooms.put_out("np-1", "guest") is False
        assert not overheard
    await porter.disconnect()


async def test_a_guest_joins_with_the_token_and_is_seen(livekit: LiveKit, secrets: Secrets) -> None:
    rooms = Rooms(livekit.api.room, sleep=no_nap, command_key="key")
    await rooms.ensure("np-1", empty_timeout_s=60, metadata="", brief=BRIEF)
    token, _ = Tokens(secrets, time.time).guest("np-1", "Ada")
    guest = rtc.Room()
    await guest.connect(livekit.url.replace("http", "ws"), token)
    try:
        view = await rooms.look("np-1")
        assert view is not None
        assert [(p.identity, p.is_agent) for p in view.participants] == [("guest", False)]
        microphone = rtc.LocalAudioTrack.create_audio_track("microphone", rtc.AudioSource(48000, 1))
        published = await guest.local_participant.publish_track(
            microphone, rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        )
        assert published.sid
    finally:
        await guest.disconnect()


async def test_a_token_of_another_room_or_of_no_room_stays_outside(livekit: LiveKit, secrets: Secrets) -> None:
    token, _ = Tokens(secrets, time.time).guest("elsewhere", "Ada")
    guest = rtc.Room()
    with pytest.raises(rtc.ConnectError, match="does not exist"):
        await guest.connect(livekit.url.replace("http", "ws"), token)
