"""Whom of the house the guest wants to be put through to, by the names of the hotel's directory."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_SOMEBODY = r"(?:(?:some|any)(?:one|body)|whoever is|a person|people|a member of staff|staff|a colleague)"
_PUT = (
    r"(?:put|pop|patch|connect|transfer|switch|pass|get|give|link|divert|send) (?:me|us|this call|my call|the call)"
    r"(?: (?:straight|right|back|please|directly))*(?: (?:through|on|over|across|up|down))*(?: (?:to|onto|with|into))?"
)
_TALK = (
    r"(?:speak|talk|speaking|talking|a (?:quick )?(?:word|chat)|be connected|be put through|get through|get hold)"
    r" (?:to|with|of)"
)
_IS_THERE = rf"(?:is|are) (?:there )?{_SOMEBODY}(?: still)?(?: there| here| around| awake)?"
_LEADS = (
    rf"(?:{_PUT}|{_TALK}|{_IS_THERE})(?: {_SOMEBODY}(?: there)?)?(?: (?:in|at|from|of|over at|down in|on|behind))?"
    r"(?: (?P<the>the|your|our))?(?: hotel)?"
)
_HAVE = r"(?:have|want|need|like|get) (?P<the2>the|your)"
_LINE = r"(?: (?:on the (?:line|phone|telephone))\b)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A department of the directory; `spoken` as it is said: 'the restaurant', 'housekeeping'."""

    name: str
    spoken: str


def find_department(line: str, directory: Mapping[str, str]) -> Wanted | None:
    """'Put me through to the restaurant', 'is there anybody in the spa I could talk to'; None if none is named.

    `directory`: names in small letters, and which department each is.
    """
    if not directory:
        return None
    found = _pattern(tuple(sorted(directory, key=len, reverse=True))).search(line)
    if not found:
        return None
    said = found["name"] or found["name2"]
    said = said if said in directory else f"{said}s"
    article = "the " if found["the"] or found["the2"] else ""
    return Wanted(directory[said], f"{article}{said}")


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(name.removesuffix("s")) + "s?" * name.endswith("s") for name in names)
    return re.compile(
        rf"\b{_LEADS} (?P<name>{either})\b(?! (?:room|suite|key|table)\b)"
        rf"|\b{_HAVE} (?P<name2>{either})(?: department| desk)?{_LINE}"
    )
