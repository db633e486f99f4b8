"""The scripted brain as LiveKit's language model: the same session, the same tools.

It may be asked about words that turn out not to be the whole turn, so asking
has no effect: lookups are told to staff, and acts are done, only once the
turn is over.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from livekit.agents import APIConnectOptions, llm
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

from appliance.contract.events import Role
from engine.brain.conversation import Brain
from engine.brain.dialog import Decision, Entry, Expects, Said, Whispered
from engine.call.listening.turns import Judgement, same_words
from engine.call.record.waterfall import Waterfall
from engine.call.thinking.history import entries

Committed = Callable[[Decision], None]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What is answered to words that may be the guest's turn of this number."""

    words: str
    turn: int
    decision: Decision


class PorterBrain(llm.LLM[Any]):
    """LiveKit's view of the scripted brain, for one call."""

    def __init__(
        self,
        brain: Brain,
        waterfall: Waterfall,
        history: Callable[[], Sequence[llm.ChatItem]],
        new_id: Callable[[], str],
    ) -> None:
        super().__init__()
        self._brain = brain
        self._history = history
        self.waterfall = waterfall
        self.new_id = new_id
        self._expects = Expects.NOTHING
        self._prepared: _Prepared | None = None
        self._committed_words: str | None = None
        self._answered: tuple[str, int] | None = None
        """The words of the turn that was last decided on, and which one of the guest's it was."""
        self._expected_before = Expects.NOTHING
        self._may_take_back = False
        self._taken_back: list[str] = []
        self.on_commit: Committed = lambda _: None
        self.on_reply: Callable[[], None] = lambda: None
        """A reply begins, which may or may not be heard."""

    @property
    def model(self) -> str:
        return "scripted"

    @property
    def provider(self) -> str:
        return "nightporter"

    @property
    def expects(self) -> Expects:
        """What the porter has asked for."""
        return self._expects

    def judge(self, words: str) -> Judgement:
        """What the words so far amount to, for the decision whether the turn is over."""
        said = Said(role=Role.GUEST, text=words)
        return Judgement(self._brain.decide([*self.so_far(self._history()), said]).complete, self._expects)

    def language_wished(self, words: str) -> str:
        """The language, like "en", that these words ask to go on in; "" where they ask for none."""
        decision = self._brain.decide([*self.so_far(self._history()), Said(role=Role.GUEST, text=words)])
        return decision.slots.get("language", "") if decision.intent == "language" else ""

    def take_back(self, words: str) -> bool:
        """The guest goes on with the turn of these words, which was judged to be over too early: it was none.

        False when it must stay one, because something was done on it.
        """
        last = next((i for i in reversed(self._history()) if isinstance(i, llm.ChatMessage) and i.role == "user"), None)
        if not self._may_take_back or last is None or last.raw_text_content != words:
            return False
        self._taken_back.append(last.id)
        self._may_take_back, self._answered = False, None
        self._expected_before, self._expects = self._expects, self._expected_before
        return True

    def leave(self) -> None:
        """The guest did not go on: the turn that was taken back is one, and its answer stands."""
        self._taken_back.pop()
        self._expected_before, self._expects = self._expects, self._expected_before

    def so_far(self, items: Sequence[llm.ChatItem]) -> list[Entry]:
        return entries(items, self._taken_back)

    def has_prepared(self, words: str) -> bool:
        """Whether a reply to these words is under way."""
        return self._prepared is not None and same_words(self._prepared.words, words)

    def forget_prepared(self) -> None:
        """A reply that was prepared is not the one that will be given."""
        self._prepared = None

    def let_go(self) -> None:
        """Somebody else speaks with the guest: nothing was asked for any more, and nothing is prepared."""
        self._prepared, self._committed_words, self._answered = None, None, None
        self._may_take_back, self._expects = False, Expects.NOTHING

    def turn_over(self, words: str) -> None:
        """The turn is over with these words: what was prepared for them now counts."""
        self._committed_words = words
        if self._prepared is not None and same_words(self._prepared.words, words):
            self._answered = words, self._prepared.turn
            self._commit(self._prepared.decision)

    def decide(self, history: Sequence[Entry]) -> Decision:
        """Ask the brain; it counts at once if the turn is already over."""
        decision = self._brain.decide(history)
        last = next((entry for entry in reversed(history) if not isinstance(entry, Whispered)), None)
        if not isinstance(last, Said):
            self._commit(decision)  # the second half of a turn: an act was done
            return decision
        turn = sum(isinstance(entry, Said) and entry.role is Role.GUEST for entry in history)
        if last.text == self._committed_words:
            self._answered = last.text, turn
            self._commit(decision)
        elif (last.text, turn) != self._answered:  # else LiveKit had dropped what counts already, and asks once more
            self._prepared = _Prepared(last.text, turn, decision)
        return decision

    def _commit(self, decision: Decision) -> None:
        self._prepared, self._committed_words = None, None
        self._may_take_back = not decision.acts and not decision.ends_call
        self._expected_before, self._expects = self._expects, decision.expects
        self.on_commit(decision)

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        **_: Any,
    ) -> llm.LLMStream:
        return _Reply(self, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options)


class _Reply(llm.LLMStream):
    async def _run(self) -> None:
        brain = self._llm
        assert isinstance(brain, PorterBrain)
        decision = brain.decide(brain.so_far(self._chat_ctx.items))
        calls = [
            llm.FunctionToolCall(
                name=act.name, arguments=json.dumps(dict(act.arguments), default=str), call_id=brain.new_id()
            )
            for act in decision.acts
        ]
        if decision.reply:
            brain.on_reply()
            brain.waterfall.reply_began(time.time())
        self._event_ch.send_nowait(
            llm.ChatChunk(
                id=brain.new_id(),
                delta=llm.ChoiceDelta(role="assistant", content=decision.reply or None, tool_calls=calls),
            )
        )
