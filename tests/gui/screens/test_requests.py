"""Requests are worked through by buttons that say what they are for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.screens.window import MainWindow
from gui.state.places import Place
from gui.theme import DARK
from tests.fakes.made import make_request
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


def test_requests_are_worked_through_by_buttons(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    scene.office.requests.introduce("Eva", may_manage=False)
    scene.office.requests.load(
        [make_request("wake", alert=True), make_request("sams", state="claimed", claimed_by="Sam")]
    )
    for act in ("claim", "release", "finish"):
        monkeypatch.setattr(scene.office.todo, act, lambda key, act=act: asked.append(f"{act} {key[1]}"))
    scene.office.places.go(Place.REQUESTS)
    QApplication.processEvents()
    screen = scene.window.screens[Place.REQUESTS]
    buttons = {b.accessibleName(): b for b in screen.findChildren(QAbstractButton) if b.isVisible()}
    assert set(buttons) == {
        *(f"{act}: Do wake." for act in ("Take it", "Done", "Note …", "Show the call")),
        *(f"{act}: Do sams." for act in ("Note …", "Show the call")),
    }
    QTest.mouseClick(buttons["Take it: Do wake."], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Show the call: Do wake."], Qt.MouseButton.LeftButton)
    assert scene.office.places.current is Place.CALLS
    assert asked == ["claim wake"]


def test_who_rings_the_room_is_told_while_it_is_to_do(scene: Scene) -> None:
    scene.office.requests.load(
        [make_request("wake"), make_request("old", state="done"), make_request("sams", kind="message")]
    )
    scene.office.places.go(Place.REQUESTS)
    told = [text for text in scene.texts("facts") if "staff ring the room, the porter does not" in text]
    assert len(told) == 1 and told[0].startswith("nobody has it")


def test_a_desktop_without_a_tray_says_so_where_the_requests_are(scene: Scene, qtbot: QtBot) -> None:
    told = []
    for has_tray in (True, False):
        window = MainWindow(scene.office, palette=DARK, icon=QIcon(), has_tray=has_tray)
        qtbot.addWidget(window)
        window.show()
        for place in (Place.CALLS, Place.REQUESTS):
            scene.office.places.go(place)
        QApplication.processEvents()
        quiet = window.screens[Place.REQUESTS].findChildren(QLabel, "quiet")
        told.append([label.text() for label in quiet if label.isVisible()])
    assert told[0] == [] and "no tray" in told[1][0]
