"""The window around the screens: what it says of the link, how keys lead through it, how it is drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from gui.screens.settings import SettingsScreen
from gui.state.places import Place
from gui.state.settings import Section
from gui.stream import Link
from gui.theme import DARK, LIGHT, PALETTES
from tests.gui.screens.fits import settle
from tests.gui.screens.furnished import furnish
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


def test_a_lost_link_is_a_banner_until_it_is_back(scene: Scene) -> None:
    scene.calls.set_link(Link.LOST)
    assert "Reconnecting" in scene.texts("banner")[0]
    scene.calls.set_link(Link.CONNECTED)
    assert not scene.texts("banner")
    scene.calls.set_link(Link.NOT_RUNNING)
    assert "nightporter up" in scene.texts("banner")[0]


def test_a_problem_stands_before_the_link(scene: Scene) -> None:
    scene.calls.set_link(Link.LOST)
    scene.box.set_problem("no such key")
    assert scene.texts("banner") == ["no such key"]
    scene.box.set_problem(None)
    assert "Reconnecting" in scene.texts("banner")[0]


def test_a_notice_is_shown_until_it_was_read(scene: Scene) -> None:
    scene.box.report("This call can't be shown.")
    assert scene.texts("notice") == ["This call can't be shown."]
    (close,) = [b for b in scene.window.findChildren(QAbstractButton) if b.text() == "Close" and b.isVisible()]
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert scene.box.notice is None and not scene.texts("notice")


def test_ctrl_and_a_number_goes_to_each_screen(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    for place in (Place.HEALTH, Place.TALK, Place.CALLS):
        number = [*scene.window.screens].index(place) + 1
        QTest.keyClick(scene.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert scene.office.places.current is place
        assert scene.window.screens[place].isVisible()


def test_text_follows_the_system(scene: Scene, qapp: QApplication) -> None:
    before = qapp.font()
    height = scene.list_view().verticalHeader().sectionSize(1)  # type: ignore[attr-defined]
    bigger = QFont(before)
    bigger.setPointSizeF(before.pointSizeF() * 2)
    try:
        qapp.setFont(bigger)
        QApplication.processEvents()
        assert scene.list_view().verticalHeader().sectionSize(1) > 1.5 * height  # type: ignore[attr-defined]
    finally:
        qapp.setFont(before)


def test_both_palettes_draw(scene: Scene) -> None:
    scene.open()
    ground = []
    for palette in (DARK, LIGHT):
        scene.window.set_palette(palette)
        ground.append(scene.window.grab().toImage().pixelColor(640, 600).lightness())
    dark, light = ground
    assert dark < 80
    assert light > 200


def _pictures(scene: Scene) -> dict[str, QImage]:
    """Of every screen and section."""
    pictures = {}
    settings = scene.window.screens[Place.SETTINGS]
    assert isinstance(settings, SettingsScreen)
    for place in Place:
        scene.office.places.go(place)
        for section in Section if place is Place.SETTINGS else ("",):
            if isinstance(section, Section):
                settings.show_section(section)
            scene.window.setFocus()  # no cursor blinks in a field
            settle()
            pictures[f"{place} {section}"] = scene.window.grab().toImage()
    return pictures


@pytest.mark.parametrize("contrast", [False, True])
def test_a_window_that_is_told_another_look_is_drawn_as_one_that_opens_with_it(qtbot: QtBot, contrast: bool) -> None:
    changed, opened = (
        _with_a_call_held(Scene(qtbot, palette=palette)) for palette in (DARK, PALETTES[False, contrast])
    )
    _pictures(changed)  # all of it was drawn dark before
    changed.window.set_palette(PALETTES[False, contrast])
    after, fresh = _pictures(changed), _pictures(opened)
    assert [name for name in fresh if after[name] != fresh[name]] == []
    for scene in (changed, opened):
        scene.window.close()


def _with_a_call_held(scene: Scene) -> Scene:
    """And the strips that come with it."""
    furnish(scene)
    scene.office.stepping.hold("s2")
    scene.box.report("This call can't be shown.")
    scene.calls.set_link(Link.LOST)
    return scene
