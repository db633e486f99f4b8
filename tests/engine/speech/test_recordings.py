"""The recorded phrases say what the locales say, in every language, and can be heard."""

from __future__ import annotations

import pytest

from engine.brain.texts import load_texts
from engine.speech.recordings import FOLDER, RATE_HZ, Phrase, file_of, manifest, recorded
from engine.speech.voices.levels import TARGET_DBFS, spoken_dbfs

LANGUAGES = ("en", "de", "fr", "es", "it")
MAX_BYTES = 2_000_000


def test_every_language_has_every_phrase_as_the_locale_words_it() -> None:
    assert set(manifest().languages) == set(LANGUAGES)
    for language in LANGUAGES:
        texts = load_texts(language)
        told = {phrase: recording.text for phrase, recording in manifest().languages[language].phrases.items()}
        assert told == {phrase: texts.say(f"phrase.{phrase}", 0, {}) for phrase in Phrase}, (
            f"{language}: run `python -m engine.speech.record` after a change of the texts"
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_audible_speech_of_its_length(language: str) -> None:
    for phrase, pcm in recorded(language).items():
        recording = manifest().languages[language].phrases[phrase]
        assert abs(len(pcm) / 2 / RATE_HZ - recording.seconds) < 0.05, phrase
        assert abs(spoken_dbfs(pcm, RATE_HZ) - TARGET_DBFS) < 3, phrase
        seconds_a_word = recording.seconds / len(recording.text.split())
        assert 0.2 < seconds_a_word < 1.0, (phrase, seconds_a_word)


def test_one_moment_is_short() -> None:
    """It is said when a reply is late, and the reply waits for its end."""
    assert all(manifest().languages[x].phrases[Phrase.MOMENT].seconds < 2.2 for x in LANGUAGES)


def test_nothing_is_left_over_and_together_they_are_small() -> None:
    files = set(FOLDER.rglob("*.ogg"))
    assert files == {file_of(language, phrase) for language in LANGUAGES for phrase in Phrase}
    assert sum(file.stat().st_size for file in files) < MAX_BYTES


def test_whose_voice_it_is_and_that_it_may_be_passed_on_is_said() -> None:
    assert all(x.voice and x.licence == "Apache-2.0" for x in manifest().languages.values())
