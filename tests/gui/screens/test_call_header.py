"""The head of a call: whoever it is can be read in the narrowest window, too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from appliance.contract.events import RequestKind
from gui.screens.call_header import CallHeader
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


@pytest.mark.parametrize("width", [380, 560, 700, 1200])
def test_nothing_of_a_name_is_cut_off(scene: Scene, width: int) -> None:
    scene.calls.introduce("Eva Lund")
    scene.open()
    scene.past.request(RequestKind.PERSON, "Water comes through the ceiling.", urgent=True)
    scene.play()
    scene.follow()
    scene.window.resize(width, 640)
    QApplication.processEvents()
    QTest.keyClick(scene.list_view(), Qt.Key.Key_Return)
    assert scene.texts("who") == ["Ada Byron"] and len(scene.texts("pill")) >= 2
    (who,) = scene.window.findChildren(QLabel, "who")
    flags = Qt.TextFlag.TextWordWrap if who.wordWrap() else Qt.TextFlag.TextSingleLine
    needed = who.fontMetrics().boundingRect(QRect(0, 0, who.width(), 1000), flags, who.text())
    assert needed.width() <= who.width() and needed.height() <= who.height()
    (header,) = scene.window.findChildren(CallHeader)
    assert header.minimumSizeHint().width() <= header.width()
