"""The porter as LiveKit's agent: the brain's tools, performed only when a turn is over."""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from livekit.agents import Agent, RunContext, ToolError, function_tool, llm

from engine.brain.dialog import Act
from engine.call.narrator import Narrator
from engine.tools.catalogue import TOOLS, Hands, Tool


class Porter(Agent):
    """Holds the tools of one call; words come from the brain, so there are no instructions."""

    def __init__(self, hands: Hands, narrator: Narrator, so_far: llm.ChatContext) -> None:
        self._hands = hands
        self._narrator = narrator
        super().__init__(instructions="", chat_ctx=so_far, tools=[self._tool(tool) for tool in TOOLS])

    def _tool(self, tool: Tool) -> Any:
        async def perform(raw_arguments: dict[str, object], context: RunContext[None]) -> str:
            act = Act(name=tool.name, arguments=raw_arguments)
            call_id = context.function_call.call_id
            self._narrator.act_called(call_id, act)
            started = time.monotonic()
            # An act that began is finished, whatever the guest says meanwhile: half a request is none.
            done = replace(await self._hands.perform(act), call_id=call_id)
            self._narrator.act_returned(done, time.monotonic() - started)
            answer = json.dumps(done.result, default=str)
            if not done.ok:
                raise ToolError(answer)
            return answer

        run: Callable[..., Awaitable[str]] = perform
        return function_tool(
            run,
            raw_schema={"name": tool.name, "description": tool.description, "parameters": tool.schema},
        )
