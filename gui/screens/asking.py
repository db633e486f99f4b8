"""A button that asks before it acts: the question and its answers come to stand in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.screens.answer import Answer
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.words import say


class Asking(QWidget):
    """`on_yes` is told when the person means it; `of` is what it is done to, for who can't see.

    `yes` is the answer's words where they are not the button's own. With a `field` there is no yes while that is empty,
    and what was typed is not kept. `asks` tells when the question comes and goes: it needs room.
    """

    asks = Signal(bool)

    def __init__(
        self,
        name: str,
        question: str,
        of: str,
        on_yes: Callable[[], None],
        *,
        yes: str | None = None,
        tone: str = "danger",
        field: QLineEdit | None = None,
    ) -> None:
        super().__init__()
        self._first = Button(name)
        self._question = make_label("quiet", question, wrap=True)
        self._field = field
        self._yes, self._no = Answer(yes or name), Answer(say("Cancel"))
        self._on_yes = on_yes
        self._yes.setProperty("tone", tone)
        for button in (self._first, self._yes, self._no):
            button.setAccessibleName(f"{button.text()}: {of}")
        self._asked = (self._question, *([] if field is None else [field]), self._yes, self._no)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(Beside(*self._asked, self._first))
        self._first.clicked.connect(lambda: self._ask(True))
        self._no.clicked.connect(lambda: self._ask(False))
        self._yes.clicked.connect(self._do)
        if field is not None:
            field.setAccessibleName(f"{field.placeholderText()}: {of}")
            field.returnPressed.connect(self._do)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            lambda: self._ask(False),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self._show(False)

    def _ask(self, asks: bool) -> None:
        self._show(asks)
        if self._field is not None:
            self._field.clear()
        ((self._field or self._no) if asks else self._first).setFocus()

    def _do(self) -> None:
        if self._field is None or self._field.text():
            self._on_yes()
            self._ask(False)

    def _show(self, asks: bool) -> None:
        self._first.setVisible(not asks)
        for widget in self._asked:
            widget.setVisible(asks)
        self.asks.emit(asks)
