"""The house of the invented night: its calls, its staff, what is left for them, and what is told while one looks."""

from __future__ import annotations

from appliance.contract.accounts import User
from appliance.contract.events import (
    PorterState,
    RequestCreated,
    RequestKind,
    Role,
    SessionReady,
    SessionState,
    SpeechPartial,
    Stage,
    TierCause,
    TierChanged,
)
from appliance.contract.hotel import HotelVersion
from appliance.contract.hotel_folder import read_hotel
from appliance.contract.requests import RequestNote
from appliance.contract.settings import HouseSettings, PorterHours, SettingsVersion
from appliance.security.roles import Role as Rank
from appliance.security.roles import actions_of
from appliance.settings import CHECKOUT
from tests.fakes.appliance import FakeAppliance, make_request
from tests.night import NOW
from tests.night.box import make_figures, make_goals, make_health
from tests.night.calls import TIERS, earlier_calls, live_calls
from tests.night.wishes import ASKS_FOR_SOMEBODY, FOR_THE_DAY, TAXI, wake, wish


def make_house() -> FakeAppliance:
    box = FakeAppliance(
        calls={call.session_id: call for call in (*live_calls(), *earlier_calls())},
        health=make_health(),
        figures=make_figures(),
        goals=make_goals(),
        hotel=HotelVersion(version=4, hotel=read_hotel(CHECKOUT / "assets" / "hotel")),
        settings=SettingsVersion(
            version=2,
            settings=HouseSettings(
                porter_hours=PorterHours.model_validate({"from": "22:00", "to": "07:00"}),
                retention_days=90,
                allow_edge=False,
            ),
        ),
        actions=[action.value for action in actions_of(Rank.ADMIN)],
    )
    for user_name, name, role in (("eva", "Eva Lund", "staff"), ("tom", "Tom Okafor", "manager")):
        box.users[user_name] = User.model_validate(
            {"user_id": user_name, "user_name": user_name, "name": name, "role": role}
            | {"disabled": False, "created_at": NOW, "signed_in_at": NOW}
        )
    add_requests(box)
    return box


def tell_what_goes_on(box: FakeAppliance) -> None:
    ada = {"session_id": "ada", "at": NOW - 1}
    for session_id, state in (
        ("ada", PorterState.LISTENING),
        ("grace", PorterState.SPEAKING),
        ("jean", PorterState.PAUSED),
    ):
        box.emit(SessionReady(session_id=session_id, seq=40, at=NOW - 60, tiers=TIERS))
        box.emit(SessionState(session_id=session_id, seq=41, at=NOW - 1, state=state))
    box.emit(
        TierChanged(
            session_id="jean",
            seq=42,
            at=NOW - 9,
            stage=Stage.TTS,
            from_tier="zonos",
            to_tier="piper",
            reason="zonos: silent",
            cause=TierCause.SILENCE,
        )
    )
    box.emit(
        RequestCreated(
            session_id="grace",
            seq=43,
            at=NOW - 40,
            request_id="r2",
            kind=RequestKind.PERSON,
            urgent=True,
            summary=str(ASKS_FOR_SOMEBODY),
            told=ASKS_FOR_SOMEBODY,
            details={"room": "214"},
        )
    )
    box.emit(SpeechPartial(**ada, seq=44, role=Role.GUEST, text="and please tell them that I have two"))


def add_requests(box: FakeAppliance) -> None:
    rows = (
        ("r2", "grace", "person", ASKS_FOR_SOMEBODY,
         {"urgent": True, "alert": True, "caller": "Grace Hopper", "created_at": NOW - 40}),
        ("w9", "p3", "wake_up", wake("220", "02:15"),
         {"alert": True, "due_at": NOW + 60, "alerted_at": NOW - 30, "caller": "Rosalind Franklin"}),
        ("w1", "p1", "wake_up", wake("305", "05:45"),
         {"due_at": NOW + 12_660, "caller": "Alan Turing", "state": "claimed", "claimed_by": "Eva Lund"}),
        ("w5", "p5", "wake_up", wake("401", "06:30"), {"due_at": NOW + 15_360, "caller": "Niels Bohr"}),
        ("r1", "ada", "transport", TAXI,
         {"due_at": NOW + 1560, "caller": "Ada Byron"}),
        ("m1", "p0", "maintenance", wish("maintenance", "the heating in room 112 does not get warm"),
         {"caller": "Marie Curie", "notes": [RequestNote(at=NOW - 300, by="Tom", text="Brought an electric heater.")]}),
        ("m2", "p4", "message", FOR_THE_DAY,
         {"caller": "Emmy Noether"}),
    )  # fmt: skip
    for request_id, session_id, kind, told, more in rows:
        left = {"created_at": NOW - 3000, "kind": kind, "summary": str(told), "told": told}
        box.requests[session_id, request_id] = make_request(request_id, session_id, **(left | more))
