"""Dates: 3 July 2026, 3.7.2026, 03/07/2026, 2026-07-03, Mon 8 June, ranges of days and of weekdays."""

from __future__ import annotations

import re
from functools import cache
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar

_ISO: Final = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_NUMERIC: Final = re.compile(
    r"(?<![\w./-])(?:(?P<first>\d{1,2})\.?\s?[–-]\s?)?(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})(?![\w/-]|\.\d)"
)
_DOTTED: Final = re.compile(r"(?<![\w.,])(?P<year>)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\d|\s*$)")
_JOINER: Final = r"(?P<join>\s?[–—-]\s?|\s(?:to|and|until|till|or|bis|und|oder|au|et|ou|al|y|o|e)\s)"


def dates(text: str, g: Grammar) -> str:
    text = _before(g).sub(lambda m: f"{_name_of_weekday(m[1], g)} ", text)
    text = _weekdays(g).sub(lambda m: _weekday_range(m, g), text)
    text = _ISO.sub(lambda m: _in_figures(m, g, day_first=True), text)
    text = _NUMERIC.sub(lambda m: _in_figures(m, g, day_first=g.day_first), text)
    for _ in "from", "to":
        text = _short(g).sub(lambda m: m["lead"] + _in_figures(m, g, day_first=g.day_first), text)
    if g.day_marks == r"\.":
        text = _DOTTED.sub(lambda m: _in_figures(m, g, day_first=True), text)
    text = _between(g).sub(rf"\g<1> {g.to} ", text)
    text = _named(g).sub(lambda m: _by_name(m, g), text)
    text = _of_year(g).sub(lambda m: f"{_month(m, g)} ", text)
    return _month_first(g).sub(lambda m: _by_month(m, g), text) if g.month_first else text


@cache
def _months(g: Grammar) -> str:
    return rf"(?:{'|'.join(g.month_names)})(?!\w)"


@cache
def _short(g: Grammar) -> re.Pattern[str]:
    """On 3/7, am 3.7."""
    figures = (
        r"(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})|\.\s?(?P<dotted>\d{1,2})\.(?!\s*$)|\.\s?(?P<last>\d{1,2})(?=\.\s*$))"
    )
    lead = rf"(?:(?i:{g.date_leads})|{'|'.join(g.weekdays)}|{_months(g)} (?:to|until|bis|au|al?))"
    return re.compile(rf"(?P<lead>\b{lead}\s)(?P<year>){figures}(?![\w/-]|[.:,]\d)")


@cache
def _named(g: Grammar) -> re.Pattern[str]:
    mark, join = rf"(?:{g.day_marks})?", rf"\s?(?:{g.month_join}\s)?"
    year = rf"(?:,?\s(?:{g.month_join}\s)?(?P<year>\d{{4}})(?!\w|[.,]\d))?"
    days = rf"(?:(?P<first>\d{{1,2}}){mark}{_JOINER})?(?P<day>\d{{1,2}}){mark}"
    return re.compile(rf"(?<![\w.,:/-]){days}{join}(?P<month>{_months(g)}){year}")


@cache
def _month_first(g: Grammar) -> re.Pattern[str]:
    mark, year = rf"(?:{g.day_marks})?", r"(?:,?\s(?P<year>\d{4})(?!\w|[.,]\d))?"
    days = rf"(?P<first>\d{{1,2}}){mark}(?:{_JOINER}(?P<day>\d{{1,2}}){mark})?"
    return re.compile(rf"\b(?P<month>{_months(g)})\s{days}(?![\d:]|[.,:]\d){year}")


@cache
def _of_year(g: Grammar) -> re.Pattern[str]:
    """Sept. 2026."""
    return re.compile(rf"(?<!\w)(?P<month>{_months(g)})\s(?={g.month_join}\s(?:19|20)\d\d\b|(?:19|20)\d\d\b)")


@cache
def _between(g: Grammar) -> re.Pattern[str]:
    """The dash between two whole dates: 30 June - 2 July."""
    next_date = (
        rf"(?:(?:{'|'.join(g.weekdays)}),?\s(?:the\s)?)?\d{{1,2}}(?:{g.day_marks})?\s(?:{g.month_join}\s)?{_months(g)}"
    )
    return re.compile(rf"({_months(g)}(?:\s\d{{4}})?)\s?[–—-]\s?(?={next_date})")


