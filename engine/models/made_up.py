"""What a recogniser makes up where nobody speaks: taken out of its words. Pure.

It has learned from films: for a hum it writes "Thank you for watching!", a note of music, another script, or goes in
circles until its room is used up ("The first is the first is the first ...", "2022-2022-2022-...").
"""

from __future__ import annotations

import re
from typing import Final

_NOBODYS_WORDS: Final = re.compile(
    r"you|music|(?:thanks|thank you)(?: so much| very much)? for watching", re.IGNORECASE
)
"""As a whole text; no guest says just that."""

_OTHER_SIGNS: Final = re.compile(r"©.*|[♪\u0370-\u1dff\u2600-\U0010ffff]+")
"""Of a model that knows English only: another script, a note of music, the credits of a film."""

_SIX_TIMES: Final = re.compile(r"(?P<unit>\S.{3,79}?)(?P=unit){5,}", re.IGNORECASE)
_THREE_TIMES: Final = re.compile(r"(?P<unit>\S.{7,79}?)(?P=unit){2,}", re.IGNORECASE)
"""24 characters at least; shorter circles are said: "no, no, no, no", "zero, zero, zero"."""
_NEW_WORDS: Final = 0.65
_WORD: Final = re.compile(r"[a-z']{2,}|\bi\b|\ba\b", re.IGNORECASE)
_SENTENCE_END: Final = (".", "?", "!", ",")

_CRY: Final = re.compile(
    r"\b(?:help|fire|smoke|ambulance|police|doctor|emergency|hurt|bleeding|breathe)\b", re.IGNORECASE
)
"""Said again and again in fear, and beside an alarm that makes every word unsure: never taken out."""

_SURE: Final = -0.9
"""Of the first tokens. Of 60 sentences of guests one was below it in noise of 10 dB, none clean, by telephone or cut
off in the middle; of 92 texts made up for hums nine of ten."""


def without_made_up(text: str, sureness: float) -> str:
    """`text` without what nobody said; a word or a sentence said again and again stays once.

    `sureness`: the mean logarithm of probability of its first tokens. An unsure sentence is left as it is,
    unless it goes in circles: a guest in a noisy place is better misheard than not heard.
    """
    is_sure = sureness > _SURE
    if _OTHER_SIGNS.search(text):
        text = _words(_OTHER_SIGNS.sub(" ", text)) if is_sure or _CRY.search(text) else ""
    if _NOBODYS_WORDS.fullmatch(text.strip(" .,!?")):
        return ""
    circle = (_SIX_TIMES if is_sure else _THREE_TIMES).search(f"{text} ")
    if circle is None:
        return text
    if not is_sure and not _CRY.search(text):
        return ""
    after = text[circle.end() :]
    if circle["unit"].lower().startswith(after.lower().strip()):  # its own cut end
        after = ""
    return _words(f"{text[: circle.start()]} {_said_once(circle['unit'])} {after}")


def _words(text: str) -> str:
    """With single spaces; nothing where there is no word."""
    return " ".join(text.split()) if _WORD.search(text) else ""


def _said_once(unit: str) -> str:
    """The unit of a circle, if a guest may say it so often: "Hello?", "Can you hear me?"."""
    words = _WORD.findall(unit.lower())
    if len(set(words)) == 1 and (once := re.search(r"[\w']+[.?!]?", unit)):
        return once[0]
    is_sentence = unit.rstrip().endswith(_SENTENCE_END) and len(set(words)) >= _NEW_WORDS * len(words)
    return unit.strip() if words and is_sentence else ""
