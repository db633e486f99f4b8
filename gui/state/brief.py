"""What a clerk must know of a call to talk with its guest: who it is, what is wanted, what was done, what is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from appliance.contract.events import Role
from appliance.contract.requests import Request, RequestState
from gui.state.call_row import CallRow
from gui.state.conversation import Bubble, Conversation, ToolLine
from gui.state.particulars import name_language, shorten, tell_refusal, tell_tool
from gui.state.staff import name_staff
from gui.state.times import tell_clock
from gui.state.wording import name_guest, name_room
from gui.words import say

MOST_DEEDS = 4
"""Of those that were done, the last: the whole of it is in the conversation."""

LONGEST_SAID = 180
SHORT_ANSWER_WORDS = 6
"""So few words mean little without the question that they answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """The guest's last words to the porter, and what they answer where they are too short to speak for themselves."""

    at: float
    words: str
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything is told in the person's language, but for what was said."""

    who: str
    where: str
    """Room, number and language, as far as they are known."""
    held: str
    """Who has had the call since when; empty while the porter has it."""
    said: Said | None
    needs: tuple[Request, ...]
    """Why somebody is needed: what is urgent and nobody has taken up."""
    still_open: tuple[Request, ...]
    over: tuple[Request, ...]
    not_done: tuple[str, ...]
    """What the porter tried, and why nothing came of it."""
    done: tuple[str, ...]
    """What it looked up or did, oldest first; what it left for staff is among the requests."""


def make_brief(row: CallRow, talk: Conversation, me: str | None) -> Brief | None:
    """For `me`, who has the call, or for anybody while it needs somebody; None where nobody has to know."""
    is_mine = me is not None and row.held_by == me
    if not row.is_live or not (is_mine or row.needs_somebody):
        return None
    requests = sorted(talk.left, key=lambda request: request.created_at)
    needs = tuple(r for r in requests if r.urgent and r.state is RequestState.OPEN)
    tools = [item for item in talk.items if isinstance(item, ToolLine)]
    return Brief(
        who=_name(row, requests),
        where=_tell_where(row),
        held=_tell_held(row, talk, is_mine=is_mine),
        said=_find_said(talk),
        needs=needs,
        still_open=tuple(r for r in requests if not r.state.is_over and r not in needs),
        over=tuple(r for r in requests if r.state.is_over),
        not_done=_tell_not_done(tools),
        done=_tell_done(tools, {request.request_id for request in requests}),
    )


def _name(row: CallRow, requests: Iterable[Request]) -> str:
    """As the call began, or else as the guest gave it for what they asked."""
    given = [name for r in requests if (name := r.details.get("name") or r.details.get("from"))]
    return row.who or (given[-1] if given else name_guest(row))


def _tell_where(row: CallRow) -> str:
    parts = (name_room(row), row.phone, name_language(row.locale))
    return "  ·  ".join(part for part in parts if part)


def _tell_held(row: CallRow, talk: Conversation, *, is_mine: bool) -> str:
    if row.held_by is None or talk.held_since is None:
        return ""
    since = tell_clock(talk.held_since)
    if is_mine:
        return say("You have had the call since {time}", time=since)
    return say("{name} has had the call since {time}", name=name_staff(row.held_by), time=since)


def _find_said(talk: Conversation) -> Said | None:
    """What was said to a clerk since then, the clerk has heard."""
    until = float("inf") if talk.held_since is None else talk.held_since
    before = [item for item in talk.items if isinstance(item, Bubble) and item.at < until]
    place = next((n for n in reversed(range(len(before))) if before[n].role is Role.GUEST), None)
    if place is None:
        return None
    said, asked = before[place], before[place - 1] if place else None
    is_answer = asked is not None and asked.role is not Role.GUEST and asked.text.rstrip().endswith("?")
    is_short = len(said.text.split()) <= SHORT_ANSWER_WORDS
    question = shorten(asked.text, LONGEST_SAID) if asked is not None and is_answer and is_short else None
    return Said(said.at, shorten(said.text, LONGEST_SAID), question)


def _tell_not_done(tools: Iterable[ToolLine]) -> tuple[str, ...]:
    """What was tried again and then done is not among them."""
    open_: dict[str, str] = {}
    for tool in tools:
        why = tell_refusal(tool.ok, tool.result)
        open_.pop(tool.name, None)
        if tool.ok is None:
            open_[tool.name] = f"{_tell(tool)} ({say('not answered yet')})"
        elif why is not None:
            open_[tool.name] = f"{_tell(tool)} ({why})" if why else _tell(tool)
    return tuple(open_.values())


def _tell_done(tools: Iterable[ToolLine], told: set[str]) -> tuple[str, ...]:
    done: dict[str, None] = {}
    for tool in tools:
        left = tool.result.get("request_id") if isinstance(tool.result, dict) else None
        if tool.ok and tell_refusal(tool.ok, tool.result) is None and left not in told:
            words = _tell(tool)
            done.pop(words, None)  # asked again: it stands where it was asked last
            done[words] = None
    return tuple(done)[-MOST_DEEDS:]


def _tell(tool: ToolLine) -> str:
    return tell_tool(tool.name, tool.arguments)