@cache
def _before(g: Grammar) -> re.Pattern[str]:
    """Mon before something that is a date or a time."""
    hours = rf"(?:\s?[–-]\s?\d{{1,2}})?(?:{g.clock_tails})|\s?[ap]\.?m|:\d\d"
    follows = rf"\d{{1,2}}(?:{hours}|\.|/\d|(?:{g.day_marks})?\s(?:{g.month_join}\s)?{_months(g)})"
    return re.compile(rf"(?<!\w)((?:{'|'.join(g.weekday_names)}))(?:\.,?|,)?\s(?={follows})")


@cache
def _weekdays(g: Grammar) -> re.Pattern[str]:
    day = "|".join([*g.weekday_names, *g.weekdays])
    joiner = r"(\s?[–—/-]\s?|\s(?:&|to|and|bis|und|à|au|et|a|al|y|e)\s)"
    return re.compile(rf"(?<!\w)({day})\.?{joiner}({day})(?!\w|-)(?:\.(?!\s*$))?")


def _weekday_range(m: Match[str], g: Grammar) -> str:
    first, joiner, last = _name_of_weekday(m[1], g), m[2].strip(), _name_of_weekday(m[3], g)
    return f"{first} {g.and_ if joiner == '/' else g.to if joiner in '–—-' else joiner} {last}"


def _name_of_weekday(written: str, g: Grammar) -> str:
    matches = (name for name, short in zip(g.weekdays, g.weekday_names, strict=True) if re.fullmatch(short, written))
    return next(matches, written)


def _in_figures(m: Match[str], g: Grammar, *, day_first: bool) -> str:
    """Unchanged when there is no such day. A second figure above 12 is the day in any country."""
    found = m.groupdict()
    one, two = int(m["day"]), int(m["month"] or found.get("dotted") or found.get("last") or 0)
    day, month = (one, two) if (day_first and two <= 12) or one > 12 else (two, one)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return m[0].removeprefix(found.get("lead") or "")
    year = int(m["year"]) if m["year"] else 0
    words = _year(2000 + year if 0 < year < 100 else year, g)
    spoken = g.day(day, _lead(m))
    if first := found.get("first"):
        spoken = f"{g.day(int(first), _lead(m))} {g.to} {spoken}" if _is_day(first) else f"{first} - {spoken}"
    return g.date(spoken, g.months[month - 1], words)


def _by_name(m: Match[str], g: Grammar) -> str:
    if not _is_day(m["day"]) or not _is_day(m["first"] or "1"):
        return m[0]
    day = g.day(int(m["day"]), _lead(m))
    if m["first"]:
        day = f"{g.day(int(m['first']), _lead(m))} {_joiner(m, g)} {g.day(int(m['day']), _lead(m))}"
    return g.date(day, _month(m, g), _year(int(m["year"] or 0), g))


def _by_month(m: Match[str], g: Grammar) -> str:
    if not _is_day(m["first"]) or not _is_day(m["day"] or "1"):
        return m[0]
    days = g.day(int(m["first"]), "") + (f" {_joiner(m, g)} {g.day(int(m['day']), '')}" if m["day"] else "")
    return f"{_month(m, g)} {days}" + (f", {_year(int(m['year']), g)}" if m["year"] else "")


def _month(m: Match[str], g: Grammar) -> str:
    number = next(i for i, name in enumerate(g.month_names) if re.fullmatch(name, m["month"]))
    return g.months[number]


def _joiner(m: Match[str], g: Grammar) -> str:
    joiner = m["join"].strip()
    return g.to if joiner in "–—-" else joiner


def _lead(m: Match[str]) -> str:
    """The word before the date, lower case, with the comma behind it if there is one."""
    found = re.search(
        r"([^\W\d_]+,?)\s?$",
        m.string[: m.start("day")] if not m.groupdict().get("first") else m.string[: m.start("first")],
    )
    return found[1].lower() if found else ""


def _year(year: int, g: Grammar) -> str:
    return g.year(year) if year else ""


def _is_day(written: str) -> bool:
    return 1 <= int(written) <= 31
