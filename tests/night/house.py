"""The house of the invented night: its calls, its staff, what is left for them, and what is told while one looks."""

from __future__ import annotations

from appliance.contract.control import Clerk, Holder
from appliance.contract.events import (
    CallHolder,
    HolderReason,
    PorterState,
    RequestChanged,
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
from appliance.contract.requests import RequestNote, RequestState
from appliance.contract.settings import HouseSettings, PorterHours, SettingsVersion
from appliance.security.roles import Role as Rank
from appliance.security.roles import actions_of
from appliance.settings import CHECKOUT
from tests.fakes.appliance import FakeAppliance
from tests.fakes.made import make_request
from tests.night import NOW
from tests.night.box import VOICE_LEFT, make_figures, make_goals, make_health
from tests.night.calls import PLAIN, TIERS, earlier_calls, live_calls
from tests.night.managed import make_keys, make_people, make_voices
from tests.night.wishes import ASKS_FOR_SOMEBODY


def make_house() -> FakeAppliance:
    hotel = read_hotel(CHECKOUT / "assets" / "hotel")
    box = FakeAppliance(
        calls={call.session_id: call for call in (*live_calls(), *earlier_calls())},
        health=make_health(),
        figures=make_figures(),
        goals=make_goals(),
        hotel=HotelVersion(version=4, hotel=hotel.model_copy(update={"timezone": "Europe/London"})),
        settings=SettingsVersion(
            version=2,
            settings=HouseSettings(
                porter_hours=PorterHours.model_validate({"from": "22:00", "to": "07:00"}),
                retention_days=90,
                allow_edge=False,
            ),
        ),
        actions=[action.value for action in actions_of(Rank.ADMIN)],
        users={user.user_id: user for user in make_people()},
        keys={key.key_id: key for key in make_keys()},
        voices=make_voices(),
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
        tiers = TIERS if session_id == "jean" else PLAIN
        box.emit(SessionReady(session_id=session_id, seq=40, at=NOW - 312, tiers=tiers))
        box.emit(SessionState(session_id=session_id, seq=41, at=NOW - 1, state=state))
    box.emit(
        TierChanged(
            session_id="jean",
            seq=42,
            at=VOICE_LEFT,
            stage=Stage.TTS,
            from_tier="zonos",
            to_tier="piper",
            reason="zonos: it can't be reached",
            cause=TierCause.UNREACHABLE,
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


def let_a_clerk_take_over(box: FakeAppliance) -> None:
    """Eva, who sits at the window, has Grace's call and what asked for a person in it."""
    eva = Clerk(who="user:eva", name="Eva Lund", identity="staff-eva-1")
    taken = {"request_id": "r2", "state": "claimed", "claimed_by": eva.name, "by": eva.name}
    box.emit(
        CallHolder(
            session_id="grace", seq=50, at=NOW - 6, holder=Holder.CLERK, reason=HolderReason.TAKEN_OVER, clerk=eva
        )
    )
    box.requests["grace", "r2"] = box.requests["grace", "r2"].model_copy(
        update={"state": RequestState.CLAIMED, "claimed_by": eva.name, "claimed_at": NOW - 6, "alert": False}
    )
    box.emit(RequestChanged.model_validate({"session_id": "grace", "seq": 51, "at": NOW - 6} | taken))


def add_requests(box: FakeAppliance) -> None:
    """What the calls left, and what staff have done about it."""
    heater = RequestNote(at=NOW - 300, by="Tom Okafor", text="Brought an electric heater.")
    since: dict[str, dict[str, object]] = {
        "r2": {"alert": True},
        "w9": {"alert": True, "alerted_at": NOW},
        "w1": {"state": "claimed", "claimed_by": "Eva Lund"},
        "m1": {"notes": [heater]},
    }
    for call in box.calls.values():
        for left in call.left_for_staff:
            plain = left.model_dump(exclude={"request_id", "session_id"})
            known = {"caller": call.user_name} | since.get(left.request_id, {})
            request = make_request(left.request_id, left.session_id, **(plain | known))
            box.requests[left.session_id, left.request_id] = request
