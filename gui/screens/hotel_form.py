"""The hotel's profile as a form: lines, numbers and switches, each with what the box has against it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox, QWidget

from gui.screens.button import Switch
from gui.screens.cards import Card, Page, make_label, make_number
from gui.screens.form import Form
from gui.screens.restyle import set_wrong
from gui.state.settings import FIELDS, Field, Kind, Path, Settings
from gui.words import say

WIDEST_PX = 760
LINE_PX = 180
"""Where it has not so much beside its name, it stands below it."""
LARGEST = 100_000
"""What is too large the box says itself."""


class HotelForm(Page):
    """Shows and changes the draft of `settings`."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(say("The hotel"), WIDEST_PX)
        self._settings = settings
        self._inputs: dict[Path, QLineEdit | QSpinBox | QCheckBox] = {}
        self._wrong: dict[Path, QLabel] = {}
        self._filling = False
        self.column.setContentsMargins(0, 0, 12, 0)
        for title, fields in FIELDS.items():
            self.column.addWidget(self._make_card(title, fields))
        more = say(
            "Rooms, rates, departments and venues: nightporter hotel export, change the file, nightporter hotel import."
        )
        self.column.addWidget(make_label("quiet", more, wrap=True))
        self.column.addStretch(1)
        settings.watch(self._show)
        self._show()

    def _make_card(self, title: str, fields: tuple[Field, ...]) -> Card:
        card = Card(say(title))
        form = Form()
        for field in fields:
            made = self._make_input(field)
            wrong = make_label("wrong", wrap=True)
            self._inputs[field.path], self._wrong[field.path] = made, wrong
            form.add(say(field.name), made)
            form.addRow(wrong)
        card.column.addLayout(form)
        return card

    def _make_input(self, field: Field) -> QLineEdit | QSpinBox | QCheckBox:
        path = field.path
        if field.kind is Kind.YES_NO:
            switch = Switch(say("yes"))
            switch.toggled.connect(lambda on: self._change(path, on))
            return switch
        if field.kind is Kind.NUMBER:
            number = make_number(LARGEST)
            number.valueChanged.connect(lambda value: self._change(path, value))
            return number
        line = QLineEdit()
        line.setMinimumWidth(LINE_PX)
        line.textChanged.connect(lambda text: self._change(path, text or None))
        return line

    def _change(self, path: Path, value: object) -> None:
        if not self._filling:
            self._settings.change(path, value)

    def _show(self) -> None:
        self._filling = True
        may_write = self._settings.may("hotel.write") and self._settings.hotel is not None
        for path, widget in self._inputs.items():
            value = self._settings.value(path)
            if isinstance(widget, QCheckBox):
                widget.setChecked(bool(value))
            elif isinstance(widget, QSpinBox):
                widget.setValue(int(value or 0))
            elif widget.text() != (value or ""):
                widget.setText(value or "")
                widget.setCursorPosition(0)
            widget.setEnabled(may_write)
            self._show_wrong(path, widget)
        self._filling = False

    def _show_wrong(self, path: Path, widget: QWidget) -> None:
        words = self._settings.wrong.get(path)
        self._wrong[path].setText(words or "")
        self._wrong[path].setVisible(words is not None)
        set_wrong(widget, words is not None)
