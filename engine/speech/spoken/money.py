"""Prices: £1,250.99, € 12,50, 12.50 EUR, $5, ranges of them, and per night."""

from __future__ import annotations

import re
from functools import cache
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Currency, Grammar
from engine.speech.spoken.notation import price_pattern, read_number, read_price, say

_NOT_DESCRIBED: Final = frozenset(
    "or to and per for in on at off a an is are was were will has more each of with as by from we you it".split()
)


def money(text: str, g: Grammar) -> str:
    text = _multiplied(g).sub(f" {g.signs.multiplied} ", text)
    for pattern in _patterns(g):
        text = pattern.sub(lambda m: _price(m, g), text)
    return text


@cache
def _names(g: Grammar) -> dict[str, Currency]:
    """What names a currency in a text, lower case: signs, codes and words."""
    words = {name.lower(): c for c in g.currencies.values() for name in (c.unit.one, c.unit.many)}
    return {**words, **{sign.lower(): currency for sign, currency in g.currencies.items()}}


@cache
def _multiplied(g: Grammar) -> re.Pattern[str]:
    """The x of 3 x £12."""
    sign = "|".join(re.escape(s) for s in g.currencies)
    return re.compile(rf"(?<=\d)\s?[x×]\s?(?=(?:{sign})|{price_pattern(g)}\s?(?:{sign}))")


@cache
def _patterns(g: Grammar) -> tuple[re.Pattern[str], re.Pattern[str]]:
    amount, scale = price_pattern(g), rf"(?:\s?(?P<scale>{'|'.join(g.scales)})(?!\w))?"
    signs = "|".join(re.escape(s) if not s.isalpha() else rf"\b{s}\b" for s in g.currencies)
    names = "|".join(sorted(map(re.escape, _names(g)), key=len, reverse=True))
    low = rf"(?:(?P<low>{amount})\s?(?:{signs})?\s?[–—-]\s?(?:{signs})?\s?)?"
    minus, each = r"(?:(?<!\S)(?P<minus>[-–]))?", r"(?P<each>\s?/\s?(?=[^\W\d_]))?"
    before = rf"{minus}(?:\b(?:US|CA?|AU?|NZ|HK|GB))?(?P<sign>{signs}|\bEuro)\s?{low}(?P<amount>{amount}){scale}{each}"
    after = rf"(?<![\w.,]){minus}{low}(?P<amount>{amount}){scale}\s?(?P<sign>(?i:{names}))(?!\w){each}"
    return re.compile(before), re.compile(after)


def _price(m: Match[str], g: Grammar) -> str:
    currency = _names(g)[m["sign"].lower()]
    spoken = _scaled(m, currency, g) if m["scale"] else _plain(m, currency, g)
    if m["low"]:
        spoken = f"{_low(m, currency, g)} {g.to} {spoken}"
    if m["minus"]:
        spoken = f"{g.minus} {spoken}"
    if m["each"]:
        return f"{spoken} {g.per} "
    return f"{spoken} " if m.string[m.end() : m.end() + 1].isalpha() else spoken  # £120pp


def _scaled(m: Match[str], currency: Currency, g: Grammar) -> str:
    factor, name = next(scale for pattern, scale in g.scales.items() if re.fullmatch(pattern, m["scale"]))
    amount = read_number(m["amount"].rstrip("-–—,"), g)
    if not amount.decimals:
        return g.count(amount.whole * factor, currency.unit)
    return f"{say(amount, g)} {name} {g.of_millions(currency.unit.many)}"


def _plain(m: Match[str], currency: Currency, g: Grammar) -> str:
    amount = read_price(m["amount"])
    cents = int(amount.decimals or 0)
    if _describes(m, g):
        return f"{g.number(amount.whole)} {currency.unit.one}" + (f" {g.number(cents)}" if cents else "")
    return _whole(amount.whole, cents, currency, g)


def _whole(units: int, cents: int, currency: Currency, g: Grammar) -> str:
    if not cents:
        return g.count(units, currency.unit)
    if not units:
        return g.count(cents, currency.cent)
    unnamed, named = g.cents_after
    tail = unnamed + g.number(cents) if cents >= 10 else named + g.count(cents, currency.cent)
    return g.count(units, currency.unit) + tail


def _low(m: Match[str], currency: Currency, g: Grammar) -> str:
    """The lower end of a range; what it is in is said once, behind the upper one, unless it has cents."""
    if m["scale"]:
        return say(read_number(m["low"].rstrip("-–—,"), g), g)
    amount = read_price(m["low"])
    if cents := int(amount.decimals or 0):
        return _whole(amount.whole, cents, currency, g)
    return g.number(amount.whole, currency.unit.gender if amount.whole != 1 else "")


def _describes(m: Match[str], g: Grammar) -> bool:
    """A £120 room."""
    before = re.search(r"(\w+) $", m.string[: m.start()])
    after = re.match(r"[ -]([a-z]+)", m.string[m.end() :])
    if not before or not after or before[1].lower() not in g.adjective_after:
        return False
    return after[1] not in _NOT_DESCRIBED
