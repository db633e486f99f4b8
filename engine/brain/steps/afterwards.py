"""After a request was left for staff: a word more corrects it, adds to it, or takes it back."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.names import find_bare_name, find_name, find_spelled
from engine.brain.reading.numbers import cardinal
from engine.brain.reading.spelling import speak_letters
from engine.brain.reading.times import find_shift, find_times
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act
from engine.brain.routes.followup import DIET, UNASKED
from engine.brain.routes.reading_names import read_out, with_spelt
from engine.brain.routes.rooms import read_room
from engine.brain.routes.serving import ROUTES
from engine.brain.state import ANYTHING_ELSE, OFFER, SETTLED, House, Left, Line, Slots, State, Step, Topic
from engine.brain.steps.anew import behind_cancel, tells_an_hour, up_to_cancel
from engine.brain.steps.form import advance, start
from engine.brain.steps.talk import THANKS_FOR, back_to
from engine.brain.steps.tasks import opening, tasks

CORRECTS = re.compile(
    r"\b(?:no|actually|sorry|i mean|i meant|make (?:it|that)|instead|rather|wrong|change (?:it|that|the)|not|"
    r"(?:hang|hold) on|wait|better|(?:hours?|minutes) (?:earlier|later|sooner))\b"
)
MAKES_ANOTHER = re.compile(r"\bmake (?:it|that) (?!go\b|stop\b)\w")
"""'Scrap that, make it Sunday': another one is wanted in its place."""
TAKES_BACK = re.compile(
    r"\b(?:cancel|scrap|call off|forget|drop) (?P<a>it|that|them|those|(?:both|all)(?: of them)?|"
    r"(?:the|my|our|that|those) (?:\w+ ?){1,3})"
    r"(?: (?:again|please|now|after all|then|thanks|thank you))*$|"
    r"\b(?:do|does|will|would) not (?:need|want|be needing) "
    r"(?P<b>it|that|them|those|either(?: of them)?|(?:the|my|our|a|any) (?:\w+ ?){1,3})"
    r"(?: (?:any ?more|after all|now|then|thanks|thank you))*$|"
    r"^(?:(?:no|oh|actually|well|please|sorry) )*(?:cancel|scrap|forget) (?P<c>it|that)\b(?! (?:booking|reserv|room))|"
    r"^(?:(?:no|oh|sorry|actually) )*(?:(?:i|we) (?:need|want|have|would like) to )?cancel(?: please)?$"
)
SPOKEN_OF = frozenset(
    ("it", "that", "them", "those", "both", "both of them", "all", "all of them", "either", "either of them")
)
"""What names nothing, so that the newest is meant."""
_ALL = re.compile(r"\b(?:them|those|both|all|either)\b")

SOLVED = re.compile(
    r"\bno need (?:to|for)\b|\b(?:i|we) (?:have )?(?:just )?found (?:it|them|her|him)\b|"
    r"\b(?:it|that|everything) (?:is|has) (?:now )?(?:working|fixed|sorted|solved|fine|stopped|turned up|been found|"
    r"back on|all right|come back)\b"
)
"""What was left needs nobody any more."""

NOUNS = {
    Topic.WAKE_UP: "wake up|alarm|call|waking|woken|wake",
    Topic.TAXI: "taxi|cab|car",
    Topic.TABLE: "table|dinner|restaurant|massage|treatment|appointment|facial|spa",
    Topic.MESSAGE: "message|note",
    Topic.SERVICE: "request|repair|engineer|housekeeping|luggage|bags|somebody|someone",
    Topic.FOLLOW_UP: "request|question|complaint|call back",
}
"""What guests call a request that was left."""

ASKED_AFTER = (Topic.WAKE_UP, Topic.TAXI, Topic.TABLE)
_A_CALL = r"\b(?:wake up|alarm|waking|woken|wake|(?:my|our) call)\b"

SPOKEN_OF_BY_NAME = (Topic.TAXI, Topic.TABLE, Topic.MESSAGE)

CORRECTED = {
    Topic.WAKE_UP: "time",
    Topic.SERVICE: "room",
    Topic.TAXI: "time",
    Topic.TABLE: "guests",
    Topic.FOLLOW_UP: "contact",
    Topic.MESSAGE: "phone",
    Topic.BOOK: UNASKED,
}
"""Requests that a word more is enough to change, and what it is most likely about."""

ADDED_TO = {
    Topic.SERVICE: "what",
    Topic.FOLLOW_UP: "what",
    Topic.MESSAGE: "text",
    Topic.TABLE: "note",
    Topic.TAXI: "note",
}
"""Where words are written down that staff should know, too."""

NAMED = (Topic.FOLLOW_UP, Topic.TABLE, Topic.TAXI, Topic.MESSAGE, Topic.SERVICE)
"""Requests that staff may be told a name with."""

STAYS = (Topic.BOOK, Topic.RESERVATION)
_CODE = re.compile(r"\b(?:code|reference|confirmation|booking number)\b")

CHANGES = ("change_table", "change_taxi")
"""What guests ask for who change what was left in this call, or in another one."""

_GOES_ON = re.compile(
    r"^(?:(?:and|also|but|oh|ah|actually|well|so|by the way|sorry|no|please|just|wait|i forgot|i should say) )*"
    r"(?:it|its|they|he|she|there|the|i|we|my|our|that|this|both|one|with|on|in|from|if|tell|say|add|make|only|not|please)\b"
)
"""What belongs to something that was said before begins so."""

_ALONG = re.compile(r"^(?:(?:and|also|plus|oh) )+(?:some|an?|another|(?:one|two|three|four) )\b")
"""One more thing for the room."""

_OWN_ROOM = re.compile(r"\b(?:i am|we are|my|our|own|me|us)\b")

LEAST_WORDS = 3


def correct(state: State, words: Words, house: House) -> Step | None:
    """'No, half past six', 'for three people', or the number that was forgotten: it is left anew in its place."""
    anew = _set_anew(state, words, house)
    words = words.part(anew) if anew else words
    says_so = bool(anew or CORRECTS.search(words.line))
    if not says_so and THANKS_FOR.search(words.line):
        return None
    if not says_so and (state.asked not in SETTLED or words.asks or _noise_of(state, words, house)):
        return None
    is_room = bool(read_room(words, "room", house).get("room"))
    bare = not is_room and cardinal(CORRECTS.sub(" ", words.line).strip()) is not None
    newest = _meant(state, words)
    for left in _correctable(state, words, is_room=is_room):
        likely = "time" if left.slots.get("venue") == "spa" else CORRECTED[left.topic]
        asked = likely if says_so and (left is newest or bare) else UNASKED
        if _is_about_another(left, words, house) or not _changes(left, words, asked, house):
            continue
        slots = {**left.slots, "old_room": left.slots.get("room", "")}
        opened = replace(state, topic=left.topic, slots=slots, asked=asked)
        return advance(opened, words, house, left.topic.value, "The guest corrects what was left")
    return None


def _set_anew(state: State, words: Words, house: House) -> str:
    """What is told behind 'cancel it and', if it is another hour for what was left."""
    left = _meant(state, words)
    if left is None or left.topic not in ASKED_AFTER or left.is_withdrawn:
        return ""
    anew = behind_cancel(words.line)
    is_other = _is_about_another(left, words.part(anew), house)
    return anew if tells_an_hour(anew) and not is_other else ""


def _correctable(state: State, words: Words, *, is_room: bool) -> list[Left]:
    """What still stands, newest first; a time is first taken for that of what has one. What is named is meant alone."""
    meant = _meant(state, words)
    if meant is None:
        return []
    standing = [meant] if _names(meant, words.line) else list(reversed(state.left))
    says_time = not is_room and bool(find_times(words.line) or find_shift(words.line))
    return sorted(
        (left for left in standing if left.topic in CORRECTED and not left.is_withdrawn and not _is_booked(left)),
        key=lambda left: says_time and not left.slots.get("time"),
    )


def _is_booked(left: Left) -> bool:
    """A room that was booked is changed as a reservation; one that was left for the desk is left anew."""
    return left.topic is Topic.BOOK and not left.request_id


def _noise_of(state: State, words: Words, house: House) -> Left | None:
    """'It's the room on the left, two one zero': where the noise comes from that was left, no room of the caller's."""
    if CORRECTS.search(words.line) or _OWN_ROOM.search(words.line) or not read_room(words, "", house).get("room"):
        return None
    noisy = (left for left in reversed(state.left) if left.slots.get("kind") == "noise" and not left.is_withdrawn)
    return next(noisy, None) if state.topic is None else None


def _is_about_another(left: Left, words: Words, house: House) -> bool:
    own = (left.topic.value, left.slots.get("wish"), *CHANGES, *((DIET,) if left.topic is Topic.TABLE else ()))
    return any(task not in own for task in tasks(words.line, house))


def _changes(left: Left, words: Words, asked: str, house: House) -> bool:
    found = ROUTES[left.topic].read(words, asked, left.slots, house)
    told = {key: value for key, value in found.items() if key not in ("said", "no_room")}
    return any(value and left.slots.get(key) != value for key, value in told.items())


def add_thing(state: State, words: Words, house: House) -> Step | None:
    """'And some milk with that.', after things for a room: it is brought along; or where the noise comes from."""
    if _noise_of(state, words, house):
        return add(state, words, house)
    left = _meant(state, words)
    is_thing = left is not None and left.slots.get("kind") == "housekeeping" and _ALONG.search(words.line)
    return add(state, words, house) if is_thing and not tasks(words.line, house) else None


def add(state: State, words: Words, house: House) -> Step | None:
    """'It was blue': what staff should know, too. Only if nothing else can be made of the words."""
    left = _noise_of(state, words, house) or _meant(state, words)
    if left is None or left.topic not in ADDED_TO or left.is_withdrawn or state.asked not in SETTLED:
        return None
    if words.asks or len(words.tokens) < LEAST_WORDS or not (_GOES_ON.search(words.line) or _ALONG.search(words.line)):
        return None
    slot = ADDED_TO[left.topic]
    told = left.slots.get(slot, "").rstrip(".")
    slots = {**left.slots, slot: f"{told}. {words.raw}" if told else words.raw, "added": "yes"}
    move = ROUTES[left.topic].move(slots, house)
    after = replace(state, topic=left.topic, slots=slots, asked="", pending=move.acts, misses=0)
    why = "The words are no request of their own; they are added to what was just left."
    step = Step(after, left.topic.value, (Line("ok.moment"),), why, 0.6, acts=move.acts)
    return replace(step, complete=not words.is_dangling)


def take_name(state: State, words: Words, house: House) -> Step | None:
    """'Tom Hart', after something was left: it goes onto what was left, where staff need a name."""
    is_open = state.topic is None and state.asked in SETTLED
    name = (find_bare_name(words) or _spelled_name(words)) if is_open else None
    left = _meant(state, words)
    if name is None or left is None:
        return None
    known = replace(state, known={**state.known, "name": name}, misses=0)
    if left.topic not in NAMED or left.is_withdrawn or left.slots.get("name") == name:
        why = "A name, which nothing that was left needs; it is known for what follows."
        return Step(known, "name_told", (Line("ok.named", {"name": name}),), why, 0.7, expects=Expects.YES_NO)
    slots = with_spelt({**left.slots, "name": name, "added": "yes"}, find_spelled(words) or "")
    move = ROUTES[left.topic].move(slots, house)
    told = (Line("ok.moment"), Line("ok.under_name", {"name": read_out(slots)}))
    after = replace(known, topic=left.topic, slots=slots, asked="", pending=move.acts)
    why = "A name alone belongs to what was just left."
    return Step(after, left.topic.value, told, why, 0.7, acts=move.acts)


def _spelled_name(words: Words) -> str | None:
    """'Tom Hart, H A R T'."""
    return find_name(words, asked=True) if find_spelled(words) else None


def recall(state: State, words: Words, house: House) -> Step | None:
    """'What was the code again?': what was agreed in this call is told again, and nothing else."""
    if not house.heard.has(words.line, "recall"):
        return None
    left = _asked_after(state, words)
    lines = _agreed(state, left, words, house)
    if not lines:
        return _offer_call(state, words)
    spoken_of = replace(state, left=(*(other for other in state.left if other is not left), left)) if left else state
    step = Step(spoken_of, "recall", lines, "The guest asks what was agreed; it is told again.", 0.9)
    if state.topic is None:
        return replace(step, state=replace(spoken_of, asked=ANYTHING_ELSE), expects=Expects.YES_NO)
    return back_to(step, house)


def _asked_after(state: State, words: Words) -> Left | None:
    """What is asked after: one that is named, or the newest, unless something is named that was not left."""
    named = next((left for left in reversed(state.left) if _names(left, words.line)), None)
    standing = [left for left in state.left if not left.is_withdrawn]
    return named or (standing[-1] if standing and not _of_what_was_not_left(words.line) else None)


def _of_what_was_not_left(line: str) -> bool:
    return any(re.search(rf"\b(?:{NOUNS[topic]})\b", line) for topic in ASKED_AFTER)


def _offer_call(state: State, words: Words) -> Step | None:
    """'What time is my wake-up call?', of one that was set in another call: it can't be seen, but set anew."""
    if state.topic not in (None, Topic.WAKE_UP) or not re.search(_A_CALL, words.line):
        return None
    slots = {"wish": "wake_up"} | {key: state.known[key] for key in ("room",) if state.known.get(key)}
    opened = replace(state, topic=Topic.WAKE_UP, slots=slots, asked=OFFER, tries=0, misses=0)
    why = "The guest asks after a wake-up call, and none was left in this call."
    return Step(opened, "wake_up", (Line("wake_up.not_seen"),), why, expects=Expects.YES_NO)


