"""The stream as a program sees it: the appliance in front, the speech door behind, both on real ports."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from appliance.contract.problems import Problem
from appliance.contract.speech import (
    MAX_MESSAGE_BYTES,
    STREAM_ANSWER,
    FinalWords,
    PartialWords,
    StreamAnswer,
    StreamDone,
    StreamEnd,
)
from engine.errors import ProviderError
from tests.appliance.http.conftest import NOBODY, build_house, opened
from tests.fakes.flite_voice import silence, spoken
from tests.fakes.serving import serve_app
from tests.fakes.speech_door import Scripted, serve_door
from tests.until import until_still

PATH = "/api/v1/speech/transcribe-stream"
SERVICE = {"Authorization": "Bearer service"}
TALK = silence(0.3) + spoken("What time is breakfast served tomorrow?") + silence(1.0)
END = '{"type": "end"}'
SERVICE_RESTARTS = 1012


@pytest.fixture
def tiers() -> Scripted:
    return Scripted(words=["What time is breakfast?"])


@pytest.fixture
async def url(tmp_path: Path, tiers: Scripted) -> AsyncIterator[str]:
    async with (
        serve_door(tiers) as door,
        opened(build_house(tmp_path, door)) as house,
        serve_app(house.app) as address,
    ):
        yield f"ws{address[4:]}{PATH}"


def open_stream(url: str, headers: dict[str, str] = SERVICE) -> connect:
    return connect(url, additional_headers=headers, proxy=None, open_timeout=60, compression=None)


async def refusal(url: str, headers: dict[str, str] = SERVICE) -> Problem:
    with pytest.raises(InvalidStatus) as refused:
        await open_stream(url, headers)
    answer = refused.value.response
    assert answer.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate_json(bytes(answer.body))
    assert problem.status == answer.status_code
    return problem


async def collect(stream: ClientConnection) -> list[StreamAnswer]:
    """Until it is closed, for whatever reason."""
    found: list[StreamAnswer] = []
    try:
        async for message in stream:
            found.append(STREAM_ANSWER.validate_json(message))
    except ConnectionClosed:
        pass
    return found


@pytest.mark.parametrize(
    ("query", "headers", "status", "field"),
    [
        ("", {}, 401, None),
        ("", {"Authorization": "Bearer wrong"}, 401, None),
        ("?key=service", {}, 401, None),
        ("?sample_rate_hz=7999", SERVICE, 422, "sample_rate_hz"),
        ("?sample_rate_hz=fast", SERVICE, 422, "sample_rate_hz"),
        ("?channels=3", SERVICE, 422, "channels"),
        ("?locale=english", SERVICE, 422, "locale"),
        ("?locale=xx", SERVICE, 422, "locale"),
        ("?rate=16000", SERVICE, 422, "rate"),
    ],
)
async def test_who_may_not_and_what_can_not(
    url: str, query: str, headers: dict[str, str], status: int, field: str | None
) -> None:
    problem = await refusal(url + query, headers)
    assert (problem.status, [e.field for e in problem.errors]) == (status, [field] if field else [])


async def test_audio_in_words_out(url: str) -> None:
    async with open_stream(f"{url}?sample_rate_hz=16000&channels=1&locale=en-GB") as stream:
        for at in range(0, len(TALK), 3200):
            await stream.send(TALK[at : at + 3200])
        await stream.send(END)
        told = await collect(stream)
    assert isinstance(told[0], PartialWords)
    assert [a.text for a in told if isinstance(a, FinalWords)] == ["What time is breakfast?"]
    assert told[-1] == StreamDone(duration_s=round(len(TALK) / 32_000, 3))
    assert stream.close_code == StreamEnd.DONE


async def test_the_doors_reason_to_close_is_the_programs(url: str, tiers: Scripted) -> None:
    async with open_stream(url) as stream:
        await stream.send("stop")
        assert await collect(stream) == []
    assert stream.close_code == StreamEnd.NOT_UNDERSTOOD
    assert '{"type": "end"}' in str(stream.close_reason)
    async with open_stream(url) as stream:
        tiers.ears_fail = ProviderError("scripted", "away", retryable=True)
        await stream.send(TALK[: MAX_MESSAGE_BYTES // 2])
        await stream.send(END)
        await collect(stream)
    assert stream.close_code == StreamEnd.TRY_AGAIN_LATER


async def test_who_sends_faster_than_words_are_found_is_held_back(url: str, tiers: Scripted) -> None:
    tiers.gate.clear()
    sent_bytes = 0

    async def flood(stream: ClientConnection) -> None:
        nonlocal sent_bytes
        await stream.send(TALK[: MAX_MESSAGE_BYTES // 2])
        for _ in range(800):
            await stream.send(bytes(MAX_MESSAGE_BYTES // 2))
            sent_bytes += MAX_MESSAGE_BYTES // 2

    async with open_stream(url) as stream, asyncio.TaskGroup() as tasks:
        flooding = tasks.create_task(flood(stream))
        await until_still(lambda: sent_bytes)
        assert not flooding.done(), "the rest waits at the program"
        assert sent_bytes < 400 * MAX_MESSAGE_BYTES // 2
        flooding.cancel()
        tiers.gate.set()


async def test_a_program_that_leaves_in_the_middle_leaves_nothing_behind(url: str, tiers: Scripted) -> None:
    async with open_stream(url) as stream:
        await stream.send(TALK[:6400])
    await tiers.left.wait()


async def test_without_a_door_it_is_refused_with_the_reason(tmp_path: Path) -> None:
    async with opened(build_house(tmp_path, NOBODY)) as house, serve_app(house.app) as address:
        problem = await refusal(f"ws{address[4:]}{PATH}")
    assert (problem.status, "the speech door can't be reached" in problem.detail) == (503, True)


async def test_a_door_that_breaks_off_is_told(tmp_path: Path, tiers: Scripted) -> None:
    shut = asyncio.Event()

    async def keep_open() -> None:
        async with serve_door(tiers) as door:
            door_url.set_result(door)
            await shut.wait()

    door_url: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(keep_open())
        async with opened(build_house(tmp_path, await door_url)) as house, serve_app(house.app) as address:
            stream = await open_stream(f"ws{address[4:]}{PATH}")
            await stream.send(TALK[:6400])
            shut.set()
            await collect(stream)
    assert stream.close_code == SERVICE_RESTARTS
