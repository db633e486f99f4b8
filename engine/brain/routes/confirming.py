"""Yes or no to what was read back before an act that can't simply be taken back."""

from __future__ import annotations

from engine.brain.state import House
from engine.brain.words import Words


def read_confirmation(words: Words, house: House) -> dict[str, str]:
    """{'confirm': 'yes' | 'no'}; nothing if it is neither."""
    for answer in ("no", "yes"):
        if house.heard.has(words.line, answer):
            return {"confirm": answer}
    return {}
