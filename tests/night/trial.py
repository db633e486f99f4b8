"""A call from the desk in the invented night: Eva tries the porter by her own headset."""

from __future__ import annotations

from appliance.contract.calls import CallDetail, ToolUse
from appliance.contract.events import PorterState, Role, SessionChanged, SessionState, SpeechPartial
from appliance.contract.sessions import SessionKind
from tests.fakes.appliance import FakeAppliance
from tests.fakes.made import make_call
from tests.night import NOW
from tests.night.calls import turns

TRIAL = "trial"


def make_trial() -> CallDetail:
    begin = NOW - 39
    said = turns(
        begin + 1,
        (Role.PORTER, "Good evening, The Harbour Lantern, this is the night porter. How can I help?"),
        (Role.GUEST, "When is breakfast on a Sunday?"),
        (
            Role.PORTER,
            "At weekends it is served from seven until eleven, in the Lantern Room on the ground floor.",
            0.42,
        ),
        (Role.GUEST, "And what time do I have to leave my room?"),
        (Role.PORTER, "Check-out is at eleven in the morning. Shall I ask for a later one?", 0.55),
    )
    found = [("breakfast on a Sunday", "Breakfast", 2), ("leave my room", "Check-out", 4)]
    looks = [
        ToolUse(
            call_id=topic,
            name="get_hotel_info",
            arguments={"query": query},
            ok=True,
            result={"topic": topic, "text": said[turn].text},
            called_at=said[turn].started_at - 0.2,
            took_s=0.004,
        )
        for query, topic, turn in found
    ]
    return make_call(
        TRIAL,
        kind=SessionKind.MIC,
        user_name="Microphone test",
        created_at=begin,
        turns=len(said),
        transcript=said,
        tools=looks,
    )


def begin_trial(box: FakeAppliance) -> None:
    box.calls[TRIAL] = make_trial()
    box.emit(SessionChanged(session_id=TRIAL, seq=1, at=NOW - 39, state="live"))
    box.emit(SessionState(session_id=TRIAL, seq=30, at=NOW - 1, state=PorterState.LISTENING))


def speak_in_trial(box: FakeAppliance) -> None:
    box.emit(SpeechPartial(session_id=TRIAL, seq=31, at=NOW - 1, role=Role.GUEST, text="yes, please, until one"))
