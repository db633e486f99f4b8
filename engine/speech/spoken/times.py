"""Times of day and ranges of them: 7:00, 6.30 Uhr, 19h30, 6:30 am, 7-10 pm."""

from __future__ import annotations

import re
from functools import cache
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar, Time

_HALF: Final = r"(?:\s?(?P<half{i}>[apAP])\.?\s?[mM]\b(?:\.(?!\s*$|\s+[A-Z\"“](?!\w+day)))?)"
_NO_HALF: Final = r"(?P<half{i}>(?!))"
_PART: Final = (
    r"(?P<h{i}>2[0-4]|[01]?\d)(?:(?P<sep{i}>[:.]|\s?[hH]\s?(?=\d\d)|\s?Uhr\s?(?=\d\d(?!\d)))(?P<m{i}>[0-5]\d)(?!\d)"
    r"(?::[0-5]\d(?!\d))?)?{half}?(?P<tail{i}>{tails})?"
)
_UHR: Final = r"\s?Uhr\b"
"""A hotel's German word behind a time is understood in every language, and said in none that has another one."""
_NOT_A_TIME: Final = re.compile(r"\s?(?:[%°£€$¥]|GBP|EUR|USD|CHF)")


def times(text: str, g: Grammar) -> str:
    text = _pattern(g).sub(lambda m: _say(m, g), text)
    return re.sub(r"\b([ap]\.m\.)\.(?!\.)", r"\1", text)


@cache
def _pattern(g: Grammar) -> re.Pattern[str]:
    tails = rf"{g.clock_tails}|{_UHR}"
    one, two = (
        _PART.replace("{half}", _HALF if g.half_days else _NO_HALF).replace("{tails}", tails).replace("{i}", i)
        for i in "12"
    )
    return re.compile(
        rf"(?<![\w:/.,-])(?P<lead>(?i:\b(?:{g.clock_leads})\s?))?(?<![\d:/.,-]){one}(?:\s?[–—-]\s?{two})?"
        r"(?![\w/:]|[.,-]\d)"
    )


def _say(m: Match[str], g: Grammar) -> str:
    """Unchanged when nothing shows that it is a time."""
    first, second = _time(m, "1"), _time(m, "2") if m["h2"] else None
    if not _is_time(m) or _NOT_A_TIME.match(m.string, m.end()):
        return m[0]
    return (m["lead"] or "") + (g.clock_range(first, second) if second else g.clock(first))


def _time(m: Match[str], i: str) -> Time:
    return Time(int(m[f"h{i}"]), int(m[f"m{i}"] or 0), (m[f"half{i}"] or "").lower(), bool(m[f"tail{i}"]))


def _is_time(m: Match[str]) -> bool:
    if any(m[f"half{i}"] or m[f"tail{i}"] or m[f"sep{i}"] not in (None, ".") for i in "12"):
        return True
    return m["sep1"] == "." and bool(m["lead"] or m["sep2"] == ".")
