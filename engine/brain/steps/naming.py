"""Names that were heard by ear: read back letter by letter, once, beside what is read back anyway, and put right.

A name that its owner spelled, or that was read back before, is not spelled again in the same call.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from engine.brain.dialog import Expects
from engine.brain.reading.mail import find_email
from engine.brain.reading.names import find_name, find_name_put_right, find_spelled
from engine.brain.reading.numbers import find_phone
from engine.brain.reading.respelling import respell
from engine.brain.reading.words import Words
from engine.brain.routes.confirming import read_confirmation
from engine.brain.routes.reading_names import NAMES, is_by_ear, last_name, read_out, with_spelt
from engine.brain.routes.serving import ROUTES
from engine.brain.state import ANYTHING_ELSE, NAME_RIGHT, House, Left, Line, State, Step
from engine.brain.steps.form import advance
from engine.brain.steps.of_a_stay import leave_for_desk, stands
from engine.brain.steps.tasks import tasks

_OF_NAMES = re.compile(r"\b(?:name|names|spell|spelt|spelled|spelling|letters?|surname)\b")
_IT_IS = re.compile(r"^(?:(?:no|nope|sorry|actually|well|oh) )+(?:it is |that is |the name is |my name is )?[a-z]{3,}")
_IS_A_THING = re.compile(
    r"\b(?:it|that|this|there) is (?:for )?(?:an?|the|my|our|his|her|their) |^(?:oh )?(?:and|also) "
)
"""'Oh, and it's a birthday' says something more, and no name."""
WHERE_REACHED = ("phone", "email", "contact")
"""Asked right behind a name: no letters are wanted then."""
_SPELLS = re.compile(
    r"\b(?:spelt|spelled|spell|name|letters?)\b|^(?:(?:no|it is|that is|with) )+\w \w\b|^(?:\w ){2,}\w$"
)
ASKS = 2
"""So often it is asked how a name is written; then it stays as it was heard."""


def read_by_letters(state: State) -> list[str]:
    """The last names that the porter's last reply read out by their letters."""
    read = [value for line in state.told for value in line.values.values()]
    heard = [key for key in NAMES if is_by_ear(state.slots, key)]
    return [last_name(state.slots[key]) for key in heard if any(read_out(state.slots, key) in value for value in read)]


def ask_about(step: Step, names: list[str]) -> Step:
    """Whether they are right, in the place of 'anything else?'."""
    lines = tuple(line for line in step.lines if line.key != "ok.anything_else")
    asking = Line("name.right" if len(names) == 1 else "name.both_right")
    asked = replace(step.state, asked=NAME_RIGHT)
    return replace(step, state=asked, lines=(*lines, asking), expects=Expects.YES_NO)


def put_right(state: State, words: Words, house: House) -> Step | None:
    """'No, it's with two L's', while something else is asked for: the name of the open request is mended."""
    key = next((k for k in ("back_name", "name", "last_name", "heard_name") if state.slots.get(k)), None)
    if state.topic is None or key is None:
        return None
    before, letters = state.slots[key], find_spelled(words)
    if letters is None and (made := respell(words.line, last_name(before))):
        name, spelt = _renamed(before, made), made
    elif state.asked in WHERE_REACHED and (told := _told_anew(before, letters, words)):
        name, spelt = told, letters or ""
    else:
        return None
    key = "last_name" if key == "heard_name" else key
    mended = replace(state, slots=with_spelt({**state.slots, key: name}, *filter(None, (spelt,))), tries=-1)
    number = words.part(find_phone(words.line, asked=state.asked in WHERE_REACHED) or "")
    step = advance(mended, number, house, state.intent, f"The guest says how the name is written ({name})")
    return replace(step, lines=(Line("ok.put_right"), *step.lines))


def _told_anew(before: str, letters: str | None, words: Words) -> str | None:
    """'No, Mueller, M U E L L E R', 'it's spelled M I L N E R': no number, and no mail."""
    if find_email(words.raw) or not (_IT_IS.search(words.line) or _SPELLS.search(words.line)):
        return None
    if letters is None:
        return find_name_put_right(words, before)
    return _renamed(before, letters) if letters.lower() != last_name(before).lower() else before


def confirm(state: State, words: Words, house: House) -> Step | None:
    """What the guest says to 'is the name right?', or later of how it is written."""
    left = (state.wanted_by or (state.left[-1] if state.left else None)) if state.topic is None else None
    is_asked = state.asked == NAME_RIGHT
    if left is None or left.is_withdrawn or not (is_asked or _OF_NAMES.search(words.line)):
        return None
    if named := _mended(left, words, asked=is_asked):
        if stands(left):
            told = {"name": named[1], "phone": left.slots.get("phone", "")}
            return leave_for_desk(state, words, house, "The guest says how the name of the booking is written", **told)
        return _leave_anew(state, left, named, house)
    if not is_asked or tasks(words.line, house) or house.heard.has(words.line, "thanks", "goodbye"):
        return None
    answer = read_confirmation(words, house).get("confirm")
    return _take(answer, state) if answer else None


def _take(answer: str, state: State) -> Step:
    """Yes, or no: then it is asked for by its letters."""
    if answer == "no" and state.tries < ASKS:
        after = replace(state, tries=state.tries + 1, misses=0)
        return Step(after, "name", (Line("name.ask_spelling"),), "The name was misheard.", expects=Expects.NAME)
    stays = (Line("name.stays"),) if answer == "no" else ()
    after = replace(state, asked=ANYTHING_ELSE, tries=0, misses=0)
    why = "The name stays as it was heard." if stays else "The name was heard right."
    return Step(after, "name", (*stays, Line("ok.anything_else")), why, expects=Expects.YES_NO)


def _mended(left: Left, words: Words, *, asked: bool) -> tuple[str, str, str] | None:
    """Which name (its slot), as it is to be, and its last part if that was told letter by letter."""
    keys = [key for key in NAMES if left.slots.get(key)]
    if letters := find_spelled(words):
        key = max(keys, key=lambda k: fuzz.ratio(last_name(left.slots[k]).lower(), letters.lower()), default="")
        return (key, _renamed(left.slots[key], letters), letters) if key else None
    for key in keys:
        if made := respell(words.line, last_name(left.slots[key])):
            return key, _renamed(left.slots[key], made), made
    is_name = asked and _IT_IS.search(words.line) and not (words.asks or _IS_A_THING.search(words.line))
    if is_name and keys and (name := find_name(words, asked=True)):
        key = max(keys, key=lambda k: fuzz.ratio(left.slots[k].lower(), name.lower()))
        return key, name if " " in name else _renamed(left.slots[key], name), ""
    return None


def _leave_anew(state: State, left: Left, named: tuple[str, str, str], house: House) -> Step:
    """With the name as it is written, in the place of what was left."""
    key, name, letters = named
    slots = with_spelt({**left.slots, key: name}, letters)
    known = {**state.known, "name": name} if key == "name" else state.known
    move = ROUTES[left.topic].move(slots, house)
    opened = replace(state, topic=left.topic, slots=slots, known=known, asked="", tries=0, misses=0, pending=move.acts)
    return Step(opened, left.intent, move.lines, "The guest says how the name is written.", acts=move.acts)


def _renamed(name: str, last: str) -> str:
    return " ".join((*name.split()[:-1], last))
