"""In which language a call is held, by what was asked for and what there is."""

from __future__ import annotations

import pytest

from engine.brain.texts import LOCALES, spoken_languages
from engine.call.language.tongue import NAMES, UNDERSTOOD, Choice, Tongue, choose
from engine.speech.recordings import Phrase, recorded

SPOKEN = frozenset({"en", "de"})


@pytest.mark.parametrize(
    ("locale", "recognised", "choice"),
    [
        ("en-GB", True, Choice("en-GB", understood=True, foreign=False)),
        ("en-US", True, Choice("en-US", understood=True, foreign=False)),
        ("en-GB", False, Choice("en-GB", understood=True, foreign=False)),
        ("de-DE", False, Choice("de-DE", understood=False, foreign=False)),
        ("de-DE", True, Choice("de-DE", understood=True, foreign=False)),
        ("de", False, Choice("de", understood=False, foreign=False)),
        ("xx", False, Choice("en-GB", understood=True, foreign=True)),
        ("pl-PL", True, Choice("en-GB", understood=True, foreign=True)),
    ],
)
def test_what_a_call_is_held_in(locale: str, recognised: bool, choice: Choice) -> None:
    assert choose(locale, spoken=SPOKEN, recognised=recognised) == choice


def test_a_language_is_understood_when_the_brain_has_patterns_in_it() -> None:
    assert {file.stem.removesuffix("_heard") for file in LOCALES.glob("*_heard.toml")} == UNDERSTOOD


def test_staff_can_read_the_name_of_every_language() -> None:
    assert set(NAMES) == spoken_languages()


async def test_a_call_that_changes_its_language_speaks_the_new_one() -> None:
    tongue = Tongue(choose("de-DE", spoken=SPOKEN, recognised=False))
    text, pcm = await tongue.recording(Phrase.MOMENT)
    assert (text, pcm) == ("Einen Moment, bitte.", recorded("de")[Phrase.MOMENT])
    tongue.switch(choose("en-GB", spoken=SPOKEN, recognised=True))
    text, pcm = await tongue.recording(Phrase.MOMENT)
    assert (text, pcm) == ("One moment, please.", recorded("en")[Phrase.MOMENT])
    assert tongue.say("silence.ask") == "Are you still there?"


def test_what_was_said_twice_in_a_call_is_not_said_again() -> None:
    tongue = Tongue(choose("en-GB", spoken=SPOKEN, recognised=True))
    tongue.remember("One moment, please. Good evening.")
    assert [tongue.say("staff.paused") for _ in range(6)] == [
        "One moment, please.",
        "I'll be with you in a moment.",
        "Please hold the line.",
        "I'll be with you in a moment.",
        "Please hold the line.",
        "",
    ]
