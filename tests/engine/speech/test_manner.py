from __future__ import annotations

import pytest

from engine.speech.manner import Manner, language_of, voice_for

TABLE = {"en-GB": "sonia", "en-US": "aria", "de": "katja", "fr-CA": "sylvie"}


@pytest.mark.parametrize(
    ("locale", "voice"),
    [
        ("en-GB", "sonia"),
        ("en-US", "aria"),
        ("EN_us", "aria"),
        ("en-AU", "sonia"),
        ("en", "sonia"),
        ("de-AT", "katja"),
        ("de", "katja"),
        ("fr-FR", "sylvie"),
        ("it-IT", None),
        ("", None),
    ],
)
def test_voice_for(locale: str, voice: str | None) -> None:
    assert voice_for(locale, TABLE) == voice


def test_language_of() -> None:
    assert [language_of(x) for x in ("en-GB", "de_AT", "IT")] == ["en", "de", "it"]


@pytest.mark.parametrize("rate", [0.0, 0.49, 2.01, -1.0, float("nan")])
def test_a_rate_that_no_tier_can_follow(rate: float) -> None:
    with pytest.raises(ValueError, match="rate"):
        Manner(rate=rate)
