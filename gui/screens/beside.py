"""Words, and beside them what can be done about them: below them where a window has no room for both."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from gui.screens.flow import Flow, fitted

WORDS_EMS = 9
"""Words that are longer wrap, but in no narrower column."""


class Beside(Flow):
    """`words` take what room `deeds` leave, which stand at the right in one line, or below from the left."""

    def __init__(self, words: QWidget, *deeds: QWidget, spacing_px: int = 8) -> None:
        super().__init__(spacing_px)
        self._said = words
        self.add(words, *deeds)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def _place(self, area: QRect, *, move: bool) -> int:
        words, deeds = self._shown()
        if words is None:
            return self._flow(deeds, area, move=move)
        sizes = [deed.sizeHint() for deed in deeds]
        words_px = area.width() - sum(size.width() + self.spacing() for size in sizes)
        if words_px < self._least_px(words):
            return self._place_below(words, deeds, area, move=move)
        high_px = max(size.height() for size in (_high(words, words_px), *sizes))
        left = area.left()
        for item, size in zip((words, *deeds), (_high(words, words_px), *sizes), strict=True):
            if move:
                item.setGeometry(QRect(left, area.top() + (high_px - size.height()) // 2, size.width(), size.height()))
            left += size.width() + self.spacing()
        return high_px

    def _place_below(self, words: QLayoutItem, deeds: list[QLayoutItem], area: QRect, *, move: bool) -> int:
        size = _high(words, area.width())
        if move:
            words.setGeometry(QRect(area.topLeft(), size))
        above_px = size.height() + self.spacing()
        return above_px + self._flow(deeds, area.adjusted(0, above_px, 0, 0), move=move)

    def _shown(self) -> tuple[QLayoutItem | None, list[QLayoutItem]]:
        words, *deeds = (self.itemAt(place) for place in range(self.count()))
        shown = [deed for deed in deeds if deed is not None and not deed.isEmpty()]
        return None if words is None or words.isEmpty() else words, shown

    def _least_px(self, words: QLayoutItem) -> int:
        column_px = WORDS_EMS * self._said.fontMetrics().height()
        return max(words.minimumSize().width(), min(words.sizeHint().width(), column_px))


def _high(words: QLayoutItem, width_px: int) -> QSize:
    """In all of this width."""
    size = fitted(words, width_px)
    high = words.heightForWidth(width_px) if words.hasHeightForWidth() else size.height()
    return QSize(width_px, high)
