"""Who may sign in and which programs hold keys, as managers see them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from appliance.contract.accounts import ApiKey, User
from gui.screens.key_list import KeyList
from gui.screens.people_list import PeopleList
from gui.state.settings import Section
from gui.words import say
from tests.gui.screens.fits import settle, spoken_in
from tests.gui.screens.scene import Scene
from tests.gui.state.history import BEGIN

pytestmark = pytest.mark.qt

KIM = User(
    user_id="kim", user_name="kim", name="Kim", role="staff", disabled=False, created_at=BEGIN, signed_in_at=BEGIN
)
PAGER = ApiKey(
    key_id="k1",
    name="pager",
    role="staff",
    scopes=["requests.read", "calls.read"],
    created_by="user:eva",
    created_at=BEGIN,
    expires_at=BEGIN + 86400 * 30,
    revoked_at=None,
    last_used_at=None,
)


class Manager:
    """At the settings; what is asked of the box is noted."""

    def __init__(self, scene: Scene, monkeypatch: pytest.MonkeyPatch, *actions: str) -> None:
        self.settings = scene.office.settings
        self.asked: list[tuple[Any, ...]] = []
        for name in ("change_person", "set_password", "revoke_key"):
            monkeypatch.setattr(scene.office.managing, name, lambda *asked: self.asked.append(asked))
        self.settings.allow(frozenset(actions))
        self.people = PeopleList(self.settings, scene.office.managing)
        self.keys = KeyList(self.settings, scene.office.managing)
        for page in (self.people, self.keys):
            scene.qtbot.addWidget(page)
            page.show()
        self.settings.show_people((KIM,))
        self.settings.show_keys((PAGER,))

    def role(self) -> QComboBox:
        QApplication.processEvents()  # Qt shows what a layout took in when it comes round to it
        boxes = [box for box in self.people.findChildren(QComboBox) if box.isVisible()]
        (found,) = [box for box in boxes if box.accessibleName() == "Role of Kim"]
        return found

    def texts(self) -> list[str]:
        QApplication.processEvents()
        pages = (self.people, self.keys)
        return [label.text() for page in pages for label in page.findChildren(QLabel) if label.isVisible()]

    def press(self, name: str, of: str) -> None:
        QApplication.processEvents()
        pages = (self.people, self.keys)
        buttons = [button for page in pages for button in page.findChildren(QPushButton) if button.isVisible()]
        (button,) = [button for button in buttons if button.accessibleName() == f"{name}: {of}"]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def offered(self) -> set[str]:
        """What can be done about somebody, by its name."""
        QApplication.processEvents()
        widgets = (*self.people.findChildren(QPushButton), *self.people.findChildren(QComboBox))
        return {w.accessibleName() for w in widgets if w.isVisible() and "Kim" in w.accessibleName()}


WRITES = ("users.read", "users.write", "api_keys.read", "api_keys.write")


@pytest.fixture
def manager(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Manager:
    return Manager(scene, monkeypatch, *WRITES)


def test_a_manager_sees_who_works_here_and_when_they_were_last_seen(manager: Manager) -> None:
    assert manager.settings.sections == (Section.PEOPLE, Section.KEYS)
    assert "Staff · last signed in Mon 21/9 15:13" in manager.texts()
    assert "Staff · calls, requests · never used · until 21/10/2026" in manager.texts()


def test_a_role_that_was_refused_springs_back_and_says_why_each_time(manager: Manager) -> None:
    for _ in range(2):
        role = manager.role()
        role.setCurrentIndex(role.findData("admin"))
        role.activated.emit(role.currentIndex())
        assert manager.asked[-1] == ("kim", {"role": "admin"})
        manager.settings.refuse_person("kim", "Kim is the last administrator.")
        assert manager.role().currentData() == "staff"
        assert "Kim is the last administrator." in manager.texts()


@pytest.mark.parametrize(
    ("name", "of", "asked"), [("Shut out", "Kim", ("kim", {"disabled": True})), ("Revoke", "pager", ("k1",))]
)
def test_what_shuts_somebody_out_asks_first(manager: Manager, name: str, of: str, asked: tuple[Any, ...]) -> None:
    manager.press(name, of)
    assert manager.asked == [] and any(text.endswith("?") for text in manager.texts())
    manager.press(say("Cancel"), of)
    assert manager.asked == [] and not any(text.endswith("?") for text in manager.texts())
    manager.press(name, of)
    manager.press(name, of)
    assert manager.asked == [asked]


def test_a_forgotten_password_is_given_anew_and_never_shown(manager: Manager) -> None:
    manager.press("New password …", "Kim")
    QApplication.processEvents()
    (field,) = [
        line
        for line in manager.people.findChildren(QLineEdit)
        if line.isVisible() and line.accessibleName().endswith("Kim")
    ]
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert any("signs Kim out everywhere" in text for text in manager.texts())
    manager.press("Set it", "Kim")
    assert manager.asked == [], "nothing was typed"
    QTest.keyClicks(field, "a new long password")
    manager.press("Cancel", "Kim")
    manager.press("New password …", "Kim")
    assert field.text() == "", "what was typed is not kept"
    QTest.keyClicks(field, "a new long password")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert manager.asked == [("kim", "Kim", "a new long password")]
    assert not field.isVisible()


@pytest.mark.parametrize(("name", "answer"), [("New password …", "Set it"), ("Shut out", "Shut out")])
def test_a_question_has_the_row_to_itself(manager: Manager, name: str, answer: str) -> None:
    usual = {"Role of Kim", "New password …: Kim", "Shut out: Kim"}
    assert manager.offered() == usual
    manager.press(name, "Kim")
    asked = manager.offered()
    assert {f"{answer}: Kim", "Cancel: Kim"} <= asked and not asked & (usual - {f"{answer}: Kim"})
    manager.press("Cancel", "Kim")
    assert manager.offered() == usual


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it"])
def test_the_field_for_another_password_says_whole_what_is_asked(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    with spoken_in(language, 1.0):
        manager = Manager(scene, monkeypatch, *WRITES)
        manager.people.resize(900, 600)
        manager.press(say("New password …"), "Kim")
        settle()
        (field,) = [line for line in manager.people.findChildren(QLineEdit) if line.accessibleName().endswith("Kim")]
        assert field.isVisible()
        assert field.width() > field.fontMetrics().horizontalAdvance(field.placeholderText())


def test_who_may_only_look_is_offered_nothing_else(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Manager(scene, monkeypatch, "users.read", "api_keys.read")
    visible = [b for page in (looks.people, looks.keys) for b in page.findChildren(QPushButton) if b.isVisible()]
    assert visible == [] and any("last signed in" in text for text in looks.texts())
