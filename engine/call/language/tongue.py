"""The language of one call: what it is asked for in, what it is answered in, and whether a guest can be understood.

Three things have to be there for a conversation: texts, a recogniser, and a
brain that understands. With texts alone a call is led by recordings and keys.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

from engine.brain.state import Line, Spoken
from engine.brain.telling import heard, tell
from engine.brain.texts import Texts, load_texts
from engine.speech.manner import DEFAULT_LOCALE, language_of
from engine.speech.recordings import Phrase, recorded

ENGLISH: Final = "en"

UNDERSTOOD: Final = frozenset({ENGLISH, "de", "fr", "es", "it"})
"""Languages that a brain understands, English in full and the others as far as `brain.foreign` goes; others would have
texts only."""

NAMES: Final = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian"}
"""For staff, who read English."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a call is held in."""

    locale: str
    """Of the voice and of everything that is said."""
    understood: bool
    """Guests can say what they want; otherwise only keys are understood."""
    foreign: bool
    """Another language was asked for, in which there are no texts."""

    @property
    def language(self) -> str:
        return language_of(self.locale)


def choose(locale: str, *, spoken: frozenset[str], recognised: bool) -> Choice:
    """`locale` as it was asked for, `spoken` the languages of our texts; `recognised`: some ears serve this locale."""
    language = language_of(locale)
    if language not in spoken:
        return Choice(DEFAULT_LOCALE, understood=True, foreign=True)
    # English is never given up beforehand: ears that are down may be back before the guest has said a word.
    return Choice(locale, understood=language == ENGLISH or (recognised and language in UNDERSTOOD), foreign=False)


class Tongue:
    """What the call says in its language; everybody who speaks asks here, because it may change in the call."""

    def __init__(self, choice: Choice) -> None:
        self.spoken = Spoken()
        """What was said here."""
        self._beside = Spoken()
        self.switch(choice)

    def switch(self, choice: Choice) -> None:
        self.choice = choice
        self.texts: Texts = load_texts(choice.language)

    def say(self, key: str, **values: str) -> str:
        """The text in its next variation; "" once all that it could be was said twice in this call."""
        told = tell((Line(key, values),), self.spoken, self.texts, self._beside)
        self.spoken = told.spoken
        return told.text

    def remember(self, words: str) -> None:
        """What the brain answered, or an earlier job of this call said."""
        self._beside = heard(words, self._beside)

    async def recording(self, phrase: Phrase) -> tuple[str, bytes]:
        """The phrase's text, and its audio as PCM (s16le, 16 kHz, mono)."""
        pcm = (await asyncio.to_thread(recorded, self.choice.language))[phrase]
        return self.texts.say(f"phrase.{phrase}", 0, {}), pcm
