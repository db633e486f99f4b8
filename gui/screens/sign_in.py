"""The dialog for a box in the network: compare the words of its certificate once, then name and password."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from appliance.contract.spoken_fingerprint import in_words
from gui.keepers.sign_in import SignIn
from gui.screens.cards import make_label
from gui.state.sign_in import Phase, SignInState
from gui.words import mark, say

WIDTH_PX = 460

TOLD = {
    Phase.LOOKING: mark("Looking for the box at {address} …"),
    Phase.STRANGER: mark(
        "This window sees the box at {address} for the first time. Anybody could pretend to be it, once: compare the "
        "ten words below with those that the box itself tells (nightporter certificate), or read them to whoever looks "
        "after it. Go on only if they are the same. You will not be asked again."
    ),
    Phase.CHANGED: mark(
        "The box at {address} shows another certificate than before. That is so after a new installation, or a year. "
        "If nobody did that, it may be another machine that wants your password: ask whoever looks after the box, "
        "and compare the ten words below."
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
        self._sign_in = sign_in
        self._told = make_label("rowname", wrap=True)
        self._words = make_label("spoken", wrap=True)
        self._words.setAccessibleName(say("Words of the certificate"))
        self._digits = make_label("toolbody", wrap=True)
        self._digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name, self._password = QLineEdit(), QLineEdit()
        self._problem = make_label("wrong", wrap=True)
        self._go = QPushButton()
        self._go.setProperty("tone", "main")
        self._lay_out()
        self._go.clicked.connect(self._press)
        self._password.returnPressed.connect(self._press)
        state.watch(self._show)
        self._show()

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
        for widget in (self._told, self._words, self._digits, self._name, self._password, self._problem, self._go):
            column.addWidget(widget)

    def _press(self) -> None:
        if self._state.phase in (Phase.STRANGER, Phase.CHANGED):
            self._sign_in.trust()
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
        self._words.setText(_in_lines(in_words(state.fingerprint)) if compares else "")
        self._digits.setText(state.fingerprint.replace(":", ":\u200b"))  # where a line may break
        for shown in (self._words, self._digits):
            shown.setVisible(compares)
        for field in (self._name, self._password):
            field.setVisible(state.phase is Phase.NAME)
            field.setEnabled(not state.is_busy)
        self._problem.setText(state.problem or "")
        self._problem.setVisible(state.problem is not None)
        self._go.setVisible(state.phase is not Phase.LOOKING)
        self._go.setEnabled(not state.is_busy)
        self._go.setText(say("They are the same: trust this box") if compares else say("Sign in"))
        if not self.isVisible():
            self.open()


def _in_lines(words: tuple[str, ...]) -> str:
    """Five to a line: what is read aloud is read so."""
    return "\n".join("   ".join(words[i : i + 5]) for i in range(0, len(words), 5))
