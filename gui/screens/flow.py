"""Widgets side by side that go on in the next line where the window has no more room: none is cut off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Add widgets as to any other layout; hidden ones take no room."""

    def __init__(self, spacing_px: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing_px)
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        return QSize(sum(s.width() for s in sizes) + gaps, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest alone."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def _place(self, area: QRect, *, move: bool) -> int:
        """Returns the height that it takes."""
        return self._flow([item for item in self._items if not item.isEmpty()], area, move=move)

    def _flow(self, items: Sequence[QLayoutItem], area: QRect, *, move: bool) -> int:
        """One after the other, line by line; returns the height that they take."""
        top = area.top()
        for line in self._lines(items, area.width()):
            high_px = max(size.height() for _item, size in line)
            left = area.left()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (high_px - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += high_px + self.spacing()
        return max(0, top - self.spacing() - area.top())

    def _lines(self, items: Sequence[QLayoutItem], room_px: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """As many in each line as have room there."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left_px = 0
        for item in items:
            size = fitted(item, room_px)
            if not lines or left_px + size.width() > room_px:
                lines.append([])
                left_px = 0
            lines[-1].append((item, size))
            left_px += size.width() + self.spacing()
        return lines


def fitted(item: QLayoutItem, room_px: int) -> QSize:
    """As wide as it would be, if there is so much room, and as high as it must be then."""
    size = item.sizeHint()
    if size.width() <= room_px:
        return size
    return QSize(room_px, item.heightForWidth(room_px) if item.hasHeightForWidth() else size.height())
