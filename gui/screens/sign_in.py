"""The dialog for a box in the network: compare the words of its certificate once, then name and password."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from appliance.contract.spoken_fingerprint import in_words
from gui.keepers.sign_in import SignIn
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.state.sign_in import Phase, SignInState
from gui.words import mark, say

WIDTH_PX = 460
WORDS = 10
COMMAND = "nightporter certificate"

TOLD = {
    Phase.LOOKING: mark("Looking for the box at {address} …"),
    Phase.STRANGER: mark(
        "This window sees the box at {address} for the first time, and another machine could pretend to be it. Go to "
        "the box itself and type the line below into its terminal, or ring whoever looks after it: it tells ten words. "
        "Go on only if they are the ten words here. You will not be asked again."
    ),
    Phase.CHANGED: mark(
        "The box at {address} shows another certificate than before. That is so after a new installation, or a year. "
        "If nobody did that, it may be another machine that wants your password. Go to the box itself and type the "
        "line below into its terminal, or ring whoever looks after it: go on only if it tells the ten words here."
    ),
    Phase.REFUSED: mark(
        "The words differ, so this window does not talk with {address}, and no password was sent. Look whether the "
        "address is right, and tell whoever looks after the box."
    ),
    Phase.NAME: mark("The box at {address} is the one you know. Who are you?"),
}


class SignInDialog(QDialog):
    """Open while `state` asks something."""

    def __init__(self, state: SignInState, sign_in: SignIn, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Sign in"))
        self.setMinimumWidth(WIDTH_PX)
        self._state = state
        self._window = parent
        self._sign_in = sign_in
        self._told = make_label("rowname", wrap=True)
        self._command = make_label("command", COMMAND)
        self._command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = QFrame()
        self._words.setObjectName("spoken")
        self._cells = [make_label("spokenword") for _word in range(WORDS)]
        self._digits = make_label("toolbody", wrap=True)
        self._digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name, self._password = QLineEdit(), QLineEdit()
        self._problem = make_label("wrong", wrap=True)
        self._go = Button()
        self._go.setProperty("tone", "main")
        self._differ = Button(say("They differ"))
        self._lay_out()
        self._go.clicked.connect(self._press)
        self._differ.clicked.connect(sign_in.refuse)
        self._password.returnPressed.connect(self._press)
        state.watch(self._show)
        self._show()

    def reject(self) -> None:
        """Escape ends nothing: without an answer there is nothing in the window to go back to."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Who closes it does not want to sign in: the window goes with it, which it would keep from being used."""
        event.accept()
        if self._state.phase is not Phase.NOTHING:
            self._window.close()

    def _lay_out(self) -> None:
        self._name.setPlaceholderText(say("Name to sign in with"))
        self._password.setPlaceholderText(say("Password"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self._name, self._password):
            field.setAccessibleName(field.placeholderText())
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 20)
        column.setSpacing(12)
        column.addWidget(make_label("pagetitle", say("Sign in")))
        grid = QGridLayout(self._words)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, cell in enumerate(self._cells):  # down the one column, then down the other
            grid.addWidget(cell, place % (WORDS // 2), place // (WORDS // 2))
        for widget in (self._told, self._command, self._words, self._digits, self._name, self._password, self._problem):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self._differ)
        buttons.addWidget(self._go, 1)
        column.addLayout(buttons)

    def _press(self) -> None:
        if self._state.phase in (Phase.STRANGER, Phase.CHANGED):
            self._sign_in.trust()
        elif self._state.phase is Phase.REFUSED:
            self._sign_in.look_again()
        elif self._state.phase is Phase.NAME and self._name.text() and self._password.text():
            self._sign_in.sign_in(self._name.text().strip(), self._password.text())
            self._password.clear()

    def _show(self) -> None:
        state = self._state
        if state.phase is Phase.NOTHING:
            self.accept()
            return
        self._told.setText(say(TOLD[state.phase], address=state.address))
        compares = state.phase in (Phase.STRANGER, Phase.CHANGED)
        words = in_words(state.fingerprint) if compares else ()
        for number, (cell, word) in enumerate(zip(self._cells, words, strict=False), 1):
            cell.setText(f"{number}.  {word}")
        self._words.setAccessibleName(say("Words of the certificate: {words}", words=", ".join(words)))
        self._digits.setText(state.fingerprint.replace(":", ":\u200b"))  # where a line may break
        for shown in (self._command, self._words, self._digits, self._differ):
            shown.setVisible(compares)
        for field in (self._name, self._password):
            field.setVisible(state.phase is Phase.NAME)
            field.setEnabled(not state.is_busy)
        self._problem.setText(state.problem or "")
        self._problem.setVisible(state.problem is not None)
        self._go.setVisible(state.phase is not Phase.LOOKING)
        self._go.setEnabled(not state.is_busy)
        self._go.setText(_name_going(state.phase))
        if self.isVisible():
            self._make_room()
        else:
            self.open()

    def _make_room(self) -> None:
        """Qt looks once, when it opens, how high lines that wrap make it; what is asked next may need more."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))


def _name_going(phase: Phase) -> str:
    if phase in (Phase.STRANGER, Phase.CHANGED):
        return say("They are the same: trust this box")
    return say("Look again") if phase is Phase.REFUSED else say("Sign in")
