"""Names of people as they are spoken or spelled: 'my name is ...', 'H O L L O W A Y', 'a message for ...'."""

from __future__ import annotations

import re

from engine.brain.numbers import CARDINALS, NUMBER, ZEROES
from engine.brain.spelling import NAMED_LETTERS, spelled, tokens_of
from engine.brain.words import Words

NOT_A_NAME = (
    frozenset(
        """a about afraid again all also am an and any are ask at be because been bed booking but by bye call called
    calling can cannot card check checking come could date did do does done early evening fine for friday from get go
    going good guest guests had have he hello her here him his hotel how i if in is it just know late leaving like
    little looking lost manager maybe me message monday morning my need never night no not nothing now number of off
    oh ok okay on one or our out over person phone please question ready receiving reservation right room saturday
    send she so some someone sorry staying still sunday sure tell than thank thanks that the their them then there
    they thing this thursday tired to today tomorrow tonight too trying tuesday under understand up us very waiting
    want was we wednesday well were what when where which who why will with wondering would wrong yeah yes you your
    mind double triple plus suite speaking reception wife husband somebody anyone hungry cold hot broken breakfast
    towels wake towel taxi single twin view harbour family first second cheaper other make half quarter noon
    midnight actually instead people minibar charge charged""".split()
    )
    | frozenset(CARDINALS)
    | frozenset(ZEROES)
)

TITLES = frozenset("mr mrs ms miss dr sir lady".split())
_LED = re.compile(
    r"\b(?:my name is|the name is|name is|my last name is|surname is|(?:under|with|has) the name(?: of)?|"
    r"in the name of|name of) (.+)"
)
_LED_IF_ASKED = re.compile(r"\b(?:this is|it is|i am|that is|under|from|for|call me|put it under) (?:the |a )?(.+)")
_THIS_IS = re.compile(r"\bthis is (.+)")
KIN = (
    "wife husband son daughter mother father friend brother sister boss colleague partner boyfriend girlfriend".split()
)
_FOR = re.compile(
    r"\b(?:message|note|word) (?:for|to) (?P<who>.+)|\b(?:tell|inform|let) (?P<told>(?:mr|mrs|ms|miss|dr|my|room) .+)|"
    rf"\b(?:is|are|has|to|for|about) (?P<kin>(?:mr|mrs|ms|miss|dr) .+|my (?:{'|'.join(KIN)})\b.*)"
)
_TEXT = re.compile(
    r"\b(?:that|saying|to say|tell (?:him|her|them)(?: that)?|let (?:him|her|them) know(?: that)?|"
    r"asking (?:him|her|them)) (.+)$"
)
_FIGURE = re.compile(
    rf"\b(?:{NUMBER}) (?:pounds?|euros?|dollars?|pence|quid|people|persons?|guests|nights?|oclock|am|pm)\b|"
    rf"\b(?:half|quarter) (?:past |to )?(?:{NUMBER})\b|\bmake (?:it|that)\b"
)
"""Prices, times, how many, 'make it ...': asked for a name, the guest tells something else; no name begins there."""
_BEFORE_A_RECIPIENT = re.compile(
    r"^(?:(?:it is|this is|that is|for|to|a|the|please|guests?|man|woman|lady|gentleman|yes|called|named|is) )+"
)
MAX_WORDS = 4


def find_name(words: Words, *, asked: bool) -> str | None:
    """The caller's own name; without being `asked` for it he has to say that it is one.

    A spelling settles how the last name is written: 'Tom Heart, H A R T' -> 'Tom Hart'.
    """
    spoken = _spoken_name(words, asked=asked)
    letters = find_spelled(words) if asked or spoken else None
    if letters is None or spoken is None:
        return letters or spoken
    *first, last = spoken.split()
    if spoken.split()[0].lower() in NAMED_LETTERS:
        return letters
    if len(last) == 1 or letters.lower().startswith(last[:2].lower()) or first:
        return " ".join((*(f for f in first if len(f) > 1), letters))
    return letters


def find_spelled(words: Words) -> str | None:
    """A name of three letters or more that was spelled; the last one, for who corrects a spelling."""
    found = [s.text for s in spelled(tokens_of(words.raw, words.line), figures=False) if len(s.text) > 2]
    return found[-1].title() if found else None


def find_last_name(words: Words, *, asked: bool) -> str | None:
    """The last name alone, as a reservation is found by."""
    if letters := (find_spelled(words) if asked else None):
        return letters
    name = find_name(words, asked=asked)
    parts = [p for p in name.split() if p.lower() not in TITLES] if name else []
    return parts[-1] if parts else None


def tells_a_figure(words: Words) -> bool:
    """A price, a time or how many, told instead of a name."""
    return bool(_FIGURE.search(words.line))


def _spoken_name(words: Words, *, asked: bool) -> str | None:
    figure = _FIGURE.search(words.line) if asked else None
    line = words.line[: figure.start()] if figure else words.line
    led = _LED.search(words.line) or (asked and _LED_IF_ASKED.search(line)) or _THIS_IS.search(words.line)
    if led and (name := _leading_name(led[1].split())):
        return name if asked or led.re is _LED or len(name.split()) > 1 else None
    if not asked or words.is_question:
        return None
    tokens = re.sub(r"^(?:(?:yes|yeah|sure|certainly|of course|okay|ok|so|oh|well|actually) )+", "", line).split()
    return _leading_name(tokens)


def find_recipient(line: str) -> str | None:
    """Who a message is for: 'a message for mr smith that ...' -> 'Mr Smith', 'tell my wife' -> 'my wife'."""
    if not (found := _FOR.search(line)):
        return None
    return recipient(next(g for g in found.groups() if g))


def recipient(said: str) -> str | None:
    """The person that the words begin with."""
    tokens = _BEFORE_A_RECIPIENT.sub("", said).split()
    if tokens[:1] == ["my"] and tokens[1:2] and tokens[1] in KIN:
        named = _leading_name(tokens[2:])
        return f"my {tokens[1]}" + (f" {named}" if named else "")
    return _leading_name(tokens)


def find_text(words: Words) -> str | None:
    """What a message says, if it was said along with the wish to leave one."""
    found = _TEXT.search(words.line)
    return found[1] if found and len(found[1].split()) > 1 else None


def _leading_name(tokens: list[str]) -> str | None:
    """The words up to the first that can't be part of a name; at most four."""
    name: list[str] = []
    for token in tokens[:MAX_WORDS]:
        if token in NOT_A_NAME or not token.isalpha():
            break
        if token not in TITLES or not name:  # inside a name it was misheard: 'Tom Ms Baker' was a Thomas
            name.append(token)
    if name and set(name) <= TITLES:
        return None
    while len(name) > 1 and len(name[-1]) == 1:  # where its spelling begins
        name.pop()
    return " ".join(t.title() for t in name if len(t) > 1) or None
