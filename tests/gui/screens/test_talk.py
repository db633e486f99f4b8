"""The microphone test's page."""

from __future__ import annotations

import pytest

from gui.state.places import Place
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
