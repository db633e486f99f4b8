"""Times of day as they are spoken: 'half six', 'quarter to seven in the evening', 'in an hour'; and read out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from engine.brain.reading.numbers import CARDINALS, TEENS, TENS, UNITS, cardinal

_HOUR_WORDS = [w for w, n in CARDINALS.items() if 1 <= n <= 20]
_TENS = "|".join(TENS)
_UNIT = "|".join(w for w, n in UNITS.items() if 1 <= n <= 9)
HOUR = rf"(?:twenty (?:one|two|three)|{'|'.join(_HOUR_WORDS)}|[01]?\d|2[0-3])"
MINUTE = rf"(?:(?:{_TENS})(?: (?:{_UNIT}))?|{'|'.join(TEENS)}|ten|[0-5]\d|(?:oh|o|zero) (?:{_UNIT}))"
STEP = rf"(?:quarter|half|{MINUTE}|five|\d{{1,2}})"
HALF_OF_DAY = r"(?: ?(?P<half>am|pm|in the (?:morning|afternoon|evening)|at night))?"
NOT_A_TIME = (
    r"(?! (?:nights?|people|persons?|guests?|adults?|days?|of|minutes?|hours?|weeks?|rooms|pounds|percent|towels?|"
    r"more)\b)"
)

NOON = r"(?P<noon>(?:(?:twelve|12) )?(?:noon|midday|midnight))"
PARTS_OF_AN_HOUR = {"half an": 30, "a quarter of an": 15, "a quarter to an": 15, "three quarters of an": 45}

SHAPES = (
    (
        "by_noon",
        rf"(?<!from )\b(?:(?P<hours>an?|{'|'.join(PARTS_OF_AN_HOUR)}|{_UNIT}|\d{{1,2}}) hours?|"
        rf"(?:a )?(?P<step>{STEP}|{_UNIT}|a)(?: minutes?)?) (?P<way>past|to|after|before|till|until) {NOON}\b",
    ),
    ("noon", rf"\b{NOON}\b"),
    ("clock", rf"\b(?P<h>\d{{1,2}}):(?P<m>[0-5]\d)\b{HALF_OF_DAY}"),
    ("half", rf"\bhalf (?:past )?(?P<h>{HOUR})\b{HALF_OF_DAY}"),
    (
        "past",
        rf"\b(?:a )?(?P<step>{STEP})(?: minutes)? (?P<way>past|to|after|before|till|until) "
        rf"(?P<h>{HOUR})\b{HALF_OF_DAY}",
    ),
    ("oclock", rf"\b(?P<h>{HOUR}) oclock\b{HALF_OF_DAY}"),
    ("hundred", rf"\b(?:(?:oh|o|zero) )?(?P<h>{HOUR}) hundred(?: hours)?\b"),
    ("compact", r"(?<!\d\d )\b(?P<h>0\d|1\d|2[0-3])(?P<m>[0-5]\d)(?= hours| in the|$)(?: hours)?"),
    ("pair", rf"\b(?:(?:oh|zero) )?(?P<h>{HOUR}) (?P<m>{MINUTE})\b{NOT_A_TIME}{HALF_OF_DAY}"),
    ("halved", rf"\b(?P<h>{HOUR}) ?(?P<half>am|pm|in the (?:morning|afternoon|evening)|at night)\b"),
    ("at", rf"\b(?:at|for|by|around|about|it|say) (?P<h>{HOUR})\b(?!:){NOT_A_TIME}"),
    ("daypart", rf"\b(?P<h>{HOUR})(?= (?:tomorrow|today|this morning|on|please|sharp|exactly)\b)"),
)
_SHAPES = tuple((name, re.compile(pattern)) for name, pattern in SHAPES)
_BARE = re.compile(rf"\b(?P<h>{HOUR})\b{NOT_A_TIME}")
_MORNING = re.compile(r"\b(?:am|morning)\b")
_LATER = re.compile(r"\b(?:pm|afternoon|evening|tonight)\b")
_GREETING = re.compile(r"\bgood (?:morning|afternoon|evening|night)\b")
"""Tells when the call is, not when the guest is to be woken."""
CORRECTION = re.compile(r"\b(?:no|sorry|actually|i mean|i meant|make (?:it|that)|rather|wait|better|instead)\b")
HOURS_BY_EAR = {
    **dict.fromkeys(("a", "ate", "hate", "eighth"), "eight"),
    **dict.fromkeys(("heaven", "sever", "seventh", "ever"), "seven"),
    **dict.fromkeys(("sex", "sticks", "sixth", "fix", "fixed"), "six"),
    **dict.fromkeys(("tan", "then", "tenth"), "ten"),
    **dict.fromkeys(("mine", "nein", "ninth"), "nine"),
    **dict.fromkeys(("fife", "hive", "fifth"), "five"),
}
_HALF_NAMED = re.compile(r"\b(?:morning|am|afternoon|evening|pm)\b")
_HALF_ALONE = re.compile(
    r"^(?:(?:no|yes|oh|well|sorry|actually|i|mean|meant|said|want|it|is|that|was|for|in|the|of|course|this|at|tomorrow|"
    r"make) )*(?:morning|am|afternoon|evening|pm|night)(?: (?:i|mean|meant|of|course|please|sorry|not|the|in|at|of|"
    r"morning|night|time|then|actually|rather|instead|thanks))*$"
)
_PUT_RIGHT = re.compile(
    r"(?: (?:tomorrow|tonight|today|please|oh|or|well|uh))*(?: (?:no|sorry|i mean|i meant|actually|rather|wait))+"
    rf"(?: (?:it is|make (?:it|that)|at))? (?P<h>{HOUR})\b(?! (?:{'|'.join(CARDINALS)})\b)(?!:)"
    rf"{NOT_A_TIME}{HALF_OF_DAY}"
)
"""'At eight, no, nine': right behind a time even a bare number is one."""
FIRST_EVENING_HOUR = 6
"""'Six at night' is in the evening, and what is before it in the small hours."""
HALF_AN_HOUR = 30
BEFORE_AN_HOUR = frozenset("at by about around for it is that make say no sorry".split())
DELAY = re.compile(
    rf"\bin (?:about )?(?P<n>an?|half an|{'|'.join(CARDINALS)}|\d{{1,2}})(?: and a half)? "
    r"(?P<unit>hours?|minutes?)\b(?: and a half)?"
)
SHIFT = re.compile(
    rf"\b(?P<n>an?|half an|a quarter (?:of|to) an|three quarters of an|{'|'.join(CARDINALS)}|\d{{1,2}}) "
    rf"(?P<unit>hours?|minutes?) (?P<way>earlier|sooner|before|later|after)\b(?! {NOON}\b)"
    rf"(?!(?<=minutes before) {HOUR}\b)(?!(?<=minutes after) {HOUR}\b)"
)
"""'Ten minutes before eight' is a time of its own."""
_PART_ALONE = re.compile(
    rf"\b(?P<step>{STEP}) (?P<way>past|to)"
    r"(?: (?:actually|please|then|instead|rather|sorry|better|it is|i mean|i meant))*$"
)
_PART_OF_IT = re.compile(rf"\b(?P<step>half|quarter) (?P<way>past|to)\b(?! (?:a |{HOUR}\b))")
"""'At seven and at half past': of the hour before it."""
_RULED_OUT = re.compile(r"\b(?:not|instead of|rather than)(?: at)?(?: the)?$")
"""'Six, not seven': what follows is not the time that is meant."""


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time in a line and where it stands; `exact` if morning or evening was said, or can't be mistaken."""

    at: time
    exact: bool
    start: int
    end: int


