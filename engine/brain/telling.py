"""From texts to a reply in which no sentence is heard for the third time in a call.

A text has variations, used in turn; one that holds a sentence which was said twice is passed over, and so is a courtesy
("Gladly.") in front of what is new. A text of which nothing is left is not said: whoever asked for it sees that from
`is_spent`, and has to do something else than say it again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from engine.brain.state import Line, Spoken
from engine.brain.texts import Texts

NOTHING = Spoken()

TIMES = 2
"""So often a sentence may be said in a call."""

COURTESY_WORDS = 2
"""A sentence as short as this may be left out of a text, which means the same without it."""

_SPARE = re.compile(
    r"^(?:subject\..*|back\..*|ok\.(?:moment|anything_else)|reservation\.(?:gladly|down)|table\.noted|wait\.look_up|"
    r"book\.(?:several|no_lookup|email)|sorry\.keys(?:_for_it)?|emergency\.of_the_hotel)$"
)
"""Texts that a reply can do without: the question or the act behind them is what matters."""

_DONE = re.compile(r"^(?:.*\.done(?:_\w+)?|ok\.(?:put_right|added|taken_back)|wake_up\.(?:changed|cancelled))$")
"""Texts that only say that something was done, which can be said in general terms, too."""

_FILLERS = ("ok.moment", "reservation.gladly", "wait.look_up")
"""Texts whose sentences only say that something is begun: one of them is enough in a turn."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_CLAUSE_END = re.compile(r"[,;:.!?]+\s+(?:and )?")


@dataclass(frozen=True, slots=True)
class Told:
    """A reply, what was spoken in the call with it, and whether something that had to be said could not be."""

    text: str
    spoken: Spoken
    is_spent: bool


def sentences_of(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text.strip()) if sentence]


def tell(lines: Sequence[Line], spoken: Spoken, texts: Texts, beside: Spoken = NOTHING, *, begun: str = "") -> Told:
    """The lines in their next variations that are still fresh; `beside` is what somebody else said in the same call,
    `begun` what this reply goes on with."""
    used, said = dict(spoken.used), dict(spoken.said)
    reply: list[str] = []
    is_spent = False
    fillers = _fillers(texts)
    has_filler = not fillers.isdisjoint(sentences_of(begun))
    for line in lines:
        sentences = _next(line, used, said, beside, texts)
        if sentences is None and _DONE.match(line.key):
            sentences = _next(Line("ok.done"), used, said, beside, texts)
        if sentences is None:
            is_spent = is_spent or not _SPARE.match(line.key)
            continue
        for sentence in sentences:
            if sentence in fillers and has_filler:
                continue
            has_filler = has_filler or sentence in fillers
            said[_key(sentence)] = said.get(_key(sentence), 0) + 1
            reply.append(sentence)
    return Told(" ".join(reply), Spoken(used, said), is_spent)


@cache
def _fillers(texts: Texts) -> frozenset[str]:
    keys = [key for key in _FILLERS if key in texts.keys]
    said = [texts.say(key, nth, {}) for key in keys for nth in range(texts.count(key))]
    return frozenset(sentence for text in said for sentence in sentences_of(text))


def in_pieces(text: str) -> str:
    """One long sentence with a rest after each clause, for who did not catch it twice."""
    return f"{'; '.join(_CLAUSE_END.split(text.rstrip('.!? ')))}."


def heard(words: str, spoken: Spoken) -> Spoken:
    """What was spoken with these words, which somebody else chose."""
    said = dict(spoken.said)
    for sentence in sentences_of(words):
        said[_key(sentence)] = said.get(_key(sentence), 0) + 1
    return Spoken(spoken.used, said)


def _next(line: Line, used: dict[str, int], said: Mapping[str, int], beside: Spoken, texts: Texts) -> list[str] | None:
    """The sentences of the first variation, in turn, that is fresh; None if none is. What somebody else has just said
    comes last."""
    begin = used.get(line.key, 0)
    in_turn = range(begin, begin + texts.count(line.key))
    variations = [(nth, sentences_of(texts.say(line.key, nth, line.values))) for nth in in_turn]
    for nth, sentences in sorted(variations, key=lambda variation: _times(variation[1], beside)):
        told = [said.get(_key(s), 0) + beside.said.get(_key(s), 0) for s in sentences]
        fresh = [s for at, s in enumerate(sentences) if told[at] + sentences[:at].count(s) < TIMES]
        left_out = [s for s in sentences if s not in fresh]
        if fresh and all(len(s.split()) <= COURTESY_WORDS for s in left_out):
            used[line.key] = nth + 1
            return fresh
    return None


def _times(sentences: Sequence[str], spoken: Spoken) -> int:
    """How often that of them was said which was said most; a courtesy doesn't count."""
    return max((spoken.said.get(_key(s), 0) for s in sentences if len(s.split()) > COURTESY_WORDS), default=0)


def _key(sentence: str) -> str:
    return sentence.casefold()
