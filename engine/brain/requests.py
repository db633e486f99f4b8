"""New requests and questions, several in one breath if need be, and answers to what the porter asked."""

from __future__ import annotations

import re
import time
from dataclasses import replace

from engine.brain.dates import find_dates
from engine.brain.dialog import Expects, Lookup
from engine.brain.facts import Note, as_json
from engine.brain.form import advance, follow, give_up, is_polite_end, start
from engine.brain.guess import SURE
from engine.brain.routes.serving import ROUTES, STARTS
from engine.brain.routes.table import VENUES
from engine.brain.safety import pass_on
from engine.brain.state import ANYTHING_ELSE, OFFER, WHICH, House, Line, Slots, State, Step, Topic
from engine.brain.subject import leaves_out_its_subject, tell
from engine.brain.talk import back_to, cleared, is_leaving
from engine.brain.times import find_times
from engine.brain.words import Words

ALSO = re.compile(r"\b(?:also|and|as well|another thing|one more thing|too|plus)\b")
STAYS = (Topic.BOOK, Topic.RESERVATION)
LEFT_AS_IS = ("maintenance", "noise")
"""What staff can see to, though the guest doesn't say in which room; towels they could bring nowhere."""

_AND = re.compile(r"\b(?:and also|and then|and|also|plus)\b")

_OF_THAT = re.compile(
    r"^(?:it|that|they) (?:is|are|does|do|will|has|keeps) |"
    r"\b(?:put|bring|get|send|have) (?:me |us )?(?:one|some|them)\b"
)
_WISHES = re.compile(r"\b(?:please|need|want|would like|send|bring|get me)\b")
BOOKS_IT = re.compile(
    r"\b(?:book|put|pencil|squeeze|fit|get) (?:me|us) (?:in|down)\b|\b(?:book|reserve) (?:it|that|one|me one|us one)\b|"
    r"\b(?:i|we) (?:will|would like to|want to) (?:take|have|book|do) (?:it|one|that)\b"
)
"""Said of something that was spoken of before."""

MAX_NOTES = 2
WORDS_OF_A_WISH = 8
"""'Until two would be perfect for us, please.'"""
BRIEF_WORDS = 5
"""An answer as short as this is nothing but an answer."""
WHOLE_QUESTION = 5
"""Words that name something of the hotel's notes are a question, whether or not they sound like one."""

_YES_ABROAD = re.compile(
    r"^(?:ja|jawohl|gerne?|bitte|oui|si|sí|see|we|claro|volentieri|certo|s il vous plait|por favor)\b"
)
_NO_ABROAD = re.compile(r"^(?:nein|non|no)\b")
"""What a guest answers who was offered somebody who speaks their language."""

DECLINES = {Topic.MESSAGE: "follow_up.declined", Topic.FOLLOW_UP: "follow_up.declined", Topic.PERSON: "person.waiting"}


def take_dictation(state: State, words: Words, house: House) -> Step | None:
    """The text of a message is written down as it is said, whatever it speaks of."""
    if state.asked != "text" or house.heard.has(words.line, "never_mind", "repeat", "hold"):
        return None
    return advance(state, words, house, "message", "The guest dictates the message")


def take_offer(state: State, words: Words, house: House) -> Step | None:
    """Yes or no to 'shall I ...?'."""
    if state.asked not in (OFFER, "contact") or state.topic is None:
        return None
    if tasks(words.line, house) and not house.heard.has(words.line, "message", "question"):
        return None
    declines = house.heard.has(words.line, "no") or (state.slots.get("language") and _NO_ABROAD.search(words.line))
    if declines and not ROUTES[state.topic].read(words, state.asked, state.slots, house):
        key = DECLINES.get(state.topic, "book.declined")
        key = "person.declined" if state.topic is Topic.PERSON and not state.person_alerted else key
        after = cleared(state, ANYTHING_ELSE)
        return Step(
            after,
            "no",
            (Line(key),),
            "The guest declined the offer.",
            expects=Expects.YES_NO,
            complete=len(words.tokens) > 1,
        )
    if state.asked == "contact":
        return None
    takes = house.heard.has(words.line, "yes") or (state.slots.get("language") and _YES_ABROAD.search(words.line))
    if not takes and not ROUTES[state.topic].read(words, OFFER, state.slots, house):
        return None
    slots = {**state.slots, "kind": "any room"} if state.topic is Topic.BOOK else state.slots
    why = "The guest took the offer"
    step = advance(replace(state, slots=slots, asked=OFFER), words, house, state.intent, why)
    return replace(step, complete=not words.is_dangling)


