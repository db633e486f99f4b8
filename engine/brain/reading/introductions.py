"""Who calls, told in one breath with a number and the matter: 'Eva Muster, 0171 234567, it's about the invoice'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.brain.reading.dates import MONTHS
from engine.brain.reading.names import NOT_A_NAME, SURNAME, find_bare_name, find_name
from engine.brain.reading.numbers import find_phone, runs
from engine.brain.reading.words import Words, plain

_CLAUSE_END = re.compile(r"[,;.!?]+\s+|[,;.!?]+$|\s+and\s+")
_BESIDE_A_NUMBER = frozenset(
    "my our the number telephone phone mobile cell is on at it under you can reach me please and area code call ring "
    "back to for from again".split()
)


_LED = re.compile(
    r"^(?:(?:it's|it is|i'm|i am|this is|that's|the (?:last )?name(?:'s| is)|my (?:last )?name(?:'s| is)|surname|"
    r"last name|under|for|no|yes|well|oh|in the name of)[, ]+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Introduced:
    """What was told of who calls; `matter` is the rest, as it was said."""

    name: str
    phone: str
    matter: str


def introduce(words: Words) -> Introduced:
    name, matter = "", list[str]()
    for clause in (c.strip() for c in _CLAUSE_END.split(words.raw)):
        said = Words(raw=clause, line=plain(clause), parts=())
        if not said.line or _is_a_number(said):
            continue
        found = find_bare_name(said) or find_name(said, asked=False)
        if found and not name:
            name = found
        else:
            matter.append(clause)
    return Introduced(name, find_phone(words.line, asked=True) or "", ", ".join(matter))


def name_beside(words: Words) -> str | None:
    """'..., Katie Price, 07700 900801', or one word in a capital behind a comma: a name by itself beside the rest."""
    first, *others = (clause.strip() for clause in _CLAUSE_END.split(words.raw.strip()))
    for clause in (first, *others) if others else ():
        if name := find_bare_name(Words(raw=clause, line=plain(clause), parts=())):
            return name
    return next((c for c in others if SURNAME.fullmatch(c) and not _is_no_name(c)), None)


def surname_beside(words: Words) -> str | None:
    """'It's Ravenscroft, next Wednesday, 07700 900136': one word in a capital, by itself beside other things."""
    clauses = (_LED.sub("", clause.strip()) for clause in _CLAUSE_END.split(words.raw.strip()))
    return next((c for c in clauses if SURNAME.fullmatch(c) and not _is_no_name(c)), None)


def _is_no_name(clause: str) -> bool:
    return any(word in NOT_A_NAME or word in MONTHS for word in plain(clause).split())


def _is_a_number(words: Words) -> bool:
    tokens = words.line.split()
    counted = {at for run in runs(tokens) for at in range(run.start, run.end)}
    return bool(counted) and all(at in counted or token in _BESIDE_A_NUMBER for at, token in enumerate(tokens))
