"""The guest's audio as LiveKit's speech-to-text: our recogniser, and our decision when a turn is over.

The session runs with turn detection "stt", so what this stream says holds:
PREFLIGHT (words at a pause: prepare a reply), FINAL and END_OF_SPEECH (the
turn is over: say it). Words leave here only after payment cards are removed.
"""

from __future__ import annotations

import asyncio
import time
import traceback
from collections import deque
from collections.abc import Awaitable, Callable
from copy import copy
from functools import partial
from typing import Any

import structlog
from livekit import rtc
from livekit.agents import APIConnectionError, APIConnectOptions, APIError, LanguageCode, stt
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer

from appliance.contract.redaction import CardGuard
from engine.call.ending import ENDING_WINDOWS, EndDetector
from engine.call.interruption import BACKCHANNEL_S
from engine.call.language import ENGLISH
from engine.call.listeners import Listeners, TurnOver
from engine.call.loudness import Loudness
from engine.call.owed import Keeping, Owed
from engine.call.turns import PAUSE_S, Overheard, depends_on_sound, rest_of, same_words, silence_needed_s
from engine.call.utterance import ONSET_S, Happening, Utterance
from engine.call.voice_activity import VoiceActivity
from engine.errors import ProviderError
from engine.speech.ports import Heard, Hearing, Recognizer, Urgency

log = structlog.get_logger()

SAMPLE_RATE_HZ = 16000
PRE_ROLL_WINDOWS = 5
"""0.16 s before the voice began; half a second made the recogniser write "You" in front."""

REST = 2.0
"""After a run during speech the next one waits for so many times as long as it took: on a busy box they are the first
to become fewer, because nobody waits for them."""

GOES_ON_S = 1.0
"""Speech so soon after a turn was judged to be over is its second half: the guest had only hesitated."""

PREPARE_S = 0.2
"""Silence after which a reply to words that may not be all is prepared, in case they are."""

NOTHING_SAID_S = 0.7
"""A sound in which no words were found is over after so much silence."""


NOTHING_HEARD = Heard(text="", audio_s=0.0, waited_s=0.0, took_s=0.0)


class GuestSTT(stt.STT[Any]):
    """LiveKit's view of the recogniser."""

    def __init__(
        self,
        recognizer: Recognizer,
        voice_activity: Callable[[], VoiceActivity],
        end_detector: EndDetector,
        listeners: Listeners,
        keeping: Keeping | None = None,
    ) -> None:
        super().__init__(
            capabilities=stt.STTCapabilities(streaming=True, interim_results=True, offline_recognize=False)
        )
        self.recognizer = recognizer
        self.voice_activity = voice_activity
        self.end_detector = end_detector
        self.listeners = listeners
        self.keeping = keeping or Keeping()

    @property
    def model(self) -> str:
        return self.recognizer.name

    @property
    def provider(self) -> str:
        return "nightporter"

    def stream(
        self,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    ) -> GuestStream:
        return GuestStream(self, conn_options)

    async def _recognize_impl(
        self, buffer: AudioBuffer, *, language: NotGivenOr[str] = NOT_GIVEN, conn_options: APIConnectOptions
    ) -> stt.SpeechEvent:
        raise RuntimeError("the session streams; whole recordings go to the recogniser's own HTTP door")


