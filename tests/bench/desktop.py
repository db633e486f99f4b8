"""Measures the desktop: start, memory, frames with 200 live calls and 50,000 earlier ones, and from event to pixel.

`python -m tests.bench.desktop` starts the appliance's API over its real store in a process of its own, and the window
on no screen. What it draws is drawn by the processor, as on a desk without a GPU.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database as Tables

from appliance.contract.events import Event, PorterState, Role, SessionState, SpeechPartial, StoredEvent
from appliance.store import events
from appliance.store.database import Database
from tests.appliance.http.conftest import build_house, opened
from tests.bench.control_plane_server import serve
from tests.bench.figures import quantile

LIVE, PAST = 200, 50_000
EVENTS_PER_S = 100
FRAMES = 400
WATCHED_S = 20.0
FIRST = "live-000"
KEY = "admin"
"""Of the appliance's tests."""


def fill(tables: Tables) -> None:
    """The calls of a chain of hotels over some months."""
    now = time.time()
    past = [(f"past-{n:05}", "ended", "answered", now - 300 - n * 200, now - 210 - n * 200) for n in range(PAST)]
    live = [(f"live-{n:03}", "live", None, now - n, None) for n in range(LIVE)]
    rows = [
        (number, session_id, f"call-{session_id}", f"Guest {session_id}", state, outcome, begun, ended, begun)
        for number, (session_id, state, outcome, begun, ended) in enumerate([*reversed(past), *reversed(live)], 1)
    ]
    with tables.atomic():
        tables.conn.executemany(
            "INSERT INTO sessions (number, session_id, room_name, user_name, state, outcome, created_at, ended_at, "
            "last_sign_at, kind, agent_type, locale, metadata) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'mic', 'porter', 'en-GB', '{}')",
            rows,
        )


async def run_server(folder: Path) -> None:
    """The appliance's whole API over its real store, LiveKit apart; calls are told of until standard input closes."""
    async with opened(build_house(folder, max_calls=1_000_000)) as house:
        await house.database.run(fill)
        telling = asyncio.create_task(tell_events(house.database))
        await serve(house.app)
        telling.cancel()


