"""What each tool may be asked: the arguments, checked, with the docstrings that a language model reads.

Nothing here knows who is asking or what the hotel allows; that is checked where the tools are used.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic.json_schema import SkipJsonSchema

from appliance.contract.events import RequestKind
from appliance.contract.told import Told
from engine.tools.pms import MAX_GUESTS, MAX_NIGHTS

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
PersonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\+?[0-9][0-9 ()/-]{4,24}$")]
Email = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Room = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\d{1,4}$")]
TypeCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
ConfirmationCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
RequestId = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]


def _is_whole(told: Told | None) -> Told | None:
    try:
        str(told)
    except (KeyError, IndexError, ValueError) as e:
        raise ValueError("this is no sentence of ours") from e
    return told


Known = SkipJsonSchema[Annotated[Told | None, AfterValidator(_is_whole)]]
"""The sentence beside it by its code, where our own rules made it; no language model is told of it."""


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Stay(Asked):
    arrival: date = Field(description="the first night")
    nights: int = Field(ge=1, le=MAX_NIGHTS)
    guests: int = Field(ge=1, le=MAX_GUESTS)


class CheckAvailability(_Stay):
    """Room types that are free for a whole stay, cheapest first, with what they cost. It books nothing."""


class Quote(_Stay):
    """The price of one room type for a stay, with the terms of cancelling. Read the total back to the guest and wait
    for a yes before you book. To change a reservation that get_reservation found, name its code in `instead_of`."""

    room_type: TypeCode = Field(description="`code` of an offer of check_availability")
    instead_of: ConfirmationCode | None = Field(
        default=None, description="confirmation code of the reservation that this stay would replace"
    )


class BookRoom(_Stay):
    """Books a room. Only after the guest has said yes to the total that you read to them. It takes no payment: never
    ask for or accept a card number."""

    room_type: TypeCode = Field(description="`code` of an offer of check_availability")
    quoted_minor: int = Field(ge=0, description="`total_minor` that was read to the guest; it never sets the price")
    first_name: PersonName | None = None
    last_name: PersonName
    phone: Phone
    email: Email | None = None


class GetReservation(Asked):
    """Finds a reservation for the guest who made it, who shows it with the confirmation code and the last name, or with
    last name, day of arrival and telephone number. If nothing is found say only that: never which part was wrong. Three
    misses end it for this call, and staff are told by the tool."""

    last_name: PersonName
    code: ConfirmationCode | None = None
    arrival: date | None = None
    phone: Phone | None = None

    @model_validator(mode="after")
    def shows_enough(self) -> Self:
        if self.code is None and (self.arrival is None or self.phone is None):
            raise ValueError("give the code, or arrival and phone, beside last_name")
        return self


class ChangeReservation(Asked):
    """Changes a reservation that get_reservation found in this call; what is left out stays. Only after the guest has
    said yes to the new total of `quote` (with `instead_of`). Extending a stay is such a change."""

    code: ConfirmationCode
    arrival: date | None = None
    nights: int | None = Field(default=None, ge=1, le=MAX_NIGHTS)
    guests: int | None = Field(default=None, ge=1, le=MAX_GUESTS)
    room_type: TypeCode | None = None
    quoted_minor: int = Field(ge=0, description="`total_minor` that was read to the guest; it never sets the price")

    @model_validator(mode="after")
    def changes_something(self) -> Self:
        if all(part is None for part in (self.arrival, self.nights, self.guests, self.room_type)):
            raise ValueError("name what changes: arrival, nights, guests or room_type")
        return self


class CancelReservation(Asked):
    """Cancels a reservation that get_reservation found in this call, where that is free of charge. Ask the guest to
    confirm before."""

    code: ConfirmationCode


class GetHotelInfo(Asked):
    """Answers a question about the hotel (times, services, prices, surroundings) from the hotel's own notes. An empty
    result means that the hotel has written nothing about it: say that you don't know."""

    query: Sentence = Field(description="the guest's question in their own words")


class SetWakeUpCall(Asked):
    """Sets a wake-up call in place of what was set for this room in this call, or `beside` it; without `due_at` it
    cancels the room's wake-up calls. Repeat day and time back to the guest."""

    room: Room
    due_at: datetime | None = Field(description="in the hotel's time: 2026-11-22T07:00; null cancels")
    beside: bool = Field(default=False, description="true: one more call; what was set for the room before stays")
    changes: bool = Field(
        default=False,
        description="true: the guest changes a wake-up call; staff are told to cancel what another call set. With null:"
        " the room was a mistake, and all that this call left for it is taken back",
    )


