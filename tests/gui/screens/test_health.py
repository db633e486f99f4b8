"""The page of health in little room, or with large text: it goes on below, and nothing lies beside the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from appliance.contract.health import Health, ProcessHealth, ProcessState
from appliance.contract.objectives import Objective
from gui.client import Client
from gui.office import open_office
from gui.screens.health import HealthScreen
from gui.sheet import make_sheet
from gui.state.places import Place
from gui.theme import LIGHT
from tests.gui.screens.scene import Scene
from tests.night import NOW
from tests.night.box import make_figures, make_goals, make_health

pytestmark = pytest.mark.qt


def open_page(qtbot: QtBot, width_px: int, text: float) -> HealthScreen:
    """On the invented night; `text` is how much larger than usual."""
    office = open_office(Client("http://127.0.0.1:9", "key"))
    page = HealthScreen(office.box, office.calls, lambda _: None, lambda: NOW)
    qtbot.addWidget(page)
    page.setStyleSheet(make_sheet(LIGHT, QApplication.font().pointSizeF() * text))
    page.set_palette(LIGHT)
    page.resize(width_px, 700)
    page.show()
    office.box.set_health(make_health())
    office.box.set_figures(make_figures())
    office.box.set_goals(make_goals())
    return page


@pytest.mark.parametrize(("width_px", "text"), [(330, 1.0), (560, 1.5), (1050, 1.0), (1050, 1.5)])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, width_px: int, text: float) -> None:
    page = open_page(qtbot, width_px, text)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)


def test_what_has_no_room_beside_its_name_stands_below_it(qtbot: QtBot) -> None:
    page = open_page(qtbot, 1050, 1.0)
    name, pill = place_of(page, "Hotel's own voice (zonos)"), place_of(page, "starting again soon")
    assert name.y() < pill.geometry().bottom() and name.geometry().right() <= pill.x()
    page.resize(330, 700)
    qtbot.waitUntil(lambda: pill.y() >= name.geometry().bottom())
    page.resize(1050, 700)
    qtbot.waitUntil(lambda: name.geometry().right() <= pill.x())


def test_whether_a_goal_is_met_is_one_word_and_its_figures_stand_below(qtbot: QtBot) -> None:
    page = open_page(qtbot, 1050, 1.0)
    name, figures = place_of(page, "Guests are answered within 1.5 s"), place_of(page, "1h 97.8%")
    assert [label.text() for label in page.findChildren(QLabel, "pill")].count("met") == len(Objective)
    qtbot.waitUntil(lambda: figures.isVisible() and figures.y() >= name.geometry().bottom())


def test_each_tier_tells_how_it_is_and_since_when(qtbot: QtBot) -> None:
    page = open_page(qtbot, 1050, 1.0)
    pills = [label.text() for label in page.findChildren(QLabel, "pill")]
    assert (pills.count("serving"), pills.count("down")) == (3, 1)
    qtbot.waitUntil(lambda: place_of(page, "for 4 min 40 s · 9 answers").isVisible())


@pytest.mark.parametrize("width_px", [330, 420, 560, 700, 860, 900, 940, 1050])
def test_every_pill_is_as_high_as_its_words(qtbot: QtBot, width_px: int) -> None:
    page = open_page(qtbot, width_px, 1.0)

    def cut() -> list[str]:
        pills = [pill for pill in page.findChildren(QLabel, "pill") if pill.isVisible()]
        assert pills
        return [p.text() for p in pills if p.height() < (p.heightForWidth(p.width()) or p.sizeHint().height())]

    qtbot.waitUntil(lambda: not cut())


def test_pills_stand_in_one_column_and_what_has_no_room_goes_below(qtbot: QtBot) -> None:
    page = open_page(qtbot, 1050, 1.0)
    ready = [label for label in page.findChildren(QLabel, "pill") if label.text() == "ready"]
    ill = place_of(page, "starting again soon")
    qtbot.waitUntil(lambda: {right_px(page, pill) for pill in ready} == {right_px(page, ill)})
    assert place_of(page, "for 4 s · 3 restarts · was killed").y() >= ill.geometry().bottom()


def test_what_is_wrong_has_a_sign(qtbot: QtBot) -> None:
    page = open_page(qtbot, 1050, 1.0)
    qtbot.waitUntil(lambda: place_of(page, "The hotel's own voice is down").isVisible())
    (card,) = [card for card in page.findChildren(QFrame, "advice") if card.isVisible()]
    assert [label.pixmap().isNull() for label in card.findChildren(QLabel) if not label.text()] == [False]


def right_px(page: HealthScreen, label: QLabel) -> int:
    return label.mapTo(page, label.rect().topRight()).x()


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_row_is_a_window_for_a_moment(qtbot: QtBot, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        open_page(qtbot, 1050, 1.0)
    finally:
        qapp.removeEventFilter(windows)
    assert windows.seen == ["HealthScreen"]


def place_of(page: HealthScreen, begins: str) -> QLabel:
    (label,) = [label for label in page.findChildren(QLabel) if label.text().startswith(begins)]
    return label


def test_the_health_page_follows_the_box(scene: Scene) -> None:
    scene.office.places.go(Place.HEALTH)
    scene.box.set_health(Health(status="healthy", since=0, version="0.1.0", parts=[], processes=[]))
    assert "All is well" in scene.texts("cardtitle")
    down = ProcessHealth(name="tts", state=ProcessState.BACKING_OFF, since=0, restarts=1)
    scene.box.set_health(Health(status="degraded", since=0, version="0.1.0", parts=[], processes=[down]))
    assert "The porter's voice is down (tts)" in scene.texts("cardtitle")
    scene.box.set_health(Health(status="healthy", since=0, version="0.1.0", parts=[], processes=[]))
    assert "All is well" in scene.texts("cardtitle")
