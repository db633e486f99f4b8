"""A call that is over is played again on its timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from appliance.contract.events import Role
from gui.screens.timeline import Timeline
from tests.fakes.appliance import make_call
from tests.gui.screens.scene import Scene
from tests.gui.state.history import BEGIN

pytestmark = pytest.mark.qt


def test_a_call_that_is_over_can_be_replayed(scene: Scene) -> None:
    scene.open()
    scene.past.turn("t1", Role.GUEST, "Hello?")
    scene.past.turn("t2", Role.PORTER, "Good evening.")
    scene.play()
    strips = scene.window.findChildren(Timeline)
    assert [s.isVisible() for s in strips] == [False], "a live call is followed, not replayed"
    scene.calls.take(scene.past.change("ended"))
    scene.calls.open(
        make_call(
            "s1", state="ended", ended_at=BEGIN + 9, transcript=[e.event.model_dump() for e in scene.past.events[:2]]
        )
    )
    assert [s.isVisible() for s in strips] == [True]
    (strip,) = [w for w in strips[0].findChildren(QWidget) if "Timeline" in w.accessibleName()]
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert scene.texts("words") == ["Hello? …"]
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert scene.texts("words") == ["Hello?", "Good evening."]
