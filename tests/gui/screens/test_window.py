"""The window on states that a test moves: what stands where, and what keys and buttons ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from appliance.contract.calls import CallDetail, CallList, CallSummary
from appliance.contract.events import PorterState, RequestKind, Role
from appliance.contract.health import Health, PorterDuty, ProcessHealth, ProcessState
from appliance.contract.sessions import CallState
from gui.client import Client, Link
from gui.office import open_office
from gui.screens.call_rows import CallRows, arrange
from gui.screens.lines import BubbleLine, ToolWidget
from gui.screens.timeline import Timeline
from gui.screens.window import MainWindow
from gui.state.places import Place
from gui.theme import DARK, LIGHT
from gui.words import keep_time_of
from tests.fakes.appliance import make_call, make_request
from tests.gui.state.history import BEGIN, LATENCY, History

pytestmark = pytest.mark.qt


class Scene:
    """A shown window with its office, which asks nobody."""

    def __init__(self, qtbot: QtBot, calls: int = 2) -> None:
        self.office = open_office(Client("http://127.0.0.1:9", "key"))
        self.calls, self.box, self.trial = self.office.calls, self.office.box, self.office.trial
        self.window = MainWindow(self.office, palette=DARK, icon=QIcon(), now=lambda: BEGIN + 42)
        self.qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.past = History()
        rows = [make_call("s1", created_at=BEGIN), make_call("s2", created_at=BEGIN - 60, user_name="Grace")]
        self.load(*rows[:calls])

    def load(self, *calls: CallDetail) -> None:
        self.calls.load(CallList(calls=[CallSummary.model_validate(c.model_dump()) for c in calls], events_cursor=0))
        self.follow()

    def follow(self) -> None:
        """The list gathers what comes together; wait until it stands as the state does."""
        model = self.list_view().model()
        assert isinstance(model, CallRows)
        self.qtbot.waitUntil(lambda: list(model.entries) == arrange(self.calls))

    def rows(self) -> list[str]:
        model = self.list_view().model()
        return [model.index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(model.rowCount())]

    def open(self) -> None:
        self.calls.open(make_call("s1", created_at=BEGIN))

    def play(self) -> None:
        """Tell the window all that was written into the history."""
        for stored in self.past.events:
            self.calls.take(stored)

    def texts(self, name: str) -> list[str]:
        QApplication.processEvents()  # Qt shows what a layout took in when it comes round to it
        return [label.text() for label in self.window.findChildren(QLabel, name) if label.isVisible()]

    def list_view(self) -> QAbstractItemView:
        return self.window.findChildren(QAbstractItemView, "calls")[0]


CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)


def walk(window: MainWindow) -> set[QWidget]:
    """Everything that Tab comes to, from one control round to itself."""
    first = window.focusWidget() or window
    reached: list[QWidget] = []
    at = first.nextInFocusChain()
    while at is not None and at is not first:
        if at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(at)
        at = at.nextInFocusChain()
    return {*reached, first} if first.focusPolicy() & Qt.FocusPolicy.TabFocus else {*reached}


@pytest.fixture(autouse=True)
def in_london() -> Iterator[None]:
    """Days begin at the hotel, wherever this machine is."""
    keep_time_of("Europe/London")
    yield
    keep_time_of(None)


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    scene = Scene(qtbot)
    yield scene
    scene.window.close()


def test_without_calls_the_window_says_what_to_do(qtbot: QtBot) -> None:
    scene = Scene(qtbot, calls=0)
    assert scene.texts("empty") == [""]
    scene.calls.set_link(Link.CONNECTED)
    assert "Talk to the porter" in scene.texts("empty")[0]


def test_arrow_keys_walk_the_list(scene: Scene) -> None:
    walked = [scene.calls.selected]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(scene.list_view(), key)
        walked.append(scene.calls.selected)
    assert walked == ["s1", "s2", "s1"]


def test_rows_are_told_to_who_can_t_see(scene: Scene) -> None:
    assert scene.rows() == [
        "Live  2",
        "Ada Byron, Test call, English, In call, 0:42",
        "Grace, Test call, English, In call, 1:42",
    ]


def test_calls_that_are_over_stand_under_their_day(scene: Scene) -> None:
    over = {"state": CallState.ENDED, "outcome": "answered"}
    before = [
        make_call(f"p{d}", created_at=BEGIN - d * 86400 - 60, ended_at=BEGIN - d * 86400, **over) for d in (0, 1, 3)
    ]
    scene.load(*before)
    assert [row for row in scene.rows() if "," not in row] == ["Today", "Yesterday", "Fri 18/9"]


def test_who_needs_somebody_comes_up_in_the_list_and_on_the_rail(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    scene.follow()
    assert scene.rows()[1] == "Grace, Test call, English, In call, 1:42, Wants a person"
    (button,) = [b for b in scene.window.findChildren(QAbstractButton, "place") if b.text() == "Calls"]
    assert button.accessibleName() == "Calls, 1 waits"
    assert scene.calls.selected == "s1", "nobody is torn away from what they read"


def test_the_selection_stays_with_its_call_when_rows_move(scene: Scene) -> None:
    scene.open()
    scene.calls.take(scene.past.change("ended"))
    scene.follow()
    model = scene.list_view().model()
    assert scene.list_view().currentIndex().row() == model.rowCount() - 1
    assert scene.calls.selected == "s1"


def test_a_conversation_grows(scene: Scene) -> None:
    scene.open()
    scene.past.partial(Role.GUEST, "Break")
    scene.past.partial(Role.GUEST, "Breakfast")
    scene.play()
    assert scene.texts("words") == ["Breakfast …"]
    scene.past.turn("t1", Role.GUEST, "Breakfast?")
    scene.past.tool("c1", "get_hotel_info", question="breakfast")
    scene.past.answer("c1", "get_hotel_info", {"text": "from seven"})
    quick = LATENCY.model_copy(update={"speculative": True, "cached": True})
    scene.past.turn("t2", Role.PORTER, "From seven.", latency=quick, interrupted=True)
    scene.play()
    assert scene.texts("words") == ["Breakfast?", "From seven."]
    assert scene.texts("total") == ["500 ms · prepared · from cache"]
    assert scene.texts("interrupted") == ["interrupted by the guest"]
    assert scene.texts("tiers") == ["Hears: moonshine   Thinks: scripted   Speaks: piper"]


def test_the_guest_stands_left_and_the_porter_right(scene: Scene) -> None:
    scene.open()
    scene.past.turn("t1", Role.GUEST, "Hi.")
    scene.past.turn("t2", Role.PORTER, "Good evening.")
    scene.play()
    scene.window.grab()
    guest, porter = (line.findChild(QWidget, "bubble") for line in scene.window.findChildren(BubbleLine))
    assert isinstance(guest, QWidget)
    assert isinstance(porter, QWidget)
    assert guest.x() == 0
    assert porter.x() > 0


def test_a_tool_unfolds_to_what_was_asked_and_answered(scene: Scene) -> None:
    scene.open()
    scene.past.tool("c1", "availability", nights=1)
    scene.past.answer("c1", "availability", {"double": "148 EUR"})
    scene.play()
    assert not scene.texts("toolbody")
    (tool,) = [tool for tool in scene.window.findChildren(ToolWidget) if tool.isVisible()]
    QTest.mouseClick(tool.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert scene.texts("toolbody") == ["Asked\nnights: 1\n\nAnswered\ndouble: 148 EUR"]


def test_requests_stand_beside_the_call(scene: Scene) -> None:
    scene.open()
    assert not scene.texts("requesttext")
    scene.past.request(RequestKind.MESSAGE, "Call back.")
    scene.past.request(RequestKind.EMERGENCY, "Smoke.", urgent=True)
    scene.play()
    assert scene.texts("requesttext") == ["Smoke.", "Call back."]


def test_the_header_follows_the_porter(scene: Scene) -> None:
    scene.open()
    scene.past.state(PorterState.THINKING)
    scene.play()
    assert "Thinking" in scene.texts("pill")
    assert scene.texts("who") == ["Ada Byron"]
    assert "0:42" in scene.texts("facts")[0]


def test_a_lost_link_is_a_banner_until_it_is_back(scene: Scene) -> None:
    scene.calls.set_link(Link.LOST)
    assert "Reconnecting" in scene.texts("banner")[0]
    scene.calls.set_link(Link.CONNECTED)
    assert not scene.texts("banner")
    scene.calls.set_link(Link.NOT_RUNNING)
    assert "nightporter up" in scene.texts("banner")[0]


def test_a_problem_stands_before_the_link(scene: Scene) -> None:
    scene.calls.set_link(Link.LOST)
    scene.box.set_problem("no such key")
    assert scene.texts("banner") == ["no such key"]
    scene.box.set_problem(None)
    assert "Reconnecting" in scene.texts("banner")[0]


def test_health_is_told_in_words(scene: Scene) -> None:
    (pill,) = scene.window.findChildren(QAbstractButton, "pill")
    for status, words in (("healthy", "All is well"), ("degraded", "Degraded"), ("down", "Down")):
        scene.box.set_health(Health(status=status, since=0, version="0.1.0", parts=[], processes=[]))
        assert words in pill.text()
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert scene.office.places.current is Place.HEALTH


def test_off_duty_says_what_the_next_caller_gets(scene: Scene) -> None:
    told = {"status": "healthy", "since": 0, "version": "1", "parts": [], "processes": []}
    scene.box.set_health(Health(**told, duty=PorterDuty(answers=True, until=BEGIN)))
    assert not scene.texts("offduty") and any("Answers until" in pill for pill in scene.texts("pill"))
    scene.box.set_health(Health(**told, duty=PorterDuty(answers=False, until=BEGIN)))
    assert "turned away" in scene.texts("offduty")[0]
    assert any("Off duty until" in pill for pill in scene.texts("pill"))
    scene.window.resize(480, 700)
    assert not any("Off duty until" in pill for pill in scene.texts("pill")), "there the strip says it"
    assert "turned away" in scene.texts("offduty")[0]
    assert scene.window.width() == 480


def test_the_top_says_who_sits_here(scene: Scene) -> None:
    scene.office.requests.introduce("Eva Lund", may_manage=False)
    assert "Eva Lund" in scene.texts("asker")
    scene.office.requests.introduce("Front desk", may_manage=True)
    assert "Front desk" in scene.texts("asker")


def test_the_health_page_follows_the_box(scene: Scene) -> None:
    scene.office.places.go(Place.HEALTH)
    scene.box.set_health(Health(status="healthy", since=0, version="0.1.0", parts=[], processes=[]))
    assert "All is well" in scene.texts("cardtitle")
    down = ProcessHealth(name="tts", state=ProcessState.BACKING_OFF, since=0, restarts=1)
    scene.box.set_health(Health(status="degraded", since=0, version="0.1.0", parts=[], processes=[down]))
    assert "The porter's voice is down (tts)" in scene.texts("cardtitle")
    scene.box.set_health(Health(status="healthy", since=0, version="0.1.0", parts=[], processes=[]))
    assert "All is well" in scene.texts("cardtitle")


def test_a_notice_is_shown_until_it_was_read(scene: Scene) -> None:
    scene.box.report("This call can't be shown.")
    assert scene.texts("notice") == ["This call can't be shown."]
    (close,) = [b for b in scene.window.findChildren(QAbstractButton) if b.text() == "Close" and b.isVisible()]
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert scene.box.notice is None and not scene.texts("notice")


def test_ctrl_and_a_number_goes_to_each_screen(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    for place in (Place.HEALTH, Place.TALK, Place.CALLS):
        number = [*scene.window.screens].index(place) + 1
        QTest.keyClick(scene.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert scene.office.places.current is place
        assert scene.window.screens[place].isVisible()


def test_the_keyboard_reaches_everything_that_can_be_used_and_it_has_a_name(scene: Scene) -> None:
    scene.open()
    scene.past.tool("c1", "availability", nights=1)
    scene.past.answer("c1", "availability", [])
    scene.play()
    scene.calls.take(scene.past.change("ended"))
    for place, screen in scene.window.screens.items():
        scene.office.places.go(place)
        QApplication.processEvents()
        reached = walk(scene.window)
        usable = {
            w for w in screen.findChildren(QWidget) if w.isVisible() and w.isEnabled() and isinstance(w, CONTROLS)
        }
        usable = {w for w in usable if w.parent() not in usable and not isinstance(w.parent(), (QComboBox, QLineEdit))}
        assert usable - reached == set(), f"{place} has controls that Tab never comes to"
        nameless = [w for w in reached if not (w.accessibleName() or getattr(w, "text", str)())]
        assert nameless == [], f"{place} has controls without a name"


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


def test_a_narrow_window_shows_the_list_or_the_conversation(scene: Scene) -> None:
    scene.open()
    scene.window.resize(480, 700)
    QApplication.processEvents()
    assert scene.list_view().isVisible() and not scene.texts("who")
    QTest.keyClick(scene.list_view(), Qt.Key.Key_Return)
    assert not scene.list_view().isVisible() and scene.texts("who") == ["Ada Byron"]
    (back,) = [b for b in scene.window.findChildren(QAbstractButton) if b.accessibleName() == "Back to the calls"]
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert scene.list_view().isVisible()
    assert scene.window.width() == 480, "nothing in it is wider than the window"


def test_text_follows_the_system(scene: Scene, qapp: QApplication) -> None:
    before = qapp.font()
    height = scene.list_view().verticalHeader().sectionSize(1)  # type: ignore[attr-defined]
    bigger = QFont(before)
    bigger.setPointSizeF(before.pointSizeF() * 2)
    try:
        qapp.setFont(bigger)
        QApplication.processEvents()
        assert scene.list_view().verticalHeader().sectionSize(1) > 1.5 * height  # type: ignore[attr-defined]
    finally:
        qapp.setFont(before)


def test_a_call_that_is_over_can_be_replayed(scene: Scene) -> None:
    scene.open()
    scene.past.turn("t1", Role.GUEST, "Hello?")
    scene.past.turn("t2", Role.PORTER, "Good evening.")
    scene.play()
    strips = scene.window.findChildren(Timeline)
    assert [s.isVisible() for s in strips] == [False], "a live call is followed, not replayed"
    scene.calls.take(scene.past.change("ended"))
    scene.calls.open(
        make_call(
            "s1", state="ended", ended_at=BEGIN + 9, transcript=[e.event.model_dump() for e in scene.past.events[:2]]
        )
    )
    assert [s.isVisible() for s in strips] == [True]
    (strip,) = [w for w in strips[0].findChildren(QWidget) if "Timeline" in w.accessibleName()]
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert scene.texts("words") == ["Hello? …"]
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert scene.texts("words") == ["Hello?", "Good evening."]


def test_both_palettes_draw(scene: Scene) -> None:
    scene.open()
    ground = []
    for palette in (DARK, LIGHT):
        scene.window.set_palette(palette)
        ground.append(scene.window.grab().toImage().pixelColor(640, 600).lightness())
    dark, light = ground
    assert dark < 80
    assert light > 200


def test_a_call_that_fails_says_why(scene: Scene) -> None:
    scene.open()
    scene.calls.take(scene.past.change("failed", "the room could not be made"))
    assert scene.calls.past == ["s1"]
    assert "the room could not be made" in scene.texts("facts")[0]


def test_requests_are_worked_through_by_buttons(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    scene.office.requests.introduce("Eva", may_manage=False)
    scene.office.requests.load(
        [make_request("wake", alert=True), make_request("sams", state="claimed", claimed_by="Sam")]
    )
    for act in ("claim", "release", "finish"):
        monkeypatch.setattr(scene.office.todo, act, lambda key, act=act: asked.append(f"{act} {key[1]}"))
    scene.office.places.go(Place.REQUESTS)
    QApplication.processEvents()
    screen = scene.window.screens[Place.REQUESTS]
    buttons = {b.accessibleName(): b for b in screen.findChildren(QAbstractButton) if b.isVisible()}
    assert set(buttons) == {
        *(f"{act}: Do wake." for act in ("Take it", "Done", "Note …", "Show the call")),
        *(f"{act}: Do sams." for act in ("Note …", "Show the call")),
    }
    QTest.mouseClick(buttons["Take it: Do wake."], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Show the call: Do wake."], Qt.MouseButton.LeftButton)
    assert scene.office.places.current is Place.CALLS
    assert asked == ["claim wake"]


def test_a_desktop_without_a_tray_says_so_where_the_requests_are(scene: Scene, qtbot: QtBot) -> None:
    told = []
    for has_tray in (True, False):
        window = MainWindow(scene.office, palette=DARK, icon=QIcon(), has_tray=has_tray)
        qtbot.addWidget(window)
        window.show()
        for place in (Place.CALLS, Place.REQUESTS):
            scene.office.places.go(place)
        QApplication.processEvents()
        quiet = window.screens[Place.REQUESTS].findChildren(QLabel, "quiet")
        told.append([label.text() for label in quiet if label.isVisible()])
    assert told[0] == [] and "no tray" in told[1][0]


def test_what_calls_stands_across_the_window_until_it_is_heard(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    assert scene.texts("callingwords") == ["Grace: Wants a person"]
    (show,) = [b for b in scene.window.findChildren(QAbstractButton) if b.text() == "Show" and b.isVisible()]
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert scene.calls.selected == "s2" and not scene.texts("callingwords")