def find_times(line: str, *, asked: bool = False) -> list[FoundTime]:
    """All times in the line, in order; a bare number counts only if a time was `asked` for."""
    found: list[FoundTime] = []
    for _, shape in (*_SHAPES, ("bare", _BARE)) if asked else _SHAPES:
        for match in shape.finditer(line):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            read = _read(match, line)
            if read is not None:
                found.append(FoundTime(*read, match.start(), match.end()))
    found += [better for said in found if (better := _put_right(line, said, found))]
    found += [part for match in _PART_OF_IT.finditer(line) if (part := _part_of_it(match, found))]
    return sorted(found, key=lambda f: f.start)


def _part_of_it(match: re.Match[str], found: list[FoundTime]) -> FoundTime | None:
    if any(match.start() < f.end and f.start < match.end() for f in found):
        return None
    hour = max((f for f in found if f.end <= match.start()), key=lambda f: f.end, default=None)
    at = find_part(match[0], hour.at) if hour else None
    return FoundTime(at, hour.exact, match.start(), match.end()) if hour and at else None


def _put_right(line: str, said: FoundTime, found: list[FoundTime]) -> FoundTime | None:
    """The hour that is told right behind one that is taken back."""
    match = _PUT_RIGHT.match(line, said.end)
    if match is None or any(match.start("h") < f.end and f.start < match.end() for f in found):
        return None
    read = _read(match, line)
    return FoundTime(*read, match.start("h"), match.end()) if read else None


