"""The sentences that any guest may hear, for the voices' server to keep warm."""

from __future__ import annotations

from typing import Final

import structlog

from engine.brain.texts import load_texts
from engine.errors import SettingsError
from engine.models.standing import Standing
from engine.settings import Settings
from engine.speech.manner import DEFAULT_LOCALE
from engine.speech.voices.reading import open_reader
from engine.tools.house import load_hotel

_DAYPARTS: Final = ("morning", "afternoon", "evening")
_log = structlog.get_logger(__name__)


def standing_sentences(settings: Settings) -> Standing:
    """The greetings, the porter's fixed texts and the hotel's short answers, in the house's language, as pronounced.

    Nothing in them was filled in for a guest. What the hotel's folder does not tell is left out.
    """
    texts, read = load_texts(), open_reader(settings.hotel)
    try:
        hotel = load_hotel(settings.hotel_now)
        name, notes = hotel.name, hotel.sections
    except SettingsError as e:
        _log.warning("the hotel's own sentences are not kept warm", error=str(e))
        name, notes = None, []
    greetings = [texts.say("greeting.first", 0, {"daypart": d, "hotel": name}) for d in _DAYPARTS] if name else []
    answers = [note.spoken for note in notes]
    sentences = [*greetings, *texts.standing, *answers]
    return Standing([read(text, DEFAULT_LOCALE) for text in sentences], settings.speaking_rate)
