"""A name as it is read back: letter by letter where only ears know it, and plainly where its letters are known."""

from __future__ import annotations

from engine.brain.reading.names import KIN, TITLES
from engine.brain.reading.spelling import speak_letters
from engine.brain.state import Slots

NAMES = ("back_name", "name", "to", "last_name")
"""Slots that hold the name of a person: who is rung back, who asks, whom a message is for, and whose the reservation
is."""

_NOT_SPELLED = ("the guest in", "room ", "guest")


def last_name(name: str) -> str:
    """'Mrs Ann Lee' -> 'Lee'; "" for whom the words call by no name: 'my wife', 'room 214'."""
    if name.lower().startswith(_NOT_SPELLED):
        return ""
    last = name.rpartition(" ")[2]
    return "" if last.lower() in (*KIN, *TITLES) or not last.isalpha() else last


def is_by_ear(slots: Slots, key: str) -> bool:
    last = last_name(slots.get(key, "")).lower()
    return bool(last) and last not in slots.get("spelt", "").split()


def read_out(slots: Slots, key: str = "name") -> str:
    """'Ann Lee, L, double E'."""
    return f"{slots[key]}, {speak_letters(last_name(slots[key]))}" if is_by_ear(slots, key) else slots[key]


def with_spelt(slots: Slots, *names: str) -> dict[str, str]:
    """The slots, with last names of which the letters are known for sure."""
    spelt = dict.fromkeys((*slots.get("spelt", "").split(), *(name.lower() for name in names if name)))
    return {**slots, "spelt": " ".join(spelt)} if spelt else {**slots}
