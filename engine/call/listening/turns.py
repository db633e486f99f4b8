"""Is the turn over? Pure: what was heard, what the porter asked for, and two opinions in; a wait out.

The wait is how much silence after the guest's last sound it takes to answer.
Waiting too little talks into a guest who hesitates, waiting too long feels
dead; the words decide which. How long each wait is, and why, is said in `waits.py`. No audio and no clock may live
here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.brain.dialog import Expects
from engine.brain.reading.words import FILLERS, QUESTION, dangles, plain
from engine.call.listening.dictation import Dictation, dictation
from engine.call.listening.waits import (
    ASIDE_S,
    COMPLETE_S,
    GREETING_S,
    LIKELY_P,
    LONG_WORDS,
    OPEN_S,
    SENTENCE_S,
    SHORT_WORDS,
    STATED_S,
    UNFINISHED_S,
    WHOLE_WORDS,
    YES_NO_S,
)

_FILLER = re.compile(rf"\b({'|'.join(sorted(FILLERS))}|well|so)[,.!?]*$")
"""A sound of thinking at the end."""

_FIGURE_AT_END = re.compile(r"(\d|\b(oh?|zero|one|two|three|four|five|six|seven|eight|nine)\b)[\d\s.,-]*$")
"""Of words that nobody has understood: there may be more figures."""

_DAY_AT_END = re.compile(
    r"\b(to-?(day|night|morrow)|to-?morrow (night|morning|evening)"
    r"|(mon|tues|wednes|thurs|fri|satur|sun)day|(this|next) week(end)?)$"
)
"""Who has named a day tells more of it: "a room for tonight, for one night", "a table on Friday, at eight"."""

_NIGHTS = re.compile(r"\b(a|one|two|three|four|five|six|seven|\d+) nights?\b")
"""But not who has said how long: "two nights from tomorrow"."""

_POLITE_END = re.compile(r"\b(please|thank you|thanks)[.!]?$")
_YES_NO = re.compile(
    r"^(yes|yeah|yep|no|nope|sure|correct|right|that's (right|correct|it)"
    r"|of course|please do|yes (thanks|thank you|please)|no please)[.!]?$"
)

_ANSWERED = re.compile(r"^(yes|yeah|yep|no|nope|sure|correct|right|of course|that's)\b")
"""What begins like this answers a yes-no question, whatever follows."""

_DECLINED = re.compile(r"^no (thanks|thank you)[.!]?$")
"""Who declines often says why, and waits for nothing: "No, thank you. I only wanted to know."."""

_THANKED = re.compile(r"^(oh |ok |okay |lovely |great |perfect |right )*(thanks|thank you)( very much| so much)?[.!]?$")
"""And who thanks, what else they want: "Thank you. And is the pool heated?"."""

_GREETING = re.compile(
    r"^((oh|yes|well),? )?(hello|hi|hey|good (morning|afternoon|evening|night|day)|excuse me|sorry)"
    r"( there| porter)?[,.!? ]*(yes)?[,.!? ]*$"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the brain makes of the words so far."""

    complete: bool
    expects: Expects


@dataclass(frozen=True, slots=True)
class Overheard:
    """All that is known at a pause."""

    words: str
    """The recogniser's words of the turn so far."""
    judgement: Judgement
    """The brain's; its `expects` says what the porter had just asked for."""
    ended_p: float | None = None
    """How sure the audio detector is that the turn is over; None where it was not asked."""


def silence_needed_s(heard: Overheard) -> float:  # noqa: PLR0911 - one return a reason
    """Seconds of silence after the guest's last sound at which the turn is over."""
    text, judgement = heard.words.strip().lower(), heard.judgement
    if not text:
        return UNFINISHED_S
    if _THANKED.match(text.replace(",", "")) or _DECLINED.match(text.replace(",", "")):
        return SENTENCE_S
    if judgement.expects is Expects.YES_NO and _YES_NO.match(text.replace(",", "")):
        return YES_NO_S
    dictated = dictation(text, judgement.expects)
    if dictated is Dictation.GOES_ON or _is_unfinished(text):
        return UNFINISHED_S
    if dictated is Dictation.MAY_GO_ON:
        return OPEN_S
    if _GREETING.match(text):
        return GREETING_S
    length = len(text.split())
    if judgement.complete:
        return _complete_s(text, judgement.expects)
    if text.endswith(",") or _FIGURE_AT_END.search(text):
        return OPEN_S
    if length <= SHORT_WORDS and judgement.expects in (Expects.NOTHING, Expects.REQUEST):
        return GREETING_S
    sounds_ended = _reads_ended(text) or (heard.ended_p is not None and heard.ended_p >= LIKELY_P)
    return SENTENCE_S if length >= LONG_WORDS and sounds_ended else OPEN_S


def depends_on_sound(words: str, judgement: Judgement) -> bool:
    """Whether the audio detector's opinion would change anything."""
    return not judgement.complete and len(words.split()) >= LONG_WORDS and not _reads_ended(words)


def same_words(one: str, other: str) -> bool:
    """Whether both say the same, however they are written: a reply to the one answers the other."""
    return re.findall(r"[\w']+", one.lower()) == re.findall(r"[\w']+", other.lower())


def rest_of(words: str, first_half: str) -> str:
    """What was said after the first half, by the number of its words: the second time they may be heard otherwise."""
    return " ".join(words.split()[len(first_half.split()) :])


def _complete_s(text: str, expects: Expects) -> float:
    # The recogniser hears a voice that stays up as a comma: there may be more, though nothing is missing.
    if text.endswith(","):
        return SENTENCE_S
    if _POLITE_END.search(text):
        return COMPLETE_S
    if text.endswith("?") or QUESTION.search(plain(text)):
        line = plain(text)
        return STATED_S if _DAY_AT_END.search(line) and not _NIGHTS.search(line) else COMPLETE_S
    return STATED_S if expects is not Expects.YES_NO or _ANSWERED.match(text) else ASIDE_S


def _reads_ended(text: str) -> bool:
    """By the marks that the recogniser sets."""
    return text.endswith("?") or (text.endswith(".") and len(text.split()) >= WHOLE_WORDS)


def _is_unfinished(text: str) -> bool:
    """The last word asks for another, or a phrase announces the sentence."""
    return text.endswith(("...", "…", "-", ":")) or bool(_FILLER.search(text)) or dangles(plain(text))
