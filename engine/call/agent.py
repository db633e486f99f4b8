"""The porter as LiveKit's agent: the brain's tools, performed only when a turn is over."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from livekit.agents import Agent, RunContext, StopResponse, ToolError, function_tool, llm

from engine.brain.conversation import Performer
from engine.brain.dialog import Act, Done
from engine.call.record.narrator import Narrator
from engine.tools.catalogue import TOOLS, Tool

KEPT_TURNS: Final = 2
"""Of the guest's, in whose replies the brain may ask for an act that it did not see done; later it is another wish."""


class Waiting(Protocol):
    """Who sees to it that a guest is not left in silence (`rescue.py`)."""

    def tool_began(self) -> None: ...

    def tool_ended(self) -> None: ...


@dataclass(slots=True)
class _UnderWay:
    """An act, and how many turns of the guest's were over since it was last asked for."""

    task: asyncio.Task[Done]
    turns: int = 0


class Porter(Agent):
    """Holds the tools of one call; words come from the brain, so there are no instructions."""

    def __init__(self, hands: Performer, narrator: Narrator, waiting: Waiting, so_far: llm.ChatContext) -> None:
        self._hands = hands
        self._narrator = narrator
        self._waiting = waiting
        self._under_way: dict[str, _UnderWay] = {}
        """Acts whose outcome the brain has not seen, by what they are to do: the guest may have spoken meanwhile."""
        self._answers_anew = False
        self.stands_back = False
        """Somebody else speaks with the guest: no turn is answered."""
        super().__init__(instructions="", chat_ctx=so_far, tools=[self._tool(tool) for tool in TOOLS])

    def answer_anew(self) -> None:
        """What was prepared for the turn that ends now must not be heard: it is in another language."""
        self._answers_anew = True

    async def on_user_turn_completed(self, turn_ctx: llm.ChatContext, new_message: llm.ChatMessage) -> None:
        """LiveKit drops a prepared reply when it was made without knowing all that there is to know."""
        self._forget_old()
        if self.stands_back:
            raise StopResponse
        if self._answers_anew:
            self._answers_anew = False
            turn_ctx.add_message(role="system", content="The guest speaks another language.")

    async def note(self, message: llm.ChatMessage) -> None:
        """What was said to somebody else, or whispered: known from now on."""
        context = self.chat_ctx.copy()
        context.insert(message)
        await self.update_chat_ctx(context)

    def _tool(self, tool: Tool) -> Any:
        async def perform(raw_arguments: dict[str, object], context: RunContext[None]) -> str:
            act = Act(name=tool.name, arguments=raw_arguments)
            self._waiting.tool_began()
            try:
                done = await self._perform(act, context.function_call.call_id)
            finally:
                self._waiting.tool_ended()
            answer = json.dumps(done.result, default=str)
            if not done.ok:
                raise ToolError(answer)
            return answer

        run: Callable[..., Awaitable[str]] = perform
        return function_tool(
            run,
            raw_schema={"name": tool.name, "description": tool.description, "parameters": tool.schema},
        )

    async def _perform(self, act: Act, call_id: str) -> Done:
        """An act that began is finished, whatever the guest says meanwhile, and is not done twice: half a request is
        none. The brain, which did not see it done, asks for it again and gets its outcome."""
        key = json.dumps([act.name, dict(act.arguments)], sort_keys=True, default=str)
        under_way = self._under_way.get(key)
        if under_way is None:
            under_way = self._under_way[key] = _UnderWay(asyncio.create_task(self._use(act, call_id)))
        under_way.turns = 0
        await asyncio.wait([under_way.task])
        self._under_way.pop(key, None)
        return under_way.task.result()

    def _forget_old(self) -> None:
        """What the brain never asked for again: whoever wishes the same later wants it done anew."""
        for key, act in list(self._under_way.items()):
            act.turns += 1
            if act.task.done() and act.turns > KEPT_TURNS:
                del self._under_way[key]

    async def _use(self, act: Act, call_id: str) -> Done:
        self._narrator.act_called(call_id, act)
        started = time.monotonic()
        done = replace(await self._hands.perform(act), call_id=call_id)
        self._narrator.act_returned(done, time.monotonic() - started)
        return done
