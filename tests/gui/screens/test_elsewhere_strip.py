"""Who talks with a guest and looks at something else sees it, and can mute and hand back from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.screens.elsewhere_strip import ElsewhereStrip
from gui.state.places import Place
from gui.state.stepping import Act
from gui.theme import DARK_CONTRAST, LIGHT
from tests.fakes.appliance import ACTIONS
from tests.gui.screens.scene import Scene, controls, walk

pytestmark = pytest.mark.qt

OPEN = "You are talking with Ada Byron. Your microphone is open."
MUTED = "You are talking with Ada Byron. Your microphone is muted."


@pytest.fixture
def holding(scene: Scene) -> Scene:
    """The clerk talks in the call that they look at."""
    scene.open()
    scene.office.stepping.allow(frozenset(ACTIONS))
    scene.office.stepping.hold("s1")
    return scene


def told(scene: Scene) -> list[str]:
    return scene.texts("elsewherewords")


def press(scene: Scene, name: str) -> None:
    (strip,) = scene.window.findChildren(ElsewhereStrip)
    (button,) = [b for b in strip.findChildren(QAbstractButton) if b.text() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_shown_wherever_the_call_is_not(holding: Scene) -> None:
    assert told(holding) == [], "the call's own bar is before them"
    holding.office.places.go(Place.HEALTH)
    assert told(holding) == [OPEN]
    holding.office.places.go(Place.CALLS)
    assert told(holding) == []
    holding.calls.select("s2")
    assert told(holding) == [OPEN]
    holding.office.stepping.hold(None)
    assert told(holding) == []


def test_a_narrow_window_that_shows_the_list_alone_is_elsewhere(holding: Scene) -> None:
    holding.window.resize(480, 700)
    assert told(holding) == [OPEN]
    QTest.keyClick(holding.list_view(), Qt.Key.Key_Return)
    assert told(holding) == []
    assert holding.window.width() == 480, "nothing in it is wider than the window"


def test_it_leads_back_to_the_call(holding: Scene) -> None:
    holding.calls.select("s2")
    holding.office.places.go(Place.REQUESTS)
    press(holding, "Go to the call")
    assert (holding.office.places.current, holding.calls.selected) == (Place.CALLS, "s1")
    assert told(holding) == []


def test_the_microphone_is_muted_and_opened(holding: Scene) -> None:
    holding.office.places.go(Place.HEALTH)
    press(holding, "Mute")
    assert (holding.office.stepping.is_muted, told(holding)) == (True, [MUTED])
    press(holding, "Unmute")
    assert (holding.office.stepping.is_muted, told(holding)) == (False, [OPEN])


@pytest.mark.parametrize("place", [Place.CALLS, Place.REQUESTS, Place.SETTINGS])
def test_keys_mute_and_hand_back_in_the_whole_window(holding: Scene, place: Place) -> None:
    holding.office.places.go(place)
    holding.calls.select("s2")
    with holding.qtbot.waitActive(holding.window):
        holding.window.activateWindow()
    QTest.keyClick(holding.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert holding.office.stepping.is_muted
    asked: list[Act | None] = []
    holding.office.stepping.watch(lambda: asked.append(holding.office.stepping.under_way))
    QTest.keyClick(holding.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert asked == [Act.HAND_BACK]


def test_who_holds_no_call_mutes_nothing(scene: Scene) -> None:
    with scene.qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    for key in (Qt.Key.Key_M, Qt.Key.Key_H):
        QTest.keyClick(scene.window, key, Qt.KeyboardModifier.ControlModifier)
    assert (scene.office.stepping.is_muted, scene.office.stepping.under_way) == (False, None)


def test_what_does_not_work_there_is_told_there(holding: Scene) -> None:
    holding.office.places.go(Place.HEALTH)
    holding.office.stepping.finish("s1", "The box can't be reached.")
    assert "The box can't be reached." in holding.texts("wrong")


def test_it_is_reached_by_the_keyboard_and_drawn_in_every_look(holding: Scene) -> None:
    holding.office.places.go(Place.HEALTH)
    QApplication.processEvents()
    (strip,) = holding.window.findChildren(ElsewhereStrip)
    assert len(controls(strip)) == 3
    assert controls(strip) <= walk(holding.window, holding.qtbot)
    drawn = []
    for palette in (LIGHT, DARK_CONTRAST):
        holding.window.set_palette(palette)
        drawn.append(strip.grab().toImage().pixelColor(3, 3).name())
    assert drawn == [LIGHT.warning_soft, DARK_CONTRAST.warning_soft]
