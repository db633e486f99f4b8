"""A button that gives somebody another password: where it is typed comes to stand in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from gui.screens.asking import Asking
from gui.words import say


class PasswordAsking(Asking):
    """`on_given` is told the password; whether it will do the box decides."""

    def __init__(self, name: str, on_given: Callable[[str], None]) -> None:
        password = _PasswordField(say("Password, 12 characters or more"))
        super().__init__(
            say("New password …"),
            say("It signs {name} out everywhere. Tell it to them yourself.", name=name),
            name,
            lambda: on_given(password.text()),
            yes=say("Set it"),
            tone="main",
            field=password,
        )


class _PasswordField(QLineEdit):
    """Wide enough for what it says while it is empty, where there is so much room."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setPlaceholderText(told)

    def sizeHint(self) -> QSize:
        usual, option = super().sizeHint(), QStyleOptionFrame()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        words = QSize(metrics.horizontalAdvance(self.placeholderText() + "MM"), metrics.height())
        return usual.expandedTo(self.style().sizeFromContents(QStyle.ContentsType.CT_LineEdit, option, words, self))
