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
from dataclasses import astuple
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from qasync import QEventLoop

from gui.app import ICON
from gui.client import Client
from gui.keepers.remote import Remote
from gui.language import speak_language, translate_dialogs
from gui.office import Office, open_office
from gui.screens.cards import Page
from gui.screens.settings import SettingsScreen
from gui.screens.step_bar import StepBar
from gui.screens.window import MainWindow
from gui.state.places import Place
from gui.state.settings import Section
from gui.state.sign_in import Phase
from gui.state.sound import Choice, Echo
from gui.state.stepping import Act
from gui.stream import Link
from gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.night import NOW
from tests.night.house import let_a_clerk_take_over, make_house, tell_what_goes_on
from tests.night.trial import TRIAL, begin_trial, speak_in_trial
from tests.until import until_holds

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "tour"
SIZE_PX = 1160, 730
PATIENCE_S = 30.0

COLOURS = 256
"""As many as a picture of one byte for each dot can hold."""

SETTLES_S = 0.3
"""Layouts come to rest, and the list gathers what came together."""


class Tour:
    """One window, led from screen to screen."""

    def __init__(self, office: Office, window: MainWindow, server: Server, folder: Path) -> None:
        self._office, self._window, self._server, self._folder = office, window, server, folder

    async def make(self) -> None:
        office, window = self._office, self._window
        await until_holds(
            lambda: len(office.calls.live) == 3 and office.settings.actions and office.requests.open_count >= 7
        )
        office.desk.select("ada")
        await until_holds(lambda: office.calls.conversation and office.calls.conversation.partials)
        await self._take("calls")
        await self._take("contrast", (DARK_CONTRAST, LIGHT_CONTRAST))
        await self._step_in()
        office.desk.select("dog")
        await until_holds(lambda: office.calls.conversation is not None)
        await self._take("replay")
        office.places.go(Place.REQUESTS)
        await self._take("requests")
        office.places.go(Place.HEALTH)
        await until_holds(lambda: office.box.figures is not None and office.box.goals is not None)
        await self._take("health")
        page = window.screens[Place.HEALTH]
        assert isinstance(page, Page)
        below = page.verticalScrollBar()
        below.rangeChanged.connect(lambda _, end: below.setValue(end))
        below.setValue(below.maximum())
        await self._take("health-below")
        await self._talk()
        office.places.go(Place.SETTINGS)
        await until_holds(lambda: office.settings.people and office.house.known and office.settings.voices)
        settings = window.screens[Place.SETTINGS]
        assert isinstance(settings, SettingsScreen)
        for section in Section:
            settings.show_section(section)
            await self._take(f"settings-{section.value}")
        fingerprint = hashlib.sha256(b"an invented certificate").hexdigest().upper()
        office.signing_in.address = "https://192.168.1.20:8601"
        office.signing_in.ask(Phase.STRANGER, fingerprint=":".join(fingerprint[i : i + 2] for i in range(0, 64, 2)))
        await self._take("sign-in")

    async def _step_in(self) -> None:
        """The clerk whispers in one call, and has taken another one over."""
        office, (steps,) = self._office, self._window.findChildren(StepBar)
        steps.press(Act.WHISPER)
        (words,) = (field for field in steps.findChildren(QLineEdit) if field.isVisible())
        words.setText("offer her the late check-out until one")
        await self._take("whisper")
        QTest.keyClick(words, Qt.Key.Key_Escape)
        office.desk.select("grace")
        self._server.does(let_a_clerk_take_over)
        office.stepping.hold("grace")
        office.stepping.hear(mine=0.55, theirs=0.2)
        await until_holds(lambda: office.calls.conversation and office.calls.conversation.held_since)
        await self._take("stepping-in")
        office.stepping.hold(None)

    async def _talk(self) -> None:
        """The devices are tried, and then the porter is called with them."""
        office = self._office
        looked = asyncio.Event()
        office.sound.watch(looked.set)
        office.places.go(Place.TALK)
        await looked.wait()  # this machine's own devices were looked for, and an invented headset is shown instead
        office.sound.offer([Choice(0, "Jabra Evolve 40")], [Choice(1, "Jabra Evolve 40", worn=True)], (0, 1))
        office.sound.listen(True)
        office.sound.hear(microphone=0.62, loudspeaker=0.4)
        office.sound.find(Echo.NOT_HEARD, 0.0)
        await self._take("talk")
        office.sound.listen(False)
        office.trial.begin()
        self._server.does(begin_trial)
        await until_holds(lambda: any(call.session_id == TRIAL for call in office.calls.live))
        office.trial.join(TRIAL)
        office.desk.select(TRIAL)
        await until_holds(lambda: office.calls.conversation is not None)
        self._server.does(speak_in_trial)
        await until_holds(lambda: office.calls.conversation and office.calls.conversation.partials)
        office.sound.hear(microphone=0.48, loudspeaker=0.05)
        await self._take("talk-call")
        office.trial.finish()

    async def _take(self, name: str, looks: tuple[Palette, Palette] = (DARK, LIGHT)) -> None:
        """Dark and light."""
        for look, palette in zip(("dark", "light"), looks, strict=True):
            self._window.set_palette(palette)
            await until_holds(lambda: self._office.calls.link is Link.CONNECTED)
            await asyncio.sleep(SETTLES_S)
            shown = QApplication.activeModalWidget() or self._window
            file = self._folder / f"{name}-{look}.png"
            thin_out(shown.grab().toImage(), palette).save(str(file), quality=0)
            print(file, flush=True)


