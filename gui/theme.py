"""How the desktop looks: one dark and one light palette, and the one style sheet made of them."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template


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
    guest: str
    porter: str
    good: str
    speaking: str
    warning: str
    danger: str
    danger_fill: str
    danger_soft: str
    selected: str


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
    guest="#252d3a",
    porter="#1f3a4d",
    good="#4fb88c",
    speaking="#5aaee0",
    warning="#e0a03c",
    danger="#ef6a63",
    danger_fill="#c4403a",
    danger_soft="#3d2226",
    selected="#263244",
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
    guest="#ffffff",
    porter="#d9e9f5",
    good="#1b7450",
    speaking="#2374a8",
    warning="#8c5d0e",
    danger="#b8352f",
    danger_fill="#c43d37",
    danger_soft="#fbe4e2",
    selected="#dde6f2",
)

_SHEET = Template("""
QWidget { color: $text; font-size: 10pt; }
QMainWindow, #window { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 6px; }

#topbar { background: $panel; border-bottom: 1px solid $line; }
#brand { font-size: 13pt; font-weight: 600; }
#health { color: $quiet; }
#banner { background: $danger_soft; color: $text; padding: 8px 16px; border-bottom: 1px solid $danger; }
#notice { background: $raised; color: $text; padding: 8px 16px; border-bottom: 1px solid $warning; }

QPushButton, QToolButton {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 7px 14px; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { border-color: $faint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $panel; }
#testcall { background: $accent_fill; color: $accent_text; border-color: $accent_fill; font-weight: 600;
    padding-right: 36px; }
#testcall:focus { border: 2px solid $text; padding-right: 35px; }
#testcall:disabled { background: $raised; color: $faint; border-color: $line; }
#testcall::menu-button { border-left: 1px solid $window; width: 22px; }
#endcall { background: $danger_fill; color: #ffffff; border-color: $danger_fill; font-weight: 600; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 7px 22px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }

#calls { background: $panel; border: none; border-right: 1px solid $line; outline: none; }
#sidetitle { color: $faint; font-size: 9pt; font-weight: 600; padding: 14px 16px 6px 16px; background: $panel;
    border-right: 1px solid $line; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; }

QScrollArea, #talk { background: $window; border: none; }
#callheader { background: $window; border-bottom: 1px solid $line; }
#who { font-size: 15pt; font-weight: 600; }
#facts, #tiers { color: $quiet; }
#pill { border-radius: 10px; padding: 3px 12px; font-weight: 600; background: $raised; color: $quiet; }
#pill[tone="good"] { color: $good; }
#pill[tone="speaking"] { color: $speaking; }
#pill[tone="warning"] { color: $warning; }
#pill[tone="danger"] { color: $danger; }
#empty { color: $faint; font-size: 12pt; }

#bubble { border-radius: 12px; border: 1px solid $line; }
#bubble[role="guest"] { background: $guest; }
#bubble[role="porter"] { background: $porter; }
#bubble[partial="true"] { background: transparent; border: 1px dashed $faint; }
#speaker { color: $quiet; font-size: 8.5pt; font-weight: 600; }
#words { font-size: 11pt; }
#words[partial="true"] { color: $quiet; font-style: italic; }
#interrupted { color: $warning; font-size: 8.5pt; }
#total { color: $quiet; font-size: 8.5pt; font-weight: 600; }

#tool { background: transparent; border: none; text-align: left; color: $quiet; padding: 4px 8px; font-weight: 400; }
#tool:hover { color: $text; background: $raised; }
#tool:focus { border: 1px solid $accent; padding: 3px 7px; }
#tool[failed="true"] { color: $danger; }
#toolbody { background: $panel; border: 1px solid $line; border-radius: 6px; padding: 10px 12px; color: $quiet; }
#remark { color: $faint; font-size: 9pt; }
#remark[serious="true"] { color: $warning; }

#left { background: $panel; border: none; border-left: 1px solid $line; }
#leftpage { background: $panel; }
#lefttitle { color: $faint; font-size: 9pt; font-weight: 600; }
#request { background: $raised; border: 1px solid $line; border-left: 3px solid $accent; border-radius: 6px; }
#request[urgent="true"] { background: $danger_soft; border-left: 3px solid $danger; }
#requestkind { color: $accent; font-size: 8.5pt; font-weight: 600; }
#requestkind[urgent="true"] { color: $danger; }
#legend { color: $faint; font-size: 8.5pt; }
""")


def make_sheet(palette: Palette) -> str:
    """The whole style sheet in this palette."""
    return _SHEET.substitute({name: getattr(palette, name) for name in Palette.__slots__})
