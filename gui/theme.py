"""The colours of the desktop by what they are for: dark and light, each for ordinary and for high contrast."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for."""

    window: str
    panel: str
    raised: str
    line: str
    text: str
    quiet: str
    faint: str
    accent: str
    accent_fill: str
    accent_text: str
    button: str
    button_line: str
    disabled: str
    """What can't be pressed is not meant to be read at a glance."""
    guest: str
    porter: str
    good: str
    good_soft: str
    speaking: str
    speaking_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_fill: str
    danger_text: str
    danger_soft: str
    selected: str
    focus: str
    steps: tuple[str, str, str, str, str, str]
    """Of a turn's wait, in the order in which they pass: like none of the timeline's, and like no other step."""
    is_dark: bool


DARK = Palette(
    window="#12161d",
    panel="#181d26",
    raised="#202733",
    line="#2a3240",
    text="#e4e8ef",
    quiet="#9aa5b5",
    faint="#8490a2",
    accent="#d9a441",
    accent_fill="#d9a441",
    accent_text="#1b1608",
    button="#2d3747",
    button_line="#4f5b70",
    disabled="#566174",
    guest="#252d3a",
    porter="#1f3a4d",
    good="#4fb88c",
    good_soft="#17332a",
    speaking="#5aaee0",
    speaking_soft="#16303f",
    warning="#e0a03c",
    warning_soft="#34280f",
    danger="#ef6a63",
    danger_fill="#c4403a",
    danger_text="#ffffff",
    danger_soft="#3d2226",
    selected="#263244",
    focus="#f0c36b",
    steps=("#7f91fa", "#c2a8e9", "#ff8434", "#e07fb0", "#2edbb9", "#b5b9a0"),
    is_dark=True,
)

LIGHT = Palette(
    window="#eef0f4",
    panel="#f8f9fb",
    raised="#ffffff",
    line="#d9dee6",
    text="#1d2430",
    quiet="#566274",
    faint="#5f6a7b",
    accent="#8c5d0e",
    accent_fill="#e3ad45",
    accent_text="#1b1608",
    button="#ffffff",
    button_line="#b0b9c7",
    disabled="#a4acb9",
    guest="#ffffff",
    porter="#d9e9f5",
    good="#1b7450",
    good_soft="#dcf1e7",
    speaking="#2374a8",
    speaking_soft="#e8f3fb",
    warning="#ad4e00",
    warning_soft="#fdeccf",
    danger="#b8352f",
    danger_fill="#c43d37",
    danger_text="#ffffff",
    danger_soft="#fbe4e2",
    selected="#dde6f2",
    focus="#8c5d0e",
    steps=("#325cbd", "#7347af", "#b25e28", "#a03a68", "#277f82", "#424a67"),
    is_dark=False,
)

DARK_CONTRAST = Palette(
    window="#000000",
    panel="#000000",
    raised="#0c0c0c",
    line="#c8c8c8",
    text="#ffffff",
    quiet="#f0f0f0",
    faint="#e0e0e0",
    accent="#ffd83d",
    accent_fill="#ffd83d",
    accent_text="#000000",
    button="#1c1c1c",
    button_line="#c8c8c8",
    disabled="#8c8c8c",
    guest="#000000",
    porter="#00203a",
    good="#5dff9b",
    good_soft="#00250f",
    speaking="#7fd4ff",
    speaking_soft="#001c30",
    warning="#ffd83d",
    warning_soft="#2b2000",
    danger="#ff9c96",
    danger_fill="#ff6b63",
    danger_text="#000000",
    danger_soft="#3a0000",
    selected="#10346b",
    focus="#ffff00",
    steps=("#81a7ff", "#e1b6ff", "#e8a41b", "#ff76e0", "#2ad4b8", "#ffffb4"),
    is_dark=True,
)

LIGHT_CONTRAST = Palette(
    window="#ffffff",
    panel="#ffffff",
    raised="#ffffff",
    line="#303030",
    text="#000000",
    quiet="#101010",
    faint="#242424",
    accent="#5a3900",
    accent_fill="#5a3900",
    accent_text="#ffffff",
    button="#ffffff",
    button_line="#303030",
    disabled="#757575",
    guest="#ffffff",
    porter="#e2f0ff",
    good="#004d26",
    good_soft="#e6fff0",
    speaking="#003f73",
    speaking_soft="#e2f0ff",
    warning="#5a3900",
    warning_soft="#fff3d6",
    danger="#8a0008",
    danger_fill="#8a0008",
    danger_text="#ffffff",
    danger_soft="#ffe9e8",
    selected="#cfe3ff",
    focus="#0000c8",
    steps=("#1b2fa0", "#5c1fa8", "#7c3e2b", "#80104c", "#00565b", "#433854"),
    is_dark=False,
)

PALETTES = {
    (p.is_dark, contrast): p
    for contrast, pair in ((False, (DARK, LIGHT)), (True, (DARK_CONTRAST, LIGHT_CONTRAST)))
    for p in pair
}
"""By whether it is dark, and whether its contrast is high."""
