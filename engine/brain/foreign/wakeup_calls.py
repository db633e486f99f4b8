"""A wake-up call in another language than English: what is told of it, when it is due, and the acts that set it right.
Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from engine.brain.dialog import Act
from engine.brain.reading.days_abroad import find_day
from engine.brain.reading.times_abroad import find_clock
from engine.brain.reading.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Call:
    """What is known of a call. Without a day it is the next such time."""

    room: str = ""
    at: time | None = None
    day: date | None = None
    changes: bool = False
    """Whether the guest changes one that was set before, be it in another call."""

    def due(self, now: datetime) -> datetime:
        """Needs the time. Both without a zone, the hotel's; today's hour that is past is that of tomorrow."""
        assert self.at is not None
        due = datetime.combine(self.day or now.date(), self.at)
        if due > now:
            return due
        due = datetime.combine(now.date(), self.at)
        return due if due > now else due + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a line tells of a call; `is_for_people` if it tells a day, or times, that can't be set here."""

    told: Call
    is_for_people: bool
    is_put_right: bool = False
    """Whether the time stands in the place of another that the line tells: 'not at seven, at eight'."""

    @property
    def is_nothing(self) -> bool:
        return self.told == Call() and not self.is_for_people

    def onto(self, before: Call) -> Call:
        told = self.told
        return replace(before, room=told.room or before.room, at=told.at or before.at, day=told.day or before.day)


def hear_call(line: str, tongue: Tongue, rooms: Collection[str], now: datetime, asked: str) -> Heard:
    """`line` in plain words; `asked`: 'time', 'room' or 'cancelled_room', if the porter has just asked for it."""
    room = tongue.find_room(line, rooms, asked=asked in ("room", "cancelled_room"))
    digits = tongue.without_room(tongue.in_digits(line))
    clock = find_clock(find_day(digits, tongue, now).rest, tongue, asked=asked == "time")
    day = find_day(digits, tongue, now, clock.at)
    return Heard(Call(room, clock.at, day.day), day.is_other or clock.are_several, clock.is_put_right)


def named_calls(line: str, heard: Heard, calls: Sequence[Call], tongue: Tongue, *, were_told: bool) -> tuple[Call, ...]:
    """Which of several calls, soonest first, a line names: by time or day, by place, or all; none if it doesn't tell.

    Places count from the soonest on once they `were_told` in that order, or were set in it."""
    told = heard.told
    if told.at or told.day:
        return tuple(c for c in calls if told.at in (None, c.at) and told.day in (None, c.day))
    if tongue.has(line, "every"):
        return tuple(calls)
    places = {"first": 0, "second": 1, "last": -1} if were_told else {}
    return next(((calls[at],) for place, at in places.items() if tongue.has(line, place)), ())


def set_call(call: Call, now: datetime, before: Call | None = None, others: Sequence[Call] = ()) -> tuple[Act, ...]:
    """A call stands in place of the one of its room, with the room's `others` beside it; in another room the one before
    is cancelled."""
    acts = (_call(call, now), *(call_beside(replace(other, room=call.room), now) for other in others))
    if before is None or before.room == call.room:
        return acts
    return (*acts, Act("set_wake_up_call", {"room": before.room, "due_at": None, "changes": True}))


def call_beside(call: Call, now: datetime) -> Act:
    """One more for its room."""
    act = _call(call, now)
    return replace(act, arguments={**act.arguments, "beside": True})


def _call(call: Call, now: datetime) -> Act:
    told: dict[str, object] = {"room": call.room, "due_at": f"{call.due(now):%Y-%m-%dT%H:%M}"}
    return Act("set_wake_up_call", told | {"changes": True} if call.changes else told)


def cancel_call(call: Call) -> Act:
    return Act("set_wake_up_call", {"room": call.room, "due_at": None})
