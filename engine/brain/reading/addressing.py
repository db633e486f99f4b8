"""Words about a guest as they are said to them: "she needs her key" becomes "you need your key". Pure."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

_SUBJECTS: Final = {"her": "she", "him": "he", "them": "they"}
_OF: Final = {"she": ("her", "her"), "he": ("him", "his"), "they": ("them", "their")}
_VERBS: Final = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
_NO_NOUN: Final = r"(?=[,.;]|$| (?:at|in|on|to|for|from|by|when|if|back|up|soon|later|now|again|tomorrow|tonight)\b)"
_OWN: Final = (
    (re.compile(r"(?i)\bi(?:'m| am)\b"), "they are"),
    (re.compile(r"(?i)\bi was\b"), "they were"),
    (re.compile(r"(?i)\bi(?:'ve| have)\b"), "they have"),
    (re.compile(r"(?i)\bi(?='ll\b)"), "they"),
    (re.compile(r"(?i)\bi\b"), "they"),
    (re.compile(r"(?i)\bmy\b"), "their"),
    (re.compile(r"(?i)\bme\b"), "them"),
)
_ENDING: Final = re.compile(r"ies$|(?<=ss)es$|(?<=[cs]h)es$|(?<=[xo])es$|(?<!s)s$")


def to_the_guest(what: str, whom: str) -> str:
    """Third person becomes second, for the one who was named; the clerk's own 'I' becomes 'they'."""
    subjects = [_SUBJECTS[whom]] if whom in _SUBJECTS else [*_OF] if not whom else ["she", "he"]
    for subject in subjects:
        obj, owns = _OF[subject]
        what = re.sub(rf"\b{subject}'s\b", "you are", what, flags=re.I)
        what = re.sub(rf"\b{subject}(?='(?:ll|d|re|ve)\b)", "you", what, flags=re.I)
        what = re.sub(rf"\b{subject} (\w+(?:'t)?)", partial(_second, subject), what, flags=re.I)
        what = re.sub(rf"\b{obj}{_NO_NOUN}", "you", what, flags=re.I)
        what = re.sub(rf"\b{owns}\b", "your", what, flags=re.I)
    for pattern, other in _OWN:
        what = pattern.sub(other, what)
    return what


def _second(subject: str, found: re.Match[str]) -> str:
    """'she has' -> 'you have', 'he needs' -> 'you need'; after 'they' the verb is right already."""
    verb = found[1].lower()
    if subject != "they":
        verb = _VERBS.get(verb) or _ENDING.sub(lambda end: "y" if end[0] == "ies" else "", verb)
    return f"you {verb}"
