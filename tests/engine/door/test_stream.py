"""A stream's messages, limits and ends, over a real socket."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from fastapi import FastAPI, WebSocket
from starlette.testclient import TestClient
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from appliance.contract.redaction import MASK
from appliance.contract.speech import (
    MAX_MESSAGE_BYTES,
    STREAM_ANSWER,
    AudioForm,
    FinalWords,
    PartialWords,
    StreamAnswer,
    StreamDone,
    StreamEnd,
)
from engine.door.stream import serve_stream
from engine.errors import ProviderError
from tests.fakes.flite_voice import silence, spoken
from tests.fakes.serving import serve_app
from tests.fakes.speech_door import KEY, Scripted, ScriptedHearing
from tests.until import until_still

BREAKFAST, POOL = spoken("What time is breakfast served tomorrow morning?"), spoken("And is there a pool?")
TALK = silence(0.5) + BREAKFAST + silence(1.2) + POOL + silence(0.1)
END = '{"type": "end"}'


@pytest.fixture
def open_stream(url: str) -> Callable[[], connect]:
    return lambda: connect(
        f"ws{url[4:]}/v1/stream",
        additional_headers={"Authorization": f"Bearer {KEY}"},
        proxy=None,
        open_timeout=60,
        compression=None,
    )


async def send(stream: ClientConnection, pcm: bytes, piece: int = 3200) -> None:
    for at in range(0, len(pcm), piece):
        await stream.send(pcm[at : at + piece])


async def answers(stream: ClientConnection) -> list[StreamAnswer]:
    """Until it is closed."""
    return [STREAM_ANSWER.validate_json(message) async for message in stream]


async def test_words_grow_and_are_final_at_a_pause(open_stream: Callable[[], connect], tiers: Scripted) -> None:
    tiers.words = ["What time is breakfast?", "And is there a pool?"]
    async with open_stream() as stream:
        await send(stream, TALK)
        await stream.send(END)
        told = await answers(stream)
    finals = [a for a in told if isinstance(a, FinalWords)]
    assert [f.text for f in finals] == ["What time is breakfast?", "And is there a pool?"]
    assert {(f.tier, f.language) for f in finals} == {("scripted", "en-GB")}
    assert finals[0].start_s == pytest.approx(0.45, abs=0.3)
    assert finals[0].end_s < finals[1].start_s < finals[1].end_s
    first_final = told.index(finals[0])
    assert first_final > 0 and all(a == PartialWords(text="so far") for a in told[:first_final])
    assert told[-1] == StreamDone(duration_s=round(len(TALK) / 32_000, 3))
    assert stream.close_code == StreamEnd.DONE


async def test_a_card_number_is_masked(open_stream: Callable[[], connect], tiers: Scripted) -> None:
    tiers.words = ["My card is 4242 4242 4242", "4242"]
    async with open_stream() as stream:
        await send(stream, TALK)
        await stream.send(END)
        texts = [a.text for a in await answers(stream) if isinstance(a, FinalWords)]
    assert MASK in texts[0] and texts[1] == MASK


async def test_who_sends_faster_than_words_are_found_is_held_back(
    open_stream: Callable[[], connect], tiers: Scripted
) -> None:
    tiers.gate.clear()
    sent_bytes = 0

    async def flood(stream: ClientConnection) -> None:
        nonlocal sent_bytes
        await send(stream, TALK)
        for _ in range(400):
            await stream.send(bytes(MAX_MESSAGE_BYTES))
            sent_bytes += MAX_MESSAGE_BYTES

    async with open_stream() as stream, asyncio.TaskGroup() as tasks:
        flooding = tasks.create_task(flood(stream))
        await until_still(lambda: sent_bytes)
        assert sent_bytes < 60 * MAX_MESSAGE_BYTES, "the rest waits at the program"
        assert not flooding.done()
        flooding.cancel()
        tiers.gate.set()


@pytest.mark.parametrize("message", ["", "{", "[]", '{"type": "stop"}', '{"type": "end", "and": 1}'])
async def test_a_text_message_that_is_not_understood_ends_it(open_stream: Callable[[], connect], message: str) -> None:
    async with open_stream() as stream:
        await stream.send(message)
        with pytest.raises(ConnectionClosed):
            await stream.recv()
    assert (stream.close_code, "end" in str(stream.close_reason)) == (StreamEnd.NOT_UNDERSTOOD, True)


async def test_a_message_that_is_too_long_ends_it(open_stream: Callable[[], connect]) -> None:
    async with open_stream() as stream:
        with pytest.raises(ConnectionClosed):
            await stream.send(bytes(MAX_MESSAGE_BYTES + 1))
            await stream.recv()
    assert stream.close_code == StreamEnd.MESSAGE_TOO_LONG


async def test_when_no_tier_hears_it_says_so(open_stream: Callable[[], connect], tiers: Scripted) -> None:
    async with open_stream() as stream:
        tiers.ears_fail = ProviderError("scripted", "away", retryable=True)
        await send(stream, TALK)
        await stream.send(END)
        assert not any(isinstance(a, FinalWords) for a in await collect(stream))
    assert stream.close_code == StreamEnd.TRY_AGAIN_LATER


async def collect(stream: ClientConnection) -> list[StreamAnswer]:
    """Until it is closed, for whatever reason."""
    found: list[StreamAnswer] = []
    try:
        async for message in stream:
            found.append(STREAM_ANSWER.validate_json(message))
    except ConnectionClosed:
        pass
    return found


async def test_a_program_that_leaves_in_the_middle_leaves_nothing_behind(
    open_stream: Callable[[], connect], tiers: Scripted
) -> None:
    async with open_stream() as stream:
        await send(stream, TALK)
    await tiers.left.wait()


def door(tiers: Scripted, **limits: float) -> FastAPI:
    """The stream alone, with limits of the test's own."""
    app = FastAPI()

    @app.websocket("/")
    async def stream(socket: WebSocket) -> None:
        await socket.accept()
        await serve_stream(socket, AudioForm(), ScriptedHearing(tiers), lambda: "scripted", **limits)

    return app


@pytest.mark.parametrize(
    ("limits", "code"), [({"idle_s": 0.01}, StreamEnd.IDLE), ({"max_stream_s": 1.0}, StreamEnd.TOO_LONG)]
)
def test_idle_and_endless_streams_are_closed(tiers: Scripted, limits: dict[str, float], code: StreamEnd) -> None:
    with TestClient(door(tiers, **limits)) as client, client.websocket_connect("/") as socket:
        if code is StreamEnd.TOO_LONG:
            socket.send_bytes(silence(0.9))
            socket.send_bytes(silence(0.2))
        closed = socket.receive()
    assert closed["code"] == code


async def test_messages_with_nothing_in_them_keep_no_stream_open(tiers: Scripted) -> None:
    async with (
        serve_app(door(tiers, idle_s=0.3)) as url,
        connect(f"ws{url[4:]}/", proxy=None, open_timeout=60, compression=None) as stream,
    ):
        with pytest.raises(ConnectionClosed) as closed:
            while True:
                await stream.send(b"")
                await (await stream.ping())  # it was taken in
        assert closed.value.rcvd is not None and closed.value.rcvd.code == StreamEnd.IDLE
