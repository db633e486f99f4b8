"""The desktop as `nightporter desktop` opens it, and somebody who reads aloud what stands in its window.

`python -m tests.system.reader HOME` writes what can be read, a JSON list on a line, whenever it is something else.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from qasync import QEventLoop

from gui.app import Look, show_desktop
from gui.connection import find_instance
from gui.language import speak_language

LOOK_EVERY_MS = 50


class Reader:
    """`look` every now and then."""

    def __init__(self) -> None:
        self._told: list[str] = []

    def look(self) -> None:
        seen = [text for window in QApplication.topLevelWidgets() if window.isVisible() for text in _read(window)]
        if seen != self._told:
            self._told = seen
            print(json.dumps(seen), flush=True)


def _read(window: QWidget) -> list[str]:
    """Labels, what can be pressed, and the rows of lists."""
    texts = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) or (isinstance(widget, QAbstractButton) and widget.isEnabled()):
            texts.append(widget.text())
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            rows = (model.index(row, 0) for row in range(model.rowCount()))
            texts += [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
    return [text for text in texts if text]


def main() -> None:
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    speak_language("en")
    reader, looking = Reader(), QTimer(interval=LOOK_EVERY_MS)
    looking.timeout.connect(reader.look)
    looking.start()
    with QEventLoop(app) as loop:
        loop.run_until_complete(show_desktop(app, partial(find_instance, Path(sys.argv[1])), Look.DARK))


if __name__ == "__main__":
    main()
