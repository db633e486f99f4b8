"""What is for the eye only goes: markdown, tags, emojis, odd spaces. In any language, and without words."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

_TAG: Final = re.compile(r"</?[A-Za-z!?][^<>]*>")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_LINE_MARK: Final = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>+[ \t]*|[-*+•·‣▪◦–—][ \t]+|[-*_=|: \t]{3,}$)+", re.MULTILINE)
_TABLE_EDGE: Final = re.compile(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$", re.MULTILINE)
_CELL_END: Final = re.compile(r"[ \t]*\|+[ \t]*")
_LIST_NUMBER: Final = re.compile(r"^[ \t]*(\d{1,2})\)[ \t]+", re.MULTILINE)
_STARS: Final = re.compile(r"(?<![*\w])([1-5])\*(?= ?[a-zà-ÿ-])")
_STRONG: Final = re.compile(r"\*+|~~|`+|(?<!\w)_+|_+(?!\w)")
_SMILEY: Final = re.compile(r"(?<!\S)[:;]-?[()DP](?!\w)")
_BRACKETS: Final = str.maketrans(dict.fromkeys("[]{}<>|\\^", " "))
_KEPT: Final = "°×÷±"
_BY_CATEGORY: Final = {"Cf": "", "Me": "", "Zs": "\u00a0", "Zl": "\n", "Zp": "\n"} | dict.fromkeys(
    ("So", "Sk", "Sm", "Cs", "Co", "Cn"), " "
)
_MAPPED: Final = {"№": "No. ", "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2044": "/", "\u2215": "/", "\ufe0f": ""}


def tidy(text: str) -> str:
    """Plain text with one space between words; line ends stay, because sentences end there."""
    text = _unescape(text)
    text = text if text.isascii() else _plain(unicodedata.normalize("NFC", text))
    text = _TAG.sub(" ", text)
    text = _LINK.sub(r"\1", text)
    text = _LIST_NUMBER.sub(r"\1, ", _LINE_MARK.sub("", text))
    text = _CELL_END.sub(", ", _TABLE_EDGE.sub("", text))
    text = re.sub(r"(?<=\d)\*(?=\d)", "×", text)
    if text.count("*") == 1:
        text = _STARS.sub(r"\1-star", text)
    return _SMILEY.sub("", _STRONG.sub("", text)).translate(_BRACKETS)


def tidy_spaces(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    text = "\n".join(line for line in lines if line)
    return re.sub(r" +(?=[,.](?:\s|$))", "", text)


def _unescape(text: str) -> str:
    """`&amp;amp;` too: as often as it takes."""
    while (plain := html.unescape(text)) != text:
        text = plain
    return text


def _plain(text: str) -> str:
    characters: list[str] = []
    for c in text:
        characters.append(c if c.isascii() else _character(c, characters[-1][-1:] if characters else ""))
    return "".join(characters)


def _character(c: str, before: str) -> str:
    category = unicodedata.category(c)
    if c in _MAPPED:
        return _MAPPED[c]
    if category[0] == "N" and not (c in "²³" and before.isalpha()):
        plain = unicodedata.normalize("NFKC", c).replace("\u2044", "/")
        return f" {plain}" if "/" in plain and before.isdigit() else plain
    if c in _KEPT or c in "²³":
        return c
    return _BY_CATEGORY.get(category, c)
