"""'Cancel it and set one for eight': what is cancelled, and what is wanted behind it in the same breath."""

from __future__ import annotations

import re

from engine.brain.reading.times import find_times

_BEHIND = re.compile(
    r"\b(?P<that>(?:cancel|scrap|forget|drop|call off) "
    r"(?:(?:the|my|our|that) (?:\w+ ){0,3}?(?:one|call|alarm|taxi|cab|table)|it|that|this|them))(?: please)? "
    r"(?:(?:and|but|then|just|please|now|instead|rather|also) )*"
    r"(?P<rest>(?:set|make|wake|call|ring|book|order|get|give|have|do|put|send|i|we|let|try|could|can|would|will|another|"
    r"a)\b.*)"
)
_ONE = re.compile(r"(?<!at )(?<!for )(?<!past )(?<!to )\b(?:(?:a new|another|the|that) )?one\b(?= (?:at|for|to|by)\b)")
"""'Set one for eight' tells of no one o'clock."""
_WANTS = re.compile(r"\b(?:rather|prefer|make (?:it|that)|would like|want|say)\b")
"""Behind it a bare number is an hour."""


def behind_cancel(line: str) -> str:
    """What is told behind 'cancel it'; empty if nothing is asked for there."""
    found = _BEHIND.search(line)
    return _ONE.sub("it", found["rest"]) if found else ""


def up_to_cancel(line: str) -> str:
    """The line up to what is cancelled."""
    found = _BEHIND.search(line)
    return line[: found.end("that")] if found else line


def tells_an_hour(anew: str) -> bool:
    """Whether what is told behind it is an hour that takes the place of the one before."""
    return bool(find_times(anew, asked=bool(_WANTS.search(anew))))
