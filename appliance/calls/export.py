"""Calls as a file to hand out: JSON for programs, CSV for tables, text to read. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import TypeAdapter

from appliance.contract.calls import CallDetail, ExportForm
from appliance.contract.requests import Request

MEDIA_TYPES = {
    ExportForm.JSON: "application/json",
    ExportForm.CSV: "text/csv; charset=utf-8",
    ExportForm.TEXT: "text/plain; charset=utf-8",
}

_COLUMNS = ("session_id", "at", "what", "who", "text", "language")
_CALLS = TypeAdapter(list[CallDetail])


@dataclass(frozen=True, slots=True)
class _Line:
    at: float
    what: str
    who: str
    text: str
    language: str = ""


def export(calls: Sequence[CallDetail], form: ExportForm) -> bytes:
    """All that is kept of these calls. Times are UTC."""
    match form:
        case ExportForm.JSON:
            return _CALLS.dump_json(list(calls), indent=2, exclude={"__all__": {"events_cursor", "found"}})
        case ExportForm.CSV:
            return _write_table(calls).encode()
        case ExportForm.TEXT:
            return "\n".join(_write_text(call) for call in calls).encode()


def _write_table(calls: Sequence[CallDetail]) -> str:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for call in calls:
        for line in _lines(call):
            cells = (call.session_id, _time(line.at), line.what, line.who, line.text, line.language)
            table.writerow([_harmless(cell) for cell in cells])
    return out.getvalue()


def _write_text(call: CallDetail) -> str:
    reason = f" ({call.state_reason})" if call.state_reason else ""
    head = f"Call {call.session_id}, {call.user_name or 'a guest'}, {call.kind.value}, {call.locale}"
    times = (
        f"{_time(call.created_at)} to {_time(call.ended_at) if call.ended_at else 'now'}: {call.state.value}{reason}"
    )
    return "\n".join([head, times, *(f"{_time(x.at)}  {x.who}: {x.text}" for x in _lines(call))]) + "\n"


def _lines(call: CallDetail) -> Iterator[_Line]:
    said = [_Line(t.started_at, "turn", t.role.value, t.text, t.language) for t in call.transcript]
    done = [
        _Line(t.called_at, "tool", "porter", f"{t.name} {json.dumps(t.arguments)} -> {json.dumps(t.result)}")
        for t in call.tools
    ]
    left = [_Line(r.created_at, "request", "for staff", _told(r)) for r in call.left_for_staff]
    noted = [_Line(n.at, "note", n.by, n.text) for n in call.written_by_staff]
    yield from sorted([*said, *done, *left, *noted], key=lambda line: line.at)


def _told(request: Request) -> str:
    return f"{'taken back, ' if request.is_withdrawn else ''}{request.kind.value}: {request.summary}"


def _time(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(sep=" ", timespec="seconds").removesuffix("+00:00")


def _harmless(cell: str) -> str:
    """A spreadsheet takes what begins like this for a formula, and a guest may say anything."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
