"""When a call changes to the language that the ears say its guest speaks. Pure.

Only ears that know several languages say so. They are wrong now and then, most
of all over short words ("ok", "hallo", a name), and a call that turns German on
an English guest is worse than one that asks an unheard German twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from engine.speech.manner import language_of

CLEAR_WORDS: Final = 4
"""In a turn of so many words one turn is enough: it is a sentence, and no language has it in common with another. "Ok",
"hallo", "no no no" and a name with a greeting are shorter."""

CLEAR_CONFIDENCE: Final = 0.6
"""The words of a language taken for another come with little; where none is told, the number of words decides."""

FAINT_WORDS: Final = 2
"""What is shorter than clear, or less certain, counts when the next turn is of the same language again."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the guest, as the ears heard it."""

    words: str
    locale: str | None
    """As the ears write it, like "de-DE"; None from those that know one language only."""
    confidence: float | None = None
    understood: bool = False
    """The brain knows what to do with the words in the call's own language: then they are of that language."""


@dataclass(slots=True)
class Detection:
    """One call's: it changes its language once, and back only by a key."""

    spoken: frozenset[str]
    """The languages that the porter's texts know."""
    _faint: str | None = None
    """The other language that the turn before was of, perhaps."""
    _changed: bool = False

    def locale_after(self, turn: Turn, current: str) -> str:
        """What the call is held in from this turn on; `current` until then."""
        heard = language_of(turn.locale) if turn.locale else ""
        if self._changed or heard not in self.spoken or heard == language_of(current) or turn.understood:
            self._faint = None
            return current
        words = len(turn.words.split())
        is_certain = turn.confidence is None or turn.confidence >= CLEAR_CONFIDENCE
        is_faint = words >= FAINT_WORDS
        if (words >= CLEAR_WORDS and is_certain) or (is_faint and self._faint == heard):
            self._changed = True
            return turn.locale or current
        self._faint = heard if is_faint else self._faint
        return current
