"""The way from screen to screen: a rail of symbols at the left, each with how many things wait there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from gui.screens.symbols import make_symbol
from gui.state.places import NAMES, Place, Places
from gui.theme import Palette
from gui.words import count, say

SYMBOL_PX = 22
WIDE_PX, NARROW_PX = 106, 54
"""With names where they need no more, and with symbols alone."""
AROUND_PX = 12
"""The border and the padding of a button, both sides together."""
MARGIN_PX = 5


class _PlaceButton(QToolButton):
    """A symbol over its name; the number that waits there is painted into its corner."""

    def __init__(self, place: Place, number: int) -> None:
        super().__init__()
        self.setObjectName("place")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(SYMBOL_PX, SYMBOL_PX))
        self.setToolTip(say("{place} (Ctrl+{number})", place=say(NAMES[place]), number=number))
        self._place = place
        self._waiting = 0
        self._palette: Palette | None = None

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.setIcon(make_symbol(self._place.value, palette.text, SYMBOL_PX, self.devicePixelRatioF()))

    def show_waiting(self, waiting: int) -> None:
        self._waiting = waiting
        name = say(NAMES[self._place])
        wants = count(waiting, say("{n} waits"), say("{n} wait"))
        self.setAccessibleName(f"{name}, {wants}" if waiting else name)
        self.update()

    def name_px(self) -> int:
        """How wide it is with its name, which is bold where the person is."""
        self.ensurePolished()
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(f" {say(NAMES[self._place])} ") + AROUND_PX

    def set_width(self, width_px: int, *, narrow: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self.setToolButtonStyle(style)
        self.setText("" if narrow else say(NAMES[self._place]))
        self.setFixedWidth(width_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._waiting or self._palette is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = QFont(self.font())
            font.setPointSizeF(font.pointSizeF() * 0.9)
            font.setBold(True)
            painter.setFont(font)
            text = str(self._waiting) if self._waiting < 100 else "99+"
            metrics = QFontMetrics(font)
            height = metrics.height() + 1
            width = max(height, metrics.horizontalAdvance(text) + 9)
            place = QRectF(self.width() / 2 + 5, 3, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.danger_fill))
            painter.drawRoundedRect(place, height / 2, height / 2)
            painter.setPen(QColor(self._palette.danger_text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """Follows `places` and asks it to go; Ctrl+1 to Ctrl+5 work wherever the person is."""

    def __init__(self, places: Places, shown: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(say("Screens"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places = places
        self._buttons = {place: _PlaceButton(place, number) for number, place in enumerate(shown, 1)}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, 10, MARGIN_PX, 10)
        column.setSpacing(5)
        for number, (place, button) in enumerate(self._buttons.items(), 1):
            group.addButton(button)
            button.clicked.connect(lambda _checked, at=place: places.go(at))
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda at=place: places.go(at))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
            if place is Place.TALK:
                column.addStretch(1)
        self.set_narrow(False)
        places.watch(self._show)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        for button in self._buttons.values():
            button.set_palette(palette)

    def set_narrow(self, narrow: bool) -> None:
        """Symbols alone, for a window that has no room for names."""
        width_px = NARROW_PX if narrow else self.named_px()
        self.setFixedWidth(width_px)
        for button in self._buttons.values():
            button.set_width(width_px - 2 * MARGIN_PX, narrow=narrow)

    def named_px(self) -> int:
        """How wide it is with names, in the person's language and the size of the system's text."""
        return max(WIDE_PX, *(button.name_px() + 2 * MARGIN_PX for button in self._buttons.values()))

    def _show(self) -> None:
        for place, button in self._buttons.items():
            button.setChecked(place is self._places.current)
            button.show_waiting(self._places.waiting(place))
