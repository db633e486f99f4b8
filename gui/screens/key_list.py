"""Keys of programs: what each may do and until when, a new one shown once, and an old one revoked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from appliance.contract.accounts import ApiKey
from gui.keepers.managing import Managing
from gui.screens.asking import Asking
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import Card, Page, make_label, stack_labels
from gui.screens.choice import ChoiceBox
from gui.screens.form import Form
from gui.screens.restyle import set_wrong
from gui.state.rights import PURPOSES, name_actions, name_role
from gui.state.settings import Settings
from gui.state.times import tell_moment
from gui.words import local, say, tell_whole_date

WIDEST_PX = 760
ROWS_APART_PX = 10


class KeyList(Page):
    """Asks `managing` for every change."""

    def __init__(self, settings: Settings, managing: Managing) -> None:
        super().__init__(say("Keys of programs"), WIDEST_PX)
        self._settings = settings
        self._managing = managing
        self._shown: object = None
        self._rows = QWidget()
        self._name, self._purpose = QLineEdit(), ChoiceBox()
        self._new = make_label("toolbody", wrap=True)
        self._new.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.column.setContentsMargins(0, 0, 12, 0)
        self._card = Card(say("Keys"))
        self._card.column.addWidget(self._rows)
        self.column.addWidget(self._card)
        self._maker = self._make_new()
        self.column.addWidget(self._maker)
        self.column.addStretch(1)
        settings.watch(self._show)
        self._show()

    def _make_new(self) -> Card:
        card = Card(say("A new key"))
        for words in PURPOSES:
            self._purpose.addItem(say(words), words)
        form = Form()
        for name, widget in ((say("Name of the program"), self._name), (say("What it is for"), self._purpose)):
            form.add(name, widget)
        card.column.addLayout(form)
        make = Button(say("Make the key"))
        make.clicked.connect(self._make)
        card.column.addWidget(make)
        card.column.addWidget(self._new)
        return card

    def _make(self) -> None:
        role, scopes = PURPOSES[self._purpose.currentData()]
        self._managing.add_key({"name": self._name.text().strip(), "role": role, "scopes": list(scopes)})

    def _show(self) -> None:
        self._maker.setVisible(self._settings.may("api_keys.write"))
        set_wrong(self._name, "name" in self._settings.form_wrong)
        key = self._settings.new_key
        self._new.setVisible(key is not None)
        self._new.setText("" if key is None else say("Shown this once, copy it now:\n{key}", key=key))
        known = self._settings.keys, self._settings.may("api_keys.write")
        if known == self._shown:
            return
        self._shown = known
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROWS_APART_PX)
        for made in self._settings.keys:
            column.addLayout(self._make_row(made))
        if not self._settings.keys:
            column.addWidget(make_label("quiet", say("No program has a key.")))
        self._card.column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _make_row(self, key: ApiKey) -> Beside:
        used = say("never used")
        if key.last_used_at is not None:
            used = say("last used {when}", when=tell_moment(key.last_used_at))
        until = say("until {date}", date=tell_whole_date(local(key.expires_at).date()))
        facts = [name_role(key.role), name_actions(key.scopes), used, until]
        if key.revoked_at is not None:
            facts[3] = say("revoked {when}", when=tell_moment(key.revoked_at))
        name = make_label("rowname" if key.revoked_at is None else "quiet", key.name, wrap=True)
        told = make_label("quiet", " · ".join(facts), wrap=True)
        told.setToolTip(", ".join(key.scopes))
        return Beside(stack_labels(name, told), *self._make_end(key))

    def _make_end(self, key: ApiKey) -> tuple[QWidget, ...]:
        if key.revoked_at is not None or not self._settings.may("api_keys.write"):
            return ()
        question = say("The program is refused from then on. Revoke its key?")
        return (Asking(say("Revoke"), question, key.name, lambda: self._managing.revoke_key(key.key_id)),)
