"""The hotel as a call has it at hand: a job that follows one that died knows what that one left for staff."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from appliance.contract.dispatch import JobBrief
from engine.brain.dialog import Act
from engine.call.course.hotel_at_hand import HotelAtHand, open_hotel_at_hand
from engine.call.record.opening import open_record
from engine.settings import Settings
from tests.engine.brain.scene import EXAMPLE_HOTEL

NOBODY = "http://127.0.0.1:9"
"""No appliance: what is known of the call is what this box wrote down."""


async def a_job(folder: Path, stack: AsyncExitStack, *, follows: bool) -> HotelAtHand:
    files: dict[str, Any] = {
        "spool_dir": folder,
        "book_file": folder / "book.db",
        "hotel": EXAMPLE_HOTEL,
        "voices_dir": folder,
    }
    settings = Settings(**files, appliance_url=NOBODY)
    record = await open_record(settings, JobBrief(session_id="s1", follows=follows), stack)
    ids = count(50 if follows else 1)
    return await open_hotel_at_hand(settings, record, lambda: f"request_{next(ids)}", stack)


async def set_wake_up_call(job: HotelAtHand, due: datetime) -> Any:
    due_at = due.strftime("%Y-%m-%dT%H:%M")
    done = await job.hands.perform(Act("set_wake_up_call", {"room": "214", "due_at": due_at}))
    assert done.ok, done.result
    return done.result


async def test_a_room_that_was_to_be_woken_by_a_job_that_died_is_woken_once(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        first = await a_job(tmp_path, stack, follows=False)
        tomorrow = (first.now() + timedelta(days=1)).replace(hour=6, minute=0)
        assert (await set_wake_up_call(first, tomorrow))["request_id"] == "request_1"
        assert first.desk.standing
    async with AsyncExitStack() as stack:
        second = await a_job(tmp_path, stack, follows=True)
        assert [left.request_id for left in second.desk.standing] == ["request_1"]
        moved = await set_wake_up_call(second, tomorrow.replace(hour=7))
        assert moved["instead_of"] is not None
        assert [left.request_id for left in second.desk.standing] == ["request_50"]
    async with AsyncExitStack() as stack:
        third = await a_job(tmp_path, stack, follows=True)
        assert [left.details["time"] for left in third.desk.standing] == ["07:00"]
