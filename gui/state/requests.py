"""What the calls left for staff to do: what needs somebody now, wake-up calls by time, the rest, and what is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from appliance.contract.events import RequestKind
from appliance.contract.requests import Request, RequestState, StaffRequest
from gui.state.staff import name_staff, tell_holder
from gui.words import mark, say

Key = tuple[str, str]
"""A request is named by its session and its own id."""


class Group(Enum):
    """Where a request stands on the screen, top to bottom."""

    NOW = mark("Needs somebody now")
    WAKE_UP = mark("Wake-up calls")
    REST = mark("To do")
    DONE = mark("Done")


@dataclass(frozen=True, slots=True)
class Offer:
    """What the person can do with a request."""

    claim: bool
    release: bool
    finish: bool
    note: bool


def key_of(request: StaffRequest) -> Key:
    return request.session_id, request.request_id


class Requests:
    """Told by a controller (`load`, `put`), asked by views (`groups`, `alerts`)."""

    def __init__(self) -> None:
        self.me: str | None = None
        """The person's name, as requests are claimed by it."""
        self.may_manage = False
        """Take a request away from who has it."""
        self.problem: str | None = None
        self._all: dict[Key, StaffRequest] = {}
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    @property
    def alerts(self) -> tuple[StaffRequest, ...]:
        """Those that somebody has to see to now."""
        return tuple(request for request in self._all.values() if request.alert)

    @property
    def open_count(self) -> int:
        return sum(not request.state.is_over for request in self._all.values())

    def groups(self) -> dict[Group, tuple[StaffRequest, ...]]:
        """Every group that holds something; inside by the time it is due, what is done newest first."""
        found: dict[Group, list[StaffRequest]] = {group: [] for group in Group}
        for request in self._all.values():
            found[_group_of(request)].append(request)
        return {group: tuple(sorted(held, key=_order(group))) for group, held in found.items() if held}

    def offer(self, request: StaffRequest) -> Offer:
        """Only who has it, or a manager, gives it back or finishes it; anybody may write beside it."""
        mine = request.claimed_by == self.me
        free = request.claimed_by is None
        going = not request.state.is_over
        return Offer(
            claim=going and free,
            release=going and not free and (mine or self.may_manage),
            finish=going and (free or mine),
            note=True,
        )

    def introduce(self, name: str, *, may_manage: bool) -> None:
        """Who sits here."""
        self.me, self.may_manage = name, may_manage
        self._tell()

    def load(self, requests: Iterable[StaffRequest]) -> None:
        """Take all of them anew."""
        self._all = {key_of(request): request for request in requests}
        self.problem = None
        self._tell()

    def put(self, request: StaffRequest) -> None:
        """One is new, or stands otherwise now."""
        self._all[key_of(request)] = request
        self.problem = None
        self._tell()

    def fail(self, problem: str) -> None:
        """What the person asked for did not work."""
        self.problem = problem
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()


def tell_state(request: Request, me: str | None) -> str:
    """Who has it, or what became of it, told to `me`."""
    match request.state:
        case RequestState.OPEN:
            return say("nobody has it")
        case RequestState.CLAIMED:
            return tell_holder(request.claimed_by, me)
        case RequestState.DONE:
            if request.done_by is not None and request.done_by == me:
                return say("done by you")
            return say("done by {name}", name=name_staff(request.done_by))
        case RequestState.WITHDRAWN:
            return say("taken back by the guest")


def _group_of(request: StaffRequest) -> Group:
    """What is urgent stays above all until it is done, whoever has it: that only ends its ringing."""
    if request.state.is_over:
        return Group.DONE
    if request.alert or request.urgent:
        return Group.NOW
    return Group.WAKE_UP if request.kind is RequestKind.WAKE_UP else Group.REST


def _order(group: Group) -> Callable[[StaffRequest], tuple[bool, bool, float, float]]:
    """What nobody sees to yet before what somebody has."""
    if group is Group.DONE:
        return lambda request: (False, False, -(request.done_at or request.created_at), 0.0)
    return lambda request: (
        not request.alert,
        not request.urgent,
        request.due_at or float("inf"),
        request.created_at,
    )
