"""When a call changes its language by what the ears detect: histories of turns, and where the call stands then."""

from __future__ import annotations

import pytest

from engine.call.language.detected import Detection, Turn

SPOKEN = frozenset({"en", "de", "fr"})
GERMAN = "haben Sie noch ein Zimmer frei"


def german(words: str = GERMAN, confidence: float | None = 0.9) -> Turn:
    return Turn(words, "de-DE", confidence)


def english(words: str, *, understood: bool = False) -> Turn:
    return Turn(words, "en-US", 0.9, understood)


@pytest.mark.parametrize(
    ("turns", "locale"),
    [
        pytest.param([german()], "de-DE", id="a clear sentence is enough"),
        pytest.param([german(confidence=None)], "de-DE", id="a recogniser that tells no confidence"),
        pytest.param([Turn(GERMAN, "de", 0.9)], "de", id="a language without a country"),
        pytest.param([german("ok")], "en-GB", id="one word, whatever the recogniser takes it for"),
        pytest.param([german("ok"), german("ok"), german("ok")], "en-GB", id="one word, however often"),
        pytest.param([Turn("ok", "fr-FR", 1.0)], "en-GB", id="one word, however sure"),
        pytest.param([german("guten Abend")], "en-GB", id="a greeting is not enough"),
        pytest.param([german("guten Abend"), german("ja bitte")], "de-DE", id="but two turns in a row are"),
        pytest.param([german(confidence=0.3)], "en-GB", id="an uncertain sentence"),
        pytest.param([german(confidence=0.3), german(confidence=0.3)], "de-DE", id="two uncertain sentences"),
        pytest.param(
            [german("guten Abend"), english("do you speak English"), german("guten Abend")],
            "en-GB",
            id="not in a row",
        ),
        pytest.param([german("guten Abend"), Turn("ja bitte", "fr-FR", 0.9)], "en-GB", id="two in different ones"),
        pytest.param(
            [Turn("what time is breakfast please", "de-DE", 0.9, understood=True)] * 3,
            "en-GB",
            id="what the brain understands is of the call's language",
        ),
        pytest.param([Turn("czy macie wolny pokoj", "pl-PL", 0.9)], "en-GB", id="no texts in it"),
        pytest.param([Turn(GERMAN, None, 0.9)] * 2, "en-GB", id="ears that know one language only"),
        pytest.param([Turn(GERMAN, "en-US", 0.9)], "en-GB", id="the same language of another country"),
        pytest.param([german(), english("never mind I speak English")], "de-DE", id="once, and back only by a key"),
    ],
)
def test_an_english_call(turns: list[Turn], locale: str) -> None:
    detection, current = Detection(SPOKEN), "en-GB"
    for turn in turns:
        current = detection.locale_after(turn, current)
    assert current == locale


def test_a_call_that_is_german_by_default_turns_english() -> None:
    assert Detection(SPOKEN).locale_after(english("what time is breakfast please"), "de-DE") == "en-US"
