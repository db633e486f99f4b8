"""Keys of programs: what each may do and until when, a new one shown once, and an old one revoked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from appliance.contract.accounts import ApiKey
from gui.keepers.managing import Managing
from gui.screens.cards import Card, Page, make_label
from gui.state.settings import Settings
from gui.words import local, mark, say

PURPOSES: dict[str, tuple[str, tuple[str, ...]]] = {
    mark("Watch how the box is"): ("viewer", ("metrics.read", "slo.read", "figures.read")),
    mark("Read calls and requests"): ("staff", ("calls.read", "requests.read", "events.read")),
    mark("Work through requests"): ("staff", ("requests.read", "requests.write", "events.read")),
    mark("Start and end calls"): ("service", ("sessions.start", "sessions.read", "sessions.end")),
    mark("Speak and listen"): ("service", ("speech.synthesize", "speech.transcribe")),
}
"""What a program is for, with the role and the actions that this takes."""
WIDEST_PX = 760


class KeyList(Page):
    """Asks `managing` for every change."""

    def __init__(self, settings: Settings, managing: Managing) -> None:
        super().__init__(say("Keys of programs"))
        self._settings = settings
        self._managing = managing
        self._shown: object = None
        self._rows = QWidget()
        self._name, self._purpose = QLineEdit(), QComboBox()
        self._new = make_label("toolbody", wrap=True)
        self._new.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.column.setContentsMargins(0, 0, 12, 0)
        self._card = Card(say("Keys"))
        self._card.setMaximumWidth(WIDEST_PX)
        self._card.column.addWidget(self._rows)
        self.column.addWidget(self._card)
        self.column.addWidget(self._make_new())
        self.column.addStretch(1)
        settings.watch(self._show)
        self._show()

    def _make_new(self) -> Card:
        card = Card(say("A new key"))
        card.setMaximumWidth(WIDEST_PX)
        for words in PURPOSES:
            self._purpose.addItem(say(words), words)
        form = QFormLayout()
        for name, widget in ((say("Name of the program"), self._name), (say("What it is for"), self._purpose)):
            widget.setAccessibleName(name)
            form.addRow(make_label("rowname", name), widget)
        card.column.addLayout(form)
        make = QPushButton(say("Make the key"))
        make.clicked.connect(self._make)
        card.column.addWidget(make)
        card.column.addWidget(self._new)
        return card

    def _make(self) -> None:
        role, scopes = PURPOSES[self._purpose.currentData()]
        self._managing.add_key({"name": self._name.text().strip(), "role": role, "scopes": list(scopes)})

    def _show(self) -> None:
        key = self._settings.new_key
        self._new.setVisible(key is not None)
        self._new.setText("" if key is None else say("Shown this once, copy it now:\n{key}", key=key))
        if self._settings.keys == self._shown:
            return
        self._shown = self._settings.keys
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        for made in self._settings.keys:
            column.addLayout(self._make_row(made))
        if not self._settings.keys:
            column.addWidget(make_label("quiet", say("No program has a key.")))
        self._card.column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _make_row(self, key: ApiKey) -> QHBoxLayout:
        until = say("until {date}", date=f"{local(key.expires_at):%Y-%m-%d}")
        told = say("revoked") if key.revoked_at is not None else until
        row = QHBoxLayout()
        row.addWidget(make_label("rowname", key.name, wrap=True), 1)
        row.addWidget(make_label("quiet", f"{', '.join(key.scopes)} · {told}", wrap=True), 2)
        if key.revoked_at is None:
            revoke = QPushButton(say("Revoke"))
            revoke.setAccessibleName(f"{revoke.text()}: {key.name}")
            revoke.clicked.connect(lambda: self._managing.revoke_key(key.key_id))
            row.addWidget(revoke)
        return row
