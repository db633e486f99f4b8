"""The microphone test's page."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.screens.cards import Page
from gui.screens.meter import Meter
from gui.state.places import Place
from gui.state.sound import Choice, Echo
from tests.gui.screens.fits import misfits, spoken_in
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt


def test_who_opens_the_page_sees_what_was_plugged_in_meanwhile(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = list[bool]()
    monkeypatch.setattr(scene.office.sound_checks, "look_again", lambda *, asked: looked.append(asked))
    scene.office.places.go(Place.TALK)
    assert looked == [False]
    scene.office.places.go(Place.CALLS)
    scene.trial.begin()
    scene.office.places.go(Place.TALK)
    assert looked == [False], "the call has the devices"


class Talk:
    """The page with a microphone and a loudspeaker; what it asks for is noted."""

    def __init__(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scene = scene
        self.sound, self.trial = scene.office.sound, scene.office.trial
        self.asked: list[str] = []
        for name in ("listen", "check", "stop"):
            monkeypatch.setattr(scene.office.sound_checks, name, partial(self.asked.append, name))
        monkeypatch.setattr(scene.office.sound_checks, "look_again", lambda *, asked: None)
        monkeypatch.setattr(scene.office.trials, "start", lambda caller: self.asked.append(caller.value))
        scene.office.places.go(Place.TALK)
        self.screen = scene.window.screens[Place.TALK]
        self.sound.offer((Choice(0, "Headset"), Choice(2, "Webcam")), (Choice(1, "Speaker"),), (0, 1))

    def can_press(self) -> set[str]:
        """What can be pressed, and the lists in which something can be chosen."""
        QApplication.processEvents()
        widgets = (*self.screen.findChildren(QPushButton), *self.screen.findChildren(QComboBox))
        usable = [widget for widget in widgets if widget.isVisible() and widget.isEnabled()]
        return {w.text() if isinstance(w, QPushButton) else w.accessibleName() for w in usable}

    def told(self, name: str) -> list[tuple[str, object]]:
        """Words of labels of this kind, and their tone."""
        QApplication.processEvents()
        labels = [label for label in self.screen.findChildren(QLabel, name) if label.isVisible() and label.text()]
        return [(label.text(), label.property("tone")) for label in labels]

    def chosen(self, name: str) -> str:
        (box,) = [box for box in self.screen.findChildren(QComboBox) if box.accessibleName() == name]
        return box.currentText()

    def levels(self) -> list[str]:
        return [meter.accessibleName() for meter in self.screen.findChildren(Meter)]


@pytest.fixture
def talk(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Talk:
    return Talk(scene, monkeypatch)


WELL = {"Call the porter", "Try the microphone", "Echo check", "Microphone", "Loudspeaker"}
ALWAYS = {"Let the demo guest call", "Look for devices again"}
"""Neither needs a device."""


def test_where_all_is_well_everything_can_be_pressed_and_nothing_is_wrong(talk: Talk) -> None:
    assert talk.can_press() == WELL | ALWAYS
    assert talk.told("wrong") == []


def test_without_any_device_the_demo_guest_can_still_call(talk: Talk, qtbot: QtBot) -> None:
    talk.sound.offer((), (), (None, None))
    talk.sound.fail("this machine has no sound card: plug in a headset or a loudspeaker, and look again")
    assert talk.can_press() == ALWAYS
    ((words, _tone),) = talk.told("wrong")
    assert words.startswith("This machine has no sound card: plug in")
    with qtbot.waitActive(talk.scene.window):
        talk.scene.window.activateWindow()
    QTest.keyClick(talk.scene.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert talk.asked == [], "no call that nobody could speak in"


def test_without_a_microphone_the_loudspeaker_can_still_be_chosen(talk: Talk) -> None:
    talk.sound.offer((), (Choice(1, "Speaker"),), (None, 1))
    assert talk.can_press() == {"Loudspeaker", *ALWAYS}
    assert talk.told("wrong") == [("This machine has no microphone. Plug one in, and look again.", None)]


def test_without_a_loudspeaker_the_microphone_can_still_be_tried(talk: Talk) -> None:
    talk.sound.offer((Choice(0, "Headset"),), (), (0, None))
    assert talk.can_press() == {"Microphone", "Try the microphone", *ALWAYS}
    assert talk.told("wrong") == [("This machine has no loudspeaker. Plug one in, and look again.", None)]


def test_a_microphone_that_may_not_be_used_is_told_so(talk: Talk) -> None:
    """Systems that forbid it hand out silence."""
    talk.sound.check(True)
    assert {"Try the microphone", "Echo check"}.isdisjoint(talk.can_press())
    talk.sound.find(Echo.SILENT, 0.0)
    told = {words: tone for words, tone in talk.told("quiet") if "silence" in words}
    assert list(told.values()) == ["danger"] and "this program may not use it" in next(iter(told))
    assert talk.can_press() == WELL | ALWAYS, "another one can be tried"


def test_a_device_that_another_program_holds_is_told_so(talk: Talk) -> None:
    talk.sound.listen(True)
    talk.sound.fail("the sound device can't be opened: Device unavailable. Is another program using it?")
    assert "Is another program using it?" in talk.told("wrong")[0][0]
    assert talk.can_press() == WELL | ALWAYS


def test_a_microphone_that_is_pulled_out_while_it_is_tried(talk: Talk) -> None:
    talk.sound.listen(True)
    talk.sound.hear(microphone=0.6)
    assert "Stop the test" in talk.can_press() and "Microphone: 60 percent" in talk.levels()
    talk.sound.fail("the microphone gives no sound any more: is it still plugged in?")
    assert "Try the microphone" in talk.can_press() and "Microphone: 0 percent" in talk.levels()
    assert talk.told("wrong")[0][0].endswith("is it still plugged in?")
    talk.sound.offer((Choice(0, "Webcam"),), (Choice(1, "Speaker"),), (0, 1))
    assert talk.chosen("Microphone") == "Webcam", "the one that is left"
    assert talk.told("wrong") == []


def test_a_microphone_that_is_pulled_out_during_a_call_ends_it_and_is_told(talk: Talk) -> None:
    talk.trial.begin()
    talk.trial.join("s1")
    assert talk.can_press() == {"Hang up"}
    talk.trial.finish("the line broke: the microphone gives no sound any more: is it still plugged in?")
    assert talk.told("wrong")[0][0].endswith("is it still plugged in?")
    assert talk.can_press() == WELL | ALWAYS


@pytest.mark.parametrize(("language", "text"), [("de", 1.0), ("de", 1.5), ("en", 1.5)])
def test_the_devices_are_whole_in_every_width(qtbot: QtBot, language: str, text: float) -> None:
    """Beside the conversation where both have room, above it where they have not."""
    with spoken_in(language, text):
        scene = Scene(qtbot, calls=0)
        scene.office.places.go(Place.TALK)
        screen = scene.window.screens[Place.TALK]
        (page,) = screen.findChildren(Page)
        beside = list[bool]()
        for width_px in (480, 820, 900, 1024, 1280):
            scene.window.resize(width_px, 768)
            assert misfits(screen) == [], f"at {width_px} px"
            beside.append(page.width() < screen.width())
        assert beside[0] is False and beside[-1] is True and beside == sorted(beside)
