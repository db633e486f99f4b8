"""The microphone test's page."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.screens.cards import Page
from gui.state.places import Place
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
