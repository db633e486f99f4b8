"""Who may sign in: names and roles, shut out and let in again, and somebody new."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from appliance.contract.accounts import User
from gui.keepers.managing import Managing
from gui.screens.cards import Card, Page, make_label
from gui.state.settings import Settings
from gui.words import mark, say

ROLES = {
    "viewer": mark("Viewer: sees that it works"),
    "staff": mark("Staff: calls and requests"),
    "manager": mark("Manager: staff, and the hotel's words"),
    "admin": mark("Administrator: everything"),
}
WIDEST_PX = 760


class PeopleList(Page):
    """Asks `managing` for every change."""

    def __init__(self, settings: Settings, managing: Managing) -> None:
        super().__init__(say("People"))
        self._settings = settings
        self._managing = managing
        self._shown: object = None
        self._rows = QWidget()
        self._user_name, self._name, self._password = QLineEdit(), QLineEdit(), QLineEdit()
        self._role = QComboBox()
        self.column.setContentsMargins(0, 0, 12, 0)
        self._card = Card(say("Who may sign in"))
        self._card.setMaximumWidth(WIDEST_PX)
        self._card.column.addWidget(self._rows)
        self.column.addWidget(self._card)
        self.column.addWidget(self._make_new())
        self.column.addStretch(1)
        settings.watch(self._show)
        self._show()

    def _make_new(self) -> Card:
        card = Card(say("Somebody new"))
        card.setMaximumWidth(WIDEST_PX)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        for role, words in ROLES.items():
            self._role.addItem(say(words), role)
        self._role.setCurrentIndex(1)
        form = QFormLayout()
        for name, widget in (
            (say("Name to sign in with"), self._user_name),
            (say("Name"), self._name),
            (say("Role"), self._role),
            (say("Password, 12 characters or more"), self._password),
        ):
            widget.setAccessibleName(name)
            form.addRow(make_label("rowname", name), widget)
        card.column.addLayout(form)
        add = QPushButton(say("Let them sign in"))
        add.clicked.connect(self._add)
        card.column.addWidget(add)
        return card

    def _add(self) -> None:
        self._managing.add_person(
            {
                "user_name": self._user_name.text().strip(),
                "name": self._name.text().strip(),
                "role": self._role.currentData(),
                "password": self._password.text(),
            }
        )
        self._password.clear()

    def _show(self) -> None:
        if self._settings.people == self._shown:
            return
        self._shown = self._settings.people
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        for user in self._settings.people:
            column.addLayout(self._make_row(user))
        self._card.column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _make_row(self, user: User) -> QHBoxLayout:
        role = QComboBox()
        role.setAccessibleName(say("Role of {name}", name=user.name))
        for name, words in ROLES.items():
            role.addItem(say(words), name)
        role.setCurrentIndex(role.findData(user.role))
        role.activated.connect(lambda _place: self._managing.change_person(user.user_id, {"role": role.currentData()}))
        shut = QPushButton(say("Let in again") if user.disabled else say("Shut out"))
        shut.setAccessibleName(f"{shut.text()}: {user.name}")
        shut.clicked.connect(lambda: self._managing.change_person(user.user_id, {"disabled": not user.disabled}))
        row = QHBoxLayout()
        told = f"{user.name} ({user.user_name})"
        row.addWidget(make_label("quiet" if user.disabled else "rowname", told, wrap=True), 1)
        row.addWidget(role)
        row.addWidget(shut)
        return row
