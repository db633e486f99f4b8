"""What a job process does with the one call that it is given."""

from __future__ import annotations

from contextlib import AsyncExitStack

from livekit.agents import JobContext

from appliance.contract.dispatch import JobBrief
from engine.call.course.opening import open_call
from engine.call.record.opening import open_record
from engine.settings import Settings


async def answer(ctx: JobContext) -> None:
    """LiveKit gave us a call; returns when it is over."""
    settings: Settings = ctx.proc.userdata["settings"]
    brief = JobBrief.model_validate_json(ctx.job.metadata)
    async with AsyncExitStack() as stack:
        record = await open_record(settings, brief, stack)
        course = await open_call(ctx, settings, brief, record, stack)
        await course.run()
