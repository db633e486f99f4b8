"""A call as it happens in a terminal: words, tools, requests and latency, from the event stream."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Any, Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from appliance.contract.calls import Turn
from appliance.contract.events import (
    ConnectionChanged,
    JobError,
    RequestCreated,
    Role,
    SessionReady,
    SessionState,
    SpeechPartial,
    StoredEvent,
    TierChanged,
    ToolCalled,
    ToolReturned,
    TurnFinal,
)
from gui.terminal.waterfall import draw_waterfall

NAMES = {
    Role.GUEST: ("Guest", "bold cyan"),
    Role.PORTER: ("Porter", "bold green"),
    Role.CLERK: ("Clerk", "bold magenta"),
}
MARGIN = 10


class CallView:
    """Use as a context; `show` takes the events of one call. Words that still change stand at the bottom."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live = Live(console=console, refresh_per_second=12, transient=True)
        self._partials: dict[Role, str] = {}
        self._state = ""
        self._levels: dict[str, float] = {}

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._live.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def show(self, stored: StoredEvent) -> None:
        """Print what the event says, or change the words at the bottom."""
        event = stored.event
        match event:
            case SpeechPartial():
                self._partials[event.role] = event.text
            case SessionState():
                self._state = event.state.value
            case TurnFinal():
                self._partials.pop(event.role, None)
                self._print(draw_turn(event))
            case (
                SessionReady()
                | ToolCalled()
                | ToolReturned()
                | RequestCreated()
                | TierChanged()
                | ConnectionChanged()
                | JobError()
            ):
                self._print(draw_note(event))
        self._refresh()

    def set_levels(self, levels: dict[str, float]) -> None:
        """How loud each side is now, 0 to 1, by name."""
        self._levels = levels
        self._refresh()

    def say(self, text: str, style: str = "dim") -> None:
        """A line of ours between the call's."""
        self._print(Text(text, style))

    def _print(self, what: RenderableType) -> None:
        self._console.print(what)

    def _refresh(self) -> None:
        words = [_speaker(role).append(text + " …", "dim italic") for role, text in self._partials.items() if text]
        meters = [_draw_meter(name, level) for name, level in self._levels.items()]
        state = [Text(f"{'':<{MARGIN}}the porter is {self._state}", "dim")] if self._state else []
        self._live.update(Group(*words, *meters, *state))


def _speaker(role: Role) -> Text:
    name, style = NAMES[role]
    return Text(f"{name:<{MARGIN}}", style)


def draw_turn(event: TurnFinal | Turn) -> RenderableType:
    """Who said what, and under a porter's answer where its time went."""
    line = Table.grid()
    line.add_column(width=MARGIN)
    line.add_column()
    text = Text(event.text)
    if event.interrupted:
        text.append("  (interrupted)", "yellow")
    line.add_row(_speaker(event.role), text)
    return line if event.latency is None else Group(line, draw_waterfall(event.latency, MARGIN))


def draw_note(
    event: SessionReady | ToolCalled | ToolReturned | RequestCreated | TierChanged | ConnectionChanged | JobError,
) -> RenderableType:
    """What happened beside the words, in one folded line."""
    match event:
        case SessionReady():
            tiers = ", ".join(f"{stage.value} {tier}" for stage, tier in event.tiers.items())
            text, style = f"The porter is in the call ({tiers}).", "dim"
        case ToolCalled():
            text, style = f"▸ {event.name}({_short(event.arguments)})", "magenta"
        case ToolReturned():
            mark, style = ("◂", "magenta") if event.ok else ("✗", "red")
            text = f"{mark} {_short(event.result)}  [{round(event.took_s * 1000)} ms]"
        case RequestCreated():
            text, style = f"★ left for staff: {event.summary}", "bold red" if event.urgent else "bold yellow"
        case TierChanged():
            text, style = f"! {event.stage.value}: {event.to_tier} after {event.from_tier} ({event.reason})", "yellow"
        case ConnectionChanged():
            text, style = f"! the guest's connection is {event.connection.value}", "yellow"
        case JobError():
            text, style = f"! {event.where}: {event.message}", "red"
    return Padding(Text(text, style), (0, 0, 0, MARGIN), expand=False)


def _draw_meter(name: str, level: float) -> Text:
    filled = round(max(0.0, min(1.0, level)) * 30)
    colour = "red" if level > 0.9 else "green"
    return Text(f"{name:<{MARGIN}}").append("█" * filled, colour).append("░" * (30 - filled), "dim")


def _short(value: Any, limit: int = 160) -> str:
    """A value on one line: `name=value` of an object, `one; two` of a list, else its JSON."""
    if isinstance(value, dict):
        text = ", ".join(f"{key}={_short(part, 60)}" for key, part in value.items())
    elif isinstance(value, list):
        text = "; ".join(_short(part, 60) for part in value) or "nothing"
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
