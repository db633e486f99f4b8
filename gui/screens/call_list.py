"""The list of calls: each row drawn by hand from the state's rows, live calls first under their own heading."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.screens.row_painter import HEADING_PX, ROW_PX, RowPainter
from gui.state.calls import CallRow, Calls, Change
from gui.state.wording import KINDS, name_state, tell_duration
from gui.theme import Palette

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()


class CallRows(QAbstractListModel):
    """The state's rows as Qt asks for them."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._rows: tuple[CallRow, ...] = ()
        self._now = now

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == HEADING_ROLE:
            return self._heading(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            lasted = tell_duration(row.lasted_s(self._now()))
            urgent = ", urgent" if row.urgent else ""
            return f"{row.who}, {KINDS[row.kind]}, {name_state(row)[0]}, {lasted}{urgent}"
        return None

    def show(self, rows: tuple[CallRow, ...]) -> bool:
        """Take new rows; True when they moved, so that indexes point elsewhere now."""
        same = [row.session_id for row in rows] == [row.session_id for row in self._rows]
        same = same and [row.is_live for row in rows] == [row.is_live for row in self._rows]
        if same:
            self._rows = rows
            self.tick()
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def tick(self) -> None:
        """A second went by: durations have grown."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def find(self, session_id: str | None) -> QModelIndex:
        """The index of a call, invalid when it is not in the list."""
        place = next((i for i, row in enumerate(self._rows) if row.session_id == session_id), None)
        return QModelIndex() if place is None else self.index(place)

    def _heading(self, place: int) -> str | None:
        live = self._rows[place].is_live
        if place > 0 and self._rows[place - 1].is_live == live:
            return None
        count = sum(row.is_live == live for row in self._rows)
        return f"Live  {count}" if live else f"Earlier  {count}"


class _Delegate(QStyledItemDelegate):
    def __init__(self, painter: RowPainter) -> None:
        super().__init__()
        self._painter = painter

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, ROW_PX + (HEADING_PX if index.data(HEADING_ROLE) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        heading = index.data(HEADING_ROLE)
        if heading:
            self._painter.draw_heading(painter, area, heading)
            area = area.adjusted(0, HEADING_PX, 0, 0)
        self._painter.draw_row(painter, area, index.data(ROW_ROLE), selected=selected)


class CallListView(QListView):
    """Shows `calls`; tells `on_select` which call the person chose with mouse or arrow keys.

    While nobody has chosen, it is the first: a window that opens shows what goes on.
    """

    def __init__(
        self,
        calls: Calls,
        on_select: Callable[[str | None], None],
        palette: Palette,
        now: Callable[[], float] = time.time,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("calls")
        self.setAccessibleName("Calls, live ones first")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._calls = calls
        self._on_select = on_select
        self._rows = CallRows(now)
        self._painter = RowPainter(palette, now)
        self._delegate = _Delegate(self._painter)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        calls.watch(self._note)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._rows.tick)
        self._clock.start()
        self._note(Change.ROWS)

    def set_palette(self, palette: Palette) -> None:
        self._painter.set_palette(palette)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None and row.session_id != self._calls.selected:
            self._on_select(row.session_id)

    def _note(self, change: Change) -> None:
        if change is Change.ROWS and self._rows.show(self._calls.rows):
            if self._calls.selected is None and self._calls.rows:
                self._on_select(self._calls.rows[0].session_id)
            self._show_selection()
        if change is Change.SELECTION:
            self._show_selection()

    def _show_selection(self) -> None:
        index = self._rows.find(self._calls.selected)
        if index.isValid() and index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
