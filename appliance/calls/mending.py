"""Compares what the store says with what LiveKit and the processes show, and names what has to be mended. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from appliance.bridge.rooms import RoomView
from appliance.contract.control import CLERK_IDENTITY
from appliance.contract.dispatch import GUEST_OF_PREVIEW_WITHIN_S, GUEST_WITHIN_S
from appliance.contract.room_names import parse_room_name
from appliance.contract.sessions import CallState, EndReason
from appliance.store.sessions import Session

ROOM_GONE_S = 5.0
"""A job that ends its call removes the room a moment before its last event is here."""

ROOM_MADE_WITHIN_S = 60.0
"""Making a room takes up to three tries with pauses."""

GUEST_GONE_S = 20.0
"""A guest whose connection broke may come back."""

JOB_ACTS_FIRST_S = 60.0
"""The job knows when a guest is not coming, and when their time is up; who looks from outside comes after it."""

AGENT_GONE_S = 2.0
"""A porter whose process is known to be dead is not waited for."""

WITHOUT_AGENT_S = 45.0
"""A worker that is started again takes some ten seconds; a guest who sits in silence longer needs a person."""

AGENT_COMES_WITHIN_S = 10.0
"""A job that has to be started first takes some seconds; asking again too soon would bring two porters."""

ENDING_S = 5.0
"""Who ends a call is at it by then, or was interrupted."""

JOB_LEAVES_WITHIN_S = 20.0
"""A job posts its last events after its call is over."""

STATE_LIFE_S = 2 * 3600.0
"""Without a sign of life for so long a session is not believed to go on."""

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
    ending_since: float | None = None
    alive_at: float = 0.0
    """When somebody was in its room for the last time."""


@dataclass(frozen=True, slots=True)
class Close:
    """The call is over: move the row, clean up."""

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


@dataclass(frozen=True, slots=True)
class PutOut:
    """A clerk is in the room who does not have the call any more: the guest would hear two."""

    room_name: str
    identity: str


@dataclass(frozen=True, slots=True)
class EndJob:
    """The call is over, and its process is still there."""

    session: Session


Mend = Close | Redispatch | HandToStaff | RemoveRoom | PutOut | EndJob


def observe(
    seen: Mapping[str, Seen],
    rows: Iterable[Session],
    rooms: Mapping[str, RoomView],
    now: float,
    *,
    dead: Collection[str] = (),
) -> dict[str, Seen]:
    """What is known of every open session after this look; `dead` are those whose job's process is gone."""
    return {
        row.session_id: _look(
            seen.get(row.session_id, Seen()), row, rooms.get(row.room_name), now, is_dead=row.session_id in dead
        )
        for row in rows
    }


def mend(
    rows: Iterable[Session],
    rooms: Mapping[str, RoomView],
    seen: Mapping[str, Seen],
    now: float,
    *,
    dead: Collection[str] = (),
    busy: Collection[str] = (),
) -> list[Mend]:
    """What to do about `rows`, the sessions that are not over; `seen` comes from `observe` of the same look.

    `rooms` must have been listed before `rows` were read: a room that is listed then has its row. Those in `busy` are
    being cleaned up by somebody.
    """
    open_rows = list(rows)
    idle = [row for row in open_rows if row.session_id not in busy]
    mends = [_mend_session(row, seen[row.session_id], now, is_dead=row.session_id in dead) for row in idle]
    ours = {row.room_name for row in open_rows}
    strays = [
        name for name in rooms if name not in ours and (said := parse_room_name(name)) and said.session_id not in busy
    ]
    left = [one for row in idle if (room := rooms.get(row.room_name)) for one in _former_clerks(row, room)]
    return [m for m in mends if m is not None] + [RemoveRoom(name) for name in strays] + left


def expire(rows: Iterable[Session], seen: Mapping[str, Seen], now: float) -> list[Close]:
    """Sessions that nobody has heard of for too long; told from the rows, so also while LiveKit can't be asked."""
    return [
        Close(row, CallState.INTERRUPTED, EndReason.NO_SIGN_OF_LIFE)
        for row in rows
        if now - max(row.last_sign_at, row.created_at, seen.get(row.session_id, Seen()).alive_at) >= STATE_LIFE_S
    ]


