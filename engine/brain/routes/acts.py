"""The acts that routes decide on, in the form that the tools take them."""

from __future__ import annotations

from appliance.contract.events import RequestKind
from engine.brain.dialog import Act
from engine.brain.state import Slots

OWN_WORDS_MAX = 400


def leave_request(
    kind: RequestKind, summary: str, details: Slots, *, due_at: str | None = None, urgent: bool = False
) -> Act:
    """`due_at` in the hotel's time: '2026-11-22T07:00'."""
    said = {key: value[:OWN_WORDS_MAX] for key, value in details.items() if value}
    return Act(
        "leave_request",
        {"kind": kind.value, "summary": summary[:OWN_WORDS_MAX], "details": said, "due_at": due_at, "urgent": urgent},
    )


def ask_for_person(reason: str) -> Act:
    return Act("ask_for_person", {"reason": reason[:OWN_WORDS_MAX]})
