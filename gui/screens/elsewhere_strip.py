"""The strip across the window of who talks with a guest and looks at something else: the microphone, the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.keepers.stepping_in import SteppingIn
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.screens.restyle import set_tone
from gui.screens.step_bar import KEYS, MUTE_KEY, StepBar
from gui.screens.symbols import make_symbol
from gui.state.calls import Calls, Change
from gui.state.stepping import MEANINGS, Act, Stepping
from gui.state.wording import name_guest
from gui.theme import Palette
from gui.words import say

SYMBOL_PX = 18


class ElsewhereStrip(QWidget):
    """Shown while a call is held whose `bar` is not before the person; `on_go` is told which call they go back to."""

    def __init__(
        self, calls: Calls, stepping: Stepping, stepping_in: SteppingIn, bar: StepBar, on_go: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.setObjectName("elsewhere")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._calls = calls
        self._stepping = stepping
        self._bar = bar
        self._on_go = on_go
        self._palette: Palette | None = None
        self._symbol = QLabel()
        self._words = make_label("elsewherewords", wrap=True)
        self._trouble = make_label("wrong", wrap=True)
        self._mute, self._back = Button(), Button(say("Hand back"))
        go = Button(say("Go to the call"))
        self._mute.clicked.connect(stepping_in.mute)
        self._back.clicked.connect(stepping_in.hand_back)
        self._back.setToolTip(f"{say(MEANINGS[Act.HAND_BACK])} ({KEYS[Act.HAND_BACK]})")
        self._back.setProperty("tone", "main")
        go.clicked.connect(self._go)
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._words)
        words.addWidget(self._trouble)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._symbol)
        row.addLayout(Beside(told, self._mute, self._back, go, spacing_px=10), 1)
        calls.watch(self._note)
        stepping.watch(self._show)
        bar.came_or_went.connect(self._show)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._show()

    def _go(self) -> None:
        if self._stepping.holding is not None:
            self._on_go(self._stepping.holding)

    def _note(self, change: Change) -> None:
        if change in (Change.SELECTION, Change.ROW, Change.ROWS):
            self._show()

    def _show(self) -> None:
        held = self._stepping.holding
        is_before_them = held == self._calls.selected and self._bar.isVisible()
        self.setVisible(held is not None and not is_before_them)
        if held is None:
            return
        row, is_open = self._calls.row(held), not self._stepping.is_muted
        who = say("a guest") if row is None else name_guest(row)
        sound = say("Your microphone is open.") if is_open else say("Your microphone is muted.")
        talking = say("You are talking with {who}.", who=who)
        self._words.setText(f"{talking} {sound}")
        self._words.setAccessibleName(self._words.text())
        trouble = self._stepping.trouble(held)
        self._trouble.setText(trouble or "")
        self._trouble.setVisible(trouble is not None)
        self._mute.setText(say("Mute") if is_open else say("Unmute"))
        self._mute.setToolTip(f"{sound} ({MUTE_KEY})")
        self._back.setEnabled(self._stepping.can_hand_back)
        set_tone(self, "open" if is_open else "")
        if self._palette is not None:
            colour = self._palette.danger if is_open else self._palette.quiet
            self._symbol.setPixmap(make_symbol("talk", colour, SYMBOL_PX, self.devicePixelRatioF()))
