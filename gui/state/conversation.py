"""One call as it is read: what was said, asked and left, folded from its detail and its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from appliance.contract.calls import CallDetail, Remark, ToolUse, Turn
from appliance.contract.control import Control, Holder, Refusal
from appliance.contract.events import (
    CallHolder,
    Connection,
    ConnectionChanged,
    ControlDone,
    Event,
    HolderReason,
    JobError,
    Latency,
    RequestChanged,
    RequestCreated,
    RequestWithdrawn,
    Role,
    SessionClosed,
    SessionReady,
    SpeechPartial,
    Stage,
    StoredEvent,
    TierChanged,
    ToolCalled,
    ToolReturned,
    TurnFinal,
)
from appliance.contract.requests import Request, RequestState
from gui.state.interruption import CUTTING, tell_interruption
from gui.state.particulars import name_tier
from gui.state.reasons import tell_cause, tell_end
from gui.state.staff import name_staff
from gui.told import retell
from gui.words import mark, say

TIER_CHANGES = {
    Stage.STT: mark("Hears through {after} now, no longer {before}: {reason}"),
    Stage.BRAIN: mark("Thinks with {after} now, no longer {before}: {reason}"),
    Stage.TTS: mark("Speaks with {after} now, no longer {before}: {reason}"),
}


CONTROLS = {
    Control.PAUSE: mark("{name} paused the porter"),
    Control.RESUME: mark("{name} let the porter go on"),
    Control.WHISPER: mark("{name} whispered to the porter: “{text}”"),
    Control.SAY: mark("{name} had the porter say: “{text}”"),
    Control.TAKE_OVER: mark("{name} took the call over"),
    Control.HAND_BACK: mark("{name} handed the call back"),
    Control.TRANSFER: mark("{name} asked for somebody else to speak with the guest: {text}"),
    Control.LISTEN: mark("{name} listens"),
    Control.END: mark("{name} ended the call"),
}

REFUSALS = {
    Refusal.HELD: mark("a clerk has the call"),
    Refusal.UNFIT: mark("it does not fit to how the call stands"),
    Refusal.NOT_UNDERSTOOD: mark("the porter can make nothing of it"),
}
"""Where an older box gave no sentence."""

HOLDERS = {
    HolderReason.PAUSED: mark("The porter is silent"),
    HolderReason.RESUMED: mark("The porter goes on"),
    HolderReason.PAUSE_OVER: mark("The pause is over, the porter goes on"),
    HolderReason.TAKEN_OVER: mark("{name} talks with the guest"),
    HolderReason.HANDED_BACK: mark("The porter goes on"),
    HolderReason.CLERK_LOST: mark("Nothing is heard of {name}: the porter took the call back and said sorry"),
    HolderReason.PORTER_LOST: mark("Another porter came, who has the call as it stood"),
}


CONNECTIONS = {
    Connection.GOOD: mark("The guest's connection is good again"),
    Connection.POOR: mark("The guest's connection is poor: words may be lost on the way"),
    Connection.LOST: mark("The guest's connection is lost: nothing arrives from them"),
}


def tell_control(event: ControlDone) -> str:
    """What somebody at a desk asked for; why it was not done, if it was not."""
    told = say(CONTROLS[event.command], name=name_staff(event.name), text=event.text or "")
    if event.refused is None:
        return told
    return f"{told} ({retell(event.told, event.detail or say(REFUSALS[event.refused]))})"


def tell_holder(event: CallHolder) -> str:
    """Who talks with the guest from now on."""
    return say(HOLDERS[event.reason], name=name_staff(event.clerk.name) if event.clerk else say("the clerk"))


@dataclass(frozen=True, slots=True)
class Bubble:
    """One turn; `partial` while its words still change."""

    key: str
    at: float
    role: Role
    text: str
    partial: bool = False
    interrupted: bool = False
    latency: Latency | None = None
    until: float | None = None
    """When it had been said; None while it is."""
    cut: str = ""
    """Of a porter's that was interrupted: that it was, and by whom as far as is known."""


