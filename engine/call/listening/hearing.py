"""One guest is heard: from windows of audio to words while they speak, words at a pause, and turns that are over.

What is told as LiveKit's events holds, because its session runs with turn
detection "stt": PREFLIGHT (words at a pause: prepare a reply), FINAL and
END_OF_SPEECH (the turn is over: say it). Words leave here only after payment
cards are removed.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from copy import copy
from functools import partial
from typing import Protocol

import structlog
from livekit.agents import APIConnectionError, APIError, LanguageCode, stt

from appliance.contract.redaction import CardGuard
from engine.call.language.tongue import ENGLISH
from engine.call.listening.ending import ENDING_WINDOWS, EndDetector
from engine.call.listening.listeners import Listeners, TurnOver
from engine.call.listening.loudness import Loudness
from engine.call.listening.owed import Keeping, Owed
from engine.call.listening.turns import Overheard, depends_on_sound, rest_of, same_words, silence_needed_s
from engine.call.listening.utterance import ONSET_S, Happening, Utterance
from engine.call.listening.waits import BACKCHANNEL_S, GOES_ON_S, NOTHING_SAID_S, PAUSE_S, PREPARE_S
from engine.errors import ProviderError
from engine.speech.ports import Heard, Hearing, Urgency

log = structlog.get_logger()

PRE_ROLL_WINDOWS = 5
"""0.16 s before the voice began; half a second made the recogniser write "You" in front."""

REST = 2.0
"""After a run during speech the next one waits for so many times as long as it took: on a busy box they are the first
to become fewer, because nobody waits for them."""

NOTHING_HEARD = Heard(text="", audio_s=0.0, waited_s=0.0, took_s=0.0)


class Outlet(Protocol):
    """Where it is told, and what lives as long as the guest is listened to (`guest_stt.py`)."""

    def tell(self, event: stt.SpeechEvent) -> None: ...

    def failed(self, error: APIError) -> None:
        """Told, and gone on from."""

    def begin(self, work: Callable[[], Awaitable[None]], or_else: Callable[[], None] = ...) -> asyncio.Task[None]:
        """In the background; `or_else` is called after a mistake of ours in it."""


class GuestHearing:
    """One guest's; `window` is fed, everything else follows from it."""

    def __init__(self, outlet: Outlet, listeners: Listeners, end_detector: EndDetector, keeping: Keeping) -> None:
        self._outlet = outlet
        self._listeners = listeners
        self._end_detector = end_detector
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
        self._asked_in: int | None = None
        """The stretch before which words were asked for at a pause, while there is no answer."""
        self._grows = False
        self._rested_at = 0.0
        self._left_out = 0
        """Runs during the speech of this turn that were due and did not take place."""
        self._ended_at = 0.0
        self._first_half = ""
        """The words of a turn that was taken back, and that this one begins with."""
        self._prepared = ""
        """The words that a reply was last asked for; "" once they are known to be old."""
        self._owed = Owed(keeping)
        self._asking: asyncio.Task[None] | None = None
        """For the words of what is owed."""

    async def window(self, pcm: bytes, probability: float, hearing: Hearing) -> None:
        """One window of 32 ms: keep its audio where it belongs and see what it means."""
        now = time.time()
        self._newest.append(pcm)
        # The detector goes on for a while when the voice has ended; the loudness of the voice tells sooner.
        is_loud = self._loudness.feed(pcm, now)
        happening = self._utterance.feed(probability if is_loud or not self._utterance.is_open else 0.0, now)
        if not self._utterance.is_open:
            self._pre_roll.append(pcm)
            self._stir(happening)
            return
        if happening is Happening.BEGAN:
            if not (self._is_owed() or self._goes_on()):
                self._first_half = ""
                await hearing.cut(0)
            self._begin()
            await hearing.push(b"".join(self._pre_roll))
        await hearing.push(pcm)
        if happening is Happening.GREW:
            self._grew(hearing)
        elif happening is Happening.PAUSED:
            self._stretch += 1
            asked_in = self._stretch
            self._outlet.begin(partial(self._pause, hearing, asked_in), or_else=partial(self._drop_in, asked_in))
        elif happening is Happening.RESUMED:
            self._stretch += 1
            self._needed_s = None  # the pause was not the end: what was decided on it is void
            self._listeners.waiting.goes_on()
            if self._asked_in is not None:
                await hearing.lapse()
        elif self._needed_s is not None:
            if self._utterance.silence_s >= self._needed_s:
                self._end(pcm)
            elif self._words and self._utterance.silence_s >= PREPARE_S:
                self._prepare(self._words)

    def _stir(self, happening: Happening | None) -> None:
        if happening is Happening.STIRRED:
            self._listeners.floor.stirred()
        elif happening is Happening.SUBSIDED:
            self._listeners.floor.subsided()

    def drop(self) -> None:
        """This utterance can't be made anything of: the guest is asked for it once more, and the next one is heard."""
        if not self._utterance.is_open:
            return
        if self._first_half:
            self._listeners.leave()
        self._words, self._first_half = "", ""
        self.close()
        self._listeners.waiting.words_lost()

    def _drop_in(self, stretch: int) -> None:
        if stretch == self._stretch:
            self.drop()

    def _goes_on(self) -> bool:
        """Whether the voice goes on with the turn before; the audio of both is heard as one then."""
        hesitated = bool(self._words) and time.time() - self._ended_at <= GOES_ON_S
        if hesitated and self._listeners.take_back(self._words):
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
            self._listeners.leave()
        self._owed.settle()
        self._listeners.waiting.ears(True)  # they are given another chance
        return is_fresh

    def _begin(self) -> None:
        self._words, self._needed_s, self._prepared, self._left_out = "", None, "", 0
        self._stretch += 1
        self._started_at = time.time()
        self._loudness.begin()
        self._listeners.floor.voice_began()
        self._send(stt.SpeechEventType.START_OF_SPEECH)

    def _grew(self, hearing: Hearing) -> None:
        if self._grows or time.monotonic() < self._rested_at:
            self._left_out += 1
        else:
            self._outlet.begin(partial(self._grow, hearing))

    async def _grow(self, hearing: Hearing) -> None:
        """A run during speech: words for staff, and a reply prepared when they are a whole request already."""
        self._grows, stretch, began, voice_s = True, self._stretch, time.monotonic(), self._voice_s
        try:
            heard = await hearing.transcribe(Urgency.GROWING)
        finally:
            self._grows = False
            self._rested_at = time.monotonic() + REST * (time.monotonic() - began)
        if stretch != self._stretch or heard is None:
            return
        self._listeners.waiting.words_awaited(False)  # at a pause before: these are about the same audio, and more
        words = self._guard.partial(heard.text)
        if words:
            self._listeners.waiting.words_found()
            self._listeners.partial(words)
        if not self._counts(words, voice_s) or not words:
            return
        if self._listeners.judge(words).complete:
            self._prepare(words)
            return
        if not same_words(words, self._prepared):
            self._prepared = ""  # LiveKit drops a reply to words that the guest has gone on from
        self._send(stt.SpeechEventType.INTERIM_TRANSCRIPT, words)

    async def _pause(self, hearing: Hearing, stretch: int) -> None:
        if stretch != self._stretch:  # the guest went on before this could begin
            return
        waiting = self._listeners.waiting
        waiting.words_awaited(True, quiet_s=time.time() - self._speech_ended_at)
        self._asked_in = stretch
        try:
            heard = await hearing.transcribe(Urgency.PAUSE)
        except ProviderError as e:
            if stretch == self._stretch:  # else the next pause asks for all of it
                self._keep(hearing, e)
            return
        finally:
            if self._asked_in == stretch:
                self._asked_in = None
        if heard is None:
            self._drop_in(stretch)  # unless the guest has gone on, for which it lapsed
            return
        if stretch == self._stretch and not heard.text:
            waiting.nothing_said()
        else:
            waiting.words_awaited(False)
            if self._asked_in == self._stretch:  # at a later pause, and the recogniser does answer
                waiting.words_awaited(True, quiet_s=time.time() - self._speech_ended_at)
        if stretch == self._stretch:
            await self._at_pause(heard, stretch)

    def _keep(self, hearing: Hearing, error: ProviderError) -> None:
        """Nobody recognises this utterance now. The guest is told at once (rescue.py), its audio stays where it is."""
        self._outlet.failed(APIConnectionError(str(error), retryable=True))
        self._words = ""
        self._owed.keep(time.time())
        self.close()
        self._asking = self._outlet.begin(partial(self._ask_again, hearing))

    async def _ask_again(self, hearing: Hearing) -> None:
        """For what is kept, until somebody recognises it; ended when the guest speaks again."""
        heard = None
        while heard is None:
            await asyncio.sleep(self._owed.keeping.retry_s)
            self._listeners.waiting.ears(True)
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
            self._listeners.waiting.nothing_said()
        elif not is_fresh:
            self._words = ""
            self._listeners.waiting.words_lost()
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
        if not self._counts(self._words, self._voice_s):
            self._words, self._needed_s = "", BACKCHANNEL_S
            return
        if not self._words:
            self._needed_s = NOTHING_SAID_S
            return
        self._listeners.partial(self._words)
        judgement, ended_p = self._listeners.judge(self._words), None
        if judgement.complete:
            self._prepare(self._words)
        if depends_on_sound(self._words, judgement):
            ended_p = await self._end_detector.ended_p(b"".join(self._newest))
        if stretch == self._stretch:
            self._needed_s = silence_needed_s(Overheard(self._words, judgement, ended_p))

    @property
    def _speech_ended_at(self) -> float:
        """The end of the newest sound, seconds since the epoch."""
        return self._loudness.speech_ended_at(self._utterance.last_voice_at)

    @property
    def _voice_s(self) -> float:
        """How long the guest has been heard, up to the newest voice."""
        return self._utterance.last_voice_at - self._started_at + ONSET_S

    def _counts(self, words: str, voice_s: float) -> bool:
        """False while the words, found in so much voice, are only a sign of listening to what the porter says."""
        words, goes_on = rest_of(words, self._first_half), bool(self._first_half)
        has_paused = self._utterance.silence_s >= PAUSE_S
        return self._listeners.floor.words(words, voice_s, has_paused=has_paused, goes_on=goes_on)

    def _end(self, pcm: bytes) -> None:
        """The turn is over; what was no speech ends without words."""
        self._tell_turn()
        self.close()
        self._pre_roll.clear()
        self._pre_roll.append(pcm)

    def _tell_turn(self) -> None:
        if self._words:
            self._guard.final(self._heard.text)
            self._listeners.turn_over(
                TurnOver(
                    words=self._words,
                    started_at=self._started_at,
                    speech_ended_at=self._speech_ended_at,
                    words_at=self._words_at,
                    decided_at=time.time(),
                    locale=self._heard.language,
                    confidence=self._heard.confidence,
                    queued_s=self._heard.waited_s,
                    runs_left_out=self._left_out,
                )
            )
            self._send(stt.SpeechEventType.FINAL_TRANSCRIPT, self._words)
        elif self._first_half:
            self._listeners.leave()

    def close(self) -> None:
        """Nothing is heard any more of what is open."""
        if self._utterance.is_open:
            self._send(stt.SpeechEventType.END_OF_SPEECH)
        self._listeners.floor.voice_ended()
        self._utterance.close()
        self._ended_at = time.time()
        self._needed_s, self._stretch = None, self._stretch + 1

    def _send(self, kind: stt.SpeechEventType, words: str = "") -> None:
        if words and not self._listeners.answers():
            return
        heard = self._heard
        language = LanguageCode(heard.language or ENGLISH)
        said = [stt.SpeechData(language=language, text=words, confidence=heard.confidence or 1.0)] if words else []
        self._outlet.tell(
            stt.SpeechEvent(
                type=kind,
                alternatives=said,
                speech_start_time=self._started_at if kind is stt.SpeechEventType.START_OF_SPEECH else None,
                speech_end_time=self._utterance.last_voice_at if kind is stt.SpeechEventType.END_OF_SPEECH else None,
            )
        )
