"""The brain may be asked about words that are not the whole turn: only what is committed counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livekit.agents import llm

from appliance.contract.events import Role
from engine.brain.dialog import Act, Decision, Done, Entry, Expects, Said
from engine.call.record.waterfall import Waterfall
from engine.call.thinking.porter_llm import PorterBrain

ACT = Act("take_message", {"kind": "message"})


class EchoBrain:
    """Answers with the newest words; acts when they say so."""

    def __init__(self) -> None:
        self.asked_about: list[list[str]] = []

    def decide(self, history: Sequence[Entry]) -> Decision:
        self.asked_about.append([e.name if isinstance(e, Done) else e.text for e in history])
        last = history[-1]
        words = f"done {last.name}" if isinstance(last, Done) else last.text
        acts = (ACT,) if words == "do it" else ()
        expects = Expects.NOTHING if words == "quiet" else Expects.YES_NO
        return Decision("test", {}, words, acts, (), expects, words.endswith("."), 1.0, "")


class Call:
    """A brain in a call, and what it was told counts."""

    def __init__(self) -> None:
        self.context = llm.ChatContext.empty()
        self.committed: list[str] = []
        self.echo = EchoBrain()
        ids = iter("abcdefgh")
        self.brain = PorterBrain(self.echo, Waterfall(), lambda: self.context.items, lambda: next(ids))
        self.brain.on_commit = lambda decision: self.committed.append(decision.reply)

    async def answer(self, words: str, *, heard: str) -> None:
        """A whole turn, of whose answer the guest heard so much before speaking on."""
        await self.ask(words)
        self.brain.turn_over(words)
        self.context.add_message(role="user", content=words)
        self.context.add_message(role="assistant", content=heard, interrupted=True)

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


async def test_a_reply_that_is_made_anew_counts_once_and_is_not_the_next_turns() -> None:
    call = Call()
    await call.ask("Yes.")
    call.brain.turn_over("Yes.")
    await call.ask("Yes.")  # LiveKit had dropped the one that was prepared
    assert call.committed == ["Yes."]
    assert not call.brain.has_prepared("Yes.")
    call.context.add_message(role="user", content="Yes.")
    call.context.add_message(role="assistant", content="Yes.")
    await call.ask("Yes.")
    assert call.brain.has_prepared("Yes.")
    call.brain.turn_over("Yes.")
    assert call.committed == ["Yes.", "Yes."]


async def test_acts_are_asked_for_as_tools() -> None:
    chunk = await Call().ask("do it")
    assert chunk.delta is not None
    assert [(c.name, c.arguments) for c in chunk.delta.tool_calls] == [("take_message", '{"kind": "message"}')]


async def test_the_closing_words_of_an_act_count_at_once() -> None:
    call = Call()
    decision = call.brain.decide([Said(Role.GUEST, "do it"), Done("a", "take_message", {}, True, {})])
    assert decision.reply == "done take_message"
    assert call.committed == ["done take_message"]


async def test_what_the_porter_asked_for_is_known_at_the_next_pause() -> None:
    call = Call()
    assert call.brain.judge("Yes.").expects is Expects.NOTHING
    await call.ask("Hello.")
    call.brain.turn_over("Hello.")
    judgement = call.brain.judge("Yes.")
    assert (judgement.expects, judgement.complete) == (Expects.YES_NO, True)


async def test_a_turn_that_is_taken_back_was_never_said() -> None:
    call = Call()
    await call.answer("Good evening.", heard="Good evening.")
    await call.answer("Can you send someone?", heard="Cert")
    assert call.brain.take_back("Can you send someone?")
    call.brain.judge("Can you send someone who knows the safe?")
    assert call.echo.asked_about[-1] == ["Good evening.", "Good evening.", "Can you send someone who knows the safe?"]
    await call.ask("Can you send someone who knows the safe?")
    assert call.echo.asked_about[-1][2:] == ["Can you send someone who knows the safe?"]


async def test_a_turn_that_was_only_nodded_to_stays() -> None:
    call = Call()
    await call.answer("What time is breakfast?", heard="From seven")
    assert call.brain.take_back("What time is breakfast?")
    call.brain.leave()
    call.brain.judge("Thank you.")
    assert call.echo.asked_about[-1] == ["What time is breakfast?", "From seven", "Thank you."]


async def test_a_turn_on_which_something_was_done_is_not_taken_back() -> None:
    call = Call()
    await call.answer("do it", heard="Certainly.")
    assert not call.brain.take_back("do it")


async def test_only_the_newest_turn_is_taken_back_and_once() -> None:
    call = Call()
    await call.answer("Good evening.", heard="Good evening.")
    await call.answer("What time is breakfast?", heard="From")
    assert not call.brain.take_back("Good evening.")
    assert call.brain.take_back("What time is breakfast?")
    assert not call.brain.take_back("What time is breakfast?")


async def test_what_was_asked_before_a_turn_is_asked_again_when_it_is_taken_back() -> None:
    call = Call()
    await call.answer("Hello.", heard="Shall I?")
    assert call.brain.expects is Expects.YES_NO
    await call.answer("quiet", heard="")
    assert call.brain.judge("Yes.").expects is Expects.NOTHING
    assert call.brain.take_back("quiet")
    assert call.brain.expects is Expects.YES_NO


def test_the_language_that_words_ask_for_is_known_before_they_are_answered() -> None:
    class Rather(EchoBrain):
        def decide(self, history: Sequence[Entry]) -> Decision:
            return replace(super().decide(history), intent="language", slots={"language": "en"})

    rather = PorterBrain(Rather(), Waterfall(), list, lambda: "a")
    assert rather.language_wished("Sprechen Sie Englisch?") == "en"
    assert Call().brain.language_wished("Ein Zimmer, bitte.") == ""
