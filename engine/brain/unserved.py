"""A brain for calls in a language that nobody here understands: whatever is said, it points to the keys.

Staff are alerted when such a call begins, so who goes on speaking, and presses no key, is told at last that they know.
"""

from __future__ import annotations

from collections.abc import Sequence

from appliance.contract.events import Role
from engine.brain.dialog import Decision, Entry, Expects, Said
from engine.brain.telling import TIMES
from engine.brain.texts import Texts


class UnservedBrain:
    """`texts` are the guest's language's."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def decide(self, history: Sequence[Entry]) -> Decision:
        said = sum(isinstance(entry, Said) and entry.role is Role.GUEST for entry in history)
        is_over = said > TIMES * self._texts.count("language.heard")
        return Decision(
            intent="unserved",
            slots={},
            reply=self._texts.say("stuck.goodbye" if is_over else "language.heard", max(0, said - 1), {}),
            acts=(),
            lookups=(),
            expects=Expects.NOTHING,
            complete=True,
            confidence=1.0,
            why="This language is not understood, only keys are.",
            ends_call=is_over,
        )
