"""How fast a guest was answered, in words that can't be misread."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from appliance.contract.calls import CallDetail
from gui.calling.guest import Asked
from gui.terminal.summary import draw_summary

DETAIL = {
    **dict.fromkeys(("session_id", "room_name", "locale"), "s1"),
    **dict.fromkeys(("user_name", "state_reason", "ended_at"), None),
    **dict.fromkeys(("transcript", "tools", "left_for_staff"), ()),
    **dict.fromkeys(("created_at", "turns", "requests", "events_cursor"), 0),
    **{"kind": "test", "state": "ended", "urgent": False},
}


@pytest.mark.parametrize(
    ("heard_after_s", "told"),
    [(0.512, "512 ms"), (0.0, "0 ms"), (-2.2, "spoke into"), (None, "no answer")],
)
def test_how_long_the_guest_waited(heard_after_s: float | None, told: str) -> None:
    detail = CallDetail.model_validate(DETAIL)
    console = Console(width=100, record=True, file=io.StringIO())
    console.print(draw_summary(detail, [Asked("What time is breakfast?", heard_after_s, is_question=True)]))
    (line,) = [line for line in console.export_text().splitlines() if "breakfast" in line]
    assert line.split("  ")[-1].strip() == told
