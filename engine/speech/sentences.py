"""Where a text may be cut so that its first audio comes early and its prosody stays whole. Pure.

Splitting is idempotent: a piece split again is that piece, so a job may split
a text and the server behind it may split again without harm.
"""

from __future__ import annotations

import re
from typing import Final

MAX_PIECE_CHARS: Final = 240
"""About 15 s of speech: no single synthesis holds a worker for longer than a second or two."""

OPENING_CHARS: Final = (12, 60)
"""An opening sentence longer than the second is cut at its first clause that ends after the first."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_CLAUSE_END: Final = re.compile(r"(?<=[,;:])\s+|\s+[–—]\s+")
_ABBREVIATION: Final = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|rd|no|nr|prof|vs|etc|e\.g|i\.e)|\b[A-Z])\.$", re.IGNORECASE)
_CLOCK_DOT: Final = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)


def split(text: str, *, opening: bool = True) -> list[str]:
    """Sentences in order, without those that hold no letter or digit; the opening one may be cut at a clause."""
    pieces = [part for sentence in _sentences(text) for part in _bounded(sentence)]
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
    if _CLOCK_DOT.search(before):
        return after[:1].isupper()
    return not _ABBREVIATION.search(before)


def _open(sentence: str) -> list[str]:
    shortest, longest = OPENING_CHARS
    if len(sentence) <= longest:
        return [sentence]
    for gap in _CLAUSE_END.finditer(sentence):
        if shortest <= gap.start() and len(sentence) - gap.end() >= shortest:
            return [sentence[: gap.start()], sentence[gap.end() :]] if gap.start() <= longest else [sentence]
    return [sentence]


def _bounded(sentence: str) -> list[str]:
    """A sentence without end is cut at its last clause, or else its last word, before the limit."""
    pieces: list[str] = []
    while len(sentence) > MAX_PIECE_CHARS:
        head = sentence[:MAX_PIECE_CHARS]
        clauses = [gap.start() for gap in _CLAUSE_END.finditer(head) if gap.start() > 0]
        at = (clauses[-1] if clauses else 0) or head.rfind(" ")
        at = at if at > 0 else MAX_PIECE_CHARS
        pieces.append(sentence[:at].strip())
        sentence = sentence[at:].strip()
    return [*pieces, sentence] if sentence else pieces
