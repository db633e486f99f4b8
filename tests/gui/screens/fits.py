"""What of a window its person can't read: text that is cut off or shortened, and pages to be pushed sideways."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from gui.language import FOLDER
from gui.screens.choice import ChoiceBox
from gui.words import speak


@contextmanager
def spoken_in(language: str, text: float) -> Iterator[None]:
    """In `language`, with the system's text `text` times as large as it is here."""
    translator, before = QTranslator(), QApplication.font()
    if language != "en":
        assert translator.load(f"{language}.qm", str(FOLDER))
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * text)
    speak(lambda words: translator.translate("", words) or words)
    QApplication.setFont(larger)
    try:
        yield
    finally:
        QApplication.setFont(before)
        speak(lambda words: words)


def settle() -> None:
    """A layout moves what is in it when Qt comes round to it, and may ask to be laid out again for it."""
    for _ in range(6):
        QApplication.processEvents()


def misfits(page: QWidget) -> list[str]:
    """Each in words: the widget, its text and what is wrong with it."""
    settle()
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    return [f"{type(widget).__name__} {_text(widget)!r} {why}" for widget in shown if (why := _misfit(widget))]


def _misfit(widget: QWidget) -> str | None:
    if isinstance(widget, QAbstractScrollArea) and (cut := _pushed(widget)):
        return cut
    if isinstance(widget, QComboBox) and not isinstance(widget, ChoiceBox):
        return _shortened(widget)
    if not _text(widget):
        return None
    wraps = widget.hasHeightForWidth()
    high = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
    if widget.height() < high:
        return f"is {widget.height()} px high, not {high}"
    wide = (widget.minimumSizeHint() if wraps else widget.sizeHint()).width()
    if widget.width() < wide:
        return f"is {widget.width()} px wide, not {wide}"
    return None


def _pushed(area: QAbstractScrollArea) -> str | None:
    if area.horizontalScrollBar().isVisible():
        return "must be pushed sideways"
    page = area.widget() if isinstance(area, QScrollArea) else None
    if page is not None and page.width() > area.viewport().width():
        return f"shows {area.viewport().width()} px of {page.width()}"
    return None


def _shortened(box: QComboBox) -> str | None:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    needs = box.fontMetrics().horizontalAdvance(box.currentText())
    return f"has {room} px for {box.currentText()!r}, not {needs}" if room < needs else None


def _text(widget: QWidget) -> str:
    """That is drawn."""
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