def answer(state: State, words: Words, house: House) -> Step | None:
    """What the porter asked for, or a correction of what it has already heard."""
    if state.topic is None or state.asked == OFFER:
        return None
    found = ROUTES[state.topic].read(words, state.asked, state.slots, house)
    others = [t for t in tasks(words.line, house) if STARTS[t] is not state.topic or _is_elsewhere(t, state)]
    if found and state.topic in STAYS:  # 'until Sunday' extends no stay while one is being booked
        others = [t for t in others if STARTS[t] not in STAYS]
    to_the_point = bool(found.get(state.asked)) and len(words.tokens) <= BRIEF_WORDS
    if others and _tells_more_of_it(state, words, others):
        told = state.slots["what"].rstrip(".")
        more = replace(state, slots={**state.slots, "what": f"{told}. {words.raw}"})
        step = advance(more, words.part(""), house, state.intent, "The guest tells more of what they complain of")
        return replace(step, state=replace(step.state, tries=0))
    if others and state.asked != "what" and not to_the_point:
        return _answer_and_more(state, words, house)
    if state.is_aside and not found.get(state.asked):
        return None
    changed = any(value and state.slots.get(key) != value for key, value in found.items())
    if not changed and not (found and state.asked in found):
        return None
    return advance(state, words, house, state.intent, f"The words answer what was asked ({state.asked or 'nothing'})")


def _is_elsewhere(task: str, state: State) -> bool:
    """'Make it a table', on the way to a massage: the same kind of request, of another house."""
    return task in VENUES and state.slots.get("venue") not in (None, VENUES[task])


def _tells_more_of_it(state: State, words: Words, others: list[str]) -> bool:
    """'It was stone cold, and the waiter was rude', behind a complaint: no fault for the technician."""
    if state.topic is not Topic.FOLLOW_UP or state.slots.get("subject") not in ("complaint", "bill"):
        return False
    tells = state.asked in ("name", "contact") and not words.asks and not _WISHES.search(words.line)
    return tells and all(STARTS[t] in (Topic.SERVICE, Topic.FOLLOW_UP) for t in others)


def _answer_and_more(state: State, words: Words, house: House) -> Step | None:
    """'Two one four, and some towels please': the answer first, the other request waits its turn."""
    assert state.topic is not None
    parts = pieces(words, house)
    own = " and ".join(p for p in parts if not tasks(p, house))
    if len(parts) < 2 or not ROUTES[state.topic].read(words.part(own), state.asked, state.slots, house):
        return None
    waiting = tuple(_opening(p, words, house) for p in parts if tasks(p, house))
    why = "The words answer what was asked, and ask for more"
    return advance(replace(state, waiting=(*state.waiting, *waiting)), words.part(own), house, state.intent, why)


def settle(state: State, words: Words, house: House) -> Step | None:
    """Which of two readings was meant: 'the first', or its name said again."""
    if state.asked != WHICH:
        return None
    offered = (state.slots["a"], state.slots["b"])
    named = [intent for intent in offered if intent in tasks(words.line, house)]
    place = {"first": 0, "second": 1}.get(house.heard.choice(words.line) or "")
    intent = named[0] if len(named) == 1 else offered[place] if place is not None else None
    cleared_state = cleared(state, "")
    if intent is None:
        return None if tasks(words.line, house) else not_understood(replace(cleared_state, misses=1), words, house)
    said = words.part(state.slots["said"])
    return _start(cleared_state, intent, said, house, f"The guest says that {intent.replace('_', ' ')} was meant")


def _start(state: State, intent: str, words: Words, house: House, why: str) -> Step:
    topic, given = _given(intent, words, house)
    step = start(state, topic, words, house, intent, **given)
    return replace(step, why=f"{why}. {step.why}")


