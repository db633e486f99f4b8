"""A job that ends by a mistake of ours leaves the call open and the room there: the appliance sends another porter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from livekit.agents import JobContext
from structlog.testing import capture_logs

from appliance.contract.events import JobError
from engine.call.job import answer
from engine.call.record.spool import read_spool
from tests.engine.call.context import make_context, room_was_removed

SAID = "good evening"


def stumble() -> None:
    raise KeyError(SAID)


def stand_still() -> None:
    """In a room that there is not, so that nothing can be played in it."""


@pytest.mark.parametrize("go_in", [stumble, stand_still], ids=["on its way in", "in its playout"])
async def test_the_call_is_left_to_another_porter(tmp_path: Path, go_in: Callable[[], None]) -> None:
    context = make_context(tmp_path, go_in)
    with capture_logs() as logs:
        await answer(cast(JobContext, context))
    assert context.left == ["failed"] and not room_was_removed(logs)
    events = read_spool(tmp_path / "spool" / "s1.jsonl")
    assert [event.type for event in events] == ["job.started", "error"]
    assert isinstance(events[1], JobError) and events[1].where == "job"
    assert "a mistake ends this job" in {entry["event"] for entry in logs} and SAID not in str(logs)
    assert SAID not in events[1].message
