"""The home: the calls at the left, searched and filtered, and the selected one at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from appliance.contract.sessions import Outcome, SessionKind
from gui.screens.call_list import CallListView
from gui.screens.conversation import ConversationView
from gui.screens.hidden_strip import HiddenStrip
from gui.screens.pair import Pair
from gui.state.calls import Calls, Change
from gui.state.wish import Wish
from gui.state.wording import KINDS, OUTCOMES
from gui.theme import Palette
from gui.words import say

NARROW_PX = 700
"""Below this the list or the conversation is shown, not both."""

TYPED_MS = 300
"""Whoever types on is not yet asking."""


class CallsScreen(QWidget):
    """`on_wish` is told what the person searches for, `on_select` which call, `on_end` that older ones are wanted."""

    def __init__(
        self,
        calls: Calls,
        *,
        on_select: Callable[[str | None], None],
        on_wish: Callable[[Wish], None],
        on_end: Callable[[], None],
        palette: Palette,
        now: Callable[[], float],
    ) -> None:
        super().__init__()
        self._calls = calls
        self._on_select = on_select
        self._on_wish = on_wish
        self._reads = False
        self._search = QLineEdit()
        self._kind = QComboBox()
        self._outcome = QComboBox()
        self._nothing = QLabel()
        self._hidden = HiddenStrip(calls, self._show_hidden)
        self.list = CallListView(calls, on_select, on_end, palette=palette, now=now)
        self.talk = ConversationView(calls, now)
        self._side = self._lay_out_side()
        self._typed = QTimer(self, interval=TYPED_MS, singleShot=True)
        self._typed.timeout.connect(self._ask)
        self._connect()
        self._lay_out()
        calls.watch(self._note)
        self._note(Change.ROWS)

    def set_palette(self, palette: Palette) -> None:
        self.list.set_palette(palette)
        self.talk.set_palette(palette)

    def fit_text(self) -> None:
        self.list.fit_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(230)
        self._search.setPlaceholderText(say("Search words, name, room, number (Ctrl+F)"))
        self._search.setAccessibleName(say("Search what was said, the name, the room, the number or the request"))
        self._search.setClearButtonEnabled(True)
        self._kind.setAccessibleName(say("Which line"))
        self._kind.addItem(say("All lines"), None)
        for kind in SessionKind:
            self._kind.addItem(say(KINDS[kind]), kind)
        self._outcome.setAccessibleName(say("With what end"))
        self._outcome.addItem(say("All outcomes"), None)
        for outcome in Outcome:
            self._outcome.addItem(say(OUTCOMES[outcome]), outcome)
        for combo in (self._kind, self._outcome):
            combo.setMinimumContentsLength(6)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        asks = QVBoxLayout()
        asks.setContentsMargins(10, 10, 10, 6)
        asks.setSpacing(6)
        asks.addWidget(self._search)
        asks.addWidget(Pair(self._kind, self._outcome))
        self._nothing.setObjectName("empty")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(asks)
        column.addWidget(self._hidden)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        return side

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._side)
        self._split.addWidget(self.talk)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([370, 870])
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._typed.start())
        self._search.returnPressed.connect(self._ask)
        self._kind.currentIndexChanged.connect(lambda _place: self._ask())
        self._outcome.currentIndexChanged.connect(lambda _place: self._ask())
        self.list.activated.connect(lambda _index: self._read(True))
        self.list.clicked.connect(lambda _index: self._read(True))
        self.talk.header.back.clicked.connect(lambda: self._read(False))
        QShortcut(QKeySequence.StandardKey.Find, self, self._search_now)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)

    def _ask(self) -> None:
        self._typed.stop()
        words = self._search.text().strip()
        wish = Wish(words or None, self._kind.currentData(), self._outcome.currentData())
        if wish != self._calls.wish:
            self._on_wish(wish)

    def _show_hidden(self, session_id: str) -> None:
        """Nothing is searched for any more, and this call is before the person."""
        with QSignalBlocker(self._search), QSignalBlocker(self._kind), QSignalBlocker(self._outcome):
            self._search.clear()
            self._kind.setCurrentIndex(0)
            self._outcome.setCurrentIndex(0)
        self._ask()
        self._on_select(session_id)
        self._read(True)

    def _search_now(self) -> None:
        self._read(False)
        self._search.setFocus()
        self._search.selectAll()

    def _leave(self) -> None:
        """Back to the list; there it clears the search."""
        if self._reads:
            self._read(False)
        elif self._search.text():
            self._search.clear()
            self._ask()
        self.list.setFocus()

    def _read(self, reads: bool) -> None:
        self._reads = reads
        self._fit()
        if self._is_narrow and reads:
            self.talk.header.back.setFocus()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < NARROW_PX

    def _fit(self) -> None:
        narrow = self._is_narrow
        self.talk.header.back.setVisible(narrow)
        self._side.setVisible(not narrow or not self._reads)
        self.talk.setVisible(not narrow or self._reads)

    def _note(self, change: Change) -> None:
        if change is Change.ROWS:
            nothing = not self._calls.wish.is_plain and not self._calls.past and self._calls.is_complete
            self._nothing.setVisible(nothing and not self._calls.shown_live)
            self._nothing.setText(say("No call fits."))
