"""The whole desktop on no screen, against the small appliance."""

from __future__ import annotations

import asyncio

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from gui.app import Look, show_desktop
from gui.connection import Instance
from gui.screens.window import MainWindow
from tests.fakes.appliance import KEY, FakeAppliance, make_call, serve

pytestmark = pytest.mark.qt


async def open_and_close(app: QApplication) -> list[str]:
    fake = FakeAppliance(calls={"s1": make_call("s1")})
    async with serve(fake) as url:
        showing = asyncio.create_task(show_desktop(app, Instance(url, KEY), Look.DARK))
        await fake.watched.wait()
        (window,) = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
        title = window.windowTitle()
        window.close()
        await showing
        return [title]


def test_it_opens_watches_and_closes(qapp: QApplication) -> None:
    with qasync.QEventLoop(qapp) as loop:
        assert loop.run_until_complete(open_and_close(qapp)) == ["Nightporter"]
