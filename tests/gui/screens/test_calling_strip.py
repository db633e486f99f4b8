"""What needs somebody stands across the window until it is heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from appliance.contract.events import RequestKind
from tests.gui.screens.scene import Scene
from tests.gui.state.history import History

pytestmark = pytest.mark.qt


def test_what_calls_stands_across_the_window_until_it_is_heard(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    assert scene.texts("callingwords") == ["Grace: Wants a person"]
    (show,) = [b for b in scene.window.findChildren(QAbstractButton) if b.text() == "Show" and b.isVisible()]
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert scene.calls.selected == "s2" and not scene.texts("callingwords")
