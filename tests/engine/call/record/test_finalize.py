"""The sum of a call is told three times at most, and nobody waits for it."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from appliance.contract.sessions import Finalize
from engine.call.record import finalize as module
from engine.call.record.finalize import WAITS_S, finalize

TOLD = Finalize(prompt_tokens=3)


class Appliance:
    """Answers from a list of status codes, or with errors; remembers what it was told."""

    def __init__(self, *answers: int | Exception) -> None:
        self._answers = list(answers)
        self.told: list[httpx.Request] = []
        self.waits: list[float] = []

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.told.append(request)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer, json={})

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)

    async def finalize(self) -> bool:
        transport = httpx.MockTransport(self)
        async with httpx.AsyncClient(transport=transport, base_url="http://appliance") as http:
            return await finalize(http, "key", "s1", TOLD, sleep=self.sleep)


AWAY = httpx.ConnectError("nobody is there")

HISTORIES = {
    "at once": ([200], True, 1),
    "its last events were not there yet": ([409, 200], True, 2),
    "the appliance restarts": ([AWAY, AWAY, 200], True, 3),
    "it stays away": ([AWAY, 503, AWAY], False, 3),
    "an unknown call": ([404], False, 1),
}


@pytest.mark.parametrize(("answers", "done", "tries"), HISTORIES.values(), ids=HISTORIES.keys())
async def test_histories(answers: list[int | Exception], done: bool, tries: int) -> None:
    appliance = Appliance(*answers)
    assert await appliance.finalize() is done
    assert appliance.waits == list(WAITS_S[: tries - 1])
    assert len(appliance.told) == tries
    for request in appliance.told:
        assert (request.method, request.url.path) == ("PATCH", "/api/v1/voice-sessions/s1/finalize")
        assert request.headers["Authorization"] == "Bearer key"
        assert Finalize.model_validate_json(request.content) == TOLD


async def test_an_appliance_that_never_answers_holds_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE_S", 0.01)

    class Silent(Appliance):
        async def __call__(self, request: httpx.Request) -> httpx.Response:
            await asyncio.Event().wait()
            raise AssertionError

    assert await Silent().finalize() is False
