"""How a name is put right by a word about its letters: 'with two L's', 'with a K, not a C', 'an E at the end'. Pure.

Nothing is taken for such a correction that does not name a letter, and none that leaves the name as it was.
"""

from __future__ import annotations

import re

from engine.brain.reading.spelling import NAMED_LETTERS, SOUNDS

_LETTER_NAMES = {name: letter for name, letter in SOUNDS.items() if name not in ("the", "is", "as", "and", "in", "an")}
_PLURALS = {f"{name}s": letter for name, letter in _LETTER_NAMES.items()} | {
    f"{c}s": c for c in "abcdefghijklmnopqrstuvwxyz"
}
_LETTERS = _PLURALS | _LETTER_NAMES | NAMED_LETTERS | {c: c for c in "abcdefghijklmnopqrstuvwxyz"}
_L = rf"(?:{'|'.join(sorted(_LETTERS, key=len, reverse=True))})"
_WITH = r"(?:with|has|is|it is|there is|there are|got|takes?|spel(?:t|led)|needs?|only|just|and)"

_ALONE = r"^(?:(?:no|oh|yes|sorry|actually) )*"
_DOUBLED = re.compile(
    rf"\b{_WITH} (?:a )?(?:two|double|to|too) (?P<x>{_L})\b|{_ALONE}(?:two|double) (?P<y>{_L})(?: please)?$"
)
_SINGLE = re.compile(rf"\b{_WITH} (?:only |just )?(?:a )?(?:one|single) (?P<x>{_L})\b")
_INSTEAD = re.compile(rf"\b(?P<x>{_L}) (?:and )?(?:not|instead of|rather than) (?:with )?(?:an? )?(?P<y>{_L})\b")
_AT_THE_END = re.compile(
    rf"\b(?:an? )?(?P<x>{_L}) at the end\b|\b(?:ends?|ending) (?:in|with|on) (?:an? )?(?P<y>{_L})\b"
)
_WITHOUT = re.compile(rf"\b(?:without (?:the |an? )?|(?:has|with|there is) no )(?P<x>{_L})\b")
_WITH_A = re.compile(rf"\bwith an? (?P<x>{_L})\b")

_ALIKE = ("ck", "iy", "fv", "sz", "mn", "bp", "dt", "ea", "gj", "uw", "cs")
"""Letters that ears take for each other."""


def respell(line: str, name: str) -> str | None:
    """The name as the line says that it is written; None where the line says nothing of it."""
    last = name.lower()
    made = _respelt(line, last)
    return made.title() if made and made != last else None


def _respelt(line: str, name: str) -> str | None:
    if _INSTEAD.search(line):
        return _exchanged(line, name)
    if found := _DOUBLED.search(line):
        return _doubled(name, _LETTERS[found["x"] or found["y"]])
    if found := _SINGLE.search(line):
        return re.sub(rf"{_LETTERS[found['x']]}{{2,}}", _LETTERS[found["x"]], name)
    if found := _AT_THE_END.search(line):
        return _ended(name, _LETTERS[found["x"] or found["y"]])
    if found := _WITHOUT.search(line):
        head, _, tail = name.rpartition(_LETTERS[found["x"]])
        return f"{head}{tail}" if head else None
    return _exchanged(line, name)


def _exchanged(line: str, name: str) -> str | None:
    """One letter for another; 'with a Y' is meant for the one that sounds like it."""
    if found := _INSTEAD.search(line):
        return _replaced(name, _LETTERS[found["y"]], _LETTERS[found["x"]])
    if not (found := _WITH_A.search(line)):
        return None
    wanted = _LETTERS[found["x"]]
    alike = [pair.replace(wanted, "") for pair in _ALIKE if wanted in pair]
    return next((_replaced(name, letter, wanted) for letter in alike if letter in name), None)


def _replaced(name: str, letter: str, by: str) -> str | None:
    return name.replace(letter, by, 1) if letter in name else None


def _doubled(name: str, letter: str) -> str | None:
    at = name.rfind(letter)
    return None if at < 0 or letter * 2 in name else f"{name[:at]}{letter}{name[at:]}"


def _ended(name: str, letter: str) -> str:
    is_alike = any({name[-1], letter} == set(pair) for pair in _ALIKE)
    return f"{name[:-1]}{letter}" if is_alike else f"{name}{letter}"
