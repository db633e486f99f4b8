"""The bar with which staff step into the selected call: buttons, what is asked before, and what goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from gui.keepers.stepping_in import SteppingIn
from gui.screens.answer import Answer
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.screens.flow import Flow
from gui.screens.meter import Meter
from gui.screens.symbols import make_icon
from gui.state.call_row import CallRow
from gui.state.calls import Calls, Change
from gui.state.staff import name_staff, tell_holder
from gui.state.stepping import LONGEST, MEANINGS, NAMES, QUESTIONS, WORDED, Act, Offer, Stepping
from gui.theme import Palette
from gui.words import say

SYMBOL_PX = 18
GAP_PX = 6

KEYS = {
    Act.LISTEN: "Ctrl+L",
    Act.WHISPER: "Ctrl+W",
    Act.SAY: "Ctrl+S",
    Act.PAUSE: "Ctrl+P",
    Act.RESUME: "Ctrl+G",
    Act.TAKE_OVER: "Ctrl+T",
    Act.HAND_BACK: "Ctrl+H",
    Act.TRANSFER: "Ctrl+R",
    Act.END: "Ctrl+E",
}
MUTE_KEY = "Ctrl+M"
IN_THE_WHOLE_WINDOW = frozenset({Act.HAND_BACK})
"""Whoever talks with a guest may look at anything meanwhile: this key, and that which mutes, are the window's own."""


class _StepButton(QToolButton):
    """Knows how wide it would be in another style than its own."""

    def __init__(self) -> None:
        super().__init__()
        self._widths_px: dict[Qt.ToolButtonStyle, int] = {}

    def width_px(self, style: Qt.ToolButtonStyle) -> int:
        """Measured once for each size of its text: to change the style lays the bar out anew."""
        if style not in self._widths_px:
            own = self.toolButtonStyle()
            self.setToolButtonStyle(style)
            self._widths_px[style] = self.sizeHint().width()
            self.setToolButtonStyle(own)
        return self._widths_px[style]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths_px.clear()


