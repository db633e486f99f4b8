"""The sentences that any guest may hear, for the voices' server to keep warm.

The hotel's own numbers are in them, in whole sentences, so that no voice has to put them together: its telephone and
the emergency number, its hours, its prices, and each of its rooms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from string import Formatter
from typing import Final

import structlog

from appliance.contract.hotel import Hotel
from engine.brain.numbers import speak_digits
from engine.brain.texts import load_texts
from engine.errors import SettingsError
from engine.models.standing import Standing
from engine.settings import Settings
from engine.speech.manner import DEFAULT_LOCALE
from engine.speech.voices.reading import open_reader
from engine.speech.voices.sentences import split
from engine.tools.house import load_hotel

_DAYPARTS: Final = ("morning", "afternoon", "evening")
_DAYS: Final = ("tonight", "tomorrow")
"""Prices of a later day are spoken when they are asked for."""

_A_GUESTS: Final = "Quaxelquaxelquaxel"
"""In the place of what only a guest brings. As long as a name with something behind it is: whether a sentence is cut at
its first clause depends on its length."""

_NO_ROOM: Final = ".no_room"
"""Texts about a room that the house does not have."""

Read = Callable[[str], str]
Fillings = Mapping[str, Sequence[str]]
"""What the hotel has for the gaps of texts, by their names."""

_log = structlog.get_logger(__name__)


def standing_sentences(settings: Settings) -> Standing:
    """The greetings, the porter's fixed texts and the hotel's own sentences, in the house's language, as pronounced.

    Nothing in them was filled in for a guest. What the hotel's folder does not tell is left out.
    """
    texts, reader = load_texts(), open_reader(settings.hotel)

    def read(text: str) -> str:
        return reader(text, DEFAULT_LOCALE)

    try:
        hotel = load_hotel(settings.hotel_now)
    except SettingsError as e:
        _log.warning("the hotel's own sentences are not kept warm", error=str(e))
        return Standing([*_cut(texts.standing, read)], settings.speaking_rate)
    greetings = [texts.say("greeting.first", 0, {"daypart": d, "hotel": hotel.name}) for d in _DAYPARTS]
    forms = [text for _, text in texts.forms]
    of_rooms = [text for key, text in texts.forms if not key.endswith(_NO_ROOM)]
    pieces = [
        *_cut([*greetings, *texts.standing, *_told(hotel)], read),
        *_filled_in(forms, _numbers(hotel), read),
        *_filled_in(of_rooms, _rooms(hotel), read),
    ]
    return Standing(pieces, settings.speaking_rate)


def _cut(texts: Sequence[str], read: Read) -> Iterator[str]:
    return (piece for text in texts for piece in split(read(text)))


def _told(hotel: Hotel) -> list[str]:
    """What the hotel has written down to be said."""
    notes, venues = [note.spoken for note in hotel.sections], [venue.spoken for venue in hotel.venues]
    return [*hotel.emergency.model_dump().values(), *notes, *venues, hotel.policies.cancel_spoken]


def _numbers(hotel: Hotel) -> Fillings:
    kinds = [(kind.rate, kind.weekend_rate) for kind in hotel.rooms.types]
    seasons = [tuple(season.rates.values()) for season in hotel.rooms.seasons]
    return {
        "daypart": _DAYPARTS,
        "hotel": [hotel.name],
        "phone": [hotel.phone],
        "number": [hotel.emergency_number],
        "currency": [hotel.currency],
        "day": _DAYS,
        "price": [str(rate) for rate in sorted({rate for rates in (*kinds, *seasons) for rate in rates})],
    }


def _rooms(hotel: Hotel) -> Fillings:
    rooms = [speak_digits(number) for kind in hotel.rooms.types for number in kind.rooms]
    return {"room": rooms, "contact": [f"in room {room}" for room in rooms], "who": [""]}


def _filled_in(forms: Sequence[str], fillings: Fillings, read: Read) -> list[str]:
    """What of these texts can be spoken before a guest is there; short ones first, that stand in many replies."""
    found = {piece for form in forms for piece in _cut([*_each(form, fillings)], read)}
    return sorted((piece for piece in found if _A_GUESTS not in piece), key=lambda piece: (len(piece), piece))


def _each(form: str, fillings: Fillings) -> Iterator[str]:
    """In every way that the hotel knows. Where several things vary, and more is the guest's, they are the guest's."""
    gaps = list(dict.fromkeys(name for _, name, _, _ in Formatter().parse(form) if name))
    varying = [name for name in gaps if len(fillings.get(name, ())) > 1]
    known = fillings if len(varying) < 2 or fillings.keys() >= set(gaps) else {}
    for values in product(*(known.get(name, (_A_GUESTS,)) for name in gaps)):
        yield form.format_map(dict(zip(gaps, values, strict=True)))
