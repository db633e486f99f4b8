"""What a job process does with the one call that it is given."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import asdict
from typing import Final

from livekit.agents import JobContext

from appliance.contract.dispatch import JobBrief
from appliance.contract.events import JobStarted
from appliance.contract.processes import own_mark
from engine.call.course.apology import Apology
from engine.call.course.opening import open_call
from engine.call.record.opening import open_record
from engine.settings import Settings

OPENS_WITHIN_S: Final = 8.0
"""Half a second is usual; a guest who has joined meanwhile hears nothing until then."""


async def answer(ctx: JobContext) -> None:
    """LiveKit gave us a call; returns when it is over."""
    settings: Settings = ctx.proc.userdata["settings"]
    brief = JobBrief.model_validate_json(ctx.job.metadata)
    async with AsyncExitStack() as stack:
        record = await open_record(settings, brief, stack)
        record.report.emit(JobStarted, **asdict(own_mark()))
        failure: Exception | None
        try:
            async with asyncio.timeout(OPENS_WITHIN_S):
                course = await open_call(ctx, settings, brief, record, stack)
        except Exception as e:  # noqa: BLE001 - whatever it is, the guest does not sit in silence
            failure = e
        else:
            failure = await course.run()
        if failure is not None:
            await Apology(ctx, settings, brief, record).run(failure)
