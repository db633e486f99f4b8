"""'No, not a table, a massage', 'I meant a taxi': another thing is wanted than the one that is being taken down."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.reading.words import Words
from engine.brain.routes.table import VENUES
from engine.brain.state import OFFER, House, State, Step, Topic
from engine.brain.steps.form import start

THINGS = {
    "taxi": r"taxi|cab|minicab",
    "spa": r"(?:\w+ ){0,2}(?:massage|treatment|facial|manicure|pedicure)",
    "table": r"table",
    "wake_up": r"wake up(?: call)?|alarm call",
}
"""By intent, what guests call it."""

_TOPICS = {"taxi": Topic.TAXI, "wake_up": Topic.WAKE_UP, "spa": Topic.TABLE, "table": Topic.TABLE}
_SAYS_SO = (
    r"(?:no|oh|actually|sorry|wait|well|but|rather|please|i (?:mean|meant|said|would rather have|would rather)|"
    r"make (?:it|that)|not (?:a|an|the) (?:wake up call|\w+)|(?:i )?(?:do not|did not) (?:want|mean) (?:a|an|the) \w+)"
)
_ANOTHER = re.compile(
    rf"^(?P<before>(?:{_SAYS_SO} )*)(?:a|an|one) (?P<thing>"
    + "|".join(rf"(?P<{intent}>{names})" for intent, names in THINGS.items())
    + r")\b(?P<rest>.*)"
)
_INSTEAD = re.compile(r" ?\b(?:instead|rather)\b(?: of (?:a|an|the) \w+)?")


def change_mind(state: State, words: Words, house: House) -> Step | None:
    """The other one is begun instead, on the same day if none is told."""
    found = _ANOTHER.match(words.line)
    if found is None or state.topic not in _TOPICS.values() or state.asked in (OFFER, "text"):
        return None
    if not found["before"] and not _INSTEAD.search(found["rest"]):
        return None
    intent = next(intent for intent in THINGS if found[intent])
    if _TOPICS[intent] is state.topic and (
        state.topic is not Topic.TABLE or state.slots.get("venue") == VENUES[intent]
    ):
        return None
    topic = _TOPICS[intent]
    given = {"wish": intent} | ({"venue": VENUES[intent]} if topic is Topic.TABLE else {})
    kept = ("day", "time", "guests") if topic is state.topic else ("day",) if topic is not Topic.WAKE_UP else ()
    given |= {key: state.slots[key] for key in kept if state.slots.get(key)}
    said = words.part(f"a {found['thing']}{_INSTEAD.sub('', found['rest'])}")
    return start(replace(state, misses=0), topic, said, house, intent, **given)
