"""Every palette can be read: WCAG's contrast of each text with each ground that it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from appliance.contract.events import Role
from gui.screens import timeline
from gui.screens.conversation import TalkView
from gui.screens.latency_bar import TROUGH_ALPHA, colour_of
from gui.screens.row_painter import colour_empty
from gui.sheet import make_sheet
from gui.state.conversation import Bubble
from gui.state.waterfall import Step
from gui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, PALETTES, Palette
from tests.gui.colours import distance, linear
from tests.gui.state.history import BEGIN, LATENCY

READABLE = 4.5
"""WCAG 2.2, level AA, for text of ordinary size."""

TEXTS = {
    "text": ("window", "panel", "raised", "guest", "porter", "selected", "danger_soft", "warning_soft", "button"),
    "quiet": ("window", "panel", "raised", "guest", "porter", "selected", "danger_soft", "warning_soft"),
    "faint": ("window", "panel", "raised"),
    "accent": ("raised",),
    "accent_text": ("accent_fill",),
    "good": ("raised", "good_soft"),
    "speaking": ("raised", "speaking_soft"),
    "warning": ("window", "raised", "warning_soft"),
    "danger": ("window", "raised", "danger_soft"),
}
PAIRS = [(text, ground) for text, grounds in TEXTS.items() for ground in grounds]


def luminance(colour: str) -> float:
    """Of `#rrggbb`, 0 to 1, as WCAG defines it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


IDS = [f"{'dark' if dark else 'light'}{'-contrast' if high else ''}" for dark, high in PALETTES]
HIGH = 7.0
"""Level AAA."""


@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= READABLE


@pytest.mark.parametrize("palette", [DARK_CONTRAST, LIGHT_CONTRAST], ids=["dark", "light"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_high_contrast_is_high(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= HIGH


@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
def test_what_is_dangerous_can_be_read(palette: Palette) -> None:
    assert contrast(palette.danger_text, palette.danger_fill) >= READABLE


@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
def test_who_has_the_focus_can_be_seen(palette: Palette) -> None:
    assert min(contrast(palette.focus, ground) for ground in (palette.panel, palette.window, palette.raised)) >= 3.0


@pytest.mark.qt
@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
def test_what_a_field_asks_for_can_be_read(qtbot: QtBot, palette: Palette) -> None:
    """Qt's own is half as strong as the text, in high contrast too."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(make_sheet(palette, 10))
    field.ensurePolished()
    assert field.palette().placeholderText().color().name() == palette.faint


TONES = ("good", "warning", "danger")


@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
@pytest.mark.parametrize("ground", ["panel", "selected", "danger_soft"])
def test_an_empty_bar_of_a_line_does_not_look_full(palette: Palette, ground: str) -> None:
    empty = colour_empty(palette)
    seen = blend(empty.name(), getattr(palette, ground), empty.alphaF())
    assert min(contrast(getattr(palette, tone), seen) for tone in TONES) >= DRAWN


BUBBLE = Bubble(
    "t1", BEGIN, Role.PORTER, "At seven.", latency=LATENCY.model_copy(update={"tool_s": 0.2, "total_s": 0.7})
)

DRAWN = 3.0
"""WCAG 2.2, 1.4.11: what is drawn and means something."""

BEHIND_STEPS = ("window", "panel", "raised", "guest", "porter")
"""Where a turn's wait, its legend and its charts are drawn."""


@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
@pytest.mark.parametrize("step", Step)
def test_each_step_of_a_wait_stands_out(palette: Palette, step: Step) -> None:
    grounds = [getattr(palette, name) for name in BEHIND_STEPS]
    least = HIGH if palette in (DARK_CONTRAST, LIGHT_CONTRAST) else DRAWN
    assert min(contrast(colour_of(step, palette), ground) for ground in grounds) >= least
    troughs = [blend(palette.quiet, ground, TROUGH_ALPHA / 255) for ground in grounds]
    assert min(contrast(colour_of(step, palette), trough) for trough in troughs) >= DRAWN


APART = 0.055
"""In Oklab: some three times of what an eye tells apart side by side, for marks that are small and stand apart."""


@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
def test_a_step_of_a_wait_looks_like_no_other_and_like_nothing_on_the_timeline(palette: Palette) -> None:
    steps = {step.value: colour_of(step, palette) for step in Step}
    marks = {str(role): timeline.colour_of(role, palette) for role in timeline.LANES}
    marks["failed"] = timeline.colour_of(None, palette, serious=True)
    alike = {
        (one, other): round(distance(colour, beside), 3)
        for one, colour in steps.items()
        for other, beside in (steps | marks).items()
        if one != other and distance(colour, beside) < APART
    }
    assert alike == {}


def blend(over: str, ground: str, share: float) -> str:
    parts = ((int(over[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in parts)


@pytest.mark.qt
@pytest.mark.parametrize("palette", PALETTES.values(), ids=IDS)
def test_a_wait_is_drawn_in_the_colours_of_the_palette_that_is_shown(qtbot: QtBot, palette: Palette) -> None:
    view = TalkView()
    qtbot.addWidget(view)
    view.show_lines((BUBBLE,))
    view.set_palette(palette)
    view.resize(500, 200)
    view.show()
    drawn = view.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert set(palette.steps) <= colours


def test_the_sheet_holds_the_palette_and_the_systems_size() -> None:
    sheet = make_sheet(DARK, 20)
    assert "font-size: 20.0pt" in sheet and "font-size: 20.0pt" not in make_sheet(LIGHT, 10)
    assert "$" not in sheet
    assert DARK.porter in sheet
