"""Two times of which only one can be meant, 'at six, or maybe half past': the guest is asked which."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time
from itertools import pairwise

from engine.brain.dialog import Expects
from engine.brain.reading.times import CORRECTION, FoundTime, find_times, speak_clock
from engine.brain.state import Line, Move, Slots

_OR = re.compile(
    r"^(?: (?:tomorrow|today|tonight|in the morning|in the evening|am|pm|oclock|please))* or"
    r"(?: (?:maybe|perhaps|possibly|probably|even|was|is|could|be|it|at|by|around|about|for))*$"
)
_BETWEEN = re.compile(r"\b(?:somewhere |sometime )?between(?: about| around)?$")
_COUNTED = re.compile(r"\bfor \w+ or \w+(?= (?:people|persons?|guests|of us|nights|at|on)\b)")
"""'For six or seven at eight': how many they are."""
_LATER = re.compile(r"\b(?:later|second|last|latter)\b")
_EARLIER = re.compile(r"\b(?:earlier|first|former|sooner)\b")


def find_either(line: str) -> tuple[FoundTime, FoundTime] | None:
    """'Six or half past', 'between six and seven'; none where the second puts the first right: 'or better seven'."""
    if " or " not in line and "between" not in line:
        return None
    for first, second in pairwise(find_times(line, asked=True)):
        between = line[first.end : second.start].rstrip()
        is_span = between == " and" and _BETWEEN.search(line[: first.start].rstrip())
        if (is_span or _OR.match(between)) and not CORRECTION.search(between) and first.at != second.at:
            return first, second
    return None


def read_either(line: str, of_day: Callable[[FoundTime], time]) -> dict[str, str]:
    """`either`: both, until one of them is chosen; `of_day` tells which half of the day is meant."""
    if found := find_either(_COUNTED.sub(" ", line)):
        first, second = map(of_day, found)
        if second < first and second.hour < 12 <= first.hour:  # 'at seven in the evening or half past'
            second = second.replace(hour=second.hour + 12)
        return {"time": "", "either": f"{first:%H:%M} {second:%H:%M}"}
    return {}


def choose(line: str, slots: Slots) -> dict[str, str]:
    """'The later one', 'the first', which is no date here."""
    told = sorted(slots.get("either", "").split())
    if not told or slots.get("time") or not (_LATER.search(line) or _EARLIER.search(line)):
        return {}
    return {"time": told[-1 if _LATER.search(line) else 0]}


def ask_either(slots: Slots) -> Move | None:
    if not slots.get("either") or slots.get("time"):
        return None
    first, second = (speak_clock(time.fromisoformat(at)) for at in slots["either"].split())
    return Move((Line("either.ask", {"first": first, "second": second}),), "time", Expects.TIME)
