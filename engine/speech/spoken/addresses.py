"""E-mail and web addresses as they are dictated: reception at grand dash hotel dot com."""

from __future__ import annotations

import re
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar

_MAIL: Final = re.compile(r"(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+")
_WEB: Final = re.compile(r"(?<![\w.@])(?:(?:https?://|www\.)[^\s,;()\"“”]+)", re.IGNORECASE)
_DOMAINS: Final = "com|org|net|info|hotel|eu|co\\.uk|de|fr|es|ch|at"
_BARE: Final = re.compile(
    rf"(?<![\w.@-])[a-z][a-z0-9-]{{2,}}(?:\.[a-z0-9-]+)*\.(?:{_DOMAINS})(?![\w-]|\.\w)(?:/[\w/.-]*)?"
)
_PART: Final = re.compile(r"\d+|[^\W\d_]+|[^\w]|_")


def addresses(text: str, g: Grammar) -> str:
    text = _MAIL.sub(lambda m: _dictate(m[0], g), text)
    text = _WEB.sub(lambda m: _web(m, g), text)
    return _BARE.sub(lambda m: _web(m, g), text)


def _web(m: Match[str], g: Grammar) -> str:
    address = m[0].rstrip(".!?:'")
    end = m[0][len(address) :]
    path = re.split(r"[?#]", re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.IGNORECASE))[0]
    return _dictate(path.rstrip("/"), g) + end


def _dictate(address: str, g: Grammar) -> str:
    names = {"@": g.signs.at, ".": g.signs.dot, "-": g.signs.dash, "_": g.signs.underscore, "/": g.signs.slash}
    said: list[str] = []
    for part in _PART.findall(address):
        if part.isdecimal():
            said.append(g.by_digit(part))
        elif part.isalpha():
            said.append(g.spell(part) if _is_spelled(part, after_dot=said[-1:] == [g.signs.dot]) else part)
        else:
            said.append({**names, "+": g.signs.plus}.get(part, ""))
    return " ".join(word for word in said if word)


def _is_spelled(letters: str, *, after_dot: bool) -> bool:
    """Country codes (uk, it) and what has no vowel (bnb); "co" and names are read."""
    if after_dot and len(letters) == 2:
        return letters.lower() not in ("co", "eu")
    return len(letters) == 1 or not re.search(r"[aeiouyà-ÿ]", letters, re.IGNORECASE)
