"""Finds runs of digits in text, written (`4111-1111`) or spoken (`four double one`), with their places.

Knows numbers only; what a run of digits means is for `redaction.py` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from appliance.contract import foreign_digits

_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16}
_TEENS |= {"seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50}
_TENS |= {"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ZEROS = frozenset({"zero", "oh", "o", "nought", "naught", "nil"})
_REPEATS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_HOMOPHONES = {"for": "4", "fore": "4", "to": "2", "too": "2", "won": "1", "ate": "8"}
"""What a recogniser writes for a digit; believed only between two single digits."""

FILLERS = frozenset(
    {"and", "then", "next", "so", "um", "umm", "uh", "er", "erm", "hm", "ok", "okay", "yes", "yeah", "right", "sorry"}
    | {"dash", "hyphen", "minus", "dot", "point", "comma", "space", "slash", "stroke", "followed", "by"}
)
"""Words that people say between the digits of one number."""

_NUMBERS = frozenset({*_UNITS, *_TEENS, *_TENS, *_ZEROS})
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")

_MAX_FILLERS = 3
_STRONG = re.compile(r"[,.;?!…]\s|\n")
_GAP = re.compile(r"[\s,.:;?!…'\"“”‘’()\[\]/\\|_*~\u00ad\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212+]*")
_TOKEN = re.compile(
    r"""
    (?P<other>
        \b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b       # an identifier
      | \b(?=\d*[a-f])[0-9a-f]{32}\b
                                                              # 2026-07-24
      | (?<![\d./-])(?:19|20)\d\d(?P<y>[-./])(?:0?[1-9]|1[0-2])(?P=y)(?:0?[1-9]|[12]\d|3[01])(?![\d./-]*\d)
                                                              # 24/07/2026
      | (?<![\d./-])(?:0?[1-9]|[12]\d|3[01])(?P<d>[-./])(?:0?[1-9]|1[0-2])(?P=d)(?:19|20)\d\d(?![\d./-]*\d)
      | (?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:])
      | \d+(?:st|nd|rd|th)\b
    )
    | (?P<digits>\d+)
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """Digits said or written in one go."""

    start: int
    end: int
    digits: str
    after_pause: bool
    """A comma, a full stop or "and" stands before it: it may be the next item of a list."""


@dataclass(frozen=True, slots=True)
class Run:
    """Groups with nothing between them but separators and fillers."""

    groups: tuple[Group, ...]
    plus: bool
    """It starts with "+" or "plus", as international phone numbers do."""
    start: int

    @property
    def end(self) -> int:
        return self.groups[-1].end

    @property
    def digits(self) -> str:
        return "".join(g.digits for g in self.groups)

    def split(self) -> list[Run]:
        """The parts between pauses: the members, if the run is a list of numbers."""
        parts: list[list[Group]] = []
        for group in self.groups:
            if group.after_pause or not parts:
                parts.append([])
            parts[-1].append(group)
        return [Run(tuple(p), self.plus and p[0] is self.groups[0], p[0].start) for p in parts]


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    kind: str
    text: str
    gap: str
    """The text between the token before and this one."""

    @property
    def touches(self) -> bool:
        return self.gap.strip(" \t-\u2010\u2011") == ""


def find_runs(text: str) -> list[Run]:
    """Every run of digits, in order. Dates, times of day, ordinals and identifiers are not digits.

    One language's number words count: English, or the other one in which they make more digits.
    """
    if not _may_hold_digits(text):
        return []
    tokens = _tokenize(text)
    best = _find(text, tokens, _read_number, FILLERS)
    for spoken in foreign_digits.spoken_in([token.text for token in tokens]):
        found = _find(text, tokens, partial(_read_foreign, spoken), FILLERS | foreign_digits.FILLERS)
        best = max(best, found, key=_count)
    return best


_Reader = Callable[["list[_Token]", int], tuple[str, int]]


def _count(runs: list[Run]) -> int:
    return sum(len(run.digits) for run in runs)


def _find(text: str, tokens: list[_Token], read: _Reader, fillers_of: Collection[str]) -> list[Run]:
    runs: list[Run] = []
    groups: list[Group] = []
    start, plus, pause, fillers = -1, False, False, 0

    def close() -> None:
        nonlocal groups, start, plus, pause, fillers
        if groups:
            runs.append(Run(tuple(groups), plus, start))
        groups, start, plus, pause, fillers = [], -1, False, False, 0

    i = 0
    while i < len(tokens):
        token = tokens[i]
        signed = token.gap.rstrip().endswith("+") and (token.gap[:1] != "+" or not groups)
        if not _GAP.fullmatch(token.gap) or fillers > _MAX_FILLERS or signed:
            close()
        pause = pause or _STRONG.search(token.gap) is not None
        digits, after = read(tokens, i)
        if digits:
            if not groups:
                start = text.rindex("+", 0, token.start) if signed else (start if plus else token.start)
                plus, pause = plus or signed, False
            groups.append(Group(token.start, tokens[after - 1].end, digits, pause))
            pause, fillers, i = False, 0, after
            continue
        if token.text == "plus":
            close()
            start, plus = token.start, True
        elif token.text in fillers_of and groups:
            fillers += 1
            pause = pause or token.text in ("and", "then")
        else:
            close()
        i += 1
    close()
    return runs


