"""What a clerk who has the call says: their microphone, through the same ears as the guest's, written down."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

import structlog
from livekit import rtc
from livekit.agents import stt

from engine.brain.dialog import Expects
from engine.call.listening.ending import EndDetector
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.listeners import Listeners, TurnOver
from engine.call.listening.turns import Judgement
from engine.call.listening.voice_activity import Silero, VoiceActivity
from engine.speech.ports import HEARING_RATE_HZ, Recognizer

log = structlog.get_logger()

FRAME_MS: Final = 20
LAST_WORDS_S: Final = 2.0
"""Silence after a microphone that has gone: the words before it are a turn then."""

_SILENCE: Final = rtc.AudioFrame(
    bytes(2 * HEARING_RATE_HZ * FRAME_MS // 1000), HEARING_RATE_HZ, 1, HEARING_RATE_HZ // 50
)


class ClerkEars:
    """One call's. `partial` gets the words so far, `turn_over` those of a whole turn."""

    def __init__(
        self,
        room: rtc.Room,
        recognizer: Recognizer,
        end_detector: EndDetector,
        partial: Callable[[str], None],
        turn_over: Callable[[TurnOver], None],
        *,
        voice_activity: Callable[[], VoiceActivity] = Silero,
    ) -> None:
        self._room = room
        self._stt = GuestSTT(recognizer, voice_activity, end_detector, _overhearing(partial, turn_over))

    async def follow(self, identity: str) -> None:
        """Writes down whatever they say, until cancelled."""
        tracks: asyncio.Queue[rtc.Track] = asyncio.Queue()
        gone = asyncio.Event()

        def subscribed(track: rtc.Track, _publication: object, participant: rtc.RemoteParticipant) -> None:
            if participant.identity == identity and track.kind == rtc.TrackKind.KIND_AUDIO:
                tracks.put_nowait(track)

        def unsubscribed(_track: rtc.Track, _publication: object, participant: rtc.RemoteParticipant) -> None:
            if participant.identity == identity:
                gone.set()

        self._room.on("track_subscribed", subscribed)
        self._room.on("track_unsubscribed", unsubscribed)
        try:
            for track in self._there_already(identity):
                tracks.put_nowait(track)
            while True:
                track = await tracks.get()
                gone.clear()
                await self._transcribe(track, gone)
        finally:
            self._room.off("track_subscribed", subscribed)
            self._room.off("track_unsubscribed", unsubscribed)

    def _there_already(self, identity: str) -> list[Any]:
        clerk = self._room.remote_participants.get(identity)
        publications = clerk.track_publications.values() if clerk else ()
        return [p.track for p in publications if p.track is not None and p.track.kind == rtc.TrackKind.KIND_AUDIO]

    async def _transcribe(self, track: rtc.Track, gone: asyncio.Event) -> None:
        """Until it is gone, and the words before that are recognised."""
        audio = rtc.AudioStream.from_track(
            track=track, sample_rate=HEARING_RATE_HZ, num_channels=1, frame_size_ms=FRAME_MS
        )
        try:
            async with self._stt.stream() as speech, asyncio.TaskGroup() as tasks:
                tasks.create_task(_drain(speech))
                hearing = tasks.create_task(_feed(audio, speech))
                await gone.wait()
                hearing.cancel()
                for _ in range(round(LAST_WORDS_S * 1000 / FRAME_MS)):
                    speech.push_frame(_SILENCE)
                    await asyncio.sleep(FRAME_MS / 1000)
                speech.end_input()
        except* Exception as group:  # noqa: BLE001 - whatever it is, the call goes on
            log.error("what the clerk says is not written down", error=type(group.exceptions[0]).__name__)
        finally:
            await audio.aclose()


async def _feed(audio: rtc.AudioStream, speech: stt.RecognizeStream) -> None:
    async for heard in audio:
        speech.push_frame(heard.frame)


async def _drain(speech: stt.RecognizeStream) -> None:
    """What the stream tells a session is of no use here: the listeners have it."""
    async for _ in speech:
        continue


class _NobodyWaits:
    """For a reply to what a clerk says."""

    def ears(self, is_open: bool) -> None:
        return None

    def words_awaited(self, awaited: bool, *, quiet_s: float = 0.0) -> None:
        return None

    def goes_on(self) -> None:
        return None

    def words_found(self) -> None:
        return None

    def nothing_said(self) -> None:
        return None

    def words_lost(self) -> None:
        return None


class _OwnFloor:
    """Nobody falls silent for a clerk, or is to be heard beside them."""

    def stirred(self) -> None:
        return None

    def subsided(self) -> None:
        return None

    def voice_began(self) -> None:
        return None

    def words(self, words: str, voice_s: float, *, has_paused: bool, goes_on: bool) -> bool:
        return True

    def voice_ended(self) -> None:
        return None


def _overhearing(partial: Callable[[str], None], turn_over: Callable[[TurnOver], None]) -> Listeners:
    return Listeners(
        judge=lambda _: Judgement(complete=False, expects=Expects.NOTHING),
        partial=partial,
        turn_over=turn_over,
        waiting=_NobodyWaits(),
        take_back=lambda _: False,
        leave=lambda: None,
        floor=_OwnFloor(),
        answers=lambda: False,
    )
