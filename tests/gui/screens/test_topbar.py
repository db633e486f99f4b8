"""The top of the window: how the box is, until when the porter answers, who sits here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from appliance.contract.health import Health, PorterDuty
from gui.state.places import Place
from tests.gui.screens.scene import Scene
from tests.gui.state.history import BEGIN

pytestmark = pytest.mark.qt


def test_health_is_told_in_words(scene: Scene) -> None:
    (pill,) = scene.window.findChildren(QAbstractButton, "pill")
    for status, words in (("healthy", "All is well"), ("degraded", "Not all is well"), ("down", "Down")):
        scene.box.set_health(Health(status=status, since=0, version="0.1.0", parts=[], processes=[]))
        assert words in pill.text()
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert scene.office.places.current is Place.HEALTH


def test_off_duty_says_what_the_next_caller_gets(scene: Scene) -> None:
    told = {"status": "healthy", "since": 0, "version": "1", "parts": [], "processes": []}
    scene.box.set_health(Health(**told, duty=PorterDuty(answers=True, until=BEGIN)))
    assert not scene.texts("offduty") and any("Porter answers until" in pill for pill in scene.texts("pill"))
    scene.box.set_health(Health(**told, duty=PorterDuty(answers=False, until=BEGIN)))
    assert "turned away" in scene.texts("offduty")[0]
    assert any("Porter off duty until" in pill for pill in scene.texts("pill"))
    scene.window.resize(480, 700)
    assert not any("Porter off duty until" in pill for pill in scene.texts("pill")), "there the strip says it"
    assert "turned away" in scene.texts("offduty")[0]
    assert scene.window.width() == 480


def test_the_top_says_who_sits_here(scene: Scene) -> None:
    scene.office.requests.introduce("Eva Lund", may_manage=False)
    assert "Eva Lund" in scene.texts("asker")
    scene.office.requests.introduce("Front desk", may_manage=True)
    assert "Front desk" in scene.texts("asker")