def thin_out(picture: QImage, palette: Palette) -> QImage:
    """In few colours, every other as the nearest of them: a third of the bytes, and the same to the eye.

    The palette's own are kept however little of them is seen, since each means something; then those seen most.
    """
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    shown = np.frombuffer(picture.constBits(), np.uint32).reshape(height, width)
    colours, places, often = np.unique(shown, return_inverse=True, return_counts=True)
    named = [value for value in astuple(palette) if isinstance(value, str)] + list(palette.steps)
    often[np.isin(colours, [QColor(name).rgb() for name in named])] = picture.width() * picture.height()
    kept = colours[np.argsort(-often)[:COLOURS]]
    parts = [colour.view(np.uint8).reshape(-1, 4)[:, :3].astype(np.int32) for colour in (colours, kept)]  # [N, BGR]
    nearest = ((parts[0][:, None] - parts[1][None]) ** 2).sum(axis=2).argmin(axis=1).astype(np.uint8)
    thin = QImage(width, height, QImage.Format.Format_Indexed8)
    thin.setColorTable([int(colour) for colour in kept])
    lines = np.frombuffer(thin.bits(), np.uint8).reshape(height, thin.bytesPerLine())
    lines[:, :width] = nearest[places].reshape(height, width)
    return thin


class Server(threading.Thread):
    """The small appliance on a loop of its own: Qt's does not bear a server beside the window."""

    def __init__(self, box: FakeAppliance) -> None:
        super().__init__(daemon=True)
        self.url: queue.Queue[str] = queue.Queue()
        self._box = box

    def run(self) -> None:
        asyncio.run(self._serve())

    def does(self, change: Callable[[FakeAppliance], None]) -> None:
        """On its own loop."""
        self._loop.call_soon_threadsafe(change, self._box)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
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
        await Tour(office, window, server, folder).make()
        working.cancel()
        await asyncio.wait([working])
        window.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--language", default="en")
    parser.add_argument("--width", type=int, default=SIZE_PX[0], help="of the window")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/London"}
    time.tzset()
    app = QApplication(["tour"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    translate_dialogs(app, speak_language(asked.language))
    with QEventLoop(app) as loop:
        loop.run_until_complete(run(asked.folder, asked.width))


if __name__ == "__main__":
    main()
