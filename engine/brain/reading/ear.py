"""Puts misheard words right: phrases that callers use are known by their letters and by their sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from engine.brain.reading.numbers import CARDINALS, ZEROES
from engine.brain.reading.words import Words, plain, sentences

MAX_WORDS = 6
MIN_LETTERS, MAX_LETTERS = 6, 26
SAME_LETTERS = 0.86
"""Phrases this like in their letters are the same, whatever their sound."""

SAME_SOUND = 0.7
"""So like in letters they must be if their consonants are the same; a little less if there are many of them."""

LONG_PHRASE_LETTERS = 9
LONG_PHRASE = (0.62, 0.8)
"""Likeness of letters and of sound that is enough in a long phrase, where chance plays no part."""

SMALL = frozenset(
    "a an the and or but if in on at of to for from by with is are was am it its i me my we us our you your he she "
    "they them that this what which who can do does has have no so as after before then than there here".split()
)
"""Words that stand beside a phrase too often to be a part of it that was misheard."""

COMMON = SMALL | frozenset(
    "messages looking reason taking takes coming going waiting making need want would could like building picking "
    "situation station stations locking lacking liking hitting hating sinking barking breeding emerging changing "
    "chicken charming serving rowing checked connected connects complain complained complaining compliment compelling "
    "component competent threaten threatened treating transition testament consultation citation stuffed networks "
    "attraction speaks tonights hearing eating beating heated ring rings ringing be".split()
)
"""Ordinary words that sound like a phrase, and are none."""

KEPT = frozenset((*CARDINALS, *ZEROES, "not", "every", "each", "daily"))
"""What changes the meaning is never put in nor taken away."""

_SILENT = (("ght", "t"), ("kn", "n"), ("wr", "r"), ("wh", "w"), ("ph", "f"), ("ck", "k"), ("gh", "g"))
_HISSES = (("tch", "j"), ("ch", "j"), ("sh", "j"), ("ce", "se"), ("ci", "si"), ("cy", "sy"))
_ALIKE = str.maketrans("cqzvdbm", "kksftpn")


@lru_cache(maxsize=4096)
def sound(letters: str) -> str:
    """A rough key of how a phrase sounds: its consonants, those that are easily confused made one."""
    for spelling, form in (*_SILENT, *_HISSES):
        letters = letters.replace(spelling, form)
    key = letters.translate(_ALIKE)
    key = key[:1] + re.sub(r"[aeiouyhw]", "", key[1:])
    return re.sub(r"(.)\1+", r"\1", key)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A known phrase; `far`: believed from afar."""

    letters: str
    key: str
    words: frozenset[str]
    phrase: str
    far: bool


class Ear:
    """Puts misheard words right, against a vocabulary of phrases that callers of this hotel use.

    Danger, payment cards, what is private and 'never mind' change everything: no phrase
    that is merely like the words makes such a thing of them, and none takes one away.
    """

    def __init__(
        self,
        vocabulary: Iterable[str],
        *,
        names: Iterable[str] = (),
        weight: Callable[[str], frozenset[str]] = lambda _line: frozenset(),
    ) -> None:
        """`vocabulary` is believed from afar; the hotel's own `names` for things only if little is wrong with them.

        `weight`: the kinds of what a line says that changes everything.
        """
        far = {plain(phrase) for phrase in vocabulary}
        known = far | {plain(phrase) for phrase in names}
        self._words = COMMON | {word for phrase in known for word in phrase.split()}
        self._phrases: dict[str, list[_Phrase]] = {}
        for phrase in sorted(known):
            letters = phrase.replace(" ", "")
            if len(letters) > MIN_LETTERS:
                entry = _Phrase(letters, sound(letters), frozenset(phrase.split()), phrase, phrase in far)
                self._phrases.setdefault(entry.key[0], []).append(entry)
        self._weight = weight
        self.hear = lru_cache(maxsize=512)(self._hear)

    def _hear(self, text: str) -> Words:
        """The words of a turn; the same text always gives the same words."""
        parts = tuple(p for p in (self.mend(plain(s)) for s in sentences(text)) if p)
        clauses = tuple(self.mend(plain(c)) for c in re.split(r"[,.;?!]|\band\b", text)) if "," in text else ()
        return Words(raw=text.strip(), line=" ".join(parts), parts=parts, clauses=clauses)

    def mend(self, line: str) -> str:
        """Replaces one to six words that sound like a known phrase: 'brick fast' -> 'breakfast'."""
        mended = self._mend(line, by_sound=True)
        weighs = self._weight(line)
        if mended == line or self._weight(mended) == weighs:
            return mended
        mended = self._mend(line, by_sound=False)
        return mended if weighs <= self._weight(mended) else line

    def _mend(self, line: str, *, by_sound: bool) -> str:
        tokens = line.split()
        mended: list[str] = []
        at = 0
        while at < len(tokens):
            phrase, size = self._closest(tokens, at, by_sound)
            mended.append(phrase or tokens[at])
            at += size
        return " ".join(mended)

    def _closest(self, tokens: list[str], at: int, by_sound: bool) -> tuple[str | None, int]:
        best: tuple[float, str | None, int] = (0.0, None, 1)
        for size in range(1, min(MAX_WORDS, len(tokens) - at) + 1):
            window = tokens[at : at + size]
            letters = "".join(window)
            if len(letters) > MAX_LETTERS:
                break
            if len(letters) < MIN_LETTERS or all(w in self._words for w in window):
                continue
            key = sound(letters)
            for known in self._phrases.get(key[0], ()):
                if abs(len(known.letters) - len(letters)) > 3 or not _may_be(window, known):
                    continue
                likeness = Levenshtein.normalized_similarity(known.letters, letters)
                alike = likeness >= SAME_LETTERS or (by_sound and _sounds_alike(known, likeness, key))
                if likeness > best[0] and alike:
                    best = (likeness, known.phrase, size)
        return best[1], best[2]


def _may_be(window: list[str], known: _Phrase) -> bool:
    """No number and no "not" comes or goes, and neither a whole phrase nor a small word beside it is swallowed."""
    said = set(window)
    if (said ^ known.words) & KEPT or known.words < said:
        return False
    return not (SMALL - known.words) & {window[0], window[-1]}


def _sounds_alike(known: _Phrase, likeness: float, key: str) -> bool:
    if known.key == key:
        return likeness >= (SAME_SOUND - 0.1 if known.far and len(key) > 4 else SAME_SOUND)
    letters_enough, sound_enough = LONG_PHRASE
    is_long = known.far and len(known.letters) >= LONG_PHRASE_LETTERS and likeness >= letters_enough
    return is_long and Levenshtein.normalized_similarity(known.key, key) >= sound_enough
