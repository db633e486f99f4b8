"""The porter's acts: done once and to the end, though the guest speaks meanwhile, and known to be under way."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from livekit.agents import ToolError, llm

from engine.brain.dialog import Act, Done
from engine.call.agent import KEPT_TURNS, Porter
from engine.call.record.narrator import Narrator

PERSON = {"reason": "they asked for one"}


class Call:
    """Slow hands, which are ready when the test says so, and everybody who is told."""

    def __init__(self, *, ok: bool = True) -> None:
        self.ready = asyncio.Event()
        self.begun = asyncio.Event()
        self.returned = asyncio.Event()
        self.done = 0
        self.told: list[str] = []
        self._ok = ok
        self.porter = Porter(self, cast(Narrator, self), self, llm.ChatContext.empty())

    async def perform(self, act: Act) -> Done:
        self.begun.set()
        await self.ready.wait()
        self.done += 1
        return Done("hands", act.name, act.arguments, self._ok, {"request_id": "r1"})

    def tool_began(self) -> None:
        self.told.append("began")

    def tool_ended(self) -> None:
        self.told.append("ended")

    def act_called(self, call_id: str, act: Act) -> None:
        self.told.append(f"called {call_id}")

    def act_returned(self, done: Done, took_s: float) -> None:
        self.told.append(f"returned {done.call_id}")
        self.returned.set()

    async def ask_and_speak(self, call_id: str) -> None:
        """The guest speaks, and the framework lets go of the act, which is then done."""
        asked = asyncio.create_task(self.ask(call_id))
        await self.begun.wait()
        asked.cancel()
        await asyncio.gather(asked, return_exceptions=True)
        self.ready.set()
        await asyncio.wait_for(self.returned.wait(), 5)

    async def next_turn(self) -> None:
        """The guest has said something."""
        said = llm.ChatMessage(role="user", content=["And is there a pool?"])
        await self.porter.on_user_turn_completed(llm.ChatContext.empty(), said)

    async def ask(self, call_id: str, arguments: dict[str, Any] = PERSON) -> str:
        """What LiveKit does with a tool call of the brain's."""
        every: list[Any] = list(self.porter.tools)
        context = SimpleNamespace(function_call=SimpleNamespace(call_id=call_id))
        tool = next(x for x in every if x.info.name == "transfer_to_person")
        return str(await tool(raw_arguments=arguments, context=context))


async def test_an_act_is_told_from_begin_to_end() -> None:
    call = Call()
    call.ready.set()
    assert await call.ask("one") == '{"request_id": "r1"}'
    assert call.told == ["began", "called one", "returned one", "ended"]


async def test_an_act_that_was_let_go_of_is_finished_and_not_done_twice() -> None:
    call = Call()
    asked = asyncio.create_task(call.ask("one"))
    await call.begun.wait()
    asked.cancel()  # the guest spoke
    await asyncio.gather(asked, return_exceptions=True)
    assert call.told[-1] == "ended" and call.done == 0
    again = asyncio.create_task(call.ask("two"))
    call.ready.set()
    assert await again == '{"request_id": "r1"}'
    assert call.done == 1, "the brain, which never saw it done, gets the outcome of the first"


@pytest.mark.parametrize(("turns", "done"), [(1, 1), (KEPT_TURNS, 1), (KEPT_TURNS + 1, 2)])
async def test_an_outcome_that_the_brain_never_saw_is_kept_for_the_next_turns_only(turns: int, done: int) -> None:
    call = Call()
    await call.ask_and_speak("one")
    for _ in range(turns):
        await call.next_turn()
    assert await call.ask("two") == '{"request_id": "r1"}'
    assert call.done == done


async def test_an_act_that_is_asked_for_twice_at_once_is_done_once() -> None:
    call = Call()
    both = asyncio.gather(call.ask("one"), call.ask("two"))
    await call.begun.wait()
    call.ready.set()
    assert set(await both) == {'{"request_id": "r1"}'}
    assert call.done == 1


async def test_the_same_wish_later_is_a_new_act() -> None:
    call = Call()
    call.ready.set()
    await call.ask("one")
    await call.ask("two")
    await call.ask("three", {"reason": "another"})
    assert call.done == 3


async def test_a_refusal_is_an_error_for_the_brain() -> None:
    call = Call(ok=False)
    call.ready.set()
    with pytest.raises(ToolError):
        await call.ask("one")
    assert call.told[-1] == "ended"
