"""The list of calls: each row drawn by hand, live calls first under their own heading, older ones loaded on the way."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.screens.call_rows import HEADING_ROLE, ROW_ROLE, CallRows, Heading, Index
from gui.screens.row_painter import RowPainter
from gui.state.calls import Calls, Change
from gui.theme import Palette
from gui.words import say

GATHER_MS = 30
"""Calls that come and go together move the list once."""


class _Delegate(QStyledItemDelegate):
    def __init__(self, painter: RowPainter) -> None:
        super().__init__()
        self._painter = painter

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(240, self._painter.past_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        heading = index.data(HEADING_ROLE)
        if heading:
            self._painter.draw_heading(painter, area, heading)
            return
        row = index.data(ROW_ROLE)
        if row is not None:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            self._painter.draw_row(painter, area, row, selected=selected, focused=focused)


class CallListView(QTableView):
    """Shows `calls`; tells `on_select` which call the person chose with mouse or arrow keys, `on_end` that more is
    wanted.

    While nobody has chosen, it is the first: a window that opens shows what goes on.
    """

    def __init__(
        self,
        calls: Calls,
        on_select: Callable[[str | None], None],
        on_end: Callable[[], None],
        *,
        palette: Palette,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.setObjectName("calls")
        self.setAccessibleName(say("Calls, live ones first"))
        self._calls = calls
        self._on_select = on_select
        self._live: set[str] = set()
        self._follows = False
        """Rows come and go: where Qt's cursor is moved by that, nobody has chosen a call."""
        self._rows = CallRows(calls, now, on_end)
        self._painter = RowPainter(palette, self.font(), now, lambda: calls.me)
        self._delegate = _Delegate(self._painter)
        self._set_up()
        self.setModel(self._rows)
        self._rows.rowsInserted.connect(lambda _parent, first, last: self._fit_rows(first, last))
        self._gather = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._gather.timeout.connect(self._follow)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()
        calls.watch(self._note)
        self._follow()

    def set_palette(self, palette: Palette) -> None:
        self._painter.set_palette(palette)
        self.viewport().update()

    def fit_text(self) -> None:
        """The system's text has another size now."""
        self.ensurePolished()
        self._painter.set_font(self.font())
        self.verticalHeader().setDefaultSectionSize(self._painter.past_px)
        self._fit_rows(0, self._rows.rowCount() - 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._follows:
            return
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None and row.session_id != self._calls.selected:
            self._on_select(row.session_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _set_up(self) -> None:
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(1)
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self._painter.past_px)

    def _note(self, change: Change) -> None:
        if change is Change.ROW:
            self.viewport().update()
        elif change is Change.ROWS:
            if not self._gather.isActive():
                self._gather.start()
        elif change is Change.SELECTION:
            self._show_selection()

    def _follow(self) -> None:
        self._follows = True
        self._rows.follow()
        self._follows = False
        live = {row.session_id for row in self._calls.live}
        for session_id in self._live | live:  # more or less is told of it now, also where it stands as before
            if (index := self._rows.find(session_id)).isValid():
                self._fit_rows(index.row(), index.row())
        self._live = live
        self.viewport().update()
        first = next((e for e in self._rows.entries if isinstance(e, str)), None)
        if self._calls.selected is None and first is not None:
            self._on_select(first)
        self._show_selection()

    def _fit_rows(self, first: int, last: int) -> None:
        """Most rows are of the default height, and those are not touched: there may be 50,000 of them."""
        header = self.verticalHeader()
        for place in range(first, last + 1):
            entry = self._rows.entries[place]
            if isinstance(entry, Heading):
                header.resizeSection(place, self._painter.heading_px)
                continue
            row = self._calls.row(entry)
            height = self._painter.past_px if row is None else self._painter.height_px(row)
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)

    def _show_selection(self) -> None:
        index = self._rows.find(self._calls.selected)
        if not index.isValid():
            self.selectionModel().clear()  # the call that is before the person is not in the list
        elif index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