def guess(state: State, words: Words, house: House) -> Step | None:
    """No rule knows the words, but they are like something that guests say: taken for it, or asked about."""
    found = house.heard.guess(words.line)
    if not found.intents or words.is_dangling:
        return None
    if len(found.intents) == 1 and found.score >= SURE:
        why = f"The words are like those for {found.intents[0].replace('_', ' ')} ({found.score:.0f} of 100)"
        return replace(_start(state, found.intents[0], words, house, why), confidence=round(found.score / 125, 2))
    if len(found.intents) == 1:
        return None
    a, b = found.intents
    opened = replace(cleared(state, WHICH), slots={"a": a, "b": b, "said": words.line})
    names = {key: house.name_of(intent) for key, intent in (("a", a), ("b", b))}
    why = f"The words may ask for {a} or for {b} ({found.score:.0f} of 100), so the guest is asked."
    return Step(opened, "which", (Line("guess.which", names),), why, 0.4, Expects.REQUEST, complete=False)


def leave_as_is(state: State, words: Words, house: House) -> Step | None:
    """The guest leaves in the midst of a request: what he told of a fault or a complaint is not lost."""
    if state.topic not in (Topic.FOLLOW_UP, Topic.SERVICE) or state.is_aside or not _gives_up(state, words, house):
        return None
    told = state.topic is Topic.FOLLOW_UP or state.slots.get("kind") in LEFT_AS_IS
    if state.asked == OFFER or not told or not state.slots.get("what") or tasks(words.line, house):
        return None
    if any(ROUTES[state.topic].read(words, state.asked, state.slots, house).values()):
        return None
    slots = {**state.slots, "as_is": "yes"}
    move = ROUTES[state.topic].move(slots, house)
    after = follow(replace(state, slots=slots), move)
    return Step(after, state.intent, move.lines, "The guest leaves; what was told is left for staff.", acts=move.acts)


def _gives_up(state: State, words: Words, house: House) -> bool:
    """Goodbye, or 'no' to where the guest can be reached."""
    return is_leaving(words, house) or (state.asked == "contact" and house.heard.has(words.line, "no"))


def book_it(state: State, words: Words, house: House) -> Step | None:
    """'Book me in tomorrow at ten', after the spa was spoken of."""
    if not state.spoken_of or not BOOKS_IT.search(words.line) or (state.topic and state.asked != OFFER):
        return None
    intent = next((t for t in tasks(f"book a {state.spoken_of.lower()}", house) if t in VENUES), None)
    others = [t for t in tasks(words.line, house) if t in VENUES]
    if intent is None or others:
        return None
    why = f"The words book what was spoken of ({state.spoken_of})"
    return _start(cleared(state, ""), intent, words, house, why)


def take_request(state: State, words: Words, house: House) -> Step | None:
    """Everything that the words ask for: questions are answered at once, then the first request is begun."""
    if state.topic is Topic.BOOK and state.asked == "kind" and leaves_out_its_subject(words.line):
        return _tell_offer_again(state, house)
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
        if note and note.spoken and note not in notes and len(notes) < MAX_NOTES:
            notes.append(note)
            lookups.append(lookup)
    if not wanted and tasks(words.line, house):
        wanted, notes, lookups = [words.line], [], []
    if not wanted and not notes:
        return None
    lines = tuple(Line("hotel.answer", {"answer": n.spoken}) for n in notes)
    if not wanted:
        return _answered(state, words, house, lines=lines, lookups=lookups, notes=notes)
    return _begin(state, words, house, wanted=wanted, lines=lines, lookups=lookups)


def drop_for(state: State, words: Words, house: House) -> Step | None:
    """'Forget it, is the bar still open?': what was begun is dropped, and the rest is heard."""
    if state.topic in (None, Topic.EMERGENCY) or not house.heard.has(words.line, "never_mind"):
        return None
    rest = [c for c in words.clauses if c and not house.heard.has(c, "never_mind") and not c.startswith("cancel")]
    wanted = [c for c in rest if tasks(c, house) or words.part(c).asks]
    if not wanted:
        return None
    step = take_request(cleared(state, ""), words.part(" and ".join(wanted)), house)
    return step and replace(step, lines=(Line("ok.moment"), *step.lines))


def _tell_offer_again(state: State, house: House) -> Step:
    """'How much is it?': what was offered, with its price."""
    move = ROUTES[Topic.BOOK].move(state.slots, house)
    return Step(state, "book", move.lines, "The offer is told again.", expects=move.expects, lookups=move.lookups)


