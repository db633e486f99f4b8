"""What managers set of the porter as a form: its hours, how long calls are kept, whether Edge may speak."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from gui.screens.button import Switch
from gui.screens.cards import Card, Page, make_label, make_number
from gui.screens.flow import Flow
from gui.screens.restyle import set_wrong
from gui.state.house import EDGE, HOURS, RETENTION, USUAL_NIGHT, House
from gui.state.settings import Settings
from gui.words import say

WIDEST_PX = 760
CLOCK_AROUND_PX = 40
LARGEST = 100_000
"""What is too large the box says itself."""


class _ClockField(QLineEdit):
    """As wide as `22:00` is, with some room around it."""

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("00:00") + CLOCK_AROUND_PX, super().sizeHint().height())


def _side_by_side(*widgets: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return both


class PorterForm(Page):
    """Shows and changes the draft of `house`; `settings` tells what the person may do."""

    def __init__(self, settings: Settings, house: House) -> None:
        super().__init__(say("The porter"), WIDEST_PX)
        self._settings = settings
        self._house = house
        self._filling = False
        self._always = Switch(say("Day and night"))
        self._from, self._to = _ClockField(), _ClockField()
        self._days = make_number(LARGEST)
        self._edge = Switch(say("Edge, Microsoft's voices, may speak"))
        self._wrong: dict[str, QLabel] = {}
        self._fixed: dict[str, QLabel] = {}
        self.column.setContentsMargins(0, 0, 12, 0)
        self._add_hours()
        self._add_retention()
        self._add_edge()
        self.column.addStretch(1)
        house.watch(self._show)
        settings.watch(self._show)
        self._show()

    def _add_hours(self) -> None:
        self._from.setAccessibleName(say("The porter answers from"))
        self._to.setAccessibleName(say("The porter answers until"))
        row = Flow(spacing_px=8)
        for word, clock in ((say("From"), self._from), (say("to"), self._to)):
            row.add(_side_by_side(make_label("rowname", word), clock))
        card = self._add_card(
            say("When the porter answers"),
            HOURS,
            say(
                "By the hotel's clock. Outside these hours calls are turned away, so that reception can take them; "
                "calls that have begun are not cut off, and staff can always try the porter."
            ),
        )
        card.column.insertWidget(1, self._always)
        card.column.insertLayout(2, row)
        self._always.toggled.connect(lambda always: self._change(HOURS, None if always else USUAL_NIGHT))
        self._from.textChanged.connect(lambda clock: self._change_hours("from", clock))
        self._to.textChanged.connect(lambda clock: self._change_hours("to", clock))

    def _add_retention(self) -> None:
        self._days.setAccessibleName(say("Days for which calls are kept"))
        self._days.setSpecialValueText(say("for ever"))
        self._days.valueChanged.connect(lambda days: self._change(RETENTION, days))
        row = Flow(spacing_px=8)
        row.add(make_label("rowname", say("Days")), self._days)
        told = say("Older ones are erased every night with all that was said in them. 0 keeps them for ever.")
        self._add_card(say("How long calls are kept"), RETENTION, told).column.insertLayout(1, row)

    def _add_edge(self) -> None:
        told = say(
            "They sound well and speak many languages. What the porter says is sent to Microsoft for it, "
            "guests' names among it. Once it is forbidden, this box's own voices speak from the next sentence on."
        )
        self._add_card(say("What may leave the house"), EDGE, told).column.insertWidget(1, self._edge)
        self._edge.toggled.connect(lambda on: self._change(EDGE, on))

    def _add_card(self, title: str, name: str, told: str) -> Card:
        """What is set stands between its title and what it means."""
        card = Card(title)
        self._wrong[name], self._fixed[name] = make_label("wrong", wrap=True), make_label("fixed", wrap=True)
        for label in (self._wrong[name], self._fixed[name], make_label("quiet", told, wrap=True)):
            card.column.addWidget(label)
        self.column.addWidget(card)
        return card

    def _change(self, name: str, value: object) -> None:
        if not self._filling:
            self._house.change(name, value)

    def _change_hours(self, end: str, clock: str) -> None:
        if not self._filling:
            self._house.change_hours(end, clock)

    def _show(self) -> None:
        self._filling = True
        house, draft = self._house, self._house.draft
        hours = draft.get(HOURS)
        self._always.setChecked(hours is None)
        for line, end in ((self._from, "from"), (self._to, "to")):
            clock = (hours or USUAL_NIGHT)[end]
            if line.text() != clock:
                line.setText(clock)
        self._days.setValue(draft.get(RETENTION, 0))
        self._edge.setChecked(draft.get(EDGE, False))
        self._enable(HOURS, self._always)
        self._enable(HOURS, self._from, self._to, also=hours is not None)
        self._enable(RETENTION, self._days)
        self._enable(EDGE, self._edge)
        for name, label in self._wrong.items():
            label.setText(house.wrong.get(name, ""))
            label.setVisible(name in house.wrong)
        for name, label in self._fixed.items():
            fixed = house.tell_fixed(name)
            label.setText(fixed or "")
            label.setVisible(fixed is not None)
        for line in (self._from, self._to):
            set_wrong(line, HOURS in house.wrong)
        set_wrong(self._days, RETENTION in house.wrong)
        self._filling = False

    def _enable(self, name: str, *widgets: QWidget, also: bool = True) -> None:
        may = self._settings.may("settings.write") and self._house.known is not None
        for widget in widgets:
            widget.setEnabled(may and also and self._house.tell_fixed(name) is None)
