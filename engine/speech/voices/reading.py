"""How a text becomes what a voice says: the hotel's own list first, then figures and signs as words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import structlog

from engine.errors import SettingsError
from engine.speech.spoken import spoken
from engine.speech.voices.pronunciation import Pronunciation, load_pronunciation

Read = Callable[[str, str], str]
"""A text and its locale -> the text as it is to be pronounced."""

_log = structlog.get_logger(__name__)


def reader(pronunciation: Pronunciation) -> Read:
    return lambda text, locale: spoken(pronunciation.pronounce(text, locale), locale)


def open_reader(hotel: Path) -> Read:
    """With the list in the hotel's folder.

    A list that can't be used is left out: a call is worth more than a name that is said right.
    """
    try:
        return reader(load_pronunciation(hotel))
    except SettingsError as e:
        _log.error("the pronunciation list can't be used", error=str(e))
        return reader(Pronunciation({}))
