"""A job that ends by a mistake of ours leaves its call to another porter, or to staff where that would not help."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from livekit.agents import JobContext
from structlog.testing import capture_logs

from appliance.contract.events import JobError
from appliance.contract.sessions import EndReason
from engine.call.job import answer
from engine.call.record.spool import read_spool
from tests.engine.call.context import make_context, room_was_removed

SAID = "good evening"


def stumble() -> None:
    raise KeyError(SAID)


def stand_still() -> None:
    """In a room that there is not, so that nothing can be played in it."""


async def test_one_who_did_not_get_in_leaves_the_call_to_another_porter(tmp_path: Path) -> None:
    context = make_context(tmp_path, stumble)
    with capture_logs() as logs:
        await answer(cast(JobContext, context))
    assert context.left == ["failed"] and not room_was_removed(logs)
    events = read_spool(tmp_path / "spool" / "s1.jsonl")
    assert [event.type for event in events] == ["job.started", "error"]
    assert isinstance(events[1], JobError) and events[1].where == "job"
    assert "a mistake ends this job" in {entry["event"] for entry in logs} and SAID not in str(logs)
    assert SAID not in events[1].message


async def test_one_who_is_in_and_can_not_begin_leaves_it_to_staff(tmp_path: Path) -> None:
    context = make_context(tmp_path, stand_still)
    await answer(cast(JobContext, context))
    assert context.left == [EndReason.NOT_BEGUN]
    events = read_spool(tmp_path / "spool" / "s1.jsonl")
    assert [event.type for event in events] == ["job.started", "error", "request.created", "session.closed"]
    assert isinstance(events[1], JobError) and "a mistake of ours" in events[1].message