def _may_hold_digits(text: str) -> bool:
    """Most of what people say has no number in it, and need not be read any further: a tenth of the time."""
    if _DIGIT.search(text) is not None:
        return True
    words = _WORD.findall(text.lower())
    return not (_NUMBERS.isdisjoint(words) and foreign_digits.WORDS.isdisjoint(words))


def count_words(text: str) -> int:
    """Words and numbers of any kind, fillers not counted."""
    return sum(t.text not in FILLERS for t in _tokenize(text))


def is_silence(text: str) -> bool:
    """Nothing but separators and fillers: the digits around it belong together."""
    return count_words(text) == 0


def _tokenize(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        tokens.append(_Token(match.start(), match.end(), kind, match.group().lower(), text[end : match.start()]))
        end = match.end()
    return tokens


def _read_number(tokens: list[_Token], i: int) -> tuple[str, int]:
    """The digits of the number that starts at token `i`, and the token after it; ("", i) if none does."""
    token = tokens[i]
    if token.kind == "digits":
        return "".join(str(int(c)) for c in token.text), i + 1
    if token.kind != "word":
        return "", i
    times = _REPEATS.get(token.text)
    if times and i + 1 < len(tokens) and tokens[i + 1].touches:
        digits, after = _read_number(tokens, i + 1)
        return digits * times, after if digits else i
    if token.text in _ZEROS:
        return "0", i + 1
    if token.text in _HOMOPHONES and _is_digit(tokens, i - 1) and _is_digit(tokens, i + 1):
        return _HOMOPHONES[token.text], i + 1
    value, after = _read_cardinal(tokens, i)
    return (str(value), after) if after > i else ("", i)


def _read_foreign(spoken: foreign_digits.Spoken, tokens: list[_Token], i: int) -> tuple[str, int]:
    """The digits of the number that starts at token `i` in another language, by most words, and the token after it."""
    if tokens[i].kind == "digits":
        return "".join(str(int(c)) for c in tokens[i].text), i + 1
    words = [tokens[i].text]
    while len(words) < foreign_digits.LONGEST and (word := _word(tokens, i + len(words))):
        words.append(word)
    for count in range(len(words), 0, -1):
        if digits := spoken.get(tuple(words[:count])):
            return digits, i + count
    return "", i


def _read_cardinal(tokens: list[_Token], i: int) -> tuple[int, int]:
    """ "forty one" -> 41, "one hundred and five" -> 105, "four thousand one hundred" -> 4100."""
    value, after = _read_below_100(tokens, i)
    if after == i:
        return 0, i
    for scale, name in ((1000, "thousand"), (100, "hundred")):
        if _word(tokens, after) != name:
            continue
        at = after + 1
        rest_at = at + 1 if _word(tokens, at) == "and" else at
        read = _read_cardinal if scale == 1000 else _read_below_100
        rest, end = read(tokens, rest_at) if _word(tokens, rest_at) else (0, rest_at)
        fits = end > rest_at and rest < scale
        return (value * scale + rest, end) if fits else (value * scale, at)
    return value, after


def _read_below_100(tokens: list[_Token], i: int) -> tuple[int, int]:
    word = tokens[i].text if tokens[i].kind == "word" else ""
    if word in _TENS:
        unit = _UNITS.get(_word(tokens, i + 1), 0)
        return _TENS[word] + unit, i + 2 if unit else i + 1
    if word in _TEENS or word in _UNITS:
        return _TEENS.get(word) or _UNITS[word], i + 1
    return 0, i


def _word(tokens: list[_Token], i: int) -> str:
    """The word at `i` if it follows the one before without a pause; a pause starts another number."""
    follows = i < len(tokens) and tokens[i].kind == "word" and tokens[i].touches
    return tokens[i].text if follows else ""


def _is_digit(tokens: list[_Token], i: int) -> bool:
    if not 0 <= i < len(tokens):
        return False
    text = tokens[i].text
    return text in _UNITS or text in _ZEROS or (tokens[i].kind == "digits" and len(text) == 1)
