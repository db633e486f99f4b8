"""Which of the hours in a line is the one to wake at: what leaves, begins or is served at another one is told apart."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from engine.brain.reading.numbers import CARDINALS, cardinal
from engine.brain.reading.times import FoundTime, find_times

_THING = (
    r"(?:flights?|plane|trains?|ferry|boat|ship|coach|bus|tram|taxi|cab|car|transfer|shuttle|driver|lift|ride|"
    r"meeting|conference|seminar|interview|appointment|presentation|exam|class|lecture|show|match|race|tour|"
    r"trip|excursion|wedding|funeral|mass|church|massage|breakfast|lunch|dinner|check ?(?:in|out)|departure|"
    r"take ?off|boarding)"
)
_HAPPENS = re.compile(
    rf"\b(?:{_THING}s?|(?:leav|depart|fly|sail|board|land|travell?)(?:e|es|s|ing)?|flies|takes? off|"
    r"(?:start|begin|open|close|serv)(?:s|es|ed|e|ing)?|(?:pick\w*|collect\w*|fetch\w*) (?:me |us )?up|picked up|"
    r"collected|(?:goes|go|going|be|get|being|got) (?:back |out |over )?(?:to|at|on|in|there|off|away)(?! bed)|"
    r"there by|due|meet|meeting|check(?:ing)? out)\b"
)
"""What else has an hour than waking."""

_WAKES = re.compile(
    r"\b(?:wake\w*|waking|woken|alarm|call|ring|phone|bell|buzz|knock|get (?:me|us) up|(?:be|get|getting) up|"
    r"up (?:at|by)|so|make (?:it|that)|i would say|say|rather|please|instead|then)\b"
)
"""After these the hour is the one to wake at, whatever was told before."""

_OF_A_THING = re.compile(
    rf" (?:oclock )?(?:(?!(?:my|our|the|an?|and|for|before|with|i|we|they|he|she|it|is|at|to)\b)\w+ )?{_THING}\b"
)
"""'The seven o'clock train'."""

_BEFORE = re.compile(
    rf"\b(?P<n>an?|half an|three quarters of an|{'|'.join(CARDINALS)}|(?:{'|'.join(CARDINALS)}) \w+|\d{{1,2}})"
    r"(?P<half> and a half)? (?P<unit>hours?|minutes?)(?P<half2> and a half)? (?:before|ahead of)\b"
    r"(?! (?:(?:twelve|12) )?(?:noon|midday|midnight)\b)"
)
_PARTS = {"half an": 30, "three quarters of an": 45}


def events(line: str, *, asked: bool = False) -> list[FoundTime]:
    """The hours at which something else is, in order."""
    found, after = list[FoundTime](), 0
    for told in find_times(line, asked=asked):
        lead = line[after : told.start]
        happens = max((m.end() for m in _HAPPENS.finditer(lead)), default=-1)
        wakes = max((m.end() for m in _WAKES.finditer(lead)), default=-1)
        if happens > wakes or _OF_A_THING.match(line, told.end):
            found.append(told)
        after = told.end
    return found


def without_events(line: str, *, asked: bool = False) -> str:
    """The line without them; what stands around them keeps its place."""
    for told in events(line, asked=asked):
        line = line[: told.start] + " " * (told.end - told.start) + line[told.end :]
    return line


def find_ahead(line: str) -> timedelta | None:
    """'An hour before', 'forty five minutes before my flight': how long before something else."""
    if not (found := _BEFORE.search(line)):
        return None
    hours = found["unit"].startswith("hour")
    minutes = _PARTS.get(found["n"]) or (cardinal(found["n"]) or 0) * (60 if hours else 1)
    minutes += 30 if hours and (found["half"] or found["half2"]) else 0
    return timedelta(minutes=minutes) if minutes else None


def ahead_of(event: time, ahead: timedelta) -> time:
    """The hour that is so long before another one."""
    return (datetime.combine(date(2000, 1, 2), event) - ahead).time()
