"""The line above the list that says that a call which needs somebody is not in it, and leads there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.state.calls import Calls, Change
from gui.state.wording import tell_cries
from gui.words import count, say


class HiddenStrip(QWidget):
    """Shown while what is searched for hides a call that needs somebody; `on_show` is told the first of them."""

    def __init__(self, calls: Calls, on_show: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("hiddencalls")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._calls = calls
        self._on_show = on_show
        self._words = make_label("hiddenwords", wrap=True)
        show = Button(say("Show"))
        show.setAccessibleName(say("Search no more, and show who needs somebody"))
        show.clicked.connect(self._lead)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addLayout(Beside(self._words, show))
        calls.watch(self._note)
        self._note(Change.ROWS)

    def _lead(self) -> None:
        if hidden := self._calls.hidden_needing:
            self._on_show(hidden[0].session_id)

    def _note(self, change: Change) -> None:
        if change not in (Change.ROW, Change.ROWS):
            return
        hidden = self._calls.hidden_needing
        self.setVisible(bool(hidden))
        if hidden:
            one = say("{n} call that needs somebody is not among those searched for")
            more = say("{n} calls that need somebody are not among those searched for")
            self._words.setText(count(len(hidden), one, more))
            self._words.setToolTip("\n".join(tell_cries(row) for row in hidden))
            self._words.setAccessibleName(f"{self._words.text()}. {self._words.toolTip()}")
