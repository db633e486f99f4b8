"""How well a detector tells ends from hesitations, in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from tests.bench.silences import TAIL_S, at_hearing_rate, find_stops
from tests.bench.speech import Sentence
from tests.bench.turn_detectors import Answer, Question, row, separation, threshold_that_finds

NOTHING = np.zeros(1, dtype=np.int16)


@pytest.mark.parametrize(
    ("ends", "hesitations", "share"),
    [([0.9, 0.8], [0.1, 0.2], 1.0), ([0.1], [0.9], 0.0), ([0.5, 0.5], [0.5], 0.5), ([0.9, 0.1], [0.5], 0.5)],
)
def test_separation_is_the_share_of_pairs_in_order(ends: list[float], hesitations: list[float], share: float) -> None:
    assert separation(np.array(ends), np.array(hesitations)) == share


def test_the_threshold_finds_as_many_ends_as_it_should() -> None:
    ends = np.linspace(0.1, 1.0, 10)
    assert sum(ends >= threshold_that_finds(ends, 0.9)) == 9
    assert sum(ends >= threshold_that_finds(ends, 0.5)) == 5


def test_a_row_counts_what_is_missed_and_what_is_mistaken() -> None:
    asked = [Question(NOTHING, NOTHING, is_end) for is_end in (True, True, False, False, False)]
    told = [Answer(p, 0.03) for p in (0.9, 0.4, 0.45, 0.6, 0.1)]
    assert row("it", asked, told) == ("it", "0.67", "1 of 2", "1 of 3", "2 of 3 (p 0.40)", "30")


def test_silence_has_no_stops() -> None:
    pcm = at_hearing_rate(Sentence("", np.zeros(48_000, dtype=np.int16)))
    assert len(pcm) == int((0.5 + 1.0 + TAIL_S) * 16_000) and list(find_stops(pcm)) == []
