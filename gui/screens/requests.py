"""Requests: what needs somebody now, wake-up calls by their time, the rest, and what is done; each with what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QInputDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from appliance.contract.events import RequestKind
from appliance.contract.requests import StaffRequest
from gui.keepers.todo import Todo
from gui.screens.button import Button
from gui.screens.cards import Page, make_label
from gui.screens.flow import Flow
from gui.screens.symbols import make_symbol
from gui.state.particulars import name_request, tell_details, tell_summary
from gui.state.requests import Group, Key, Requests, key_of, tell_state
from gui.state.staff import name_staff
from gui.state.times import tell_clock, tell_due, tell_until
from gui.theme import Palette
from gui.words import mark, say

SYMBOL_PX = 22
WIDEST_PX = 860
NO_TRAY = mark("This desktop has no tray for an icon: what is to do shows in this window alone. What is urgent rings.")
KNOWN = {"wake_up", "message", "maintenance", "housekeeping", "reservation", "person", "emergency"}


class RequestsScreen(Page):
    """Shows `requests`; `on_call` is told which call the person wants to see, `has_tray` whether an icon counts too."""

    def __init__(
        self,
        requests: Requests,
        todo: Todo,
        on_call: Callable[[str], None],
        *,
        has_tray: bool,
        now: Callable[[], float],
    ) -> None:
        super().__init__(say("Requests"))
        self._requests = requests
        self._todo = todo
        self._on_call = on_call
        self._now = now
        self._palette: Palette | None = None
        self._cards: dict[Key, RequestCard] = {}
        self._headings = {group: make_label("sectiontitle", wrap=True) for group in Group}
        self._problem = make_label("wrong", wrap=True)
        self._nothing = make_label("empty", say("Nothing to do. What calls leave for staff comes up here."), wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._no_tray = make_label("quiet", say(NO_TRAY), wrap=True)
        self._no_tray.setVisible(not has_tray)
        self._lists = {group: QVBoxLayout() for group in Group}
        self._lay_out()
        requests.watch(self._show)
        self._clock = QTimer(self, interval=10_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        for card in self._cards.values():
            card.set_palette(palette)

    def point_to(self, key: Key) -> None:
        """Scroll there, and give its first button the keyboard."""
        card = self._cards.get(key)
        if card is None:
            return  # it is not fetched yet, or gone
        QApplication.sendPostedEvents(
            None, QEvent.Type.LayoutRequest
        )  # a screen that was never shown has no places yet
        self.ensureWidgetVisible(card)
        card.take_keyboard()

    def _lay_out(self) -> None:
        self.column.addWidget(make_label("pagetitle", say("Requests"), wrap=True))
        self.column.addWidget(self._problem)
        self.column.addWidget(self._nothing)
        for group in Group:
            self.column.addWidget(self._headings[group])
            self._lists[group].setSpacing(8)
            self.column.addLayout(self._lists[group])
        self.column.addStretch(1)
        self.column.addWidget(self._no_tray)

    def _show(self) -> None:
        groups = self._requests.groups()
        kept: set[Key] = set()
        for group, layout in self._lists.items():
            held = groups.get(group, ())
            self._headings[group].setVisible(bool(held))
            self._headings[group].setText(f"{say(group.value).upper()}  {len(held)}")
            for place, request in enumerate(held):
                kept.add(key_of(request))
                card = self._card_of(request)
                if layout.indexOf(card) != place:
                    layout.insertWidget(place, card)
        for key in self._cards.keys() - kept:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        self._problem.setText(self._requests.problem or "")
        self._problem.setVisible(self._requests.problem is not None)
        self._nothing.setVisible(not self._requests.open_count)

    def _card_of(self, request: StaffRequest) -> RequestCard:
        key = key_of(request)
        if key not in self._cards:
            self._cards[key] = RequestCard(key, self._todo, self._on_call)
            if self._palette is not None:
                self._cards[key].set_palette(self._palette)
        card = self._cards[key]
        card.show_request(request, self._requests, self._now())
        return card

    def _tick(self) -> None:
        """What is due comes nearer."""
        if self.isVisible():
            self._show()


class RequestCard(QWidget):
    """One request: what, when, for whom, who has it, and what can be done about it."""

    def __init__(self, key: Key, todo: Todo, on_call: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("request")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMaximumWidth(WIDEST_PX)
        self._key = key
        self._todo = todo
        self._palette: Palette | None = None
        self._symbol_name = ""
        self._symbol = QLabel()
        self._kind, self._summary = make_label("requestkind", wrap=True), make_label("words", wrap=True)
        self._facts = make_label("facts", wrap=True)
        self._notes = make_label("toolbody", wrap=True)
        self._claim, self._release = Button(say("Take it")), Button(say("Give it back"))
        self._finish, self._note = Button(say("Done")), Button(say("Note …"))
        self._call = Button(say("Show the call"))
        self._buttons = (self._claim, self._release, self._finish, self._note, self._call)
        self._claim.setProperty("tone", "main")
        self._claim.clicked.connect(lambda: todo.claim(key))
        self._release.clicked.connect(lambda: todo.release(key))
        self._finish.clicked.connect(lambda: todo.finish(key))
        self._note.clicked.connect(self._ask_note)
        self._call.clicked.connect(lambda: on_call(key[0]))
        self._lay_out()

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._draw_symbol()

    def take_keyboard(self) -> None:
        """To the first button that can be pressed."""
        next(button for button in self._buttons if not button.isHidden()).setFocus()

    def show_request(self, request: StaffRequest, requests: Requests, now: float) -> None:
        urgent = "true" if request.alert else "false"
        for widget in (self, self._kind):
            if widget.property("urgent") != urgent:
                widget.setProperty("urgent", urgent)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._kind.setText("  ·  ".join(_tell_head(request, now)))
        summary = tell_summary(request)
        self._summary.setText(summary)
        facts = tell_details(request).replace("\n", "  ·  ")
        who = "" if request.caller is None else say("asked for by {name}", name=request.caller)
        told = say("at {time}", time=tell_clock(request.created_at))
        texts = (tell_state(request, requests.me), facts, who, told, _tell_who_rings(request))
        self._facts.setText("  ·  ".join(text for text in texts if text))
        self._notes.setText("\n".join(f"{tell_clock(n.at)} {name_staff(n.by)}: {n.text}" for n in request.notes))
        self._notes.setVisible(bool(request.notes))
        offer = requests.offer(request)
        self._claim.setVisible(offer.claim)
        self._release.setVisible(offer.release)
        self._finish.setVisible(offer.finish)
        self.setAccessibleName(f"{self._kind.text()}: {summary}, {tell_state(request, requests.me)}")
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()}: {summary}")
        name = request.kind.value
        self._symbol_name = name if name in KNOWN else "note"
        self._draw_symbol()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        for label in (self._kind, self._summary, self._facts, self._notes):
            words.addWidget(label)
        acts = Flow(spacing_px=8)
        acts.add(*self._buttons)
        words.addSpacing(7)
        words.addLayout(acts)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 11, 14, 12)
        across.setSpacing(14)
        across.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)

    def _draw_symbol(self) -> None:
        if self._palette is None or not self._symbol_name:
            return
        alarming = self.property("urgent") == "true"
        colour = self._palette.danger if alarming else self._palette.accent
        pixmap: QPixmap = make_symbol(self._symbol_name, colour, SYMBOL_PX, self.devicePixelRatioF())
        self._symbol.setFixedSize(QSize(SYMBOL_PX, SYMBOL_PX))
        self._symbol.setPixmap(pixmap)

    def _ask_note(self) -> None:
        text, written = QInputDialog.getText(
            self, say("Note"), say("What shall stand beside it?"), QLineEdit.EchoMode.Normal
        )
        if written and text.strip():
            self._todo.write(self._key, text.strip())


def _tell_who_rings(request: StaffRequest) -> str:
    """The porter answers calls and makes none."""
    if request.kind is not RequestKind.WAKE_UP or request.state.is_over:
        return ""
    return say("staff ring the room, the porter does not")


def _tell_head(request: StaffRequest, now: float) -> list[str]:
    parts = [name_request(request.kind)]
    if request.due_at is not None:
        due = tell_due(request.due_at, now)
        parts.append(due if request.state.is_over else f"{due} ({tell_until(request.due_at, now)})")
    if request.urgent:
        parts.append(say("urgent"))
    return parts
