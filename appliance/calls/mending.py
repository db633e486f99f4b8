"""Compares what the store says with what LiveKit shows, and names what has to be mended. Pure: no I/O, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from appliance.bridge.rooms import RoomView
from appliance.calls.lifecycle import ROOM_PREFIX
from appliance.contract.api import CallState
from appliance.store.sessions import Session

ROOM_GONE_S = 5.0
"""A job that ends its call removes the room a moment before its last event is here."""

ROOM_MADE_WITHIN_S = 60.0
"""Making a room takes up to three tries with pauses."""

GUEST_GONE_S = 20.0
"""A guest whose connection broke may come back."""

GUEST_JOINS_WITHIN_S = 120.0
AGENT_GONE_S = 3.0
AGENT_COMES_WITHIN_S = 10.0
"""A job that has to be started first takes some seconds; asking again too soon would bring two porters."""

MAX_DISPATCHES = 1 + 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What was noticed of one session so far; times in seconds since the epoch."""

    guest_came: bool = False
    agent_came: bool = False
    """Since it was asked for the last time."""
    dispatches: int = 0
    no_room_since: float | None = None
    no_guest_since: float | None = None
    no_agent_since: float | None = None
    """Since when a guest is in the room and no agent."""


@dataclass(frozen=True, slots=True)
class Close:
    """The call is over: move the row, remove the room."""

    session: Session
    state: CallState
    reason: str


@dataclass(frozen=True, slots=True)
class Redispatch:
    """A guest sits in a room without a porter: send another one."""

    session: Session


@dataclass(frozen=True, slots=True)
class HandToStaff:
    """Several porters did not come or died: a person has to call the guest back."""

    session: Session
    reason: str


@dataclass(frozen=True, slots=True)
class RemoveRoom:
    """A room of ours whose call is over or was never started."""

    room_name: str


Mend = Close | Redispatch | HandToStaff | RemoveRoom


def observe(
    seen: Mapping[str, Seen], rows: Iterable[Session], rooms: Mapping[str, RoomView], now: float
) -> dict[str, Seen]:
    """What is known of every open session after this look."""
    return {row.session_id: _look(seen.get(row.session_id, Seen()), row, rooms.get(row.room_name), now) for row in rows}


def mend(rows: Iterable[Session], rooms: Mapping[str, RoomView], seen: Mapping[str, Seen], now: float) -> list[Mend]:
    """What to do about `rows`, the sessions that are not over; `seen` comes from `observe` of the same look.

    `rooms` must have been listed before `rows` were read: a room that is
    listed then has its row.
    """
    open_rows = list(rows)
    mends = [_mend_session(row, seen[row.session_id], now) for row in open_rows]
    ours = {row.room_name for row in open_rows}
    strays = [name for name in rooms if name.startswith(ROOM_PREFIX) and name not in ours]
    return [m for m in mends if m is not None] + [RemoveRoom(name) for name in strays]


def _look(seen: Seen, row: Session, room: RoomView | None, now: float) -> Seen:
    if row.dispatches != seen.dispatches:  # another agent was asked for: its time starts now
        seen = replace(seen, dispatches=row.dispatches, agent_came=False, no_agent_since=None)
    guest = room is not None and any(not p.is_agent for p in room.participants)
    agent = room is not None and room.has_agent
    return replace(
        seen,
        guest_came=seen.guest_came or guest,
        agent_came=seen.agent_came or agent,
        no_room_since=_since(seen.no_room_since, room is None, now),
        no_guest_since=_since(seen.no_guest_since, not guest, now),
        no_agent_since=_since(seen.no_agent_since, guest and not agent, now),
    )


def _mend_session(row: Session, seen: Seen, now: float) -> Mend | None:
    if seen.no_room_since is not None:
        if row.state is CallState.STARTING and not seen.guest_came and now - row.created_at < ROOM_MADE_WITHIN_S:
            return None
        gone = now - seen.no_room_since >= ROOM_GONE_S
        return Close(row, CallState.INTERRUPTED, "its room vanished") if gone else None
    if seen.no_guest_since is not None:
        if seen.guest_came:
            left = now - seen.no_guest_since >= GUEST_GONE_S
            return Close(row, CallState.ENDED, "the guest left") if left else None
        late = now - row.created_at >= GUEST_JOINS_WITHIN_S
        return Close(row, CallState.ENDED, "no guest came") if late else None
    if seen.no_agent_since is not None:
        patience_s = AGENT_GONE_S if seen.agent_came else AGENT_COMES_WITHIN_S
        if now - seen.no_agent_since >= patience_s:
            return Redispatch(row) if row.dispatches < MAX_DISPATCHES else HandToStaff(row, _no_agent(row))
    return None


def _no_agent(row: Session) -> str:
    return f"the porter could not be brought back ({row.dispatches} tries)"


def _since(since: float | None, holds: bool, now: float) -> float | None:
    if not holds:
        return None
    return now if since is None else since
