"""Whose reservation it is: what a caller says is compared with what the hotel's system has. Pure.

Ears mishear names, so one letter may be wrong in a long one; figures have to be right.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from rapidfuzz.distance import Levenshtein

from engine.tools.pms import Reservation, plain_code

TRIES: Final = 3
PHONE_DIGITS: Final = 9
"""As many of a telephone number's last digits count: what stands before them depends on where one rings from."""
LONG_NAME: Final = 5
"""From this many letters on one may be misheard."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a caller gave to show that a reservation is theirs."""

    last_name: str
    code: str | None = None
    arrival: date | None = None
    phone: str | None = None


@dataclass(slots=True)
class Identity:
    """One call's: the reservations that the guest has shown to be theirs, and how often they may still try."""

    tries_left: int = TRIES
    shown: dict[str, Reservation] = field(default_factory=dict)

    def believe(self, reservation: Reservation) -> None:
        self.shown[plain_code(reservation.code)] = reservation

    def miss(self) -> None:
        self.tries_left = max(0, self.tries_left - 1)

    def own(self, code: str) -> Reservation | None:
        """The reservation with this code if it was shown to be the guest's."""
        return self.shown.get(plain_code(code))


def why_not(shown: Shown, reservation: Reservation) -> str:
    """Empty if the reservation is theirs; else what was wrong, which only the log may know."""
    if not same_name(shown.last_name, reservation.last_name):
        return "another name"
    if shown.code is not None and plain_code(shown.code) == plain_code(reservation.code):
        return ""
    if shown.arrival is None or shown.phone is None:
        return "another code"
    if shown.arrival != reservation.stay.arrival:
        return "another arrival"
    return "" if same_phone(shown.phone, reservation.phone) else "another telephone number"


def same_name(said: str, known: str) -> bool:
    """'holoway' is Holloway, 'berg' is van der Berg, 'Dominik' is not Domingo."""
    heard, names = _fold(said), {_fold(known), *(_fold(word) for word in known.split()[-1:])}
    return bool(heard) and any(heard == name or _is_near(heard, name) for name in names)


def same_phone(said: str, known: str) -> bool:
    """The last nine digits, or all of a shorter number."""
    a, b = re.sub(r"\D", "", said), re.sub(r"\D", "", known)
    return len(a) >= 5 and (a == b or (min(len(a), len(b)) >= PHONE_DIGITS and a[-PHONE_DIGITS:] == b[-PHONE_DIGITS:]))


def _fold(name: str) -> str:
    """'Müller-Lüdenscheidt' -> 'mullerludenscheidt'."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in bare if c.isalpha())


def _is_near(heard: str, name: str) -> bool:
    return min(len(heard), len(name)) >= LONG_NAME and Levenshtein.distance(heard, name, score_cutoff=1) <= 1
