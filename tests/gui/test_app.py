"""The whole desktop on no screen, against the small appliance."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from gui.app import Look, show_desktop
from gui.connection import Instance, find_instance
from gui.screens.window import MainWindow
from tests.fakes.appliance import KEY, FakeAppliance, make_call, serve
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


def test_it_opens_watches_and_closes(qapp: QApplication) -> None:
    with qasync.QEventLoop(qapp) as loop:
        assert loop.run_until_complete(open_and_close(qapp)) == ["Nightporter"]


def test_it_opens_without_an_appliance_and_finds_it_when_it_starts(qapp: QApplication, tmp_path: Path) -> None:
    with qasync.QEventLoop(qapp) as loop:
        assert loop.run_until_complete(open_before_the_appliance(qapp, tmp_path))
