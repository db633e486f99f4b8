"""Guests reach LiveKit through the API's door, and LiveKit's own yes and no reach them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.http11 import Request, Response

from appliance.contract.problems import Problem
from tests.appliance.http.conftest import House, build_house, opened
from tests.fakes.serving import serve_app

GOOD = {"Authorization": "Bearer a.guests.token"}
AT_A_CLOSED_DOOR = "ws://127.0.0.1:9"


async def answer(connection: ServerConnection) -> None:
    """LiveKit's signalling, as far as it is passed on: binary messages, and a close with a reason."""
    await connection.send(b"joined " + connection.request.path.encode() if connection.request else b"")
    async for message in connection:
        if message == b"leave":
            await connection.close(4001, "you left")
        if message == b"die":
            connection.transport.abort()
        await connection.send(message)


def look_at_token(connection: ServerConnection, request: Request) -> Response | None:
    shown = request.headers.get("Authorization") == GOOD["Authorization"] or "access_token=good" in request.path
    if request.path.partition("?")[0].endswith("/validate"):
        return connection.respond(HTTPStatus.OK if shown else HTTPStatus.UNAUTHORIZED, "success" if shown else "no")
    return None if shown else connection.respond(HTTPStatus.UNAUTHORIZED, "invalid token")


def url_of(server: Server) -> str:
    return f"ws://127.0.0.1:{next(iter(server.sockets)).getsockname()[1]}"


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    async with (
        serve(answer, "127.0.0.1", 0, process_request=look_at_token) as livekit,
        opened(build_house(tmp_path, livekit_url=url_of(livekit))) as house,
        serve_app(house.app) as address,
    ):
        yield address


def join(url: str, path: str = "/rtc", headers: dict[str, str] = GOOD) -> connect:
    return connect(f"ws{url[4:]}{path}", additional_headers=headers, proxy=None, open_timeout=60, compression=None)


@pytest.mark.parametrize(
    ("path", "headers"),
    [("/rtc?auto_subscribe=1&sdk=x%20y", GOOD), ("/rtc/v1?access_token=good", {}), ("/rtc", GOOD)],
)
async def test_both_ways_unchanged(url: str, path: str, headers: dict[str, str]) -> None:
    async with join(url, path, headers) as guest:
        assert await guest.recv() == b"joined " + path.encode()
        for message in (b"\x00\xff" * 50_000, "text", b""):
            await guest.send(message)
            assert await guest.recv() == message


@pytest.mark.parametrize(("last", "code"), [(b"leave", 4001), (b"die", 1011)])
async def test_why_it_ended_is_told(url: str, last: bytes, code: int) -> None:
    async with join(url) as guest:
        await guest.recv()
        await guest.send(last)
        with pytest.raises(ConnectionClosed) as closed:
            await read_on(guest)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == code


async def read_on(guest: ClientConnection) -> None:
    while True:
        await guest.recv()


async def test_livekits_no_is_ours(url: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        await join(url, headers={"Authorization": "Bearer forged"})
    assert (refused.value.response.status_code, refused.value.response.body) == (401, b"invalid token")


@pytest.mark.parametrize("path", ["/rtc/validate", "/rtc/v1/validate"])
async def test_a_token_is_looked_at_by_livekit(url: str, path: str) -> None:
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as guest:
        good, query, bad = (
            await guest.get(path, headers=GOOD),
            await guest.get(f"{path}?access_token=good"),
            await guest.get(path),
        )
    assert [(a.status_code, a.text) for a in (good, query, bad)] == [(200, "success"), (200, "success"), (401, "no")]


async def test_while_livekit_is_away(tmp_path: Path) -> None:
    house = build_house(tmp_path, livekit_url=AT_A_CLOSED_DOOR)
    async with opened(house), serve_app(house.app) as url:
        with pytest.raises(InvalidStatus) as refused:
            await join(url)
        async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as guest:
            validated = await guest.get("/rtc/validate")
    for body, status in ((refused.value.response.body, refused.value.response.status_code), (validated.content, 503)):
        assert (status, Problem.model_validate_json(bytes(body)).code) == (503, "livekit_unavailable")


@pytest.mark.parametrize(
    ("base_url", "told"),
    [
        ("http://127.0.0.1:8600", "ws://127.0.0.1:7880"),
        ("https://192.0.2.7:8600", "wss://192.0.2.7:8600"),
        ("https://porter.hotel.example", "wss://porter.hotel.example"),
    ],
)
async def test_a_guest_is_sent_where_they_came_from(house: House, base_url: str, told: str) -> None:
    headers = {"Authorization": "Bearer staff"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(house.app), base_url=base_url, headers=headers
    ) as client:
        started = await client.post("/api/v1/voice-sessions/start")
    assert started.json()["livekit_url"] == told