def find_time(line: str, *, asked: bool = False) -> FoundTime | None:
    """The time that is meant: the last one if the guest corrects himself, otherwise the first."""
    found = find_times(line, asked=asked) or (find_times(_by_ear(line), asked=True) if asked else [])
    found = [f for f in found if not _RULED_OUT.search(line[: f.start].rstrip())] or found
    if not found:
        return None
    corrected = any(CORRECTION.search(line[a.end : b.start]) for a, b in pairwise(found))
    return found[-1] if corrected else found[0]


def _by_ear(line: str) -> str:
    """The last word read as an hour if it sounds like one and only small words lead to it: 'at a' -> 'at eight'."""
    tokens = [t for t in line.split() if t not in ("please", "thanks")]
    if not tokens or tokens[-1] not in HOURS_BY_EAR or not set(tokens[:-1]) <= BEFORE_AN_HOUR:
        return ""
    return HOURS_BY_EAR[tokens[-1]]


def find_delay(line: str) -> timedelta | None:
    """'in half an hour', 'in twenty minutes' as a duration."""
    if not (found := DELAY.search(line)):
        return None
    minutes = 60 if found["unit"].startswith("hour") else 1
    if found["n"] == "half an":
        return timedelta(minutes=minutes / 2)
    extra = minutes / 2 if "and a half" in found[0] else 0
    return timedelta(minutes=(cardinal(found["n"]) or 1) * minutes + extra)


def find_part(line: str, hour: time) -> time | None:
    """'No, quarter past': of the hour that was spoken of before."""
    if not (found := _PART_ALONE.search(line)):
        return None
    step = {"quarter": 15, "half": 30}.get(found["step"]) or cardinal(found["step"]) or 0
    if not 0 < step < 60:
        return None
    named = (hour.hour + (hour.minute > HALF_AN_HOUR)) % 24  # 'quarter to six' names six
    return time(named, step) if found["way"] == "past" else time((named - 1) % 24, 60 - step)


def find_half(line: str, at: time) -> time | None:
    """'In the afternoon', and nothing else: the hour that was spoken of before, of that half of the day."""
    if not _HALF_ALONE.search(line) or find_time(line):
        return None
    named = _HALF_NAMED.search(line)
    is_later = named[0] not in ("morning", "am") if named else at.hour % 12 >= FIRST_EVENING_HOUR
    return at.replace(hour=at.hour % 12 + 12 * is_later)


def find_moved(line: str, at: time) -> time | None:
    """The time against the one that was said before: 'half an hour earlier', 'no, quarter past'."""
    if shift := find_shift(line):
        return (datetime.combine(date(2000, 1, 2), at) + shift).time()
    return find_part(line, at)


def find_shift(line: str) -> timedelta | None:
    """'half an hour earlier', 'ten minutes later' as a duration, earlier below zero."""
    if not (found := SHIFT.search(line)):
        return None
    minutes = PARTS_OF_AN_HOUR.get(found["n"]) or (cardinal(found["n"]) or 1) * (
        60 if found["unit"].startswith("hour") else 1
    )
    return timedelta(minutes=minutes if found["way"] in ("later", "after") else -minutes)


