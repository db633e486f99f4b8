"""Speech as voice probabilities: when it begins, grows, pauses and goes on."""

from itertools import groupby

import pytest

from engine.call.listening.utterance import (
    GROWTH_S,
    STIR_PROBABILITY,
    STIR_S,
    WINDOW_S,
    Happening,
    Utterance,
)
from engine.call.listening.waits import PAUSE_S

SHORT_S = GROWTH_S - 2 * WINDOW_S
"""Speech that is over before it is worth a run of its own."""


def windows(seconds: float) -> int:
    return round(seconds / WINDOW_S)


STIR = Happening.STIRRED


def play(utterance: Utterance, *stretches: tuple[float, float]) -> list[Happening]:
    """Feed stretches of (seconds, probability); what happened, repeats of GREW folded."""
    happened = []
    for seconds, probability in stretches:
        for _ in range(windows(seconds)):
            happening = utterance.feed(probability, 1.0)
            if happening is not None:
                happened.append(happening)
    return [key for key, _ in groupby(happened)]


def test_a_click_opens_nothing() -> None:
    utterance = Utterance()
    assert play(utterance, (WINDOW_S, 0.99), (1.0, 0.01)) == [STIR, Happening.SUBSIDED]
    assert not utterance.is_open


@pytest.mark.parametrize(
    ("stretches", "happened"),
    [
        ([(1.0, STIR_PROBABILITY - 0.01)], []),
        ([(WINDOW_S, STIR_PROBABILITY), (SHORT_S, 0.9)], [STIR, Happening.BEGAN]),
        ([(WINDOW_S, 0.4), (2 * WINDOW_S, 0.1), (SHORT_S, 0.9)], [STIR, Happening.BEGAN]),
        ([(STIR_S, 0.4), (WINDOW_S, 0.1), (SHORT_S, 0.9)], [STIR, Happening.SUBSIDED, STIR, Happening.BEGAN]),
        ([(2 * STIR_S, 0.4)], [STIR, Happening.SUBSIDED, STIR, Happening.SUBSIDED]),
    ],
)
def test_what_stirs_is_soon_a_voice_or_nothing(stretches: list[tuple[float, float]], happened: list[Happening]) -> None:
    assert play(Utterance(), *stretches) == happened


def test_speech_pause_speech_pause() -> None:
    utterance = Utterance()
    happened = play(utterance, (SHORT_S, 0.9), (PAUSE_S + 0.1, 0.1), (WINDOW_S, 0.9), (0.5, 0.1))
    assert happened == [STIR, Happening.BEGAN, Happening.PAUSED, Happening.RESUMED, Happening.PAUSED]


def test_the_stop_inside_a_word_is_no_pause() -> None:
    utterance = Utterance()
    assert play(utterance, (SHORT_S, 0.9), (PAUSE_S - WINDOW_S, 0.1), (WINDOW_S, 0.9)) == [STIR, Happening.BEGAN]


def test_long_speech_grows() -> None:
    utterance = Utterance()
    assert play(utterance, (GROWTH_S * 3, 0.9)) == [STIR, Happening.BEGAN, Happening.GREW]


def test_a_pause_is_told_once_and_silence_goes_on_counting() -> None:
    utterance = Utterance()
    assert play(utterance, (SHORT_S, 0.9), (2.0, 0.1)) == [STIR, Happening.BEGAN, Happening.PAUSED]
    assert utterance.silence_s == pytest.approx(windows(2.0) * WINDOW_S)


def test_the_end_of_voice_is_remembered() -> None:
    utterance = Utterance()
    for at, probability in enumerate([0.9, 0.9, 0.9, 0.1, 0.1]):
        utterance.feed(probability, float(at))
    assert utterance.last_voice_at == 2.0


def test_after_closing_it_begins_anew() -> None:
    utterance = Utterance()
    play(utterance, (SHORT_S, 0.9))
    utterance.close()
    assert not utterance.is_open
    assert play(utterance, (SHORT_S, 0.9)) == [STIR, Happening.BEGAN]
