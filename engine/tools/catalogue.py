"""The one catalogue of tools: what the porter can do, whichever brain asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from engine.tools import answered, asked
from engine.tools.answered import Answered


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool. `answers`: what its result is, where that is not a `Trouble`; `is_act`: it changes the world, and may
    only be used once a turn is committed; `writes`: in the hotel's system, so that one that was cut off may have been
    done."""

    name: str
    arguments: type[BaseModel]
    answers: type[Answered]
    is_act: bool
    writes: bool = False

    @property
    def description(self) -> str:
        return " ".join((self.arguments.__doc__ or "").split())

    @property
    def schema(self) -> dict[str, Any]:
        """JSON schema of the arguments; one for all, so nobody writes into it."""
        return _schema_of(self.arguments)

    @property
    def answer_schema(self) -> dict[str, Any]:
        """JSON schema of what it answers."""
        return _schema_of(self.answers)


@cache
def _schema_of(model: type[BaseModel]) -> dict[str, Any]:
    # The first schema of a process takes a tenth of a second, and each call describes every tool to LiveKit.
    return model.model_json_schema()


TOOLS = (
    Tool("check_availability", asked.CheckAvailability, answered.Availability, is_act=False),
    Tool("quote", asked.Quote, answered.Quoted, is_act=False),
    Tool("book_room", asked.BookRoom, answered.Booked, is_act=True, writes=True),
    Tool("get_reservation", asked.GetReservation, answered.Found, is_act=False),
    Tool("change_reservation", asked.ChangeReservation, answered.Changed, is_act=True, writes=True),
    Tool("cancel_reservation", asked.CancelReservation, answered.Changed, is_act=True, writes=True),
    Tool("get_hotel_info", asked.GetHotelInfo, answered.HotelInfo, is_act=False),
    Tool("set_wake_up_call", asked.SetWakeUpCall, answered.WakeUp, is_act=True),
    Tool("take_message", asked.TakeMessage, answered.Left, is_act=True),
    Tool("request_service", asked.RequestService, answered.Left, is_act=True),
    Tool("book_table", asked.BookTable, answered.TableAsked, is_act=True),
    Tool("withdraw_request", asked.WithdrawRequest, answered.Withdrawn, is_act=True),
    Tool("note_request", asked.NoteRequest, answered.Noted, is_act=True),
    Tool("transfer_to_person", asked.TransferToPerson, answered.PersonAlerted, is_act=True),
    Tool("alert_emergency", asked.AlertEmergency, answered.EmergencyAlerted, is_act=True),
)
BY_NAME = {tool.name: tool for tool in TOOLS}
