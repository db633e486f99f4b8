"""LiveKit's chat context as the brain's history. Pure."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from livekit.agents import llm

from appliance.contract.control import Control
from appliance.contract.events import ControlDone, Event, Role, ToolCalled, ToolReturned, TurnFinal
from engine.brain.dialog import Done, Entry, Said, Whispered
from engine.tools.catalogue import TOOLS

_ROLES = {"user": Role.GUEST, "assistant": Role.PORTER}

_CLERK: Final = {"by": "clerk"}
_WHISPER: Final = {"by": "whisper"}
"""Marks of what LiveKit has no role for."""


def entries(items: Sequence[llm.ChatItem], taken_back: Collection[str] = ()) -> list[Entry]:
    """What was said and done, in order; instructions and calls still running are left out.

    So are the guest's messages with these ids, and what the porter began to say to them.
    """
    arguments: dict[str, str] = {}
    history: list[Entry] = []
    is_taken_back = False
    for item in items:
        if isinstance(item, llm.ChatMessage) and item.role == "user":
            is_taken_back = item.id in taken_back
        if is_taken_back and isinstance(item, llm.ChatMessage):
            continue
        if isinstance(item, llm.ChatMessage) and item.extra == _WHISPER:
            history.append(Whispered(item.raw_text_content or ""))
        elif isinstance(item, llm.ChatMessage) and item.extra == _CLERK:
            history.append(Said(Role.CLERK, item.raw_text_content or ""))
        elif isinstance(item, llm.ChatMessage) and item.role in _ROLES:
            history.append(Said(role=_ROLES[item.role], text=item.raw_text_content or ""))
        elif isinstance(item, llm.FunctionCall):
            arguments[item.call_id] = item.arguments
        elif isinstance(item, llm.FunctionCallOutput):
            history.append(_done(item, arguments.get(item.call_id, "{}")))
    return history


def heard(role: Role, words: str, at: float) -> llm.ChatMessage:
    """Words that the porter was not to answer, as it is to know them; `at` is their place in the conversation."""
    match role:
        case Role.CLERK:
            return llm.ChatMessage(role="assistant", content=[words], extra=_CLERK, created_at=at)
        case Role.GUEST:
            return llm.ChatMessage(role="user", content=[words], created_at=at)
    return llm.ChatMessage(role="assistant", content=[words], created_at=at)


def whispered(words: str) -> llm.ChatMessage:
    return llm.ChatMessage(role="system", content=[words], extra=_WHISPER)


def porters_words(context: llm.ChatContext) -> Iterator[str]:
    """Everything that guests have heard of the porter, or of a clerk in its place."""
    for item in context.items:
        if isinstance(item, llm.ChatMessage) and item.role == "assistant":
            yield item.text_content or ""


def restore(events: Sequence[Event]) -> llm.ChatContext:
    """The conversation so far from the events of a job that died: words, and acts that were done."""
    acts = {tool.name for tool in TOOLS if tool.is_act}
    arguments = {e.call_id: e.arguments for e in events if isinstance(e, ToolCalled)}
    context = llm.ChatContext.empty()
    for event in events:
        if isinstance(event, TurnFinal):
            context.items.append(heard(event.role, event.text, event.at))
        elif isinstance(event, ControlDone) and event.command is Control.WHISPER and not event.refused:
            context.items.append(whispered(event.text or ""))
        elif isinstance(event, ToolReturned) and event.name in acts:
            asked = json.dumps(arguments.get(event.call_id, {}))
            answer = json.dumps(event.result, default=str)
            context.insert(
                [
                    llm.FunctionCall(call_id=event.call_id, name=event.name, arguments=asked),
                    llm.FunctionCallOutput(
                        call_id=event.call_id, name=event.name, output=answer, is_error=not event.ok
                    ),
                ]
            )
    return context


def _done(item: llm.FunctionCallOutput, arguments: str) -> Done:
    try:
        result = json.loads(item.output)
    except json.JSONDecodeError:
        result = item.output
    return Done(
        call_id=item.call_id, name=item.name, arguments=json.loads(arguments), ok=not item.is_error, result=result
    )
