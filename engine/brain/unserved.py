"""A brain for calls in a language that nobody here understands: whatever is said, it points to the keys."""

from __future__ import annotations

from collections.abc import Sequence

from appliance.contract.events import Role
from engine.brain.dialog import Decision, Entry, Expects, Said
from engine.brain.texts import Texts


class UnservedBrain:
    """`texts` are the guest's language's."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def decide(self, history: Sequence[Entry]) -> Decision:
        said = sum(isinstance(entry, Said) and entry.role is Role.GUEST for entry in history)
        return Decision(
            intent="unserved",
            slots={},
            reply=self._texts.say("language.heard", max(0, said - 1), {}),
            acts=(),
            lookups=(),
            expects=Expects.NOTHING,
            complete=True,
            confidence=1.0,
            why="This language is not understood, only keys are.",
        )
