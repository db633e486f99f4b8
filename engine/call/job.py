"""One call, from the dispatch to the last event: wires ears, brain and voice into LiveKit's session."""

from __future__ import annotations

import asyncio
import time
import uuid
from contextlib import AsyncExitStack
from dataclasses import asdict
from datetime import date, datetime
from functools import partial
from typing import Any

import httpx
import structlog
from livekit.agents import AgentSession, JobContext
from livekit.agents.voice import AgentStateChangedEvent, CloseEvent
from livekit.agents.voice.room_io import AudioInputOptions, RoomOptions

from appliance.contract.dispatch import GUEST_IDENTITY, JobBrief
from appliance.contract.events import (
    JobError,
    JobStarted,
    RequestCreated,
    RequestNoted,
    RequestWithdrawn,
    Role,
    SessionClosed,
    SessionReady,
    Stage,
    TierChanged,
)
from appliance.contract.processes import own_mark
from appliance.contract.sessions import Finalize
from engine.brain.dialog import Decision
from engine.brain.facts import FactsUnavailable
from engine.brain.foreign import ForeignBrain
from engine.brain.scripted import ScriptedBrain
from engine.call.agent import Porter
from engine.call.care.care import Care
from engine.call.control import Control
from engine.call.framework import SESSION_OPTIONS
from engine.call.language.common_tongue import CommonTongue, able, asked_for
from engine.call.language.tongue import Tongue
from engine.call.listening.echo import EchoCanceller
from engine.call.listening.ending import EndDetector
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.interruption import Interruption
from engine.call.listening.listeners import Listeners, TurnOver
from engine.call.listening.presence import Presence
from engine.call.listening.voice_activity import Silero
from engine.call.record.connection import GuestConnection
from engine.call.record.finalize import finalize
from engine.call.record.narrator import Narrator
from engine.call.record.report import Report
from engine.call.record.spool import Spool
from engine.call.record.story import story_so_far
from engine.call.record.waterfall import Waterfall
from engine.call.speaking.playout import Playout, SessionSpeech, into_room
from engine.call.speaking.porter_tts import PorterVoice
from engine.call.staff.clerk import ClerkEars
from engine.call.staff.standing_back import StandingBack
from engine.call.staff.stepping_in import SteppingIn
from engine.call.thinking.history import restore
from engine.call.thinking.mind import Mind
from engine.call.thinking.porter_llm import PorterBrain
from engine.call.time_limit import TimeLimit
from engine.loopback import loopback_client
from engine.settings import Settings, read_secret
from engine.speech.ears.call_ears import CallEars
from engine.speech.ears.opening import open_ears
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.ears.vocabulary import names, with_guests
from engine.speech.mistakes import trace_of
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.voices.opening import manner_of, open_voice
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands, misses_in
from engine.tools.house import HouseFacts
from engine.tools.opening import open_hotel

log = structlog.get_logger()

LAST_EVENTS_S = 5.0
"""How long the end of a call waits for the appliance; what it misses is swept from the spool later."""


async def answer(ctx: JobContext) -> None:
    """LiveKit gave us a call; returns when it is over."""
    settings: Settings = ctx.proc.userdata["settings"]
    brief = JobBrief.model_validate_json(ctx.job.metadata)
    async with AsyncExitStack() as stack:
        call = Call(ctx, settings, brief)
        await call.open(stack)
        await call.run()


