"""Is the turn over? Pure: words, what the porter asked for, and the brain's opinion in; a wait out.

The wait is how much silence after the guest's last sound it takes to answer.
Waiting too little talks into a guest who hesitates, waiting too long feels
dead; the words decide which. No audio and no clock may live here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.brain.dialog import Expects

PAUSE_S = 0.096
"""The first short pause: worth a run of the recogniser, and a reply prepared in case the turn is over. Three windows
of the voice detector: a stop inside a word (the closure of a "t") is rarely longer, and costs no more than a run."""

COMPLETE_S = 0.30
"""The brain knows what to do with the words: nothing is missing. Measured with COMPLETE_S alone one caller is
answered 0.90 s after the last sound at P50, of which the audio path takes 0.12-0.18 s."""

YES_NO_S = 0.25
"""A plain answer to a yes-no question has nothing to come after it."""

SENTENCE_S = 0.60
"""Ends like a sentence, but the brain does not know it: the guest may add what it was about."""

OPEN_S = 0.90
"""No sign either way. Pauses inside sentences measured 0.4-1.0 s."""

GREETING_S = 1.20
"""Nothing but a greeting: most guests say what they want in the same breath. Measured on the demo guest's
"Good evening. Do you have a room ...": its pause is 0.6 s."""

UNFINISHED_S = 1.70
"""The words themselves go on: "my name is", "from the", digits being dictated."""

_HANGING = frozenset(
    """
    a an the my your our his her their its this that these those is are was were am be been and or but so because if
    when from to for at in on of with by about until till between into um uh er erm hmm well like i i'm i'd i'll we
    we're we'd you he she they it's would could can may might shall will do does did have has had need want mr mrs ms
    dr room number
    """.split()
)

_DIGITS = re.compile(r"\d")
_YES_NO = re.compile(
    r"^(yes|yeah|yep|no|nope|sure|correct|right|that's (right|correct|it)"
    r"|of course|please do|(no|yes) (thanks|thank you|please))[.!]?$"
)

_GREETING = re.compile(
    r"^((oh|yes|well),? )?(hello|hi|hey|good (morning|afternoon|evening|night|day)|excuse me|sorry)"
    r"( there| porter)?[,.!?]*$"
)

WHOLE_PHONE_DIGITS = 7
"""A phone number has at least so many digits; with fewer it is still being dictated."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the brain makes of the words so far."""

    complete: bool
    expects: Expects


def silence_needed_s(words: str, judgement: Judgement) -> float:
    """Seconds of silence after the guest's last sound at which the turn is over.

    `words` are the recogniser's words of the turn so far; `judgement` is the
    brain's, whose `expects` says what the porter had just asked for.
    """
    text = words.strip().lower()
    if not text:
        return UNFINISHED_S
    if judgement.expects is Expects.YES_NO and _YES_NO.match(text.replace(",", "")):
        return YES_NO_S
    if _is_unfinished(text, judgement.expects) or (text.endswith(",") and not judgement.complete):
        return UNFINISHED_S
    if _GREETING.match(text):
        return GREETING_S
    if judgement.complete:
        # The recogniser hears a voice that stays up as a comma: there may be more, though nothing is missing.
        return SENTENCE_S if text.endswith(",") else COMPLETE_S
    return SENTENCE_S if text[-1] in ".?!" else OPEN_S


def same_words(one: str, other: str) -> bool:
    """Whether both say the same, however they are written: a reply to the one answers the other."""
    return re.findall(r"[\w']+", one.lower()) == re.findall(r"[\w']+", other.lower())


def _is_unfinished(text: str, expects: Expects) -> bool:
    """The last word asks for another, a list goes on, or digits are still coming."""
    if text.endswith(("...", "…", "-", ":")):
        return True
    last = re.sub(r"[^\w']", "", text.rsplit(maxsplit=1)[-1])
    if last in _HANGING and not text.endswith("?"):
        return True
    return expects is Expects.PHONE and 0 < len(_DIGITS.findall(text)) < WHOLE_PHONE_DIGITS
