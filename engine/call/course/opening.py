"""Opens a call: wires ears, brain and voice into LiveKit's session."""

from __future__ import annotations

import uuid
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

from livekit import rtc
from livekit.agents import AgentSession, JobContext

from appliance.contract.dispatch import JobBrief
from appliance.contract.events import Role
from engine.brain.foreign.brain import ForeignBrain
from engine.brain.scripted import ScriptedBrain
from engine.call.agent import Porter
from engine.call.care.care import Care
from engine.call.course.common_tongue import CommonTongue, asked_for
from engine.call.course.course import Course, Parts
from engine.call.course.exchange import Exchange
from engine.call.course.farewell import Farewell
from engine.call.course.greeting import Greeting
from engine.call.course.hotel_at_hand import HotelAtHand, open_hotel_at_hand
from engine.call.course.leave_taking import LeaveTaking
from engine.call.course.senses import open_call_ears, open_mouth
from engine.call.framework import SESSION_OPTIONS, room_options
from engine.call.language.tongue import Tongue
from engine.call.listening.echo import EchoCanceller
from engine.call.listening.ending import EndDetector
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.interruption import Interruption
from engine.call.listening.listeners import Listeners
from engine.call.listening.presence import Presence
from engine.call.listening.voice_activity import Silero
from engine.call.record.opening import Record
from engine.call.speaking.playout import Playout, SessionSpeech
from engine.call.speaking.porter_tts import PorterVoice
from engine.call.speaking.subtitles import Subtitles
from engine.call.staff.clerk import ClerkEars
from engine.call.staff.standing_back import StandingBack
from engine.call.staff.stepping_in import SteppingIn
from engine.call.thinking.history import porters_words, restore
from engine.call.thinking.mind import Mind
from engine.call.thinking.porter_llm import PorterBrain
from engine.settings import Settings
from engine.speech.ears.call_ears import CallEars


async def open_call(
    ctx: JobContext, settings: Settings, brief: JobBrief, record: Record, stack: AsyncExitStack
) -> Course:
    """Everything that a call needs, in the order in which `stack` closes it again backwards."""
    tongue = Tongue(asked_for(brief.locale, settings))
    record.narrator.language = tongue.choice.language
    voice = await open_mouth(settings, brief, tongue, record, stack)
    hotel = await open_hotel_at_hand(settings, record, _new_id, stack)
    ears = await open_call_ears(settings, tongue, hotel, record, stack, detects=not brief.locale_asked)
    parts = _wire(ctx.room, settings, brief, record, tongue=tongue, hotel=hotel, voice=voice, ears=ears)
    return Course(ctx, settings, brief, parts)


def _wire(
    room: rtc.Room,
    settings: Settings,
    brief: JobBrief,
    record: Record,
    *,
    tongue: Tongue,
    hotel: HotelAtHand,
    voice: PorterVoice,
    ears: CallEars,
) -> Parts:
    """Who is made first asks for who is made later only once the call has begun."""
    so_far, house, now = restore(record.before), hotel.house, hotel.now
    for words in porters_words(so_far):
        tongue.remember(words)
    mind = Mind(
        ScriptedBrain(house, now, lambda: tongue.spoken),
        lambda language: ForeignBrain(language, house, now, lambda: tongue.spoken),
        tongue,
    )
    brain = PorterBrain(mind, record.waterfall, lambda: session.history.items, _new_id)
    common_tongue = CommonTongue(
        settings,
        tongue,
        ears,
        mind,
        voice=voice,
        narrator=record.narrator,
        is_fixed=brief.locale_asked,
        understands=lambda words: brain.judge(words).complete,
        wished=brain.language_wished,
        told=lambda: len(brain.so_far(session.history.items)),
    )
    greeting = Greeting(mind, common_tongue, voice, brief.opening_line, resumed=bool(so_far.items))
    farewell = Farewell()
    exchange = Exchange(brain, record, tongue, common_tongue, farewell)
    brain.on_commit, brain.on_reply = exchange.committed, exchange.reply_prepared
    echo = EchoCanceller()
    playout = Playout(on_played=echo.playing, on_silenced=echo.silenced)
    interruption = Interruption(SessionSpeech(lambda: session, playout), brain.judge)
    playout.on("playback_started", lambda _: interruption.porter_began())
    care = Care(
        playout,
        tongue,
        record.report,
        hotel.desk,
        house,
        silence_s=settings.silence_s,
        last_words=farewell.last_words,
        hang_up=farewell.end,
        in_english=exchange.go_on_in_english,
        expects=lambda: brain.expects,
        hear=exchange.typed,
    )
    listeners = Listeners(
        judge=brain.judge,
        partial=exchange.words_so_far,
        turn_over=exchange.turn_over,
        take_back=exchange.take_back,
        leave=brain.leave,
        floor=interruption,
        waiting=care.rescue,
        answers=lambda: exchange.is_ours,
    )
    end_detector = EndDetector()
    session: AgentSession[Any] = AgentSession(
        stt=GuestSTT(ears, Silero, end_detector, listeners), vad=Presence(), llm=brain, tts=voice, **SESSION_OPTIONS
    )
    subtitles = Subtitles(care.output)
    session.output.audio = subtitles
    porter = Porter(hotel.hands, record.narrator, care.rescue, so_far)
    standing_back = StandingBack(
        session,
        porter,
        brain=brain,
        mind=mind,
        care=care,
        narrator=record.narrator,
        desk=hotel.desk,
        tongue=tongue,
        stays=farewell.stay,
    )
    exchange.attend(session, porter, care, standing_back)
    return Parts(
        record=record,
        farewell=farewell,
        session=session,
        room_options=room_options(echo),
        porter=porter,
        playout=playout,
        subtitles=subtitles,
        care=care,
        greeting=greeting,
        standing_back=standing_back,
        stepping_in=SteppingIn(standing_back, record.report, brief.clerk),
        clerk_ears=ClerkEars(
            room,
            ears,
            end_detector,
            partial(record.narrator.partial, Role.CLERK),
            partial(standing_back.overhear, Role.CLERK),
        ),
        leave_taking=LeaveTaking(session, tongue, standing_back, farewell),
    )


def _new_id() -> str:
    return uuid.uuid4().hex
