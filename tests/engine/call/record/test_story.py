"""A job that follows a dead one knows what the store knows and what only the spool does, and counts on after both."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest

from appliance.contract.events import Event, Role, TurnFinal
from appliance.contract.reports import SessionStory
from engine.call.record import story
from engine.call.record.spool import Spool
from engine.call.record.story import story_so_far


def turn(seq: int, text: str) -> TurnFinal:
    return TurnFinal(
        session_id="s1", seq=seq, at=1.0, turn_id=f"t{seq}", role=Role.GUEST, text=text, started_at=1.0, ended_at=2.0
    )


def words(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, TurnFinal)]


async def follow(folder: Path, answer: httpx.Response | Exception) -> tuple[list[str], int]:
    async def appliance(request: httpx.Request) -> httpx.Response:
        assert (request.url.path, request.headers["Authorization"]) == ("/internal/sessions/s1/story", "Bearer key")
        if isinstance(answer, Exception):
            raise answer
        return answer

    async with httpx.AsyncClient(transport=httpx.MockTransport(appliance), base_url="http://appliance") as http:
        spool = Spool(folder, "s1")
        told = words(await story_so_far(http, "key", "s1", spool))
        following = spool.next_seq()
        spool.close(remove=False)
        return told, following


def stored(*events: Event, newest_seq: int) -> httpx.Response:
    return httpx.Response(200, content=SessionStory(events=list(events), newest_seq=newest_seq).model_dump_json())


def write_down(folder: Path, *events: Event) -> None:
    spool = Spool(folder, "s1")
    for event in events:
        spool.append(event)
    spool.close(remove=False)


async def test_on_another_box_the_store_knows_it(tmp_path: Path) -> None:
    assert await follow(tmp_path, stored(turn(3, "a room"), newest_seq=7)) == (["a room"], 8)


async def test_what_only_the_spool_has_comes_after(tmp_path: Path) -> None:
    write_down(tmp_path, turn(3, "a room"), turn(9, "for two"))
    assert await follow(tmp_path, stored(turn(3, "a room"), newest_seq=7)) == (["a room", "for two"], 10)


@pytest.mark.parametrize(
    "answer",
    [httpx.ConnectError("away"), httpx.Response(503), httpx.Response(200, content=b"{}")],
    ids=["away", "busy", "nonsense"],
)
async def test_without_the_appliance_the_spool_is_enough(tmp_path: Path, answer: httpx.Response | Exception) -> None:
    write_down(tmp_path, turn(1, "a room"))
    assert await follow(tmp_path, answer) == (["a room"], 2)


async def test_a_slow_appliance_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "PATIENCE_S", 0.01)

    async def silent(_: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError

    async with httpx.AsyncClient(transport=httpx.MockTransport(silent), base_url="http://appliance") as http:
        assert await story_so_far(http, "key", "s1", Spool(tmp_path, "s1")) == []
