from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.models.recognizer import Recognizer, without_artefacts
from engine.models.voice import Voice
from tests.engine.models.conftest import at_16_khz


@pytest.mark.parametrize(
    "pcm",
    [np.zeros(0, np.int16), np.zeros(1500, np.int16), np.zeros(32_000, np.int16), np.full(32_000, 40, np.int16)],
    ids=["nothing", "too short", "silence", "an offset below hearing"],
)
def test_silence_has_no_words(recognizer: Recognizer, pcm: NDArray[np.int16]) -> None:
    assert recognizer.transcribe(pcm) == ""


def test_words_of_a_guest(recognizer: Recognizer, alan: Voice) -> None:
    pcm = at_16_khz(alan.speak("Do you have a double room for tonight?"))
    assert recognizer.transcribe(pcm).lower().strip("?.") == "do you have a double room for tonight"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("? Yes, please.", "Yes, please."),
        ("You Yes, please.", "Yes, please."),
        ("You What time is breakfast?", "What time is breakfast?"),
        ("You. Room two one four.", "Room two one four."),
        ("? You I'd like a room.", "I'd like a room."),
        ("You're very kind.", "You're very kind."),
        ("You are very kind.", "You are very kind."),
        ("You Mr. Smith?", "You Mr. Smith?"),
        ("You know, I would like a room.", "You know, I would like a room."),
        ("You", "You"),
        ("Young people are loud.", "Young people are loud."),
        ("Yes, please.", "Yes, please."),
        ("...", ""),
        ("", ""),
    ],
)
def test_what_was_written_for_breath_is_left_out(written: str, kept: str) -> None:
    assert without_artefacts(written) == kept
