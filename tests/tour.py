"""Makes the pictures of the README's tour: each screen of the desktop, dark and light, on an invented night.

`python -m tests.tour` writes assets/tour/*.png; a folder may be given, and a language (`--language de`). The window is
the real one, on no screen; the small appliance stands behind it.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from qasync import QEventLoop

from appliance.contract.accounts import User
from appliance.contract.calls import CallDetail, ToolUse, Turn
from appliance.contract.control import Clerk, Control, Holder
from appliance.contract.events import (
    CallHolder,
    ControlDone,
    HolderReason,
    Latency,
    PorterState,
    RequestCreated,
    RequestKind,
    Role,
    SessionReady,
    SessionState,
    SpeechPartial,
    Stage,
    TierChanged,
)
from appliance.contract.figures import Figures, GpuFigures, LatencySlice, MachineFigures, StepFigures, TierFigures
from appliance.contract.health import Health, ProcessHealth, ProcessState
from appliance.contract.hotel import HotelVersion
from appliance.contract.hotel_folder import read_hotel
from appliance.contract.objectives import Objective, SloReport, SloStatus, SloWindow
from appliance.contract.requests import Request, RequestNote
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.settings import HouseSettings, PorterHours, SettingsVersion
from appliance.security.roles import Role as Rank
from appliance.security.roles import actions_of
from gui.app import ICON
from gui.client import Client
from gui.keepers.remote import Remote
from gui.language import speak_language
from gui.office import Office, open_office
from gui.screens.window import MainWindow
from gui.state.places import Place
from gui.state.sign_in import Phase
from gui.state.sound import Choice, Echo
from gui.theme import DARK, LIGHT
from tests.fakes.appliance import KEY, FakeAppliance, make_call, make_request, serve

ROOT = Path(__file__).resolve().parents[1]
SIZE_PX = 1160, 730
NOW = 1_795_659_240.0
"""A November night at 2:14 in London."""

PATIENCE_S = 30.0

SETTLES_S = 0.3
"""Layouts come to rest, and the list gathers what came together."""

TIERS = {Stage.STT: "riva", Stage.BRAIN: "scripted", Stage.TTS: "zonos"}


def latency(total_s: float, *, speculative: bool = True) -> Latency:
    """An answer whose wait went where it usually goes."""
    words, decision, brain, voice = 0.38 * total_s, 0.16 * total_s, 0.14 * total_s, 0.2 * total_s
    return Latency(
        words_s=words,
        decision_s=decision,
        brain_s=brain,
        voice_s=voice,
        playout_s=total_s - words - decision - brain - voice,
        total_s=total_s,
        speculative=speculative,
        tiers=TIERS,
    )


def turns(begin: float, *said: tuple[Role, str] | tuple[Role, str, float]) -> list[Turn]:
    """One after the other, as long as it takes to say them; a third figure is the porter's wait."""
    made, at = [], begin
    for number, (role, text, *wait) in enumerate(said):
        at += wait[0] if wait else 0.7
        until = at + 0.3 + len(text) / 15
        made.append(
            Turn(
                turn_id=f"t{number}",
                role=role,
                text=text,
                language="en",
                started_at=at,
                ended_at=until,
                interrupted=text.endswith("—"),
                latency=latency(wait[0]) if wait else None,
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
        name="hotel_information",
        arguments={"question": "check in at three in the morning"},
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
        summary="Taxi from the station for Ada Byron at 2:40.",
        details={"name": "Ada Byron", "time": "2:40", "room": "118"},
        due_at=NOW + 26 * 60,
        created_at=NOW - 9,
    )
    return make_call(
        "ada",
        kind=SessionKind.PHONE,
        created_at=begin,
        turns=len(said),
        requests=1,
        transcript=said,
        tools=[asked],
        left_for_staff=[taxi],
    )


def live_calls() -> list[CallDetail]:
    leak = Request(
        request_id="r2",
        session_id="grace",
        kind=RequestKind.PERSON,
        urgent=True,
        summary="Water comes through the ceiling of room 214. Please go there at once.",
        details={"room": "214"},
        due_at=None,
        created_at=NOW - 40,
    )
    grace = make_call(
        "grace",
        kind=SessionKind.PHONE,
        user_name="Grace Hopper",
        created_at=NOW - 131,
        turns=9,
        requests=1,
        urgent=True,
        left_for_staff=[leak],
        transcript=turns(NOW - 130, (Role.PORTER, "I have asked a colleague to come to you.", 0.6)),
    )
    jean = make_call(
        "jean",
        kind=SessionKind.BROWSER,
        user_name="Jean Valjean",
        locale="fr-FR",
        created_at=NOW - 312,
        turns=14,
        held_by="Eva Lund",
        transcript=turns(NOW - 300, (Role.PORTER, "Un instant, je vous prie.", 1.7)),
    )
    return [late_arrival(), grace, jean]


def earlier_calls() -> list[CallDetail]:
    told = (
        ("Marie Curie", "Answered", 9, 84, Outcome.ANSWERED, "112"),
        ("Alan Turing", "Wake-up", 31, 61, Outcome.REQUEST_LEFT, "305"),
        ("Unknown", "", 55, 12, Outcome.NOTHING_SAID, None),
        ("Rosalind Franklin", "", 96, 143, Outcome.TO_STAFF, "220"),
        ("Emmy Noether", "", 148, 58, Outcome.ANSWERED, None),
        ("Niels Bohr", "", 201, 97, Outcome.REQUEST_LEFT, "401"),
        ("Lise Meitner", "", 340, 75, Outcome.ANSWERED, "118"),
    )
    calls = []
    for number, (who, _, ago_min, lasted_s, outcome, room) in enumerate(told):
        begin = NOW - ago_min * 60
        left = []
        if room is not None and outcome is Outcome.REQUEST_LEFT:
            left = [
                Request(
                    request_id=f"w{number}",
                    session_id=f"p{number}",
                    kind=RequestKind.WAKE_UP,
                    urgent=False,
                    summary=f"Wake-up call for room {room} at 6:30.",
                    details={"room": room, "time": "6:30"},
                    due_at=NOW + 4 * 3600,
                    created_at=begin + 40,
                )
            ]
        calls.append(
            make_call(
                f"p{number}",
                kind=SessionKind.PHONE,
                user_name=None if who == "Unknown" else who,
                created_at=begin,
                ended_at=begin + lasted_s,
                state=CallState.ENDED,
                outcome=outcome,
                turns=6,
                requests=len(left),
                left_for_staff=left,
            )
        )
    return [*calls, replayed()]


def replayed() -> CallDetail:
    """One that is over: it fell to another voice, and a clerk helped."""
    begin = NOW - 25 * 60
    said = turns(
        begin + 2,
        (Role.PORTER, "Good evening, The Harbour Lantern, this is the night porter. How can I help?"),
        (Role.GUEST, "We are two, arriving tomorrow. Can we bring our dog?"),
        (Role.PORTER, "Dogs are welcome in the courtyard rooms. It is fifteen pounds a —", 0.44),
        (Role.GUEST, "And is there a garden?"),
        (Role.PORTER, "There is: the walled garden is open until ten.", 0.61),
        (Role.CLERK, "Good evening, this is Eva. I have put a blanket and a bowl into your room."),
        (Role.GUEST, "How kind. Thank you, good night!"),
        (Role.PORTER, "Good night, and safe travels.", 0.39),
    )
    eva = Clerk(who="user:eva", name="Eva Lund", identity="staff-eva-1")
    back = HolderReason.HANDED_BACK
    head = {"session_id": "dog"}
    remarks = [
        TierChanged(
            **head, seq=9, at=said[4].started_at - 0.3, stage=Stage.TTS, from_tier="zonos", to_tier="piper",
            reason="zonos: no sound in time",
        ),
        ControlDone(
            **head, seq=10, at=said[5].started_at - 1, command_id="c1", command=Control.TAKE_OVER, who="user:eva",
            name="Eva Lund",
        ),
        CallHolder(**head, seq=11, at=said[6].ended_at, holder=Holder.PORTER, reason=back, clerk=eva),
    ]  # fmt: skip
    look = ToolUse(
        call_id="c1",
        name="hotel_information",
        arguments={"question": "dog"},
        ok=True,
        result={"topic": "Dogs", "text": "Dogs are welcome in the courtyard rooms."},
        called_at=said[2].started_at - 0.2,
        took_s=0.003,
    )
    return make_call(
        "dog",
        kind=SessionKind.PHONE,
        user_name="Charles Babbage",
        created_at=begin,
        ended_at=said[-1].ended_at + 1,
        state=CallState.ENDED,
        outcome=Outcome.ANSWERED,
        turns=len(said),
        transcript=said,
        tools=[look],
        remarks=remarks,
    )


def add_requests(box: FakeAppliance) -> None:
    rows = (
        ("r2", "grace", "person", "Water comes through the ceiling of room 214. Please go there at once.",
         {"urgent": True, "alert": True, "caller": "Grace Hopper", "created_at": NOW - 40}),
        ("w9", "p3", "wake_up", "Wake-up call for room 220 at 2:15.",
         {"alert": True, "due_at": NOW + 60, "alerted_at": NOW - 30, "caller": "Rosalind Franklin"}),
        ("w1", "p1", "wake_up", "Wake-up call for room 305 at 5:45.",
         {"due_at": NOW + 12_660, "caller": "Alan Turing", "state": "claimed", "claimed_by": "Eva Lund"}),
        ("w5", "p5", "wake_up", "Wake-up call for room 401 at 6:30.", {"due_at": NOW + 15_360, "caller": "Niels Bohr"}),
        ("r1", "ada", "transport", "Taxi from the station for Ada Byron at 2:40.",
         {"due_at": NOW + 1560, "caller": "Ada Byron"}),
        ("m1", "p0", "maintenance", "The heating in room 112 does not get warm.",
         {"caller": "Marie Curie", "notes": [RequestNote(at=NOW - 300, by="Tom", text="Brought an electric heater.")]}),
        ("m2", "p4", "message", "For the day manager: Emmy Noether asks for a quiet room from Friday.",
         {"caller": "Emmy Noether"}),
    )  # fmt: skip
    for request_id, session_id, kind, summary, more in rows:
        told = {"created_at": NOW - 3000, "kind": kind, "summary": summary}
        box.requests[session_id, request_id] = make_request(request_id, session_id, **(told | more))


def make_figures() -> Figures:
    """A good night, with one slow quarter of an hour."""
    slices = []
    for number in range(12):
        slow = 1.0 + (0.9 if number == 7 else 0.12 * (number % 3))
        shares = {"words": 0.17, "decision": 0.07, "brain": 0.06, "voice": 0.1, "playout": 0.05, "total": 0.45}
        steps = {name: StepFigures(p50_s=s * slow, p95_s=s * slow * 1.7) for name, s in shares.items()}
        begin = NOW - 3600 + number * 300
        slices.append(LatencySlice(begin=begin, end=begin + 300, answers=6 + number % 4, steps=steps))
    hour = LatencySlice(begin=NOW - 3600, end=NOW, answers=87, steps=slices[0].steps)
    gib = 2**30
    machine = MachineFigures(
        cores=16,
        load=3.2,
        memory_bytes=64 * gib,
        memory_available_bytes=41 * gib,
        disk_bytes=512 * gib,
        disk_free_bytes=318 * gib,
    )
    gpu = GpuFigures(name="NVIDIA RTX 4090", memory_bytes=24 * gib, memory_used_bytes=9 * gib, utilization_ratio=0.31)
    tiers = [
        TierFigures(stage=Stage.STT, tier="riva", answers=87, last_at=NOW - 9),
        TierFigures(stage=Stage.BRAIN, tier="scripted", answers=87, last_at=NOW - 9),
        TierFigures(
            stage=Stage.TTS,
            tier="zonos",
            answers=81,
            last_at=NOW - 9,
            left_at=NOW - 1300,
            left_because="no sound in time",
        ),
        TierFigures(stage=Stage.TTS, tier="piper", answers=6, last_at=NOW - 1290),
    ]
    return Figures(at=NOW, machine=machine, gpus=[gpu], hour=hour, slices=slices, tiers=tiers)


def make_health() -> Health:
    names = ("livekit-server", "stt", "tts", "zonos", "speech", "worker")
    processes = [ProcessHealth(name=n, state=ProcessState.READY, since=NOW - 190_000, restarts=0) for n in names]
    processes[3] = ProcessHealth(
        name="zonos", state=ProcessState.BACKING_OFF, since=NOW - 4, restarts=1, reason="It ended with signal 9."
    )
    return Health(status="degraded", since=NOW - 4, version="0.1.0", parts=[], processes=processes)


def make_goals() -> SloReport:
    def goal(objective: Objective, target: float, bad: int) -> SloStatus:
        windows = [
            SloWindow(
                window=name, good=total - bad * times, total=total, share=1 - bad * times / total, budget_left=0.6
            )
            for name, total, times in (("1h", 87, 1), ("24h", 1290, 9), ("30d", 30_100, 180))
        ]
        return SloStatus(objective=objective, target=target, share=0.95, windows=windows)

    targets = ((1.5, 2), (0.5, 3), (0.5, 1), (2.0, 0), (8.0, 0))
    return SloReport(objectives=[goal(o, t, bad) for o, (t, bad) in zip(Objective, targets, strict=True)])


def make_house() -> FakeAppliance:
    box = FakeAppliance(
        calls={call.session_id: call for call in (*live_calls(), *earlier_calls())},
        health=make_health(),
        figures=make_figures(),
        goals=make_goals(),
        hotel=HotelVersion(version=4, hotel=read_hotel(ROOT / "assets" / "hotel")),
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
            session_id="jean", seq=42, at=NOW - 9, stage=Stage.TTS, from_tier="zonos", to_tier="piper", reason="silent"
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
            summary="Water comes through the ceiling of room 214. Please go there at once.",
            details={"room": "214"},
        )
    )
    box.emit(SpeechPartial(**ada, seq=44, role=Role.GUEST, text="and please tell them that I have two"))


