"""Who calls from here, in a real room: the microphone's whole call, and how the demo guest prepares."""

from __future__ import annotations

import asyncio
from pathlib import Path

import numpy as np
import pytest

from appliance.contract.sessions import SessionKind, SessionStarted
from gui.audio.ear import loudness_rms
from gui.audio.mouth import FRAME_SAMPLES, Pcm
from gui.audio.sound_card import Sound
from gui.calling.callers import call_as_guest, call_by_microphone
from gui.calling.script import QUESTIONS
from gui.client import Client
from gui.errors import CallFailed
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_voices
from tests.gui.rooms import LOUD, Rooms, open_rooms, tone


class Person:
    """Somebody at a sound card that a test plays: speaks a tone, and notices when the loudspeaker is loud."""

    def __init__(self) -> None:
        self.sound = Sound(asyncio.get_running_loop(), echo_cancellation=False)
        self.hears = asyncio.Event()
        self.sides: set[str] = set()

    def notice(self, side: str, pcm: Pcm) -> None:
        self.sides.add(side)
        if side == "You":
            self.speak()
        out = np.zeros((FRAME_SAMPLES, 1), dtype=np.int16)
        self.sound.fill(out, FRAME_SAMPLES, None, None)
        if loudness_rms(out[:, 0]) > LOUD:
            self.hears.set()

    def speak(self) -> None:
        self.sound.catch(tone(0.01)[:, np.newaxis], FRAME_SAMPLES, None, None)


async def talk_and_be_left(client: Client, rooms: Rooms, person: Person) -> list[SessionStarted]:
    """A microphone call in which both are heard; then the room goes away."""
    joined: list[SessionStarted] = []
    async with rooms.porter() as porter:
        calling = asyncio.create_task(call_by_microphone(client, person.sound, joined.append, person.notice))
        person.speak()
        await porter.heard_loud.wait()
        async with porter.humming():
            await person.hears.wait()
        await rooms.delete()
        await calling
    return joined


@pytest.mark.system
async def test_person_and_porter_hear_each_other_until_the_porter_hangs_up(tmp_path: Path) -> None:
    async with open_rooms(tmp_path) as rooms:
        fake = FakeAppliance(livekit_url=rooms.url, guest_token=rooms.guest_token())
        person = Person()
        async with serve(fake) as url, Client(url, KEY) as client:
            joined = await talk_and_be_left(client, rooms, person)
    assert person.sides == {"You", "Porter"}
    assert [ask.kind for ask in fake.started] == [SessionKind.MIC]
    assert fake.ended == [session.room_name for session in joined]


async def test_the_guest_prepares_its_questions_in_the_second_voice() -> None:
    fake = FakeAppliance()
    async with serve(fake) as url, Client(url, KEY) as client:
        with pytest.raises(CallFailed, match="could not be joined"):
            await call_as_guest(client, lambda _session: None)
    assert [(ask.text, ask.voice) for ask in fake.spoken] == [(question, "alan") for question in QUESTIONS]


@pytest.mark.parametrize(("voices", "voice"), [(["jenny"], "jenny"), (["hotel", "night"], "night")])
async def test_without_that_voice_the_guest_takes_the_last(voices: list[str], voice: str) -> None:
    fake = FakeAppliance(voices=make_voices(*voices))
    async with serve(fake) as url, Client(url, KEY) as client:
        with pytest.raises(CallFailed):
            await call_as_guest(client, lambda _session: None)
    assert {ask.voice for ask in fake.spoken} == {voice}


async def test_without_any_voice_no_call_is_started() -> None:
    fake = FakeAppliance(voices=[])
    async with serve(fake) as url, Client(url, KEY) as client:
        with pytest.raises(CallFailed, match="no voice"):
            await call_as_guest(client, lambda _session: None)
    assert not fake.started
