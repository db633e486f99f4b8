"""Wake-up calls of several rooms in one breath: 'me at six and my son in 305 at eight', '210 and 211 at seven'."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.brain.reading.numbers import Run, runs
from engine.brain.reading.rooms import set_apart
from engine.brain.reading.times import CORRECTION, FoundTime, find_times
from engine.brain.reading.waking import without_events

ROOM_DIGITS = 3
"""Shorter numbers look like an hour."""

_SOMEBODY_ELSE = re.compile(
    r"\b(?:(?:my|our|his|her|the) (?!room|own|rooms)\w+(?: and (?:(?:my|our|the) )?\w+)?|"
    r"him|her|them|mr \w+|mrs \w+|ms \w+)(?: who)?(?: is| are)? (?:in|of)(?: room| number| room number)? $"
)
_ONESELF = re.compile(r"\b(?:me|us|myself|mine)\b")


@dataclass(frozen=True, slots=True)
class FoundRoom:
    """A room and where it stands; without a number it is one's own, not told."""

    number: str
    start: int
    end: int


def calls_by_room(line: str, rooms: Collection[str]) -> list[tuple[str, str]]:
    """Each room with the words that are about it; empty where there are not two of them, or it can't be told which
    hour is whose."""
    told = rooms_in(line, rooms)
    if told and CORRECTION.search(line[told[0].start : told[-1].end]):
        return []
    bare = without_events(line)
    for room in told:
        bare = bare[: room.start] + "#" * (room.end - room.start) + bare[room.end :]
    hours = find_times(bare)
    whose = _whose([*told, *_own(line, told, hours)], hours)
    wanted = sorted(whose, key=bool)  # one's own first: it is asked for
    return [(number, _of_one(line, number, told, hours, whose)) for number in wanted] if len(wanted) > 1 else []


def rooms_in(line: str, rooms: Collection[str]) -> list[FoundRoom]:
    """All rooms of the house that are named in the line, in order; of a telephone number no part is one."""
    places = [(found.start(), found.end()) for found in re.finditer(r"\S+", line)]
    tokens = line.split()
    found: list[FoundRoom] = []
    for run in runs(set_apart(tokens, rooms)):
        size = len(run.digits) // ROOM_DIGITS
        named = [run.digits[n * ROOM_DIGITS : (n + 1) * ROOM_DIGITS] for n in range(size)]
        if "".join(named) == run.digits and all(room in rooms for room in named):
            found += _placed(tokens, run, named, places)
    return found


def _placed(
    tokens: list[str], run: Run, named: Sequence[str], places: Sequence[tuple[int, int]]
) -> Iterator[FoundRoom]:
    """The rooms of a run with the words that say each of them."""
    start, left = run.start, list(named)
    for at in range(run.start, run.end):
        if left and "".join(part.digits for part in runs(tokens[start : at + 1])) == left[0]:
            yield FoundRoom(left.pop(0), places[start][0], places[at][1])
            start = at + 1


def _own(line: str, told: Sequence[FoundRoom], hours: Sequence[FoundTime]) -> list[FoundRoom]:
    """'Me at six', beside somebody else's room."""
    if not told or not all(_SOMEBODY_ELSE.search(line[: room.start]) for room in told):
        return []
    both: list[FoundRoom | FoundTime] = [*told, *hours]
    for me in _ONESELF.finditer(line):
        behind = min((found for found in both if found.start > me.end()), key=_start, default=None)
        if isinstance(behind, FoundTime):
            return [FoundRoom("", me.start(), me.end())]
    return []


def _whose(told: Sequence[FoundRoom], hours: Sequence[FoundTime]) -> dict[str, list[FoundTime]]:
    """Each room's hours: those behind it up to the next room, or those before it where the line begins with one;
    empty where that can't be told."""
    if len(hours) < 2:
        return {room.number: list(hours) for room in told}
    both: list[FoundRoom | FoundTime] = [*told, *hours]
    items = sorted(both, key=_start)
    is_behind = isinstance(items[0], FoundRoom)
    groups: list[tuple[list[FoundRoom], list[FoundTime]]] = [([], [])]
    for found in items:
        its_rooms, its_hours = groups[-1]
        if its_rooms and its_hours and isinstance(found, FoundRoom if is_behind else FoundTime):
            groups.append(([], []))
            its_rooms, its_hours = groups[-1]
        if isinstance(found, FoundRoom):
            its_rooms.append(found)
        else:
            its_hours.append(found)
    if is_behind and not groups[-1][1] and len(groups) > 1 and len(groups[-2][1]) > 1:
        groups[-1][1].append(groups[-2][1].pop())  # 'my son in 305 at eight, and at six in 214'
    if not all(its_rooms and its_hours for its_rooms, its_hours in groups):
        return {}
    return {room.number: its_hours for its_rooms, its_hours in groups for room in its_rooms}


def _start(found: FoundRoom | FoundTime) -> int:
    return found.start


def _of_one(
    line: str,
    number: str,
    told: Sequence[FoundRoom],
    hours: Sequence[FoundTime],
    whose: Mapping[str, Sequence[FoundTime]],
) -> str:
    """The line without the other rooms and their hours."""
    others: list[FoundRoom | FoundTime] = [r for r in told if r.number != number]
    others += [h for h in hours if h not in whose[number]]
    for found in sorted(others, key=_start, reverse=True):
        line = f"{line[: found.start]} {line[found.end :]}"
    return " ".join(line.split())