async def tell_events(database: Database) -> None:
    """Every call changes now and then; in the first one words grow ten times a second. Stored as a job's are."""
    states, counts, turn = list(PorterState), defaultdict[str, int](int), 0
    due = time.monotonic()
    while True:
        turn += 1
        says = turn % (EVENTS_PER_S // 10) == 0
        session_id = FIRST if says else f"live-{turn % LIVE:03}"
        counts[session_id] += 1
        head = {"session_id": session_id, "seq": counts[session_id], "at": time.time()}
        words = "word " * (turn // 10 % 20 + 1)
        event: Event = (
            SpeechPartial(role=Role.GUEST, text=words, **head)
            if says
            else SessionState(state=states[turn % len(states)], **head)
        )
        await database.run(partial(events.ingest, events=(event,)))
        due += 1 / EVENTS_PER_S
        await asyncio.sleep(max(0.0, due - time.monotonic()))


@dataclass
class Measured:
    """Seconds and megabytes."""

    started_s: float = 0.0
    start_mb: float = 0.0
    loaded_s: float = 0.0
    loaded_mb: float = 0.0
    held_s: list[float] = field(default_factory=list)
    """How late the window came to what was due while it loaded."""
    frames_s: list[float] = field(default_factory=list)
    delays_s: list[float] = field(default_factory=list)


def memory_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


async def watch(url: str, began: float) -> Measured:
    """A window at work; the imports are part of the start."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - what the start costs is measured
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication, QLabel  # noqa: PLC0415 - as above

    from gui.client import Client  # noqa: PLC0415 - as above
    from gui.office import open_office  # noqa: PLC0415 - as above
    from gui.screens.call_list import CallListView  # noqa: PLC0415 - as above
    from gui.screens.window import MainWindow  # noqa: PLC0415 - as above
    from gui.theme import DARK  # noqa: PLC0415 - as above

    measured = Measured()

    class Painted(QObject):
        """Notes when what each event told was painted: also of words that others had replaced before that."""

        def __init__(self) -> None:
            super().__init__()
            self._told: list[tuple[str, float]] = []

        def tell(self, stored: StoredEvent) -> None:
            if isinstance(stored.event, SpeechPartial):
                self._told.append((stored.event.text.strip(), stored.event.at))

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel) and watched.objectName() == "words":
                self._paint(watched.text().removesuffix("…").strip())
            return False

        def _paint(self, words: str) -> None:
            known = [place for place, (text, _at) in enumerate(self._told) if text == words]
            if known:
                now = time.time()
                measured.delays_s += [now - at for _text, at in self._told[: known[-1] + 1]]
                del self._told[: known[-1] + 1]

    async with Client(url, KEY) as client:
        office = open_office(client)
        window = MainWindow(office, palette=DARK, icon=QIcon())
        window.show()
        working = asyncio.create_task(office.run())
        view = window.findChildren(CallListView)[0]
        await until(lambda: view.model().rowCount() > LIVE)
        view.viewport().repaint()
        measured.started_s, measured.start_mb = time.time() - began, memory_mb()

        loading = time.monotonic()
        feeling = asyncio.create_task(feel(measured.held_s))
        while not office.calls.is_complete:
            office.desk.turn_page()
            await asyncio.sleep(0.005)
        feeling.cancel()
        await until(lambda: view.model().rowCount() > LIVE + PAST)
        measured.loaded_s, measured.loaded_mb = time.monotonic() - loading, memory_mb()

        painted = Painted()
        take = office.calls.take

        def note(stored: StoredEvent) -> bool:
            painted.tell(stored)
            return take(stored)

        office.desk.select(FIRST)
        await until(lambda: office.calls.conversation is not None)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(painted)
        office.calls.take = note  # type: ignore[method-assign]
        await asyncio.sleep(WATCHED_S)
        app.removeEventFilter(painted)
        office.calls.take = take  # type: ignore[method-assign]

        bar = view.verticalScrollBar()
        for frame in range(FRAMES):
            begin = time.perf_counter()
            bar.setValue(bar.maximum() * frame // FRAMES)
            view.viewport().repaint()
            measured.frames_s.append(time.perf_counter() - begin)
            if frame % 10 == 0:
                await asyncio.sleep(0)
        window.close()
        working.cancel()
        await asyncio.wait([working])
    QApplication.processEvents()
    return measured


async def feel(held_s: list[float]) -> None:
    """A frame is due every 16 ms; how late each could begin."""
    while True:
        due = time.perf_counter() + 0.016
        await asyncio.sleep(0.016)
        held_s.append(time.perf_counter() - due)


async def until(holds: Callable[[], bool]) -> None:
    while not holds():  # noqa: ASYNC110 - what it waits for is in a window, which has no event for it
        await asyncio.sleep(0.005)


def run_window(url: str, began: float) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - what the start costs is measured
    from qasync import QEventLoop  # noqa: PLC0415 - as above

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with QEventLoop(app) as loop:
        print(json.dumps(vars(loop.run_until_complete(watch(url, began)))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--window", nargs=2, metavar=("URL", "BEGAN"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.server:
        with TemporaryDirectory() as folder:
            asyncio.run(run_server(Path(folder)))
        return
    if asked.window:
        run_window(asked.window[0], float(asked.window[1]))
        return
    me = [sys.executable, "-m", "tests.bench.desktop"]
    with subprocess.Popen([*me, "--server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None and server.stdout is not None
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        done = subprocess.run([*me, "--window", url, str(time.time())], stdout=subprocess.PIPE, text=True, check=True)
        server.stdin.close()
    report(Measured(**json.loads(done.stdout)))


def report(measured: Measured) -> None:
    print(f"start to the first calls painted   {measured.started_s:6.2f} s    {measured.start_mb:5.0f} MB")
    print(f"{LIVE} live and {PAST} earlier loaded  {measured.loaded_s:6.2f} s    {measured.loaded_mb:5.0f} MB")
    print(f"late to a frame while loading      {tell(measured.held_s)}")
    print(f"a frame while scrolling            {tell(measured.frames_s)}")
    print(f"from the event to the pixel        {tell(measured.delays_s)}")


def tell(times_s: list[float]) -> str:
    shares = {f"P{round(share * 100)}": (quantile(times_s, share) or 0.0) * 1000 for share in (0.5, 0.95, 0.99)}
    told = ", ".join(f"{name} {ms:.1f}" for name, ms in shares.items())
    return f"{told} ms, worst {max(times_s) * 1000:.1f} ({len(times_s)} of them)"


if __name__ == "__main__":
    main()
