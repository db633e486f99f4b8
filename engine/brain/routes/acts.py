"""The acts that routes decide on, in the form that the tools take them."""

from __future__ import annotations

from typing import Any

from appliance.contract.told import Told
from engine.brain.dialog import Act

OWN_WORDS_MAX = 400


def act(tool: str, /, **arguments: Any) -> Act:
    """Without the arguments that nothing is known of."""
    return Act(tool, {key: _short(value) for key, value in arguments.items() if value not in ("", None)})


def request(kind: str, what: str | Told, /, **details: Any) -> Act:
    """Something for staff to see to, in the guest's words or in ours."""
    return act("request_service", kind=kind, what=str(what), told=_known(what), **details)


def transfer(reason: str | Told, /, **details: Any) -> Act:
    """A person is called to the telephone."""
    return act("transfer_to_person", reason=str(reason), told=_known(reason), **details)


def _known(words: str | Told) -> dict[str, Any] | None:
    return words.model_dump() if isinstance(words, Told) else None


def _short(value: Any) -> Any:
    return value[:OWN_WORDS_MAX] if isinstance(value, str) else value
