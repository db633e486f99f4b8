"""Numbers as they are spoken: telephones, how many people; and numbers as they are read out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

UNITS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())}
TEENS = {
    w: n
    for n, w in enumerate(
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=11
    )
}
TENS = {w: n * 10 for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
ZEROES = {"oh": 0, "o": 0, "nought": 0, "naught": 0, "nil": 0, "nill": 0}
CARDINALS = {**UNITS, **TEENS, **TENS, "fourty": 40}
HOMOPHONES = {
    **dict.fromkeys(("to", "too", "do", "tube"), "2"),
    **dict.fromkeys(("for", "fore", "fourth", "fall", "full", "fours"), "4"),
    **dict.fromkeys(("won", "want", "wan", "once"), "1"),
    **dict.fromkeys(("ate", "hate"), "8"),
    **dict.fromkeys(("tree", "free", "threes"), "3"),
    **dict.fromkeys(("fife", "hive"), "5"),
    **dict.fromkeys(("sex", "sticks"), "6"),
    **dict.fromkeys(("mine", "nein"), "9"),
    **dict.fromkeys(("owe", "hole", "of", "ow"), "0"),
}
"""Heard instead of a digit. Believed only where a digit is expected."""

_UNIT_WORDS = "|".join(word for word, number in UNITS.items() if 0 < number < 10)
NUMBER = "|".join([r"\d+", rf"(?:{'|'.join(TENS)}) (?:{_UNIT_WORDS})", *CARDINALS])
"""A number word or figures, for patterns of other files."""

DIGIT_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def cardinal(phrase: str) -> int | None:
    """'two' -> 2, 'twenty one' -> 21, '14' -> 14; None if it is no number."""
    total = 0
    for word in phrase.split():
        if word.isdecimal() and len(word) <= 6:
            total += int(word)
        elif word in CARDINALS:
            total += CARDINALS[word]
        elif word in ("a", "an"):
            total += 1
        else:
            return None
    return total if phrase.strip() else None


def speak_digits(number: str) -> str:
    """'214' -> 'two one four', as a number of a room or a telephone is read out."""
    return " ".join(DIGIT_WORDS[int(c)] if c.isdecimal() else "plus" for c in number if c.isdecimal() or c == "+")


def speak_count(number: int) -> str:
    """3 -> 'three'; from twenty on in figures, which a voice reads well."""
    return next((word for word, n in CARDINALS.items() if n == number < 20), str(number))


@dataclass(frozen=True, slots=True)
class Run:
    """Number words that follow each other, as digits, with the words' place (start, end in tokens)."""

    digits: str
    start: int
    end: int


def runs(tokens: list[str], *, loose: bool = False) -> Iterator[Run]:
    """All runs of number words: 'room two one four' -> Run('214', 1, 4); `loose` believes 'to' and 'for' too."""
    at = 0
    while at < len(tokens):
        digits, end = _run(tokens, at, loose)
        if digits:
            yield Run(digits, at, end)
        at = max(end, at + 1)


def _run(tokens: list[str], start: int, loose: bool) -> tuple[str, int]:
    digits, at = "", start
    while at < len(tokens):
        more, end = _group(tokens, at, loose)
        if not more:
            break
        digits, at = digits + more, end
    return digits, at


def _group(tokens: list[str], at: int, loose: bool) -> tuple[str, int]:  # noqa: PLR0911 - one return a form
    """One group of digits at `at`: '214', 'oh', 'double two', 'twenty one', 'two hundred and fourteen'."""
    word = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if word in ("double", "triple", "treble") and following:
        digit, end = _group(tokens, at + 1, loose)
        if digit:  # in 'double O18' only the first is meant
            return digit[0] * (1 if word == "double" else 2) + digit, end
        return "", at
    if word.isdecimal() or re.fullmatch(r"\+\d+", word):
        return word, at + 1
    if word == "+" or (word == "plus" and (following.isdecimal() or following in CARDINALS)):
        return "+", at + 1
    if word in ZEROES:
        return "0", at + 1
    if word in UNITS and following == "hundred":
        return _hundreds(tokens, at)
    if word in UNITS or word in TEENS:
        return str(CARDINALS[word]), at + 1
    if word in TENS or word == "fourty":
        if 0 < UNITS.get(following, 0) < 10:
            return str(CARDINALS[word] + UNITS[following]), at + 2
        return str(CARDINALS[word]), at + 1
    if loose and word in HOMOPHONES:
        return HOMOPHONES[word], at + 1
    return "", at


