"""Yes or no to what was read back before an act that can't simply be taken back.

"OK, let me ask my husband" begins like a yes and is none: a yes is all that is said, or it is a plain one, and no
doubt, question or condition stands behind it. Whatever is neither is asked about again.
"""

from __future__ import annotations

import re

from engine.brain.reading.words import Words
from engine.brain.state import House

_NO = re.compile(
    r"^(?:(?:oh|well|sorry|ok|okay|right|yes|fine|um|please) )*(?:no|nope|nah)\b(?! (?:problem|worries|trouble))|"
    r"\b(?:do not|rather not)\b"
)
TO_BE_HELD = re.compile(r"\b(?:hold|keep) it\b")
THINKS = re.compile(
    r"\b(?:(?:let (?:me|us)|i will|we will|i have to|we have to|i need to|we need to|i want to|i would) "
    r"(?:\w+ ){0,2}?(?:think|ask|check|sleep|talk|discuss|see(?= (?:if|whether|what|how|with|about|my|first)|$))\b|"
    r"think (?:about )?(?:it|that)|sleep on (?:it|that)|(?:get back|ring back|call back|come back) to you|"
    r"(?:ring|call|phone) you back|"
    r"(?:maybe|perhaps) (?:another time|later|not)|another time|"
    rf"too (?:expensive|much|dear)(?: for (?:me|us))?$)|{TO_BE_HELD.pattern}"
)
"""Neither yes nor no, but nothing is to be done now."""

_SURE = re.compile(
    r"^(?:(?:oh|well|um|and|so|sorry) )*(?:yes|yeah|yep|yup|ya|certainly|of course|please do|correct|exactly|"
    r"definitely|absolutely|go ahead|do it|do that|that is (?:right|correct)|spot on|go for it)\b"
)
_AGREES = re.compile(
    r"\b(?:yes|yeah|yep|yup|ya|mhm|uh huh|sure|certainly|of course|correct|right|fine|ok|okay|exactly|definitely|"
    r"absolutely|alright|all right|deal|perfect|great|lovely|good|brilliant|super|splendid|wonderful|smashing|nice|"
    r"kind|"
    r"please|thanks|thank you|very much|so much|a lot|sorry|why not|no (?:problem|worries)|spot on|then|indeed|"
    r"oh|well|um|uh|and|so|now|mate|sir|madam|dear|love|"
    r"go (?:ahead|on|for it)|sounds|about|it|all|everything|that(?: one| will do| works)?|works|is|would be|will do|"
    r"(?:could|can|would|will) you|you (?:can|may|could)|if you (?:would|could|can|do not mind)|"
    r"(?:i|we) (?:would|do|will|am|are|agree|want|like|take|have)|like|to|for (?:me|us)|"
    r"(?:do|book|change|set|make|order|send|confirm|reserve|take|have|note|write)(?: (?:it|that|so|them|this))?"
    r"(?: down| up| in)?|the (?:booking|reservation|room|table|taxi|call|change))\b"
)
"""Words that agree, or add nothing to it."""

_DOUBTS = re.compile(
    r"\b(?:but|if|unless|wait|hold|hang|keep|think|thinking|ask|check|leave|not|never|wrong|actually|instead|rather|"
    r"forget|mean|meant|maybe|perhaps|how|what|when|why|which|where|who|too|no)\b"
)


def is_yes(words: Words, house: House) -> bool:
    """Nothing but a yes, or a plain one with nothing behind it that doubts it."""
    if says_only_yes(words, house):
        return True
    is_sure = house.heard.has(words.line, "yes") and bool(_SURE.match(words.line))
    return is_sure and not words.asks and not _DOUBTS.search(_AGREES.sub(" ", words.line))


def says_only_yes(words: Words, house: House) -> bool:
    """'Yes please, could you book that for me', however long."""
    return house.heard.has(words.line, "yes") and not _AGREES.sub(" ", words.line).strip()


def read_confirmation(words: Words, house: House) -> dict[str, str]:
    """{'confirm': 'yes' | 'no'}; nothing if it is neither."""
    if house.heard.has(words.line, "no") or _NO.search(words.line) or THINKS.search(words.line):
        return {"confirm": "no"}
    return {"confirm": "yes"} if is_yes(words, house) else {}
