"""The hotel's notes, from which the porter answers: one file at a time, in Markdown."""

from __future__ import annotations

import re
from unicodedata import normalize

from PySide6.QtWidgets import QComboBox, QInputDialog, QPlainTextEdit

from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import Page, make_label
from gui.state.settings import Settings
from gui.words import say

LONGEST_NAME = 40
LEAST_LINES = 8
"""Of the note, however much stands around it: a window that is too low for it all scrolls."""


class NoteEditor(Page):
    """Shows and changes the notes in the draft of `settings`."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(say("Notes"))
        self._settings = settings
        self._filling = False
        self._which = QComboBox()
        self._which.setAccessibleName(say("Which note"))
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(say("The note, in Markdown"))
        self._text.setTabChangesFocus(True)
        self._new, self._remove = Button(say("New …")), Button(say("Remove"))
        self._wrong = make_label("wrong", wrap=True)
        self._lay_out()
        self._which.activated.connect(lambda _place: self._show())
        self._text.textChanged.connect(self._change)
        self._new.clicked.connect(self._ask_name)
        self._remove.clicked.connect(lambda: settings.remove_note(self._which.currentText()))
        settings.watch(self._show)
        self._show()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(0, 0, 12, 0)
        self._text.setMinimumHeight(LEAST_LINES * self._text.fontMetrics().height())
        about = say(
            "Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. "
            "What is not written here, it does not know: then it takes a message."
        )
        self.column.addWidget(make_label("quiet", about, wrap=True))
        self.column.addLayout(Beside(self._which, self._new, self._remove))
        self.column.addWidget(self._text, 1)
        self.column.addWidget(self._wrong)

    def _ask_name(self) -> None:
        name, given = QInputDialog.getText(self, say("New note"), say("Name: small letters, digits, - and _"))
        if given and (plain := plain_name(name)):
            if plain not in (self._settings.value(("notes",)) or {}):
                self._settings.change(("notes", plain), f"# {name.strip().capitalize()}\n")
            self._which.setCurrentText(plain)
            self._show()

    def _change(self) -> None:
        if not self._filling and self._which.currentText():
            self._settings.change(("notes", self._which.currentText()), self._text.toPlainText())

    def _show(self) -> None:
        self._filling = True
        notes: dict[str, str] = self._settings.value(("notes",)) or {}
        names = sorted(notes)
        if names != [self._which.itemText(i) for i in range(self._which.count())]:
            chosen = self._which.currentText()
            self._which.clear()
            self._which.addItems(names)
            self._which.setCurrentText(chosen if chosen in names else (names[0] if names else ""))
        text = notes.get(self._which.currentText(), "")
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)
        may_write = self._settings.may("hotel.write")
        self._text.setReadOnly(not may_write)
        self._new.setEnabled(may_write)
        self._remove.setEnabled(may_write and bool(names))
        wrong = next((words for path, words in self._settings.wrong.items() if path[:1] == ("notes",)), None)
        self._wrong.setText(wrong or "")
        self._wrong.setVisible(wrong is not None)
        self._filling = False


def plain_name(given: str) -> str:
    """What was typed as the name of a note may be: "Frühstück & Bar" is `fruhstuck-bar`. Empty if nothing is left."""
    letters = normalize("NFKD", given).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9_]+", "-", letters).strip("-")[:LONGEST_NAME]