def _hundreds(tokens: list[str], at: int) -> tuple[str, int]:
    end = at + 2
    joined = end < len(tokens) and tokens[end] == "and"
    rest = end + 1 if joined else end
    small, after = "", end
    if rest < len(tokens) and tokens[rest] in CARDINALS:
        digits, stop = _group(tokens, rest, loose=False)
        dictated = not joined and len(digits) == 1 and stop < len(tokens) and tokens[stop] in CARDINALS
        if digits and not dictated:
            small, after = digits, stop
    return str(UNITS[tokens[at]] * 100 + int(small or 0)), after


PHONE_JOINTS = frozenset(("and", "then", "area", "code"))


def find_phone(line: str, *, asked: bool = False) -> str | None:
    """A telephone number of seven digits or more: 'oh double seven ...' -> '077...'.

    If it was `asked` for, words that sound like digits are believed when they make it longer.
    """
    tokens = [t for t in line.split() if t not in PHONE_JOINTS]
    found = [r.digits for r in runs(tokens)]
    if asked:
        tokens = ["oh" if t == "a" and tokens[at - 1 : at] == ["double"] else t for at, t in enumerate(tokens)]
        found += [r.digits for r in runs(tokens, loose=True) if r.end - r.start > 2]
    longest = max(found, key=len, default="")
    plus, digits = longest.startswith("+"), longest.replace("+", "")
    return ("+" if plus else "") + digits if 7 <= len(digits) <= 15 else None


_LAST_DIGITS = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?) (?:in|with|on|is)\b|"
    r"\blast (?:\w+ )?(?:digits?|numbers?|figures?|bit|one|two|three|four) (?:is|are|should be|was|were|must be)\b"
)
_NO_DIGITS = frozenset("no nope sorry wait actually well it is that should be the number my phone telephone".split())
LEAST_DIGITS = 3
"""Figures alone put a telephone's end right from so many on; fewer count something."""


def find_phone_put_right(line: str, before: str) -> str | None:
    """The number as it is to be, of which only some figures are told.

    'It ends in eight one one', 'no, eight six three', 'eight six three, not eight six two'.
    """
    line, _, wrong = line.removeprefix("oh no ").partition(" not ")
    led = _LAST_DIGITS.search(line)
    said = line[led.end() :].split() if led else [t for t in line.split() if t not in _NO_DIGITS]
    found = list(runs(said))
    if len(found) != 1 or (not led and (found[0].end - found[0].start < len(said))):
        return None
    digits, old = found[0].digits, "".join(run.digits for run in runs(wrong.split()))
    if len(digits) >= len(before) or (not led and not old and len(digits) < LEAST_DIGITS):
        return None
    if old and len(old) == len(digits) and old in before:
        head, _, tail = before.rpartition(old)
        return f"{head}{digits}{tail}"
    made = before[: -len(digits)] + digits
    return made if made != before else None


GUESTS = re.compile(
    r"(?!one of us (?:is|has|needs|cannot|can|does|will|would))"
    rf"\b((?:{NUMBER}|a couple of)) (?:people|persons?|guests?|adults?|of us|grown ups?)"
    rf"(?: (?:(?:and|plus|with)(?: (?P<more>an?|our|the|{NUMBER}))?|(?P<beside>{NUMBER})) (?:(?!single)\w+ )?"
    r"(?P<child>child|children|kids?|bab(?:y|ies)|infants?|toddlers?)\b)?"
)
GROUP = re.compile(
    rf"\b(?:family|party|group) of ({NUMBER})\b|\bfor (?:the )?({NUMBER})$|"
    rf"\bfor (?:the )?({NUMBER}) (?:for|from|on|at|over|this|next|the|a table|tonight|tomorrow|please|\w+day)\b|"
    rf"\btable for ({NUMBER}) (?:in|by|near|inside|outside|with)\b|"
    r"\bfor (one|two|three|four|five|six|seven|eight|nine|ten|\d) "
    rf"(?:a (?:fortnight|week|month) (?:today|tomorrow|on|from|\w+day)|(?:{NUMBER}) nights?|arriving|starting)\b|"
    rf"\bfor ({NUMBER}) in (?:an?|{NUMBER}) (?:days?|weeks?|months?)\b|"
    rf"\b(?:we|there|it) (?:will be|are|would be) (?:only |now |just )?({NUMBER})"
    rf"(?: of us| now| then| instead| not (?:{NUMBER}))*"
    r"(?:$|(?= in (?:total|all)\b| altogether\b| and (?:we|i|would|need|want|looking)\b| so (?:we|i)\b))"
)
_KIN = "(?:wife|husband|partner|girlfriend|boyfriend|friend|son|daughter|mother|father)"
COUPLE = re.compile(
    rf"\b(?:my {_KIN} and (?:i|me|myself)|(?:me|myself|i) and my {_KIN}|both of us|the two of us|a couple$|us two|"
    rf"with my {_KIN})\b"
)
_ONE_OF_KIN = (
    "wife|husband|partner|girlfriend|boyfriend|fiancee?|friend|son|daughter|mother|father|mum|mom|dad|sister|brother|"
    "boss|colleague|baby|child|kid|boy|girl|teenager|toddler"
)
_MANY_OF_KIN = "children|kids|babies|boys|girls|teenagers|friends|sons|daughters|sisters|brothers|colleagues"
_OF_KIN = re.compile(
    rf"\b(?:(?:my|our|the|his|her) )?(?:(?P<n>an?|{NUMBER}) )?(?:(?!and\b)\w+ )??(?P<many>{_MANY_OF_KIN})\b|"
    rf"\b(?:my|our|the|an?|one) (?:(?:little|small|young|old|best|own|\d+ year old) )?(?P<one>{_ONE_OF_KIN})\b|"
    r"\b(?:my|our) (?P<two>parents|in laws|grandparents)\b"
)
_SELF = re.compile(r"\bme and\b|\band me\b|\bmyself\b|\band i\b|\bi and\b|\bme my\b|\bwith (?:my|our)\b")
_A_COUPLE = re.compile(r"\b(?:a|as a) couple(?: (?:with|and)|$)")
ALONE = re.compile(
    r"\b(?:just (?:(?:for )?(?:me|him|her)|myself|one)|only (?:me|one)|by myself|on my own|for me$|single room|"
    r"(?:a|one) single(?! (?:bed|night|malt|thing|day|one))|myself$|alone)\b"
)