class Call:
    """The parts of one call and how they are wired."""

    def __init__(self, ctx: JobContext, settings: Settings, brief: JobBrief) -> None:
        self._ctx = ctx
        self._settings = settings
        self._brief = brief
        self._over: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._goodbye: str | None = None
        """Why the call ends once the porter has finished speaking."""
        self._tongue = Tongue(asked_for(brief.locale, settings))

    async def open(self, stack: AsyncExitStack) -> None:
        """Everything that a call needs, in the order in which it is closed again backwards."""
        settings, brief = self._settings, self._brief
        self._http = await stack.enter_async_context(loopback_client(settings.appliance_url, httpx.Timeout(5.0)))
        self._key = read_secret(settings.service_key_file, "the service key")
        spool = Spool(settings.spool_dir, brief.session_id)
        before = await story_so_far(self._http, self._key, brief.session_id, spool) if brief.follows else []
        self._so_far = restore(before)
        self._report = Report(brief.session_id, spool, self._http, self._key, time.time)
        self._waterfall = Waterfall(tiers={Stage.BRAIN: "scripted"})
        self._narrator = Narrator(self._report, self._waterfall, time.time)
        self._narrator.language = self._tongue.choice.language
        locale = self._tongue.choice.locale
        self._manner = manner_of(settings, locale, brief.voice_id)
        self._speaker = await stack.enter_async_context(
            open_voice(settings, locale=locale, on_change=partial(self._tier_changed, Stage.TTS))
        )
        self._waterfall.tiers[Stage.TTS] = self._speaker.current_tier
        house = await asyncio.to_thread(open_hotel, settings, datetime.now().date())
        stack.callback(house.close)
        stack.push_async_callback(house.pms.aclose)

        def now() -> datetime:
            return datetime.now().astimezone(house.zone)

        desk = Desk(self._request_created, now, _new_id, self._request_withdrawn, self._request_noted)
        self._hands = Hands(house, desk, now, call=brief.session_id, misses=misses_in(before))
        vocabulary = await _vocabulary(house, now().date(), arrivals=settings.boost_arrivals)
        on_other_ears = partial(self._tier_changed, Stage.STT)

        def open_in(locale: str) -> TieredRecognizer:
            return open_ears(settings, locale, vocabulary, on_other_ears, detects=not brief.locale_asked)

        self._ears = CallEars(open_in, stack, on_other_ears)
        self._tongue.switch(await able(self._tongue.choice, self._ears))
        self._waterfall.tiers[Stage.STT] = self._ears.current.current_tier
        self._mind = Mind(ScriptedBrain(house, now), lambda language: ForeignBrain(language, house, now), self._tongue)
        self._greeting = self._mind.first_words(brief.opening_line, resumed=bool(self._so_far.items))
        self._brain = PorterBrain(self._mind, self._waterfall, lambda: self._session.history.items, _new_id)
        self._brain.on_commit, self._brain.on_reply = self._committed, self._reply_prepared
        echo = EchoCanceller()
        self._playout = Playout(on_played=echo.playing, on_silenced=echo.silenced)
        self._microphone = AudioInputOptions(
            sample_rate=HEARING_RATE_HZ,
            frame_size_ms=20,
            pre_connect_audio=False,
            noise_cancellation=echo,
            auto_gain_control=True,
        )
        interruption = Interruption(SessionSpeech(lambda: self._session, self._playout), self._brain.judge)
        self._playout.on("playback_started", lambda _: interruption.porter_began())
        self._care = Care(
            self._playout,
            self._tongue,
            self._report,
            desk,
            house,
            silence_s=settings.silence_s,
            last_words=self._last_words,
            hang_up=self._end,
            in_english=self._go_on_in_english,
            expects=lambda: self._brain.expects,
            hear=self._typed,
        )
        listeners = Listeners(
            judge=self._brain.judge,
            partial=self._words_so_far,
            turn_over=self._turn_over,
            take_back=lambda words: self._standing_back.has_the_call and self._brain.take_back(words),
            leave=self._brain.leave,
            floor=interruption,
            waiting=self._care.rescue,
            answers=lambda: self._standing_back.has_the_call,
        )
        end_detector = EndDetector()
        self._voice = PorterVoice(self._speaker, self._manner, self._waterfall, self._narrator.sentence)
        self._common_tongue = CommonTongue(
            settings,
            self._tongue,
            self._ears,
            self._mind,
            voice=self._voice,
            narrator=self._narrator,
            is_fixed=brief.locale_asked,
            understands=lambda words: self._brain.judge(words).complete,
            told=lambda: len(self._brain.so_far(self._session.history.items)),
        )
        self._session: AgentSession[None] = AgentSession(
            stt=GuestSTT(self._ears, Silero, end_detector, listeners),
            vad=Presence(),
            llm=self._brain,
            tts=self._voice,
            **SESSION_OPTIONS,
        )
        self._session.output.audio = self._care.output
        self._porter = Porter(self._hands, self._narrator, self._care.rescue, self._so_far)
        self._standing_back = StandingBack(
            self._session,
            self._porter,
            brain=self._brain,
            mind=self._mind,
            care=self._care,
            narrator=self._narrator,
            desk=desk,
            tongue=self._tongue,
            stays=self._stay,
        )
        self._stepping_in = SteppingIn(self._standing_back, self._report, brief.clerk)
        self._clerk_ears = ClerkEars(
            self._ctx.room,
            self._ears,
            end_detector,
            partial(self._narrator.partial, Role.CLERK),
            partial(self._standing_back.overhear, Role.CLERK),
        )

    async def run(self) -> None:
        """Answer, talk, and tell how it ended."""
        reason: str | None = None
        self._report.emit(JobStarted, **asdict(own_mark()))
        try:
            async with asyncio.TaskGroup() as tasks:
                beside = [tasks.create_task(self._report.run())]
                await self._ctx.connect()
                beside.append(tasks.create_task(self._playout.run(into_room(self._ctx.room))))
                beside.append(tasks.create_task(self._standing_back.run(self._clerk_ears)))
                await self._answer_number()
                control = Control(self._end, self._key)
                control.attend(self._ctx.room)
                GuestConnection(self._report).attend(self._ctx.room)
                await self._begin()
                welcome = not self._so_far.items
                beside.append(tasks.create_task(self._care.run(self._session, self._ctx.room, welcome=welcome)))
                await self._care.attended.wait()
                control.on_asked, control.on_beat = self._stepping_in.asked, self._stepping_in.beat
                beside.append(tasks.create_task(self._stepping_in.run()))
                self._greet()
                if self._brief.time_limit_s is not None:
                    limit = TimeLimit(self._brief.time_limit_s, self._brief.live_at, self)
                    beside.append(tasks.create_task(limit.run()))
                reason = await self._over
                for task in beside:
                    task.cancel()
        except Exception as e:  # noqa: BLE001 - whatever it is, the guest is not left with it
            self._stumbled(e)
        finally:
            await self._leave(reason)

    def _stumbled(self, mistake: Exception) -> None:
        """A mistake of ours in a part without which there is no call."""
        mistakes = mistake.exceptions if isinstance(mistake, ExceptionGroup) else (mistake,)
        kinds = ", ".join(type(each).__name__ for each in mistakes)
        log.error("a mistake ends this job", error=kinds, trace="".join(trace_of(each) for each in mistakes))
        self._report.emit(JobError, where="job", message=f"a mistake of ours ended the porter's job: {kinds}")

    async def _leave(self, reason: str | None) -> None:
        """The call is over for `reason`; without one only this job is: the room stays, and another porter is sent."""
        await self._session.aclose()
        if reason is not None:
            self._report.emit(SessionClosed, reason=reason)
        await self._report.finish(LAST_EVENTS_S)
        if reason is not None:
            self._ctx.delete_room()
            await finalize(self._http, self._key, self._brief.session_id, Finalize())
        self._ctx.shutdown(reason or "failed")

    async def _begin(self) -> None:
        self._narrator.watch(self._session)
        self._session.on("close", self._session_closed)
        self._session.on("agent_state_changed", self._agent_state_changed)
        self._ctx.add_shutdown_callback(self._shut_down)
        await self._session.start(
            self._porter,
            room=self._ctx.room,
            room_options=RoomOptions(
                text_input=False,
                audio_input=self._microphone,
                audio_output=False,  # ours is there already, and the transcript keeps in step with it
                participant_identity=GUEST_IDENTITY,
            ),
            session_host=False,  # it would answer any participant, instructions and history included
            record=False,
        )
        assert self._session.output.audio is not None, "a session in a room speaks"
        self._narrator.watch_playout(self._session.output.audio)
        self._report.emit(SessionReady, tiers=self._waterfall.tiers)
        await self._speaker.warm([self._greeting] if self._greeting else [], self._manner)
        coming = asyncio.ensure_future(self._ctx.wait_for_participant(identity=GUEST_IDENTITY))
        either: list[asyncio.Future[Any]] = [coming, self._over]
        await asyncio.wait(either, timeout=self._brief.guest_within_s, return_when=asyncio.FIRST_COMPLETED)
        if not coming.done():
            coming.cancel()
            self._end("nobody joined")  # unless there is another reason already
        elif coming.exception() is not None:  # the room went away: a guest had been in it, and left before we came
            self._end("guest left")
        await self._answer_number()

    def _greet(self) -> None:
        """Only from here on is a silence the guest's: before the greeting they wait for us."""
        if self._greeting and not self._over.done() and self._brief.clerk is None:
            self._session.say(self._greeting)

    def warn(self) -> None:
        """The guest's time is almost up."""
        if self._standing_back.has_the_call:
            self._session.say(self._tongue.say("limit.warn", 0, {}))

    async def has_the_call(self) -> None:
        await self._standing_back.wait_for_the_call()

    async def say_goodbye(self) -> None:
        """The guest's time is up; heard to its end when this returns."""
        await self._session.say(self._tongue.say("limit.goodbye", 0, {}), allow_interruptions=False)

    def hang_up(self, reason: str) -> None:
        self._end(reason)

    def _end(self, reason: str) -> None:
        if not self._over.done():
            self._over.set_result(reason)

    async def _shut_down(self, reason: str) -> None:
        self._end(reason or "shut down")

    def _session_closed(self, event: CloseEvent) -> None:
        self._end(
            {"participant_disconnected": "guest left", "error": "failed"}.get(event.reason.value, event.reason.value)
        )

    async def _answer_number(self) -> None:
        guest = self._ctx.room.remote_participants.get(GUEST_IDENTITY)
        if guest is not None and await self._common_tongue.follow_number(guest.attributes):
            self._greeting = self._mind.first_words(self._brief.opening_line, resumed=bool(self._so_far.items))

    def _follow_guest(self, turn: TurnOver) -> None:
        if not self._common_tongue.follow_guest(turn):
            return
        self._brain.forget_prepared()
        self._porter.answer_anew()
        if not self._tongue.choice.understood:
            self._care.is_not_understood()

    def _words_so_far(self, words: str) -> None:
        self._care.patience.guest_speaks()
        self._narrator.partial(Role.GUEST, words)

    def _turn_over(self, turn: TurnOver) -> None:
        self._care.patience.guest_spoke()
        if not self._standing_back.has_the_call:
            self._standing_back.overhear(Role.GUEST, turn)
            return
        self._follow_guest(turn)
        prepared = self._brain.has_prepared(turn.words)
        self._waterfall.turn_over(
            speech_ended_at=turn.speech_ended_at,
            words_at=turn.words_at,
            decided_at=turn.decided_at,
            prepared=prepared,
        )
        self._care.rescue.turn_over(prepared=prepared)
        self._narrator.turn(Role.GUEST, turn)
        self._brain.turn_over(turn.words)

    def _typed(self, number: str) -> None:
        """The guest answers with the telephone's keys: a turn like any other."""
        now = time.time()
        self._turn_over(TurnOver(number, now, now, now, now))
        self._session.generate_reply(user_input=number)

    def _committed(self, decision: Decision) -> None:
        self._goodbye = "guest said goodbye" if decision.ends_call else None
        self._care.rescue.ends_call(decision.ends_call)
        self._narrator.committed(decision)

    def _stay(self) -> None:
        """Whatever the porter was about to say last, staff want the call to go on."""
        self._goodbye = None

    def _reply_prepared(self) -> None:
        self._narrator.reply_prepared()
        self._care.rescue.reply_prepared()

    def _go_on_in_english(self) -> None:
        self._session.say(self._common_tongue.go_on_in_english())

    def _request_created(self, draft: RequestDraft) -> None:
        self._report.emit(RequestCreated, **asdict(draft))

    def _request_withdrawn(self, request_id: str) -> None:
        self._report.emit(RequestWithdrawn, request_id=request_id)

    def _request_noted(self, request_id: str, text: str) -> None:
        self._report.emit(RequestNoted, request_id=request_id, text=text)

    def _tier_changed(self, stage: Stage, from_tier: str, to_tier: str, reason: str) -> None:
        self._waterfall.tiers[stage] = to_tier
        self._report.emit(TierChanged, stage=stage, from_tier=from_tier, to_tier=to_tier, reason=reason)

    def _last_words(self, reason: str) -> None:
        self._goodbye = reason

    def _agent_state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "listening" and self._goodbye is not None:
            self._end(self._goodbye)


async def _vocabulary(house: HouseFacts, today: date, *, arrivals: bool) -> tuple[str, ...]:
    """What the ears are to hear more readily. Guests' names are worth much in it, and no call fails without them."""
    known = names(house.profile.vocabulary)
    try:
        return with_guests(known, await house.arriving(today)) if arrivals else known
    except FactsUnavailable as e:
        log.warning("the names of today's guests are not known", reason=str(e))
        return known


def _new_id() -> str:
    return uuid.uuid4().hex
