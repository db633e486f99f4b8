"""What is spelled: letters by their names, by NATO's words or 'B as in Bravo', with figures among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.brain.reading.numbers import CARDINALS, DIGIT_WORDS, HOMOPHONES, ZEROES

NATO = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey xray yankee zulu"
).split()
_SPELLINGS_OF_NATO = {
    "alfa": "a",
    "juliett": "j",
    "juliette": "j",
    "leema": "l",
    "whisky": "w",
    "quebeck": "q",
    "cilo": "k",
    "oska": "o",
    "seera": "s",
    "xrays": "x",
}
NAMED_LETTERS = {word: word[0] for word in NATO} | _SPELLINGS_OF_NATO | {"zed": "z", "zee": "z", "aitch": "h"}
SOUNDS = {
    **dict.fromkeys(("ay", "eh"), "a"),
    **dict.fromkeys(("bee", "be"), "b"),
    **dict.fromkeys(("see", "sea"), "c"),
    **dict.fromkeys(("dee", "the"), "d"),
    **dict.fromkeys(("ef", "eff"), "f"),
    **dict.fromkeys(("gee", "jee"), "g"),
    **dict.fromkeys(("age", "each"), "h"),
    **dict.fromkeys(("eye", "hi"), "i"),
    **dict.fromkeys(("jay",), "j"),
    **dict.fromkeys(("kay", "okay", "ok"), "k"),
    **dict.fromkeys(("el", "ell", "hell"), "l"),
    **dict.fromkeys(("em", "am"), "m"),
    **dict.fromkeys(("en", "and", "an", "in"), "n"),
    **dict.fromkeys(("oh", "owe"), "o"),
    **dict.fromkeys(("pee", "pea"), "p"),
    **dict.fromkeys(("queue", "cue"), "q"),
    **dict.fromkeys(("are", "ar", "our"), "r"),
    **dict.fromkeys(("ess", "as", "yes", "is"), "s"),
    **dict.fromkeys(("tea", "tee"), "t"),
    **dict.fromkeys(("you", "yew"), "u"),
    **dict.fromkeys(("vee", "we"), "v"),
    **dict.fromkeys(("ex", "eggs"), "x"),
    **dict.fromkeys(("why", "wye"), "y"),
}
"""Heard instead of a letter's name. Believed only between letters that are certain."""

_LIKE = frozenset(("as", "for", "like", "is"))
_CLUSTER = re.compile(r"\b[A-Z]{2,}\b")
"""'HO double LOWAY': what was spelled quickly is written as one word, in capitals."""
CODE_DIGITS = 3
FIGURES_ALONE = 4
"""With fewer, figures without a letter are a room or a number of people."""

_CODE = re.compile(r"[a-z]{1,4}\d{3,8}")
_WORD = "|".join(CARDINALS)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_THOUSANDS = re.compile(
    rf"\b({_WORD}) thousand(?: ({_WORD}) hundred)?(?: and)?(?: ({_TENS}))?(?: ({_WORD})\b(?! hundred))?"
)
_NO_LETTERS = frozenset(("AM", "PM", "OK", "TV", "ID", "UK", "US", "WIFI"))


@dataclass(frozen=True, slots=True)
class Spelled:
    """Letters and figures in small letters, with their words' place (start, end in tokens)."""

    text: str
    start: int
    end: int


def tokens_of(raw: str, line: str) -> list[str]:
    """The plain words of a line, with what was written in capitals taken apart into its letters."""
    clusters = {c.lower() for c in _CLUSTER.findall(raw) if c not in _NO_LETTERS}
    return [t for word in line.split() for t in (word if word in clusters and word.isalpha() else [word])]


def spelled(tokens: list[str], *, figures: bool) -> Iterator[Spelled]:
    """Every run of two letters or more; with `figures` of letters and figures, which is how a code is read out."""
    at = 0
    while at < len(tokens):
        text, end, certain = "", at, 0
        sure_text, sure_end = "", at
        while end < len(tokens):
            letters, after, is_certain = _letter(tokens, end, figures=figures, inside=bool(text))
            if not letters:
                break
            text, end, certain = text + letters, after, certain + is_certain
            if is_certain:
                sure_text, sure_end = text, end
        if len(sure_text) > 1 and certain * 3 >= len(sure_text) * 2:
            yield Spelled(sure_text, at, sure_end)
        at = max(sure_end, at + 1)


