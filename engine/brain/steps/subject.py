"""What a question wants to know of its subject, be it left out: 'and how much is it?' is of what was spoken of last."""

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
MOST_SENTENCES = 2
"""Told of one thing that is asked."""

_DENIES = re.compile(r"\b(?:no|not|sorry)\b|n't\b")


def leaves_out_its_subject(line: str) -> bool:
    """'How much is it', 'and until when', 'where is that'."""
    tokens = _LEAD.sub("", line).split()
    return 0 < len(tokens) <= MOST_WORDS and set(tokens) <= _NAMES_NOTHING


def tell(title: str, line: str, house: House) -> Note | None:
    """What the note of this title says to the question; its `spoken` is empty if it says nothing to that.

    None if the question asks for nothing that a note may tell: a price, an hour, a place, whether to book.
    """
    facets = house.heard.facets(line)
    note = next((n for n in house.facts.search_hotel(title) if n.title == title), None)
    if not facets or note is None:
        return None
    told: list[str] = []
    for facet in facets:
        told += (_telling(facet, note.spoken, house) or _telling(facet, note.detail, house))[:MOST_SENTENCES]
    return replace(note, spoken=" ".join(dict.fromkeys(told)))


def to_the_point(note: Note, line: str, house: House) -> Note:
    """The note with the sentence behind its short answer, where only that tells what the line wants to know of it.

    'Is breakfast included?' is not answered with its hours; that there is no pool answers whatever is asked of it.
    """
    facets = house.heard.facets(line)
    if not facets or _DENIES.search(note.spoken):
        return note
    short = note.spoken if any(_telling(facet, note.spoken, house) for facet in facets) else ""
    silent = [facet for facet in facets if not _telling(facet, note.spoken, house)]
    told = [s for facet in silent for s in _telling(facet, note.detail, house)[:1]]
    return replace(note, spoken=" ".join(filter(None, dict.fromkeys((short, *told))))) if told else note


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _telling(facet: str, text: str, house: House) -> list[str]:
    return [sentence for sentence in sentences(text) if house.heard.tells(facet, sentence.lower())]
