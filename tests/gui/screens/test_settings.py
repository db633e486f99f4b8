"""The settings: for whom there are any, and whether they can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from appliance.contract.hotel import HotelVersion, NotesName
from appliance.contract.hotel_folder import read_hotel
from gui.screens.hotel_form import HotelForm
from gui.screens.note_editor import NoteEditor, plain_name
from gui.screens.porter_form import PorterForm
from gui.screens.settings import SettingsScreen
from gui.state.places import Place
from gui.state.settings import Section
from tests.gui.screens.fits import misfits, spoken_in
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "hotel"


def test_whose_role_has_nothing_to_set_is_told_once_the_role_is_known(scene: Scene) -> None:
    scene.office.places.go(Place.SETTINGS)
    (told,) = [label for label in scene.window.findChildren(QLabel) if "nothing to set" in label.text()]
    assert not told.isVisible()
    scene.office.settings.allow(frozenset({"calls.read"}))
    assert told.isVisible()


def test_a_number_in_the_settings_can_be_read(scene: Scene) -> None:
    """Qt leaves a styled number field without buttons no room for its number."""
    scene.office.places.go(Place.SETTINGS)
    numbers = scene.window.findChildren(QSpinBox)
    assert numbers
    for number in numbers:
        assert number.lineEdit().width() >= number.fontMetrics().horizontalAdvance("100000")


def test_fields_are_as_high_as_each_other_and_stand_in_one_column(form: HotelForm) -> None:
    lines = [line for line in form.findChildren(QLineEdit) if not isinstance(line.parent(), QSpinBox)]
    numbers, switches = form.findChildren(QSpinBox), form.findChildren(QCheckBox)
    assert len({field.height() for field in (*lines, *numbers)}) == 1
    assert len({left_px(form, field) for field in (*lines, *numbers, *switches)}) == 1


@pytest.mark.parametrize("words", ["Name", "It books, changes and cancels", "Nights at most"])
def test_a_name_stands_at_the_height_of_what_is_written_beside_it(form: HotelForm, words: str) -> None:
    (label,) = [label for label in form.findChildren(QLabel, "fieldname") if label.text() == words]
    (field,) = [f for f in form.findChildren(QWidget) if f.accessibleName() == words]
    assert abs(middle_px(form, label) - middle_px(form, field)) <= 1


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("meals", "meals"),
        ("Frühstück & Bar", "fruhstuck-bar"),
        ("  Pool ", "pool"),
        ("Wi-Fi_2", "wi-fi_2"),
        ("x" * 50, "x" * 40),
        ("…", ""),
    ],
)
def test_what_is_typed_as_the_name_of_a_note_becomes_one(given: str, name: str) -> None:
    assert plain_name(given) == name
    assert not name or TypeAdapter(NotesName).validate_python(name)


def test_a_new_note_with_the_name_of_another_opens_that_one(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = scene.office.settings
    settings.allow(frozenset({"hotel.read", "hotel.write"}))
    settings.show_hotel(HotelVersion(version=3, hotel=read_hotel(EXAMPLE)))
    editor = NoteEditor(settings)
    scene.qtbot.addWidget(editor)
    (new,) = [button for button in editor.findChildren(QPushButton) if button.text() == "New …"]
    before = settings.value(("notes",))["meals"]
    for typed in ("Meals", "Sauna"):
        monkeypatch.setattr(QInputDialog, "getText", lambda *_, typed=typed: (typed, True))
        new.click()
    (which,), (text,) = editor.findChildren(QComboBox), editor.findChildren(QPlainTextEdit)
    assert settings.value(("notes",))["meals"] == before
    assert (which.currentText(), text.toPlainText()) == ("sauna", "# Sauna\n")


def test_the_sections_problem_does_not_follow_to_the_next_one(scene: Scene) -> None:
    scene.office.settings.allow(frozenset({"hotel.read", "users.read", "users.write"}))
    scene.office.places.go(Place.SETTINGS)
    screen = scene.window.screens[Place.SETTINGS]
    assert isinstance(screen, SettingsScreen)
    screen.show_section(Section.PEOPLE)
    scene.office.settings.refuse("a name is missing", {"name": "too short"})
    lines = [line for line in screen.findChildren(QLineEdit) if line.isVisible() and line.property("wrong") == "true"]
    assert [line.accessibleName() for line in lines] == ["Name"] and scene.office.settings.wrong == {}
    screen.show_section(Section.HOTEL)
    assert [line for line in screen.findChildren(QLineEdit) if line.property("wrong") == "true"] == []
    assert [label for label in screen.findChildren(QLabel, "wrong") if label.isVisible()] == []


@pytest.mark.parametrize(("language", "text"), [("de", 1.5), ("en", 1.0)])
def test_what_a_setting_means_is_whole_however_wide_the_window(qtbot: QtBot, language: str, text: float) -> None:
    """A wide window's cards are narrower than it, and as high as their text needs there."""
    with spoken_in(language, text):
        scene = Scene(qtbot, calls=0)
        scene.office.settings.allow(frozenset({"settings.read", "settings.write"}))
        scene.office.places.go(Place.SETTINGS)
        screen = scene.window.screens[Place.SETTINGS]
        assert isinstance(screen, SettingsScreen)
        screen.show_section(Section.PORTER)
        (porter,) = screen.findChildren(PorterForm)
        for width_px in (820, 1280, 1800):
            scene.window.resize(width_px, 730)
            assert misfits(porter) == [], f"at {width_px} px"


@pytest.fixture
def form(scene: Scene) -> HotelForm:
    """As it is laid out for who may write."""
    scene.office.settings.allow(frozenset({"hotel.read", "hotel.write"}))
    scene.office.places.go(Place.SETTINGS)
    scene.texts("fieldname")
    return next(iter(scene.window.screens[Place.SETTINGS].findChildren(HotelForm)))


def left_px(form: QWidget, field: QWidget) -> int:
    return field.mapTo(form, field.rect().topLeft()).x()


def middle_px(form: QWidget, field: QWidget) -> int:
    return field.mapTo(form, field.rect().center()).y()