def _agreed(state: State, left: Left | None, words: Words, house: House) -> tuple[Line, ...]:
    code = state.known.get("shown_code")
    if code and (_CODE.search(words.line) or (left and left.topic in STAYS)):
        return (Line("recall.code", {"code": speak_letters(code)}),)
    if left is None or left.topic in STAYS or _CODE.search(words.line):
        return ()
    if left.is_withdrawn:
        return (Line("wake_up.already_cancelled" if left.topic is Topic.WAKE_UP else "ok.taken_back_already"),)
    return tuple(line for line in ROUTES[left.topic].move(left.slots, house).lines if line.key != "ok.moment")


def take_back(state: State, words: Words, house: House) -> Step | None:
    """'Cancel it', after something was left: that is meant, and no reservation."""
    if _set_anew(state, words, house):
        return None
    more = _wanted_behind(words, house)
    words = words.part(up_to_cancel(words.line)) if more else words
    left = _meant(state, words)
    if left is None or not _is_taken_back(left, words, house):
        return None
    if left.is_withdrawn:
        line = Line("wake_up.already_cancelled" if left.topic is Topic.WAKE_UP else "ok.taken_back_already")
        after = replace(state, topic=None, slots={}, asked=ANYTHING_ELSE)
        why = "It was taken back before, so there is nothing to cancel."
        return Step(after, left.intent, (line, Line("ok.anything_else")), why, expects=Expects.YES_NO)
    state = replace(state, waiting=(*state.waiting, *more))
    if left.topic is Topic.WAKE_UP:
        given = {"wish": "cancel_wake_up", "room": left.slots["room"]}
        others = tuple((its.topic, {**given, "room": its.slots["room"]}) for its in _beside(left, state, words))
        return start(
            replace(state, waiting=(*state.waiting, *others)), left.topic, words, house, "cancel_wake_up", **given
        )
    if not left.request_id:
        return None
    acts = (act("withdraw_request", request_id=left.request_id),)
    after = replace(state, topic=left.topic, slots=left.slots, asked="", pending=acts, tries=0, misses=0)
    return Step(after, left.intent, (Line("ok.moment"),), "The guest takes back what was just left.", acts=acts)