class GuestStream(stt.RecognizeStream):
    """One guest's audio; lives as long as the session listens."""

    def __init__(self, owner: GuestSTT, conn_options: APIConnectOptions) -> None:
        super().__init__(stt=owner, conn_options=conn_options, sample_rate=SAMPLE_RATE_HZ)
        self._owner = owner
        self._guard = CardGuard()
        self._utterance = Utterance()
        self._loudness = Loudness()
        self._pre_roll: deque[bytes] = deque(maxlen=PRE_ROLL_WINDOWS)
        self._newest: deque[bytes] = deque(maxlen=ENDING_WINDOWS)
        self._heard = NOTHING_HEARD
        self._words = ""
        self._words_at = 0.0
        self._needed_s: float | None = None
        self._started_at = 0.0
        self._stretch = 0
        """Counts pauses and resumptions: what was asked in an earlier stretch of speech is answered too late."""
        self._grows = False
        self._rested_at = 0.0
        self._ended_at = 0.0
        self._first_half = ""
        """The words of a turn that was taken back, and that this one begins with."""
        self._prepared = ""
        """The words that a reply was last asked for."""
        self._owed = Owed(owner.keeping)
        self._asking: asyncio.Task[bool] | None = None
        """For the words of what is owed."""
        self._stumbled = False
        """The window before this one met a mistake of ours."""

    async def _run(self) -> None:
        try:
            hearing = await self._owner.recognizer.open()
            self._owner.listeners.waiting.ears(True)
            try:
                async with asyncio.TaskGroup() as self._runs:
                    await self._listen(hearing)
            finally:
                self._owner.listeners.waiting.ears(False)
                await hearing.aclose()
        except* ProviderError as e:
            raise APIConnectionError(str(e.exceptions[0]), retryable=True) from e
        finally:
            self._close()

    async def _listen(self, hearing: Hearing) -> None:
        voice_activity = self._owner.voice_activity()
        async for frame in self._input_ch:
            if not isinstance(frame, rtc.AudioFrame):
                continue
            for pcm, probability in voice_activity.feed(bytes(frame.data)):
                went_well = await self._survived(partial(self._window, pcm, probability, hearing))
                if not went_well and self._stumbled:
                    raise RuntimeError("hearing fails with every sound")  # rescue.py ends the call with a word
                if not went_well:
                    self._drop()
                self._stumbled = not went_well

    async def _survived(self, step: Callable[[], Awaitable[None]]) -> bool:
        """False after a mistake of ours, which is told and never ends the stream: LiveKit opens no new one after an
        error that is no provider's, and the guest would speak to nobody."""
        try:
            await step()
        except ProviderError:
            raise
        except Exception as e:  # noqa: BLE001 - whatever it is, the guest must be heard
            # Without the error's own text, which may hold what the guest said.
            kind, trace = type(e).__name__, "".join(traceback.format_tb(e.__traceback__))
            log.error("a mistake in hearing the guest", error=kind, trace=trace)
            self._emit_error(APIError(f"a mistake in hearing the guest: {kind}", retryable=True), recoverable=True)
            return False
        return True

    async def _or_drop(self, pause: Callable[[], Awaitable[None]], stretch: int) -> None:
        if not await self._survived(pause) and stretch == self._stretch:
            self._drop()

    def _drop(self) -> None:
        """This utterance can't be made anything of: the guest is asked for it once more, and the next one is heard."""
        if not self._utterance.is_open:
            return
        if self._first_half:
            self._owner.listeners.leave()
        self._words, self._first_half = "", ""
        self._close()
        self._owner.listeners.waiting.words_lost()

    async def _window(self, pcm: bytes, probability: float, hearing: Hearing) -> None:
        """One window of 32 ms: keep its audio where it belongs and see what it means."""
        now = time.time()
        self._newest.append(pcm)
        # The detector goes on for a while when the voice has ended; the loudness of the voice tells sooner.
        is_loud = self._loudness.feed(pcm, now)
        happening = self._utterance.feed(probability if is_loud or not self._utterance.is_open else 0.0, now)
        if not self._utterance.is_open:
            self._pre_roll.append(pcm)
            return
        if happening is Happening.BEGAN:
            if not (self._is_owed() or self._goes_on()):
                self._first_half = ""
                await hearing.cut(0)
            self._begin()
            await hearing.push(b"".join(self._pre_roll))
        await hearing.push(pcm)
        if happening is Happening.GREW and not self._grows and time.monotonic() >= self._rested_at:
            self._runs.create_task(self._survived(partial(self._grow, hearing)))
        elif happening is Happening.PAUSED:
            self._stretch += 1
            self._runs.create_task(self._or_drop(partial(self._pause, hearing, self._stretch), self._stretch))
        elif happening is Happening.RESUMED:
            self._stretch += 1
            self._needed_s = None  # the pause was not the end: what was decided on it is void
            self._owner.listeners.waiting.words_awaited(False)
        elif self._needed_s is not None:
            if self._utterance.silence_s >= self._needed_s:
                self._end(pcm)
            elif self._words and self._utterance.silence_s >= PREPARE_S:
                self._prepare(self._words)

    def _goes_on(self) -> bool:
        """Whether the voice goes on with the turn before; the audio of both is heard as one then."""
        hesitated = bool(self._words) and time.time() - self._ended_at <= GOES_ON_S
        if hesitated and self._owner.listeners.take_back(self._words):
            self._first_half = self._words
            return True
        return False

    def _is_owed(self) -> bool:
        """Whether what nobody has recognised yet is to be heard together with what begins now."""
        if self._owed.told_at is None:
            return False
        if self._asking is not None:
            self._asking.cancel()
        is_fresh = self._owed.is_fresh(time.time())
        if self._first_half and not is_fresh:
            self._owner.listeners.leave()
        self._owed.settle()
        self._owner.listeners.waiting.ears(True)  # they are given another chance
        return is_fresh

    def _begin(self) -> None:
        self._words, self._needed_s, self._prepared = "", None, ""
        self._stretch += 1
        self._started_at = time.time()
        self._loudness.begin()
        self._owner.listeners.floor.voice_began()
        self._send(stt.SpeechEventType.START_OF_SPEECH)

    async def _grow(self, hearing: Hearing) -> None:
        """A run during speech: words for staff, and a reply prepared when they are a whole request already."""
        self._grows, stretch, began = True, self._stretch, time.monotonic()
        try:
            heard = await hearing.transcribe(Urgency.GROWING)
        finally:
            self._grows = False
            self._rested_at = time.monotonic() + REST * (time.monotonic() - began)
        if heard is None or not heard.text or stretch != self._stretch:
            return
        words = self._guard.partial(heard.text)
        self._owner.listeners.partial(words)
        if not self._counts(words):
            return
        if self._owner.listeners.judge(words).complete:
            self._prepare(words)
        else:
            self._send(stt.SpeechEventType.INTERIM_TRANSCRIPT, words)

    async def _pause(self, hearing: Hearing, stretch: int) -> None:
        waiting = self._owner.listeners.waiting
        waiting.words_awaited(True)
        try:
            heard = await hearing.transcribe(Urgency.PAUSE)
        except ProviderError as e:
            if stretch == self._stretch:  # else the next pause asks for all of it
                self._keep(hearing, e)
            return
        if heard is not None and stretch == self._stretch:
            if heard.text:
                waiting.words_awaited(False)
            else:
                waiting.nothing_said()
            await self._at_pause(heard, stretch)

    def _keep(self, hearing: Hearing, error: ProviderError) -> None:
        """Nobody recognises this utterance now. The guest is told at once (rescue.py), its audio stays where it is."""
        self._emit_error(APIConnectionError(str(error), retryable=True), recoverable=True)
        self._words = ""
        self._owed.keep(time.time())
        self._close()
        self._asking = self._runs.create_task(self._survived(partial(self._ask_again, hearing)))

    async def _ask_again(self, hearing: Hearing) -> None:
        """For what is kept, until somebody recognises it; ended when the guest speaks again."""
        heard = None
        while heard is None:
            await asyncio.sleep(self._owner.keeping.retry_s)
            self._owner.listeners.waiting.ears(True)
            try:
                heard = await hearing.transcribe(Urgency.PAUSE)
            except ProviderError as e:
                log.warning("still nobody recognises the guest", reason=str(e))
        self._catch_up(heard)

    def _catch_up(self, heard: Heard) -> None:
        """What was kept is known at last: it is a turn, as silent as the guest has been since."""
        is_fresh = self._owed.is_fresh(time.time())
        self._owed.settle()
        self._heard, self._words, self._words_at = heard, copy(self._guard).final(heard.text), time.time()
        if not self._words:
            self._owner.listeners.waiting.nothing_said()
        elif not is_fresh:
            self._words = ""
            self._owner.listeners.waiting.words_lost()
        self._tell_turn()
        self._send(stt.SpeechEventType.END_OF_SPEECH)

    def _prepare(self, words: str) -> None:
        """Have a reply prepared, unless the one that is being prepared answers the same words."""
        if not same_words(words, self._prepared):
            self._prepared = words
            self._send(stt.SpeechEventType.PREFLIGHT_TRANSCRIPT, words)

    async def _at_pause(self, heard: Heard, stretch: int) -> None:
        """Words at a pause: have a reply prepared and know how long to wait for more."""
        # A copy judges: the guard itself must see each finished turn once.
        self._heard, self._words, self._words_at = heard, copy(self._guard).final(heard.text), time.time()
        if not self._counts(self._words):
            self._words, self._needed_s = "", BACKCHANNEL_S
            return
        if not self._words:
            self._needed_s = NOTHING_SAID_S
            return
        self._owner.listeners.partial(self._words)
        judgement, ended_p = self._owner.listeners.judge(self._words), None
        if judgement.complete:
            self._prepare(self._words)
        if depends_on_sound(self._words, judgement):
            ended_p = await self._owner.end_detector.ended_p(b"".join(self._newest))
        if stretch == self._stretch:
            self._needed_s = silence_needed_s(Overheard(self._words, judgement, ended_p))

    def _counts(self, words: str) -> bool:
        """False while the words are only a sign of listening to what the porter says."""
        words = rest_of(words, self._first_half)
        voice_s = self._utterance.last_voice_at - self._started_at + ONSET_S
        return self._owner.listeners.floor.words(words, voice_s, has_paused=self._utterance.silence_s >= PAUSE_S)

    def _end(self, pcm: bytes) -> None:
        """The turn is over; what was no speech ends without words."""
        self._tell_turn()
        self._close()
        self._pre_roll.clear()
        self._pre_roll.append(pcm)

    def _tell_turn(self) -> None:
        if self._words:
            self._guard.final(self._heard.text)
            self._owner.listeners.turn_over(
                TurnOver(
                    words=self._words,
                    started_at=self._started_at,
                    speech_ended_at=self._loudness.speech_ended_at(self._utterance.last_voice_at),
                    words_at=self._words_at,
                    decided_at=time.time(),
                    locale=self._heard.language,
                    confidence=self._heard.confidence,
                )
            )
            self._send(stt.SpeechEventType.FINAL_TRANSCRIPT, self._words)
        elif self._first_half:
            self._owner.listeners.leave()

    def _close(self) -> None:
        """Nothing is heard any more of what is open."""
        if self._utterance.is_open:
            self._send(stt.SpeechEventType.END_OF_SPEECH)
        self._owner.listeners.floor.voice_ended()
        self._utterance.close()
        self._ended_at = time.time()
        self._needed_s, self._stretch = None, self._stretch + 1

    def _send(self, kind: stt.SpeechEventType, words: str = "") -> None:
        if words and not self._owner.listeners.answers():
            return
        heard = self._heard
        language = LanguageCode(heard.language or ENGLISH)
        said = [stt.SpeechData(language=language, text=words, confidence=heard.confidence or 1.0)] if words else []
        self._event_ch.send_nowait(
            stt.SpeechEvent(
                type=kind,
                alternatives=said,
                speech_start_time=self._started_at if kind is stt.SpeechEventType.START_OF_SPEECH else None,
                speech_end_time=self._utterance.last_voice_at if kind is stt.SpeechEventType.END_OF_SPEECH else None,
            )
        )
