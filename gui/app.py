"""Opens the desktop: Qt's event loop under asyncio, the states, the desk and the window."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import qasync
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gui.client import Client
from gui.connection import Instance
from gui.desk import Desk
from gui.screens.window import MainWindow
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.trial import Trial
from gui.theme import DARK, LIGHT, Palette

ICON = Path(__file__).resolve().parent.parent / "assets" / "icons" / "nightporter.svg"


class Look(StrEnum):
    """Which palette; a night clerk gets the dark one where the system has no opinion."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


def run_desktop(find: Callable[[], Instance], look: Look = Look.SYSTEM) -> int:
    """Show the window until it is closed; returns the exit status. `find` may raise NotRunning: it is asked again."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Nightporter")
    app.setStyle("Fusion")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: app.closeAllWindows())
    with qasync.QEventLoop(app) as loop:
        loop.run_until_complete(show_desktop(app, find, look))
    return 0


async def show_desktop(app: QApplication, find: Callable[[], Instance], look: Look) -> None:
    """The window and what keeps it up to date, until the last window is closed."""
    app.setQuitOnLastWindowClosed(False)  # closing hangs up first, and that needs the event loop
    closed = asyncio.Event()
    app.lastWindowClosed.connect(closed.set)
    calls, box, trial = Calls(), Box(), Trial()
    async with Client(find=find) as client:
        desk = Desk(client, calls, box, trial)
        window = MainWindow(calls, box, trial, desk, palette=pick_palette(app, look), icon=QIcon(str(ICON)))
        if look is Look.SYSTEM:
            app.styleHints().colorSchemeChanged.connect(lambda _scheme: window.set_palette(pick_palette(app, look)))
        window.show()
        working = asyncio.create_task(desk.run())
        closing = asyncio.create_task(closed.wait())
        await asyncio.wait((working, closing), return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        closing.cancel()
        await asyncio.wait((working, closing))
        if not working.cancelled():
            working.result()


def pick_palette(app: QApplication, look: Look) -> Palette:
    """The palette for this look on this system."""
    if look is Look.SYSTEM:
        return LIGHT if app.styleHints().colorScheme() is Qt.ColorScheme.Light else DARK
    return LIGHT if look is Look.LIGHT else DARK