class Tour:
    """One window, led from screen to screen."""

    def __init__(self, office: Office, window: MainWindow, folder: Path) -> None:
        self._office, self._window, self._folder = office, window, folder

    async def make(self) -> None:
        office, window = self._office, self._window
        await until(lambda: len(office.calls.live) == 3 and office.settings.actions and office.requests.open_count >= 7)
        office.desk.select("ada")
        await until(lambda: office.calls.conversation and office.calls.conversation.partials)
        await self._take("calls")
        office.desk.select("dog")
        await until(lambda: office.calls.conversation is not None)
        await self._take("replay")
        office.places.go(Place.REQUESTS)
        await self._take("requests")
        office.places.go(Place.HEALTH)
        await until(lambda: office.box.figures is not None and office.box.goals is not None)
        await self._take("health")
        office.places.go(Place.TALK)
        office.sound.offer([Choice(0, "Jabra Evolve 40")], [Choice(1, "Jabra Evolve 40")], (0, 1))
        office.sound.choose(0, 1, headphones=True)
        office.sound.listen(True)
        office.sound.hear(microphone=0.62, loudspeaker=0.4)
        office.sound.find(Echo.NOT_HEARD, 0.0)
        await self._take("talk")
        office.places.go(Place.SETTINGS)
        await until(lambda: office.settings.people and office.house.known)
        await self._take("settings")
        chips = [b for b in window.findChildren(QPushButton, "chip") if b.isVisible()]
        chips[2].click()
        await self._take("settings-porter")
        fingerprint = hashlib.sha256(b"an invented certificate").hexdigest().upper()
        office.signing_in.address = "https://192.168.1.20:8601"
        office.signing_in.ask(Phase.STRANGER, fingerprint=":".join(fingerprint[i : i + 2] for i in range(0, 64, 2)))
        await self._take("sign-in")

    async def _take(self, name: str) -> None:
        """Dark and light."""
        for look, palette in (("dark", DARK), ("light", LIGHT)):
            self._window.set_palette(palette)
            await asyncio.sleep(SETTLES_S)
            shown = QApplication.activeModalWidget() or self._window
            file = self._folder / f"{name}-{look}.png"
            shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(str(file), quality=0)
            print(file, flush=True)


