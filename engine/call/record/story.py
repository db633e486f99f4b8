"""What was said and done in a call before this job: the appliance has it, and what it has not is in the spool."""

from __future__ import annotations

import asyncio
from typing import Final

import httpx
import structlog
from pydantic import ValidationError

from appliance.contract.events import Event
from appliance.contract.reports import SessionStory
from engine.call.record.spool import Spool

log = structlog.get_logger()

PATIENCE_S: Final = 2.0
"""The guest sits in silence meanwhile."""


async def story_so_far(http: httpx.AsyncClient, service_key: str, session_id: str, spool: Spool) -> list[Event]:
    """In order; the spool counts on after it. Without the appliance it is what this box wrote down."""
    told = await _ask(http, service_key, session_id)
    spool.count_on(told.newest_seq)
    events = {event.seq: event for event in (*told.events, *spool.left_behind)}
    return [events[seq] for seq in sorted(events)]


async def _ask(http: httpx.AsyncClient, service_key: str, session_id: str) -> SessionStory:
    try:
        async with asyncio.timeout(PATIENCE_S):
            answer = await http.get(
                f"/internal/sessions/{session_id}/story", headers={"Authorization": f"Bearer {service_key}"}
            )
        answer.raise_for_status()
        return SessionStory.model_validate_json(answer.content)
    except (httpx.HTTPError, TimeoutError, ValidationError) as e:
        log.warning("the call goes on from what this box wrote down", error=str(e) or type(e).__name__)
        return SessionStory(events=[], newest_seq=0)
