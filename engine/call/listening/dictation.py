"""Does the guest dictate something, and is it all there? Pure: words and what was asked for in, an answer out.

Letters, figures and codes come in groups, and a group sounds as ended as a
sentence does. What is being dictated tells how much of it there must be.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from engine.brain.dialog import Expects
from engine.call.listening.waits import PART_OF_PHONE_DIGITS, ROOM_DIGITS, WHOLE_PHONE_DIGITS


class Dictation(Enum):
    """How far the guest is."""

    NONE = auto()
    """Nothing is being dictated, or it is certainly all there."""
    MAY_GO_ON = auto()
    """It may be all, or the next group comes."""
    GOES_ON = auto()
    """It can't be all."""


_FIGURE = r"(?:\d+|oh?|ow|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|plus)"
_FIGURES_AT_END = re.compile(rf"(?:\b{_FIGURE}\b[\s.,-]*)+$")
_LETTER = r"(?:[a-z]|bee|be|see|de|ef|gee|jay|kay|el|em|en|pee|queue|ar|ess|tea|tee|vee|ex|why|zed|zee)"
_SPELLED = re.compile(
    r"(?:\b(?:[a-z]|zed|zee)\b[-.,\s]*){2,}$"
    rf"|\b{_LETTER} for \w+[.,]?$"
    r"|\bspel[lt]\w*\b.*[\s.,-][a-z]\b[.,]?$"
)
"""Letters one by one, or "D for dog"."""

_CODE = re.compile(r"\b(?:code|confirmation|reference|booking number|reservation number|plate|registration|postcode)\b")
_CODE_AT_END = re.compile(r"\b(?=\w*\d)\w+[.,-]*$")
_PHONE = re.compile(
    r"\b(?:(?:my|the|our|his|her|phone|mobile|telephone|cell) (?:\w+ )?number(?: is|'s|s)?"
    r"|(?:reach|call|ring|phone) (?:me|us|him|her|them)(?: back)? (?:on|at)"
    r"|(?:and|so|on|it's|that's|it is|(?:mobile|phone)(?:'s| is)) (?:a )?"
    rf"(?=oh?\b|ow\b|(?:owed?|ode)[\s,]+{_FIGURE}|0|zero|(?:double|triple)[\s,]+{_FIGURE}|plus|\+|\d{{4}}(?: \d|$)))"
    r"(?P<rest>.*)$"
)
"""With all that the recogniser makes of "oh": of "oh double one" it makes "owed double one"."""
_ROOM = re.compile(r"\broom(?: number)?[\s,]+(?P<digits>[\w\s,-]*)[.]?$")
_DIGITS = re.compile(r"\d|\b(?:oh?|ow|zero|nought|one|two|three|four|five|six|seven|eight|nine)\b")


def dictation(text: str, expects: Expects) -> Dictation:
    """How far a guest is who has said `text` (lower case) after the porter asked for `expects`."""
    if _SPELLED.search(text):
        return Dictation.MAY_GO_ON
    if _CODE.search(text) and _CODE_AT_END.search(text):
        return Dictation.MAY_GO_ON
    if (named := _ROOM.search(text)) is not None:
        return _room(named["digits"])
    if (given := _PHONE.search(text)) is not None and "room" not in text:
        return _phone(given["rest"], announced=True)
    if expects is Expects.PHONE and "room" not in text:
        return _phone(text, announced=False)
    return Dictation.NONE


def _room(said: str) -> Dictation:
    only_figures = not re.sub(rf"\b{_FIGURE}\b|[\s,.-]", "", said)
    count = len(_DIGITS.findall(said))
    return Dictation.GOES_ON if only_figures and count < ROOM_DIGITS else Dictation.NONE


def _phone(said: str, *, announced: bool) -> Dictation:
    """`announced`: the words say that a number follows, so that one without any figure has not begun."""
    digits = len(_DIGITS.findall(said))
    if digits >= WHOLE_PHONE_DIGITS or not (announced or digits):
        return Dictation.NONE
    if digits >= PART_OF_PHONE_DIGITS:
        return Dictation.MAY_GO_ON
    return Dictation.GOES_ON if not digits or _FIGURES_AT_END.search(said) else Dictation.MAY_GO_ON
