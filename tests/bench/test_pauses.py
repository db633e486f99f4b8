"""Pauses: how they are written, where they are cut in, and that nothing of the speech is lost."""

from __future__ import annotations

import numpy as np
import pytest

from tests.bench.pauses import NOISE_PEAK, Pause, Pcm, insert_pauses, read_script, trim

RATE_HZ = 1000


def loud(length: int) -> Pcm:
    return np.full(length, 5000, dtype=np.int16)


@pytest.mark.parametrize(
    ("line", "text", "parts_s", "pauses"),
    [
        ("What time is breakfast?", "What time is breakfast?", [1.2], []),
        ("My name is [0.7] Sarah.", "My name is Sarah.", [0.5, 0.75], [(0.4, 0.7)]),
        ("ab [1] cd[0.4]ef", "ab cd ef", [1.0, 1.0, 2.0], [(0.25, 1.0), (0.5, 0.4)]),
    ],
)
def test_marks_are_taken_out_and_stand_where_the_time_says(
    line: str, text: str, parts_s: list[float], pauses: list[tuple[float, float]]
) -> None:
    script = read_script(line)
    assert script.text == text
    assert [(p.share, p.length_s) for p in script.pauses(parts_s)] == [pytest.approx(p) for p in pauses]


@pytest.mark.parametrize("line", ["[0.5] Hello", "Hello [0.5]", "Hello [0.5] [0.5] there", "[1]"])
def test_a_pause_without_words_on_both_sides_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="words on both sides"):
        read_script(line)


def test_without_pauses_the_sentence_stays_as_it_is() -> None:
    speech = loud(1000)
    assert np.array_equal(insert_pauses(speech, (), RATE_HZ), speech)


def test_the_pause_goes_to_the_quiet_place_near_its_own() -> None:
    speech = loud(2000)
    speech[1080:1130] = 0
    paused = insert_pauses(speech, (Pause(0.5, 0.8),), RATE_HZ)
    assert len(paused) == 2800
    assert 1080 < np.flatnonzero(np.abs(paused) <= NOISE_PEAK)[25] < 1130
    assert np.all(np.abs(paused[1130:1880]) <= NOISE_PEAK)
    assert np.array_equal(paused[2000:], speech[1200:])


def test_a_quiet_place_too_far_away_is_not_taken() -> None:
    speech = loud(4000)
    speech[3000:3100] = 0
    paused = insert_pauses(speech, (Pause(0.25, 0.5),), RATE_HZ)
    begin = int(np.flatnonzero(np.abs(paused) <= NOISE_PEAK)[0])
    assert 750 <= begin <= 1250


def test_pauses_that_crowd_keep_their_order_and_lose_no_sample() -> None:
    speech = loud(300)
    paused = insert_pauses(speech, (Pause(0.4, 0.5), Pause(0.45, 0.5), Pause(0.99, 0.5)), RATE_HZ)
    assert len(paused) == 300 + 1500


def test_a_pause_is_faint_noise_and_not_digital_silence() -> None:
    paused = insert_pauses(loud(1000), (Pause(0.5, 1.0),), RATE_HZ)
    faint = paused[np.abs(paused) <= NOISE_PEAK]
    assert len(np.unique(faint)) > NOISE_PEAK


def test_trimming_cuts_the_silence_at_both_ends_only() -> None:
    speech = np.concatenate([np.zeros(50, np.int16), loud(10), np.zeros(20, np.int16), loud(10), np.zeros(5, np.int16)])
    assert np.array_equal(trim(speech), speech[50:90])
    assert len(trim(np.zeros(50, np.int16))) == 0
