"""From a text to the numbers that the model reads: figures become words, words phonemes, phonemes symbols."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Final

from engine.models.phonemes import Phonemizer
from engine.speech.manner import language_of
from engine.speech.spoken import spoken

_SYMBOLS: Final = (
    ';:,.!?¡¿—…"«»“”() *~-/\\&'
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ɑɐɒæɓʙβɔɕçɗɖðʤəɘɚɛɜɝɞɟʄɡɠɢʛɦɧħɥʜɨɪʝɭɬɫɮʟɱɯɰŋɳɲɴøɵɸθœɶʘɹɺɾɻʀʁɽʂʃʈʧʉʊʋⱱʌɣɤʍχʎʏʑʐʒʔʡʕʢǀǁǂǃ"
    "ˈˌːˑʼʴʰʱʲʷˠˤ˞↓↑→↗↘'̩'ᵻ"
)
"""The model's own table, in its order: one apostrophe stands in it twice."""
_UNKNOWN, _BEGIN, _END, _FIRST = 1, 2, 3, 4
SYMBOL_COUNT: Final = _FIRST + len(_SYMBOLS)
_ID: Final = {symbol: _FIRST + place for place, symbol in enumerate(_SYMBOLS)}
FULL_WIDTH: Final = str.maketrans({"。": ". ", "、": ", ", "，": ", ", "！": "! ", "？": "? ", "；": "; ", "：": ": "})
"""Marks of Chinese and Japanese -> those at which a text is cut."""


@dataclass(frozen=True, slots=True)
class Language:
    """espeak-ng's name for it, which is the model's too, and the model's number."""

    name: str
    number: int


LANGUAGES: Final = {
    "en-us": Language("en-us", 24),
    "en": Language("en-gb", 19),
    "de": Language("de", 16),
    "fr": Language("fr-fr", 35),
    "es": Language("es", 26),
    "it": Language("it", 51),
    "ja": Language("ja", 52),
    "zh": Language("cmn", 12),
    "ko": Language("ko", 58),
}
"""By locale, or the language of a locale. The numbers count espeak-ng's languages by their names."""


def language_for(locale: str) -> Language | None:
    """ "de-AT" -> German; None when the model was not made for it."""
    tag = locale.replace("_", "-").lower()
    return LANGUAGES.get(tag) or LANGUAGES.get(language_of(locale))


def symbols(phonemes: str) -> list[int]:
    """With a beginning and an end; a French nasal's tilde is not in the table, and was not when the model was made."""
    return [_BEGIN, *(_ID.get(symbol, _UNKNOWN) for symbol in phonemes), _END]


def legible(text: str, locale: str) -> str:
    """Figures as words, and marks that are known."""
    return spoken(text, locale).translate(FULL_WIDTH)


class Reader:
    """Keeps an espeak-ng running for each language that was asked for; safe to use from several threads."""

    def __init__(self) -> None:
        self._phonemizers: dict[str, Phonemizer] = {}
        self._turn = threading.Lock()

    def read(self, text: str, locale: str) -> list[int]:
        """The symbols of a legible sentence. Raises ProviderError; ValueError for a language that is not known."""
        language = language_for(locale)
        if language is None:
            raise ValueError(f"the model does not speak {locale}")
        with self._turn:
            if language.name not in self._phonemizers:
                self._phonemizers[language.name] = Phonemizer(language.name)
        return symbols(self._phonemizers[language.name].phonemes(text))

    def close(self) -> None:
        for each in self._phonemizers.values():
            each.close()
