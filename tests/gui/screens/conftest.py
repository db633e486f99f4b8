"""One scene for each test of a screen, at a hotel in London."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.words import keep_time_of
from tests.gui.screens.scene import Scene


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
