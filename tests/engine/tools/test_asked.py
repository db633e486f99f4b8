from typing import Any

import pytest
from pydantic import ValidationError

from appliance.contract.told import tell
from engine.tools.asked import (
    BookRoom,
    ChangeReservation,
    CheckAvailability,
    GetReservation,
    RequestService,
    ServiceKind,
    SetWakeUpCall,
    TakeMessage,
)

STAY: dict[str, Any] = {"arrival": "2026-11-19", "nights": 2, "guests": 2}
BOOKING: dict[str, Any] = {
    **STAY,
    "room_type": "double",
    "quoted_minor": 25000,
    "last_name": "Ash",
    "phone": "07700 900",
}


@pytest.mark.parametrize(
    ("kind", "arguments", "names"),
    [
        (CheckAvailability, {**STAY, "nights": 0}, "nights"),
        (CheckAvailability, {**STAY, "guests": 51}, "guests"),
        (CheckAvailability, {**STAY, "arrival": "soon"}, "arrival"),
        (CheckAvailability, {**STAY, "price": 1}, "price"),
        (BookRoom, {**BOOKING, "quoted_minor": -1}, "quoted_minor"),
        (BookRoom, {**BOOKING, "phone": "ring me"}, "phone"),
        (BookRoom, {**BOOKING, "email": "me at home"}, "email"),
        (BookRoom, {**BOOKING, "last_name": " "}, "last_name"),
        (BookRoom, {**BOOKING, "card_number": "4111111111111111"}, "card_number"),
        (GetReservation, {"last_name": "Ash"}, "give the code"),
        (GetReservation, {"last_name": "Ash", "arrival": "2026-11-19"}, "give the code"),
        (GetReservation, {"code": "HL1"}, "last_name"),
        (ChangeReservation, {"code": "HL1", "quoted_minor": 1}, "name what changes"),
        (SetWakeUpCall, {"room": "two", "due_at": None}, "room"),
        (SetWakeUpCall, {"room": "214"}, "due_at"),
        (TakeMessage, {"to": "Ann", "text": "x" * 501, "from_name": "Bob"}, "text"),
        (RequestService, {"kind": "party", "what": "a cake"}, "kind"),
    ],
)
def test_what_cannot_be_asked_is_named(kind: type[Any], arguments: dict[str, Any], names: str) -> None:
    with pytest.raises(ValidationError, match=names):
        kind.model_validate(arguments)


def test_a_reservation_is_shown_by_code_or_by_arrival_and_phone() -> None:
    assert GetReservation.model_validate({"last_name": "Ash", "code": "HL1"}).phone is None
    assert (
        GetReservation.model_validate({"last_name": "Ash", "arrival": "2026-11-19", "phone": "07700900"}).code is None
    )


def test_each_service_is_a_kind_of_request() -> None:
    assert [kind.request.value for kind in ServiceKind] == [kind.value for kind in ServiceKind]


def test_a_sentence_of_ours_is_whole_and_no_model_is_told_of_it() -> None:
    asked = {"kind": "transport", "what": "Taxi now", "told": {"code": "ask.taxi_now"}}
    assert RequestService.model_validate(asked).told == tell("ask.taxi_now")
    with pytest.raises(ValidationError, match="no sentence of ours"):
        RequestService.model_validate({**asked, "told": {"code": "ask.taxi_to", "values": {"where": "station"}}})
    assert "told" not in RequestService.model_json_schema()["properties"]
