"""LiveKit's chat context as the brain's history. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence

from livekit.agents import llm

from appliance.contract.events import Role
from engine.brain.dialog import Done, Entry, Said

_ROLES = {"user": Role.GUEST, "assistant": Role.PORTER}


def entries(items: Sequence[llm.ChatItem]) -> list[Entry]:
    """What was said and done, in order; instructions and calls still running are left out."""
    arguments: dict[str, str] = {}
    history: list[Entry] = []
    for item in items:
        if isinstance(item, llm.ChatMessage) and item.role in _ROLES:
            history.append(Said(role=_ROLES[item.role], text=item.raw_text_content or ""))
        elif isinstance(item, llm.FunctionCall):
            arguments[item.call_id] = item.arguments
        elif isinstance(item, llm.FunctionCallOutput):
            history.append(_done(item, arguments.get(item.call_id, "{}")))
    return history


def _done(item: llm.FunctionCallOutput, arguments: str) -> Done:
    try:
        result = json.loads(item.output)
    except json.JSONDecodeError:
        result = item.output
    return Done(
        call_id=item.call_id, name=item.name, arguments=json.loads(arguments), ok=not item.is_error, result=result
    )