class TakeMessage(Asked):
    """Leaves a message for a guest, if there is such a guest: never say whether somebody stays here."""

    to: PersonName = Field(description="the guest's name or room as the caller said it")
    text: Sentence
    from_name: PersonName
    phone: Phone | None = None
    instead_of: RequestId | None = Field(
        default=None, description="`request_id` of a request of this call that this one corrects"
    )


class ServiceKind(StrEnum):
    """What staff can be asked to see to."""

    HOUSEKEEPING = "housekeeping"
    MAINTENANCE = "maintenance"
    NOISE = "noise"
    LOST_PROPERTY = "lost_property"
    LUGGAGE = "luggage"
    TRANSPORT = "transport"
    PARKING = "parking"
    BILLING = "billing"
    PAYMENT = "payment"
    GROUP = "group"
    COMPLAINT = "complaint"
    RESERVATION = "reservation"
    QUESTION = "question"

    @property
    def request(self) -> RequestKind:
        return RequestKind(self.value)


class RequestService(Asked):
    """Leaves something for staff to do or to answer: things to bring or to mend, noise, lost property, luggage, a taxi,
    parking, questions about a bill (take them down, promise nothing), a wish to pay (never take a card number), a group
    or an event, a complaint, a reservation that the tools could not make or change, a question that the notes don't
    answer. Never say that it is done before this tool has answered."""

    kind: ServiceKind
    what: Sentence = Field(description="what is wanted, in one sentence that staff can act on")
    told: Known = None
    said: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] = Field(
        default="", description="the guest's own words"
    )
    room: Room | None = None
    name: PersonName | None = None
    phone: Phone | None = None
    email: Email | None = None
    arrival: date | None = None
    nights: int | None = Field(default=None, ge=1, le=366)
    guests: int | None = Field(default=None, ge=1, le=1000)
    due_at: datetime | None = Field(default=None, description="by when it is wanted, in the hotel's time")
    urgent: bool = Field(default=False, description="water, electricity, locked out: it can't wait for the morning")
    instead_of: RequestId | None = Field(
        default=None, description="`request_id` of a request of this call that this one corrects"
    )


class BookTable(Asked):
    """Asks for a table in the restaurant or an appointment in the spa: left for staff, who confirm it. Say that it is
    asked for, not that it is booked."""

    venue: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)] = Field(
        description="'restaurant', 'spa', or the name of one of the hotel's venues"
    )
    at: datetime = Field(description="in the hotel's time: 2026-11-22T19:30")
    guests: int = Field(ge=1, le=100)
    name: PersonName
    room: Room | None = None
    phone: Phone | None = None
    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = Field(
        default="", description="allergies, which treatment, an occasion"
    )
    instead_of: RequestId | None = Field(
        default=None, description="`request_id` of a request of this call that this one corrects"
    )


class WithdrawRequest(Asked):
    """Takes back something that was left for staff in this call, because the guest no longer wants it. A wake-up call
    is cancelled with set_wake_up_call, a reservation with cancel_reservation."""

    request_id: RequestId


class NoteRequest(Asked):
    """Writes a note for staff beside something that was left for them in this call, an alert above all: what the guest
    says of it since, be it that it is less than it seemed. It cancels nothing."""

    request_id: RequestId
    note: Sentence = Field(description="what staff should know, in the guest's own words")


class TransferToPerson(Asked):
    """Alerts a colleague, who takes over or calls back. Use it as soon as the guest asks for a person."""

    reason: Sentence = Field(description="why, in one sentence")
    told: Known = None
    department: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] | None = Field(
        default=None, description="whom the guest asked for; a name of the hotel's directory"
    )
    name: PersonName | None = None
    room: Room | None = None
    phone: Phone | None = Field(default=None, description="where the guest can be reached")


class Danger(StrEnum):
    """What an emergency is."""

    FIRE = "fire"
    MEDICAL = "medical"
    CRIME = "crime"
    INTRUDER = "intruder"
    OTHER = "other"


class AlertEmergency(Asked):
    """Alerts staff at once to danger for people or the house. Use it first and ask afterwards."""

    danger: Danger
    what: Sentence = Field(description="what happens, in the guest's own words")
    room: Room | None = None
    place: Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)] | None = None
