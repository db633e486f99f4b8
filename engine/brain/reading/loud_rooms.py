"""Of the rooms that are named beside a noise: which one it comes from, and which is the caller's own."""

from __future__ import annotations

import re
from collections.abc import Collection

from engine.brain.reading.several_rooms import rooms_in

_OWN = re.compile(
    r"\b(?:i am|we are) (?:right |just )?(?:next door|opposite|upstairs|downstairs|above|below|underneath|beside)"
    r"(?: (?:it|them|that))?(?: in| at)?(?: room| suite| number)? $|"
    r"\b(?:i am|we are|(?:am |are )?(?:calling|ringing|phoning|speaking|here|this is)|my|our|i have|we have|mine|ours|"
    r"i sleep|we sleep|it is me|for me|for us|me|us)(?: (?!next|noise|music|people)\w+){0,2}?"
    r"(?: (?:in|from|is|at))?(?: the)?(?: room| suite| number| room number)? $"
)
_LOUD = re.compile(
    r"\b(?:from|by|of|through|tell|ask|to|into|up to)(?: the)?(?: people in| guests in| couple in)?"
    r"(?: room| suite| number)? $|"
    r"\b(?:people|guests?|neighbou?rs?|couple|family|kids|children|man|woman|men|women|lads|girls|boys|party|partying|"
    r"somebody|someone|dogs?|baby|music|noise|tv|television|shouting|screaming|singing|banging|barking|fight\w*|"
    r"arguing|argument|racket|row|loud|noisy|noise is|dancing|crying|snoring|next door|upstairs|above|below)"
    r"(?: \w+){0,2}? (?:in|at|on|inside|is)(?: the)?(?: room| suite| number)? $|"
    r"\brooms? (?:above|below|opposite|next door|beside|next to (?:me|us|mine|ours))(?: is)?(?: number)?(?: room)? $"
)
_IS_LOUD = re.compile(
    r" (?:(?:that|which|who|they) )?(?:is|are|has|have|keeps?|makes?|will not|do not|does not|was|were)\b"
)
_IS_ONES_OWN = re.compile(r" (?:is|was) (?:my|our|mine|ours|me|us|where (?:i|we))\b")


def rooms_of_noise(line: str, rooms: Collection[str]) -> tuple[str, str]:
    """The caller's room, and the one that is loud; empty where it was not told."""
    own = loud = other = ""
    for room in rooms_in(line, rooms):
        before, behind = line[: room.start], line[room.end :]
        if _OWN.search(before) or _IS_ONES_OWN.match(behind):
            own = own or room.number
        elif _LOUD.search(before) or _IS_LOUD.match(behind):
            loud = loud or room.number
        else:
            other = other or room.number
    return own or other, loud