async def until(holds: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110 - what it waits for is in a window, which has no event for it
            await asyncio.sleep(0.02)


class Server(threading.Thread):
    """The small appliance on a loop of its own: Qt's does not bear a server beside the window."""

    def __init__(self, box: FakeAppliance) -> None:
        super().__init__(daemon=True)
        self.url: queue.Queue[str] = queue.Queue()
        self._box = box

    def run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        async with serve(self._box) as url:
            self.url.put(url)
            await self._box.watched.wait()
            tell_what_goes_on(self._box)
            await asyncio.Event().wait()


async def run(folder: Path, width_px: int) -> None:
    server = Server(make_house())
    server.start()
    async with Client(server.url.get(), KEY) as client:
        office = open_office(client, remote=Remote("https://192.168.1.20:8601", folder / "none"))
        window = MainWindow(office, palette=DARK, icon=QIcon(str(ICON)), now=lambda: NOW)
        window.resize(width_px, SIZE_PX[1])
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        working = asyncio.create_task(office.run())
        await Tour(office, window, folder).make()
        working.cancel()
        await asyncio.wait([working])
        window.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "assets" / "tour")
    parser.add_argument("--language", default="en")
    parser.add_argument("--width", type=int, default=SIZE_PX[0], help="of the window")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/London"}
    time.tzset()
    app = QApplication(["tour"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    speak_language(app, asked.language)
    with QEventLoop(app) as loop:
        loop.run_until_complete(run(asked.folder, asked.width))


if __name__ == "__main__":
    main()
