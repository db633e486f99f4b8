"""A number as it is spoken, and as it is misheard; only rooms of the house excuse bad hearing."""

from __future__ import annotations

import re
from collections.abc import Collection

from engine.brain.reading.numbers import CARDINALS, Run, runs
from engine.brain.reading.times import CORRECTION

ROOM_BY_EAR = frozenset("rum roam rome broom groom route ruth".split())
"""Heard instead of 'room'. Believed only where a room was asked for."""

ROOM_LEADS = ROOM_BY_EAR | frozenset("room number is it i am in my the that yes uh suite we are no mean bring".split())
SPOKEN_FOR = {"you": "two", "your": "two", "here": "oh", "hear": "oh", "zeal": "oh", "an": "one", "on": "one"}
"""So far from a digit that they count only if nothing else was said, and there is such a room."""

SPELLED_OTHERWISE = {
    "to": "two",
    "too": "two",
    "for": "four",
    "fore": "four",
    "won": "one",
    "ate": "eight",
    "owe": "oh",
}
"""What can't be told from a digit by ear."""

_LIKE_A_TIME = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_NOT_THAT_ONE = re.compile(r"\bnot (?:room )?\d{3}\b(?=.*\d)")
"""'Not 203, 302.'"""
_SURELY_A_TIME = re.compile(r"\b(?:at|by|make|am|pm|oclock|actually|instead)\b")

BEFORE_A_TIME = ("at", "by", "around", "about", "past", "before", "after")
BEFORE_A_ROOM = ("in", "to", "from", "of")
"""After these even 'three eleven' is no time of day."""


def find_room(line: str, rooms: Collection[str], *, asked: bool) -> str | None:
    """A number as it was said, whether or not there is such a room; prefers one that exists.

    Unless the guest was `asked` for it, only numbers after the word 'room' (or 'suite') and three figures that are
    a room of this hotel count: times and telephones look alike.
    """
    line = _NOT_THAT_ONE.sub(" ", line)
    tokens = _without_colons(line, rooms).split() if asked else line.split()
    if named := _named(tokens, rooms):
        return named
    if asked:
        return _room_anywhere(tokens, rooms)
    tokens = set_apart(tokens, rooms)
    for run in runs(tokens):
        before = tokens[run.start - 1] if run.start else ""
        if before == "to" and (run.start < 2 or tokens[run.start - 2] in (*CARDINALS, "quarter")):
            continue  # 'ten to two'
        spelled_out = run.end - run.start == 3 or tokens[run.start].isdecimal() or before in BEFORE_A_ROOM
        if run.digits in rooms and len(run.digits) == 3 and spelled_out and before not in BEFORE_A_TIME:
            return run.digits
    return None


def set_apart(tokens: list[str], rooms: Collection[str]) -> list[str]:
    """'At five, 305': a room in figures is no part of the hour before it. The words keep their places."""
    words = list(tokens)
    for at, word in enumerate(tokens):
        if at and word in rooms and word.isdecimal() and tokens[at - 1] in CARDINALS:
            words[at - 1] = "#"
    return words


def _named(tokens: list[str], rooms: Collection[str]) -> str | None:
    """After the word 'room': the last one if the guest corrects himself, otherwise the first."""
    named: list[tuple[int, str]] = []
    for at, word in enumerate(tokens):
        if word in ("room", "suite", "rooms") or word in ROOM_BY_EAR:
            found = _room_after(tokens[at + 1 :], rooms)
            if found and (found in rooms or word not in ROOM_BY_EAR):
                named.append((at, found))
    if not named:
        return None
    between = " ".join(tokens[named[0][0] + 1 : named[-1][0]]).removeprefix("no ")  # 'room no. 214' corrects nothing
    return named[-1 if CORRECTION.search(between) else 0][1]


def _without_colons(line: str, rooms: Collection[str]) -> str:
    """'3:05', as a recogniser writes a room that was asked for: '305'."""
    if _SURELY_A_TIME.search(line):
        return line
    return _LIKE_A_TIME.sub(lambda found: said if (said := found[1] + found[2]) in rooms else found[0], line)


def _room_after(tokens: list[str], rooms: Collection[str]) -> str | None:
    skip = 0
    if tokens[:1] == ["for"]:  # 'a room for ten'
        return None
    while skip < len(tokens) and tokens[skip] in ("number", "is", "it", "that", "no"):
        skip += 1
    for loose in (False, True):
        found = next(iter(runs(tokens[skip:], loose=loose)), None)
        if found and found.start == 0 and (not loose or found.end > 2 or len(found.digits) > 2):
            room = _prefix(found.digits, rooms)
            if room:
                return room
            if not loose and len(found.digits) in (2, 3, 4) and found.end - found.start != 1:
                return found.digits
            if not loose and len(found.digits) in (3, 4):
                return found.digits
    return None


def _prefix(digits: str, rooms: Collection[str]) -> str | None:
    """The room these digits start with: in 'room two one four seven thirty' a time follows."""
    return next((digits[:n] for n in (4, 3, 2, 1) if len(digits) >= n and digits[:n] in rooms), None)


def _room_anywhere(tokens: list[str], rooms: Collection[str]) -> str | None:
    strict = [r.digits for r in runs(tokens)]
    for digits in (*reversed(strict), *(r.digits for r in runs(tokens, loose=True))):
        if digits in rooms:
            return digits
    by_ear = _room_by_ear(tokens, rooms)
    return by_ear or max((d for d in strict if len(d) <= 4), key=len, default=None)


def _room_by_ear(tokens: list[str], rooms: Collection[str]) -> str | None:
    """Nothing was said but words that sound like the digits of a room that exists: 'you want four' -> '214'."""
    bare = [t for t in tokens if t not in ("please", "thanks")]
    start = next((at for at, t in enumerate(bare) if t not in ROOM_LEADS), 0)
    said = [SPOKEN_FOR.get(t, t) for t in bare[start:]]
    found = list(runs(said, loose=True))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(said))
    digits = found[0].digits if whole and len(said) > 1 else ""
    if len(digits) == 4 and digits[:3] in rooms and len(set(digits)) == 1:
        return digits[:3]
    return digits if digits in rooms else None


def is_by_ear(line: str, room: str) -> bool:
    """Whether the number was guessed from words that only sound a little like it: 'you want four' -> '214'.

    'To' and 'for' are nothing but other spellings of 'two' and 'four'.
    """
    line = _without_colons(_NOT_THAT_ONE.sub(" ", line), (room,))
    if room in line.split():
        return False
    said = [SPELLED_OTHERWISE.get(token, token) for token in line.split()]
    return not any(run.digits.startswith(room) for run in runs(said))


def without_room(line: str, room: str) -> str:
    """The line without the words that say the number, so that they aren't taken for a time."""
    tokens = _without_colons(line, (room,)).split()
    for loose in (False, True):
        for start in range(len(tokens)):
            for end in range(start + 1, min(start + 6, len(tokens)) + 1):
                found = list(runs(tokens[start:end], loose=loose))
                if len(found) == 1 and found[0] == Run(room, 0, end - start):
                    return " ".join(tokens[:start] + tokens[end:])
    return line
