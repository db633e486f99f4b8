"""Measures the desktop: start, memory, frames with 200 live calls and 50,000 earlier ones, and from event to pixel.

`python -m tests.bench.desktop` starts the small appliance in a process of its own and the window on no screen.
What it draws is drawn by the processor, as on a desk without a GPU.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from appliance.contract.events import Event, PorterState, Role, SessionState, SpeechPartial
from tests.bench.figures import quantile
from tests.fakes.appliance import KEY, FakeAppliance, make_call, serve

LIVE, PAST = 200, 50_000
EVENTS_PER_S = 100
FRAMES = 400
WATCHED_S = 20.0
FIRST = "live-000"


def make_house() -> FakeAppliance:
    """The calls of a chain of hotels over some months."""
    now = time.time()
    live = {f"live-{n:03}": make_call(f"live-{n:03}", created_at=now - n, user_name=f"Guest {n}") for n in range(LIVE)}
    over = {"state": "ended", "outcome": "answered"}
    past = {}
    for n in range(PAST):
        at = now - 300 - n * 200
        past[f"past-{n:05}"] = make_call(
            f"past-{n:05}", created_at=at, ended_at=at + 90, user_name=f"Guest {n}", **over
        )
    return FakeAppliance(calls=live | past)


async def run_server() -> None:
    """Serves the house and tells of its calls until standard input closes."""
    house = make_house()
    async with serve(house) as url:
        print(url, flush=True)
        telling = asyncio.create_task(tell_events(house))
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        telling.cancel()


async def tell_events(house: FakeAppliance) -> None:
    """Every call changes now and then; in the first one words grow ten times a second."""
    await house.watched.wait()
    states, seq = list(PorterState), 0
    due = time.monotonic()
    while True:
        seq += 1
        at = time.time()
        event: Event
        if seq % (EVENTS_PER_S // 10) == 0:
            event = SpeechPartial(
                session_id=FIRST, seq=seq, at=at, role=Role.GUEST, text="word " * (seq // 10 % 20 + 1)
            )
        else:
            event = SessionState(session_id=f"live-{seq % LIVE:03}", seq=seq, at=at, state=states[seq % len(states)])
        house.emit(event)
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
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from gui.client import Client  # noqa: PLC0415 - as above
    from gui.office import open_office  # noqa: PLC0415 - as above
    from gui.screens.call_list import CallListView  # noqa: PLC0415 - as above
    from gui.screens.window import MainWindow  # noqa: PLC0415 - as above
    from gui.state.calls import Change  # noqa: PLC0415 - as above
    from gui.theme import DARK  # noqa: PLC0415 - as above

    measured = Measured()

    class Painted(QObject):
        """Notes when what an event told was painted."""

        def __init__(self) -> None:
            super().__init__()
            self.told_at: float | None = None

        def note(self, change: Change) -> None:
            talk = office.calls.conversation
            if change is Change.CONVERSATION and talk is not None and talk.partials:
                self.told_at = newest

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            is_paint = event.type() == QEvent.Type.Paint and watched.objectName() == "words"
            if is_paint and self.told_at is not None:
                measured.delays_s.append(time.time() - self.told_at)
                self.told_at = None
            return False

    newest = 0.0
    async with Client(url, KEY) as client:
        office = open_office(client)
        take = office.calls.take

        def note_time(stored: object) -> bool:
            nonlocal newest
            newest = stored.event.at  # type: ignore[attr-defined]
            return take(stored)  # type: ignore[arg-type]

        office.calls.take = note_time  # type: ignore[method-assign]
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
        office.desk.select(FIRST)
        await until(lambda: office.calls.conversation is not None)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(painted)
        office.calls.watch(painted.note)
        await asyncio.sleep(WATCHED_S)
        app.removeEventFilter(painted)

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
        asyncio.run(run_server())
        return
    if asked.window:
        run_window(asked.window[0], float(asked.window[1]))
        return
    me = [sys.executable, "-m", "tests.bench.desktop"]
    with subprocess.Popen([*me, "--server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None and server.stdout is not None
        url = server.stdout.readline().strip()
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
