"""A button that gives somebody another password: where it is typed comes to stand in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.screens.answer import Answer
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.words import say


class PasswordAsking(QWidget):
    """`on_given` is told the password; whether it will do the box decides."""

    def __init__(self, name: str, on_given: Callable[[str], None]) -> None:
        super().__init__()
        self._on_given = on_given
        self._first = Button(say("New password …"))
        told = say("It signs {name} out everywhere. Tell it to them yourself.", name=name)
        self._told, self._password = make_label("quiet", told, wrap=True), QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setPlaceholderText(say("Password, 12 characters or more"))
        self._give, self._cancel = Answer(say("Set it")), Answer(say("Cancel"))
        self._give.setProperty("tone", "main")
        for button in (self._first, self._give, self._cancel):
            button.setAccessibleName(f"{button.text()}: {name}")
        self._password.setAccessibleName(f"{self._password.placeholderText()}: {name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(Beside(self._told, self._password, self._give, self._cancel, self._first))
        self._first.clicked.connect(lambda: self._ask(True))
        self._cancel.clicked.connect(lambda: self._ask(False))
        self._give.clicked.connect(self._do)
        self._password.returnPressed.connect(self._do)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            lambda: self._ask(False),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self._show(False)

    def _ask(self, asks: bool) -> None:
        self._password.clear()
        self._show(asks)
        (self._password if asks else self._first).setFocus()

    def _do(self) -> None:
        password = self._password.text()
        if password:
            self._ask(False)
            self._on_given(password)

    def _show(self, asks: bool) -> None:
        self._first.setVisible(not asks)
        for widget in (self._told, self._password, self._give, self._cancel):
            widget.setVisible(asks)
