"""The dialog for a box in the network: where the words are read, and what comes of both answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.keepers.errands import Errands
from gui.keepers.remote import Remote
from gui.keepers.sign_in import SignIn
from gui.screens.sign_in import SignInDialog
from gui.state.sign_in import Phase, SignInState
from tests.gui.screens.fits import misfits, spoken_in

pytestmark = pytest.mark.qt

FINGERPRINT = ":".join(f"{byte:02X}" for byte in range(32))


@pytest.fixture
def state() -> SignInState:
    return SignInState()


@pytest.fixture
def dialog(qtbot: QtBot, state: SignInState, tmp_path: Path) -> Iterator[SignInDialog]:
    desk = QWidget()
    qtbot.addWidget(desk)
    sign_in = SignIn(Remote("https://192.168.1.20:8601", tmp_path / "none"), state, Errands())
    dialog = SignInDialog(state, sign_in, desk)
    state.ask(Phase.STRANGER, fingerprint=FINGERPRINT)
    yield dialog
    dialog.hide()


def desk_of(dialog: SignInDialog) -> QWidget:
    """The window that it is before, shown."""
    desk = dialog.parent()
    assert isinstance(desk, QWidget)
    desk.show()
    return desk


ASKING = [phase for phase in Phase if phase is not Phase.NOTHING]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_nothing_is_cut_off_whatever_was_asked_before(
    qtbot: QtBot, dialog: SignInDialog, state: SignInState, language: str
) -> None:
    """It stands there from the first question on, and the next one may need more room."""
    state.address = "https://192.168.1.20:8601"
    desk_of(dialog)
    with spoken_in(language, 1.0):
        for before in ASKING:
            for phase in ASKING:
                dialog.hide()
                dialog.resize(0, 0)
                state.ask(before, fingerprint=FINGERPRINT)
                state.ask(phase, fingerprint=FINGERPRINT, problem="the box does not answer")
                assert misfits(dialog) == [], f"{phase} after {before}"


@pytest.mark.parametrize("phase", ASKING)
def test_escape_leaves_nobody_before_a_window_that_can_not_ask_again(
    dialog: SignInDialog, state: SignInState, phase: Phase
) -> None:
    state.ask(phase, fingerprint=FINGERPRINT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_who_closes_it_closes_the_window(dialog: SignInDialog, state: SignInState) -> None:
    desk = desk_of(dialog)
    dialog.close()
    assert not dialog.isVisible() and not desk.isVisible()


def test_it_goes_by_itself_when_they_are_signed_in(dialog: SignInDialog, state: SignInState) -> None:
    desk = desk_of(dialog)
    state.ask(Phase.NOTHING)
    assert desk.isVisible() and not dialog.isVisible()


def texts(dialog: SignInDialog, name: str) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel, name) if label.isVisible()]


def buttons(dialog: SignInDialog) -> dict[str, QPushButton]:
    return {button.text(): button for button in dialog.findChildren(QPushButton) if button.isVisible()}


def test_it_says_what_to_type_at_the_box_and_numbers_the_words(dialog: SignInDialog) -> None:
    assert texts(dialog, "command") == ["nightporter certificate"]
    words = texts(dialog, "spokenword")
    assert len(words) == 10 and words[0].startswith("1.  ") and words[9].startswith("10.  ")
    cells = [label for label in dialog.findChildren(QLabel, "spokenword") if label.isVisible()]
    assert len({cell.x() for cell in cells}) == 2


def test_who_finds_that_they_differ_is_asked_for_no_password(dialog: SignInDialog, state: SignInState) -> None:
    QTest.mouseClick(buttons(dialog)["They differ"], Qt.MouseButton.LeftButton)
    assert state.phase is Phase.REFUSED
    assert list(buttons(dialog)) == ["Look again"]
    assert not texts(dialog, "spokenword") and "no password was sent" in texts(dialog, "rowname")[0]