def _look_up_part(part: str, spoken_of: str, house: House) -> tuple[Note | None, Lookup]:
    """What the notes say to one question of a breath, be it of what was spoken of before."""
    if spoken_of and leaves_out_its_subject(part) and (note := tell(spoken_of, part, house)) is not None:
        return note, Lookup("get_hotel_info", {"query": f"{spoken_of}: {part}"}, as_json([note]), 0.0)
    return look_up(part, house)


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


def _begin(
    state: State, words: Words, house: House, *, wanted: list[str], lines: tuple[Line, ...], lookups: list[Lookup]
) -> Step:
    openings = _openings(wanted, words, house)
    topics = {topic for topic, _ in openings}
    whole = words if len(wanted) == 1 and not lines else words.part(" and ".join(wanted))
    if len(topics) == 1 and len(wanted) > 1 and openings[0][0] is not Topic.SERVICE:
        openings = openings[:1]
    elif len(wanted) > 1:
        whole = words.part(wanted[0] + _room_of(words, house))
    intent = tasks(wanted[0], house)[0]
    topic, given = openings[0]
    if topic is state.topic is Topic.PERSON or (topic is Topic.PERSON and state.person_alerted):
        given = {**given, "alerted": "yes"}
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
    if (
        state.topic not in (None, topic, Topic.PERSON, Topic.EMERGENCY)
        and state.asked != OFFER
        and ALSO.search(words.line)
    ):
        waiting = (*waiting, (state.topic, state.slots)) if state.topic else waiting
    step = start(replace(state, waiting=(*state.waiting, *waiting), misses=0), topic, whole, house, intent, **given)
    return replace(step, lines=(*lines, *step.lines), lookups=(*lookups, *step.lookups))


def _openings(wanted: list[str], words: Words, house: House) -> list[tuple[Topic, Slots]]:
    """The first is read from all of the words later on, the others from their pieces; noise is left once."""
    openings = [_opening(p, words, house) for p in wanted]
    read = [
        (topic, {**given, **{k: v for k, v in ROUTES[topic].read(words.part(piece), "", given, house).items() if v}})
        for (topic, given), piece in zip(openings[1:], wanted[1:], strict=True)
    ]
    noisy = openings[0][1].get("kind") == "noise"
    return [openings[0], *((t, given) for t, given in read if not (noisy and given.get("kind") == "noise"))]


def _opening(piece: str, words: Words, house: House) -> tuple[Topic, Slots]:
    """The topic that a piece begins, and what is known from the start."""
    intent = tasks(piece, house)[0]
    topic, given = _given(intent, words, house)
    if topic is Topic.SERVICE:
        return topic, {k: v for k, v in ROUTES[topic].read(words.part(piece), "", {}, house).items() if v}
    return topic, given


def _given(intent: str, words: Words, house: House) -> tuple[Topic, dict[str, str]]:
    topic = STARTS[intent]
    if topic is Topic.FOLLOW_UP:
        is_asked = intent == "question"  # what about is still to be told
        what = {"what": "", "opened": words.raw} if is_asked else {"what": words.raw}
        return topic, {"subject": intent, **what, "fresh": "yes"}
    if topic is Topic.PERSON:
        return topic, {"reason": words.raw}
    if topic is Topic.RESERVATION:
        return topic, {"wish": intent, "fresh": "yes"}
    if topic is Topic.TABLE:
        return topic, {"venue": VENUES[intent], "wish": intent}
    if topic is Topic.WAKE_UP:
        return topic, {"wish": intent}
    return topic, {}


def _room_of(words: Words, house: House) -> str:
    """A room that was named anywhere in the breath goes for all of its requests."""
    found = ROUTES[Topic.SERVICE].read(words, "", {"what": "-"}, house).get("room")
    return f" room {found}" if found else ""


