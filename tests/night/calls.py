"""Who called in the invented night: three calls that go on, and those that are over."""

from __future__ import annotations

from appliance.contract.calls import CallDetail, ToolUse, Turn
from appliance.contract.control import Clerk, Control, Holder
from appliance.contract.events import (
    CallHolder,
    ControlDone,
    HolderReason,
    Latency,
    RequestKind,
    Role,
    Stage,
    TierCause,
    TierChanged,
)
from appliance.contract.requests import Request
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import Told
from tests.fakes.made import make_call
from tests.night import NOW
from tests.night.box import SEVEN
from tests.night.wishes import ASKS_FOR_SOMEBODY, FOR_THE_DAY, TAXI, TONIGHT, wake, wish

TIERS = {Stage.STT: "riva", Stage.BRAIN: "scripted", Stage.TTS: "zonos"}
PLAIN = {**TIERS, Stage.TTS: "piper"}
"""Who serves while the hotel's own voice is down."""


Left = tuple[str, RequestKind, Told, int | None]
"""Its id, its kind, what is wanted, and in how many minutes it is due."""


def latency(total_s: float, tiers: dict[Stage, str]) -> Latency:
    """An answer whose wait went where it usually goes."""
    words, decision, brain, voice = 0.38 * total_s, 0.16 * total_s, 0.14 * total_s, 0.2 * total_s
    return Latency(
        words_s=words,
        decision_s=decision,
        brain_s=brain,
        voice_s=voice,
        playout_s=total_s - words - decision - brain - voice,
        total_s=total_s,
        speculative=True,
        tiers=tiers,
    )


def turns(begin: float, *said: tuple[Role, str] | tuple[Role, str, float], fell_at: int | None = None) -> list[Turn]:
    """One after the other, as long as it takes to say them; a third figure is the porter's wait.

    From the turn `fell_at` on the plain voice speaks; None: all the time.
    """
    made, at = [], begin
    for number, (role, text, *wait) in enumerate(said):
        at += wait[0] if wait else 0.7
        until = at + 0.3 + len(text) / 15
        tiers = PLAIN if fell_at is None or number >= fell_at else TIERS
        made.append(
            Turn(
                turn_id=f"t{number}",
                role=role,
                text=text,
                language="en",
                started_at=at,
                ended_at=until,
                interrupted=text.endswith("—"),
                latency=latency(wait[0], tiers) if wait else None,
            )
        )
        at = until
    return made


def late_arrival() -> CallDetail:
    """The call that is looked at."""
    begin = NOW - 74
    said = turns(
        begin + 2,
        (Role.PORTER, "Good evening, The Harbour Lantern, this is the night porter. How can I help?"),
        (Role.GUEST, "Hello, my train is late. Can I still check in at three in the morning?"),
        (Role.PORTER, "Of course. Somebody is here all night: ring the bell at the front door.", 0.46),
        (Role.GUEST, "Lovely. And could I have a taxi from the station?"),
        (Role.PORTER, "I can ask for one. At what time does your train arrive?", 0.52),
        (Role.GUEST, "At twenty to three. The name is Ada Byron."),
    )
    found = {"topic": "Late arrival", "text": "Somebody is here all night: ring the bell at the front door."}
    asked = ToolUse(
        call_id="c1",
        name="get_hotel_info",
        arguments={"query": "check in at three in the morning"},
        ok=True,
        result=found,
        called_at=said[2].started_at - 0.2,
        took_s=0.004,
    )
    taxi = Request(
        request_id="r1",
        session_id="ada",
        kind=RequestKind.TRANSPORT,
        urgent=False,
        summary=str(TAXI),
        told=TAXI,
        details={"name": "Ada Byron"},
        due_at=NOW + 26 * 60,
        created_at=NOW - 9,
    )
    return make_call(
        "ada",
        kind=SessionKind.PHONE,
        phone="+44 20 7946 0123",
        created_at=begin,
        turns=len(said),
        requests=1,
        transcript=said,
        tools=[asked],
        left_for_staff=[taxi],
    )


