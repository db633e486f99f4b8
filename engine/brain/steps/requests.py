"""New requests and questions, several in one breath if need be."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Lookup
from engine.brain.facts import Note, as_json
from engine.brain.reading.departments import find_department
from engine.brain.reading.times import find_times
from engine.brain.reading.words import Words
from engine.brain.routes.followup import DIET, is_other_matter
from engine.brain.routes.room_types import find_type, wants_instead
from engine.brain.routes.serving import ROUTES, STARTS
from engine.brain.routes.table import VENUES
from engine.brain.routes.wishes import find_wish, is_wish_of_stay, newest_of
from engine.brain.state import OFFER, House, Line, Slots, State, Step, Topic
from engine.brain.steps.form import is_polite_end, start
from engine.brain.steps.of_a_stay import STAYS, newest_but_notes
from engine.brain.steps.subject import leaves_out_its_subject, sentences, tell, to_the_point
from engine.brain.steps.talk import back_to, cleared, is_leaving, last_words
from engine.brain.steps.tasks import begin, look_up, opening, pieces, tasks

ALSO = re.compile(r"\b(?:also|and|as well|another thing|one more thing|too|plus)\b")

_OF_THAT = re.compile(
    r"^(?:it|that|they) (?:is|are|does|do|will|has|keeps) |"
    r"\b(?:put|bring|get|send|have) (?:me |us )?(?:one|some|them)\b"
)
BOOKS_IT = re.compile(
    r"\b(?:book|put|pencil|squeeze|fit|get) (?:me|us) (?:in|down)\b|\b(?:book|reserve) (?:it|that|one|me one|us one)\b|"
    r"\b(?:i|we) (?:will|would like to|want to) (?:take|have|book|do) (?:it|one|that)\b"
)
"""Said of something that was spoken of before."""

MAKES_IT = re.compile(r"\b(?:make|change|turn) (?:it|that|this)\b|\binstead\b|\bhave it\b")
PUTS_RIGHT = re.compile(
    rf"{MAKES_IT.pattern}|\b(?:actually|sorry|i mean|i meant|rather|wait|hang on|wrong|should (?:be|have been))\b|"
    r"^no (?:it|that|from|for|until|we|i|two|three|four|five|six|seven)\b"
)
"""What was just agreed is to be another way."""

_WHAT_IS_THERE = re.compile(r"\bwhat (?:have|do|would) you (?:got|have)\b|\bhave you got anything\b|\bwhat is there\b")
_IS_OVER = re.compile(r"\b(?:was|were|had|did|last|stayed|yesterday)\b")

_STANDS = re.compile(r"\b(?:booked|reserved|have (?:a|an|our|my) (?:booking|reservation|room))\b")

MISSED_IF_LOST = {
    Topic.MESSAGE: ("to", "text"),
    Topic.SERVICE: ("what",),
    Topic.WAKE_UP: ("time",),
    Topic.TAXI: ("time",),
    Topic.TABLE: ("time", "guests"),
}
"""What has been told of a request that isn't dropped for another one without a word."""
_CHANGES_MIND = re.compile(r"\b(?:no|not|actually|instead|rather|i mean|i meant|sorry|never mind|forget)\b")

MAX_NOTES = 2
WHOLE_QUESTION = 5
"""Words that name something of the hotel's notes are a question, whether or not they sound like one."""


def take_request(state: State, words: Words, house: House) -> Step | None:
    """Everything that the words ask for: questions are answered at once, then the first request is begun."""
    parts = pieces(words, house)
    is_task = any(tasks(part, house) for part in parts)
    wanted: list[str] = []
    notes: list[Note] = []
    lookups: list[Lookup] = []
    for part in parts:
        if tasks(part, house):
            wanted.append(part)
            continue
        if state.topic and state.asked not in ("", OFFER, "contact") and not words.part(part).is_question:
            continue
        if house.heard.has(part, "greeting"):
            continue
        if is_task and not words.part(part).is_question:  # what is told beside a request asks nothing
            continue
        note, lookup = _look_up_part(part, notes[-1].title if notes else state.spoken_of, house)
        note = _without_told(note, notes) if note else None
        if note and note.spoken and len(notes) < MAX_NOTES:
            notes.append(note)
            lookups.append(lookup)
    if any(tasks(part, house)[0] == "event" for part in wanted):  # the nights of a group are no booking of their own
        wanted = [part for part in wanted if STARTS[tasks(part, house)[0]] is not Topic.BOOK]
        notes, lookups = ([], []) if len(wanted) == 1 else (notes, lookups)
    wanted = _without_wishes(wanted, words, house)
    if any(tasks(part, house)[0] == "late_arrival" for part in wanted):  # that there is a booking is no wish
        wanted = [part for part in wanted if STARTS[tasks(part, house)[0]] not in STAYS]
    if any(STARTS[tasks(part, house)[0]] is Topic.TABLE for part in wanted):  # who eats there can't eat that
        wanted = [part for part in wanted if tasks(part, house)[0] != DIET]
    if not wanted and tasks(words.line, house):
        wanted, notes, lookups = [words.line], [], []
    if not wanted and not notes:
        return None
    lines = tuple(Line("hotel.answer", {"answer": n.spoken}) for n in notes)
    if not wanted:
        return _answered(state, words, house, lines=lines, lookups=lookups, notes=notes)
    return _begin(state, words, house, wanted=wanted, lines=lines, lookups=lookups)


