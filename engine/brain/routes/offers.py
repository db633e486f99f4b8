"""What the hotel has free for a stay: looked up, told with its age, and chosen from."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from datetime import date

from rapidfuzz import fuzz

from engine.brain.dialog import Lookup
from engine.brain.facts import FactsUnavailable, Offer, as_json
from engine.brain.reading.ear import sound
from engine.brain.reading.numbers import runs, speak_count
from engine.brain.state import House, Line, Slots

LONGEST_COUNT = 2
"""Digits of how many nights or guests there may be; more of them in a row are a telephone's."""

PRICE = re.compile(r"\b(?:how much|cost|costs|price|prices|rate|rates|charge|expensive|dear(?:er)?|do i pay)\b")
"""Said of who asks what it costs."""

LIKE, UNLIKE_THE_OTHER = 50.0, 25.0
"""How like an offer's name misheard words are, of 100, and how much more than the next one's. 'The hob of you' is 51 of
'Harbour View' and 18 of the next; 'how about parking' 48, and names and other things below. It is read back anyway."""

MOST_WORDS = 4
"""Of a name that was misheard."""

_BESIDE_A_NAME = re.compile(
    r"\b(?:the|a|one|please|i|will|would|have|take|like|let us|say|yes|well|oh|then|ok|okay|thank you|thanks|room)\b"
)

OLD_S = 90.0
"""An answer that is older is told with its age."""


def look_up(slots: Slots, guests: int, house: House) -> tuple[list[Offer], Lookup]:
    """Cheapest first. FactsUnavailable where the hotel's system can't tell or has to be asked, ValueError for a stay
    that is too far off or too long."""
    stay = (date.fromisoformat(slots["arrival"]), int(slots["nights"]), guests)
    began = time.perf_counter()
    offers = house.facts.availability(*stay)
    arguments = {"arrival": slots["arrival"], "nights": stay[1], "guests": guests}
    return offers, Lookup("check_availability", arguments, as_json(offers), time.perf_counter() - began)


def chosen(slots: Slots, house: House) -> tuple[Offer | None, Lookup | None]:
    """The offer that was chosen, as it stands now; None if it can't be looked up or is gone."""
    try:
        offers, lookup = look_up(slots, int(slots.get("guests") or 1), house)
    except (FactsUnavailable, ValueError):
        return None, None
    return next((o for o in offers if o.code == slots["kind"]), None), lookup


def as_of(slots: Slots, guests: int, house: House) -> tuple[Line, ...]:
    """Says how old an answer is that the hotel's system gave before it fell silent."""
    age_s = house.facts.availability_age_s(date.fromisoformat(slots["arrival"]), int(slots["nights"]), guests)
    minutes = round(age_s / 60)
    if age_s < OLD_S:
        return ()
    ago = "a minute ago" if minutes <= 1 else f"{speak_count(minutes)} minutes ago"
    return (Line("book.as_of", {"ago": ago}),)


def wanted_of(offers: list[Offer], wanted: str) -> list[Offer]:
    """The offers with the room type that was asked for by its name alone, if it is one of them."""
    said = set(wanted.split())
    named = [o for o in offers if said & {w for w in o.name.lower().split() if len(w) > 3}]
    return named if len(named) == 1 else offers


def choose(line: str, slots: Slots, house: House) -> str | None:
    """Which of the offers is meant: by name, or by place or price."""
    try:
        offers = look_up(slots, int(slots["guests"]), house)[0]
    except (FactsUnavailable, ValueError, KeyError):
        return None
    line = without_numbers(line)
    said = set(line.split())
    named = [o for o in offers if said & {w for w in o.name.lower().split() if len(w) > 3}]
    if len(named) == 1:
        return named[0].code
    if not slots.get("kind"):  # only what was offered can be said yes to; later 'the cheaper one' is any other
        offers = wanted_of(offers, slots.get("wanted", ""))
    match house.heard.choice(line):
        case "declined":
            return "declined"
        case "second" if len(offers) > 1:
            return offers[1].code
        case choice if offers and (choice == "first" or house.heard.has(line, "yes")):
            return offers[0].code
    return None if slots.get("kind") else _by_sound(line, offers)


def _by_sound(line: str, offers: Sequence[Offer]) -> str | None:
    """'The hob of you', of a Classic Double and a Harbour View: one name is like it, and the other is not at all."""
    said = _BESIDE_A_NAME.sub(" ", line).split()
    if not 0 < len(said) <= MOST_WORDS or len(offers) < 2:
        return None
    alike = sorted(((_likeness(said, offer.name.lower().split()), offer.code) for offer in offers), reverse=True)
    (best, code), (next_best, _) = alike[:2]
    return code if best >= LIKE and best - next_best >= UNLIKE_THE_OTHER else None


def _likeness(said: list[str], name: list[str]) -> float:
    """0 to 100, by letters and by sound."""
    by_sound = fuzz.ratio("".join(map(sound, said)), "".join(map(sound, name)))
    return 0.5 * (fuzz.ratio("".join(said), "".join(name)) + by_sound)


def without_numbers(line: str) -> str:
    """Without telephone numbers, of which a 'double oh' names no room."""
    tokens = line.split()
    said = {at for run in runs(tokens) if len(run.digits) > LONGEST_COUNT for at in range(run.start, run.end)}
    return " ".join(token for at, token in enumerate(tokens) if at not in said)


def price(minor: int) -> str:
    """12050 -> '120.50', in whole units where there are no pence."""
    whole, pence = divmod(minor, 100)
    return f"{whole}.{pence:02d}" if pence else str(whole)
