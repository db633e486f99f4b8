"""Our own symbols in any colour and size: drawn from assets/symbols."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent.parent / "assets" / "symbols"
INK = b"#000"
"""What the files are drawn in."""


@cache
def make_symbol(name: str, colour: str, size_px: int, scale: float = 1.0) -> QPixmap:
    """The symbol `name` in `#rrggbb`, square; `scale` is the screen's pixels for each of ours."""
    drawing = (FOLDER / f"{name}.svg").read_bytes().replace(INK, colour.encode())
    pixmap = QPixmap(QSize(size_px, size_px) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size_px, size_px))
    return pixmap


def make_icon(name: str, colour: str, disabled: str, size_px: int, scale: float = 1.0) -> QIcon:
    """The symbol for a button: in `colour`, and in `disabled` where it can't be pressed."""
    icon = QIcon(make_symbol(name, colour, size_px, scale))
    icon.addPixmap(make_symbol(name, disabled, size_px, scale), QIcon.Mode.Disabled)
    return icon
