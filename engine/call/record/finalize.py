"""Tells the appliance at the end of a call what only the job knows, so that it can sum the call up.

Nobody waits for it: the guest has gone, and without it the call is summed up from its events.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import httpx
import structlog

from appliance.contract.sessions import Finalize

log = structlog.get_logger()

PATIENCE_S: Final = 5.0
"""How long the job stays for it in all."""

WAITS_S: Final = (0.3, 0.9)
"""Between three tries."""

FINAL: Final = (404, 422)
"""Asking again would be answered in the same way; 409 would not: the call's last events are on their way."""


async def finalize(
    http: httpx.AsyncClient,
    service_key: str,
    session_id: str,
    told: Finalize,
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> bool:
    """Three tries in five seconds; whether one of them succeeded. Raises nothing: no call hangs on it."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await _try(http, service_key, session_id, told, sleep)
    except TimeoutError:
        log.warning("the call was not summed up in time")
        return False


async def _try(
    http: httpx.AsyncClient,
    service_key: str,
    session_id: str,
    told: Finalize,
    sleep: Callable[[float], Awaitable[None]],
) -> bool:
    for wait_s in (*WAITS_S, None):
        try:
            answer = await http.patch(
                f"/api/v1/voice-sessions/{session_id}/finalize",
                content=told.model_dump_json(),
                headers={"Authorization": f"Bearer {service_key}", "Content-Type": "application/json"},
            )
        except httpx.HTTPError as e:
            log.warning("the call can't be summed up yet", error=str(e) or type(e).__name__)
        else:
            if answer.is_success:
                return True
            log.warning("the call can't be summed up yet", status=answer.status_code)
            if answer.status_code in FINAL:
                return False
        if wait_s is not None:
            await sleep(wait_s)
    return False
