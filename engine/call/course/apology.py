"""A job that can't begin its call: the guest hears so at once, and the call goes to staff.

Needs nothing of what a call needs but its room and a recording, so that it is
heard whatever has failed: no hotel, no book, no ears, no voice, no texts.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
import uuid
from typing import Final

import structlog
from livekit import rtc
from livekit.agents import JobContext

from appliance.contract.dispatch import GUEST_IDENTITY, JobBrief
from appliance.contract.events import JobError, RequestKind, Role, TurnFinal
from appliance.contract.sessions import EndReason
from appliance.contract.told import tell
from engine.call.control import Control
from engine.call.course.arrival import wait_for_guest
from engine.call.course.farewell import Farewell
from engine.call.course.leaving import leave
from engine.call.guest import guest_in, phone_of
from engine.call.language.called import locale_called
from engine.call.language.tongue import ENGLISH
from engine.call.record.left_for_staff import LeftForStaff
from engine.call.record.opening import Record
from engine.call.speaking.interlude import Interlude
from engine.call.speaking.playout import Playout, into_room
from engine.errors import EngineError
from engine.settings import Settings
from engine.speech.manner import language_of
from engine.speech.mistakes import apart, trace_of
from engine.speech.recordings import Phrase, decode, file_of, manifest
from engine.tools.desk import RequestDraft

log = structlog.get_logger()

JOINS_WITHIN_S: Final = 5.0
"""Into a room that stands a job comes in a fifth of a second."""


class Apology:
    """One call's."""

    def __init__(self, ctx: JobContext, settings: Settings, brief: JobBrief, record: Record) -> None:
        self._ctx = ctx
        self._settings = settings
        self._brief = brief
        self._record = record
        self._farewell = Farewell()
        self._clerk_left = asyncio.Event()

    async def run(self, failure: Exception) -> None:
        """Until the guest has heard it; then the call is over."""
        cause = cause_of(failure)
        log.error("the call can't be begun", cause=cause, trace=trace_of(failure))
        told = tell("not_begun", why=cause)
        self._record.report.emit(JobError, where="job", message=str(told), told=told)
        reason: str = EndReason.NOT_BEGUN
        try:
            reason = await self._apologise(cause)
        except Exception as e:  # noqa: BLE001 - staff have the call, whatever keeps us from telling the guest
            log.error("the guest could not be told", error=type(e).__name__, trace=trace_of(e))
        await leave(self._ctx, self._settings, self._record, reason)

    async def _apologise(self, cause: str) -> str:
        """Why the call is over."""
        async with asyncio.TaskGroup() as tasks:
            beside = [tasks.create_task(self._record.report.run())]
            try:
                async with asyncio.timeout(JOINS_WITHIN_S):
                    await self._ctx.connect()
                self._attend(self._ctx.room)
                await wait_for_guest(self._ctx, self._farewell, self._brief.guest_within_s)
            finally:
                if not self._farewell.over.done():
                    self._hand_over(cause)
            playout = Playout()
            beside.append(tasks.create_task(playout.run(into_room(self._ctx.room))))
            beside.append(tasks.create_task(self._say(Interlude(playout))))
            reason = await self._farewell.over
            for task in beside:
                task.cancel()
        return reason

    def _attend(self, room: rtc.Room) -> None:
        room.on("participant_disconnected", self._left)
        self._ctx.add_shutdown_callback(self._farewell.shut_down)
        Control(self._farewell.end, self._record.service_key).attend(room)

    def _left(self, participant: rtc.RemoteParticipant) -> None:
        if participant.identity == GUEST_IDENTITY:
            self._farewell.end(EndReason.GUEST_LEFT)
        if self._brief.clerk is not None and participant.identity == self._brief.clerk.identity:
            self._clerk_left.set()

    def _hand_over(self, cause: str) -> None:
        """At once: staff are on their way while the guest still listens."""
        phone = phone_of(self._ctx.room)
        told = tell("ask.not_begun", guest=self._brief.user_name or tell("guest"))
        details = {"cause": cause, **({"phone": phone} if phone else {})}
        draft = RequestDraft(
            uuid.uuid4().hex, RequestKind.PERSON, urgent=True, summary=str(told), details=details, told=told
        )
        LeftForStaff(self._record.report).created(draft)

    async def _say(self, output: Interlude) -> None:
        """Not into what a clerk and the guest say to each other, while the clerk is there."""
        clerk = self._brief.clerk
        if clerk is not None and clerk.identity in self._ctx.room.remote_participants:
            await self._clerk_left.wait()
        language, began = self._language(), time.time()
        pcm = await asyncio.to_thread(decode, file_of(language, Phrase.GOODBYE))
        whole = await output.play(pcm)
        self._record.report.emit(
            TurnFinal,
            turn_id=uuid.uuid4().hex,
            role=Role.PORTER,
            text=manifest().languages[language].phrases[Phrase.GOODBYE].text,
            language=language,
            started_at=began,
            ended_at=time.time(),
            interrupted=not whole,
        )
        self._farewell.end(EndReason.NOT_BEGUN)

    def _language(self) -> str:
        """What the request named, or else the number that was called, if there are recordings in it."""
        guest = guest_in(self._ctx.room)
        called = None
        if guest is not None and not self._brief.locale_asked:
            called = locale_called(guest.attributes, self._settings.locales_by_number)
        language = language_of(called or self._brief.locale)
        return language if language in manifest().languages else ENGLISH


def cause_of(failure: Exception) -> str:
    """For staff and the log."""
    return "; ".join(_cause(each) for each in apart(failure))


def _cause(failure: Exception) -> str:
    """Other errors may hold what was said in their text."""
    if isinstance(failure, TimeoutError):
        return "it took too long"
    if isinstance(failure, EngineError | OSError | sqlite3.Error):
        return str(failure)
    return f"a mistake of ours: {type(failure).__name__}"
