"""The list of calls: what stands where, how it is walked, and who needs somebody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from appliance.contract.events import RequestKind, Role, Stage
from appliance.contract.sessions import CallState
from gui.state.wish import Wish
from gui.stream import Link
from tests.fakes.made import make_call
from tests.gui.screens.scene import Scene
from tests.gui.state.history import BEGIN, LATENCY, History

pytestmark = pytest.mark.qt


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
        "Ada Byron, Test call, English, In call, 42 s",
        "Grace, Test call, English, In call, 1 min 42 s",
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
    assert scene.rows()[1] == "Grace, Test call, English, In call, 1 min 42 s, Wants a person, Come."
    (button,) = [b for b in scene.window.findChildren(QAbstractButton, "place") if b.text() == "Calls"]
    assert button.accessibleName() == "Calls, 1 waits"
    index = scene.list_view().model().index(1, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Grace wants a person: Come."
    assert scene.calls.selected == "s1", "nobody is torn away from what they read"


def test_a_live_row_says_how_its_line_is_and_one_that_is_over_does_not(scene: Scene) -> None:
    scene.calls.take(scene.past.turn("t1", Role.PORTER, "Good evening.", latency=LATENCY))
    line = "good line, answers in 0.5 s, Hears: moonshine, Thinks: own rules, Speaks: piper"
    assert scene.rows()[1].endswith(f", {line}")
    scene.calls.take(scene.past.tier(Stage.TTS, "piper", "flite"))
    assert scene.rows()[1].endswith(line.replace("good", "fair").replace("piper", "flite"))
    scene.calls.take(scene.past.change("ended"))
    assert not [row for row in scene.rows() if "flite" in row]


def test_the_selection_stays_with_its_call_when_rows_move(scene: Scene) -> None:
    scene.open()
    scene.calls.take(scene.past.change("ended"))
    scene.follow()
    model = scene.list_view().model()
    assert scene.list_view().currentIndex().row() == model.rowCount() - 1
    assert scene.calls.selected == "s1"


def test_nobody_is_torn_away_from_a_call_that_is_searched_away(scene: Scene) -> None:
    scene.open()
    scene.calls.wish_for(Wish(words="grace"))
    scene.follow()
    assert scene.rows() == ["Live  1 of 2", "Grace, Test call, English, In call, 1 min 42 s"]
    assert scene.calls.selected == "s1"
    assert not scene.list_view().currentIndex().isValid(), "no other call stands as if it were the one that is read"
    scene.calls.wish_for(Wish())
    scene.follow()
    assert scene.list_view().currentIndex().row() == 1


def test_a_search_that_hides_who_needs_somebody_says_so_and_leads_there(scene: Scene) -> None:
    scene.calls.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    scene.follow()
    assert scene.texts("hiddenwords") == []
    field = next(f for f in scene.window.findChildren(QLineEdit) if f.accessibleName().startswith("Search"))
    kind = next(c for c in scene.window.findChildren(QComboBox) if c.accessibleName() == "Which line")
    field.setText("taxi")
    QTest.keyClick(field, Qt.Key.Key_Return)
    kind.setCurrentIndex(1)
    scene.follow()
    assert scene.rows() == []
    assert scene.texts("hiddenwords") == ["1 call that needs somebody is not among those searched for"]
    (show,) = [b for b in scene.window.findChildren(QAbstractButton) if "who needs somebody" in b.accessibleName()]
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    scene.follow()
    assert (field.text(), kind.currentIndex(), scene.calls.wish) == ("", 0, Wish())
    assert scene.texts("hiddenwords") == []
    assert scene.calls.selected == "s2" and scene.list_view().currentIndex().row() == 1


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


def test_a_call_that_needs_somebody_has_room_for_why(qtbot: QtBot) -> None:
    scene = Scene(qtbot, calls=1)
    view = scene.list_view()
    before_px = view.verticalHeader().sectionSize(1)  # type: ignore[attr-defined]
    scene.calls.take(scene.past.request(RequestKind.PERSON, "Come.", urgent=True))
    scene.qtbot.waitUntil(lambda: view.verticalHeader().sectionSize(1) > before_px)  # type: ignore[attr-defined]


def test_a_call_that_is_over_takes_the_room_of_one(qtbot: QtBot) -> None:
    scene = Scene(qtbot, calls=1)
    view = scene.list_view()
    live_px = view.verticalHeader().sectionSize(1)  # type: ignore[attr-defined]
    scene.calls.take(scene.past.change("ended"))
    scene.follow()
    assert view.verticalHeader().sectionSize(1) < live_px  # type: ignore[attr-defined]
