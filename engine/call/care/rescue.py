"""Minds that no guest waits in silence: says so when a reply is late, alerts staff when none can be given.

`waiting.py` knows what is due; this feeds it with what LiveKit's session does, and performs it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any, Final, Protocol

import structlog
from livekit.agents import AgentSession, APIConnectionError, APIError, llm, stt, tts
from livekit.agents.voice import AgentStateChangedEvent, ErrorEvent, SpeechCreatedEvent, UserStateChangedEvent

from appliance.contract.sessions import EndReason
from appliance.contract.told import Told, tell
from engine.call.care.waiting import Cause, Remedy, WaitWatch
from engine.call.language.tongue import ENGLISH, Tongue
from engine.speech.recordings import Phrase

log = structlog.get_logger()

PHRASES: Final = {
    Remedy.MOMENT: Phrase.MOMENT,
    Remedy.STILL: Phrase.STILL,
    Remedy.AGAIN: Phrase.AGAIN,
    Remedy.HAND_OVER: Phrase.TROUBLE,
    Remedy.GOODBYE: Phrase.GOODBYE,
}

WHY: Final = {
    Cause.WORDS: "ask.ears_fail",
    Cause.BRAIN: "ask.brain_fails",
    Cause.TOOL: "ask.tool_fails",
    Cause.VOICE: "ask.voice_fails",
}
"""What staff read in the request."""

NO_WAY: Final = {
    Cause.WORDS: EndReason.NO_WORDS,
    Cause.BRAIN: EndReason.NO_BRAIN,
    Cause.TOOL: EndReason.NO_TOOL,
    Cause.VOICE: EndReason.NO_VOICE,
}


class Announcements(Protocol):
    async def announce(self, *phrases: Phrase) -> None: ...


class Rescue:
    """Watches one session.

    `alert(why)` leaves an urgent request for staff, `tell(where, message)` is
    for the call's history, and `hang_up(reason)` ends the call.
    """

    def __init__(
        self,
        announcer: Announcements,
        tongue: Tongue,
        *,
        alert: Callable[[Told], None],
        tell: Callable[[str, Told], None],
        hang_up: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._watch = WaitWatch()
        self._announcer = announcer
        self._tongue = tongue
        self._alert = alert
        self._tell = tell
        self._hang_up = hang_up
        self._clock = clock
        self._changed = asyncio.Event()
        self._hears = False
        self._helps = False
        self._covering = False

    def attend(self, session: AgentSession[Any]) -> None:
        self._session = session
        session.on("agent_state_changed", self._porter_changed)
        session.on("user_state_changed", self._guest_changed)
        session.on("speech_created", self._speech_created)
        session.on("error", self._failed)

    def ears(self, is_open: bool) -> None:
        """The recogniser can be asked, or can't be any more."""
        self._hears = is_open
        if is_open:
            self._watch.ears_opened(self._clock())
        self._changed.set()

    def words_awaited(self, awaited: bool, *, quiet_s: float = 0.0) -> None:
        """The guest paused `quiet_s` ago and the recogniser was asked what they said; or it has answered."""
        if awaited:
            self._watch.waits_for_words(self._clock(), quiet_s=quiet_s)
        else:
            self._watch.words_came()
        self._changed.set()

    def goes_on(self) -> None:
        """It was no more than a pause."""
        self._watch.guest_speaks()
        self._changed.set()

    def words_found(self) -> None:
        """In what the guest is saying."""
        self._watch.words_found(self._clock())
        self._changed.set()

    def nothing_said(self) -> None:
        """The recogniser found no words in the sound."""
        self._watch.nothing_said()
        self._changed.set()

    def words_lost(self) -> None:
        """What the guest said will never be answered."""
        self._watch.words_lost(self._clock())
        self._changed.set()

    def turn_over(self, *, quiet_s: float = 0.0, prepared: bool) -> None:
        """The guest's turn is over, `quiet_s` after their last sound; `prepared`: a reply to its words is under way."""
        self._watch.turn_over(self._clock(), quiet_s=quiet_s, prepared=prepared)
        self._changed.set()

    def reply_prepared(self) -> None:
        """The brain gave text for a reply."""
        self._watch.has_text()
        self._changed.set()

    def tool_began(self) -> None:
        self._watch.tool_began(self._clock())
        self._changed.set()

    def tool_ended(self) -> None:
        self._watch.tool_ended()
        self._changed.set()

    def ends_call(self, ends: bool) -> None:
        """Whether what the porter says next are its last words."""
        if ends:
            self._watch.leaves()
        else:
            self._watch.stays()

    def stand_back(self) -> None:
        """Somebody else speaks with the guest."""
        self._watch.stands_back()
        self._changed.set()

    def step_forward(self) -> None:
        self._watch.steps_forward()
        self._changed.set()

    @property
    def is_needed(self) -> bool:
        """Whether something was owed to the guest that they have not heard."""
        return self._helps or self._watch.cause is not None

    async def run(self) -> None:
        """For as long as the call lasts."""
        while True:
            due_at = self._watch.due_at()
            wait_s = None if due_at is None else max(0.0, due_at - self._clock())
            try:
                async with asyncio.timeout(wait_s):
                    await self._changed.wait()
                self._changed.clear()
            except TimeoutError:
                await self._help()

    async def _help(self) -> None:
        now = self._clock()
        cause, waited_s = self._watch.lacks, self._watch.waited_s(now)
        remedy = self._watch.remedy(now)
        if remedy is None or cause is None:
            return
        if remedy is Remedy.COVER:
            self._cover()
            return
        # The waterfall of a turn that was never answered does not exist: this is its place.
        log.warning("a guest waits", waits_for=cause, waited_s=round(waited_s, 2), told=remedy)
        told = tell("late", seconds=f"{waited_s:.1f}", cause=tell(f"late.{cause}"), told=tell(f"late.told.{remedy}"))
        self._tell(f"late reply: {cause}", told)
        if remedy in (Remedy.HAND_OVER, Remedy.GOODBYE):
            self._alert(tell(WHY[cause]))
        self._helps = True
        await self._announcer.announce(*self._phrases(remedy, cause))
        self._helps = False
        if remedy is Remedy.GOODBYE:
            self._hang_up(NO_WAY[cause])

    def _phrases(self, remedy: Remedy, cause: Cause) -> tuple[Phrase, ...]:
        """Who isn't heard in their language can still use the keys, of which one leads to English."""
        is_led_by_keys = remedy is Remedy.HAND_OVER and cause is Cause.WORDS and self._tongue.choice.language != ENGLISH
        return (PHRASES[remedy], Phrase.MENU) if is_led_by_keys else (PHRASES[remedy],)

    def _cover(self) -> None:
        """Not kept in the history: for the brain nothing was said."""
        if not (cover := self._tongue.say("wait.look_up")):
            return
        self._covering = True
        try:
            self._session.say(cover, add_to_chat_ctx=False)
        finally:
            self._covering = False

    def _porter_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "speaking":
            self._watch.porter_heard()
        elif event.new_state == "thinking":
            self._watch.porter_thinks(self._clock())
        elif event.new_state == "listening":
            self._watch.porter_listens()
        self._changed.set()

    def _guest_changed(self, event: UserStateChangedEvent) -> None:
        if event.new_state == "speaking":
            self._watch.guest_speaks()
        elif event.old_state == "speaking":
            self._watch.guest_is_quiet(self._clock())
            if not self._hears:
                self._watch.waits_for_words(self._clock())
        self._changed.set()

    def _speech_created(self, event: SpeechCreatedEvent) -> None:
        """A reply is counted from the end of the turn; everything else that is said from here."""
        if event.source == "say" and not self._covering:
            self._watch.speaks_unasked(self._clock())
            event.speech_handle.add_done_callback(lambda _: self._said())
            self._changed.set()

    def _said(self) -> None:
        if self._session.agent_state == "listening":
            self._watch.porter_listens()
            self._changed.set()

    def _failed(self, event: ErrorEvent) -> None:
        """Of the ears, an error that LiveKit goes on from by itself counts as well: the guest was not understood."""
        if isinstance(event.error, stt.STTError):
            if not isinstance(event.error.error, APIError):
                self._deaf_for_good()
            elif not isinstance(event.error.error, APIConnectionError):
                return  # a mistake of ours; the ears are well, and what was lost by it is told by them
            self._watch.failed(Cause.WORDS)
        elif isinstance(event.error, tts.TTSError) and not event.error.recoverable:
            self._watch.failed(Cause.VOICE)
        elif isinstance(event.error, llm.LLMError) and not event.error.recoverable:
            self._watch.failed(Cause.BRAIN)
        self._changed.set()

    def _deaf_for_good(self) -> None:
        """LiveKit opens no new stream after an error that is no provider's."""
        log.error("the guest's audio is not listened to any more")
        self._watch.leaves()
        self._watch.waits_for_words(self._clock())
