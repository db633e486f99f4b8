"""Where a text may be cut so that its first audio comes early and its prosody stays whole. Pure.

Splitting is idempotent: a piece split again is that piece, so a job may split
a text and the server behind it may split again without harm. What is split is
text as it is spoken; only `finished` sees text as it was written.
"""

from __future__ import annotations

import re
from typing import Final

from engine.speech.spoken import ABBREVIATIONS, CLOSING_ABBREVIATIONS

MAX_PIECE_CHARS: Final = 240
"""About 15 s of speech: no single synthesis holds a worker for longer than a second or two."""

OPENING_CHARS: Final = (12, 60)
"""An opening sentence longer than the second is cut at its first clause that ends after the first."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_CLAUSE_END: Final = re.compile(r"(?<=[,;:])\s+|\s+[–—]\s+")
_INITIAL: Final = re.compile(r"(?<![\w-])[A-Z]\.$")
_CLOCK_DOT: Final = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_WEEKDAY: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
"""At 7 p.m. Monday is one sentence."""
_BEFORE_NUMBERS: Final = frozenset({"no.", "nos.", "min.", "ch.", "mind."})
"""Abbreviations only before a number; words of their own otherwise."""
_NEVER: Final = frozenset(word.lower() for word in ABBREVIATIONS) - _BEFORE_NUMBERS
_SOMETIMES: Final = frozenset(word.lower() for word in CLOSING_ABBREVIATIONS)
_DAY_DOT: Final = re.compile(r"(?<!\d)\d{1,2}\.$")
_LAST_WORD: Final = re.compile(r"[^\s(\"“«]*$")


def split(text: str, *, opening: bool = True) -> list[str]:
    """Sentences in order, without those that hold no letter or digit; the opening one may be cut at a clause."""
    pieces = [part for sentence in _sentences(text) for part in bounded(sentence)]
    if opening and pieces:
        pieces[:1] = _open(pieces[0])
    return [piece for piece in pieces if any(c.isalnum() for c in piece)]


def _sentences(text: str) -> list[str]:
    found: list[str] = []
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        if "\n" not in gap.group() and not _ends(text[start : gap.start()], text[gap.end() :]):
            continue
        found.append(" ".join(text[start : gap.end()].split()))
        start = gap.end()
    return [s for s in [*found, " ".join(text[start:].split())] if s]


def _ends(before: str, after: str) -> bool:
    """ "Dr. Smith" and "at 7 p.m. tomorrow" go on; "at 7 p.m. Breakfast" does not."""
    word = _LAST_WORD.search(before)
    last = word[0].lower() if word else ""
    if _CLOCK_DOT.search(before) or last in _SOMETIMES:
        return after[:1].isupper() and not _WEEKDAY.match(after)
    if last in _BEFORE_NUMBERS:
        return not after[:1].isdecimal()
    return last not in _NEVER and not _INITIAL.search(before)


def finished(text: str) -> tuple[str, str]:
    """Of a text that is still being written: the sentences that are surely over, and the rest.

    "3. Juli" and "No. 5" have to stay together, or neither half is read right:
    after a short number, and where what follows is not there yet, it waits.
    """
    cut = 0
    for gap in _SENTENCE_END.finditer(text):
        before, after = text[: gap.start()], text[gap.end() :]
        known = _ends(before, after) if after else _ends_anyway(before)
        if "\n" in gap.group() or (known and not _DAY_DOT.search(before)):
            cut = gap.end()
    return text[:cut].rstrip(), text[cut:]


def _ends_anyway(before: str) -> bool:
    return all(_ends(before, after) for after in ("a", "A", "1"))


def _open(sentence: str) -> list[str]:
    shortest, longest = OPENING_CHARS
    if len(sentence) <= longest:
        return [sentence]
    for gap in _CLAUSE_END.finditer(sentence):
        if shortest <= gap.start() and len(sentence) - gap.end() >= shortest:
            return [sentence[: gap.start()], sentence[gap.end() :]] if gap.start() <= longest else [sentence]
    return [sentence]


def bounded(sentence: str, longest: int = MAX_PIECE_CHARS) -> list[str]:
    """A sentence without end is cut at its last clause, or else its last word, before the limit."""
    pieces: list[str] = []
    while len(sentence) > longest:
        head = sentence[:longest]
        clauses = [gap.start() for gap in _CLAUSE_END.finditer(head) if gap.start() > 0]
        at = (clauses[-1] if clauses else 0) or head.rfind(" ")
        at = at if at > 0 else longest
        pieces.append(sentence[:at].strip())
        sentence = sentence[at:].strip()
    return [*pieces, sentence] if sentence else pieces
