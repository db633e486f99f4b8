"""Opens the record of a call: its spool, what an earlier job of it has told, and the way to the appliance."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpx
import structlog

from appliance.contract.dispatch import JobBrief
from appliance.contract.events import Event, Stage
from engine.call.record.narrator import Narrator
from engine.call.record.report import Report
from engine.call.record.spool import Spool
from engine.call.record.story import story_so_far
from engine.call.record.waterfall import Waterfall
from engine.errors import SettingsError
from engine.loopback import loopback_client
from engine.settings import Settings, read_secret

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Record:
    """One call's: who writes down what, the way to who reads it, and what there is already."""

    session_id: str
    report: Report
    narrator: Narrator
    waterfall: Waterfall
    http: httpx.AsyncClient
    service_key: str
    """ "" where it can't be read: then nothing is posted, and no command is obeyed."""
    before: Sequence[Event]
    """What earlier jobs of this call told."""


async def open_record(settings: Settings, brief: JobBrief, stack: AsyncExitStack) -> Record:
    """Raises nothing: what goes wrong in a call has to be written down, and be it in the spool alone."""
    http = await stack.enter_async_context(loopback_client(settings.appliance_url, httpx.Timeout(5.0)))
    key = _service_key(settings)
    spool = Spool(settings.spool_dir, brief.session_id)
    before = await story_so_far(http, key, brief.session_id, spool) if brief.follows else []
    report = Report(brief.session_id, spool, http, key, time.time)
    waterfall = Waterfall(tiers={Stage.BRAIN: "scripted"})
    return Record(brief.session_id, report, Narrator(report, waterfall, time.time), waterfall, http, key, before)


def _service_key(settings: Settings) -> str:
    try:
        return read_secret(settings.service_key_file, "the service key")
    except SettingsError as e:
        log.error("events stay in the spool", reason=str(e))
        return ""
