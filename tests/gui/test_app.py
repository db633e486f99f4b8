"""The whole desktop on no screen, against the small appliance."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from gui.app import Look, show_desktop
from gui.connection import Instance, find_instance
from gui.screens.window import MainWindow
from gui.sheet import make_sheet
from gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, PALETTES, Palette
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call
from tests.gui.homes import leave_instance

pytestmark = pytest.mark.qt


def the_window(app: QApplication) -> MainWindow:
    (window,) = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    return window


async def open_and_close(app: QApplication) -> list[str]:
    fake = FakeAppliance(calls={"s1": make_call("s1")})
    async with serve(fake) as url:
        showing = asyncio.create_task(show_desktop(app, lambda: Instance(url, KEY), Look.DARK))
        await fake.watched.wait()
        window = the_window(app)
        title = window.windowTitle()
        window.close()
        await showing
        return [title]


async def open_before_the_appliance(app: QApplication, home: Path) -> bool:
    fake = FakeAppliance()
    showing = asyncio.create_task(show_desktop(app, partial(find_instance, home), Look.DARK))
    async with serve(fake) as url:
        leave_instance(home, url)
        await fake.watched.wait()
        the_window(app).close()
        await showing
    return fake.watched.is_set()


class System(QObject):
    """What Qt would tell of this computer, and that it changed."""

    colorSchemeChanged = Signal(Qt.ColorScheme)
    contrastPreferenceChanged = Signal(Qt.ContrastPreference)

    def __init__(self) -> None:
        super().__init__()
        self.scheme, self.contrast = Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference

    def styleHints(self) -> System:
        return self

    def accessibility(self) -> System:
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast


class OnSystem:
    """The application, on a system that a test moves."""

    def __init__(self, app: QApplication, system: System) -> None:
        self._app = app
        self.styleHints = system.styleHints

    def __getattr__(self, name: str) -> object:
        return getattr(self._app, name)


async def look_at(app: QApplication, look: Look) -> list[Palette]:
    """The window's colours on a dark system, on one that turned light, and on one that turned to high contrast."""
    system, seen = System(), list[Palette]()
    fake = FakeAppliance()
    async with serve(fake) as url:
        showing = asyncio.create_task(show_desktop(OnSystem(app, system), lambda: Instance(url, KEY), look))  # type: ignore[arg-type]
        await fake.watched.wait()
        window = the_window(app)
        seen.append(shown_palette(window))
        system.scheme = Qt.ColorScheme.Light
        system.colorSchemeChanged.emit(system.scheme)
        seen.append(shown_palette(window))
        system.contrast = Qt.ContrastPreference.HighContrast
        system.contrastPreferenceChanged.emit(system.contrast)
        seen.append(shown_palette(window))
        window.close()
        await showing
    return seen


def shown_palette(window: MainWindow) -> Palette:
    size_pt = QApplication.font().pointSizeF()
    (palette,) = [palette for palette in PALETTES.values() if make_sheet(palette, size_pt) == window.styleSheet()]
    return palette


@pytest.mark.parametrize(
    ("look", "seen"),
    [
        (Look.SYSTEM, [DARK, LIGHT, LIGHT_CONTRAST]),
        (Look.DARK, [DARK, DARK, DARK_CONTRAST]),
        (Look.LIGHT, [LIGHT, LIGHT, LIGHT_CONTRAST]),
        (Look.CONTRAST, [DARK_CONTRAST, LIGHT_CONTRAST, LIGHT_CONTRAST]),
    ],
)
def test_an_open_window_follows_the_systems_look_as_far_as_it_is_asked_to(
    qapp: QApplication, look: Look, seen: list[Palette]
) -> None:
    with qasync.QEventLoop(qapp) as loop:
        assert loop.run_until_complete(look_at(qapp, look)) == seen


def test_it_opens_watches_and_closes(qapp: QApplication) -> None:
    with qasync.QEventLoop(qapp) as loop:
        assert loop.run_until_complete(open_and_close(qapp)) == ["Nightporter"]


def test_it_opens_without_an_appliance_and_finds_it_when_it_starts(qapp: QApplication, tmp_path: Path) -> None:
    with qasync.QEventLoop(qapp) as loop:
        assert loop.run_until_complete(open_before_the_appliance(qapp, tmp_path))