def not_understood(state: State, words: Words, house: House) -> Step:  # noqa: PLR0911 - one return a remedy
    """Neither a request, nor an answer, nor a note: say so, offer something, and never guess."""
    if state.topic is Topic.EMERGENCY:
        return pass_on(state, words, house, "The guest is in danger and said something else")
    is_open = state.topic is not None and state.asked not in ("", OFFER) and not state.is_aside
    if state.topic is Topic.MESSAGE and state.asked == OFFER and not words.is_question:
        why = "The guest insists; nothing is told, and the message is offered again."
        return Step(state, "privacy", (Line("privacy.guest"),), why, 0.6, Expects.YES_NO, complete=False)
    if is_open and state.topic is Topic.PERSON and state.tries >= 1:
        return Step(cleared(state, ""), "person", (Line("person.waiting"),), "No number was given; staff know.", 0.5)
    if is_open and state.topic not in (Topic.PERSON, Topic.MESSAGE) and words.opens_as_question:
        _, lookup = look_up(words.line, house)
        why = "No note answers the question; the porter says so, and goes on."
        aside = Step(replace(state, misses=0), "unknown", (Line("hotel.not_known"),), why, 0.5, lookups=(lookup,))
        return back_to(replace(aside, complete=not words.is_dangling), house)
    if is_open and state.topic is not None and not (state.topic is Topic.PERSON and words.is_question):
        return advance(state, words, house, state.intent, "The words don't answer what was asked")
    if words.is_question and len(words.tokens) > 2:
        of = f"{state.spoken_of}: " if state.spoken_of and leaves_out_its_subject(words.line) else ""
        slots = {"subject": "question", "what": f"{of}{words.raw}"}
        after = replace(cleared(state, OFFER), topic=Topic.FOLLOW_UP, slots=slots)
        _, lookup = look_up(words.line, house)
        why = "No note of the hotel answers the question, so the porter says that it doesn't know."
        sounds_asked = words.asks and words.raw.rstrip().endswith("?")  # half a question has the words, not the melody
        complete = is_polite_end(words) or (sounds_asked and not words.is_dangling)
        return Step(after, "unknown", (Line("hotel.unknown"),), why, 0.6, Expects.YES_NO, complete, (), (lookup,))
    if wish := wish_of_it(state, words, house):
        return wish
    if guessed := guess(state, words, house):
        return guessed
    if state.misses >= 2:
        return give_up(replace(state, topic=None), "not_understood", "Nothing was understood three times")
    if state.misses == 1:
        slots = {"not_understood": "yes"}
        after = replace(cleared(state, OFFER), topic=Topic.PERSON, slots=slots, misses=2)
        return Step(
            after, "not_understood", (Line("sorry.offer"),), "Not understood twice.", 0.2, Expects.YES_NO, False
        )
    after = replace(state, misses=1)
    return Step(
        after, "not_understood", (Line("sorry.rephrase"),), "Nothing known was heard.", 0.2, Expects.REQUEST, False
    )


def wish_of_it(state: State, words: Words, house: House) -> Step | None:
    """'Till one', after the late check-out was spoken of: nothing that the porter can grant, but it can be left."""
    if not state.spoken_of or state.topic or words.asks or len(words.tokens) > WORDS_OF_A_WISH:
        return None
    if not find_times(words.line, asked=True) and not find_dates(words.line, house.day):
        return None
    slots = {"subject": "question", "what": f"{state.spoken_of}: {words.raw}"}
    after = replace(cleared(state, OFFER), topic=Topic.FOLLOW_UP, slots=slots)
    why = f"The words wish for what was spoken of ({state.spoken_of}), which the desk decides."
    complete = not words.is_dangling
    return Step(after, "wish", (Line("follow_up.offer_wish"),), why, 0.6, Expects.YES_NO, complete)


def tasks(line: str, house: House) -> list[str]:
    """The intents of a line that ask for something to be done."""
    return [name for name in house.heard.intents(line) if name in STARTS]


def look_up(question: str, house: House) -> tuple[Note | None, Lookup]:
    began = time.perf_counter()
    notes = house.facts.search_hotel(question)[:1]
    took_s = time.perf_counter() - began
    return (notes[0] if notes else None), Lookup("get_hotel_info", {"query": question}, as_json(notes), took_s)


def pieces(words: Words, house: House) -> list[str]:
    """Sentences, and what 'and' joins: each may be a request of its own. So may what a comma divides, if it is one."""
    found: list[str] = []
    for part in words.parts:
        for piece in _AND.split(part):
            clauses = [c for c in words.clauses if c and c in piece]
            asked_for = [c for c in clauses if tasks(c, house)]
            if len({STARTS[tasks(c, house)[0]] for c in asked_for}) > 1:
                found += asked_for
            elif piece.strip():
                found.append(piece.strip())
    return found
