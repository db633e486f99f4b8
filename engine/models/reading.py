"""How a porter reads figures aloud, where espeak would read them as a clerk types them. Pure, English.

"£120" is said with the money last, "7:00" with o'clock, rooms and telephone
numbers digit by digit; espeak manages the rest (6:30 am, 19:45, 10 %, 1st).
"""

from __future__ import annotations

import re
from re import Match
from typing import Final

_MONEY: Final = re.compile(r"([£€$])\s?(\d[\d,]*)(?:\.(\d\d))?(?!\d)")
_CURRENCY: Final = {"£": ("pound", "pounds"), "€": ("euro", "euros"), "$": ("dollar", "dollars")}
_CLOCK: Final = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)(?![:\d])(\s*[ap]\.?m\b\.?)?", re.IGNORECASE)
_ROOM: Final = re.compile(r"\b(rooms?|suite)\s+(\d{3,4})\b", re.IGNORECASE)
_TELEPHONE: Final = re.compile(r"(?<![\w.,])(\+?)(\d[\d ()-]{6,}\d)(?![\w])")


def read_aloud(text: str) -> str:
    """The same text with money, full hours, rooms and telephone numbers in spoken form."""
    text = _MONEY.sub(_money, text)
    text = _CLOCK.sub(_clock, text)
    text = _ROOM.sub(lambda m: f"{m[1]} {_digits(m[2])}", text)
    return _TELEPHONE.sub(lambda m: ("plus " if m[1] else "") + _digits(m[2]), text)


def _money(m: Match[str]) -> str:
    one, many = _CURRENCY[m[1]]
    amount = m[2].rstrip(",")
    spoken = f"{amount} {one if amount == '1' else many}" + m[2][len(amount) :]
    return spoken if m[3] in (None, "00") else f"{spoken} {m[3].removeprefix('0')}"


def _clock(m: Match[str]) -> str:
    hour, minute, half = int(m[1]), m[2], m[3]
    if half:
        return f"{hour}{'' if minute == '00' else ' ' + _minute(minute)}{half}"
    if minute != "00":
        return f"{hour} {_minute(minute)}"
    if hour == 0:
        return "midnight"
    return f"{hour} o'clock" if hour <= 12 else f"{hour - 12} pm"


def _minute(minute: str) -> str:
    return f"oh {minute[1]}" if minute[0] == "0" else minute


def _digits(number: str) -> str:
    return " ".join("oh" if c == "0" else c for c in number if c.isdigit())
