"""Telephone numbers: digit by digit, with a pause where the number is grouped."""

from __future__ import annotations

import re
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar, in_groups

_CANDIDATE: Final = re.compile(r"(?<![\w.,:/-])(\+ ?)?(\(?\d[\d \u00a0()./-]*\d)(?![\w%°]|[.,:/-]\d)")
_DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0.]\d{3})+")
_KNOWN: Final = re.compile(
    r"(?:1[ -])?\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|[69]\d{2}(?:[ -]\d{3}){2}|[69]\d{2}(?:[ -]\d{2}){3}"
)
"""North American and Spanish numbers, which begin with no nought."""
_LEAD: Final = re.compile(
    r"\b(?:call|dial|ring|phone|telephone|mobile|fax|tel|whatsapp|text|number is|number|"
    r"telefon|telefonnummer|durchwahl|nummer|rufnummer|handy|anrufen unter|unter|"
    r"téléphone|appelez|numéro|portable|teléfono|llame al|móvil|telefono|chiamate|chiami|numero|cellulare)"
    r"(?: (?:us|me|on|at|is|ist|est|es|le|al|il|lo|au|è))*[ :.]*$",
    re.IGNORECASE,
)


def telephones(text: str, g: Grammar) -> str:
    return _CANDIDATE.sub(lambda m: _say(m, g), text)


def _say(m: Match[str], g: Grammar) -> str:
    if not _is_telephone(m):
        return m[0]
    dialled = m[2].replace("(0)", " ") if m[1] else m[2]
    groups = [part for whole in re.findall(r"\d+", dialled) for part in in_groups(whole, 5)]
    spoken = ", ".join(_group(part, g) for part in groups)
    return f"{g.signs.plus} {spoken}" if m[1] else spoken


def _is_telephone(m: Match[str]) -> bool:
    written, digits = m[2], re.sub(r"\D", "", m[2])
    if not 5 <= len(digits) <= 15 or _DATE.fullmatch(written) or re.search(r"[./-]{2}|  ", written):
        return False
    if len(digits) >= 7 and (m[1] or _KNOWN.fullmatch(written)):
        return True
    if _LEAD.search(m.string[: m.start()]) and not re.fullmatch(r"\d+-\d+|[1-9]\d{,5}", written):
        return True
    if len(digits) < 7 or _THOUSANDS.fullmatch(written):
        return False
    return written[0] in "0(" or bool(re.fullmatch(r"\d{2,4}(?:[ \u00a0]\d{2,4}){2,}", written))


def _group(figures: str, g: Grammar) -> str:
    if g.pairs and len(figures) == 2 and figures[0] != "0":
        return g.number(int(figures))
    return g.by_digit(figures, g.oh)
