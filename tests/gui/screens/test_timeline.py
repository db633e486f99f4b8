"""A call that is over is played again on its timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from appliance.contract.events import Role
from gui.screens.timeline import Timeline
from tests.fakes.made import make_call
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


def test_a_replay_ends_where_another_call_is_looked_at(scene: Scene) -> None:
    """Not one word of one guest stands in another's call; and the call that is over is there again afterwards."""
    scene.open()
    scene.past.turn("t1", Role.GUEST, "Hello?")
    scene.play()
    over = [event.event.model_dump() for event in scene.past.events[:1]]
    scene.calls.take(scene.past.change("ended"))
    scene.calls.open(make_call("s1", state="ended", ended_at=BEGIN + 9, transcript=over))
    (strip,) = [
        w for w in scene.window.findChildren(Timeline)[0].findChildren(QWidget) if "Timeline" in w.accessibleName()
    ]
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert scene.texts("words") == ["Hello? …"]
    scene.calls.add(make_call("s2"))
    scene.calls.select("s2")
    scene.calls.open(make_call("s2"))
    assert scene.texts("words") == []
    scene.calls.select("s1")
    scene.calls.open(make_call("s1", state="ended", ended_at=BEGIN + 9, transcript=over))
    assert scene.texts("words") == ["Hello?"]


@pytest.mark.parametrize(
    ("kept", "told"), [(False, "was not recorded"), (True, "its sound is on the box"), (None, "does not say")]
)
def test_what_became_of_the_sound_is_what_the_box_says(scene: Scene, kept: bool | None, told: str) -> None:
    scene.open()
    scene.calls.take(scene.past.change("ended"))
    scene.calls.open(make_call("s1", state="ended", ended_at=BEGIN + 9, sound_kept=kept))
    assert [text for text in scene.texts("legend") if told in text]
