"""What needs somebody stands across the window until it is heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from appliance.contract.events import RequestKind
from tests.fakes.appliance import make_request
from tests.gui.screens.scene import Scene
from tests.gui.state.history import History

pytestmark = pytest.mark.qt


def test_the_other_thing_is_told_too_and_all_of_them_to_who_points(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come. " * 100, urgent=True))
    scene.office.requests.load(make_request(name, alert=True) for name in ("wake", "sams"))
    (label,) = scene.window.findChildren(QLabel, "callingwords")
    first, second = label.text().split("\n")
    assert first.startswith("Grace wants a person: Come.") and first.endswith("…")
    assert second == "and: Wake-up call: Do wake.  (and 1 more)"
    assert "Come. " * 100 in label.toolTip() and "Do sams." in label.toolTip()


def test_what_calls_stands_across_the_window_until_it_is_heard(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    assert scene.texts("callingwords") == ["Grace wants a person: Come."]
    (show,) = [b for b in scene.window.findChildren(QAbstractButton) if b.text() == "Show" and b.isVisible()]
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert scene.calls.selected == "s2" and not scene.texts("callingwords")
