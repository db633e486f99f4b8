"""What a call thinks with, in its language: the brain, exchanged when the guest chooses another language."""

from __future__ import annotations

from collections.abc import Sequence

from engine.brain.conversation import Brain
from engine.brain.dialog import Decision, Entry
from engine.brain.texts import spoken_languages
from engine.brain.unserved import UnservedBrain
from engine.call.language import Tongue, choose
from engine.speech.manner import DEFAULT_LOCALE


class Mind:
    """A brain for the session; `english` is the one that understands."""

    def __init__(self, english: Brain, tongue: Tongue) -> None:
        self._english = english
        self._tongue = tongue
        self._brain = english if tongue.choice.understood else UnservedBrain(tongue.texts)
        self._told_from = 0

    def decide(self, history: Sequence[Entry]) -> Decision:
        return self._brain.decide(history[self._told_from :])

    def first_words(self, opening_line: str | None, *, resumed: bool) -> str:
        """What a guest is greeted with; "" for one whom nobody understands: recordings do that.

        `resumed`: another job of this call died, and the guest is in the middle of it.
        """
        if resumed:
            return self._tongue.say("greeting.back", 0, {})
        if not self._tongue.choice.understood:
            return ""
        greeting = opening_line or self._english.decide([]).reply
        return f"{self._tongue.say('language.foreign', 0, {})} {greeting}" if self._tongue.choice.foreign else greeting

    def learn_english(self, told: int) -> str:
        """The guest chose English: go on in it, without the `told` entries of the history that were not understood.

        Returns the greeting.
        """
        self._tongue.switch(choose(DEFAULT_LOCALE, spoken=spoken_languages(), recognised=True))
        self._brain, self._told_from = self._english, told
        return self._english.decide([]).reply
