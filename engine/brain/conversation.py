"""A conversation without a call: history, brain and hands, one turn of words at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from appliance.contract.events import Role
from engine.brain.dialog import Act, Decision, Done, Entry, Said


class Brain(Protocol):
    def decide(self, history: Sequence[Entry]) -> Decision: ...


class Performer(Protocol):
    async def perform(self, act: Act) -> Done: ...


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn: what the porter decided, did, and said in all; `closing` is its decision on the acts' outcome."""

    decision: Decision
    done: tuple[Done, ...]
    closing: Decision | None

    @property
    def reply(self) -> str:
        return " ".join(d.reply for d in (self.decision, self.closing) if d is not None and d.reply)


class Conversation:
    """Keeps the history and performs what is decided; every turn is committed at once."""

    def __init__(self, brain: Brain, hands: Performer) -> None:
        self.history: list[Entry] = []
        self._brain = brain
        self._hands = hands

    def greet(self) -> str:
        """The porter's first words."""
        reply = self._brain.decide(self.history).reply
        self.history.append(Said(Role.PORTER, reply))
        return reply

    async def say(self, text: str) -> Exchange:
        """The guest says something; returns when the porter has answered and done what it decided on."""
        self.history.append(Said(Role.GUEST, text))
        decision = self._brain.decide(self.history)
        self._answer(decision)
        done = tuple([await self._hands.perform(act) for act in decision.acts])
        self.history.extend(done)
        closing = self._brain.decide(self.history) if done else None
        if closing is not None:
            self._answer(closing)
        return Exchange(decision, done, closing)

    def _answer(self, decision: Decision) -> None:
        if decision.reply:
            self.history.append(Said(Role.PORTER, decision.reply))