def linger(over: Iterable[Session], now: float, *, busy: Collection[str]) -> list[EndJob]:
    """`over` are sessions that are over and whose process lives."""
    return [
        EndJob(row)
        for row in over
        if row.ended_at is not None and now - row.ended_at >= JOB_LEAVES_WITHIN_S and row.session_id not in busy
    ]


def _look(seen: Seen, row: Session, room: RoomView | None, now: float, *, is_dead: bool) -> Seen:
    if row.dispatches != seen.dispatches:  # another agent was asked for: its time starts now
        seen = replace(seen, dispatches=row.dispatches, agent_came=False, no_agent_since=None)
    guest = room is not None and any(p.is_guest for p in room.participants)
    # LiveKit shows a killed agent for some seconds more
    agent = room is not None and room.has_agent and not is_dead
    return replace(
        seen,
        guest_came=seen.guest_came or guest,
        agent_came=seen.agent_came or agent,
        no_room_since=_since(seen.no_room_since, room is None, now),
        no_guest_since=_since(seen.no_guest_since, not guest, now),
        no_agent_since=_since(seen.no_agent_since, guest and not agent, now),
        ending_since=_since(seen.ending_since, row.state is CallState.ENDING, now),
        alive_at=now if guest or agent else seen.alive_at,
    )


def _mend_session(row: Session, seen: Seen, now: float, *, is_dead: bool) -> Mend | None:
    if seen.ending_since is not None:
        left = now - seen.ending_since >= ENDING_S
        return Close(row, CallState.ENDED, row.state_reason or EndReason.BEING_ENDED) if left else None
    if (
        row.live_at is not None
        and row.state is not CallState.PAUSED
        and now - row.live_at >= row.time_limit_s + JOB_ACTS_FIRST_S
    ):
        return Close(row, CallState.ENDED, EndReason.TIME_LIMIT)
    if seen.no_room_since is not None:
        return _without_room(row, seen, now)
    if seen.no_guest_since is not None:
        return _without_guest(row, seen, now)
    if seen.no_agent_since is not None:
        return _without_agent(row, seen, now, is_dead=is_dead)
    return None


def _former_clerks(row: Session, room: RoomView) -> list[PutOut]:
    """The row knows who has the call before they are given their way in."""
    now = row.clerk.identity if row.clerk else None
    clerks = [p.identity for p in room.participants if p.identity.startswith(CLERK_IDENTITY)]
    return [PutOut(row.room_name, identity) for identity in clerks if identity != now]


def _without_room(row: Session, seen: Seen, now: float) -> Mend | None:
    assert seen.no_room_since is not None
    if row.state is CallState.REQUESTED and now - row.created_at < ROOM_MADE_WITHIN_S:
        return None
    gone = now - seen.no_room_since >= ROOM_GONE_S
    return Close(row, CallState.INTERRUPTED, EndReason.ROOM_VANISHED) if gone else None


def _without_guest(row: Session, seen: Seen, now: float) -> Mend | None:
    assert seen.no_guest_since is not None
    if seen.guest_came:
        left = now - seen.no_guest_since >= GUEST_GONE_S
        return Close(row, CallState.ENDED, EndReason.GUEST_LEFT) if left else None
    within_s = GUEST_OF_PREVIEW_WITHIN_S if row.is_preview else GUEST_WITHIN_S
    late = now - row.created_at >= within_s + JOB_ACTS_FIRST_S
    return Close(row, CallState.ENDED, EndReason.NOBODY_JOINED) if late else None


def _without_agent(row: Session, seen: Seen, now: float, *, is_dead: bool) -> Mend | None:
    assert seen.no_agent_since is not None
    patience_s = 0.0 if is_dead else AGENT_GONE_S if seen.agent_came else AGENT_COMES_WITHIN_S
    if now - seen.no_agent_since < patience_s:
        return None
    if row.dispatches < MAX_DISPATCHES and now - seen.no_agent_since < WITHOUT_AGENT_S:
        return Redispatch(row)
    return HandToStaff(row, EndReason.NO_PORTER)


def _since(since: float | None, holds: bool, now: float) -> float | None:
    if not holds:
        return None
    return now if since is None else since
