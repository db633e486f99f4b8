"""Times of day in another language than English, as its callers say them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from engine.brain.reading.tongue import Clock, Tongue

NEXT_MORNING_HOUR = 12
"""A time that may be either is the one before noon: that is when guests are woken."""

MIDDAY_HOUR = 12


@dataclass(frozen=True, slots=True)
class FoundClock:
    """The time that a line tells, or None; `are_several` if it tells two that are both meant, `is_put_right` if the
    one stands in the place of another."""

    at: time | None
    are_several: bool = False
    is_put_right: bool = False


def find_clock(digits: str, tongue: Tongue, *, asked: bool) -> FoundClock:
    """`digits`: the line with its numbers in figures, without room and day; a bare number counts only if `asked`."""
    digits = tongue.in_hours(digits)
    found: list[tuple[int, int, time]] = []
    for clock in tongue.clocks:
        for match in clock.pattern.finditer(digits):
            at = _of_day(match, clock, tongue, digits)
            if at is not None and not any(match.start() < end and begin < match.end() for begin, end, _ in found):
                found.append((match.start(), match.end(), at))
    if not found and asked and (bare := re.fullmatch(r"\D*(?P<h>\d{1,2})(?:[: ](?P<m>\d\d))?\D*", digits)):
        return FoundClock(_of_day(bare, Clock(bare.re, 0, False), tongue, digits))
    found.sort()
    meant = [f for f in found if not tongue.ruled_out.search(digits[: f[0]].rstrip())] or found
    if not meant:
        return FoundClock(None)
    (_, end, first), *more = meant
    between = [digits[end : m[0]].strip() for m in more]
    if any(tongue.corrects.search(words) for words in between):
        return FoundClock(more[-1][2], is_put_right=True)
    if len(meant) < len(found):
        return FoundClock(first, is_put_right=True)
    return FoundClock(first, bool(between) and more[0][2] != first and bool(tongue.joins.fullmatch(between[0])))


def _of_day(found: re.Match[str], clock: Clock, tongue: Tongue, line: str) -> time | None:
    parts = found.groupdict()
    hour, minute = int(parts["h"]), int(parts.get("m") or clock.minute)
    if hour > 24 or minute > 59:
        return None
    if tongue.later.search(line) and 0 < hour < NEXT_MORNING_HOUR:
        hour += 12
    elif tongue.night.search(line) and hour == MIDDAY_HOUR:
        hour = 0
    total = hour * 60 + (-minute if clock.is_before else minute)
    return time(total // 60 % 24, total % 60)
