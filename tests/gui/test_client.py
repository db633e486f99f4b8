"""The client against a real server on a port: answers and refusals."""

from __future__ import annotations

import pytest

from appliance.contract.health import PartHealth
from appliance.contract.sessions import CallState, SessionKind, StartSession
from gui.client import Client
from gui.errors import ApiError, NotRunning
from tests.fakes.appliance import KEY, FakeAppliance
from tests.fakes.made import make_call


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


async def test_nothing_there() -> None:
    async with Client("http://127.0.0.1:9", KEY) as client:
        with pytest.raises(NotRunning, match="nightporter up"):
            await client.health()