def leak() -> CallDetail:
    """The call that needs somebody: another room was looked for in vain, and a wake-up call was set before."""
    begin = NOW - 131
    said = turns(
        begin + 2,
        (Role.PORTER, "Good evening, The Harbour Lantern, this is the night porter. How can I help?"),
        (Role.GUEST, "A wake-up call at half past six, please. Room two one four."),
        (Role.PORTER, "I have set it for half past six. Anything else?", 0.58),
        (Role.GUEST, "Oh! There is water coming through the ceiling. Is there another room?"),
        (Role.PORTER, "I can't look that up just now. I have asked a colleague to come to you.", 0.6),
        (Role.PORTER, "Is anything electrical getting wet?", 0.4),
        (Role.GUEST, "Yes, the lamp over the desk."),
    )
    set_, asked = said[2].started_at - 0.3, said[4].started_at - 0.4
    awake = wake("214", "06:30")
    left: list[tuple[str, RequestKind, Told, float, float | None]] = [
        ("r4", RequestKind.WAKE_UP, awake, set_, SEVEN - 1800),
        ("r2", RequestKind.PERSON, ASKS_FOR_SOMEBODY, asked + 0.2, None),
    ]
    requests = [
        Request(
            request_id=request_id,
            session_id="grace",
            kind=kind,
            urgent=kind is RequestKind.PERSON,
            summary=str(told),
            told=told,
            details={"room": "214"},
            due_at=due_at,
            created_at=at,
        )
        for request_id, kind, told, at, due_at in left
    ]
    free = {"arrival": TONIGHT, "nights": 1, "guests": 2}
    nothing = {"error": "the hotel's system can't be asked", "reason": "unavailable"}
    tools = [
        ToolUse(call_id=f"g{number}", name=name, arguments=arguments, ok=ok, result=result, called_at=at, took_s=0.02)
        for number, (name, arguments, ok, result, at) in enumerate(
            (
                ("set_wake_up_call", {"room": "214", "time": "06:30"}, True, {"request_id": "r4"}, set_),
                (
                    "get_hotel_info",
                    {"query": "water through the ceiling"},
                    True,
                    {"text": "Turn the lights off."},
                    asked,
                ),
                ("check_availability", free, False, nothing, asked),
                ("transfer_to_person", {"room": "214"}, True, {"request_id": "r2"}, asked + 0.2),
            )
        )
    ]
    return make_call(
        "grace",
        kind=SessionKind.PHONE,
        user_name="Grace Hopper",
        phone="+44 20 7946 0455",
        guest_room="214",
        created_at=begin,
        turns=len(said),
        requests=len(requests),
        urgent=True,
        left_for_staff=requests,
        transcript=said,
        tools=tools,
    )


def live_calls() -> list[CallDetail]:
    jean = make_call(
        "jean",
        kind=SessionKind.BROWSER,
        user_name="Jean Valjean",
        locale="fr-FR",
        created_at=NOW - 312,
        turns=14,
        held_by="Tom Okafor",
        transcript=turns(NOW - 250, (Role.PORTER, "Un instant, je vous prie.", 1.7)),
    )
    return [late_arrival(), leak(), jean]


