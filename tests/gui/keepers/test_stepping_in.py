"""Stepping in against the small appliance, with the sound of a real room."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from livekit.api import AccessToken, RoomParticipantIdentity, VideoGrants

from appliance.contract.told import tell
from gui.audio.ear import loudness_rms
from gui.audio.mouth import FRAME_SAMPLES, Pcm
from gui.audio.sound_card import Sound
from gui.client import Client
from gui.errors import NoSound
from gui.office import Office, open_office
from gui.state.stepping import Act
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call
from tests.gui.rooms import LOUD, ROOM, Rooms, open_rooms, tone


class Room:
    """A sound card in whose room somebody speaks loudly without end."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.heard = asyncio.Event()
        self.opened: list[bool] = []

    @asynccontextmanager
    async def open(self, with_microphone: bool) -> AsyncGenerator[Sound, None]:
        if self.broken:
            raise NoSound("this machine has no microphone")
        self.opened.append(with_microphone)
        yield Card(self)


class Card(Sound):
    def __init__(self, room: Room) -> None:
        super().__init__(asyncio.get_running_loop(), echo_cancellation=False)
        self._room = room
        self._speech = tone(1.0)
        self._at = 0

    async def record(self) -> Pcm:
        await asyncio.sleep(0.01)
        self._at = (self._at + FRAME_SAMPLES) % (len(self._speech) - FRAME_SAMPLES)
        return self._speech[self._at : self._at + FRAME_SAMPLES]

    def play(self, pcm: Pcm) -> None:
        if loudness_rms(pcm) > LOUD:
            self._room.heard.set()


class Watched:
    def __init__(self, office: Office) -> None:
        self.state, self.stepping_in = office.stepping, office.stepping_in
        self._changed = asyncio.Event()
        self.state.watch(self._changed.set)

    async def until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            self._changed.clear()
            await self._changed.wait()


@asynccontextmanager
async def at_desk(fake: FakeAppliance, room: Room) -> AsyncIterator[Watched]:
    async with serve(fake) as url, Client(url, KEY, pauses_s=(0.01,)) as client:
        office = open_office(client, sound_of=room.open, retry_s=0.01)
        working = asyncio.create_task(office.run())
        watched = Watched(office)
        await watched.until(lambda: bool(watched.state.actions))
        try:
            yield watched
        finally:
            working.cancel()
            await asyncio.wait([working])


@pytest.fixture
async def fake() -> FakeAppliance:
    return FakeAppliance(calls={"s1": make_call("s1")})


@pytest.fixture
async def rooms(tmp_path: Path) -> AsyncIterator[Rooms]:
    async with open_rooms(tmp_path) as rooms:
        yield rooms


def let_in(rooms: Rooms, fake: FakeAppliance) -> None:
    grants = VideoGrants(room_join=True, room=ROOM, can_publish=True, can_publish_data=True)
    token = AccessToken(rooms.secrets.livekit_key, rooms.secrets.livekit_secret).with_identity("staff-clerk-1")
    fake.livekit_url, fake.room_token = rooms.url, token.with_grants(grants).to_jwt()


async def test_words_for_the_porter_go_to_the_appliance(fake: FakeAppliance) -> None:
    async with at_desk(fake, Room()) as desk:
        desk.stepping_in.whisper("s1", "offer her the late check-out")
        assert desk.state.under_way is Act.WHISPER
        await desk.until(lambda: desk.state.under_way is None)
        acts: tuple[Callable[[], None], ...] = (
            lambda: desk.stepping_in.say("s1", "Your taxi is here."),
            lambda: desk.stepping_in.transfer("s1", "the duty manager"),
            lambda: desk.stepping_in.end("s1"),
        )
        for act in acts:
            act()
            await desk.until(lambda: desk.state.under_way is None)
        assert fake.steps == [
            ("whisper", {"text": "offer her the late check-out"}),
            ("say", {"text": "Your taxi is here."}),
            ("transfer", {"to": "the duty manager"}),
            ("end", {}),
        ]


async def test_what_the_appliance_refuses_is_told_in_its_words(fake: FakeAppliance) -> None:
    fake.refusals["takeover"] = (409, tell("hold.held", name="Sam Okafor"))
    async with at_desk(fake, Room()) as desk:
        desk.stepping_in.take_over("s1")
        await desk.until(lambda: desk.state.problem("s1") is not None)
        assert (desk.state.problem("s1"), desk.state.holding) == ("Sam Okafor has this call.", None)


async def test_without_a_microphone_the_porter_is_not_silenced(fake: FakeAppliance) -> None:
    async with at_desk(fake, Room(broken=True)) as desk:
        desk.stepping_in.take_over("s1")
        await desk.until(lambda: desk.state.problem("s1") is not None)
        assert "no microphone" in (desk.state.problem("s1") or "")
        assert fake.steps == []


async def test_a_clerk_is_heard_muted_and_handed_back(fake: FakeAppliance, rooms: Rooms) -> None:
    let_in(rooms, fake)
    async with at_desk(fake, Room()) as desk, rooms.porter() as porter:
        desk.stepping_in.take_over("s1")
        await porter.heard_loud.wait()
        assert desk.state.holding == "s1"
        await desk.until(lambda: desk.state.level > 0.5)
        desk.stepping_in.mute()
        assert desk.state.is_muted
        desk.stepping_in.hand_back()
        await desk.until(lambda: ("hand-back", None) in fake.steps and desk.state.under_way is None)
        await rooms.api.room.remove_participant(RoomParticipantIdentity(room=ROOM, identity="staff-clerk-1"))
        await desk.until(lambda: desk.state.holding is None)
        assert desk.state.problem("s1") is None
        assert [step for step, _ in fake.steps] == ["takeover", "hand-back"], "it is handed back once"


async def test_listening_hears_and_can_be_stopped(fake: FakeAppliance, rooms: Rooms) -> None:
    let_in(rooms, fake)
    room = Room()
    async with at_desk(fake, room) as desk, rooms.porter() as porter:
        desk.stepping_in.listen("s1")
        await desk.until(lambda: desk.state.listening == "s1")
        async with porter.humming():
            await room.heard.wait()
        desk.stepping_in.listen("s1")
        await desk.until(lambda: desk.state.listening is None)
        assert room.opened == [False], "no microphone is open while one only listens"


async def test_closing_the_window_hands_the_call_back(fake: FakeAppliance, rooms: Rooms) -> None:
    let_in(rooms, fake)
    async with at_desk(fake, Room()) as desk, rooms.porter() as porter:
        desk.stepping_in.take_over("s1")
        await porter.heard_loud.wait()
    assert ("hand-back", None) in fake.steps
