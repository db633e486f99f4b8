"""A conversation without a call: history, brain and hands, one turn of words at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from appliance.contract.events import Role
from engine.brain.cards import cards_in, without_cards
from engine.brain.dialog import Act, Decision, Done, Entry, Said


class Brain(Protocol):
    def decide(self, history: Sequence[Entry]) -> Decision: ...


class Performer(Protocol):
    async def perform(self, act: Act) -> Done: ...


ACTS_IN_A_TURN = 3
"""So many times an act may ask for another before the guest is heard again; a call allows no more either."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn: what the porter decided and did; `closings` are its decisions on what came of its acts."""

    decision: Decision
    done: tuple[Done, ...]
    closings: tuple[Decision, ...]

    @property
    def last(self) -> Decision:
        return self.closings[-1] if self.closings else self.decision

    @property
    def reply(self) -> str:
        return " ".join(d.reply for d in (self.decision, *self.closings) if d.reply)


class Conversation:
    """Keeps the history, without cards, and performs what is decided; every turn is committed at once."""

    def __init__(self, brain: Brain, hands: Performer) -> None:
        self.history: list[Entry] = []
        self.cards: tuple[str, ...] = ()
        """What was masked in the history, to be masked in what was left of it elsewhere; kept nowhere but here."""
        self._brain = brain
        self._hands = hands

    def greet(self) -> Decision:
        """The porter's first words."""
        return self._decide()

    async def say(self, text: str) -> Exchange:
        """The guest says something; returns when the porter has answered and done what it decided on."""
        self.cards += cards_in([*self.history, Said(Role.GUEST, text)])
        self.history[:] = without_cards([*self.history, Said(Role.GUEST, text)])
        first = decision = self._decide()
        done: list[Done] = []
        closings: list[Decision] = []
        while decision.acts and len(closings) < ACTS_IN_A_TURN:
            outcomes = [await self._hands.perform(act) for act in decision.acts]
            self.history.extend(outcomes)
            done += outcomes
            decision = self._decide()
            closings.append(decision)
        return Exchange(first, tuple(done), tuple(closings))

    def _decide(self) -> Decision:
        decision = self._brain.decide(self.history)
        if decision.reply:
            self.history.append(Said(Role.PORTER, decision.reply))
        return decision
