"""The brain may be asked about words that are not the whole turn: only what is committed counts."""

from __future__ import annotations

from collections.abc import Sequence

from livekit.agents import llm

from appliance.contract.events import Role
from engine.brain.dialog import Act, Decision, Done, Entry, Expects, Said
from engine.call.thinking import PorterBrain
from engine.call.waterfall import Waterfall

ACT = Act("leave_request", {"kind": "message"})


class EchoBrain:
    """Answers with the newest words; acts when they say so."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        last = history[-1]
        words = last.text if isinstance(last, Said) else f"done {last.name}"
        acts = (ACT,) if words == "do it" else ()
        return Decision("test", {}, words, acts, (), Expects.YES_NO, words.endswith("."), 1.0, "")


class Call:
    """A brain in a call, and what it was told counts."""

    def __init__(self) -> None:
        self.context = llm.ChatContext.empty()
        self.committed: list[str] = []
        ids = iter("abcdefgh")
        self.brain = PorterBrain(EchoBrain(), Waterfall(), lambda: self.context.items, lambda: next(ids))
        self.brain.on_commit = lambda decision: self.committed.append(decision.reply)

    async def ask(self, words: str) -> llm.ChatChunk:
        """What LiveKit does when it wants a reply to these words."""
        context = self.context.copy()
        context.add_message(role="user", content=words)
        async with self.brain.chat(chat_ctx=context) as stream:
            return await anext(aiter(stream))


async def test_prepared_words_count_only_once_the_turn_is_over() -> None:
    call = Call()
    await call.ask("I would like")
    await call.ask("I would like a room.")
    assert call.committed == []
    assert call.brain.has_prepared("I would like a room.")
    call.brain.turn_over("I would like a room.")
    assert call.committed == ["I would like a room."]


async def test_words_that_were_not_prepared_count_when_they_are_answered() -> None:
    call = Call()
    await call.ask("I would like")
    call.brain.turn_over("I would like a room.")
    assert call.committed == []
    await call.ask("I would like a room.")
    assert call.committed == ["I would like a room."]


async def test_acts_are_asked_for_as_tools() -> None:
    chunk = await Call().ask("do it")
    assert chunk.delta is not None
    assert [(c.name, c.arguments) for c in chunk.delta.tool_calls] == [("leave_request", '{"kind": "message"}')]


async def test_the_closing_words_of_an_act_count_at_once() -> None:
    call = Call()
    decision = call.brain.decide([Said(Role.GUEST, "do it"), Done("a", "leave_request", {}, True, {})])
    assert decision.reply == "done leave_request"
    assert call.committed == ["done leave_request"]


async def test_what_the_porter_asked_for_is_known_at_the_next_pause() -> None:
    call = Call()
    assert call.brain.judge("Yes.").expects is Expects.NOTHING
    await call.ask("Hello.")
    call.brain.turn_over("Hello.")
    judgement = call.brain.judge("Yes.")
    assert (judgement.expects, judgement.complete) == (Expects.YES_NO, True)
