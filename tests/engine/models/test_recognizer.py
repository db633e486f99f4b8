from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.models.recognizer import Recognizer
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
