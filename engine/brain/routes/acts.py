"""The acts that routes decide on, in the form that the tools take them."""

from __future__ import annotations

from typing import Any

from engine.brain.dialog import Act

OWN_WORDS_MAX = 400


def act(tool: str, /, **arguments: Any) -> Act:
    """Without the arguments that nothing is known of."""
    return Act(tool, {key: _short(value) for key, value in arguments.items() if value not in ("", None)})


def request(kind: str, what: str, /, **details: Any) -> Act:
    """Something for staff to see to."""
    return act("request_service", kind=kind, what=what, **details)


def transfer(reason: str, /, **details: Any) -> Act:
    """A person is called to the telephone."""
    return act("transfer_to_person", reason=reason, **details)


def _short(value: Any) -> Any:
    return value[:OWN_WORDS_MAX] if isinstance(value, str) else value
