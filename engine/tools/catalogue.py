"""The one catalogue of tools: what the porter can do, whichever brain asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from engine.tools import asked


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool. `is_act`: it changes the world, and may only be used once a turn is committed; `writes`: in the hotel's
    system, so that one that was cut off may have been done."""

    name: str
    arguments: type[BaseModel]
    is_act: bool
    writes: bool = False

    @property
    def description(self) -> str:
        return " ".join((self.arguments.__doc__ or "").split())

    @property
    def schema(self) -> dict[str, Any]:
        """JSON schema of the arguments; one for all, so nobody writes into it."""
        return _schema_of(self.arguments)


@cache
def _schema_of(arguments: type[BaseModel]) -> dict[str, Any]:
    # The first schema of a process takes a tenth of a second, and each call describes every tool to LiveKit.
    return arguments.model_json_schema()


TOOLS = (
    Tool("check_availability", asked.CheckAvailability, is_act=False),
    Tool("quote", asked.Quote, is_act=False),
    Tool("book_room", asked.BookRoom, is_act=True, writes=True),
    Tool("get_reservation", asked.GetReservation, is_act=False),
    Tool("change_reservation", asked.ChangeReservation, is_act=True, writes=True),
    Tool("cancel_reservation", asked.CancelReservation, is_act=True, writes=True),
    Tool("get_hotel_info", asked.GetHotelInfo, is_act=False),
    Tool("set_wake_up_call", asked.SetWakeUpCall, is_act=True),
    Tool("take_message", asked.TakeMessage, is_act=True),
    Tool("request_service", asked.RequestService, is_act=True),
    Tool("book_table", asked.BookTable, is_act=True),
    Tool("withdraw_request", asked.WithdrawRequest, is_act=True),
    Tool("note_request", asked.NoteRequest, is_act=True),
    Tool("transfer_to_person", asked.TransferToPerson, is_act=True),
    Tool("alert_emergency", asked.AlertEmergency, is_act=True),
)
BY_NAME = {tool.name: tool for tool in TOOLS}
