"""The selected call in two lines: who, state, where from, since when, how its line is and which tiers serve it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.screens.button import Button
from gui.screens.restyle import set_tone
from gui.screens.symbols import make_icon
from gui.state.call_row import CallRow
from gui.state.particulars import name_language
from gui.state.reasons import tell_end
from gui.state.times import tell_clock, tell_duration, tell_seconds
from gui.state.wording import (
    KINDS,
    OUTCOMES,
    name_guest,
    name_mood,
    name_need,
    name_place,
    name_state,
    tell_cries,
    tell_tiers,
    tell_turns,
)
from gui.theme import Palette
from gui.words import say

NARROW_PX = 460
"""Below this the name has a line of its own, and the line's mood stands among the facts."""


class CallHeader(QWidget):
    """Told what to show; draws the duration from `now`. `on_back` is for a window that shows no list beside it."""

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self.setObjectName("callheader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self.back = Button()
        self.back.setAccessibleName(say("Back to the calls"))
        self.back.hide()
        self._who = _label("who")
        self._state = _label("pill")
        self._need = _label("pill")
        self._mood = _label("pill")
        self._facts = _label("facts", wrap=True)
        self._tiers = _label("tiers", wrap=True)
        name = QHBoxLayout()
        name.addWidget(self.back)
        name.addWidget(self._who, 1)
        pills = QHBoxLayout()
        for pill in (self._state, self._need):
            pills.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        pills.addStretch(1)
        pills.addWidget(self._mood, 0, Qt.AlignmentFlag.AlignVCenter)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.addLayout(name)
        self._first.addLayout(pills, 1)
        for row in (name, pills, self._first):
            row.setSpacing(10)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 12, 20, 10)
        self._column.setSpacing(4)
        self._column.addLayout(self._first)
        self._column.addWidget(self._facts)
        self._column.addWidget(self._tiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._who.setWordWrap(self._is_narrow)
        wide, narrow = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._first.setDirection(narrow if self._is_narrow else wide)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < NARROW_PX

    def add_below(self, widget: QWidget) -> None:
        """What can be done with the call."""
        self._column.addWidget(widget)

    def set_palette(self, palette: Palette) -> None:
        self.back.setIcon(make_icon("back", palette.text, palette.disabled, 16, self.devicePixelRatioF()))

    def show_call(self, row: CallRow, me: str | None) -> None:
        self._who.setText(name_guest(row))
        self._show_state(row, me)
        lasted = tell_duration(row.lasted_s(self._now()))
        at = tell_clock(row.created_at)
        began = say("since {time}", time=at) if row.is_live else at
        mood = name_mood(row.line) if self._is_narrow else None
        facts = [
            mood and mood[0],
            name_place(row),
            say(KINDS[row.kind]),
            name_language(row.locale),
            began,
            lasted,
            tell_turns(row.turns),
        ]
        if row.outcome is not None:
            facts.append(say(OUTCOMES[row.outcome]))
        self._facts.setText("  ·  ".join(fact for fact in (*facts, row.reason and tell_end(row.reason)) if fact))
        self._tiers.setText(tell_tiers(row.line))
        self._tiers.setVisible(bool(row.line.tiers))

    def _show_state(self, row: CallRow, me: str | None) -> None:
        state, tone = name_state(row, me)
        self._state.setText(state)
        self._state.setAccessibleName(say("State: {state}", state=state))
        set_tone(self._state, tone)
        self._need.setVisible(row.needs_somebody)
        self._need.setText(name_need(row))
        self._need.setToolTip(tell_cries(row) if row.needs_somebody else "")
        set_tone(self._need, "danger")
        mood = name_mood(row.line)
        self._mood.setVisible(mood is not None and not self._is_narrow)
        if mood is not None:
            words, tone = mood
            answer_s = row.line.answer_s
            self._mood.setText(words if answer_s is None else f"{words} · {tell_seconds(answer_s)}")
            set_tone(self._mood, tone)


def _label(name: str, *, wrap: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label
