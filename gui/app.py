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
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from gui.client import Client
from gui.connection import Instance
from gui.keepers.remote import Remote
from gui.language import translate_dialogs
from gui.office import open_office
from gui.screens.tray import Tray
from gui.screens.window import MainWindow
from gui.theme import PALETTES, Palette

ICON = Path(__file__).resolve().parent.parent / "assets" / "icons" / "nightporter.svg"


class Look(StrEnum):
    """Which palette; a night clerk gets the dark one where the system has no opinion."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


def run_desktop(find: Callable[[], Instance], look: Look, language: str, remote: Remote | None = None) -> int:
    """Show the window until it is closed; returns the exit status. `find` may raise NotRunning: it is asked again.

    `remote` is the box in the network that the person signs in to; `language` is the one that is spoken already.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Nightporter")
    app.setStyle("Fusion")
    translate_dialogs(app, language)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: app.closeAllWindows())
    with qasync.QEventLoop(app) as loop:
        loop.run_until_complete(show_desktop(app, find, look, remote))
    return 0


async def show_desktop(
    app: QApplication, find: Callable[[], Instance], look: Look, remote: Remote | None = None
) -> None:
    """The window and what keeps it up to date, until the last window is closed."""
    app.setQuitOnLastWindowClosed(False)  # closing hangs up first, and that needs the event loop
    closed = asyncio.Event()
    app.lastWindowClosed.connect(closed.set)
    async with Client(find=find) as client:
        icon = QIcon(str(ICON))
        office = open_office(client, remote=remote, beep=app.beep)
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        window = MainWindow(office, palette=pick_palette(app, look), icon=icon, has_tray=has_tray)
        if has_tray:
            tray = Tray(icon, office.requests, office.alarm, lambda: _bring_to_front(window))
            tray.show()
            app.lastWindowClosed.connect(tray.hide)
        hints = app.styleHints()
        for changed in (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged):
            changed.connect(lambda _to: window.set_palette(pick_palette(app, look)))
        window.show()
        working = asyncio.create_task(office.run())
        closing = asyncio.create_task(closed.wait())
        await asyncio.wait((working, closing), return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        closing.cancel()
        await asyncio.wait((working, closing))
        if not working.cancelled():
            working.result()


def _bring_to_front(window: MainWindow) -> None:
    window.showNormal()
    window.raise_()
    window.activateWindow()


def pick_palette(app: QApplication, look: Look) -> Palette:
    """The palette for this look on this system; high contrast where the system asks for it, whatever the look."""
    hints = app.styleHints()
    system_is_dark = hints.colorScheme() is not Qt.ColorScheme.Light
    is_dark = {Look.DARK: True, Look.LIGHT: False}.get(look, system_is_dark)
    asked = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return PALETTES[is_dark, asked or look is Look.CONTRAST]
