"""Where a talk in another language stands, what a turn of words makes of it, and the place that it is held in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from appliance.contract.told import tell as tell_staff
from engine.brain.dialog import Act, Expects
from engine.brain.facts import Facts
from engine.brain.foreign.wakeup_calls import Call, Heard, hear_call
from engine.brain.reading.numbers import runs
from engine.brain.reading.tongue import Tongue
from engine.brain.routes.acts import transfer
from engine.brain.state import Line, Spoken

WAKE_UP = ("time", "room", "cancelled_room", "which_call")
"""Asked for a wake-up call that is not set, or not cancelled, yet."""

SUBJECTS = ("breakfast", "check_out", "check_in", "wifi", "parking", "bar", "address")
"""What the hotel may have a sentence about in each language (`[languages.de]` and so on in its `hotel.toml`)."""


@dataclass(frozen=True, slots=True)
class Talk:
    """`asked`: 'time' or 'room' of a wake-up call, 'cancelled_room' of one that is to go, 'which_call' of several is,
    'danger_room' or 'danger_last_seen', or nothing; `call` is the one that is being asked about, `was_set` the newest
    that was, `others` what was set before it for the same room and stands; `place` is where the danger is."""

    asked: str = ""
    call: Call = field(default_factory=Call)
    was_set: Call | None = None
    others: tuple[Call, ...] = ()
    room: str = ""
    place: str = ""
    danger: str = ""
    said: str = ""
    misses: int = 0
    is_passed_on: bool = False
    spoken: Spoken = field(default_factory=Spoken)
    last: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """The talk after a turn, and what is said and done in it."""

    talk: Talk
    intent: str
    lines: tuple[Line, ...]
    why: str
    acts: tuple[Act, ...] = ()
    expects: Expects = Expects.NOTHING
    complete: bool = True
    ends_call: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """The language, the hotel and its wall clock; lines are in plain words (`reading.tongue.plain`)."""

    language: str
    tongue: Tongue
    facts: Facts
    clock: Callable[[], datetime]

    def has(self, line: str, intent: str) -> bool:
        return self.tongue.has(line, intent)

    def room(self, line: str, *, asked: bool) -> str:
        return self.tongue.find_room(line, self.facts.profile.rooms, asked=asked)

    def now(self) -> datetime:
        """The hotel's time, without a zone."""
        return self.clock().replace(tzinfo=None)

    def hear_call(self, line: str, asked: str) -> Heard:
        return hear_call(line, self.tongue, self.facts.profile.rooms, self.now(), asked)

    def emergency_number(self) -> str:
        """In figures, as the profile has it in English words."""
        digits = [run.digits for run in runs(self.facts.profile.emergency_number.split())]
        return " ".join(digits[0]) if digits else self.facts.profile.emergency_number

    def pass_on(self, words: str, room: str = "") -> Act:
        """The guest's words for people, with the language that they are in."""
        reason = tell_staff("why.says_in", language=tell_staff(f"language.{self.language}"), words=words)
        return transfer(reason, room=room)
