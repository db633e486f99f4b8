"""The client against a real server on a port: answers, refusals, and a stream that survives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from appliance.contract.events import PorterState, SessionState
from appliance.contract.health import PartHealth
from appliance.contract.sessions import CallState, SessionKind, StartSession
from gui.client import Client, Link
from gui.errors import ApiError, NotRunning
from tests.fakes.appliance import KEY, FakeAppliance, make_call, serve

NO_PAUSE = (0.01,)


@pytest.fixture
async def box() -> FakeAppliance:
    return FakeAppliance()


@pytest.fixture
async def client(box: FakeAppliance) -> AsyncIterator[Client]:
    async with serve(box) as url, Client(url, KEY, pauses_s=NO_PAUSE) as client:
        yield client


def listening(seq: int) -> SessionState:
    return SessionState(session_id="s1", seq=seq, at=1000.0 + seq, state=PorterState.LISTENING)


async def test_a_call_is_started_watched_and_ended(box: FakeAppliance, client: Client) -> None:
    started = await client.start(StartSession(kind=SessionKind.TEST, user_name="Ada"))
    assert box.started == [StartSession(kind=SessionKind.TEST, user_name="Ada")]
    assert [c.session_id for c in (await client.calls()).calls] == [started.session_id]
    assert (await client.end(started.room_name)).steps == {"room": "done"}
    assert (await client.call(started.session_id)).state is CallState.ENDED


async def test_refusals_carry_the_appliance_s_sentence(box: FakeAppliance, client: Client) -> None:
    box.calls["old"] = make_call("old", state=CallState.ENDED)
    for asking, status in ((client.call("nobody"), 404), (client.end("room-old"), 409)):
        with pytest.raises(ApiError) as refused:
            await asking
        assert refused.value.status == status
        assert str(refused.value)


async def test_a_box_that_is_down_still_says_why(box: FakeAppliance, client: Client) -> None:
    full = PartHealth(name="store", status="down", since=0, reason="disk full")
    box.health = box.health.model_copy(update={"status": "down", "parts": [full]})
    assert (await client.health()).parts == [full]


async def test_speech_and_voices(box: FakeAppliance, client: Client) -> None:
    assert [voice.name for voice in await client.voices()] == ["jenny", "alan"]
    assert (await client.synthesize("Good evening.", "alan")).startswith(b"RIFF")
    assert (box.spoken[0].text, box.spoken[0].voice) == ("Good evening.", "alan")


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


async def test_nothing_there() -> None:
    async with Client("http://127.0.0.1:9", KEY) as client:
        with pytest.raises(NotRunning, match="nightporter up"):
            await client.health()


async def test_the_stream_waits_for_an_appliance_that_comes_back(box: FakeAppliance) -> None:
    async with serve(box) as url:
        client = Client(url, KEY, pauses_s=NO_PAUSE)
        stream = client.events(0)
        box.emit(listening(1))
        assert (await anext(stream)).cursor == 1
    async with client, serve(box, int(url.rsplit(":", 1)[1])), aclosing(stream):
        box.emit(listening(2))
        assert (await anext(stream)).cursor == 2
