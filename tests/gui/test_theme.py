"""Both palettes can be read: WCAG's contrast of each text with each ground that it stands on."""

from __future__ import annotations

import pytest

from gui.theme import DARK, LIGHT, Palette, make_sheet

READABLE = 4.5
"""WCAG 2.2, level AA, for text of ordinary size."""

TEXTS = {
    "text": ("window", "panel", "raised", "guest", "porter", "selected", "danger_soft"),
    "quiet": ("window", "panel", "raised", "guest", "porter", "selected", "danger_soft"),
    "faint": ("window", "panel"),
    "accent": ("raised",),
    "accent_text": ("accent_fill",),
    "good": ("raised",),
    "speaking": ("raised",),
    "warning": ("window", "raised"),
    "danger": ("window", "raised", "danger_soft"),
}
PAIRS = [(text, ground) for text, grounds in TEXTS.items() for ground in grounds]


def luminance(colour: str) -> float:
    """Of `#rrggbb`, 0 to 1, as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= READABLE


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_white_stands_out_of_what_is_dangerous(palette: Palette) -> None:
    assert contrast("#ffffff", palette.danger_fill) >= READABLE


def test_the_sheet_holds_the_palette() -> None:
    sheet = make_sheet(DARK)
    assert "$" not in sheet
    assert DARK.porter in sheet
