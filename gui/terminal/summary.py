"""What a call came to: how fast it was answered, what it left for staff, and where it is kept."""

from __future__ import annotations

import time

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from appliance.contract.calls import CallDetail
from gui.calling.guest import Asked


def draw_summary(detail: CallDetail, asked: list[Asked]) -> RenderableType:
    """As the guest heard it, and as the appliance stored it."""
    return Group(Text(), _draw_answers(asked), Text(), *_draw_requests(detail), Text(), _draw_place(detail))


def _draw_answers(asked: list[Asked]) -> Table:
    table = Table(title="As the guest heard it", title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column("the guest said", style="cyan")
    table.add_column("answered after", justify="right")
    for said in asked:
        table.add_row(said.text, _draw_wait(said.heard_after_s))
    return table


def _draw_wait(seconds: float | None) -> str:
    """An answer that began before the guest was done is none that came early: the porter spoke into the sentence."""
    if seconds is None:
        return "[red]no answer[/]"
    return "[red]spoke into[/]" if seconds < 0 else f"{seconds * 1000:.0f} ms"


def _draw_requests(detail: CallDetail) -> list[Text]:
    if not detail.left_for_staff:
        return [Text("The call left nothing to do.", "dim")]
    lines = [Text("Left for staff", "bold")]
    for request in detail.left_for_staff:
        due = "" if request.due_at is None else time.strftime("  due %a %H:%M", time.localtime(request.due_at))
        style = "dim strike" if request.is_withdrawn else "bold red" if request.urgent else "yellow"
        lines.append(Text("  ★ ", style).append(f"{request.kind.value.replace('_', ' ')}: ", style))
        lines[-1].append(request.summary).append(due, "bold")
        if request.is_withdrawn:
            lines[-1].append("  taken back by the guest", "dim")
    return lines


def _draw_place(detail: CallDetail) -> Text:
    text = Text(f"{detail.turns} turns, {len(detail.tools)} tools called. Stored; read it again with: ")
    return text.append(f"nightporter calls show {detail.session_id}", "bold")
