"""The bar asks before it acts, and shows what goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from appliance.contract.calls import CallList, CallSummary
from appliance.contract.control import Holder
from appliance.contract.events import CallHolder, Connection, HolderReason, StoredEvent
from gui.audio.sound_checks import SoundChecks
from gui.client import Client
from gui.keepers.errands import Errands
from gui.keepers.stepping_in import SteppingIn, chosen_sound
from gui.screens.step_bar import StepBar
from gui.sheet import make_sheet
from gui.state.calls import Calls
from gui.state.sound import SoundCheck
from gui.state.stepping import Act, Stepping
from gui.theme import DARK
from tests.fakes.appliance import ACTIONS
from tests.fakes.made import make_call
from tests.gui.screens.fits import misfits, settle, spoken_in

pytestmark = pytest.mark.qt


class Noted(SteppingIn):
    """Only notes what it is asked."""

    asked: list[str]

    def listen(self, session_id: str) -> None:
        self.asked.append(f"listen {session_id}")

    def take_over(self, session_id: str) -> None:
        self.asked.append(f"take over {session_id}")

    def hand_back(self) -> None:
        self.asked.append("hand back")

    def pause(self, session_id: str) -> None:
        self.asked.append(f"pause {session_id}")

    def resume(self, session_id: str) -> None:
        self.asked.append(f"resume {session_id}")

    def whisper(self, session_id: str, text: str) -> None:
        self.asked.append(f"whisper {session_id} {text}")

    def end(self, session_id: str) -> None:
        self.asked.append(f"end {session_id}")


class Scene:
    def __init__(self, qtbot: QtBot) -> None:
        self.calls, self.stepping = Calls(), Stepping()
        errands = Errands()
        sound = chosen_sound(SoundChecks(SoundCheck(), errands))
        self.noted = Noted(Client("http://127.0.0.1:9", "key"), self.stepping, errands, sound)
        self.noted.asked = []
        self.stepping.allow(frozenset(ACTIONS))
        self.bar = StepBar(self.calls, self.stepping, self.noted)
        qtbot.addWidget(self.bar)
        self.load()
        self.calls.select("s1")
        self.bar.resize(900, 200)
        self.bar.show()

    def load(self, **more: object) -> None:
        found = [make_call("s1", **more), make_call("s2")]
        rows = [CallSummary.model_validate(call.model_dump()) for call in found]
        self.calls.load(CallList(calls=rows, events_cursor=0))

    def press(self, name: str) -> None:
        pressed = [b for kind in (QToolButton, QPushButton) for b in self.bar.findChildren(kind)]
        (button,) = [b for b in pressed if b.text() == name and b.isVisible()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QPushButton:
        """The one below the question."""
        (found,) = [b for b in self.bar.findChildren(QPushButton) if b.text() == name and b.isVisible()]
        return found

    def shown(self) -> dict[str, bool]:
        return {b.text(): b.isEnabled() for b in self.bar.findChildren(QToolButton) if b.isVisible()}

    def texts(self) -> list[str]:
        return [label.text() for label in self.bar.findChildren(QLabel) if label.isVisible()]

    @property
    def words(self) -> QLineEdit:
        return self.bar.findChildren(QLineEdit)[0]


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_listening_is_not_asked_about(scene: Scene) -> None:
    scene.press("Listen")
    assert scene.noted.asked == ["listen s1"]


def test_a_whisper_is_written_first(scene: Scene) -> None:
    scene.press("Whisper")
    assert "late check-out" in scene.texts()[0]
    QTest.keyClick(scene.words, Qt.Key.Key_Return)
    assert scene.noted.asked == [], "there is nothing to say yet"
    QTest.keyClicks(scene.words, "offer her the late check-out")
    QTest.keyClick(scene.words, Qt.Key.Key_Return)
    assert scene.noted.asked == ["whisper s1 offer her the late check-out"]
    assert not scene.words.isVisible()


@pytest.mark.parametrize(("name", "asked"), [("Take over", "take over s1"), ("End", "end s1")])
def test_what_can_t_be_undone_is_asked_about(scene: Scene, name: str, asked: str) -> None:
    scene.press(name)
    assert scene.noted.asked == []
    scene.press("Cancel")
    assert scene.noted.asked == []
    scene.press(name)
    QTest.mouseClick(scene.button(name), Qt.MouseButton.LeftButton)
    assert scene.noted.asked == [asked]


def test_a_question_is_answered_by_enter_on_the_button_that_has_the_keyboard(scene: Scene) -> None:
    scene.bar.activateWindow()
    scene.press("Take over")
    QTest.keyClick(scene.button("Cancel"), Qt.Key.Key_Return)
    assert scene.noted.asked == [] and scene.texts() == []
    scene.press("Take over")
    scene.button("Take over").setFocus()
    QTest.keyClick(scene.button("Take over"), Qt.Key.Key_Return)
    assert scene.noted.asked == ["take over s1"]


def test_a_question_is_dropped_with_its_call(scene: Scene) -> None:
    scene.press("End")
    scene.calls.select("s2")
    assert scene.texts() == []


def test_a_second_clerk_sees_who_has_it(scene: Scene) -> None:
    scene.load(held_by="Eva Lund")
    assert scene.texts() == ["Eva Lund is talking with the guest."]
    assert scene.shown() == {
        "Listen": True,
        "Whisper": False,
        "Say": False,
        "Pause": False,
        "Take over": False,
        "Transfer": False,
        "End": True,
    }


def test_who_holds_the_call_can_hand_it_back(scene: Scene) -> None:
    scene.stepping.hold("s1")
    assert set(scene.shown()) == {"Hand back", "Transfer", "End"}
    assert "You are talking with the guest" in scene.texts()[0]
    scene.press("Hand back")
    assert scene.noted.asked == ["hand back"]


def test_who_has_the_call_oneself_is_not_told_ones_name(scene: Scene) -> None:
    scene.calls.introduce("Eva Lund")
    scene.load(held_by="Eva Lund")
    assert scene.texts() == ["You have it"]


def test_the_porter_is_paused_and_goes_on_by_the_same_place_in_the_bar(scene: Scene) -> None:
    scene.press("Pause")
    assert "Go on" not in scene.shown()
    scene.load(state="paused")
    assert "The porter is paused" not in scene.texts(), "what was known stays until an event says so"
    paused = CallHolder(session_id="s1", seq=1, at=1.0, holder=Holder.PAUSED, reason=HolderReason.PAUSED)
    scene.calls.take(StoredEvent(cursor=1, event=paused))
    assert "goes on by itself after a minute" in scene.texts()[0]
    assert "Pause" not in scene.shown()
    scene.press("Go on")
    assert scene.noted.asked == ["pause s1", "resume s1"]


def test_what_went_wrong_is_told(scene: Scene) -> None:
    scene.stepping.begin(Act.SAY, "s1")
    scene.stepping.finish("s1", "The porter does not answer.")
    assert scene.texts() == ["The porter does not answer."]
    scene.calls.select("s2")
    assert scene.texts() == [], "it has nothing to do with another call"
    scene.calls.select("s1")
    assert scene.texts() == ["The porter does not answer."]


def test_the_network_of_who_talks_is_told_below(scene: Scene) -> None:
    scene.stepping.hold("s1")
    scene.stepping.connect(Connection.POOR)
    assert "Your connection is poor" in scene.texts()[-1]
    scene.stepping.connect(Connection.GOOD)
    assert not any("connection" in text for text in scene.texts())


def test_a_call_that_is_over_offers_nothing(scene: Scene) -> None:
    scene.load(state="ended", ended_at=1.0)
    assert not scene.bar.isVisible()


BESIDE, UNDER, SYMBOLS = (
    Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
    Qt.ToolButtonStyle.ToolButtonIconOnly,
)


@pytest.mark.parametrize(("language", "text"), [("de", 1.0), ("en", 1.5)])
def test_no_name_is_shortened_and_none_left_out_where_two_lines_have_room(
    qtbot: QtBot, language: str, text: float
) -> None:
    with spoken_in(language, text):
        bar = styled(Scene(qtbot))
        for width_px, style in ((286, SYMBOLS), (520, BESIDE), (720, UNDER), (1000, BESIDE)):
            bar.resize(width_px, 300)
            assert misfits(bar) == [] and styles_of(bar) == {style}, f"at {width_px} px"


def test_names_come_back_where_fewer_are_offered_and_go_where_the_text_grows(scene: Scene) -> None:
    bar = styled(scene)
    bar.resize(340, 200)
    settle()
    assert styles_of(bar) == {SYMBOLS}
    scene.stepping.hold("s1")
    settle()
    assert styles_of(bar) == {BESIDE}, "to who talks with the guest only three are offered"
    bar.setStyleSheet(make_sheet(DARK, 30))
    settle()
    assert styles_of(bar) == {SYMBOLS}


def styled(scene: Scene) -> StepBar:
    """As its window styles it."""
    scene.bar.setStyleSheet(make_sheet(DARK, QApplication.font().pointSizeF()))
    scene.bar.set_palette(DARK)
    return scene.bar


def styles_of(bar: StepBar) -> set[Qt.ToolButtonStyle]:
    return {button.toolButtonStyle() for button in bar.findChildren(QToolButton)}
