"""Histories of looks: what is seen at which second, and what has to be mended then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from appliance.bridge.rooms import Kind, Participant, RoomView
from appliance.calls.mending import (
    Close,
    EndJob,
    HandToStaff,
    Mend,
    PutOut,
    Redispatch,
    RemoveRoom,
    Seen,
    expire,
    linger,
    mend,
    observe,
)
from appliance.contract.control import Clerk
from appliance.contract.sessions import AgentType, CallState, SessionKind
from appliance.store.sessions import Session
from tests.appliance.calls.doubles import AGENT, GUEST
from tests.appliance.store.histories import NOW

ROW = Session(
    session_id="s1",
    room_name="call-s1",
    kind=SessionKind.BROWSER,
    agent_type=AgentType.PORTER,
    user_name=None,
    locale="en-GB",
    locale_asked=False,
    voice_id=None,
    opening_line=None,
    metadata={},
    state=CallState.STARTING,
    state_reason=None,
    dispatches=1,
    created_at=NOW,
    ended_at=None,
    owner="administrator",
    time_limit_s=1800,
    last_sign_at=NOW,
)
LIVE = replace(ROW, state=CallState.LIVE)
CLERK = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")
STAFF_CLERK = Participant(CLERK.identity, Kind.STAFF, joined_at=NOW)
LISTENER = Participant("staff-listener-2", Kind.STAFF, joined_at=NOW)
ROWS = {
    "req": replace(ROW, state=CallState.REQUESTED),
    "new": ROW,
    "pre": replace(ROW, room_name="preview_s1"),
    "live": LIVE,
    "timed": replace(LIVE, live_at=NOW),
    "held": replace(LIVE, state=CallState.PAUSED, clerk=CLERK, live_at=NOW),
    "end": replace(LIVE, state=CallState.ENDING, state_reason="by staff"),
}
WHO = {"G": GUEST, "A": AGENT, "C": STAFF_CLERK, "L": LISTENER}


def play(history: str) -> list[str]:
    """What was named at which second of a history of looks.

    A look is `second:row room`: one of `ROWS`, with the number of dispatches behind it when there were more than one;
    the room has G(uest), A(gent), C(lerk) and L(istener) in it, or is empty (0) or not there (-); with an x the job's
    process is dead, with a b somebody is cleaning up.
    """
    seen: dict[str, Seen] = {}
    named: list[str] = []
    for look in history.split(", "):
        second, state, who = look.replace(":", " ").split()
        name = state.rstrip("0123456789")
        row = replace(ROWS[name], dispatches=int(state.removeprefix(name) or 1))
        people = tuple(WHO[letter] for letter in who if letter in WHO)
        rooms = {} if who[0] == "-" else {row.room_name: RoomView(row.room_name, NOW, people)}
        dead, busy = ({row.session_id} if letter in who else set() for letter in "xb")
        now = NOW + float(second)
        seen = observe(seen, [row], rooms, now, dead=dead)
        named += [f"{second}: {tell(m)}" for m in mend([row], rooms, seen, now, dead=dead, busy=busy)]
    return named


def tell(one: Mend) -> str:
    match one:
        case Close(_, state, reason):
            return f"{state.value}, {reason}"
        case Redispatch():
            return "redispatch"
        case HandToStaff(_, reason):
            return f"to staff, {reason}"
        case RemoveRoom(name):
            return f"remove {name}"
        case PutOut(_, identity):
            return f"put out {identity}"
        case EndJob(session):
            return f"end the job of {session.session_id}"


HISTORIES = {
    "a clerk has the call": ("0:held GA, 2:held GAC, 2000:held GAC", []),
    "a clerk who has lost it": ("0:held GAC, 2:live GAC, 4:live GA", ["2: put out staff-clerk-1"]),
    "who listens is no guest": ("0:live GAL, 3:live AL, 23:live AL", ["23: ended, guest left"]),
    "a clerk alone is no guest": ("0:held GAC, 3:held AC, 23:held AC", ["23: ended, guest left"]),
    "the porter of a clerk's call dies": ("0:held GAC, 2:held GCx", ["2: redispatch"]),
    "a good call": ("0:new 0, 3:new G, 6:live GA, 300:live GA", []),
    "a room that is still being made": ("0:req -, 3:req -, 30:req 0, 33:new GA", []),
    "a room that never came": ("0:req -, 30:req -, 61:req -", ["61: interrupted, its room vanished"]),
    "livekit restarted": ("0:live GA, 3:live -, 6:live -, 9:live -", ["9: interrupted, its room vanished"]),
    "a blink": ("0:live GA, 3:live -, 6:live GA, 9:live -", []),
    "the guest left": ("0:live GA, 3:live A, 20:live A, 23:live A", ["23: ended, guest left"]),
    "the guest came back": ("0:live GA, 3:live A, 21:live GA, 24:live A, 42:live A", []),
    "guest and porter gone": ("0:live GA, 3:live 0, 23:live 0", ["23: ended, guest left"]),
    "nobody came": ("0:new A, 119:new A, 120:new A", ["120: ended, nobody joined"]),
    "nobody came to a preview": ("0:pre A, 7259:pre A, 7260:pre A", ["7260: ended, nobody joined"]),
    "no worker comes back": (
        "0:live GA, 2:live G, 4:live G, 46:live G, 47:live G",
        [
            "4: redispatch",
            "46: redispatch",
            "47: to staff, the porter could not be brought back",
        ],
    ),
    "a killed porter is not waited for": ("0:live GA, 2:live GAx, 2.1:live2 GA", ["2: redispatch"]),
    "a porter that dies before it comes": ("0:new G, 2:new Gx", ["2: redispatch"]),
    "its ghost leaves after the next was asked": ("0:live2 GA, 2:live2 G, 3:live2 GA", []),
    "their time is up": ("0:timed GA, 1859:timed GA, 1860:timed GA", ["1860: ended, time limit"]),
    "an end that is at work": ("0:end GAb, 9:end 0b", []),
    "an end that was forgotten": ("0:end GA, 3:end GA, 5:end GA", ["5: ended, by staff"]),
    "a room that vanishes in an end": ("0:end -, 3:end -", []),
    "a cold porter takes its time": ("0:new G, 3:new G, 9:new G, 9.5:new GA", []),
    "a porter that never comes": ("0:new G, 9:new G, 12:new G", ["12: redispatch"]),
    "a porter that died": ("0:live GA, 3:live G, 6:live G", ["6: redispatch"]),
    "the next one gets its time": (
        "0:live GA, 3:live G, 6:live G, 9:live2 G, 15:live2 G, 18:live2 GA, 21:live2 GA",
        ["6: redispatch"],
    ),
    "three are sent, then staff": (
        "0:live GA, 3:live G, 6:live G, 9:live2 G, 19:live2 G, 20:live3 G, 30:live3 G, 31:live4 G, 41:live4 G",
        [
            "6: redispatch",
            "19: redispatch",
            "30: redispatch",
            "41: to staff, the porter could not be brought back",
        ],
    ),
}


@pytest.mark.parametrize(("history", "named"), HISTORIES.values(), ids=HISTORIES.keys())
def test_histories(history: str, named: list[str]) -> None:
    assert play(history) == named


def test_stray_rooms_of_ours_are_removed_and_others_left_alone() -> None:
    rooms = {n: RoomView(n, NOW, (GUEST,)) for n in ("call-s1", "call-old", "lobby")}
    seen = observe({}, [LIVE], rooms, NOW)
    assert mend([LIVE], rooms, seen, NOW) == [RemoveRoom("call-old")]


def test_a_room_that_is_just_being_cleaned_up_is_no_stray() -> None:
    rooms = {"call-s9": RoomView("call-s9", NOW, (GUEST,))}
    assert mend([], rooms, {}, NOW, busy={"s9"}) == []


def test_without_a_sign_of_life_for_two_hours_a_session_is_over() -> None:
    two_hours = NOW + 7200
    seen = {"s1": Seen(alive_at=NOW + 1)}
    later = replace(LIVE, last_sign_at=NOW + 1)
    assert [tell(m) for m in expire([LIVE], {}, two_hours)] == ["interrupted, no sign of life for hours"]
    assert expire([LIVE], {}, two_hours - 1) == expire([LIVE], seen, two_hours) == expire([later], {}, two_hours) == []


def test_a_job_is_given_its_time_to_leave() -> None:
    over = replace(LIVE, state=CallState.ENDED, ended_at=NOW)
    assert linger([over], NOW + 19, busy=()) == linger([over], NOW + 20, busy={"s1"}) == []
    assert linger([over], NOW + 20, busy=()) == [EndJob(over)]


def test_sessions_that_are_over_are_forgotten() -> None:
    assert observe({"s0": Seen(guest_came=True)}, [], {}, NOW) == {}
