"""The guest's end of a call in a real room: both sides' audio, words, states, and how it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import numpy as np
import pytest

from appliance.contract.events import Connection
from gui.audio.mouth import Pcm
from gui.calling.line import FRAME_SAMPLES, Line, Words
from gui.errors import CallFailed
from tests.gui.rooms import Rooms, open_rooms, tone

pytestmark = pytest.mark.system


@pytest.fixture
async def rooms(tmp_path: Path) -> AsyncIterator[Rooms]:
    async with open_rooms(tmp_path) as rooms:
        yield rooms


class Heard:
    """Notes what a line tells, and wakes who waits for it."""

    def __init__(self) -> None:
        self.words: list[Words] = []
        self.frames: list[Pcm] = []
        self._changed = asyncio.Event()

    def note_words(self, words: Words) -> None:
        self.words.append(words)
        self._changed.set()

    def note_audio(self, pcm: Pcm) -> None:
        self.frames.append(pcm)
        self._changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._changed.clear()
            await self._changed.wait()


async def test_the_porter_is_heard(rooms: Rooms) -> None:
    heard = Heard()
    async with rooms.porter() as porter, Line(rooms.url, rooms.guest_token(), on_audio=heard.note_audio) as line:
        await line.agent_here.wait()
        await porter.play(tone(0.5))
        await heard.until(lambda: bool(line.ear.spans))
    assert {len(frame) for frame in heard.frames} == {FRAME_SAMPLES}
    assert line.ear.spans[0].start > line.joined_at


async def test_the_porter_hears_what_is_said(rooms: Rooms) -> None:
    sent: list[Pcm] = []
    async with rooms.porter() as porter, Line(rooms.url, rooms.guest_token(), on_sent=sent.append) as line:
        first, last = await line.say(tone(0.5))
        await porter.heard_loud.wait()
    assert first < last
    assert any(np.abs(frame).max() > 5000 for frame in sent)


async def test_the_porter_hears_a_live_microphone(rooms: Rooms) -> None:
    async def record() -> Pcm:
        return tone(0.01)

    async with rooms.porter() as porter, Line(rooms.url, rooms.guest_token(), live=True) as line:
        line.send_from(record)
        await porter.heard_loud.wait()


async def test_a_microphone_that_breaks_closes_the_line(rooms: Rooms) -> None:
    async def record() -> Pcm:
        raise OSError("unplugged")

    with pytest.raises(CallFailed, match="unplugged"):
        async with Line(rooms.url, rooms.guest_token(), live=True) as line:
            line.send_from(record)
            await line.closed.wait()


async def test_words_grow_and_become_final(rooms: Rooms) -> None:
    heard = Heard()
    async with rooms.porter() as porter, Line(rooms.url, rooms.guest_token(), on_words=heard.note_words) as line:
        await line.agent_here.wait()
        await porter.write("one", ["Good ", "evening."], final=True)
        await heard.until(lambda: any(words.final for words in heard.words))
        await porter.write("two", ["And you?"], final=False)
        await heard.until(lambda: heard.words[-1].segment_id == "two")
        assert line.heard_from("guest", line.joined_at) == "Good evening. And you?"
        assert line.heard_from("porter", line.joined_at) == ""
    assert [words.text for words in heard.words if words.final] == ["Good evening."]
    assert heard.words == line.words


async def test_the_porter_s_state_is_known(rooms: Rooms) -> None:
    heard = Heard()
    async with rooms.porter() as porter, Line(rooms.url, rooms.guest_token(), on_audio=heard.note_audio) as line:
        await line.agent_here.wait()
        assert line.agent_state == ""
        await porter.tell_state("speaking")
        await porter.play(tone(0.1))
        await heard.until(lambda: line.agent_state == "speaking")


async def test_a_deleted_room_closes_the_line(rooms: Rooms) -> None:
    async with Line(rooms.url, rooms.guest_token()) as line:
        saying = asyncio.create_task(line.say(tone(60)))
        await rooms.delete()
        await line.closed.wait()
        await line.leave()
        with pytest.raises(CallFailed):
            await saying


async def test_a_network_that_breaks_is_told_before_the_line_is_given_up(rooms: Rooms) -> None:
    told: asyncio.Queue[Connection] = asyncio.Queue()
    async with Line(rooms.url, rooms.guest_token(), on_connection=told.put_nowait) as line:
        rooms.server.kill()
        while await told.get() is not Connection.LOST:
            pass
        assert not line.closed.is_set()


@pytest.mark.parametrize("token", ["", "not-a-token"])
async def test_a_refused_token_is_told(rooms: Rooms, token: str) -> None:
    with pytest.raises(CallFailed, match="could not be joined"):
        async with Line(rooms.url, token):
            pass
