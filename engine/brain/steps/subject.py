"""Questions that leave out what they are about: 'and how much is it?' is asked of what was spoken of last."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.facts import Note
from engine.brain.state import House

_LEAD = re.compile(r"^(?:(?:and|so|but|oh|ok|okay|well|right|then|also|yes|thanks|thank you|great|good|lovely) )+")
_NAMES_NOTHING = frozenset(
    """a about and any anything are at book booked can charge close closes closing cost costs do does down drive
    expensive extra far fee finish floor for free from get go have hours how i in included into is it its last late
    long me much must near need on one open opening opens or outside pay please price reserve start starts tell that
    the them there they this till time times to today tomorrow tonight until up walk we what when where which will
    with would you sunday sundays saturday saturdays monday weekend weekends early earliest latest""".split()
)
"""A question of nothing but these is about something that was named before."""

MOST_WORDS = 9


def leaves_out_its_subject(line: str) -> bool:
    """'How much is it', 'and until when', 'where is that'."""
    tokens = _LEAD.sub("", line).split()
    return 0 < len(tokens) <= MOST_WORDS and set(tokens) <= _NAMES_NOTHING


def tell(title: str, line: str, house: House) -> Note | None:
    """What the note of this title says to the question; its `spoken` is empty if it says nothing to that.

    None if the question asks for nothing that a note may tell: a price, an hour, a place, whether to book.
    """
    facet = house.heard.facet(line)
    note = next((n for n in house.facts.search_hotel(title) if n.title == title), None)
    if facet is None or note is None:
        return None
    told = [
        s for s in re.split(r"(?<=[.!?])\s+", f"{note.spoken} {note.detail}") if house.heard.tells(facet, s.lower())
    ]
    return replace(note, spoken=" ".join(told[:2]))
