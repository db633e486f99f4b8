"""Escape at the real window: it drops a question of the step bar, and without one it leads back to the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from gui.screens.step_bar import KEYS, StepBar
from gui.state.stepping import QUESTIONS, Act
from tests.gui.screens.furnished import furnish
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


@pytest.fixture
def at_work(scene: Scene) -> Scene:
    furnish(scene)
    with scene.qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    return scene


def press(key: Qt.Key | str) -> None:
    """Where the keyboard is."""
    at = QApplication.focusWidget()
    assert at is not None
    if isinstance(key, str):
        QTest.keyClick(at, Qt.Key[f"Key_{key[-1]}"], Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClick(at, key)


def asked(scene: Scene) -> list[str]:
    (bar,) = scene.window.findChildren(StepBar)
    return [label.text() for label in bar.findChildren(QLabel, "quiet") if label.isVisible() and label.text()]


def search_field(scene: Scene) -> QLineEdit:
    return next(f for f in scene.window.findChildren(QLineEdit) if f.accessibleName().startswith("Search"))


@pytest.mark.parametrize("act", QUESTIONS)
def test_escape_drops_the_question_and_a_second_one_leads_to_the_list(at_work: Scene, act: Act) -> None:
    press(KEYS[act])
    assert asked(at_work) != []
    press(Qt.Key.Key_Escape)
    assert asked(at_work) == []
    press(Qt.Key.Key_Escape)
    assert at_work.list_view().hasFocus()


@pytest.mark.parametrize("act", QUESTIONS)
def test_escape_drops_it_from_its_other_answers_too(at_work: Scene, act: Act) -> None:
    press(KEYS[act])
    press(Qt.Key.Key_Backtab if act in (Act.TAKE_OVER, Act.END) else Qt.Key.Key_Tab)
    press(Qt.Key.Key_Escape)
    assert asked(at_work) == []


def test_escape_without_a_question_clears_the_search_and_leads_to_the_list(at_work: Scene) -> None:
    field = search_field(at_work)
    field.setFocus()
    QTest.keyClicks(field, "taxi")
    press(Qt.Key.Key_Escape)
    assert field.text() == "" and at_work.list_view().hasFocus()


def test_escape_beside_a_question_leaves_the_question(at_work: Scene) -> None:
    press(KEYS[Act.WHISPER])
    field: QWidget = search_field(at_work)
    field.setFocus()
    press(Qt.Key.Key_Escape)
    assert asked(at_work) != [] and at_work.list_view().hasFocus()
