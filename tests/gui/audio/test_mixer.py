"""Voices of a room added up: at the pace of the first, without delay for one, and no slower when one stops."""

from __future__ import annotations

import numpy as np

from gui.audio.mixer import BEHIND_FRAMES, Mixer
from gui.audio.mouth import Pcm


def frame(level: int) -> Pcm:
    return np.full(480, level, dtype=np.int16)


class Played:
    def __init__(self) -> None:
        self.levels: list[int] = []
        self.mixer = Mixer(lambda pcm: self.levels.append(int(pcm[0])))

    def feed(self, *voices: tuple[str, int]) -> list[int]:
        for voice, level in voices:
            self.mixer.feed(voice, frame(level))
        return self.levels


def test_one_voice_passes_at_once() -> None:
    assert Played().feed(("a", 1), ("a", 2)) == [1, 2]


def test_two_are_added_at_the_pace_of_the_first() -> None:
    assert Played().feed(("a", 1), ("b", 10), ("a", 2), ("a", 3), ("b", 20), ("a", 4)) == [1, 12, 3, 24]


def test_loud_voices_do_not_turn_over() -> None:
    assert Played().feed(("a", 0), ("b", 30000), ("a", 30000), ("b", -30000), ("a", -30000)) == [0, 32767, -32768]


def test_the_other_goes_on_when_the_first_has_left() -> None:
    played = Played()
    played.feed(("a", 1), ("b", 10))
    played.mixer.leave("a")
    assert played.feed(("b", 11)) == [1, 10, 11]


def test_the_other_goes_on_when_the_first_has_stopped() -> None:
    played = Played()
    played.feed(("a", 1), *(("b", n) for n in range(BEHIND_FRAMES)))
    assert played.levels == [1]
    assert played.feed(("b", 99), ("b", 100)) == [1, *range(BEHIND_FRAMES), 99, 100]
