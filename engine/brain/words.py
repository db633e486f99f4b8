"""From a recogniser's text to plain words: spelling made uniform, misheard words put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

FILLERS = frozenset("um uh uhm er erm ah eh hmm hm mm".split())

SPELLINGS = (
    (r"[’`]", "'"),
    (r"\b([ap])\.? ?m\b\.?", r"\1m"),
    (r"\bo'? ?clock\b", "oclock"),
    (r"\bwi[- ]?fi\b", "wifi"),
    (r"\be[- ]mail\b", "email"),
    (r"\bwake[- ]?up\b", "wake up"),
    (r"\bcheck(in|out)\b", r"check \1"),
    (r"£ ?([\d.]+)", r"\1 pounds"),
    (r"(\d)(am|pm)\b", r"\1 \2"),
    (r"\b(\d{1,2})[.:h](\d\d)\b", r"\1:\2"),
    (r"\b(mr|mrs|ms|dr)\.", r"\1"),
    (r"\bmister\b", "mr"),
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b", "cannot"),
    (r"\bcan not\b", "cannot"),
    (r"n't\b", " not"),
    (r"\blet's\b", "let us"),
    (r"\b(it|that|there|what|where|when|who|how|he|she|here|name|everything|something)'s\b", r"\1 is"),
    (r"'m\b", " am"),
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'ll\b", " will"),
    (r"'d\b", " would"),
)
_SPELLINGS = tuple((re.compile(pattern), form) for pattern, form in SPELLINGS)

DANGLING = frozenset(
    "a an the my our your his her and or but for from to at in on of with by until till is are am was be will would "
    "could can may i we he she it they number room like need want have that about between around mr mrs ms dr past "
    "half quarter next this not if because so under called named plus double triple tell".split()
)
"""Words that a finished sentence seldom ends with."""

ENDS_WELL = re.compile(
    r"(where|what|which|who|how \w+|when|time|how|anything|something|everything|nothing) "
    r".*\b(is|are|at|in|on|for|to|with|it|have|like|need|want|about|that|by|number|room|was)$|"
    r"\bmy \w+ and i$|"
    r"\b(have|need|want|like|book|is|about|that is|sort|fix|move|use|see|get|do) it$|"
    r"\b(that|this|the|my|your|a|change) (room|number)$|"
    r"\b(it is|i am|i have|i would|i can|we are|he is|she is|they are) (here|in|on|off|not)$"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What the guest said: `raw` as it was recognised, `line` in plain words, `parts` its sentences."""

    raw: str
    line: str
    parts: tuple[str, ...]

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(self.line.split())

    @property
    def is_dangling(self) -> bool:
        """The words stop where a sentence can't."""
        tokens = self.tokens
        return bool(tokens) and tokens[-1] in DANGLING and not ENDS_WELL.search(self.line)

    @property
    def is_question(self) -> bool:
        return "?" in self.raw or bool(QUESTION.search(self.line))

    def part(self, line: str) -> Words:
        """A part of these words, to be understood by itself."""
        return Words(raw=line, line=line, parts=(line,))


QUESTION = re.compile(
    r"^(?:(?:and|so|but|oh|ok|okay|yes|no|actually|sorry|please|hello|hi|well|then|good (?:evening|morning|night)) )*"
    r"(?:what|when|where|which|who|why|how|do|does|did|is|are|can|could|may|will|would|have|has|any)\b|"
    r"\b(?:do you|are you|is there|are there|have you|can i|can you|could i|could you|may i|what is|what time|"
    r"how (?:much|many|far|long|do|about)|i (?:want|would like|wanted|need) to (?:know|ask)|i was wondering)\b"
)


def plain(text: str) -> str:
    """Lower case, one spelling for each thing, no punctuation, no fillers: 'At 7 A.M.' -> 'at 7 am'."""
    line = text.lower()
    for pattern, form in _SPELLINGS:
        line = pattern.sub(form, line)
    line = re.sub(r"(?<=\w)'(?=\w)", "", line)
    tokens = re.findall(r"\+?\d+:\d\d|\+|[^\W_]+", line)
    return " ".join(t for t in tokens if t not in FILLERS)


def sentences(text: str) -> Iterator[str]:
    """The text's sentences, where the recogniser has set punctuation; '7.30', 'a.m.' and 'Mr.' don't end one."""
    yield from (s for s in re.split(r"(?<!\b[AaPpMm])(?<!\b[MmDd][RrSs])(?<!\bMrs)[.?!;]+(?=\s|$)", text) if s.strip())


def sound(letters: str) -> str:
    """A rough key of how a phrase sounds: its consonants, those that are easily confused made one."""
    key = letters.replace("ph", "f").replace("ck", "k").replace("wh", "w").replace("gh", "g")
    key = key.translate(str.maketrans("cqzvdbj", "kksftpg"))
    key = key[:1] + re.sub(r"[aeiouyhw]", "", key[1:])
    return re.sub(r"(.)\1+", r"\1", key)


class Ear:
    """Puts misheard words right, against a vocabulary of phrases that callers of this hotel use."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        known = {plain(phrase) for phrase in vocabulary}
        self._words = frozenset(word for phrase in known for word in phrase.split())
        self._phrases: dict[str, list[tuple[str, str, str]]] = {}
        for phrase in sorted(known):
            letters = phrase.replace(" ", "")
            if len(letters) >= 7:
                self._phrases.setdefault(letters[0], []).append((letters, sound(letters), phrase))
        self.hear = lru_cache(maxsize=512)(self._hear)

    def _hear(self, text: str) -> Words:
        """The words of a turn; the same text always gives the same words."""
        parts = tuple(p for p in (self.mend(plain(s)) for s in sentences(text)) if p)
        return Words(raw=text.strip(), line=" ".join(parts), parts=parts)

    def mend(self, line: str) -> str:
        """Replaces one to four words that sound like a known phrase: 'brick fast' -> 'breakfast'."""
        tokens = line.split()
        mended: list[str] = []
        at = 0
        while at < len(tokens):
            phrase, size = self._closest(tokens, at)
            mended.append(phrase or tokens[at])
            at += size
        return " ".join(mended)

    def _closest(self, tokens: list[str], at: int) -> tuple[str | None, int]:
        best: tuple[float, str | None, int] = (0.0, None, 1)
        candidates = self._phrases.get(tokens[at][0], ())
        for size in range(1, min(4, len(tokens) - at) + 1):
            window = tokens[at : at + size]
            letters = "".join(window)
            if len(letters) < 6 or len(letters) > 24 or all(w in self._words for w in window):
                continue
            for known, key, phrase in candidates:
                if abs(len(known) - len(letters)) > 2 or ("not" in window) != phrase.startswith("not "):
                    continue
                likeness = Levenshtein.normalized_similarity(known, letters)
                alike = likeness >= 0.86 or (likeness >= 0.7 and sound(letters) == key)
                if alike and likeness > best[0]:
                    best = (likeness, phrase, size)
        return best[1], best[2]
