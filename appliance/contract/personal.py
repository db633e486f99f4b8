"""What technicians may read: a text without card numbers, telephone numbers, e-mail addresses and guests' names.

Staff see telephone numbers and names, so this is for logs; cards are masked everywhere (`redaction.py`).
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from appliance.contract.redaction import redact_cards

PHONE_MASK: Final = "[phone number removed]"
EMAIL_MASK: Final = "[e-mail address removed]"
NAME_MASK: Final = "[name removed]"

NAME_LEAST: Final = 3
"""Shorter parts of a name are words of every sentence."""

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_BEFORE, _GAP = r"(?<![\w.:/+-])", r"[ ./()-]{0,3}"
_PHONE = re.compile(
    rf"{_BEFORE}(?:"
    rf"(?:\+|00)[1-9](?:{_GAP}\d){{6,13}}"  # with the country's code
    rf"|\(?0[1-9](?:{_GAP}\d){{7,10}}"  # as it is dialled inside the country
    rf"|\(?[2-9]\d\d\)?[ .-]\d{{3}}[ .-]\d{{4}}"  # as Americans write it
    rf")(?![\w:])"
)
_WORD = re.compile(r"[^\W\d_]+")


def redact_personal(text: str, names: Set[str] = frozenset()) -> str:
    """`text` as it may be logged; `names` are single names as `name_parts` gives them."""
    text = redact_cards(_EMAIL.sub(EMAIL_MASK, text))
    text = _PHONE.sub(PHONE_MASK, text)
    return _WORD.sub(lambda word: NAME_MASK if word[0] in names else word[0], text) if names else text


def name_parts(full_name: str) -> set[str]:
    """The single names in a guest's name, as they are and in capitals: ids and commands are in small letters."""
    parts = {part for part in _WORD.findall(full_name) if len(part) >= NAME_LEAST and part[0].isupper()}
    return parts | {part.upper() for part in parts}