def take_last_request(state: State, words: Words, house: House) -> Step | None:
    """'Thanks, bye, oh and can you send up towels': the call doesn't end without it."""
    if state.topic is not None or not (is_leaving(words, house) or house.heard.has(words.line, "goodbye")):
        return None
    rest = last_words(words)
    if rest is None or not (tasks(rest.line, house) or (rest.asks and not is_leaving(rest, house))):
        return None
    return take_request(state, rest, house)


def _without_wishes(wanted: list[str], words: Words, house: House) -> list[str]:
    """'A room for two, and we need a cot': the cot is for that room, and for none that they are in."""
    books = any(tasks(part, house)[0] == "book" and not _STANDS.search(part) for part in wanted)
    if not books:
        return wanted
    return [part for part in wanted if not is_wish_of_stay(tasks(part, house), words.part(part), Topic.BOOK)]


def put_through(state: State, words: Words, house: House) -> Step | None:
    """'Put me through to the restaurant': a person of it is wanted, and no table."""
    wanted = find_department(words.line, house.profile.directory)
    if wanted is None or state.topic is Topic.EMERGENCY:
        return None
    return begin(replace(state, misses=0), "person", words, house, f"The words ask for a department ({wanted.name})")


def change_stay(state: State, words: Words, house: House) -> Step | None:
    """'Could I have a suite instead', or 'sorry, make it three nights', once a reservation was made or shown.

    Whose it is the tools decide, as of any other: this call has its code and name.
    """
    if state.topic is not None or not state.known.get("shown_code"):
        return None
    kind = find_type(words.line, house.profile.room_types) if wants_instead(words.line) else None
    if kind is not None and tasks(words.line, house) in ([], ["book"], ["change_booking"]):
        return begin(state, "change_booking", words, house, f"The words ask for another kind of room ({kind})")
    if not _puts_stay_right(state, words, house):
        return None
    return begin(state, "change_booking", words, house, "The words change what was booked or shown")


def _puts_stay_right(state: State, words: Words, house: House) -> bool:
    """Only right after it: of what was left since, a table for three or a taxi on Friday, the words are spoken."""
    newest = newest_but_notes(state)
    is_shown = state.known.get("shown_after") == (newest.request_id if newest else "")
    is_of_stay = newest is not None and newest.topic in STAYS and not newest.is_withdrawn
    if not (is_shown or is_of_stay) or house.heard.has(words.line, "goodbye", "thanks"):
        return False
    pattern = MAKES_IT if words.asks else PUTS_RIGHT
    if not pattern.search(words.line) or tasks(words.line, house) not in ([], ["change_booking"], ["extend_booking"]):
        return False
    slots = {"wish": "change_booking", "shown_code": state.known["shown_code"]}
    return any(ROUTES[Topic.RESERVATION].read(words, "change", slots, house).values())


def book_it(state: State, words: Words, house: House) -> Step | None:
    """'Book me in tomorrow at ten', after the spa was spoken of."""
    if not state.spoken_of or not BOOKS_IT.search(words.line) or (state.topic and state.asked != OFFER):
        return None
    intent = next((t for t in tasks(f"book a {state.spoken_of.lower()}", house) if t in VENUES), None)
    others = [t for t in tasks(words.line, house) if t in VENUES]
    if intent is None or others:
        return None
    why = f"The words book what was spoken of ({state.spoken_of})"
    return begin(cleared(state, ""), intent, words, house, why)


def hear_stay(state: State, words: Words, house: House) -> Step | None:
    """'Two adults, tomorrow, one night': a stay is told, and nothing else can be meant by it."""
    is_free = state.topic is None or state.asked == OFFER
    if not is_free or state.left or state.known.get("shown_code") or tasks(words.line, house):
        return None
    if (words.asks and not _WHAT_IS_THERE.search(words.line)) or find_times(words.line) or _IS_OVER.search(words.line):
        return None
    told = ROUTES[Topic.BOOK].read(words, "", {}, house)
    says_nights = bool(told.get("nights")) and (bool(told.get("arrival")) or bool(told.get("guests")))
    says_day = bool(told.get("arrival") and told.get("guests")) and not state.spoken_of
    return (
        begin(cleared(state, ""), "book", words, house, "The words tell of a stay") if says_nights or says_day else None
    )


