"""A guest who waits is told so, whatever the session does: LiveKit's events in, phrases and alerts out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from livekit import rtc
from livekit.agents import AgentSession, APIConnectionError, APIError, llm, stt, tts
from livekit.agents.voice import (
    AgentStateChangedEvent,
    ErrorEvent,
    SpeechCreatedEvent,
    SpeechHandle,
    UserStateChangedEvent,
)

from engine.call.care.rescue import WHY, Rescue
from engine.call.care.waiting import Cause
from engine.call.language.tongue import Tongue, choose
from engine.speech.recordings import Phrase
from tests.beside import beside


class Session(rtc.EventEmitter[Any]):
    """The part of a session that is watched, moved by the test."""

    agent_state = "listening"

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, bool]] = []
        self.handles: list[SpeechHandle] = []
        self.news = asyncio.Event()

    def say(self, text: str, *, add_to_chat_ctx: bool = True) -> SpeechHandle:
        self.said.append((text, add_to_chat_ctx))
        handle = SpeechHandle.create()
        self.handles.append(handle)
        event = SpeechCreatedEvent(speech_handle=handle, user_initiated=True, source="say")
        self.emit("speech_created", event)
        self.news.set()
        return handle

    def porter(self, state: str) -> None:
        old, self.agent_state = self.agent_state, state
        self.emit("agent_state_changed", AgentStateChangedEvent.model_validate({"old_state": old, "new_state": state}))

    def guest(self, old: str, new: str) -> None:
        self.emit("user_state_changed", UserStateChangedEvent.model_validate({"old_state": old, "new_state": new}))

    def fails(self, error: Any) -> None:
        self.emit("error", ErrorEvent(error=error, source=None))


@dataclass
class Scene:
    """A rescue whose clock stands still until the test moves it, and everybody whom it tells."""

    session: Session = field(default_factory=Session)
    now: float = 100.0
    heard: list[Phrase] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    locale: str = "en-GB"
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        tongue = Tongue(choose(self.locale, spoken=frozenset({"en", "de"}), recognised=True))
        self.rescue = Rescue(
            self,
            tongue,
            alert=lambda told: self.alerts.append(told.code),
            tell=lambda where, told: self.told.append((where, str(told))),
            hang_up=self._hang_up,
            clock=lambda: self.now,
        )
        self.rescue.attend(cast("AgentSession[Any]", self.session))

    async def announce(self, *phrases: Phrase) -> None:
        self.heard += phrases
        self.news.set()

    def _hang_up(self, reason: str) -> None:
        self.ends.append(reason)
        self.news.set()

    async def after(self, seconds: float, poke: Callable[[], None]) -> None:
        """Time passes, and what is due then is said; `poke` makes the loop look at the clock."""
        self.now += seconds
        poke()
        await self.news.wait()
        await asyncio.sleep(0)
        self.news.clear()


@asynccontextmanager
async def scene(locale: str = "en-GB") -> AsyncIterator[Scene]:
    here = Scene(locale=locale)
    async with beside(here.rescue.run()):
        yield here


def no_voice() -> tts.TTSError:
    return tts.TTSError(timestamp=0.0, label="voice", error=APIConnectionError("all down"), recoverable=False)


def no_ears(error: Exception, *, recoverable: bool) -> stt.STTError:
    return stt.STTError(timestamp=0.0, label="ears", error=error, recoverable=recoverable)


async def test_a_late_reply_is_covered_and_its_cause_is_told() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        here.rescue.reply_prepared()
        await here.after(4.0, here.rescue.reply_prepared)
        assert here.heard == [Phrase.MOMENT]
        assert here.told == [
            ("late reply: voice", "the guest waited 4.0 s for the voice and was told: one moment, please")
        ]
        assert here.alerts == []


async def test_a_recogniser_that_hangs_is_named() -> None:
    async with scene() as here:
        here.rescue.ears(True)
        here.rescue.words_awaited(True)
        await here.after(4.0, lambda: here.rescue.words_awaited(True))
        assert here.heard == [Phrase.MOMENT] and here.told[0][0] == "late reply: words"


async def test_a_recogniser_that_hangs_in_the_middle_of_what_is_said_is_named() -> None:
    async with scene() as here:
        here.rescue.ears(True)
        here.session.guest("listening", "speaking")
        here.rescue.words_awaited(True)
        await here.after(4.0, lambda: here.rescue.words_awaited(True))
        assert here.heard == [Phrase.MOMENT] and here.told[0][0] == "late reply: words"


async def test_a_guest_who_makes_noises_is_told_all_the_same() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        for _ in range(3):
            here.session.guest("listening", "speaking")
            here.now += 1.5
            here.rescue.words_awaited(True)
            here.now += 1.4
            here.rescue.nothing_said()
            here.session.guest("speaking", "listening")
            assert here.heard == []
        here.session.guest("listening", "speaking")
        await here.after(0.4, here.rescue.goes_on)
        assert here.heard == [Phrase.MOMENT]


async def test_words_in_the_noise_are_not_talked_into() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        here.session.guest("listening", "speaking")
        for _ in range(3):
            here.now += 3.0
            here.rescue.words_found()
            await asyncio.sleep(0)
        assert here.heard == []


async def test_a_sound_without_words_is_owed_nothing() -> None:
    async with scene() as here:
        here.rescue.ears(True)
        here.rescue.words_awaited(True)
        here.rescue.nothing_said()
        here.rescue.turn_over(prepared=False)
        await here.after(4.0, here.rescue.reply_prepared)
        assert [where for where, _ in here.told] == ["late reply: voice"]


async def test_no_answer_at_all_alerts_staff_and_ends_politely() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        for seconds in (4.0, 6.0, 8.0, 20.0):
            await here.after(seconds, here.rescue.reply_prepared)
        assert here.heard == [Phrase.MOMENT, Phrase.STILL, Phrase.TROUBLE, Phrase.GOODBYE]
        assert set(here.alerts) == {WHY[Cause.VOICE]}
        assert here.ends == ["no way to answer: voice"]


async def test_every_voice_down_is_said_at_once() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        here.session.porter("thinking")
        await here.after(0.0, lambda: here.session.fails(no_voice()))
        assert here.heard == [Phrase.TROUBLE] and here.alerts == [WHY[Cause.VOICE]] and here.ends == []


async def test_a_greeting_that_can_not_be_spoken_is_no_silence() -> None:
    async with scene() as here:
        here.session.say("Good evening.")
        await here.after(0.0, lambda: here.session.fails(no_voice()))
        assert here.heard == [Phrase.TROUBLE]


async def test_last_words_that_can_not_be_spoken_are_recorded_ones() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        here.rescue.ends_call(True)
        await here.after(0.0, lambda: here.session.fails(no_voice()))
        assert here.heard == [Phrase.GOODBYE] and here.ends == ["no way to answer: voice"]


async def test_a_guest_who_speaks_to_closed_ears_is_told_when_they_fail() -> None:
    async with scene() as here:
        here.session.guest("listening", "speaking")
        here.session.guest("speaking", "listening")
        error = no_ears(APIConnectionError("all down"), recoverable=True)
        await here.after(0.0, lambda: here.session.fails(error))
        assert here.heard == [Phrase.TROUBLE] and here.alerts == [WHY[Cause.WORDS]]


async def test_a_guest_whose_language_nobody_hears_any_more_is_told_what_the_keys_do() -> None:
    async with scene("de-DE") as here:
        here.rescue.words_awaited(True)
        error = no_ears(APIConnectionError("all down"), recoverable=True)
        await here.after(0.0, lambda: here.session.fails(error))
        assert here.heard == [Phrase.TROUBLE, Phrase.MENU] and here.alerts == [WHY[Cause.WORDS]]


async def test_closed_ears_of_a_silent_guest_disturb_nobody() -> None:
    async with scene() as here:
        here.session.fails(no_ears(APIConnectionError("all down"), recoverable=True))
        here.rescue.ears(True)
        here.rescue.turn_over(prepared=False)
        await here.after(4.0, here.rescue.reply_prepared)
        assert here.heard == [Phrase.MOMENT]


async def test_ears_that_nobody_opens_again_end_the_call_with_a_word() -> None:
    async with scene() as here:
        await here.after(0.0, lambda: here.session.fails(no_ears(ValueError("bug"), recoverable=False)))
        assert here.heard == [Phrase.GOODBYE] and here.ends == ["no way to answer: words"]


async def test_a_brain_that_fails_is_no_silence() -> None:
    async with scene() as here:
        here.rescue.turn_over(prepared=False)
        error = llm.LLMError(timestamp=0.0, label="brain", error=APIConnectionError("no answer"), recoverable=False)
        await here.after(0.0, lambda: here.session.fails(error))
        assert here.heard == [Phrase.TROUBLE] and here.alerts == [WHY[Cause.BRAIN]]


async def test_a_slow_tool_is_covered_in_other_words_each_time_and_not_in_the_history() -> None:
    async with scene() as here:
        for _ in range(2):
            here.rescue.turn_over(prepared=False)
            here.rescue.tool_began()
            here.now += 0.7
            here.session.news.clear()
            here.rescue.words_awaited(False)
            await here.session.news.wait()
            here.session.porter("speaking")
            here.session.porter("thinking")
            here.rescue.tool_ended()
            here.session.porter("speaking")
            here.session.porter("listening")
        texts = [text for text, _ in here.session.said]
        assert len(set(texts)) == 2 and not any(kept for _, kept in here.session.said)
        assert here.heard == []


async def test_words_dropped_before_they_were_heard_are_asked_for() -> None:
    async with scene() as here:
        here.session.say("Are you still there?")
        here.session.handles[0]._mark_done()
        await asyncio.sleep(0)
        await here.after(4.0, here.rescue.reply_prepared)
        assert here.heard == [Phrase.AGAIN]


async def test_lost_words_are_asked_for_at_once() -> None:
    async with scene() as here:
        await here.after(0.0, here.rescue.words_lost)
        assert here.heard == [Phrase.AGAIN] and here.alerts == []


async def test_a_mistake_of_ours_does_not_mean_that_nobody_hears() -> None:
    async with scene() as here:
        here.session.fails(no_ears(APIError("a mistake in hearing the guest: KeyError"), recoverable=True))
        here.rescue.words_awaited(True)
        await here.after(4.0, lambda: here.rescue.words_awaited(True))
        assert here.heard == [Phrase.MOMENT]
