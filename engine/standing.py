"""The sentences that any guest may hear, for the voices' server to keep warm."""

from __future__ import annotations

from engine.brain.texts import load_texts
from engine.models.standing import Standing
from engine.settings import Settings
from engine.speech.manner import DEFAULT_LOCALE
from engine.speech.voicing import open_reader


def standing_sentences(settings: Settings) -> Standing:
    """Of the house's language, as they are pronounced: nothing in them was filled in for a guest."""
    read = open_reader(settings)
    return Standing([read(text, DEFAULT_LOCALE) for text in load_texts().standing], settings.speaking_rate)
