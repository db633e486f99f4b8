"""A call that was started is ended, whatever happens."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import httpx
import pytest

from appliance.contract.problems import Problem
from appliance.contract.sessions import SessionEnded, SessionStarted, StartSession
from gui.calling.call import end_call, join_call
from gui.client import Client
from gui.errors import ApiError, CallFailed

URL = "http://127.0.0.1:9"
SESSION = SessionStarted(
    session_id="s1",
    room_name="room-1",
    token="t",
    livekit_url="ws://127.0.0.1:9",
    agent_type="porter",
    expires_at=1.0,
)


class Api:
    """Answers in memory; `go` lets an answer to a start out, `status` is what an end gets."""

    def __init__(self, status: int = 200) -> None:
        self.asked: list[str] = []
        self.arrived, self.go = asyncio.Event(), asyncio.Event()
        self._status = status

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(f"{request.method} {request.url.path}")
        if request.method == "POST":
            self.arrived.set()
            await self.go.wait()
            return httpx.Response(201, json=SESSION.model_dump())
        if self._status == httpx.codes.OK:
            return httpx.Response(200, json=SessionEnded(room_name="room-1", steps={}).model_dump())
        problem = Problem(code="unexpected", title="no", status=self._status, detail="it said no")
        return httpx.Response(self._status, json=problem.model_dump())


def ask(api: Api) -> Client:
    return Client(URL, "key", transport=httpx.MockTransport(api))


async def join(client: Client) -> None:
    async with join_call(client, StartSession()):
        pass


async def test_a_call_that_can_t_be_joined_is_ended() -> None:
    api = Api()
    api.go.set()
    with pytest.raises(CallFailed, match="could not be joined"):
        await join(ask(api))
    assert api.asked[-1] == "DELETE /api/v1/voice-sessions/room-1"


async def test_who_hangs_up_while_it_is_being_started_leaves_nothing_behind() -> None:
    api = Api()
    joining = asyncio.create_task(join(ask(api)))
    await api.arrived.wait()
    joining.cancel()
    api.go.set()
    with suppress(asyncio.CancelledError):
        await joining
    assert joining.cancelled()
    assert api.asked[-1] == "DELETE /api/v1/voice-sessions/room-1"


@pytest.mark.parametrize("status", [404, 409])
async def test_ending_what_has_ended_is_fine(status: int) -> None:
    api = Api(status)
    await end_call(ask(api), "room-1")
    assert len(api.asked) == 1


async def test_another_refusal_is_told() -> None:
    with pytest.raises(ApiError, match="it said no"):
        await end_call(ask(Api(500)), "room-1")
