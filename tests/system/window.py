"""The window as a process of its own, on no screen: takes a call over by its buttons, and holds it until it is killed.

`python -m tests.system.window HOME SESSION_ID` says "holding" once it has the call.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from qasync import QEventLoop

from gui.client import Client
from gui.connection import find_instance
from gui.office import open_office
from gui.screens.window import MainWindow
from gui.theme import DARK
from tests.system.headset import Headset


async def take_over(home: Path, session_id: str) -> None:
    async with Client(find=partial(find_instance, home)) as client:
        office = open_office(client, sound_of=Headset().open)
        changed = asyncio.Event()
        for state in (office.stepping, office.box):
            state.watch(changed.set)
        office.calls.watch(lambda _change: changed.set())

        async def until(holds: Callable[[], bool]) -> None:
            while not holds():
                changed.clear()
                await changed.wait()

        window = MainWindow(office, palette=DARK, icon=QIcon())
        window.show()
        working = asyncio.create_task(office.run())
        await until(lambda: office.calls.row(session_id) is not None)
        office.desk.select(session_id)
        await until(lambda: bool(_buttons(window, "Take over")))
        for _ in ("the act", "and yes, it is meant"):
            QTest.mouseClick(_buttons(window, "Take over")[-1], Qt.MouseButton.LeftButton)
        await until(lambda: office.stepping.holding == session_id)
        print("holding", flush=True)
        await working


def _buttons(window: MainWindow, name: str) -> list[QAbstractButton]:
    """Those that can be pressed, in their order: the question's stands after the act's."""
    found = [b for b in window.findChildren(QAbstractButton) if b.text() == name and b.isVisible() and b.isEnabled()]
    return sorted(found, key=lambda button: button.mapToGlobal(button.rect().center()).y())


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    with QEventLoop(app) as loop:
        loop.run_until_complete(take_over(Path(sys.argv[1]), sys.argv[2]))
