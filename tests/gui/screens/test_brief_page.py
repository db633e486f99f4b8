"""Whoever takes a call over sees at its side who it is, what is wanted, what was done and what is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from appliance.contract.events import RequestKind, Role
from gui.screens.brief_page import BriefPage
from gui.screens.left_panel import LeftPanel
from tests.gui.screens.scene import Scene, walk

pytestmark = pytest.mark.qt

ME = "Eva Lund"


@pytest.fixture
def needy(scene: Scene) -> Scene:
    """A call that needs somebody, after a good deal was done in it."""
    scene.calls.introduce(ME)
    scene.open()
    past = scene.past
    past.turn("t1", Role.GUEST, "A wake-up call at seven.")
    past.request(RequestKind.WAKE_UP, "Wake-up call at seven.")
    past.tool("c1", "get_hotel_info", query="pool")
    past.answer("c1", "get_hotel_info", {"notes": [{}]})
    past.tool("c2", "check_availability", nights=1)
    past.answer("c2", "check_availability", {"reason": "unavailable"}, ok=False)
    past.turn("t2", Role.GUEST, "Water comes through the ceiling of my room!")
    past.request(RequestKind.PERSON, "Water.", urgent=True)
    scene.play()
    scene.follow()
    return scene


def panel(scene: Scene) -> LeftPanel:
    (found,) = scene.window.findChildren(LeftPanel)
    return found


def test_it_stands_there_before_and_after_the_takeover_and_goes_with_the_call(needy: Scene) -> None:
    assert needy.texts("sectiontitle") == [
        "WHY SOMEBODY IS NEEDED",
        "THE GUEST'S LAST WORDS, 15:13",
        "STILL OPEN",
        "DONE",
    ]
    assert needy.texts("requesttext") == ["Water.", "Wake-up call at seven."]
    assert needy.texts("briefsaid") == ["“Water comes through the ceiling of my room!”"]
    assert needy.texts("briefundone") == ["✗ Free rooms: 1 (the hotel's system can't be asked)"]
    assert needy.texts("briefdone") == ["✓ Hotel's notes: pool"]
    assert needy.texts("briefwho") == ["Ada Byron"]
    needy.calls.take(needy.past.take_over(ME))
    assert "You have had the call since 15:13" in needy.texts("facts")
    needy.calls.take(needy.past.see_to("r7", ME))
    assert "WHY SOMEBODY IS NEEDED" not in needy.texts("sectiontitle"), "it was taken up"
    assert needy.texts("requeststate") == ["nobody has it", "You have it"]
    needy.calls.take(needy.past.hand_back())
    assert needy.texts("sectiontitle") == ["LEFT FOR STAFF"]
    needy.calls.take(needy.past.take_over("Tom"))
    assert needy.texts("briefwho") == []


def test_a_call_with_nothing_open_says_so(scene: Scene) -> None:
    scene.calls.introduce(ME)
    scene.open()
    assert not panel(scene).isVisible()
    scene.calls.take(scene.past.take_over(ME))
    assert panel(scene).isVisible() and "Nothing is open." in scene.texts("facts")
    assert scene.texts("sectiontitle") == []


def test_the_whole_of_it_is_told_to_who_cannot_see_it(needy: Scene) -> None:
    left = panel(needy)
    assert left.accessibleName() == "What to know of this call"
    told = left.accessibleDescription()
    page = left.widget()
    assert isinstance(page, BriefPage)
    seen = {label.text() for label in page.findChildren(QLabel, "briefdone")}
    for words in (*seen, "Ada Byron", "Person", "Water.", "nobody has it", "Still open:", "Free rooms"):
        assert words.casefold() in told.casefold()


def test_tab_comes_to_it_and_the_arrows_scroll_it(needy: Scene) -> None:
    left = panel(needy)
    needy.window.resize(900, 420)
    assert left in walk(needy.window, needy.qtbot)
    bar = left.verticalScrollBar()
    assert bar.maximum() > 0
    left.setFocus()
    QTest.keyClick(left, Qt.Key.Key_Down)
    scrolled = bar.value()
    assert scrolled > 0
    needy.calls.take(needy.past.tool("c3", "quote", nights=1))
    QApplication.processEvents()
    assert bar.value() == scrolled, "who reads on is not set back"


def test_a_narrow_window_keeps_both_the_brief_and_the_conversation(needy: Scene) -> None:
    needy.calls.take(needy.past.take_over(ME))
    needy.office.stepping.hold("s1")
    needy.window.resize(380, 640)
    QApplication.processEvents()
    QTest.keyClick(needy.list_view(), Qt.Key.Key_Return)
    needy.texts("who")
    left = panel(needy)
    assert needy.window.width() == 380
    assert left.horizontalScrollBar().maximum() == 0, "nothing of it is cut off at its side"
    assert 150 < left.height() <= 0.4 * 640
    needy.calls.take(needy.past.hand_back())
    needy.calls.take(needy.past.see_to("r7", ME))
    QApplication.processEvents()
    assert left.height() <= 150
