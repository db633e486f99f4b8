"""Is the turn over? Pure: what was heard, what the porter asked for, and two opinions in; a wait out.

The wait is how much silence after the guest's last sound it takes to answer.
Waiting too little talks into a guest who hesitates, waiting too long feels
dead; the words decide which. No audio and no clock may live here.

The figures behind the constants are those of `tests/bench/turn_ends.py`: 14 sentences said in one
go, and 44 with 66 hesitations of 0.4 to 1.2 s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.brain.dialog import Expects
from engine.brain.words import FILLERS, QUESTION, dangles, plain
from engine.call.listening.dictation import Dictation, dictation

PAUSE_S = 0.096
"""The first short pause: worth a run of the recogniser, in case the turn is over. Three windows of the voice detector:
half of the stops inside words (the closure of a "t") are shorter, and a run of 50 ms is still there when the shortest
wait is over."""

COMPLETE_S = 0.19
"""The brain knows what to do with the words: nothing is missing. A stop inside a sentence said in one go lasts 0.13 s
at most, and pipecat's detector, which does not know the words, decides after 0.2 s as well. Silence comes in windows of
32 ms: with 0.20 it is the seventh that decides, with 0.19 the sixth, and no line more is spoken into."""

YES_NO_S = 0.19
"""A plain answer to a yes-no question has nothing to come after it."""

STATED_S = 0.30
"""The same, in a statement: who tells something adds to it more often than who asks. The comma of "On Friday, quite
late" is heard for 0.22 s, and no hesitation of 132 lines in three sets ends between 0.24 and 0.40 s. With 0.60 one more
of 44 hesitating lines is waited for, and P95 of the plain ones is 0.79 s."""

SENTENCE_S = 0.60
"""Long sentences that the brain does not know, but that sound ended; complete words in a voice that stays up. And
thanks, after which nobody waits."""

OPEN_S = 1.05
"""No sign either way. Of the 66 hesitations, the longest after words that do not go on by themselves are 0.86 and
1.02 s. The guest who was done hears the answer after 1.25 s."""

GREETING_S = 1.20
"""Nothing but a greeting: most guests say what they want in the same breath. Measured on the demo guest's
"Good evening. Do you have a room ...": its pause is 0.6 s."""

UNFINISHED_S = 1.45
"""The words themselves go on: "my name is", "from the", "let me see". The longest of 150 hesitations after such words
is 1.44 s, and the guest whose last word was misheard hears the answer after 1.7 s."""

LONG_WORDS, LIKELY_P = 10, 0.40
"""A sentence of so many words is over when the recogniser hears a question in it, or when it sounds ended to the audio
detector, unless it dictates.

All that the detector is asked for: of 150 hesitations in three sets of lines, some of them after words that look
complete, it called most ended, and its doubts (below 0.15) saved one. A run of it costs as much as the recogniser's."""

SHORT_WORDS = 2
"""So few words that mean nothing yet are the beginning of something: "So, uh"."""

_FILLER = re.compile(rf"\b({'|'.join(sorted(FILLERS))}|well|so)[,.!?]*$")
"""A sound of thinking at the end."""

_FIGURE_AT_END = re.compile(r"(\d|\b(oh?|zero|one|two|three|four|five|six|seven|eight|nine)\b)[\d\s.,-]*$")
"""Of words that nobody has understood: there may be more figures."""

_POLITE_END = re.compile(r"\b(please|thank you|thanks)[.!]?$")
_YES_NO = re.compile(
    r"^(yes|yeah|yep|no|nope|sure|correct|right|that's (right|correct|it)"
    r"|of course|please do|yes (thanks|thank you|please)|no please)[.!]?$"
)

_DECLINED = re.compile(r"^no (thanks|thank you)[.!]?$")
"""Who declines often says why in the same breath: "No, thank you. I only wanted to know."."""

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
    if _THANKED.match(text.replace(",", "")):
        return SENTENCE_S
    if _DECLINED.match(text.replace(",", "")):
        return STATED_S
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
        return _complete_s(text)
    if text.endswith(",") or _FIGURE_AT_END.search(text):
        return OPEN_S
    if length <= SHORT_WORDS and judgement.expects in (Expects.NOTHING, Expects.REQUEST):
        return GREETING_S
    sounds_ended = text.endswith("?") or (heard.ended_p is not None and heard.ended_p >= LIKELY_P)
    return SENTENCE_S if length >= LONG_WORDS and sounds_ended else OPEN_S


def depends_on_sound(words: str, judgement: Judgement) -> bool:
    """Whether the audio detector's opinion would change anything."""
    return not judgement.complete and len(words.split()) >= LONG_WORDS and not words.endswith("?")


def same_words(one: str, other: str) -> bool:
    """Whether both say the same, however they are written: a reply to the one answers the other."""
    return re.findall(r"[\w']+", one.lower()) == re.findall(r"[\w']+", other.lower())


def rest_of(words: str, first_half: str) -> str:
    """What was said after the first half, by the number of its words: the second time they may be heard otherwise."""
    return " ".join(words.split()[len(first_half.split()) :])


def _complete_s(text: str) -> float:
    # The recogniser hears a voice that stays up as a comma: there may be more, though nothing is missing.
    if text.endswith(","):
        return SENTENCE_S
    if text.endswith("?") or QUESTION.search(plain(text)) or _POLITE_END.search(text):
        return COMPLETE_S
    return STATED_S


def _is_unfinished(text: str) -> bool:
    """The last word asks for another, or a phrase announces the sentence."""
    return text.endswith(("...", "…", "-", ":")) or bool(_FILLER.search(text)) or dangles(plain(text))
