"""The calls in a terminal: a list, and one of them with all that was said and done."""

from __future__ import annotations

import time
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from appliance.contract.calls import CallDetail, CallSummary, ExportForm, ToolUse
from appliance.contract.events import RequestCreated, ToolCalled, ToolReturned
from appliance.contract.sessions import CallState
from gui.client import Client
from gui.terminal.view import draw_note, draw_turn

_STYLES = {CallState.FAILED: "red", CallState.INTERRUPTED: "yellow", CallState.ENDED: "dim"}


async def print_calls(client: Client, console: Console, words: str | None = None) -> None:
    """The newest calls, newest first; with `words` those in which they were said."""
    listed = await client.calls(words)
    if not listed.calls:
        console.print("No calls yet. Try one: nightporter demo" if words is None else "In no call was that said.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("when", "who", "how long", "state", "turns", "left", "id"):
        table.add_column(column, overflow="fold")
    for call in listed.calls:
        table.add_row(*_row(call))
        if call.found is not None:
            table.add_row("", Text(f'"{call.found}"', "italic"))
    console.print(table)
    console.print("One of them with transcript and latency: nightporter calls show ID", style="dim")


async def print_call(client: Client, console: Console, session_id: str) -> None:
    """Transcript, tools, requests and latency. Raises ApiError (404) for an unknown call."""
    detail = await client.call(session_id)
    head = Text(f"{_who(detail)}, {_when(detail.created_at)}, ", "bold").append(_state(detail))
    console.print(head)
    for _, _, drawn in sorted(_entries(detail), key=lambda entry: entry[:2]):
        console.print(drawn)


async def print_export(client: Client, console: Console, session_id: str, form: ExportForm) -> None:
    """All that is kept of a call, to standard output. Raises ApiError (404) for an unknown call."""
    console.file.write((await client.export(session_id, form)).decode())


async def erase_call(client: Client, console: Console, session_id: str) -> None:
    """For good. Raises ApiError: 404 for an unknown call, 409 while it goes on."""
    erased = await client.erase(session_id)
    console.print(f"Call {session_id} is erased.")
    if not erased.overwritten:
        console.print("Where it stood in the file is overwritten tonight: something reads the store just now.")


def _entries(detail: CallDetail) -> Iterator[tuple[float, int, RenderableType]]:
    """Everything with its time; at the same time words come before what they led to."""
    for turn in detail.transcript:
        yield turn.started_at, 0, draw_turn(turn)
    for tool in detail.tools:
        for order, event in enumerate(_tool_events(detail.session_id, tool), start=1):
            yield tool.called_at, order, draw_note(event)
    for request in detail.left_for_staff:
        left = RequestCreated(
            session_id=detail.session_id,
            seq=1,
            at=request.created_at,
            **request.model_dump(exclude={"session_id", "created_at", "state", "claimed_by", "done_by", "summary"}),
            summary=f"{'(taken back by the guest) ' if request.is_withdrawn else ''}{request.summary}",
        )
        yield request.created_at, 3, draw_note(left)


def _tool_events(session_id: str, tool: ToolUse) -> Iterator[ToolCalled | ToolReturned]:
    told = {"session_id": session_id, "seq": 1, "at": tool.called_at, "call_id": tool.call_id, "name": tool.name}
    yield ToolCalled(**told, arguments=tool.arguments)
    if tool.ok is not None:
        yield ToolReturned(**told, ok=tool.ok, result=tool.result, took_s=tool.took_s or 0.0)


def _row(call: CallSummary) -> tuple[RenderableType, ...]:
    left = Text(str(call.requests or ""), "bold red" if call.urgent else "yellow")
    return (
        _when(call.created_at),
        _who(call),
        _duration(call),
        _state(call),
        str(call.turns),
        left,
        call.session_id,
    )


def _state(call: CallSummary) -> Text:
    reason = f" ({call.state_reason})" if call.state_reason else ""
    reason = f" ({call.held_by} has it)" if call.held_by else reason
    return Text(call.state.value + reason, _STYLES.get(call.state, "bold green"))


def _who(call: CallSummary) -> str:
    return call.user_name or f"a guest ({call.kind.value})"


def _when(at: float) -> str:
    return time.strftime("%a %d %b %H:%M", time.localtime(at))


def _duration(call: CallSummary) -> str:
    seconds = round((call.ended_at or time.time()) - call.created_at)
    return f"{seconds // 60}:{seconds % 60:02}"