class _AskRow(QWidget):
    """What answers a question. Escape is a key of its own here: of two shortcuts for it Qt would obey neither."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Asked for first, before any shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()


class StepBar(QWidget):
    """Shows what `stepping` offers for the selected call; asks `stepping_in` for it."""

    came_or_went = Signal()
    """Whether it is before the person is another matter now."""

    def __init__(self, calls: Calls, stepping: Stepping, stepping_in: SteppingIn) -> None:
        super().__init__()
        self._calls = calls
        self._stepping = stepping
        self._in = stepping_in
        self._palette: Palette | None = None
        self._asking: Act | None = None
        self._asked_of: str | None = None
        self._buttons = {act: self._make_button(act) for act in Act}
        self._question = make_label("quiet", wrap=True)
        self._words = QLineEdit()
        self._send, self._cancel = Answer(), Answer(say("Cancel"))
        self._status = make_label("rowname", wrap=True)
        self._problem = make_label("wrong", wrap=True)
        self._mute = Button(say("Mute"))
        self._level = Meter(say("Your voice"))
        self._heard = Meter(say("The guest"))
        self._ask_row, self._talk_row = _AskRow(), QWidget()
        self._lay_out()
        self._connect()
        stepping.watch(self._show)
        calls.watch(self._note)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._level.set_palette(palette)
        self._heard.set_palette(palette)
        for act, button in self._buttons.items():
            loud = {Act.HAND_BACK: palette.accent_text, Act.END: palette.danger_text}
            colour = loud.get(act, palette.text)
            button.setIcon(make_icon(act.value, colour, palette.disabled, SYMBOL_PX, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What is offered changed, or the size of the text did."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Names beside their symbols or under them in one line, in two lines, or no names: the first that has room."""
        beside, under = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        if self._fits(beside, lines=1):
            style = beside
        elif self._fits(under, lines=1):
            style = under
        elif self._fits(beside, lines=2):
            style = beside
        else:
            style = Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons.values():
            button.setToolButtonStyle(style)

    def _fits(self, style: Qt.ToolButtonStyle, *, lines: int) -> bool:
        """Whether the acts have room in so many lines, with the end of the call at the right of them all."""
        room_px = self.width() - self._buttons[Act.END].width_px(style) - GAP_PX
        line_px = 0
        for act, button in self._buttons.items():
            if act is Act.END or button.isHidden():
                continue
            width_px = button.width_px(style)
            if line_px and line_px + width_px > room_px:
                lines, line_px = lines - 1, 0
            if not lines or width_px > room_px:
                return False
            line_px += width_px + GAP_PX
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_or_went.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.came_or_went.emit()

    def _make_button(self, act: Act) -> _StepButton:
        button = _StepButton()
        button.setText(say(NAMES[act]))
        button.setAccessibleName(say(NAMES[act]))
        button.setIconSize(QSize(SYMBOL_PX, SYMBOL_PX))
        button.setObjectName("step")
        if act is not Act.END:
            button.setMinimumWidth(1)  # the bar is never wider than its window
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("tone", {Act.HAND_BACK: "main", Act.END: "danger"}.get(act, ""))
        button.setCheckable(act is Act.LISTEN)
        button.clicked.connect(lambda: self.press(act))
        if act not in IN_THE_WHOLE_WINDOW:
            QShortcut(QKeySequence(KEYS[act]), self, lambda: self.press(act))
        return button

    def _lay_out(self) -> None:
        others = Flow(spacing_px=GAP_PX)
        others.add(*(button for act, button in self._buttons.items() if act is not Act.END))
        acts = QHBoxLayout()
        acts.setSpacing(GAP_PX)
        acts.addLayout(others, 1)
        acts.addWidget(self._buttons[Act.END], alignment=Qt.AlignmentFlag.AlignTop)
        asking = QHBoxLayout(self._ask_row)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self._words, 100)
        asking.addWidget(self._send)
        asking.addWidget(self._cancel)
        asking.addStretch(1)
        talking = QHBoxLayout(self._talk_row)
        talking.setContentsMargins(0, 0, 0, 0)
        talking.setSpacing(10)
        talking.addWidget(self._mute)
        for name, meter in ((say("You"), self._level), (say("Guest"), self._heard)):
            talking.addWidget(make_label("quiet", name))
            talking.addWidget(meter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._status)
        column.addLayout(acts)
        column.addWidget(self._talk_row)
        column.addWidget(self._question)
        column.addWidget(self._ask_row)
        column.addWidget(self._problem)

    def _connect(self) -> None:
        self._send.clicked.connect(self._do_asked)
        self._cancel.clicked.connect(self._stop_asking)
        self._words.returnPressed.connect(self._do_asked)
        self._mute.setCheckable(True)
        self._mute.clicked.connect(self._in.mute)
        self._ask_row.left.connect(self._stop_asking)

    def press(self, act: Act) -> None:
        """As its button or its key does."""
        row = self._calls.selected_row
        if row is None or not self._is_offered(act, row):
            return
        if act in QUESTIONS:
            self._ask(act, row)
            return
        match act:
            case Act.LISTEN:
                self._in.listen(row.session_id)
            case Act.PAUSE:
                self._in.pause(row.session_id)
            case Act.RESUME:
                self._in.resume(row.session_id)
            case _:
                self._in.hand_back()

    def _is_offered(self, act: Act, row: CallRow) -> bool:
        offer = next(offer for offer in self._stepping.offers(row, self._calls.me) if offer.act is act)
        return row.is_live and offer.shown and offer.hindrance is None

    def _ask(self, act: Act, row: CallRow) -> None:
        self._asking, self._asked_of = act, row.session_id
        self._words.clear()
        self._words.setMaxLength(LONGEST.get(act, 1))
        self._show()
        (self._words if act in WORDED else self._cancel).setFocus()

    def _stop_asking(self) -> None:
        self._asking = self._asked_of = None
        self._show()

    def _do_asked(self) -> None:
        act, session_id, words = self._asking, self._asked_of, self._words.text().strip()
        if act is None or session_id is None or (act in WORDED and not words):
            return
        self._stop_asking()
        match act:
            case Act.WHISPER:
                self._in.whisper(session_id, words)
            case Act.SAY:
                self._in.say(session_id, words)
            case Act.TRANSFER:
                self._in.transfer(session_id, words)
            case Act.TAKE_OVER:
                self._in.take_over(session_id)
            case _:
                self._in.end(session_id)

    def _note(self, change: Change) -> None:
        if change in (Change.SELECTION, Change.ROW, Change.ROWS):
            self._show()

    def _show(self) -> None:
        row = self._calls.selected_row
        self.setVisible(row is not None and row.is_live)
        if row is None or not row.is_live:
            self._asking = None
            return
        if self._asked_of not in (None, row.session_id):
            self._asking = self._asked_of = None
        for offer in self._stepping.offers(row, self._calls.me):
            self._show_offer(offer, row)
        self._show_asking(row)
        holds = self._stepping.holding == row.session_id
        self._talk_row.setVisible(holds)
        self._mute.setChecked(self._stepping.is_muted)
        self._mute.setToolTip(f"{say('Mute')} ({MUTE_KEY})")
        self._level.show_level(0.0 if self._stepping.is_muted else self._stepping.level)
        self._heard.show_level(self._stepping.heard_level)
        status = self._tell_status(row, holds=holds)
        self._status.setText(status)
        self._status.setVisible(bool(status))
        trouble = self._stepping.trouble(row.session_id)
        self._problem.setText(trouble or "")
        self._problem.setVisible(trouble is not None)

    def _show_offer(self, offer: Offer, row: CallRow) -> None:
        button = self._buttons[offer.act]
        button.setVisible(offer.shown)
        button.setEnabled(offer.hindrance is None)
        meaning = say(MEANINGS[offer.act])
        button.setToolTip(offer.hindrance or f"{meaning} ({KEYS[offer.act]})")
        if offer.act is Act.LISTEN:
            button.setChecked(self._stepping.listening == row.session_id)

    def _show_asking(self, row: CallRow) -> None:
        act = self._asking
        self._question.setVisible(act is not None)
        self._ask_row.setVisible(act is not None)
        if act is None:
            return
        self._question.setText(self._stepping.question(act, row))
        self._words.setVisible(act in WORDED)
        self._words.setAccessibleName(self._question.text())
        self._send.setText(say(NAMES[act]))
        self._send.setAccessibleName(say(NAMES[act]))
        tone = "danger" if act is Act.END else "main"
        if self._send.property("tone") != tone:
            self._send.setProperty("tone", tone)
            self._send.style().unpolish(self._send)
            self._send.style().polish(self._send)

    def _tell_status(self, row: CallRow, *, holds: bool) -> str:
        if holds:
            return say("You are talking with the guest. The porter listens, and goes on when you hand back.")
        if row.held_by is not None:
            if row.held_by == self._calls.me:
                return tell_holder(row.held_by, self._calls.me)
            return say("{name} is talking with the guest.", name=name_staff(row.held_by))
        if row.is_paused:
            return say("The porter is paused, and goes on by itself after a minute. The guest waits on the line.")
        if self._stepping.listening == row.session_id:
            return say("You hear both sides. The guest does not notice.")
        return ""
