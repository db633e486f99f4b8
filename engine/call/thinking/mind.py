"""What a call thinks with, in its language: the brain, exchanged when the call changes to another language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from appliance.contract.told import Told, tell
from engine.brain.conversation import Brain
from engine.brain.dialog import Decision, Entry, Whispered
from engine.brain.unserved import UnservedBrain
from engine.brain.whispers import decide, read_whisper
from engine.call.language.tongue import ENGLISH, Choice, Tongue

NOTHING: Final = {
    ENGLISH: "whisper.nothing",
    "de": "whisper.nothing_de",
    "fr": "whisper.nothing_fr",
    "es": "whisper.nothing_es",
    "it": "whisper.nothing_it",
}
"""What a clerk is told whose whisper is in none of the forms, by the call's language."""


class Mind:
    """A brain for the session; `english` is the one that understands most, `foreign` makes another language's."""

    def __init__(self, english: Brain, foreign: Callable[[str], Brain], tongue: Tongue) -> None:
        self._english = english
        self._foreign = foreign
        self._tongue = tongue
        self._brain = self._fitting()
        self._told_from = 0

    def decide(self, history: Sequence[Entry]) -> Decision:
        """With what was whispered, which the brain itself never sees."""
        told = history[self._told_from :]
        if not any(isinstance(entry, Whispered) for entry in told):
            return self._brain.decide(told)
        return decide(self._brain.decide, told, self._tongue.texts, self._tongue.choice.language)

    def why_no_use(self, whisper: str) -> Told | None:
        """Why it can't be said to the guest in some form, in the call's language; None where it can."""
        choice = self._tongue.choice
        if not choice.understood:
            return tell("whisper.unserved")
        return None if read_whisper(whisper, choice.language) else tell(NOTHING[choice.language])

    def first_words(self, opening_line: str | None, *, resumed: bool) -> str:
        """What a guest is greeted with; "" for one whom nobody understands: recordings do that.

        `resumed`: another job of this call died, and the guest is in the middle of it.
        """
        if resumed:
            return self._tongue.say("greeting.back")
        if not self._tongue.choice.understood:
            return ""
        greeting = opening_line or self._brain.decide([]).reply
        return f"{self._tongue.say('language.foreign')} {greeting}" if self._tongue.choice.foreign else greeting

    def learn(self, choice: Choice, told: int) -> str:
        """Go on in another language, without the `told` entries of the history that were said in the one before.

        Returns the greeting; "" where nobody understands the guest.
        """
        self._tongue.switch(choice)
        self._brain = self._fitting()
        self._told_from = told
        return self.first_words(None, resumed=False)

    def _fitting(self) -> Brain:
        choice = self._tongue.choice
        if not choice.understood:
            return UnservedBrain(self._tongue.texts)
        return self._english if choice.language == ENGLISH else self._foreign(choice.language)
