"""Settings: what managers look after, a section at a time; what is wrong stands beside its field in the box's words."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from gui.keepers.managing import Managing
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.screens.flow import Flow
from gui.screens.hotel_form import HotelForm
from gui.screens.key_list import KeyList
from gui.screens.note_editor import NoteEditor
from gui.screens.people_list import PeopleList
from gui.screens.porter_form import PorterForm
from gui.screens.voice_list import VoiceList
from gui.state.house import House
from gui.state.settings import NAMES, Section, Settings
from gui.theme import Palette
from gui.words import say


class SettingsScreen(QWidget):
    """Shows the sections that the person may see."""

    def __init__(self, settings: Settings, house: House, managing: Managing) -> None:
        super().__init__()
        self._settings = settings
        self._house = house
        self._managing = managing
        self._pages: dict[Section, QWidget] = {
            Section.HOTEL: HotelForm(settings),
            Section.NOTES: NoteEditor(settings),
            Section.PORTER: PorterForm(settings, house),
            Section.VOICES: VoiceList(settings, managing),
            Section.PEOPLE: PeopleList(settings, managing),
            Section.KEYS: KeyList(settings, managing),
        }
        self._stack = QStackedWidget()
        self._chips = {section: Button(say(NAMES[section])) for section in Section}
        self._save, self._drop = Button(say("Save")), Button(say("Drop changes"))
        self._told = make_label("quiet", wrap=True)
        self._wrong = make_label("wrong", wrap=True)
        self._none = make_label("empty", say("Your role has nothing to set here: ask an administrator."), wrap=True)
        self._lay_out()
        self._save.clicked.connect(self._save_page)
        self._drop.clicked.connect(self._drop_page)
        settings.watch(self._show)
        house.watch(self._show)
        self._show()

    def set_palette(self, _palette: Palette) -> None:
        """All of its colours are the style sheet's."""

    def _lay_out(self) -> None:
        chips = Flow(spacing_px=8)
        group = QButtonGroup(self)
        for section, chip in self._chips.items():
            chip.setObjectName("chip")
            chip.setCheckable(True)
            group.addButton(chip)
            chip.clicked.connect(lambda _checked, at=section: self.show_section(at))
            chips.add(chip)
            self._stack.addWidget(self._pages[section])
        self._chips[Section.HOTEL].setChecked(True)
        self._save.setProperty("tone", "main")
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._told)
        words.addWidget(self._wrong)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(12)
        column.addWidget(make_label("pagetitle", say("Settings"), wrap=True))
        column.addLayout(chips)
        column.addWidget(self._none)
        column.addWidget(self._stack, 1)
        column.addLayout(Beside(told, self._drop, self._save))

    def show_section(self, section: Section) -> None:
        self._stack.setCurrentWidget(self._pages[section])
        self._chips[section].setChecked(True)
        self._settings.forget_problem()

    @property
    def _at(self) -> Section:
        return next(section for section, page in self._pages.items() if page is self._stack.currentWidget())

    def _save_page(self) -> None:
        if self._at is Section.PORTER:
            self._managing.save_house()
        else:
            self._managing.save_hotel()

    def _drop_page(self) -> None:
        if self._at is Section.PORTER:
            self._house.drop_changes()
        else:
            self._settings.drop_changes()

    def _show(self) -> None:
        settings = self._settings
        seen = settings.sections
        for section, chip in self._chips.items():
            chip.setVisible(section in seen)
        self._none.setVisible(bool(settings.actions) and not seen)  # without any the box was not reached yet
        self._stack.setVisible(bool(seen))
        edits, is_changed = False, False
        if self._at is Section.PORTER:
            edits = self._house.known is not None and settings.may("settings.write")
            is_changed = self._house.is_changed
        elif self._at in (Section.HOTEL, Section.NOTES):
            edits = settings.hotel is not None and settings.may("hotel.write")
            is_changed = settings.is_changed
        for button in (self._save, self._drop):
            button.setVisible(edits)
            button.setEnabled(is_changed)
        self._told.setText(settings.notice or "")
        self._told.setVisible(settings.notice is not None)
        self._wrong.setText(settings.problem or "")
        self._wrong.setVisible(settings.problem is not None)
