"""What needs somebody stands across the window until it is heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from appliance.contract.events import RequestKind
from gui.state.places import Place
from tests.fakes.made import make_request
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
    show(scene)
    assert scene.calls.selected == "s2" and not scene.texts("callingwords")


def test_what_is_shown_is_silent_and_the_others_go_on(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    scene.office.requests.load(make_request(f"wake{n}", "gone", alert=True, created_at=n) for n in range(20))
    show(scene)
    assert scene.calls.selected == "s2" and len(scene.office.alarm.unheard) == 20
    for name in ("wake0", "wake1"):
        show(scene)
        assert scene.office.places.current is Place.REQUESTS
        at = QApplication.focusWidget()
        assert isinstance(at, QAbstractButton) and at.accessibleName() == f"Take it: Do {name}."
        assert not at.visibleRegion().isEmpty()
    assert scene.texts("callingwords")[0].startswith("Wake-up call: Do wake2.")
    assert len(scene.office.alarm.unheard) == 18


def test_the_last_of_many_is_scrolled_to(scene: Scene) -> None:
    scene.office.requests.load(make_request(f"wake{n}", "gone", alert=True, created_at=n) for n in range(20))
    for n in range(19):
        scene.office.alarm.hush_one(("gone", f"wake{n}"))
    show(scene)
    at = QApplication.focusWidget()
    assert isinstance(at, QAbstractButton) and at.accessibleName() == "Take it: Do wake19."
    assert not at.visibleRegion().isEmpty()


def show(scene: Scene) -> None:
    with scene.qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    QApplication.processEvents()
    (button,) = [b for b in scene.window.findChildren(QAbstractButton) if b.text() == "Show" and b.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
