"""Tab comes to everything that can be used, on every screen, in the step bar, in the settings and in the dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from appliance.contract.control import Holder
from appliance.contract.events import HolderReason
from gui.keepers.errands import Errands
from gui.keepers.remote import Remote
from gui.keepers.sign_in import SignIn
from gui.screens.sign_in import SignInDialog
from gui.screens.step_bar import StepBar
from gui.state.places import Place
from gui.state.settings import Section
from gui.state.sign_in import Phase, SignInState
from gui.state.stepping import QUESTIONS, Act
from gui.stream import Link
from tests.gui.screens.furnished import furnish
from tests.gui.screens.scene import Scene, controls, walk

pytestmark = pytest.mark.qt

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def check(window: QWidget, part: QWidget, qtbot: QtBot, where: str) -> None:
    QApplication.processEvents()
    usable, reached = controls(part), walk(window, qtbot)
    assert usable, f"{where} has nothing to use"
    groups = {group for w in reached if (group := group_of(w)) is not None}
    usable -= {w for w in usable if group_of(w) in groups}  # arrows lead on in a group, as in the test below
    assert usable - reached == set(), f"{where} has controls that Tab never comes to"
    nameless = [w for w in reached if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == [], f"{where} has controls without a name"


def group_of(widget: QWidget) -> QButtonGroup | None:
    """Where one of several buttons is pressed, Tab comes to that one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else None


@pytest.fixture
def at_work(scene: Scene) -> Scene:
    return furnish(scene)


@pytest.mark.parametrize("place", Place)
def test_every_screen(at_work: Scene, place: Place) -> None:
    at_work.office.places.go(place)
    check(at_work.window, at_work.window, at_work.qtbot, place)


@pytest.mark.parametrize("name", ["place", "chip"])
def test_arrows_lead_from_one_to_the_next_where_one_of_several_is_pressed(at_work: Scene, name: str) -> None:
    at_work.office.places.go(Place.SETTINGS)
    QApplication.processEvents()
    with at_work.qtbot.waitActive(at_work.window):
        at_work.window.activateWindow()
    buttons = [b for b in at_work.window.findChildren(QAbstractButton, name) if b.isVisible()]
    reached, at = set[QWidget](), next(b for b in buttons if b.isChecked())
    at.setFocus()
    for key in (key for key in ARROWS for _ in buttons):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, key)
    assert reached == {*buttons}
    assert all(button.accessibleName() or button.text() for button in buttons)


def test_a_call_that_is_replayed(at_work: Scene) -> None:
    at_work.calls.take(at_work.past.change("ended"))
    check(at_work.window, at_work.window, at_work.qtbot, "the replay")


@pytest.mark.parametrize("section", Section)
def test_every_section_of_the_settings(at_work: Scene, section: Section) -> None:
    at_work.office.places.go(Place.SETTINGS)
    screen = at_work.window.screens[Place.SETTINGS]
    screen.show_section(section)  # type: ignore[union-attr]
    check(at_work.window, screen, at_work.qtbot, section)


@pytest.mark.parametrize(
    ("section", "name"),
    [(Section.PEOPLE, "Shut out: Kim"), (Section.PEOPLE, "New password …: Kim"), (Section.KEYS, "Revoke: pager")],
)
def test_what_the_settings_ask(at_work: Scene, section: Section, name: str) -> None:
    at_work.office.places.go(Place.SETTINGS)
    screen = at_work.window.screens[Place.SETTINGS]
    screen.show_section(section)  # type: ignore[union-attr]
    QApplication.processEvents()
    (button,) = [b for b in screen.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
    QTest.keyClick(button, Qt.Key.Key_Space)
    check(at_work.window, screen, at_work.qtbot, name)


@pytest.mark.parametrize("act", QUESTIONS)
def test_what_the_step_bar_asks(at_work: Scene, act: Act) -> None:
    bar = step_bar(at_work)
    bar.press(act)
    check(at_work.window, bar, at_work.qtbot, act)


def test_the_step_bar_of_who_talks_with_a_guest_and_of_a_paused_porter(at_work: Scene) -> None:
    at_work.calls.take(at_work.past.hold(Holder.PAUSED, HolderReason.PAUSED))
    check(at_work.window, step_bar(at_work), at_work.qtbot, "the paused porter")
    at_work.office.stepping.hold("s1")
    check(at_work.window, step_bar(at_work), at_work.qtbot, "the held call")


def test_the_strips_across_the_window(at_work: Scene) -> None:
    at_work.box.report("This call can't be shown.")
    at_work.calls.set_link(Link.LOST)
    check(at_work.window, at_work.window, at_work.qtbot, "the strips")


@pytest.mark.parametrize("phase", [Phase.STRANGER, Phase.CHANGED, Phase.REFUSED, Phase.NAME])
def test_the_dialog_to_sign_in(qtbot: QtBot, tmp_path: Path, phase: Phase) -> None:
    state, desk = SignInState(), QWidget()
    qtbot.addWidget(desk)
    desk.show()
    sign_in = SignIn(Remote("https://192.168.1.20:8601", tmp_path / "none"), state, Errands())
    dialog = SignInDialog(state, sign_in, desk)
    state.ask(phase, fingerprint=":".join(f"{byte:02X}" for byte in range(32)))
    check(dialog, dialog, qtbot, phase.name)
    dialog.close()


def step_bar(scene: Scene) -> StepBar:
    (bar,) = scene.window.findChildren(StepBar)
    return bar
