"""Changes a property that the style sheet looks at, so that the change is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_tone(widget: QWidget, tone: str) -> None:
    _set(widget, "tone", tone)


def set_wrong(widget: QWidget, wrong: bool) -> None:
    """The box does not take what stands in it."""
    _set(widget, "wrong", "true" if wrong else "false")


def set_reached(widget: QWidget, reached: bool) -> None:
    """The keyboard is at what it frames."""
    _set(widget, "reached", "true" if reached else "false")


def _set(widget: QWidget, name: str, value: str) -> None:
    """Qt evaluates property selectors only when a widget is polished again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