def find_guests(line: str, *, asked: bool) -> int | None:
    """How many people: 'two adults and a child' -> 3, 'my wife and I' -> 2, 'just me' -> 1."""
    if found := GUESTS.search(line):
        first = 2 if found[1] == "a couple of" else cardinal(found[1])
        said = found["more"] or found["beside"]
        children = 0 if found["child"] is None else 1 if said is None else cardinal(said) or 1
        return (first or 0) + children
    if found := GROUP.search(line):
        return cardinal(next(g for g in found.groups() if g))
    if family := _family(line, asked=asked):
        return family
    if COUPLE.search(line):
        return 2
    if ALONE.search(line):
        return 1
    return _bare_count(line) if asked else None


def _family(line: str, *, asked: bool) -> int | None:
    """'My wife, our two kids and me' -> 4. Without being asked for it somebody has to count themselves, too."""
    is_couple = bool(_A_COUPLE.search(line))
    is_self = bool(_SELF.search(line) or (asked and re.search(r"\b(?:me|i)\b", line)))
    others = list(_OF_KIN.finditer(line))
    if not others or not (is_couple or is_self) or any(f["many"] and not f["n"] for f in others):
        return None
    counts = (2 if f["two"] else 1 if f["one"] else cardinal(f["n"]) or 1 for f in others)
    return (2 if is_couple else 1) + sum(counts)


def without_guests(line: str) -> str:
    """The line without the words that say how many, so that they aren't taken for a time: 'for four at seven'."""
    for pattern in (GUESTS, GROUP):
        if found := pattern.search(line):
            number = next(g for g in found.groups() if g)
            at = line.index(number, found.start())
            return line[: max(at - 4, 0)] + line[at + len(number) :]
    return line


BESIDE_A_COUNT = frozenset(
    "for just only we are will be of us it is there all in total about maybe i think a party please yes so that would "
    "the no actually sorry make let say then rather probably perhaps okay ok".split()
)
"""Words that may stand beside a bare number when the porter asked how many; any other, and it counts something else."""

_ALONE_BY_EAR = re.compile(r"^(?:\w+ )?me(?: please)?$")


def _bare_count(line: str) -> int | None:
    """'there are three of us', or nothing but a number that may have been misheard: 'to', 'what for'."""
    tokens = [t for t in line.split() if t not in ("please", "thanks")]
    said = [r for r in runs(tokens) if len(r.digits) <= 2]
    counted = {t for r in said for t in tokens[r.start : r.end]}
    if said and set(tokens) <= BESIDE_A_COUNT | counted:
        return int(said[-1].digits)
    if len(tokens) <= 2 and tokens and (digit := HOMOPHONES.get(tokens[-1])):
        return int(digit)
    if len(tokens) == 2 and tokens[1][0] in "pb" and (digit := HOMOPHONES.get(tokens[0])):  # 'to be' was 'two people'
        return int(digit)
    if line in ("a couple", "us both", "both"):
        return 2
    return 1 if _ALONE_BY_EAR.search(line) else None
