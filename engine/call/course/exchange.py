"""The guest's turns, one after the other: who is told of them, and in which order, until the porter answers."""

from __future__ import annotations

import time
from typing import Any

from livekit.agents import AgentSession

from appliance.contract.events import Role
from appliance.contract.sessions import EndReason
from engine.brain.dialog import Decision
from engine.call.agent import Porter
from engine.call.care.care import Care
from engine.call.course.common_tongue import CommonTongue
from engine.call.course.farewell import Farewell
from engine.call.language.tongue import Tongue
from engine.call.listening.listeners import TurnOver
from engine.call.record.opening import Record
from engine.call.staff.standing_back import StandingBack
from engine.call.thinking.porter_llm import PorterBrain


class Exchange:
    """One call's."""

    def __init__(
        self, brain: PorterBrain, record: Record, tongue: Tongue, common_tongue: CommonTongue, farewell: Farewell
    ) -> None:
        self._brain = brain
        self._narrator = record.narrator
        self._waterfall = record.waterfall
        self._tongue = tongue
        self._common_tongue = common_tongue
        self._farewell = farewell

    def attend(self, session: AgentSession[Any], porter: Porter, care: Care, standing_back: StandingBack) -> None:
        """Before the first word: these ask for our turns, and so are made after us."""
        self._session = session
        self._porter = porter
        self._care = care
        self._standing_back = standing_back

    @property
    def is_ours(self) -> bool:
        """Whether the guest speaks with the porter."""
        return self._standing_back.has_the_call

    def words_so_far(self, words: str) -> None:
        self._care.patience.guest_speaks()
        self._narrator.partial(Role.GUEST, words)

    def turn_over(self, turn: TurnOver) -> None:
        self._care.patience.guest_spoke()
        if not self.is_ours:
            self._standing_back.overhear(Role.GUEST, turn)
            return
        self._follow_guest(turn)
        prepared = self._brain.has_prepared(turn.words)
        self._waterfall.turn_over(
            speech_ended_at=turn.speech_ended_at,
            words_at=turn.words_at,
            decided_at=turn.decided_at,
            prepared=prepared,
            queued_s=turn.queued_s,
        )
        self._care.rescue.turn_over(quiet_s=turn.quiet_s, prepared=prepared)
        self._narrator.turn(Role.GUEST, turn)
        self._brain.turn_over(turn.words)

    def typed(self, number: str) -> None:
        """The guest answers with the telephone's keys: a turn like any other."""
        now = time.time()
        self.turn_over(TurnOver(number, now, now, now, now))
        self._session.generate_reply(user_input=number)

    def take_back(self, words: str) -> bool:
        """The guest goes on with the turn of these words; False when it must stay one."""
        return self.is_ours and self._brain.take_back(words)

    def reply_prepared(self) -> None:
        self._narrator.reply_prepared()
        self._care.rescue.reply_prepared()

    def committed(self, decision: Decision) -> None:
        """This is what the porter answers."""
        if decision.ends_call:
            self._farewell.last_words(EndReason.GUEST_SAID_GOODBYE)
        else:
            self._farewell.stay()
        self._care.rescue.ends_call(decision.ends_call)
        self._tongue.remember(decision.reply)
        self._narrator.committed(decision)

    def go_on_in_english(self) -> None:
        """A key asked for it."""
        self._session.say(self._common_tongue.go_on_in_english())

    def _follow_guest(self, turn: TurnOver) -> None:
        if not self._common_tongue.follow_guest(turn):
            return
        self._brain.forget_prepared()
        self._porter.answer_anew()
        if not self._tongue.choice.understood:
            self._care.is_not_understood()
