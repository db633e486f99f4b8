"""Uses the tools for one call: checks the arguments, watches the clock, and never raises."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from pydantic import BaseModel, ValidationError

from appliance.contract.events import Event, RequestKind, ToolReturned
from appliance.contract.told import tell
from engine.brain.dialog import Act, Done
from engine.brain.facts import FactsUnavailable
from engine.tools import asked
from engine.tools.answered import Found, HotelInfo, HotelNote, Trouble, TroubleKind
from engine.tools.bookings import Bookings, Told, Wrong
from engine.tools.catalogue import BY_NAME, Tool
from engine.tools.desk import Desk
from engine.tools.errands import Errands
from engine.tools.house import HouseFacts
from engine.tools.identity import TRIES, Identity
from engine.tools.pms import Uncertain

LIMIT_S: Final = 2.5
"""A guest waits no longer for a tool."""

CANT_LOOK = "the hotel's system can't be asked now"
NOT_LEFT = "it could not be left for staff in time"


@dataclass(frozen=True, slots=True)
class _Outcome:
    ok: bool
    result: Any
    log: Any = None


class Hands:
    """One call's. Nothing that a tool refuses or fails at raises: it comes back as `ok` false.

    `misses`: how often the guest has failed to show a reservation to earlier jobs of this call.
    """

    def __init__(
        self,
        house: HouseFacts,
        desk: Desk,
        now: Callable[[], datetime],
        *,
        call: str,
        misses: int = 0,
        limit_s: float = LIMIT_S,
        new_call_id: Callable[[], str] = lambda: f"tool_{uuid4().hex[:12]}",
    ) -> None:
        self._house = house
        self._desk = desk
        self._limit_s = limit_s
        self._new_call_id = new_call_id
        self._bookings = Bookings(house.pms, house.hotel, now, call, Identity(max(0, TRIES - misses)))
        errands = Errands(house.hotel, desk, now)
        self._uses: Mapping[type[BaseModel], Callable[[Any], Told | Awaitable[Told]]] = {
            asked.CheckAvailability: self._bookings.check_availability,
            asked.Quote: self._bookings.quote,
            asked.BookRoom: self._bookings.book,
            asked.GetReservation: self._find,
            asked.ChangeReservation: self._bookings.change,
            asked.CancelReservation: self._bookings.cancel,
            asked.GetHotelInfo: self._look_up,
        }
        self._errands: Mapping[type[BaseModel], Callable[[Any], Told]] = {
            asked.SetWakeUpCall: errands.set_wake_up_call,
            asked.TakeMessage: errands.take_message,
            asked.RequestService: errands.request_service,
            asked.BookTable: errands.book_table,
            asked.WithdrawRequest: errands.withdraw_request,
            asked.NoteRequest: errands.note_request,
            asked.TransferToPerson: errands.transfer_to_person,
            asked.AlertEmergency: errands.alert_emergency,
        }

    async def perform(self, act: Act) -> Done:
        """`result` and `log` are JSON values: `result` is what the tool `answers` or, with `ok` false, a `Trouble`."""
        outcome = await self._use(act)
        return Done(self._new_call_id(), act.name, act.arguments, outcome.ok, outcome.result, outcome.log)

    async def _use(self, act: Act) -> _Outcome:
        tool = BY_NAME.get(act.name)
        if tool is None:
            known = ", ".join(BY_NAME)
            return _trouble(TroubleKind.INVALID, f"there is no tool {act.name!r}; known are {known}")
        try:
            arguments = tool.arguments.model_validate(dict(act.arguments))
        except ValidationError as e:
            wrong = "; ".join(f"{'.'.join(map(str, x['loc'])) or 'arguments'}: {x['msg']}" for x in e.errors())
            return _trouble(TroubleKind.INVALID, f"{act.name}: {wrong}")
        return await self._watched(tool, arguments)

    async def _watched(self, tool: Tool, arguments: BaseModel) -> _Outcome:
        """With a limit: what was begun and may have been done is never called undone."""
        try:
            async with asyncio.timeout(self._limit_s):
                answer = await self._begin(arguments)
        except (TimeoutError, Uncertain) as e:
            why = str(e) or f"no answer in {self._limit_s} s"
            if type(arguments) in self._errands:
                return _trouble(TroubleKind.FAILED, NOT_LEFT, {"why": f"{why}; it may be left later"})
            if tool.writes:
                return await self._uncertain(tool, arguments, why)
            return _trouble(TroubleKind.TIMED_OUT, CANT_LOOK, {"why": why})
        except FactsUnavailable as e:
            return _trouble(TroubleKind.UNAVAILABLE, CANT_LOOK, {"why": str(e)})
        except (ValueError, OSError) as e:
            return _trouble(TroubleKind.INVALID if isinstance(e, Wrong) else TroubleKind.FAILED, str(e))
        assert isinstance(answer.answer, tool.answers), f"{tool.name} answers with {tool.answers.__name__}"
        return _Outcome(True, answer.answer.model_dump(mode="json"), answer.log)

    async def _begin(self, arguments: BaseModel) -> Told:
        """What is left for staff is written to disk: in a thread, so that a disk that hangs holds up nobody."""
        errand = self._errands.get(type(arguments))
        if errand is not None:
            return await asyncio.to_thread(errand, arguments)
        told = self._uses[type(arguments)](arguments)
        return await told if isinstance(told, Awaitable) else told

    async def _uncertain(self, tool: Tool, arguments: BaseModel, why: str) -> _Outcome:
        """Somebody has to look whether it was done, before the guest relies on it."""
        told = arguments.model_dump(mode="json", exclude_none=True)
        details = {"tool": tool.name} | {key: str(value) for key, value in told.items()}
        what = tell("ask.check_done", tool=tell(f"tool.{tool.name}"))
        try:
            async with asyncio.timeout(self._limit_s):
                left = await asyncio.to_thread(self._desk.leave, RequestKind.RESERVATION, what, details, urgent=True)
        except (TimeoutError, OSError) as e:
            not_left = str(e) or "what was left for staff is not on disk yet"
            return _trouble(TroubleKind.FAILED, "it is not known whether it was done", {"why": f"{why}; {not_left}"})
        error = "it is not known whether it was done; staff look at it"
        return _trouble(TroubleKind.UNCERTAIN, error, {"why": why}, left.request_id)

    async def _find(self, arguments: asked.GetReservation) -> Told:
        """The miss that ends it tells staff, once."""
        had = self._bookings.identity.tries_left
        told = await self._bookings.find(arguments)
        if isinstance(told.answer, Found) and had and not told.answer.attempts_left:
            given = arguments.model_dump(mode="json", exclude_none=True)
            left = await asyncio.to_thread(
                self._desk.leave,
                RequestKind.RESERVATION,
                tell("ask.not_shown"),
                {key: str(value) for key, value in given.items()},
            )
            return replace(told, answer=told.answer.model_copy(update={"request_id": left.request_id}))
        return told

    def _look_up(self, arguments: asked.GetHotelInfo) -> Told:
        notes = self._house.search_hotel(arguments.query)
        found = [HotelNote(title=n.title, spoken=n.spoken, detail=n.detail, score=n.score) for n in notes]
        return Told(HotelInfo(notes=found))


def _trouble(kind: TroubleKind, error: str, log: Any = None, request_id: str | None = None) -> _Outcome:
    return _Outcome(False, Trouble(error=error, reason=kind, request_id=request_id).model_dump(mode="json"), log)


def misses_in(story: Sequence[Event]) -> int:
    """How often, in what earlier jobs of a call told, a reservation was not shown to be the guest's."""
    return max(
        (
            TRIES - told.result["attempts_left"]
            for told in story
            if isinstance(told, ToolReturned)
            and told.name == "get_reservation"
            and told.ok
            and isinstance(told.result, dict)
            and isinstance(told.result.get("attempts_left"), int)
        ),
        default=0,
    )
