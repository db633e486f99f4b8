"""The voices of the box, each to be heard."""

from __future__ import annotations

from gui.keepers.managing import Managing
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import Card, Page, make_label
from gui.state.particulars import name_language
from gui.state.settings import Settings
from gui.words import say

WIDEST_PX = 760


class VoiceList(Page):
    """Asks `managing` to play one."""

    def __init__(self, settings: Settings, managing: Managing) -> None:
        super().__init__(say("Voices"), WIDEST_PX)
        self._settings = settings
        self._managing = managing
        self._shown: object = None
        self._card = Card(say("Voices that can be heard now"))
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        settings.watch(self._show)
        self._show()

    def _show(self) -> None:
        if self._settings.voices == self._shown:
            return
        self._shown = self._settings.voices
        card = Card(self._card.title.text())
        about = say("The best comes first. A call is spoken by the first one that knows the guest's language.")
        card.column.addWidget(make_label("quiet", about, wrap=True))
        for voice in self._settings.voices:
            hear = Button(say("Hear it"))
            hear.setAccessibleName(say("Hear the voice {name}", name=voice.name))
            hear.clicked.connect(lambda _checked, of=voice: self._managing.hear(of.name, of.locale))
            name = make_label("rowname", voice.name, wrap=True)
            facts = make_label("quiet", f"{name_language(voice.locale)} · {voice.tier}")
            card.column.addLayout(Beside(name, facts, hear))
        if not self._settings.voices:
            card.column.addWidget(make_label("quiet", say("No voice can be heard now."), wrap=True))
        self.column.replaceWidget(self._card, card)
        self._card.hide()
        self._card.deleteLater()
        self._card = card