def _wanted_behind(words: Words, house: House) -> list[tuple[Topic, Slots]]:
    """'Cancel that and get me a taxi': what else is asked for."""
    said = words.part(behind_cancel(words.line))
    if not tasks(said.line, house):
        return []
    topic, given = opening(said.line, said, house)
    told = ROUTES[topic].read(said, "", given, house)
    return [(topic, {**given, **{key: value for key, value in told.items() if value}})]


def _beside(left: Left, state: State, words: Words) -> list[Left]:
    """'Cancel them', of wake-up calls of several rooms: the others."""
    if not _ALL.search(words.line):
        return []
    return [its for its in state.left if its.topic is Topic.WAKE_UP and not its.is_withdrawn and its is not left]


def _is_taken_back(left: Left, words: Words, house: House) -> bool:
    if left.topic in (Topic.SERVICE, Topic.FOLLOW_UP) and SOLVED.search(words.line) and not words.asks:
        return True
    if MAKES_ANOTHER.search(words.line):
        return False
    found = next((f for said in (words.line, *words.clauses) if (f := TAKES_BACK.search(said))), None)
    if not found or left.topic not in CORRECTED:
        return False
    what = (found["a"] or found["b"] or found["c"] or "it").strip()
    if what not in SPOKEN_OF and not _names(left, what):
        return False
    own = (
        "cancel_booking",
        "cancel_wake_up",
        *CHANGES,
        left.topic.value,
        left.slots.get("wish"),
        left.slots.get("kind"),
    )
    return all(task in own for task in tasks(words.line, house))


def _meant(state: State, words: Words) -> Left | None:
    """Which of the requests of this call is spoken of: one that is named, or else the newest."""
    if not state.left or state.topic not in (None, Topic.PERSON):
        return None
    named = next((left for left in reversed(state.left) if _names(left, words.line)), None)
    others = [t for t, nouns in NOUNS.items() if t in SPOKEN_OF_BY_NAME and re.search(rf"\b(?:{nouns})\b", words.line)]
    if named is None and others:  # of something that was not left
        return None
    return named or state.left[-1]


def _names(left: Left, line: str) -> bool:
    nouns = NOUNS.get(left.topic)
    said = {w for w in re.findall(r"\w+", left.slots.get("what", "").lower()) if len(w) > 3}
    named = bool(nouns) and bool(re.search(rf"\b(?:{nouns})\b", line))
    return named or bool(left.topic is Topic.SERVICE and said & set(line.split()))
