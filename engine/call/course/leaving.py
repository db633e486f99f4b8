"""How a job leaves: its last events, and where the call is over the room and the sum of it."""

from __future__ import annotations

from typing import Final

from livekit.agents import JobContext

from appliance.contract.events import SessionClosed
from appliance.contract.sessions import EndReason, Finalize
from engine.call.course.room import remove_room
from engine.call.record.finalize import finalize
from engine.call.record.opening import Record
from engine.settings import Settings

LAST_EVENTS_S: Final = 5.0
"""How long the end of a call waits for the appliance; what it misses is swept from the spool later."""


async def leave(ctx: JobContext, settings: Settings, record: Record, reason: str | None) -> None:
    """The call is over for `reason`; without one only this job is: the room stays, and another porter is sent."""
    if reason is not None:
        record.report.emit(SessionClosed, reason=reason)
    await record.report.finish(LAST_EVENTS_S)
    if reason is not None:
        await remove_room(settings, ctx.job.room.name)
        await finalize(record.http, record.service_key, record.session_id, Finalize())
    ctx.shutdown(reason or EndReason.FAILED)
