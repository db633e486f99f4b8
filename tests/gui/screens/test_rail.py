"""The rail has room for its names in every language, however large the system's text is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.screens.rail import Rail
from tests.gui.screens.fits import misfits, settle, spoken_in
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


@pytest.mark.parametrize(("language", "text"), [("de", 1.0), ("de", 1.5), ("en", 1.75)])
def test_names_are_whole(qtbot: QtBot, language: str, text: float) -> None:
    with spoken_in(language, text):
        scene = Scene(qtbot, calls=0)
        rail = scene.window.findChildren(Rail)[0]
        scene.window.resize(1400, 768)
        assert misfits(rail) == [] and _names(rail), "the rail names its screens in a wide window"
        scene.window.resize(480, 768)
        settle()
        assert not _names(rail), "there is no room for names"


def test_text_that_grows_meanwhile_is_given_room(qtbot: QtBot) -> None:
    scene = Scene(qtbot, calls=0)
    rail = scene.window.findChildren(Rail)[0]
    scene.window.resize(1800, 768)
    before_px = rail.width()
    with spoken_in("en", 2.0):
        assert misfits(rail) == [] and rail.width() > before_px
    settle()
    assert rail.width() == before_px


def _names(rail: Rail) -> list[str]:
    return [button.text() for button in rail.findChildren(QAbstractButton) if button.text()]
