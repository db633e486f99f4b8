"""What belongs to any conversation: greetings, thanks, 'say that again', 'are you a robot?', goodbye."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.numbers import speak_digits
from engine.brain.reading.rooms import find_room
from engine.brain.reading.times import speak_time
from engine.brain.reading.words import Words
from engine.brain.state import ANYTHING_ELSE, DETOURS, OFFER, House, Line, State, Step, Topic
from engine.brain.steps.form import ask_again

SMALL_TALK = (
    "recording",
    "robot",
    "how_are_you",
    "name",
    "help",
    "time",
    "secrets",
    "advice",
    "discount",
    "abuse",
    "promise",
    "how_soon",
    "wrong_number",
    "small_talk",
)
LANGUAGES = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian"}
BRIDGED = (Topic.BOOK, Topic.RESERVATION, Topic.WAKE_UP, Topic.TAXI, Topic.TABLE)
"""Requests whose question would sound as if it belonged to what was just answered: 'For how many people?'"""

WORDS_OF_A_ROOM = 6
OF_WHAT_WAS_LEFT = ("promise", "how_soon")
OFFERS_PERSON = ("advice", "discount", "abuse")


def hear_silence(state: State, words: Words, house: House) -> Step | None:
    """Nothing but breath and 'um': the guest is given time."""
    if words.line:
        return None
    return Step(state, "silence", (Line("ok.take_time"),), "Nothing was said.", 0.5, complete=False)


def repeat(state: State, words: Words, house: House) -> Step | None:
    if not house.heard.has(words.line, "repeat"):
        return None
    if not state.replies:
        line = Line("greeting.again", {"daypart": daypart(house)})
        return Step(state, "repeat", (line,), "The guest wants to hear it again, and only the greeting was said.", 0.9)
    line = Line("ok.repeat", {"text": state.replies[-1]})
    expects = ask_again(state, house).expects if state.topic and state.asked not in ("", OFFER) else Expects.NOTHING
    return Step(state, "repeat", (line,), "The guest wants to hear it again.", 0.95, expects=expects)


def hold_on(state: State, words: Words, house: House) -> Step | None:
    if not house.heard.has(words.line, "hold"):
        return None
    return Step(state, "hold", (Line("ok.take_time"),), "The guest asks for a moment.", 0.9)


LEAVE_TAKING = (
    r"(?:thanks|thank you|many thanks|cheers|very much|so much|for (?:now|today|tonight|everything|(?:all )?your help)|"
    r"(?:good ?)?bye(?: bye)?|good ?night|(?:have a )?(?:good|nice|lovely) (?:night|evening|day)|"
    r"see you(?: later| tomorrow)?|(?:(?:that|this|it) (?:is|was|will be)|that ll be) (?:all|everything|it)|"
    r"nothing (?:else|more)|all good|"
    r"no|ok|okay|right|well|then|now|oh|ah|yes|please|and|but|so|only|just|except(?: that)?|apart from|besides|"
    r"actually|wait|sorry|hang on|hold on|before i (?:go|forget)|i (?:nearly |almost )?forgot|"
    r"(?:there is )?(?:just |only )?(?:one|a) (?:more|last|final|other|quick) (?:thing|question)|another thing)"
)
"""What a goodbye is made of, and what leads from it to something else."""
THANKS_FOR = re.compile(
    r"\b(?:thanks|thank you|cheers)(?: (?:very|so) much| a lot)? for "
    r"(?:(?:the|your|my|all|that|this|every\w*|\w+ing) ?)+"
    r"(?:\w+ ?){0,3}?(?=$|\b(?:and|but|bye|goodbye|good|oh|just|only|that)\b)"
)
"""What thanks are given for is wished for no more."""
_LEAVES = re.compile(rf"^(?:{LEAVE_TAKING}\b ?)+|(?: ?\b{LEAVE_TAKING})+$")


def last_words(words: Words) -> Words | None:
    """What is said around a goodbye, if anything; None where nothing but a goodbye is."""
    rest = _LEAVES.sub("", THANKS_FOR.sub(" ", words.line)).strip()
    clauses = tuple(filter(None, (_LEAVES.sub("", clause).strip() for clause in words.clauses)))
    return replace(words, line=rest, parts=(rest,), clauses=clauses) if rest and rest != words.line else None


def part(state: State, words: Words, house: House) -> Step | None:
    """Goodbye, or 'no, thank you' to 'anything else?'."""
    heard = house.heard
    leaving = is_leaving(words, house)
    nothing_else = state.asked == ANYTHING_ELSE and heard.has(words.line, "no") and len(words.tokens) <= 5
    if not leaving and not nothing_else:
        return None
    after = cleared(state, "")
    complete = leaving or len(words.tokens) > 1
    why = "The guest says goodbye." if leaving else "The guest needs nothing else."
    return Step(after, "goodbye", (Line("talk.goodbye"),), why, 0.9, complete=complete, ends_call=True)


def is_leaving(words: Words, house: House) -> bool:
    """Goodbye, or 'that is all'."""
    told_all = "that is all" in words.line  # '..., that is all I wanted to know' is no question
    return house.heard.has(words.line, "goodbye") and (told_all or not words.is_question)


def chat(state: State, words: Words, house: House) -> Step | None:
    """Small talk gets an honest word; a request that was being worked on goes on with its question."""
    intent = next((name for name in SMALL_TALK if house.heard.has(words.line, name)), None)
    if intent is None or (intent in OF_WHAT_WAS_LEFT and not state.left):
        return None
    values = {"hotel": house.profile.name, "time": speak_time(house.now.time().replace(second=0, microsecond=0))}
    is_free = state.topic is None or state.asked == OFFER
    key = "discount_aside" if intent == "discount" and not is_free else intent
    step = Step(
        state, intent, (Line(f"talk.{key}", values),), f"Small talk ({intent}).", ends_call=intent == "wrong_number"
    )
    if intent in OFFERS_PERSON and is_free:
        opened = replace(cleared(state, OFFER), topic=Topic.PERSON, slots={"reason": words.raw})
        return replace(step, state=opened, expects=Expects.YES_NO)
    return back_to(step, house)


def offer_language(state: State, words: Words, house: House) -> Step | None:
    """Another language is wished for: what can be had of it is said plainly, and somebody who speaks it is offered."""
    language = house.heard.language(words.line)
    if language is None:
        return None
    name = LANGUAGES[language]
    slots = {"language": language}
    opened = replace(state, topic=Topic.PERSON, slots=slots, asked=OFFER, tries=0, misses=0)
    line = Line("language.other", {"language": name})
    return Step(opened, "language", (line,), f"The guest would rather speak {name}.", expects=Expects.YES_NO)


def be_polite(state: State, words: Words, house: House) -> Step | None:
    """Thanks, hello, and a yes or no that answers nothing."""
    heard = house.heard
    if heard.has(words.line, "thanks") and len(words.tokens) <= 8:
        after = state if state.topic else replace(state, asked=ANYTHING_ELSE)
        return back_to(
            Step(after, "thanks", (Line("talk.thanks"),), "The guest says thanks.", expects=Expects.YES_NO), house
        )
    if heard.has(words.line, "greeting") and len(words.tokens) <= 8:
        line = Line("greeting.again", {"daypart": daypart(house)})
        return back_to(Step(state, "greeting", (line,), "The guest says hello.", complete=len(words.tokens) > 1), house)
    room = find_room(words.line, house.profile.rooms, asked=False) if state.topic is None else None
    if room in house.profile.rooms and len(words.tokens) <= WORDS_OF_A_ROOM:
        known = replace(state, known={**state.known, "room": room}, misses=0)
        line = Line("ok.room_known", {"room": speak_digits(room)})
        return Step(known, "room_told", (line,), "A room, which nothing was asked for; it is known for what follows.")
    for answer in ("yes", "no"):
        if heard.has(words.line, answer) and state.topic is None and len(words.tokens) <= 4:
            line = Line(f"talk.{answer}")
            return Step(replace(state, asked=""), answer, (line,), f"A {answer} to no question.", 0.6, complete=False)
    return None


def back_to(step: Step, house: House) -> Step:
    """Adds the open question of the request that was interrupted, once; a guest who goes on to other things is let."""
    state = step.state
    if state.topic is None or state.asked in ("", OFFER):
        return step
    step = replace(step, state=replace(state, detours=state.detours + 1))
    if state.detours and state.topic is not Topic.EMERGENCY:
        is_dropped_now = step.state.detours == DETOURS and state.topic is not Topic.BOOK
        return replace(step, lines=(*step.lines, Line("ok.aside"))) if is_dropped_now else step
    move = ask_again(state, house)
    if step.intent in ("thanks", "greeting"):
        step = replace(step, lines=())
    bridge = (Line(f"back.{state.topic.value}"),) if step.lines and state.topic in BRIDGED else ()
    return replace(
        step, lines=(*step.lines, *bridge, *move.lines), expects=move.expects, lookups=(*step.lookups, *move.lookups)
    )


def cleared(state: State, asked: str) -> State:
    return replace(state, topic=None, slots={}, asked=asked, tries=0, misses=0, pending=(), waiting=(), detours=0)


def daypart(house: House) -> str:
    hour = house.now.hour
    return "morning" if 4 <= hour < 12 else "afternoon" if 12 <= hour < 18 else "evening"
