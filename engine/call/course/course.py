"""One call from going into its room to the last event."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import structlog
from livekit.agents import AgentSession, JobContext
from livekit.agents.voice.room_io import RoomOptions

from appliance.contract.dispatch import JobBrief
from appliance.contract.events import JobError, SessionReady
from appliance.contract.told import tell
from engine.call.agent import Porter
from engine.call.care.care import Care
from engine.call.control import Control
from engine.call.course.arrival import wait_for_guest
from engine.call.course.farewell import Farewell
from engine.call.course.greeting import Greeting
from engine.call.course.leaving import leave
from engine.call.course.time_limit import Leave, TimeLimit
from engine.call.record.connection import GuestConnection
from engine.call.record.opening import Record
from engine.call.speaking.playout import Playout, into_room
from engine.call.speaking.subtitles import Subtitles
from engine.call.staff.clerk import ClerkEars
from engine.call.staff.standing_back import StandingBack
from engine.call.staff.stepping_in import SteppingIn
from engine.settings import Settings
from engine.speech.mistakes import apart, trace_of

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Parts:
    """What a call is made of, as far as its course has to do with it."""

    record: Record
    farewell: Farewell
    session: AgentSession[Any]
    room_options: RoomOptions
    porter: Porter
    playout: Playout
    subtitles: Subtitles
    care: Care
    greeting: Greeting
    standing_back: StandingBack
    stepping_in: SteppingIn
    clerk_ears: ClerkEars
    leave_taking: Leave


class Course:
    """One call's."""

    def __init__(self, ctx: JobContext, settings: Settings, brief: JobBrief, parts: Parts) -> None:
        self._ctx = ctx
        self._settings = settings
        self._brief = brief
        self._parts = parts
        self._report = parts.record.report
        self._in_room = False

    async def run(self) -> Exception | None:
        """Answer, talk, tell how it ended, and leave.

        Returns the mistake that kept it from answering a guest whose room it is in; then nobody has left.
        """
        reason: str | None = None
        not_begun: Exception | None = None
        try:
            reason = await self._talk()
        except Exception as e:  # noqa: BLE001 - whatever it is, the guest is not left with it
            if self._in_room and not self._parts.care.attended.is_set():
                not_begun = e
            else:
                self._stumbled(e)
        finally:
            await self._parts.session.aclose()
            if not_begun is None:
                await leave(self._ctx, self._settings, self._parts.record, reason)
        return not_begun

    async def _talk(self) -> str:
        """Why it is over."""
        parts, room = self._parts, self._ctx.room
        async with asyncio.TaskGroup() as tasks:
            beside = [tasks.create_task(self._report.run())]
            await self._ctx.connect()
            self._in_room = True
            beside.append(tasks.create_task(parts.playout.run(into_room(room))))
            beside.append(tasks.create_task(parts.standing_back.run(parts.clerk_ears)))
            await parts.greeting.follow_number(room)
            control = Control(parts.farewell.end, parts.record.service_key)
            control.attend(room)
            GuestConnection(self._report).attend(room)
            await self._begin()
            welcome = not parts.greeting.resumed
            beside.append(tasks.create_task(parts.care.run(parts.session, room, welcome=welcome)))
            await parts.care.attended.wait()
            control.on_asked, control.on_beat = parts.stepping_in.asked, parts.stepping_in.beat
            beside.append(tasks.create_task(parts.stepping_in.run()))
            self._greet()
            if self._brief.time_limit_s is not None:
                limit = TimeLimit(self._brief.time_limit_s, self._brief.live_at, parts.leave_taking)
                beside.append(tasks.create_task(limit.run()))
            reason = await parts.farewell.over
            for task in beside:
                task.cancel()
        return reason

    async def _begin(self) -> None:
        """Able to talk, and somebody there to talk to."""
        parts = self._parts
        parts.record.narrator.watch(parts.session)
        parts.farewell.attend(parts.session, self._ctx)
        await parts.session.start(
            parts.porter,
            room=self._ctx.room,
            room_options=parts.room_options,
            session_host=False,  # it would answer any participant, instructions and history included
            record=False,
        )
        parts.session.output.transcription = parts.subtitles.words(parts.session.output.transcription)
        parts.record.narrator.watch_playout(parts.subtitles)
        self._report.emit(SessionReady, tiers=parts.record.waterfall.tiers)
        await parts.greeting.prepare()
        await wait_for_guest(self._ctx, parts.farewell, self._brief.guest_within_s)
        await parts.greeting.follow_number(self._ctx.room)

    def _greet(self) -> None:
        """Only from here on is a silence the guest's: before the greeting they wait for us."""
        if not self._parts.farewell.over.done() and self._brief.clerk is None:
            self._parts.greeting.say(self._parts.session)

    def _stumbled(self, mistake: Exception) -> None:
        """A mistake of ours in a part without which there is no call."""
        kinds = ", ".join(type(each).__name__ for each in apart(mistake))
        log.error("a mistake ends this job", error=kinds, trace=trace_of(mistake))
        told = tell("mistake", kinds=kinds)
        self._report.emit(JobError, where="job", message=str(told), told=told)
