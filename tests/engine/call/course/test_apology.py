"""A call that can't be begun, and a room that can't be gone into: staff have it all the same, and know why."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from livekit.agents import JobContext
from structlog.testing import capture_logs

from appliance.contract.events import JobError, RequestCreated, RequestKind
from appliance.contract.sessions import EndReason
from engine.call import job
from engine.call.course import apology
from engine.call.course.apology import cause_of
from engine.call.job import answer
from engine.call.record.spool import read_spool
from engine.errors import ProviderError, SettingsError
from tests.engine.call.context import HOTEL, Context, make_context, room_was_removed

SAID = "good evening"


def refuse() -> None:
    raise ConnectionError(SAID)


def break_hotel(folder: Path) -> dict[str, Any]:
    shutil.copytree(HOTEL, folder / "hotel")
    (folder / "hotel" / "hotel.toml").write_text("name = The Tidewater")
    return {"hotel": folder / "hotel"}


def break_book(folder: Path) -> dict[str, Any]:
    return {"book_file": folder / "key" / "book.db"}


def lose_key(folder: Path) -> dict[str, Any]:
    return {"pms": "mews", "pms_key_file": folder / "pms.key"}


FAULTS = {
    "its hotel": (break_hotel, "hotel.toml"),
    "its book": (break_book, "File exists"),
    "the key of its system": (lose_key, "pms.key"),
}


@pytest.mark.parametrize(("break_it", "named"), FAULTS.values(), ids=FAULTS.keys())
async def test_staff_have_the_call_even_if_the_guest_can_not_be_told(
    tmp_path: Path, break_it: Callable[[Path], dict[str, Any]], named: str
) -> None:
    context = make_context(tmp_path, refuse, **break_it(tmp_path))
    with capture_logs() as logs:
        await answer(cast(JobContext, context))
    assert context.left == [EndReason.NOT_BEGUN] and room_was_removed(logs)
    events = read_spool(tmp_path / "spool" / "s1.jsonl")
    assert [event.type for event in events] == ["job.started", "error", "request.created", "session.closed"]
    error, request = events[1], events[2]
    assert isinstance(error, JobError) and named in error.message
    assert isinstance(request, RequestCreated) and request.kind is RequestKind.PERSON and request.urgent
    assert "Ada Byron" in request.summary and named in request.details["cause"]
    told = [entry["cause"] for entry in logs if entry["event"] == "the call can't be begun"]
    assert len(told) == 1 and named in told[0] and SAID not in str(logs)


async def test_what_opens_too_slowly_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(job, "open_call", never)
    monkeypatch.setattr(job, "OPENS_WITHIN_S", 0.01)
    context = make_context(tmp_path, refuse)
    await answer(cast(JobContext, context))
    assert "it took too long" in str(read_spool(tmp_path / "spool" / "s1.jsonl")[1])


async def test_a_room_that_does_not_let_us_in_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stuck(Context):
        async def connect(self) -> None:
            await asyncio.Event().wait()

    monkeypatch.setattr(apology, "JOINS_WITHIN_S", 0.01)
    context = make_context(tmp_path, refuse, **break_hotel(tmp_path))
    await answer(cast(JobContext, Stuck(context.proc, context.job, refuse, left=context.left)))
    assert context.left == [EndReason.NOT_BEGUN]
    assert "request.created" in [event.type for event in read_spool(tmp_path / "spool" / "s1.jsonl")]


async def test_without_the_service_key_the_spool_tells_it(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    context = make_context(tmp_path, refuse, service_key_file=nowhere, **break_hotel(tmp_path))
    await answer(cast(JobContext, context))
    assert "request.created" in [event.type for event in read_spool(tmp_path / "spool" / "s1.jsonl")]


CAUSES = {
    "settings": (SettingsError("hotel.toml: name is missing"), "hotel.toml: name is missing"),
    "a provider": (ProviderError("riva", "away", retryable=True), "riva: away"),
    "a file": (FileNotFoundError(2, "No such file", "voice.json"), "[Errno 2] No such file: 'voice.json'"),
    "a database": (sqlite3.OperationalError("database is locked"), "database is locked"),
    "too slow": (TimeoutError(), "it took too long"),
    "a mistake": (KeyError(SAID), "a mistake of ours: KeyError"),
    "two at once": (
        ExceptionGroup(SAID, [KeyError(SAID), SettingsError("no key")]),
        "a mistake of ours: KeyError; no key",
    ),
}


@pytest.mark.parametrize(("failure", "told"), CAUSES.values(), ids=CAUSES.keys())
def test_causes(failure: Exception, told: str) -> None:
    assert cause_of(failure) == told
