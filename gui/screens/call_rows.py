"""The calls as Qt asks for them: headings and calls in one column, changed row by row so that nothing jumps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui.state.call_row import CallRow
from gui.state.calls import Calls
from gui.state.particulars import name_language
from gui.state.times import tell_day, tell_duration
from gui.state.wording import KINDS, name_guest, name_need, name_place, name_state, tell_cries, tell_line, tell_why
from gui.words import say

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()
LIVE = -1


@dataclass(frozen=True, slots=True)
class Heading:
    """Of the live calls (`LIVE`), or of a day of the hotel's calendar."""

    day: int


Entry = Heading | str
"""A heading, or the session of a call."""


class CallRows(QAbstractListModel):
    """Keeps where each call stands; what it says is asked of `calls` when it is drawn.

    `on_end` is told when the person has come to the end of what is loaded.
    """

    def __init__(self, calls: Calls, now: Callable[[], float], on_end: Callable[[], None]) -> None:
        super().__init__()
        self._calls = calls
        self._now = now
        self._on_end = on_end
        self._entries: list[Entry] = []

    @property
    def entries(self) -> Sequence[Entry]:
        return self._entries

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if isinstance(entry, Heading):
            told = (HEADING_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._tell_heading(entry) if role in told else None
        row = self._calls.row(entry)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and row is not None:
            return self._tell_row(row)
        if role == Qt.ItemDataRole.ToolTipRole and row is not None and row.needs_somebody:
            return tell_cries(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, _parent: Index) -> bool:
        return not self._calls.is_complete

    def fetchMore(self, _parent: Index) -> None:
        self._on_end()

    def follow(self) -> None:
        """Put in, take out and leave alone, so that the entries are those of the state."""
        after = arrange(self._calls)
        before = self._entries
        head, tail = _common(before, after)
        gone, new = len(before) - tail, len(after) - tail
        if gone > head:
            self.beginRemoveRows(NO_INDEX, head, gone - 1)
            del before[head:gone]
            self.endRemoveRows()
        if new > head:
            self.beginInsertRows(NO_INDEX, head, new - 1)
            before[head:head] = after[head:new]
            self.endInsertRows()

    def find(self, session_id: str | None) -> QModelIndex:
        """The index of a call, invalid when it is not in the list."""
        try:
            return self.index(self._entries.index(session_id or ""))
        except ValueError:
            return QModelIndex()

    def _tell_heading(self, heading: Heading) -> str:
        if heading.day == LIVE:
            shown, all_live = len(self._calls.shown_live), len(self._calls.live)
            return say("Live  {n}", n=all_live) if shown == all_live else say("Live  {n} of {m}", n=shown, m=all_live)
        return tell_day(heading.day, self._now())

    def _tell_row(self, row: CallRow) -> str:
        """For who can't see it."""
        state, _tone = name_state(row, self._calls.me)
        parts = [name_guest(row), name_place(row), say(KINDS[row.kind]), name_language(row.locale), state]
        parts += [tell_duration(row.lasted_s(self._now())), name_need(row) if row.urgent else None]
        parts += [tell_why(row.plea) if row.needs_somebody and row.plea is not None else None]
        parts += [tell_line(row.line) if row.is_live else None]
        return ", ".join(part for part in parts if part)


def arrange(calls: Calls) -> list[Entry]:
    """Live calls under their heading, then those that are over under one for each day."""
    entries: list[Entry] = []
    live = calls.shown_live
    if live:
        entries += [Heading(LIVE), *(row.session_id for row in live)]
    day = LIVE
    for session_id in calls.past:
        row = calls.row(session_id)
        assert row is not None, "what is past is known"
        if row.day != day:
            day = row.day
            entries.append(Heading(day))
        entries.append(session_id)
    return entries


def _common(one: list[Entry], other: list[Entry]) -> tuple[int, int]:
    """How many entries both begin with, and how many of the rest both end with."""
    most = min(len(one), len(other))
    head = next((i for i in range(most) if one[i] != other[i]), most)
    most -= head
    tail = next((i for i in range(most) if one[-1 - i] != other[-1 - i]), most)
    return head, tail
