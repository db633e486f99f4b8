"""Waits for the guest, who is given a way in at the same time as the porter is sent."""

from __future__ import annotations

import asyncio
from typing import Any

from livekit.agents import JobContext

from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.contract.sessions import EndReason
from engine.call.course.farewell import Farewell


async def wait_for_guest(ctx: JobContext, farewell: Farewell, within_s: float) -> None:
    """Until they are in the room, or the call is over: also because they don't come."""
    coming = asyncio.ensure_future(ctx.wait_for_participant(identity=GUEST_IDENTITY))
    either: list[asyncio.Future[Any]] = [coming, farewell.over]
    await asyncio.wait(either, timeout=within_s, return_when=asyncio.FIRST_COMPLETED)
    if not coming.done():
        coming.cancel()
        farewell.end(EndReason.NOBODY_JOINED)  # unless there is another reason already
    elif coming.exception() is not None:  # the room went away: a guest had been in it, and left before we came
        farewell.end(EndReason.GUEST_LEFT)
