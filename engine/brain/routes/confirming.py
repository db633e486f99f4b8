"""Yes or no to what was read back before an act that can't simply be taken back."""

from __future__ import annotations

import re

from engine.brain.reading.words import Words
from engine.brain.state import House

_NO = re.compile(r"^(?:oh |well |sorry )*(?:no|nope|nah)\b|\b(?:do not|rather not)\b")


def read_confirmation(words: Words, house: House) -> dict[str, str]:
    """{'confirm': 'yes' | 'no'}; nothing if it is neither."""
    if house.heard.has(words.line, "no") or _NO.search(words.line):
        return {"confirm": "no"}
    return {"confirm": "yes"} if house.heard.has(words.line, "yes") else {}
