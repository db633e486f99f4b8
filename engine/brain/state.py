"""Where a conversation stands: the values that the brain's rules hand to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from engine.brain.dialog import Act, Done, Expects, Lookup
from engine.brain.facts import Facts, Profile
from engine.brain.reading.dates import hotel_day
from engine.brain.reading.intents import Heard
from engine.brain.reading.words import Words

Slots = Mapping[str, str]


class Topic(StrEnum):
    """What the porter is working on."""

    BOOK = "book"
    RESERVATION = "reservation"
    TABLE = "table"
    TAXI = "taxi"
    WAKE_UP = "wake_up"
    MESSAGE = "message"
    SERVICE = "service"
    FOLLOW_UP = "follow_up"
    PERSON = "person"
    EMERGENCY = "emergency"


OFFER = "offer"
"""Asked: 'shall I ...?'; a yes goes on with the topic."""

WHICH = "which"
"""Asked: 'did you mean this or that?'; the answer tells which of two readings was right."""

ANYTHING_ELSE = "anything_else"
"""Asked: 'anything else?'; a no ends the call."""

NAME_RIGHT = "name_right"
"""Asked: 'is the name right?', of what was just left."""

SETTLED = (ANYTHING_ELSE, NAME_RIGHT)
"""Nothing that was begun is open."""


DETOURS = 2
"""After so many other topics an open question is not asked again."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the locale, with what is to be put into it."""

    key: str
    values: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the guest has heard in this call: how often each text was used, and each sentence said."""

    used: Mapping[str, int] = field(default_factory=dict)
    said: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class House:
    """What a rule may look at beside the words: the hotel, the hour, the language's patterns, and what requests are
    called in it."""

    facts: Facts
    now: datetime
    heard: Heard
    name_of: Callable[[str], str] = str

    @property
    def profile(self) -> Profile:
        return self.facts.profile

    @property
    def day(self) -> date:
        return hotel_day(self.now)


@dataclass(frozen=True, slots=True)
class Left:
    """A request that was left for staff in this call, with what it was made of, and the one that it was left in place
    of."""

    topic: Topic
    slots: Slots
    request_id: str = ""
    is_withdrawn: bool = False
    replaces: str = ""

    @property
    def intent(self) -> str:
        return self.slots.get("wish") or self.topic.value


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Something of a stay that was begun, and of which nobody knows whether it was done. `request_id`: with what staff
    were told; `already`: how much had been left for staff by then."""

    topic: Topic
    slots: Slots
    request_id: str
    already: int


@dataclass(frozen=True, slots=True)
class State:
    """A conversation after some turns. `asked` is the slot that the porter asked for last.

    `waiting` are further requests of the same breath, `batch` those of them
    that are done together with the first, `pending` acts that were
    decided on but of which no outcome is known, `left` the requests that were
    left so far (for corrections), newest last, `wanted_by` what a colleague was told after that of who wants them,
    `uncertain` what may have been done, `known` what the guest said of
    himself, `spoken_of` the note of the hotel's that answered last, `detours`
    how often in a row something else was answered than what was asked, `told`
    the lines of the last reply.
    """

    topic: Topic | None = None
    slots: Slots = field(default_factory=dict)
    asked: str = ""
    tries: int = 0
    misses: int = 0
    pending: tuple[Act, ...] = ()
    waiting: tuple[tuple[Topic, Slots], ...] = ()
    batch: tuple[tuple[Topic, Slots], ...] = ()
    left: tuple[Left, ...] = ()
    wanted_by: Left | None = None
    uncertain: Uncertain | None = None
    known: Slots = field(default_factory=dict)
    spoken_of: str = ""
    person_alerted: bool = False
    danger: str = ""
    spoken: Spoken = field(default_factory=Spoken)
    replies: tuple[str, ...] = ()
    told: tuple[Line, ...] = ()
    detours: int = 0

    @property
    def intent(self) -> str:
        """What is being worked on, in the word of the request that began it."""
        return self.slots.get("wish") or (self.topic.value if self.topic else "")

    @property
    def is_aside(self) -> bool:
        """The guest has moved on: the open question is answered only if he comes back to it by himself."""
        return self.detours >= DETOURS


@dataclass(frozen=True, slots=True)
class Move:
    """A route's next move: ask for a slot, act, or end with these words; `remember` goes into the slots."""

    lines: tuple[Line, ...]
    asked: str = ""
    expects: Expects = Expects.NOTHING
    acts: tuple[Act, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    remember: Slots = field(default_factory=dict)
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """One kind of request: reads its slots from the words, moves, and words the outcome. All pure.

    `goes_on` tells what the outcome of an act (done or failed) adds to the slots
    where the request is not finished with it; None where it is.
    """

    topic: Topic
    read: Callable[[Words, str, Slots, House], dict[str, str]]
    move: Callable[[Slots, House], Move]
    closing: Callable[[Slots, Done, House], tuple[Line, ...]]
    goes_on: Callable[[Slots, Done, House], dict[str, str] | None] = lambda _slots, _done, _house: None
    says_enough: Callable[[Words, Slots], bool] = lambda _words, _found: True
    """Whether the words that open a request are likely to be all, though nothing more has to be asked."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule made of one turn."""

    state: State
    intent: str
    lines: tuple[Line, ...]
    why: str
    confidence: float = 0.9
    expects: Expects = Expects.NOTHING
    complete: bool = True
    acts: tuple[Act, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    ends_call: bool = False
