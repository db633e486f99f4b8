"""The brief for whoever takes a call over, top to bottom: who, why, what was said last, what is open, what is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from appliance.contract.requests import Request
from gui.screens.cards import make_label
from gui.state.brief import Brief, Said
from gui.state.times import tell_clock
from gui.words import say


class BriefPage(QWidget):
    """Made anew with each change; `make_card` shows one request."""

    def __init__(self, brief: Brief, make_card: Callable[[Request], QWidget]) -> None:
        super().__init__()
        self.setObjectName("leftpage")
        self._make_card = make_card
        self._spoken: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(6)
        self._add_who(brief)
        self._head(say("Why somebody is needed"), brief.needs)
        self._add_requests(brief.needs)
        if brief.said is not None:
            self._add_said(brief.said)
        self._head(say("Still open"), brief.not_done or brief.still_open)
        self._add_requests(brief.still_open)
        self._add_lines("briefundone", "✗", brief.not_done)
        if not (brief.needs or brief.still_open or brief.not_done):
            self._tell("facts", say("Nothing is open."))
        self._head(say("Done"), brief.done or brief.over)
        self._add_lines("briefdone", "✓", brief.done)
        self._add_requests(brief.over)
        self._column.addStretch(1)
        self.setAccessibleName(say("What to know of this call"))

    @property
    def spoken(self) -> str:
        """The whole of it, for who can't see it."""
        return "\n".join(self._spoken)

    def _head(self, title: str, follows: Iterable[object]) -> None:
        if follows:
            self._column.addSpacing(6)
            self._column.addWidget(make_label("sectiontitle", title.upper(), wrap=True))
            self._spoken.append(f"{title}:")

    def _add_who(self, brief: Brief) -> None:
        who = QVBoxLayout()
        who.setSpacing(2)
        for name, words in (("briefwho", brief.who), ("facts", brief.where), ("facts", brief.held)):
            if words:
                who.addWidget(make_label(name, words, wrap=True))
                self._spoken.append(words)
        self._column.addLayout(who)

    def _add_said(self, said: Said) -> None:
        self._head(say("The guest's last words, {time}", time=tell_clock(said.at)), said.words)
        if said.asked is not None:
            self._tell("facts", said.asked)
        self._tell("briefsaid", f"“{said.words}”")

    def _add_requests(self, requests: Iterable[Request]) -> None:
        for request in requests:
            card = self._make_card(request)
            self._spoken.append(card.accessibleName())
            self._column.addWidget(card)

    def _add_lines(self, name: str, mark: str, lines: Iterable[str]) -> None:
        for line in lines:
            self._tell(name, f"{mark} {line}")

    def _tell(self, name: str, words: str) -> None:
        self._spoken.append(words)
        self._column.addWidget(make_label(name, words, wrap=True))