@dataclass(frozen=True, slots=True)
class ToolLine:
    """One question or act of the brain; `ok` is None while it runs."""

    key: str
    at: float
    name: str
    arguments: dict[str, Any]
    ok: bool | None = None
    result: Any = None
    took_s: float | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something staff should know that nobody said: another tier, an error, the end."""

    key: str
    at: float
    text: str
    serious: bool
    passes: bool = False
    """Of how something stands: where nothing was said in between, the next of the kind takes its place."""
    cuts: str | None = None
    """Who asked for it, where it stops a porter who is speaking."""


Item = Bubble | ToolLine | Notice


@dataclass(frozen=True, slots=True)
class Conversation:
    """The selected call; `items` in the order in which they happened, words still being said last."""

    session_id: str
    items: tuple[Item, ...] = ()
    partials: tuple[Bubble, ...] = ()
    left: tuple[Request, ...] = ()
    tiers: dict[Stage, str] = field(default_factory=dict)
    cursor: int = 0
    sound_kept: bool | None = None
    """As the box says; None where it does not."""
    held_since: float | None = None
    """When the clerk took it over who talks with the guest."""

    @property
    def lines(self) -> tuple[Item, ...]:
        """Everything to show, top to bottom."""
        return self.items + self.partials


def open_conversation(detail: CallDetail) -> Conversation:
    """The conversation as the store has it."""
    said: list[Item] = [_bubble_of(turn) for turn in detail.transcript]
    asked: list[Item] = [_line_of(tool) for tool in detail.tools]
    tiers: dict[Stage, str] = {}
    noted: list[Item] = [_notice_of(remark, _key_of(remark)) for remark in detail.remarks]
    for turn in detail.transcript:
        tiers |= turn.latency.tiers if turn.latency else {}
    return Conversation(
        session_id=detail.session_id,
        items=_sort(said + asked + noted),
        left=tuple(detail.left_for_staff),
        tiers=tiers,
        cursor=detail.events_cursor,
        sound_kept=detail.sound_kept,
        held_since=_since_when(detail.remarks),
    )


def fold_event(talk: Conversation, stored: StoredEvent) -> Conversation:
    """The conversation after one more event; an event it has seen, or of another call, changes nothing."""
    event = stored.event
    if event.session_id != talk.session_id or stored.cursor <= talk.cursor:
        return talk
    return replace(_fold(talk, event, _key_of(event)), cursor=stored.cursor)


def _fold(talk: Conversation, event: Event, key: str) -> Conversation:  # noqa: PLR0911 - one return for each kind
    match event:
        case SpeechPartial():
            return _hear_partial(talk, event)
        case TurnFinal():
            return _hear_turn(talk, event)
        case ToolCalled():
            line = ToolLine(event.call_id, event.at, event.name, event.arguments)
            return _put(talk, line)
        case ToolReturned():
            return _put(talk, _answered(talk, event))
        case RequestCreated():
            others = (r for r in talk.left if r.request_id != event.request_id)
            return replace(talk, left=(*others, _request_of(event)))
        case RequestWithdrawn():
            return _see_to(talk, event.request_id, RequestState.WITHDRAWN)
        case RequestChanged():
            return _see_to(talk, event.request_id, RequestState(event.state), event.claimed_by, event.by)
        case SessionReady():
            return replace(talk, tiers=talk.tiers | event.tiers)
        case TierChanged() | ConnectionChanged() | ControlDone() | CallHolder() | JobError() | SessionClosed():
            return _remark(talk, event, key)
        case _:
            return talk


def _see_to(
    talk: Conversation, request_id: str, state: RequestState, claimed_by: str | None = None, by: str | None = None
) -> Conversation:
    def stands(request: Request) -> Request:
        if request.request_id != request_id:
            return request
        # who writes beside what is done has not done it
        done_by = (request.done_by or by) if state is RequestState.DONE else None
        return request.model_copy(update={"state": state, "claimed_by": claimed_by, "done_by": done_by})

    return replace(talk, left=tuple(stands(request) for request in talk.left))


def _remark(talk: Conversation, event: Remark, key: str) -> Conversation:
    if isinstance(event, TierChanged):
        talk = replace(talk, tiers=talk.tiers | {event.stage: event.to_tier})
    if isinstance(event, SessionClosed):
        talk = replace(talk, partials=(), held_since=None)
    if isinstance(event, CallHolder):
        talk = replace(talk, held_since=_hold(talk.held_since, event))
    return _put(talk, _notice_of(event, key))


def _since_when(remarks: Iterable[Remark]) -> float | None:
    since = None
    for remark in remarks:
        if isinstance(remark, CallHolder):
            since = _hold(since, remark)
        elif isinstance(remark, SessionClosed):
            since = None
    return since


def _hold(since: float | None, event: CallHolder) -> float | None:
    """A porter who came after another one tells anew who has the call: that clerk has had it all the time."""
    if event.holder is not Holder.CLERK:
        return None
    return since if event.reason is HolderReason.PORTER_LOST and since is not None else event.at


def _notice_of(event: Remark, key: str) -> Notice:
    match event:
        case TierChanged():
            words = TIER_CHANGES[event.stage]
            after, before = name_tier(event.to_tier), name_tier(event.from_tier)
            told = say(words, after=after, before=before, reason=tell_cause(event.cause, event.reason))
            return Notice(key, event.at, told, serious=True)
        case ConnectionChanged(connection=connection):
            bad = connection is not Connection.GOOD
            return Notice(key, event.at, say(CONNECTIONS[connection]), serious=bad, passes=True)
        case ControlDone():
            done = event.refused is None
            cuts = name_staff(event.name) if done and event.command in CUTTING else None
            return Notice(key, event.at, tell_control(event), serious=not done, cuts=cuts)
        case CallHolder():
            return Notice(key, event.at, tell_holder(event), serious=False)
        case JobError():
            return Notice(key, event.at, retell(event.told, f"{event.where}: {event.message}"), serious=True)
        case SessionClosed():
            return Notice(key, event.at, say("The call ended: {reason}", reason=tell_end(event.reason)), serious=False)


def _key_of(event: Event) -> str:
    """The same whether it comes with the call or as it happens."""
    return f"{event.source.value}-{event.seq}"


def _hear_partial(talk: Conversation, event: SpeechPartial) -> Conversation:
    others = tuple(p for p in talk.partials if p.role is not event.role)
    if not event.text:
        return replace(talk, partials=others)
    before = next((p for p in talk.partials if p.role is event.role), None)
    begun_at = before.at if before else event.at
    partial = Bubble(f"partial-{event.role.value}", begun_at, event.role, event.text, partial=True)
    return replace(talk, partials=tuple(sorted((*others, partial), key=lambda p: p.at)))


def _hear_turn(talk: Conversation, event: TurnFinal) -> Conversation:
    still = tuple(p for p in talk.partials if p.role is not event.role)
    bubble = Bubble(
        event.turn_id,
        event.started_at,
        event.role,
        event.text,
        interrupted=event.interrupted,
        latency=event.latency,
        until=event.ended_at,
    )
    tiers = talk.tiers | (event.latency.tiers if event.latency else {})
    return replace(_put(talk, bubble), partials=still, tiers=tiers)


def _answered(talk: Conversation, event: ToolReturned) -> ToolLine:
    asked = next((i for i in talk.items if isinstance(i, ToolLine) and i.key == event.call_id), None)
    line = asked or ToolLine(event.call_id, event.at - event.took_s, event.name, {})
    return replace(line, ok=event.ok, result=event.result, took_s=event.took_s)


def _put(talk: Conversation, item: Item) -> Conversation:
    others = [i for i in talk.items if i.key != item.key]
    return replace(talk, items=_sort([*others, item]))


def _sort(items: list[Item]) -> tuple[Item, ...]:
    """As it happened. A network that comes and goes tells so every few seconds: only the last word of it stays."""
    ordered = sorted(items, key=lambda item: item.at)
    pairs = zip(ordered, [*ordered[1:], None], strict=False)  # the last one has nothing after it
    kept = [item for item, after in pairs if not (_passes(item) and _passes(after))]
    return tuple(_say_by_whom(item, kept) for item in kept)


def _say_by_whom(item: Item, items: list[Item]) -> Item:
    """Known later than that it was cut: the guest who cut it still speaks, or the echo of the command is on its way."""
    if not isinstance(item, Bubble) or not item.interrupted or item.until is None:
        return item
    staff = ((i.at, i.cuts) for i in items if isinstance(i, Notice) and i.cuts is not None)
    guest = ((i.at, i.until or i.at) for i in items if isinstance(i, Bubble) and i.role is Role.GUEST)
    return replace(item, cut=tell_interruption((item.at, item.until), staff, guest))


def _passes(item: Item | None) -> bool:
    return isinstance(item, Notice) and item.passes


def _bubble_of(turn: Turn) -> Bubble:
    return Bubble(
        turn.turn_id,
        turn.started_at,
        turn.role,
        turn.text,
        interrupted=turn.interrupted,
        latency=turn.latency,
        until=turn.ended_at,
    )


def _line_of(tool: ToolUse) -> ToolLine:
    return ToolLine(tool.call_id, tool.called_at, tool.name, tool.arguments, tool.ok, tool.result, tool.took_s)


def _request_of(event: RequestCreated) -> Request:
    return Request(
        request_id=event.request_id,
        session_id=event.session_id,
        kind=event.kind,
        urgent=event.urgent,
        summary=event.summary,
        told=event.told,
        details=event.details,
        due_at=event.due_at,
        created_at=event.at,
    )
