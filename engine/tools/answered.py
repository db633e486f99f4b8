"""What each tool answers: only what may be said aloud to whoever is on the line.

What only the log may know (why an identity was not believed, a room's number, what the hotel's system replied) is kept
beside it, in `Done.log`. A refusal by policy is an answer with a `reason`; `Trouble` is what failed.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from appliance.contract.events import RequestKind


class Answered(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TroubleKind(StrEnum):
    """Why a tool has no answer."""

    INVALID = "invalid"
    """An argument is wrong: `error` names it. Ask the guest again."""
    UNAVAILABLE = "unavailable"
    """The hotel's system can't be asked now: say so, and take a request."""
    TIMED_OUT = "timed_out"
    """It took too long, and nothing was changed: say so, and take a request."""
    UNCERTAIN = "uncertain"
    """It was begun, and nobody knows whether it was done. Staff have been told by the tool: say so, promise nothing."""
    FAILED = "failed"
    """It could not be done, the request was not left: say so, give the desk's number."""


class Trouble(Answered):
    """The result of a tool with `ok` false."""

    error: str
    reason: TroubleKind
    request_id: str | None = None
    """What staff were told with, if it is uncertain: notes may be written beside it."""


class Reason(StrEnum):
    """Why something that was asked for was not done; empty when it was."""

    DONE = ""
    FULL = "full"
    """No such room is free any more."""
    PRICE_CHANGED = "price_changed"
    """It costs something else than was quoted: quote again."""
    NOT_VERIFIED = "not_verified"
    """The guest has not shown in this call that it is theirs."""
    TOO_LATE = "too_late"
    """It is no longer free of charge: `fee_minor` says what it would cost. For a person."""
    POLICY = "policy"
    """The hotel does not let the porter do it: leave a request."""
    TOO_MANY_GUESTS = "too_many_guests"
    """The room type is too small."""
    NO_SUCH_TYPE = "no_such_type"
    CLOSED = "closed"
    """The venue is closed then; `hours` tells when it is open."""


class FreeType(Answered):
    """A room type that is free for the whole stay; money in minor units (pence, cents)."""

    code: str
    name: str
    sleeps: int
    free: int
    night_minor: int = Field(description="the dearest night")
    total_minor: int


class Availability(Answered):
    offers: list[FreeType] = Field(description="cheapest first; empty: nothing is free")
    currency: str = Field(description="as it is spoken: pounds")
    age_s: int = Field(default=0, description="how old this is, where the hotel's system can't be asked right now")


class Quoted(Answered):
    """Read `total_minor` back before you book."""

    reason: Reason = Reason.DONE
    free: int = Field(description="rooms of this type that are left for the stay; 0: full")
    code: str
    name: str
    arrival: date
    nights: int
    guests: int
    night_minor: int
    total_minor: int
    currency: str
    policy: str = Field(description="the terms of cancelling, in a sentence to be spoken")


class ReservationView(Answered):
    """A reservation as its guest may hear it: never the room's number, nor anybody's telephone."""

    code: str
    last_name: str
    arrival: date
    departure: date
    nights: int
    guests: int
    room_type: str = Field(description="code of the room type")
    room_name: str = Field(description="its spoken name")
    total_minor: int
    currency: str
    status: str = Field(description="booked, in_house, departed or cancelled")
    free_to_cancel: bool
    policy: str = Field(description="the terms of cancelling, in a sentence to be spoken")


class Booked(Answered):
    booked: bool
    reason: Reason = Reason.DONE
    reservation: ReservationView | None = None


class Found(Answered):
    verified: bool
    attempts_left: int = Field(description="0: no more tries in this call, whatever is given; staff have been told")
    reservation: ReservationView | None = None
    request_id: str | None = Field(default=None, description="what staff were told with, by the miss that ended it")


class Changed(Answered):
    """What became of a change or a cancellation."""

    done: bool
    reason: Reason = Reason.DONE
    fee_minor: int = 0
    reservation: ReservationView | None = None


class HotelNote(Answered):
    title: str
    spoken: str
    detail: str
    score: float


class HotelInfo(Answered):
    notes: list[HotelNote] = Field(description="best first; empty: the hotel has written nothing about it")


class Left(Answered):
    """Something was left for staff."""

    request_id: str
    kind: RequestKind
    due_at: datetime | None = None


class Withdrawn(Answered):
    request_id: str
    withdrawn: bool = Field(description="false: nothing of this call has that id, or it was taken back before")


class Noted(Answered):
    request_id: str
    noted: bool = Field(description="false: nothing of this call that still stands has that id")


class WakeUp(Answered):
    """`cancelled` with `request_id`: staff are asked to cancel one that was set in another call."""

    request_id: str | None
    room: str
    due_at: datetime | None
    cancelled: bool = False
    instead_of: datetime | None = Field(default=None, description="when the call was due that this one replaces")


class TableAsked(Answered):
    left: bool
    reason: Reason = Reason.DONE
    request_id: str | None = None
    venue: str = ""
    at: datetime | None = None
    hours: str = Field(default="", description="when the venue is open, as it is spoken")


class PersonAlerted(Answered):
    request_id: str
    department: str | None
    staffed: bool = Field(description="false: nobody is there at this hour; they call back")


class EmergencyAlerted(Answered):
    request_id: str
    what_to_do: str = Field(description="the hotel's own words for this danger, to be spoken at once")
