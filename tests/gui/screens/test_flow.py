"""What finds no room beside the others goes on below; what is hidden takes none."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.screens.flow import Flow

pytestmark = pytest.mark.qt


@pytest.mark.parametrize(
    ("width", "hidden", "places"),
    [
        (400, (), [(0, 0), (110, 0), (220, 0)]),
        (320, (), [(0, 0), (110, 0), (220, 0)]),
        (319, (), [(0, 0), (110, 0), (0, 30)]),
        (150, (), [(0, 0), (0, 30), (0, 60)]),
        (150, (1,), [(0, 0), None, (0, 30)]),
        (60, (1, 2), [(0, 0), None, None]),
    ],
)
def test_lines(qtbot: QtBot, width: int, hidden: tuple[int, ...], places: list[tuple[int, int] | None]) -> None:
    page, flow = QWidget(), Flow(spacing_px=10)
    qtbot.addWidget(page)
    page.setLayout(flow)
    boxes = [QWidget() for _ in range(3)]
    for number, box in enumerate(boxes):
        box.setFixedSize(min(100, width), 20)
        flow.add(box)
        box.setVisible(number not in hidden)
    page.resize(width, 200)
    page.show()
    QApplication.processEvents()
    assert [None if n in hidden else (box.x(), box.y()) for n, box in enumerate(boxes)] == places
    lines = {place[1] for place in places if place is not None}
    assert flow.heightForWidth(width) == max(lines) + 20
    assert flow.minimumSize().width() == min(100, width)
