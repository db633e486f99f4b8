"""The one style sheet: made of a palette, with sizes that follow the system's own text."""

from __future__ import annotations

from pathlib import Path
from string import Template

from gui.theme import Palette

SIZES = {
    "tiny": 0.86,
    "small": 0.92,
    "body": 1.0,
    "words": 1.1,
    "title": 1.3,
    "head": 1.5,
    "figure": 1.9,
}
"""Of the system's text; what a hotel sets there because somebody sees badly holds here too."""

SYMBOLS = Path(__file__).resolve().parent.parent / "assets" / "symbols"

_SHEET = Template("""
QWidget { color: $text; font-size: ${body}pt; }
QMainWindow, QDialog, #window, #page { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 6px; }

#topbar { background: $panel; border-bottom: 1px solid $line; }
#brand { font-size: ${title}pt; font-weight: 600; }
#clock { color: $quiet; font-size: ${words}pt; font-weight: 600; }
#asker { color: $quiet; }
#banner { background: $danger_soft; color: $text; padding: 7px 16px; border-bottom: 1px solid $danger; }
#banner[tone="quiet"] { background: $warning_soft; border-bottom: 1px solid $warning; }
#noticestrip { background: $raised; border-bottom: 1px solid $warning; }
#notice { color: $text; }
#offduty { background: $panel; color: $quiet; padding: 6px 16px; border-bottom: 1px solid $line; }
#calling { background: $danger_fill; }
#callingwords { color: $danger_text; font-weight: 600; }

#elsewhere { background: $selected; border-bottom: 1px solid $accent; }
#elsewhere[tone="open"] { background: $warning_soft; border-bottom: 1px solid $warning; }
#elsewherewords { font-weight: 600; }

#rail { background: $panel; border-right: 1px solid $line; }
#place { background: transparent; border: 2px solid transparent; border-radius: 9px; padding: 7px 4px 6px 4px;
    color: $quiet;
    font-size: ${small}pt; font-weight: 500; }
#place:hover { background: $raised; color: $text; }
#place:checked { background: $selected; color: $text; font-weight: 600; }
#place:focus { border: 2px solid $focus; padding: 7px 4px 6px 4px; }

QPushButton, QToolButton {
    background: $button; border: 1px solid $button_line; border-radius: 6px; padding: 6px 13px; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { border-color: $faint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 5px 12px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: transparent; border-color: $line; }
QPushButton:checked, QToolButton:checked { background: $selected; border-color: $accent; }
QPushButton[tone="main"], QToolButton[tone="main"] { background: $accent_fill; color: $accent_text;
    border-color: $accent_fill; font-weight: 600; }
QPushButton[tone="main"]:focus, QToolButton[tone="main"]:focus { border: 2px solid $text; }
QPushButton[tone="danger"], QToolButton[tone="danger"] { background: $danger_fill; color: $danger_text;
    border-color: $danger_fill; font-weight: 600; }
QPushButton[tone="danger"]:focus, QToolButton[tone="danger"]:focus { border: 2px solid $text; }
QPushButton[tone="main"]:disabled, QPushButton[tone="danger"]:disabled, QToolButton[tone="main"]:disabled,
QToolButton[tone="danger"]:disabled { background: transparent; color: $disabled;
    border-color: $line; }
#step { padding: 6px 9px; }
#step:focus { padding: 5px 8px; }
#chip { border-radius: 10px; padding: 3px 11px; font-size: ${small}pt; }
#chip:focus { padding: 2px 10px; }
#chip:checked { background: $accent_fill; color: $accent_text; border-color: $accent_fill; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 7px 22px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateTimeEdit {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 6px 9px;
    selection-background-color: $accent_fill;
    selection-color: $accent_text;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $faint; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateTimeEdit:focus { border: 2px solid $focus;
    padding: 5px 8px; }
QSpinBox { padding: 4px 9px 5px 9px; }
QSpinBox:focus { padding: 3px 8px 4px 8px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QSpinBox[wrong="true"] { border: 2px solid $danger;
    padding: 5px 8px; }
QSpinBox[wrong="true"] { padding: 3px 8px 4px 8px; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; padding: 0 9px; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$down"); width: 11px; height: 11px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; selection-background-color: $selected;
    selection-color: $text; outline: none; }
QCheckBox { spacing: 8px; padding: 5px 4px 5px 0; border: 2px solid transparent; border-radius: 5px;
    margin-left: -2px; }
#fieldname { padding: 6px 0; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $faint; border-radius: 4px; background: $raised; }
QCheckBox::indicator:checked { background: $accent_fill; border-color: $accent_fill; image: url("$tick"); }
QCheckBox:focus { border-color: $focus; }

#calls { background: $panel; border: none; outline: none; selection-background-color: transparent; }
#calls:focus { border: none; }
#hiddencalls { background: $danger_soft; border-top: 1px solid $danger; border-bottom: 1px solid $danger; }
#hiddenwords { color: $text; }
#side { background: $panel; border-right: 1px solid $line; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $button_line; border-radius: 5px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $button_line; border-radius: 5px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    height: 0; width: 0; }

QScrollArea, #talk { background: $window; border: none; }
#talk:focus { border: 2px solid $focus; }
#callheader { background: $window; border-bottom: 1px solid $line; }
#who { font-size: ${head}pt; font-weight: 600; }
#facts, #tiers, #quiet { color: $quiet; }
#quiet[tone="good"] { color: $good; }
#quiet[tone="warning"] { color: $warning; }
#wrong, #quiet[tone="danger"] { color: $danger; }
#fixed { color: $warning; }
#spoken { background: $raised; border: 1px solid $line; border-radius: 6px; }
#spokenword { font-size: ${title}pt; font-weight: 600; }
#command { background: $raised; border: 1px solid $line; border-radius: 6px; padding: 8px 12px; font-family: monospace;
    font-size: ${words}pt; }
#pill { border: 1px solid $button_line; border-radius: 10px; padding: 2px 11px; font-weight: 600; background: $selected;
    color: $quiet; }
#pill[tone="good"] { background: $good_soft; color: $good; border-color: $good; }
#pill[tone="speaking"] { background: $speaking_soft; color: $speaking; border-color: $speaking; }
#pill[tone="warning"] { background: $warning_soft; color: $warning; border-color: $warning; }
#pill[tone="danger"] { background: $danger_soft; color: $danger; border-color: $danger; }
#empty { color: $faint; font-size: ${title}pt; }

#bubble { border-radius: 12px; border: 1px solid $line; padding: 1px; }
#bubble[role="guest"] { background: $guest; }
#bubble[role="porter"] { background: $porter; }
#bubble[role="clerk"] { background: $selected; border: 1px solid $accent; }
#bubble[partial="true"] { background: transparent; border: 1px dashed $faint; }
#bubble[reached="true"] { border: 2px solid $focus; padding: 0; }
#speaker { color: $quiet; font-size: ${tiny}pt; font-weight: 600; }
#words { font-size: ${words}pt; }
#words[partial="true"] { color: $quiet; font-style: italic; }
#interrupted { color: $warning; font-size: ${tiny}pt; }
#total { color: $quiet; font-size: ${tiny}pt; font-weight: 600; }

#tool { background: transparent; border: none; text-align: left; color: $quiet; padding: 4px 8px; font-weight: 400; }
#tool:hover { color: $text; background: $raised; }
#tool:focus { border: 2px solid $focus; padding: 2px 6px; }
#tool[failed="true"] { color: $danger; }
#toolbody { background: $panel; border: 1px solid $line; border-radius: 6px; padding: 10px 12px; color: $quiet; }
#remark { color: $faint; font-size: ${small}pt; border: 2px solid transparent; border-radius: 6px; }
#remark[serious="true"] { color: $warning; }
#remark[reached="true"] { border-color: $focus; }

#left { background: $panel; border: none; border-left: 1px solid $line; border-bottom: 1px solid $line; }
#left:focus { border: 2px solid $focus; }
#briefwho { font-size: ${words}pt; font-weight: 600; }
#briefsaid { font-size: ${words}pt; }
#briefdone { color: $quiet; }
#briefundone { color: $warning; }
#leftpage { background: $panel; }
#sectiontitle { color: $faint; font-size: ${small}pt; font-weight: 600; }
#request { background: $raised; border: 1px solid $line; border-left: 3px solid $accent; border-radius: 6px; }
#request[urgent="true"] { background: $danger_soft; border-left: 3px solid $danger; }
#request[over="true"] { background: $panel; border-left: 3px solid $line; }
#requestkind { color: $accent; font-weight: 600; }
#requestkind[over="true"], #requeststate { color: $quiet; }
#requestkind[urgent="true"] { color: $danger; }
#legend { color: $faint; font-size: ${tiny}pt; }

#pagetitle { font-size: ${head}pt; font-weight: 600; }
#card { background: $panel; border: 1px solid $line; border-radius: 9px; }
#cardtitle { font-weight: 600; font-size: ${words}pt; }
#figure { font-size: ${figure}pt; font-weight: 600; }
#advice { background: $danger_soft; border: 1px solid $danger; border-radius: 9px; }
#advice[tone="warning"] { background: $warning_soft; border: 1px solid $warning; }
#advice #sectiontitle { color: $quiet; }
#advice[tone="good"] { background: $good_soft; border: 1px solid $good; }
""")


def make_sheet(palette: Palette, text_pt: float) -> str:
    """The whole style sheet in this palette; `text_pt` is the size of the system's text."""
    colours = {name: getattr(palette, name) for name in Palette.__slots__}
    sizes = {name: f"{text_pt * ratio:.1f}" for name, ratio in SIZES.items()}
    return _SHEET.substitute(
        colours, **sizes, down=(SYMBOLS / "down.svg").as_posix(), tick=(SYMBOLS / "tick.svg").as_posix()
    )
