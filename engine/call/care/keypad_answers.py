"""What a call says and does when its guest presses a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from livekit.agents import AgentSession

from appliance.contract.events import RequestKind
from appliance.contract.told import tell
from engine.brain.dialog import Expects
from engine.brain.facts import Facts
from engine.call.care.keypad import Key
from engine.call.language.tongue import ENGLISH, NAMES, Tongue
from engine.call.speaking.announcer import Announcer
from engine.speech.recordings import Phrase
from engine.tools.desk import Desk

QUESTIONS: Final = {Key.BREAKFAST: "What time is breakfast?", Key.CHECK_OUT: "When is check-out?"}
"""As a guest would ask the hotel's notes, which are in English."""

SAYINGS: Final = {Key.BREAKFAST: "breakfast", Key.CHECK_OUT: "check_out"}
"""Their names among what the hotel has written in other languages."""


class KeypadAnswers:
    """One call's; `phone` gives the guest's number, if the telephone network told it; `expects` what the porter asked
    for, and `hear` is the guest's answer to that, typed."""

    def __init__(
        self,
        session: AgentSession[Any],
        announcer: Announcer,
        tongue: Tongue,
        desk: Desk,
        facts: Facts,
        *,
        phone: Callable[[], str],
        in_english: Callable[[], None],
        has_the_call: Callable[[], bool],
        expects: Callable[[], Expects],
        hear: Callable[[str], None],
    ) -> None:
        self._session = session
        self._announcer = announcer
        self._tongue = tongue
        self._desk = desk
        self._facts = facts
        self._phone = phone
        self._in_english = in_english
        self._has_the_call = has_the_call
        self._expects = expects
        self._hear = hear

    @property
    def language(self) -> str:
        return self._tongue.choice.language

    @property
    def has_the_call(self) -> bool:
        return self._has_the_call()

    @property
    def expects(self) -> Expects:
        return self._expects()

    def hear(self, number: str) -> None:
        self._hear(number)

    def interrupt(self) -> None:
        self._announcer.stop()
        speech = self._session.current_speech
        if speech is not None and speech.allow_interruptions:
            self._session.interrupt()

    async def announce(self, phrase: Phrase) -> None:
        await self._announcer.announce(phrase)

    def alert(self) -> None:
        self._leave("person", urgent=True)

    def ask_to_ring_back(self) -> None:
        self._leave("ring_back", urgent=False)

    def tell(self, about: Key) -> None:
        """What the hotel has not written down in this language, or has told twice, is a colleague's to tell."""
        words = self._hotels_words(about)
        said = self._tongue.say("hotel.answer", answer=words) if words else ""
        if not said:
            self._leave(SAYINGS[about], urgent=True)
            said = self._tongue.say("stuck.keys" if words else "keypad.unknown")
        if said:
            self._session.say(said)

    def go_on_in_english(self) -> None:
        self._in_english()

    def _hotels_words(self, about: Key) -> str:
        if self.language != ENGLISH:
            return self._facts.profile.sayings.get(self.language, {}).get(SAYINGS[about], "")
        notes = self._facts.search_hotel(QUESTIONS[about])
        return notes[0].spoken if notes else ""

    def _leave(self, pressed_for: str, *, urgent: bool) -> None:
        phone, spoken = self._phone(), NAMES.get(self.language, self.language)
        said = tell(f"ask.pressed_{pressed_for}")
        if self.language != ENGLISH:
            said = tell("ask.in_language", what=said, language=tell(f"language.{self.language}"))
        details = {"language": spoken} | ({"phone": phone} if phone else {})
        self._desk.leave(RequestKind.PERSON, said, details, urgent=urgent)
