"""The sentences that any guest may hear, for the voices' server to keep warm, in each language that calls may be in.

In the house's own, the hotel's numbers are in them, in whole sentences, so that no voice has to put them together: its
telephone and the emergency number, its hours, its prices, and each of its rooms. In the others they are the greeting
and the fixed texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from string import Formatter
from typing import Final

import structlog

from appliance.contract.hotel import Hotel
from engine.brain.reading.numbers import speak_digits
from engine.brain.texts import Texts, load_texts, spoken_languages
from engine.errors import SettingsError
from engine.models.standing import Standing
from engine.settings import Settings
from engine.speech.manner import DEFAULT_LOCALE, Manner, language_of
from engine.speech.voices.piper_voices import choose_voice, find_voices
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


def standing_sentences(settings: Settings) -> list[Standing]:
    """As pronounced, the house's language first, then every other one that a call may be in and that has a voice here.

    Nothing in them was filled in for a guest. What the hotel's folder does not tell is left out.
    """
    reader = open_reader(settings.hotel)
    try:
        hotel = load_hotel(settings.hotel_now)
    except SettingsError as e:
        _log.warning("the hotel's own sentences are not kept warm", error=str(e))
        hotel = None
    rate = settings.speaking_rate
    house = Standing(_house_sentences(hotel, lambda text: reader(text, DEFAULT_LOCALE)), rate)
    return [house, *(_fixed(locale, hotel, reader, rate, voice) for locale, voice in _spoken_here(settings).items())]


def _spoken_here(settings: Settings) -> dict[str, str]:
    """Locale -> Piper voice: of the numbers that are called, of the settings' table, and of the other languages."""
    voices, table = find_voices(settings.voices_dir), settings.voices.get("piper", {})
    known = spoken_languages()
    asked_for = [*settings.locales_by_number.values(), *table, *sorted(known - {language_of(DEFAULT_LOCALE)})]
    found: dict[str, str] = {}
    for locale in asked_for:
        voice = choose_voice(Manner(locale), voices, table, settings.voice)
        if voice is not None and locale != DEFAULT_LOCALE and language_of(locale) in known:
            found[locale] = voice
    return found


def _fixed(locale: str, hotel: Hotel | None, reader: Callable[[str, str], str], rate: float, voice: str) -> Standing:
    texts = load_texts(language_of(locale))
    pieces = _cut([*_greetings(texts, hotel), *texts.standing], lambda text: reader(text, locale))
    return Standing([*dict.fromkeys(pieces)], rate, voice)


def _greetings(texts: Texts, hotel: Hotel | None) -> list[str]:
    if hotel is None:
        return []
    return [texts.say("greeting.first", 0, {"daypart": d, "hotel": hotel.name}) for d in _DAYPARTS]


def _house_sentences(hotel: Hotel | None, read: Read) -> list[str]:
    texts = load_texts()
    if hotel is None:
        return [*_cut(texts.standing, read)]
    forms = [text for _, text in texts.forms]
    of_rooms = [text for key, text in texts.forms if not key.endswith(_NO_ROOM)]
    return [
        *_cut([*_greetings(texts, hotel), *texts.standing, *_told(hotel)], read),
        *_filled_in(forms, _numbers(hotel), read),
        *_filled_in(of_rooms, _rooms(hotel), read),
    ]


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