def _read(match: re.Match[str], line: str) -> tuple[time, bool] | None:
    parts = match.groupdict()
    if parts.get("noon"):
        at = datetime.combine(date(2000, 1, 2), time(0 if "midnight" in parts["noon"] else 12))
        return (at + _beside_noon(parts)).time(), True
    hour = cardinal(parts["h"])
    minute = _minutes(parts.get("m"))
    if hour is None or minute is None:
        return None
    if match[0].startswith("half"):
        minute = 30
    if parts.get("step"):
        hour = hour - 10 if hour > 12 else hour  # 'ten to eighteen room two' was 'ten to eight in room two'
        step = {"quarter": 15, "half": 30}.get(parts["step"]) or cardinal(parts["step"]) or 0
        minute = step if parts["way"] in ("past", "after") else 60 - step
        hour = hour if parts["way"] in ("past", "after") else hour - 1 or 12
    if hour > 23 or not 0 <= minute < 60:
        return None
    return _of_day(hour, minute, parts.get("half") or "", match, line)


def _beside_noon(parts: Mapping[str, str | None]) -> timedelta:
    """'Ten past midnight', 'half an hour before noon': that much past it, before it below zero."""
    if not parts.get("way"):
        return timedelta()
    if hours := parts.get("hours"):
        minutes = PARTS_OF_AN_HOUR.get(hours) or (cardinal(hours) or 1) * 60
    else:
        minutes = {"quarter": 15, "half": 30}.get(parts["step"] or "") or cardinal(parts["step"] or "") or 1
    return timedelta(minutes=minutes if parts["way"] in ("past", "after") else -minutes)


def _minutes(said: str | None) -> int | None:
    if said is None:
        return 0
    return cardinal(re.sub(r"^(?:oh|o|zero) ", "", said))


def _of_day(hour: int, minute: int, half: str, match: re.Match[str], line: str) -> tuple[time, bool]:
    """Settles morning or evening from the words beside the time, or else from anywhere in the line but a greeting."""
    line = _GREETING.sub(lambda found: " " * len(found[0]), line)
    near = half or line[match.end() : match.end() + 30]
    said = near if _MORNING.search(near) or _LATER.search(near) or half else line
    if hour > 12 or hour == 0 or re.match(r"0\d", match["h"]):
        return time(hour % 24, minute), True
    if half == "at night":
        return time(hour + 12 if FIRST_EVENING_HOUR <= hour < 12 else hour % 12, minute), True
    if _LATER.search(said) and not _MORNING.search(said):
        return time(hour % 12 + 12, minute), True
    if _MORNING.search(said):
        return time(hour % 12, minute), True
    return time(hour, minute), False


_HOURS = "twelve one two three four five six seven eight nine ten eleven".split()
_SPOKEN_MINUTES = {
    15: "quarter past",
    30: "half past",
    5: "five past",
    10: "ten past",
    20: "twenty past",
    25: "twenty five past",
}
_SPOKEN_TO = {45: "quarter to", 55: "five to", 50: "ten to", 40: "twenty to", 35: "twenty five to"}


def speak_time(at: time) -> str:
    """time(6, 45) -> 'quarter to seven in the morning'."""
    if (at.hour, at.minute) in ((12, 0), (0, 0)):
        return speak_clock(at)
    part = "at night" if at.hour >= 22 or at.hour < 1 else _part_of_day(at.hour)
    return f"{speak_clock(at)} {part}"


def speak_clock(at: time) -> str:
    """time(6, 45) -> 'quarter to seven', whichever half of the day; noon and midnight by name."""
    if (at.hour, at.minute) in ((12, 0), (0, 0)):
        return "twelve noon" if at.hour else "midnight"
    if at.minute in _SPOKEN_TO:
        return f"{_SPOKEN_TO[at.minute]} {_HOURS[(at.hour + 1) % 12]}"
    hour = _HOURS[at.hour % 12]
    if at.minute in _SPOKEN_MINUTES:
        return f"{_SPOKEN_MINUTES[at.minute]} {hour}"
    return f"{hour} {_speak_minute(at.minute)}".strip()


def _part_of_day(hour: int) -> str:
    return "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"


def _speak_minute(minute: int) -> str:
    if minute == 0:
        return ""
    words = {n: w for w, n in CARDINALS.items() if w != "fourty"}
    tens, unit = divmod(minute, 10)
    if minute < 10:
        return f"oh {words[minute]} "
    return (words[minute] if minute in words else f"{words[tens * 10]} {words[unit]}") + " "
