"""The tray icon's badge."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from gui.screens.tray import Tray, draw_badge
from gui.state.alarm import Alarm
from gui.state.requests import Requests
from tests.fakes.made import make_request

pytestmark = pytest.mark.qt


def test_the_badge_changes_with_what_there_is_to_do(qtbot: QtBot) -> None:
    drawn = [
        draw_badge(QIcon(), n, alarming=a).pixmap(64, 64).toImage() for n, a in ((1, False), (2, False), (2, True))
    ]
    assert drawn[0] != drawn[1] != drawn[2]
    assert draw_badge(QIcon(), 0, alarming=False).isNull(), "nothing to do is the plain icon"


def test_it_tells_how_many(qtbot: QtBot) -> None:
    requests, alarm = Requests(), Alarm()
    tray = Tray(QIcon(), requests, alarm, lambda: None)
    assert tray.toolTip() == "Nightporter"
    requests.load([make_request("a"), make_request("b"), make_request("c", state="done")])
    assert tray.toolTip() == "Nightporter: 2 requests to do"