def with_misheard_start(tokens: list[str], run: Spelled) -> str:
    """A name that was asked for begins with its first letter: 'you and d e r' -> 'under'."""
    before = tokens[: run.start]
    return "".join(SOUNDS[t] for t in before) + run.text if all(t in SOUNDS for t in before) else run.text


def _in_figures(line: str) -> str:
    """'four thousand eight hundred and thirty four', as a recogniser writes a code that was read as a number."""
    return _THOUSANDS.sub(_as_digits, line)


def _as_digits(found: re.Match[str]) -> str:
    thousands, hundreds, tens, units = (CARDINALS.get(word or "", 0) for word in found.groups())
    return str(thousands * 1000 + hundreds * 100 + tens + units)


def find_code(raw: str, line: str, *, asked: bool) -> str | None:
    """A confirmation code: 'hotel lima four eight two one', 'HL 4821'; figures alone only if it was `asked` for."""
    tokens = tokens_of(raw, _in_figures(line))
    for token in tokens:
        if _CODE.fullmatch(token):
            return token.upper()
    runs = [s.text for s in spelled(tokens, figures=True)]
    if asked:
        # The first letter is misheard as a word more often than any other: nothing stands before it.
        runs += [s.text for s in spelled([_loosely(t) for t in tokens], figures=True)]
    mixed = [t for t in runs if not t.isdecimal() and sum(c.isdecimal() for c in t) >= CODE_DIGITS]
    bare = [t for t in runs if t.isdecimal() and len(t) >= FIGURES_ALONE]
    found = max(mixed, key=len, default="") or (max(bare, key=len, default="") if asked else "")
    return found.upper() or None


def without_code(raw: str, line: str) -> str:
    """The line without its code: what was said beside it."""
    tokens = [t for t in tokens_of(raw, _in_figures(line)) if not _CODE.fullmatch(t)]
    coded = [s for s in spelled(tokens, figures=True) if sum(c.isdecimal() for c in s.text) >= CODE_DIGITS]
    return " ".join(t for at, t in enumerate(tokens) if not any(s.start <= at < s.end for s in coded))


def _loosely(token: str) -> str:
    if token in ("the", "is", "and", "in", "an", "am"):
        return token
    return HOMOPHONES.get(token) or SOUNDS.get(token, token)


def _letter(tokens: list[str], at: int, *, figures: bool, inside: bool) -> tuple[str, int, int]:  # noqa: PLR0911
    """One letter or figure at `at`, the place behind it, and how much of it is certain."""
    word = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if word in ("double", "triple") and following:
        letter, end, certain = _letter(tokens, at + 1, figures=figures, inside=inside)
        times = 2 if word == "double" else 3
        if letter == "u" and times == 2 and following in ("u", "you"):
            return "w", end, 1
        return letter[:1] * times + letter[1:], end, certain * times if letter else 0
    if len(word) == 1 and word.isalpha():
        if following in _LIKE and at + 2 < len(tokens) and _begins_with(tokens, at + 2, word):
            return word, at + (4 if tokens[at + 2] == "in" else 3), 1
        return word, at + 1, 1
    if word in SOUNDS and following in _LIKE and at + 2 < len(tokens) and _begins_with(tokens, at + 2, SOUNDS[word]):
        return SOUNDS[word], at + (4 if tokens[at + 2] == "in" else 3), 1
    if word in NAMED_LETTERS:
        return NAMED_LETTERS[word], at + 1, 1
    if figures and (digits := _figures(word)):
        return digits, at + 1, len(digits)
    if inside and word in SOUNDS:
        return SOUNDS[word], at + 1, 0
    return "", at, 0


def _begins_with(tokens: list[str], at: int, letter: str) -> bool:
    example = tokens[at + 1] if tokens[at] == "in" and at + 1 < len(tokens) else tokens[at]
    return len(example) > 2 and example[0] == letter


def _figures(word: str) -> str:
    if word.isdecimal():
        return word
    if word in ZEROES:
        return "0"
    return str(CARDINALS[word]) if word in CARDINALS else ""


def speak_letters(text: str) -> str:
    """'Holloway' -> 'H, O, double L, O, W, A, Y'; figures are read out one by one."""
    said: list[str] = []
    letters = [c for c in text.upper() if c.isalnum()]
    at = 0
    while at < len(letters):
        letter = letters[at]
        doubled = letter.isalpha() and letters[at + 1 : at + 2] == [letter]
        name = DIGIT_WORDS[int(letter)] if letter in "0123456789" else letter
        said.append(f"double {name}" if doubled else name)
        at += 2 if doubled else 1
    return ", ".join(said)
