"""E-mail addresses as they are spoken: 'maria dot lopez at gmail dot com'."""

from __future__ import annotations

import re

from engine.brain.reading.numbers import CARDINALS, ZEROES
from engine.brain.reading.spelling import NAMED_LETTERS
from engine.brain.reading.words import FILLERS, Words, plain

SIGNS = {
    "dot": ".",
    "point": ".",
    "underscore": "_",
    "dash": "-",
    "hyphen": "-",
    "minus": "-",
    "plus": "+",
}
BEFORE_AN_ADDRESS = frozenset("is it its my email mail address the yes to on at me by write send under".split())
ENDINGS = frozenset("com net org info eu uk de fr es it ch at ie nl be us io co biz".split())
_ENDS_A_CLAUSE = re.compile(rf"\b(?!(?:{'|'.join(SIGNS)}|at|double)\b)[a-z]{{3,}}$|\d$")
"""'Karen Doyle, karen dot doyle at ...': no letter that is spelled, and no sign, before the comma."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def find_email(raw: str) -> str | None:
    """The address in what was said, in small letters; None if there is none that is whole."""
    text = raw.lower().strip().rstrip(".!?")
    if found := _ADDRESS.search(text):
        return found[0]
    *before, last = re.split(r"[,;]\s+", text)
    if before and _ENDS_A_CLAUSE.search(before[-1]) and (found_alone := _spoken_address(last)):
        return found_alone
    return _spoken_address(text)


def _spoken_address(text: str) -> str | None:
    tokens = [t for t in re.findall(r"[^\W_]+", _signs_in_words(text)) if t not in FILLERS]
    for at in (n for n, t in enumerate(tokens) if t == "at" and n):
        name, domain = _name(tokens[:at]), _domain(tokens[at + 1 :])
        if name and domain:
            return f"{name}@{domain}"
    return None


def beside_email(words: Words) -> Words:
    """What was said beside an address, clause by clause: 'Karen Doyle, karen dot doyle at example dot com'."""
    clauses = [c for c in re.split(r"[,;.!?]\s+", words.raw) if c and not find_email(c)]
    raw = ", ".join(clauses)
    return Words(raw, plain(raw), (plain(raw),))


def _signs_in_words(text: str) -> str:
    text = text.replace("@", " at ").replace("_", " underscore ")
    return re.sub(r"(?<=\w)-(?=\w)", " ", re.sub(r"(?<=\w)\.(?=\w)", " dot ", text)).replace("'", "")


def _name(tokens: list[str]) -> str:
    """What stands before the 'at', back to where the address begins."""
    start = len(tokens)
    while start and tokens[start - 1] not in BEFORE_AN_ADDRESS:
        start -= 1
    return "".join(_part(t) for t in tokens[start:])


def _domain(tokens: list[str]) -> str:
    """Up to the last ending: 'mail dot co dot uk' -> 'mail.co.uk'."""
    domain, ended = "", ""
    for at, token in enumerate(tokens):
        domain += _part(token)
        if token in ENDINGS and at and tokens[at - 1] in ("dot", "point"):
            ended = domain
    return ended


def _part(token: str) -> str:
    if token in SIGNS:
        return SIGNS[token]
    if token in ZEROES:
        return "0"
    if token in CARDINALS:
        return str(CARDINALS[token])
    return NAMED_LETTERS.get(token, token)


def speak_email(address: str) -> str:
    """'tom.hart@example.org' -> 'tom dot hart at example dot org'."""
    words = {".": " dot ", "@": " at ", "_": " underscore ", "-": " dash ", "+": " plus "}
    return plain("".join(words.get(c, c) for c in address))
