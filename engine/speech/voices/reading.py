"""How a text becomes what a voice says: the hotel's own list first, then figures and signs as words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import structlog

from engine.errors import SettingsError
from engine.speech.mistakes import trace_of
from engine.speech.spoken import spoken
from engine.speech.voices.pronunciation import Pronunciation, load_pronunciation

Read = Callable[[str, str], str]
"""A text and its locale -> the text as it is to be pronounced."""

_log = structlog.get_logger(__name__)


def reader(pronunciation: Pronunciation) -> Read:
    """A text that a mistake of ours can't read is spoken as it is written: a guest who waits hears it all the same."""

    def read(text: str, locale: str) -> str:
        try:
            return spoken(pronunciation.pronounce(text, locale), locale)
        except Exception as e:  # noqa: BLE001 - whatever it is, no figure is worth a silence
            _log.error("a mistake in reading a text", error=type(e).__name__, trace=trace_of(e))
            return text

    return read


def open_reader(hotel: Path) -> Read:
    """With the list in the hotel's folder.

    A list that can't be used is left out: a call is worth more than a name that is said right.
    """
    try:
        return reader(load_pronunciation(hotel))
    except SettingsError as e:
        _log.error("the pronunciation list can't be used", error=str(e))
        return reader(Pronunciation({}))
