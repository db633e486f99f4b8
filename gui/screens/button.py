"""Buttons and switches whose words go on in the next line where there is no room for them in one: none is cut off."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)


class Button(QPushButton):
    """As wide as its words where they have room, and at least as wide as the longest of them."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        _let_wrap(self)

    def minimumSizeHint(self) -> QSize:
        return _least(self, super().sizeHint())

    def heightForWidth(self, width: int) -> int:
        return _height(self, super().sizeHint(), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = _broken(self, super().sizeHint(), self.width())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Switch(QCheckBox):
    """The same with a tick."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        _let_wrap(self)

    def minimumSizeHint(self) -> QSize:
        return _least(self, super().sizeHint())

    def heightForWidth(self, width: int) -> int:
        return _height(self, super().sizeHint(), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = _broken(self, super().sizeHint(), self.width())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)


def _let_wrap(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _around(button: QAbstractButton, whole: QSize) -> QSize:
    """Border, padding and tick; `whole` is the size with all words in one line."""
    return whole - button.fontMetrics().size(0, button.text())


def _least(button: QAbstractButton, whole: QSize) -> QSize:
    widest_px = max((button.fontMetrics().horizontalAdvance(word) for word in button.text().split(" ")), default=0)
    return QSize(_around(button, whole).width() + widest_px, whole.height())


def _height(button: QAbstractButton, whole: QSize, width_px: int) -> int:
    broken = _broken(button, whole, width_px)
    return _around(button, whole).height() + button.fontMetrics().size(0, broken).height()


def _broken(button: QAbstractButton, whole: QSize, width_px: int) -> str:
    """Its words in lines for a button of this width."""
    if width_px >= whole.width():
        return button.text()
    return _in_lines(button.text(), button.fontMetrics(), width_px - _around(button, whole).width())


def _in_lines(text: str, metrics: QFontMetrics, width_px: int) -> str:
    first, *others = text.split(" ")
    lines = [first]
    for word in others:
        longer = f"{lines[-1]} {word}"
        if metrics.horizontalAdvance(longer) <= width_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
