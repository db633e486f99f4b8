"""What misheard words may have meant: the request whose usual sentences they are most like, by letters and by sound.

Asked only when no rule understood. Two that are close are told apart by the guest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from engine.brain.reading.ear import sound
from engine.brain.reading.words import plain

SURE = 84.0
"""Likeness (0 to 100) at which a request is believed."""

MAYBE = 72.0
"""Likeness at which it is asked whether it was meant."""

MARGIN = 6.0
"""So much more like it than the next one it must be."""

MIN_WORDS = 3
"""With fewer, chance is too strong."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Readings of the words, best first: one to be believed, or two to be asked about; none if nothing is like them."""

    intents: tuple[str, ...]
    score: float


class Guesser:
    """`examples` are usual sentences by intent."""

    def __init__(self, examples: Mapping[str, Sequence[str]]) -> None:
        known = ((intent, plain(line)) for intent, lines in examples.items() for line in lines)
        self._examples = [(intent, line, _sounds(line)) for intent, line in known]

    def guess(self, line: str) -> Guess:
        """What a line of plain words may ask for."""
        if len(line.split()) < MIN_WORDS:
            return Guess((), 0.0)
        key = _sounds(line)
        best: dict[str, float] = {}
        for intent, example, its_key in self._examples:
            likeness = 0.5 * (fuzz.token_sort_ratio(line, example) + fuzz.ratio(key, its_key))
            best[intent] = max(best.get(intent, 0.0), likeness)
        ranked = sorted(best, key=lambda intent: (-best[intent], intent))
        if not ranked or best[ranked[0]] < MAYBE:
            return Guess((), best[ranked[0]] if ranked else 0.0)
        score = best[ranked[0]]
        is_alone = len(ranked) < 2 or score - best[ranked[1]] >= MARGIN
        if is_alone:
            return Guess((ranked[0],), score)
        return Guess((ranked[0], ranked[1]), score)


def _sounds(line: str) -> str:
    return " ".join(sound(word) for word in line.split())