def earlier_calls() -> list[CallDetail]:
    heating = wish("maintenance", "the heating in room 112 does not get warm")
    told: tuple[tuple[str | None, int, int, Outcome, Left | None], ...] = (
        ("Marie Curie", 9, 84, Outcome.REQUEST_LEFT, ("m1", RequestKind.MAINTENANCE, heating, None)),
        ("Alan Turing", 31, 61, Outcome.REQUEST_LEFT, ("w1", RequestKind.WAKE_UP, wake("305", "05:45"), 211)),
        (None, 55, 12, Outcome.NOTHING_SAID, None),
        ("Rosalind Franklin", 96, 143, Outcome.REQUEST_LEFT, ("w9", RequestKind.WAKE_UP, wake("220", "02:14"), 0)),
        ("Emmy Noether", 148, 58, Outcome.REQUEST_LEFT, ("m2", RequestKind.MESSAGE, FOR_THE_DAY, None)),
        ("Niels Bohr", 201, 97, Outcome.REQUEST_LEFT, ("w5", RequestKind.WAKE_UP, wake("401", "06:30"), 256)),
        ("Lise Meitner", 340, 75, Outcome.TO_STAFF, None),
    )
    rooms = {"Marie Curie": "112", "Alan Turing": "305", "Rosalind Franklin": "220", "Niels Bohr": "401"}
    calls = []
    for number, (who, ago_min, lasted_s, outcome, left) in enumerate(told):
        begin = NOW - ago_min * 60
        requests = [] if left is None else [_leave(f"p{number}", left, begin + 40)]
        calls.append(
            make_call(
                f"p{number}",
                kind=SessionKind.PHONE,
                user_name=who,
                phone=f"+44 161 496 0{700 + number}",
                guest_room=rooms.get(who or ""),
                created_at=begin,
                ended_at=begin + lasted_s,
                state=CallState.ENDED,
                outcome=outcome,
                turns=6,
                requests=len(requests),
                left_for_staff=requests,
            )
        )
    return [*calls, replayed()]


def _leave(session_id: str, left: Left, at: float) -> Request:
    request_id, kind, told, due_min = left
    return Request(
        request_id=request_id,
        session_id=session_id,
        kind=kind,
        urgent=False,
        summary=str(told),
        told=told,
        details={},
        due_at=None if due_min is None else NOW + due_min * 60,
        created_at=at,
    )


def replayed() -> CallDetail:
    """One that is over: it fell to another voice, and a clerk helped."""
    begin = NOW - 25 * 60
    said = turns(
        begin - 0.7,
        (Role.PORTER, "Good evening, The Harbour Lantern, this is the night porter. How can I help?"),
        (Role.GUEST, "We are two, arriving tomorrow. Can we bring our dog?"),
        (Role.PORTER, "Dogs are welcome in the courtyard rooms. It is fifteen pounds a —", 0.44),
        (Role.GUEST, "And is there a garden?"),
        (Role.PORTER, "There is: the walled garden is open until ten.", 0.61),
        (Role.CLERK, "Good evening, this is Eva. I have put a blanket and a bowl into your room."),
        (Role.GUEST, "How kind. Thank you, good night!"),
        (Role.PORTER, "Good night, and safe travels.", 0.39),
        fell_at=4,
    )
    eva = Clerk(who="user:eva", name="Eva Lund", identity="staff-eva-1")
    back = HolderReason.HANDED_BACK
    head = {"session_id": "dog"}
    remarks = [
        TierChanged(
            **head, seq=9, at=said[4].started_at - 0.3, stage=Stage.TTS, from_tier="zonos", to_tier="piper",
            reason="zonos: no sound in time", cause=TierCause.TIMEOUT,
        ),
        ControlDone(
            **head, seq=10, at=said[5].started_at - 1, command_id="c1", command=Control.TAKE_OVER, who="user:eva",
            name="Eva Lund",
        ),
        CallHolder(**head, seq=11, at=said[6].ended_at, holder=Holder.PORTER, reason=back, clerk=eva),
    ]  # fmt: skip
    look = ToolUse(
        call_id="c1",
        name="get_hotel_info",
        arguments={"query": "dog"},
        ok=True,
        result={"topic": "Dogs", "text": "Dogs are welcome in the courtyard rooms."},
        called_at=said[2].started_at - 0.2,
        took_s=0.003,
    )
    return make_call(
        "dog",
        kind=SessionKind.PHONE,
        user_name="Charles Babbage",
        phone="+44 20 7946 0871",
        created_at=begin,
        ended_at=said[-1].ended_at + 0.5,
        state=CallState.ENDED,
        outcome=Outcome.ANSWERED,
        turns=len(said),
        transcript=said,
        tools=[look],
        remarks=remarks,
    )
