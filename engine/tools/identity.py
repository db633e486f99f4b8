"""Whose reservation it is: what a caller says is compared with what the hotel's system has. Pure.

Ears mishear names and the letters of a code: what only sounds alike is bridged. Figures have to be right, each of them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from rapidfuzz.distance import Levenshtein

from engine.brain.reading.ear import sound
from engine.tools.pms import Reservation, code_figures, plain_code

TRIES: Final = 3
PHONE_DIGITS: Final = 9
"""As many of a telephone number's last digits count: what stands before them depends on where one rings from."""
LONG_NAME: Final = 5
"""From this many letters on one may be misheard."""
SOUNDS: Final = 4
"""From this many consonants on a name is known by their sound."""
SAME_LETTERS: Final = 0.5
"""Share of the letters that have to be right, too, in a name that is known by its sound."""
SPOKEN_ALIKE: Final = ("BCDEGPTVZ3", "AHJK8", "FLMNSX", "IY", "QUW2", "O0", "R")
"""Letters that ears confuse, and the figures that are written for them."""
_SILENT_R: Final = re.compile(r"r(?=[^aeiouy]|$)")


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
    missed: set[tuple[str, ...]] = field(default_factory=set)
    """What was tried in vain: the same once more, as by a recogniser that repeats itself, is no further try."""

    def believe(self, reservation: Reservation) -> None:
        self.shown[plain_code(reservation.code)] = reservation

    def miss(self, shown: Shown) -> None:
        said = _as_tried(shown)
        if said not in self.missed:
            self.missed.add(said)
            self.tries_left = max(0, self.tries_left - 1)

    def own(self, code: str) -> Reservation | None:
        """The reservation with this code if it was shown to be the guest's."""
        return self.shown.get(plain_code(code))


def _as_tried(shown: Shown) -> tuple[str, ...]:
    """What was said, however it was written: 'HL 4821' and 'hl-4821' are the same try."""
    phone = re.sub(r"\D", "", shown.phone or "")
    return _fold(shown.last_name), plain_code(shown.code or ""), str(shown.arrival or ""), phone


def why_not(shown: Shown, reservation: Reservation) -> str:
    """Empty if the reservation is theirs; else what was wrong, which only the log may know."""
    if not same_name(shown.last_name, reservation.last_name):
        return "another name"
    if shown.code is not None and same_code(shown.code, reservation.code):
        return ""
    if shown.arrival is None or shown.phone is None:
        return "another code"
    if shown.arrival != reservation.stay.arrival:
        return "another arrival"
    return "" if same_phone(shown.phone, reservation.phone) else "another telephone number"


def same_code(said: str, known: str) -> bool:
    """Figures decide; the letters before them are the house's own, are no secret, and may be missing or misheard:
    'AL4825' and '4825' are HL4825, 'HL4835' and 'RL4825' are not."""
    heard, code = plain_code(said), plain_code(known)
    figures = code_figures(code)
    if heard == code or not figures or not heard.endswith(figures):
        return heard == code
    before, letters = heard.removesuffix(figures), code.removesuffix(figures)
    return len(before) <= len(letters) and all(
        any(a in alike and b in alike for alike in SPOKEN_ALIKE)
        for a, b in zip(reversed(before), reversed(letters), strict=False)
    )


def same_name(said: str, known: str) -> bool:
    """'holoway' is Holloway, 'berg' is van der Berg, 'on the hill' is Underhill, 'Dominik' is not Domingo."""
    heard = {_fold(said), *(_fold(word) for word in said.split()[-1:])} - {""}
    names = {_fold(known), *(_fold(word) for word in known.split()[-1:])} - {""}
    return any(a == b or _is_near(a, b) or _sounds_alike(a, b) for a in heard for b in names)


def same_phone(said: str, known: str) -> bool:
    """The last nine digits, or all of a shorter number."""
    a, b = re.sub(r"\D", "", said), re.sub(r"\D", "", known)
    return len(a) >= 5 and (a == b or (min(len(a), len(b)) >= PHONE_DIGITS and a[-PHONE_DIGITS:] == b[-PHONE_DIGITS:]))


def _fold(name: str) -> str:
    """'Müller-Lüdenscheidt' -> 'mullerludenscheidt'."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in bare if c.isalpha())


def _sounds_alike(heard: str, name: str) -> bool:
    """The same consonants, but for a first one that was lost: 'evrall' is Peverell."""
    a, b = _sound(heard), _sound(name)
    is_same = a == b or (a[:1] == "a" and a[1:] == b[1:])
    return is_same and len(b) >= SOUNDS and Levenshtein.normalized_similarity(heard, name) >= SAME_LETTERS


def _sound(name: str) -> str:
    """All vowels that a name begins with are one, and no 'r' is heard before a consonant."""
    key = sound(_SILENT_R.sub("", name))
    return re.sub(r"^[eiouy]", "a", key)


def _is_near(heard: str, name: str) -> bool:
    return min(len(heard), len(name)) >= LONG_NAME and Levenshtein.distance(heard, name, score_cutoff=1) <= 1
