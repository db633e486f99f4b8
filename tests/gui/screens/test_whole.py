"""Every screen can be read whole in every width, in the longest language, however large the system's text is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.screens.settings import SettingsScreen
from gui.state.places import Place
from gui.state.settings import Section
from gui.stream import Link
from tests.gui.screens.fits import misfits, spoken_in
from tests.gui.screens.furnished import furnish
from tests.gui.screens.scene import Scene

pytestmark = pytest.mark.qt

WIDTHS_PX = (380, 480, 640, 820, 900, 1280)


@pytest.mark.parametrize(
    ("language", "text", "widths_px"),
    [("de", 1.0, (380, 900)), ("de", 1.5, WIDTHS_PX), ("de", 2.0, (380, 640, 1280)), ("fr", 1.5, (380, 820))],
)
def test_nothing_is_cut_or_must_be_pushed_sideways(
    qtbot: QtBot, language: str, text: float, widths_px: tuple[int, ...]
) -> None:
    with spoken_in(language, text):
        scene = furnish(Scene(qtbot))
        settings = scene.window.screens[Place.SETTINGS]
        assert isinstance(settings, SettingsScreen)
        for width_px in widths_px:
            scene.window.resize(width_px, 800)
            for place in Place:
                scene.office.places.go(place)
                for section in Section if place is Place.SETTINGS else (None,):
                    if section is not None:
                        settings.show_section(section)
                    assert misfits(scene.window) == [], f"{place} {section} at {width_px} px"
        scene.window.close()


def test_the_strips_are_whole_where_there_is_little_room(qtbot: QtBot) -> None:
    """Their buttons stand below their words."""
    with spoken_in("de", 1.5):
        scene = furnish(Scene(qtbot))
        scene.office.stepping.hold("s2")
        scene.office.stepping.finish("s2", "Das Mikrofon wird von einem anderen Programm benutzt.")
        scene.box.report("Dieses Gespräch kann nicht gezeigt werden.")
        scene.calls.set_link(Link.LOST)
        for width_px in (380, 640, 900):
            scene.window.resize(width_px, 900)
            assert misfits(scene.window) == [], f"at {width_px} px"
        scene.window.close()
