"""Who may sign in: names, roles and when they last did; another password, shut out and let in again, somebody new."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from appliance.contract.accounts import User
from gui.keepers.managing import Managing
from gui.screens.asking import Asking
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import Card, Page, make_label, stack_labels
from gui.screens.choice import ChoiceBox
from gui.screens.form import Form
from gui.screens.password_asking import PasswordAsking
from gui.screens.restyle import set_wrong
from gui.state.rights import ROLES, name_role
from gui.state.settings import Settings
from gui.state.times import tell_moment
from gui.words import say

WIDEST_PX = 760
ROWS_APART_PX = 10


class PeopleList(Page):
    """Asks `managing` for every change."""

    def __init__(self, settings: Settings, managing: Managing) -> None:
        super().__init__(say("People"), WIDEST_PX)
        self._settings = settings
        self._managing = managing
        self._shown: object = None
        self._roles: list[tuple[QComboBox, str]] = []
        self._rows = QWidget()
        self._user_name, self._name, self._password = QLineEdit(), QLineEdit(), QLineEdit()
        self._role = ChoiceBox()
        self.column.setContentsMargins(0, 0, 12, 0)
        self._card = Card(say("Who may sign in"))
        self._card.column.addWidget(self._rows)
        self.column.addWidget(self._card)
        self._maker = self._make_new()
        self.column.addWidget(self._maker)
        self.column.addStretch(1)
        settings.watch(self._show)
        self._show()

    def _make_new(self) -> Card:
        card = Card(say("Somebody new"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        for role, words in ROLES.items():
            self._role.addItem(say(words), role)
        self._role.setCurrentIndex(1)
        form = Form()
        for name, widget in (
            (say("Name to sign in with"), self._user_name),
            (say("Name"), self._name),
            (say("Role"), self._role),
            (say("Password, 12 characters or more"), self._password),
        ):
            form.add(name, widget)
        card.column.addLayout(form)
        add = Button(say("Let them sign in"))
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
        settings = self._settings
        self._maker.setVisible(settings.may("users.write"))
        for name, line in (("user_name", self._user_name), ("name", self._name), ("password", self._password)):
            set_wrong(line, name in settings.form_wrong)
        known = settings.people, settings.people_wrong, settings.may("users.write")
        if known == self._shown:
            for combo, role in self._roles:  # what the box refused springs back
                combo.setCurrentIndex(combo.findData(role))
            return
        self._shown = known
        self._roles.clear()
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROWS_APART_PX)
        for user in settings.people:
            column.addLayout(self._make_row(user))
        self._card.column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _make_row(self, user: User) -> QVBoxLayout:
        who = f"{user.name} ({user.user_name})"
        name = make_label("quiet" if user.disabled else "rowname", who, wrap=True)
        seen = say("has never signed in")
        if user.signed_in_at is not None:
            seen = say("last signed in {when}", when=tell_moment(user.signed_in_at))
        facts = [name_role(user.role), seen, *([say("shut out")] if user.disabled else ())]
        told = make_label("quiet", " · ".join(facts), wrap=True)
        block = QVBoxLayout()
        block.setSpacing(4)
        block.addLayout(Beside(stack_labels(name, told), *self._make_deeds(user)))
        if why := self._settings.people_wrong.get(user.user_id):
            block.addWidget(make_label("wrong", why, wrap=True))
        return block

    def _make_deeds(self, user: User) -> tuple[QWidget, ...]:
        if not self._settings.may("users.write"):
            return ()
        given = partial(self._managing.set_password, user.user_id, user.name)
        deeds = self._make_role(user), PasswordAsking(user.name, given), self._make_door(user)
        for deed in deeds:
            if isinstance(deed, Asking):
                deed.asks.connect(partial(_leave_alone, deed, deeds))
        return deeds

    def _make_role(self, user: User) -> QComboBox:
        role = ChoiceBox()
        role.setAccessibleName(say("Role of {name}", name=user.name))
        for name in ROLES:
            role.addItem(name_role(name), name)
            role.setItemData(role.count() - 1, say(ROLES[name]), Qt.ItemDataRole.ToolTipRole)
        role.setCurrentIndex(role.findData(user.role))
        role.activated.connect(lambda _place: self._managing.change_person(user.user_id, {"role": role.currentData()}))
        self._roles.append((role, user.role))
        return role

    def _make_door(self, user: User) -> QWidget:
        def change() -> None:
            self._managing.change_person(user.user_id, {"disabled": not user.disabled})

        if not user.disabled:
            question = say("They are signed out at once. Shut {name} out?", name=user.name)
            return Asking(say("Shut out"), question, user.name, change)
        letting_in = Button(say("Let in again"))
        letting_in.setAccessibleName(f"{letting_in.text()}: {user.name}")
        letting_in.clicked.connect(change)
        return letting_in


def _leave_alone(asking: Asking, deeds: tuple[QWidget, ...], asks: bool) -> None:
    """A question has the row to itself: its answers are not mixed with what else can be done."""
    for deed in deeds:
        if deed is not asking:
            deed.setVisible(not asks)
