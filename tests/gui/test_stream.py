"""The stream of events survives what happens to connections, boxes and stores."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Self

import pytest

from appliance.contract.events import PorterState, Role, SessionState, SpeechPartial, StoredEvent
from gui.client import Client
from gui.errors import ApiError, WentBack
from gui.stream import Link
from tests.fakes.appliance import KEY, FakeAppliance, serve

NO_PAUSE = (0.01,)


def listening(seq: int) -> SessionState:
    return SessionState(session_id="s1", seq=seq, at=1000.0 + seq, state=PorterState.LISTENING)


async def test_events_resume_without_loss_or_repeat(box: FakeAppliance, client: Client) -> None:
    links: list[Link] = []
    for seq in (1, 2, 3):
        box.emit(listening(seq))
    seen: list[int] = []
    async with aclosing(client.events(1, links.append)) as stream:
        async for stored in stream:
            seen.append(stored.cursor)
            if stored.cursor == 3:
                box.drop_watchers()
                box.emit(listening(4))
            if stored.cursor == 4:
                break
    assert seen == [2, 3, 4]
    assert links == [Link.CONNECTING, Link.CONNECTED, Link.LOST, Link.CONNECTED]


async def test_a_refused_key_ends_the_stream(box: FakeAppliance) -> None:
    async with serve(box) as url, Client(url, "wrong") as client:
        with pytest.raises(ApiError) as refused:
            await anext(client.events(0))
        assert refused.value.status in (401, 403)
        with pytest.raises(ApiError):
            await client.calls()


async def test_the_stream_waits_for_an_appliance_that_comes_back(box: FakeAppliance) -> None:
    async with serve(box) as url:
        client = Client(url, KEY, pauses_s=NO_PAUSE)
        stream = client.events(0)
        box.emit(listening(1))
        assert (await anext(stream)).cursor == 1
    async with client, serve(box, int(url.rsplit(":", 1)[1])), aclosing(stream):
        box.emit(listening(2))
        assert (await anext(stream)).cursor == 2


async def follow(box: FakeAppliance, client: Client, after: int, *, restored: list[SessionState]) -> list[int]:
    """The cursors seen until the box was restored to these events, and the stream took notice."""
    seen: list[int] = []
    async with aclosing(client.events(after)) as stream:
        async for stored in stream:
            seen.append(stored.cursor)
            if stored.cursor == len(box.events):
                box.events.clear()
                for event in restored:
                    box.emit(event)
                box.drop_watchers()
    return seen


@pytest.mark.parametrize("left", [0, 1, 3, 5], ids=["nothing", "less", "as much, but other", "more, and other"])
async def test_a_box_whose_store_went_back_is_noticed(box: FakeAppliance, client: Client, left: int) -> None:
    for seq in (1, 2, 3):
        box.emit(listening(seq))
    with pytest.raises(WentBack):
        await follow(box, client, 0, restored=[listening(100 + seq) for seq in range(left)])


async def test_a_stream_that_had_told_nothing_yet_notices_it_too(box: FakeAppliance, client: Client) -> None:
    for seq in (1, 2, 3):
        box.emit(listening(seq))

    def restore(link: Link) -> None:
        if link is Link.CONNECTED:
            box.events.clear()
            box.drop_watchers()

    with pytest.raises(WentBack):
        await anext(client.events(3, restore))


async def test_words_that_were_masked_in_hindsight_are_the_same_event(box: FakeAppliance, client: Client) -> None:
    box.emit(SpeechPartial(session_id="s1", seq=1, at=1.0, role=Role.GUEST, text="4242"))
    stream = client.events(0)
    assert (await anext(stream)).cursor == 1
    masked = SpeechPartial(session_id="s1", seq=1, at=1.0, role=Role.GUEST, text="****")
    box.events[0] = StoredEvent(cursor=1, event=masked)
    box.drop_watchers()
    box.emit(listening(2))
    assert (await anext(stream)).cursor == 2
    await stream.aclose()


async def test_a_line_on_which_nothing_comes_any_more_is_lost_and_taken_up_again(box: FakeAppliance) -> None:
    """As when a cable is pulled: nobody closes anything."""
    links: list[Link] = []
    async with serve(box) as url, Wire(int(url.rsplit(":", 1)[1])) as wire:
        box.emit(listening(1))
        client = Client(f"http://127.0.0.1:{wire.port}", KEY, pauses_s=NO_PAUSE, ping_s=1.0)
        async with client, aclosing(client.events(0, links.append)) as stream:
            assert (await anext(stream)).cursor == 1
            wire.cut()
            box.emit(listening(2))
            assert (await anext(stream)).cursor == 2
    assert links == [Link.CONNECTING, Link.CONNECTED, Link.LOST, Link.CONNECTED]


class Wire:
    """A cable between client and box. Cut, it swallows what is sent over the connections that it has."""

    def __init__(self, port: int) -> None:
        self._to = port

    async def __aenter__(self) -> Self:
        self._pieces: list[asyncio.Task[None]] = []
        self._cut: set[asyncio.Task[None]] = set()
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_error: object) -> None:
        for piece in self._pieces:
            piece.cancel()
        await asyncio.gather(*self._pieces, return_exceptions=True)
        self._server.close()

    def cut(self) -> None:
        self._cut |= {*self._pieces}

    async def _join(self, near: asyncio.StreamReader, to_near: asyncio.StreamWriter) -> None:
        far, to_far = await asyncio.open_connection("127.0.0.1", self._to)
        self._pieces += [
            asyncio.create_task(self._carry(near, to_far)),
            asyncio.create_task(self._carry(far, to_near)),
        ]

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while piece := await reader.read(65536):
                if asyncio.current_task() not in self._cut:
                    writer.write(piece)
                    await writer.drain()
        finally:
            if asyncio.current_task() not in self._cut:
                writer.close()
