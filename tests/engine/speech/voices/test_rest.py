from __future__ import annotations

import pytest

from engine.speech.manner import Manner
from engine.speech.voices.flite import FliteSpeaker
from engine.speech.voices.rest import rest_of

SENTENCE = "Your wake-up call is set for six thirty, room three one two."


@pytest.mark.parametrize(
    ("heard_s", "rate", "rest"),
    [
        (0.0, 1.0, SENTENCE),
        (0.1, 1.0, SENTENCE),
        (0.4, 1.0, SENTENCE),
        (1.0, 1.0, "wake-up call is set for six thirty, room three one two."),
        (2.0, 1.0, "for six thirty, room three one two."),
        (2.0, 0.5, "call is set for six thirty, room three one two."),
        (2.0, 2.0, "one two."),
        (3.8, 1.0, "one two."),
        (9.0, 1.0, ""),
    ],
)
def test_table(heard_s: float, rate: float, rest: str) -> None:
    assert rest_of(SENTENCE, heard_s, rate) == rest


def test_a_single_word_is_said_again_whole() -> None:
    assert rest_of("Certainly.", 0.5, 1.0) == "Certainly."


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
async def test_nothing_that_a_real_voice_had_not_said_is_left_out(share: float) -> None:
    """flite is the quickest: what it said up to a moment is at most what the estimate takes for said."""
    whole = len(b"".join([pcm async for pcm in FliteSpeaker().speak(SENTENCE, Manner())])) / 32_000
    words = SENTENCE.split()
    said = rest_of(SENTENCE, share * whole, 1.0)
    assert len(words) - len(said.split()) <= round(share * len(words)) + 1