def _begin(
    state: State, words: Words, house: House, *, wanted: list[str], lines: tuple[Line, ...], lookups: list[Lookup]
) -> Step:
    openings = _openings(wanted, words, house)
    topics = {topic for topic, _ in openings}
    whole = words if len(wanted) == 1 and not lines else words.part(" and ".join(wanted))
    if lines and len(wanted) == 1:  # what is asked beside it is left out, the room it is for is not
        whole = words.part(wanted[0] + _room_of(words, house))
    if len(topics) == 1 and len(wanted) > 1 and openings[0][0] is not Topic.SERVICE:
        openings = openings[:1]
    elif len(wanted) > 1:
        whole = words.part(wanted[0] + _room_of(words, house))
    intent = tasks(wanted[0], house)[0]
    topic, given = openings[0]
    if topic is Topic.PERSON and (state.person_alerted or (state.topic is topic and state.asked != OFFER)):
        given = {**given, "alerted": "yes"}
    if topic is Topic.BOOK and (wish := find_wish(words)):
        given = {**given, "note": wish, "noted": "" if lines else newest_of(wish)}
    if topic is Topic.SERVICE and len(wanted) == 1 and not lines and given.get("said"):
        given = {**given, "said": words.raw}  # what is told beside it, 'and it is for a newborn', belongs to it
    if topic is Topic.SERVICE and state.spoken_of and _OF_THAT.search(given.get("what", "")):
        given = {**given, "what": f"{state.spoken_of}: {given['what']}"}
    if topic is state.topic and topic in (Topic.TAXI, Topic.TABLE) and state.asked != OFFER:
        same = {
            k: v
            for k, v in state.slots.items()
            if k != "note" or not given.get("venue") or given["venue"] == state.slots.get("venue")
        }
        given = {**same, **given}  # not left yet, so it is the same one
    waiting: tuple[tuple[Topic, Slots], ...] = tuple(openings[1:])
    if state.topic and _is_kept(state, topic, given, words):
        waiting = (*waiting, (state.topic, state.slots))
    step = start(replace(state, waiting=(*state.waiting, *waiting), misses=0), topic, whole, house, intent, **given)
    return replace(step, lines=(*lines, *step.lines), lookups=(*lookups, *step.lookups))


def _is_kept(state: State, topic: Topic, given: Slots, words: Words) -> bool:
    """Whether what is under way is gone on with later: 'and a taxi', or enough was told of it to be missed; a matter
    that was told is left, whatever follows."""
    if state.topic in (None, Topic.PERSON, Topic.EMERGENCY) or topic is Topic.EMERGENCY or state.asked == OFFER:
        return False
    if state.topic is Topic.FOLLOW_UP and state.slots.get("what"):
        return topic is not Topic.FOLLOW_UP or is_other_matter(given.get("subject", ""), state.slots)
    if topic is state.topic:
        return False
    if ALSO.search(words.line):
        return True
    told = MISSED_IF_LOST.get(state.topic, ()) if topic is not Topic.PERSON else ()
    return bool(told) and all(state.slots.get(key) for key in told) and not _CHANGES_MIND.search(words.line)


def _openings(wanted: list[str], words: Words, house: House) -> list[tuple[Topic, Slots]]:
    """The first is read from all of the words later on, the others from their pieces; noise is left once."""
    openings = [opening(p, words, house) for p in wanted]
    read = [
        (topic, {**given, **{k: v for k, v in ROUTES[topic].read(words.part(piece), "", given, house).items() if v}})
        for (topic, given), piece in zip(openings[1:], wanted[1:], strict=True)
    ]
    noisy = openings[0][1].get("kind") == "noise"
    return [openings[0], *((t, given) for t, given in read if not (noisy and given.get("kind") == "noise"))]


def _room_of(words: Words, house: House) -> str:
    """A room that was named anywhere in the breath goes for all of its requests."""
    found = ROUTES[Topic.SERVICE].read(words, "", {"what": "-"}, house).get("room")
    return f" room {found}" if found else ""


def _answered(
    state: State, words: Words, house: House, *, lines: tuple[Line, ...], lookups: list[Lookup], notes: list[Note]
) -> Step:
    kept = replace(state, misses=0, spoken_of=notes[-1].title)
    if state.topic is Topic.PERSON or state.asked == OFFER:
        kept = cleared(kept, "")
    why = f"The hotel's notes answer it: {', '.join(n.title for n in notes)}."
    score = min(n.score for n in notes)
    step = Step(kept, "hotel", lines, why, round(0.6 + 0.35 * score, 2), lookups=tuple(lookups))
    # without its first word a question looks like a statement: "You allow dogs in the rooms."
    asks = words.is_question or is_polite_end(words) or len(words.tokens) >= WHOLE_QUESTION
    complete = asks and not words.is_dangling
    return back_to(replace(step, complete=complete), house)


def _look_up_part(part: str, spoken_of: str, house: House) -> tuple[Note | None, Lookup]:
    """What the notes say to one question of a breath, be it of what was spoken of before."""
    if spoken_of and leaves_out_its_subject(part) and (note := tell(spoken_of, part, house)) is not None:
        return note, Lookup("get_hotel_info", {"query": f"{spoken_of}: {part}"}, as_json([note]), 0.0)
    note, lookup = look_up(part, house)
    return (to_the_point(note, part, house) if note else None), lookup


def _without_told(note: Note, told: list[Note]) -> Note:
    """No sentence is said twice in one breath."""
    said = {sentence for before in told for sentence in sentences(before.spoken)}
    return replace(note, spoken=" ".join(s for s in sentences(note.spoken) if s not in said))
