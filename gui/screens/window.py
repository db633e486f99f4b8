"""The window: the rail at the left, top bar, what is wrong if something is, and the screen that the person is at."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.office import Office
from gui.screens.calling_strip import CallingStrip
from gui.screens.calls import CallsScreen
from gui.screens.cards import make_label
from gui.screens.elsewhere_strip import ElsewhereStrip
from gui.screens.health import HealthScreen
from gui.screens.notice_strip import NoticeStrip
from gui.screens.rail import Rail
from gui.screens.requests import RequestsScreen
from gui.screens.restyle import set_tone
from gui.screens.settings import SettingsScreen
from gui.screens.sign_in import SignInDialog
from gui.screens.step_bar import KEYS, MUTE_KEY, StepBar
from gui.screens.talk import TalkScreen
from gui.screens.topbar import TopBar
from gui.sheet import make_sheet
from gui.state.calls import Change
from gui.state.places import Place
from gui.state.stepping import Act
from gui.state.trial import Caller
from gui.stream import Link
from gui.theme import Palette
from gui.words import mark, say

NARROW = 7.7
"""Below so many widths of the rail with its names, it shows symbols alone."""

LINKS = {
    Link.LOST: mark("Reconnecting. The porter goes on without this window."),
    Link.NOT_RUNNING: mark("Nightporter is not running, so no calls are answered. Start it with: nightporter up"),
}


Screen = CallsScreen | RequestsScreen | TalkScreen | HealthScreen | SettingsScreen


class MainWindow(QMainWindow):
    """Puts the screens together; what the person asks for goes to the office. `has_tray`: an icon counts requests."""

    def __init__(
        self,
        office: Office,
        *,
        palette: Palette,
        icon: QIcon,
        has_tray: bool = True,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Nightporter")
        self.setWindowIcon(icon)
        self.resize(1280, 820)
        self.setMinimumSize(380, 420)
        self._office = office
        self._banner = make_label("banner", wrap=True)
        self._off_duty = make_label("offduty", wrap=True)
        self._calls = CallsScreen(
            office.calls,
            on_select=office.desk.select,
            on_wish=office.desk.wish_for,
            on_end=office.desk.turn_page,
            palette=palette,
            now=now,
        )
        self._steps = StepBar(office.calls, office.stepping, office.stepping_in)
        self._calls.talk.header.add_below(self._steps)
        self._requests = RequestsScreen(office.requests, office.todo, self._show_call, has_tray=has_tray, now=now)
        self._talk = TalkScreen(office.sound, office.sound_checks, office.trial, office.trials, office.calls)
        self._health = HealthScreen(office.box, office.calls, office.watchman.save_bundle, now)
        self.screens: dict[Place, Screen] = {
            Place.CALLS: self._calls,
            Place.REQUESTS: self._requests,
            Place.HEALTH: self._health,
            Place.TALK: self._talk,
            Place.SETTINGS: SettingsScreen(office.settings, office.house, office.managing),
        }
        self._calling = CallingStrip(office.alarm, self._see_what_calls)
        self._elsewhere = ElsewhereStrip(
            office.calls, office.stepping, office.stepping_in, self._steps, self._show_call
        )
        self._rail = Rail(office.places, tuple(self.screens))
        self._stack = QStackedWidget()
        for screen in self.screens.values():
            self._stack.addWidget(screen)
        self._top = TopBar(
            office.box, office.requests, icon.pixmap(26, 26), lambda: office.places.go(Place.HEALTH), now
        )
        self.setCentralWidget(self._lay_out())
        QShortcut(QKeySequence("Ctrl+N"), self, self._call_porter)
        QShortcut(QKeySequence("F5"), self, office.desk.refresh)
        QShortcut(QKeySequence(MUTE_KEY), self, office.stepping_in.mute)
        QShortcut(QKeySequence(KEYS[Act.HAND_BACK]), self, office.stepping_in.hand_back)
        if office.sign_in is not None:
            self._sign_in = SignInDialog(office.signing_in, office.sign_in, self)
        office.calls.watch(self._note)
        office.box.watch(self._show_strips)
        office.places.watch(self._show_place)
        office.alarm.on_new(lambda _words: QApplication.alert(self))
        self.set_palette(palette)
        self._show_strips()
        self._calls.list.setFocus()

    def set_palette(self, palette: Palette) -> None:
        """Dark or light, ordinary or high contrast, now."""
        self._palette = palette
        self.setStyleSheet(make_sheet(palette, QApplication.font().pointSizeF()))
        self._rail.set_palette(palette)
        self._calling.set_palette(palette)
        self._elsewhere.set_palette(palette)
        self._steps.set_palette(palette)
        for screen in self.screens.values():
            screen.set_palette(palette)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW * self._rail.named_px()
        self._rail.set_narrow(narrow)
        self._top.set_narrow(narrow)

    def event(self, event: QEvent) -> bool:
        """The system's text grew or shrank, and so does ours."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.set_palette(self._palette)
            self._calls.fit_text()
        return super().event(event)

    def _lay_out(self) -> QWidget:
        page = QWidget()
        page.setObjectName("window")
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(self._stack, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        notices = NoticeStrip(self._office.box)
        for widget in (self._top, self._calling, self._elsewhere, self._banner, notices, self._off_duty):
            column.addWidget(widget)
        column.addLayout(across, 1)
        return page

    def _call_porter(self) -> None:
        self._office.places.go(Place.TALK)
        if self._office.sound.is_usable:
            self._office.trials.start(Caller.MICROPHONE)

    def _show_call(self, session_id: str) -> None:
        self._office.places.go(Place.CALLS)
        self._office.desk.select(session_id)

    def _see_what_calls(self) -> None:
        """The first of what calls: in its call while that goes on and needs somebody, or else among the requests."""
        key = self._office.alarm.first
        if key is None:
            return
        self._office.alarm.hush_one(key)
        session_id, request_id = key
        row = self._office.calls.row(session_id)
        if row is not None and row.needs_somebody and any(plea.request_id == request_id for plea in row.calling):
            self._show_call(session_id)
        else:
            self._office.places.go(Place.REQUESTS)
            self._requests.point_to(key)

    def _note(self, change: Change) -> None:
        if change is Change.LINK:
            self._show_strips()

    def _show_place(self) -> None:
        screen = self.screens[self._office.places.current]
        if self._stack.currentWidget() is not screen:
            self._stack.setCurrentWidget(screen)

    def _show_strips(self) -> None:
        link = LINKS.get(self._office.calls.link)
        _fill_strip(self._banner, self._office.box.problem or (link and say(link)))
        set_tone(self._banner, "quiet" if self._office.calls.link is Link.LOST and not self._office.box.problem else "")
        _fill_strip(self._off_duty, self._office.box.next_caller)


def _fill_strip(strip: QLabel, text: str | None) -> None:
    strip.setText(text or "")
    strip.setAccessibleName(text or "")
    strip.setVisible(text is not None)
