"""The settings: for whom there are any, and whether they can be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QSpinBox

from gui.state.places import Place
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


def test_whose_role_has_nothing_to_set_is_told_once_the_role_is_known(scene: Scene) -> None:
    scene.office.places.go(Place.SETTINGS)
    (told,) = [label for label in scene.window.findChildren(QLabel) if "nothing to set" in label.text()]
    assert not told.isVisible()
    scene.office.settings.allow(frozenset({"calls.read"}))
    assert told.isVisible()


def test_a_number_in_the_settings_can_be_read(scene: Scene) -> None:
    """Qt leaves a styled number field without buttons no room for its number."""
    scene.office.places.go(Place.SETTINGS)
    numbers = scene.window.findChildren(QSpinBox)
    assert numbers
    for number in numbers:
        assert number.lineEdit().width() >= number.fontMetrics().horizontalAdvance("100000")
