"""The one catalogue of tools: what the porter can do, with checked arguments, whichever brain asks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from appliance.contract.events import RequestKind
from engine.brain.dialog import Act, Done
from engine.brain.facts import Facts, FactsUnavailable, as_json
from engine.tools.desk import Desk, RequestDraft
from engine.tools.pms import MAX_NIGHTS

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
DetailKey = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]
DetailValue = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class HotelInformation(_Arguments):
    """Answers a question about the hotel (times, services, prices, surroundings) from the hotel's own notes. An empty
    result means that the hotel has written nothing about it: say that you don't know."""

    query: Sentence = Field(description="the guest's question in his own words")


class RoomAvailability(_Arguments):
    """Room types that are free for a whole stay, with what they cost. It books nothing."""

    arrival: date = Field(description="the first night")
    nights: int = Field(ge=1, le=MAX_NIGHTS)
    guests: int = Field(ge=1, le=50)


class LeaveRequest(_Arguments):
    """Leaves something for the hotel's staff to do. Never say that it is done before this tool has answered."""

    kind: RequestKind
    summary: Sentence = Field(description="one sentence that staff can act on")
    details: dict[DetailKey, DetailValue] = Field(
        default_factory=dict, max_length=20, description="room, name, phone, time, the guest's own words"
    )
    due_at: datetime | None = Field(
        default=None, description="when a wake-up call is due, in the hotel's time: 2026-11-22T07:00"
    )
    urgent: bool = Field(default=False, description="danger for people or the house")


class AskForPerson(_Arguments):
    """Alerts a colleague, who takes over or calls back. Use it as soon as the guest asks for a person."""

    reason: Sentence = Field(description="why, in one sentence")


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool; `is_act` tells what changes the world, and may only be used once a turn is committed."""

    name: str
    arguments: type[BaseModel]
    is_act: bool

    @property
    def description(self) -> str:
        return " ".join((self.arguments.__doc__ or "").split())

    @property
    def schema(self) -> dict[str, Any]:
        """JSON schema of the arguments."""
        return self.arguments.model_json_schema()


TOOLS = (
    Tool("hotel_information", HotelInformation, is_act=False),
    Tool("room_availability", RoomAvailability, is_act=False),
    Tool("leave_request", LeaveRequest, is_act=True),
    Tool("ask_for_person", AskForPerson, is_act=True),
)
_BY_NAME = {tool.name: tool for tool in TOOLS}


class Hands:
    """Uses the tools for one call. Nothing that a tool refuses or fails at raises: it comes back as `ok` false."""

    def __init__(
        self, facts: Facts, desk: Desk, new_call_id: Callable[[], str] = lambda: f"tool_{uuid4().hex[:12]}"
    ) -> None:
        self.facts = facts
        self._desk = desk
        self._new_call_id = new_call_id

    async def perform(self, act: Act) -> Done:
        """Checks the arguments and uses the tool; `result` is a JSON value, on failure {'error': why}."""
        ok, result = await self._use(act)
        return Done(self._new_call_id(), act.name, act.arguments, ok, result)

    async def _use(self, act: Act) -> tuple[bool, Any]:
        tool = _BY_NAME.get(act.name)
        if tool is None:
            return False, {"error": f"there is no tool {act.name!r}; known are {', '.join(_BY_NAME)}"}
        try:
            arguments = tool.arguments.model_validate(dict(act.arguments))
        except ValidationError as e:
            wrong = "; ".join(f"{'.'.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors())
            return False, {"error": f"{act.name}: {wrong}"}
        try:
            return True, await self._dispatch(arguments)
        except (ValueError, OSError, FactsUnavailable) as e:
            return False, {"error": str(e)}

    async def _dispatch(self, arguments: BaseModel) -> Any:
        match arguments:
            case HotelInformation():
                return as_json(await asyncio.to_thread(self.facts.search_hotel, arguments.query))
            case RoomAvailability():
                stay = (arguments.arrival, arguments.nights, arguments.guests)
                return as_json(await asyncio.to_thread(self.facts.availability, *stay))
            case LeaveRequest():
                return _left(
                    self._desk.leave(
                        arguments.kind,
                        arguments.summary,
                        arguments.details,
                        due_at=arguments.due_at,
                        urgent=arguments.urgent,
                    )
                )
            case AskForPerson():
                return _left(
                    self._desk.leave(
                        RequestKind.PERSON, f"A guest on the phone asks for a person: {arguments.reason}", {}
                    )
                )
        raise AssertionError(f"no tool uses {type(arguments).__name__}")


def _left(draft: RequestDraft) -> dict[str, Any]:
    return {"request_id": draft.request_id, "kind": draft.kind.value, "due_at": draft.due_at}
