"""A list to choose from that is as wide as what is chosen where there is room, and never wider than its page."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox

LEAST_EMS = 5


class ChoiceBox(QComboBox):
    """What has no room is shortened, and whole where it is unfolded."""

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), LEAST_EMS * self.fontMetrics().height()), whole.height())
