"""What came of the acts, and what follows from it: only what was done is said to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from engine.brain.dialog import Done, Expects
from engine.brain.reading.words import Words
from engine.brain.routes import emergency
from engine.brain.routes.reading_names import with_spelt
from engine.brain.routes.rooms import speak_contact
from engine.brain.routes.serving import ROUTES
from engine.brain.state import ANYTHING_ELSE, House, Left, Line, Slots, State, Step, Topic
from engine.brain.steps import uncertain
from engine.brain.steps.form import follow, remember, start
from engine.brain.steps.naming import ask_about, read_by_letters
from engine.brain.steps.of_a_stay import newest_but_notes


def close(  # noqa: PLR0911 - one return a way that acts come out
    state: State, done: Sequence[Done], house: House
) -> Step:
    """Words what came of the acts: only what was done is said to be done."""
    topic, slots = state.topic, state.slots
    kept = replace(state, pending=(), batch=())
    why = "; ".join(f"{d.name} {'succeeded' if d.ok else f'failed: {d.result}'}" for d in done) + "."
    if topic is Topic.EMERGENCY:
        if done[0].name == "note_request":
            return _told_more(kept, done[0], house, why)
        return _alerted(kept, done, house, why)
    if done[0].name == "note_request":
        return uncertain.noted(kept, done[0], house, why)
    if topic is not None and (more := ROUTES[topic].goes_on(slots, done[0], house)) is not None:
        return _go_on(replace(state, pending=()), {**slots, **more}, done, house, why)
    if topic is None or not all(d.ok for d in done):
        return _failed(replace(kept, uncertain=uncertain.uncertain_of(state, done)), done, house, why)
    if topic is Topic.PERSON and not slots.get("alerted"):
        return _person_alerted(kept, done[-1], why)
    lines: list[Line] = []
    done = (done[0], *done[len(done) - len(state.batch) :])  # of several acts for one request the first tells of it
    for (left, its), outcome in zip(((topic, slots), *state.batch), done, strict=False):
        lines += [line for line in _closing(left, its, outcome, house) if line not in lines]
    first = done[0].result
    found = first.get("reservation") if isinstance(first, dict) else None
    shown = {"shown_code": found["code"], "shown_name": found["last_name"]} if found else {}
    names = read_by_letters(state)
    slots = with_spelt(slots, *names)
    kept = replace(kept, known=remember(kept.known, {**slots, **shown}))
    all_left = _all_left(kept.left, _left(((topic, slots), *state.batch), done))
    wanted_by = _wanted_by(slots, done[0]) if topic is Topic.PERSON else None
    ended = replace(kept, topic=None, slots={}, asked=ANYTHING_ELSE, tries=0, left=all_left, wanted_by=wanted_by)
    step = _next_in_line(ended, topic, tuple(lines), house, why)
    return ask_about(step, names) if names and step.state.topic is None else step


def _closing(topic: Topic, slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    """How a request's end is told; one that was corrected was told in full before."""
    if done.name == "withdraw_request":
        is_withdrawn = _result(done).get("withdrawn")
        return (Line("ok.taken_back") if is_withdrawn else Line("sorry.stands", {"phone": house.profile.phone}),)
    if slots.get("replaces") and topic is not Topic.WAKE_UP:
        return (Line("ok.added" if slots.get("added") else "ok.put_right"),)
    return ROUTES[topic].closing(slots, done, house)


def _left(requests_left: Sequence[tuple[Topic, Slots]], done: Sequence[Done]) -> tuple[Left, ...]:
    """What was left for staff with these acts, to be corrected or taken back later."""
    left: list[Left] = []
    for (topic, slots), outcome in zip(requests_left, done, strict=False):
        if topic in (Topic.PERSON, Topic.EMERGENCY):
            continue
        is_booked = bool(slots.get("booked"))  # what was left is a wish beside it
        result, request_id = _result(outcome), "" if is_booked else _request_id(outcome)
        is_withdrawn = bool(result.get("withdrawn") or result.get("cancelled"))
        kept = {key: value for key, value in slots.items() if key != "added"}
        before = slots.get("replaces", "")
        left.append(Left(topic, {**kept, "replaces": request_id}, request_id, is_withdrawn, before))
    return tuple(left)


def _all_left(before: Sequence[Left], now: Sequence[Left]) -> tuple[Left, ...]:
    """What was left so far, without what has been left anew in its place; a room has one wake-up call."""
    in_place_of = {left.replaces for left in now if left.replaces}
    woken = {left.slots.get(key) for left in now if left.topic is Topic.WAKE_UP for key in ("room", "old_room")}
    stays = (
        left
        for left in before
        if left.request_id not in in_place_of and not (left.topic is Topic.WAKE_UP and left.slots.get("room") in woken)
    )
    return (*stays, *now)


def _result(done: Done) -> dict[str, Any]:
    return done.result if isinstance(done.result, dict) else {}


def _request_id(done: Done) -> str:
    return str(_result(done).get("request_id") or "")


def _go_on(state: State, slots: Slots, done: Sequence[Done], house: House, why: str) -> Step:
    """The request is not finished with what was done: its next move, and what came of the others of the same breath."""
    assert state.topic is not None
    others = [(its, outcome) for its, outcome in zip(state.batch, done[1:], strict=False) if outcome.ok]
    lines = tuple(line for (left, its), outcome in others for line in ROUTES[left].closing(its, outcome, house))
    move = ROUTES[state.topic].move(slots, house)
    known = remember(state.known, slots)
    if slots.get("shown_code") and not state.slots.get("shown_code"):
        newest = newest_but_notes(state)
        known = {**known, "shown_after": newest.request_id if newest else ""}
    told = replace(state, slots=slots, batch=(), tries=0, known=known)
    after = follow(told, move)
    step = Step(after, state.intent, (*lines, *move.lines), f"{why} The request goes on.", expects=move.expects)
    step = replace(step, acts=move.acts, lookups=move.lookups)
    if not move.ends:
        return step
    return _next_in_line(after, state.topic, step.lines, house, why)


def _alerted(state: State, done: Sequence[Done], house: House, why: str) -> Step:
    """What came of an alert; if it failed the guest must know at once."""
    if not all(d.ok for d in done):
        line = Line("emergency.not_alerted", {"number": house.profile.emergency_number})
        return Step(replace(state, topic=None, slots={}, asked="", danger=""), "emergency", (line,), why)
    lines = ROUTES[Topic.EMERGENCY].closing(state.slots, done[-1], house)
    asked, expects = emergency.question(state.slots, house)
    told = {"alerted": "yes", "told_where": emergency.where_of(state.slots), "request_id": _request_id(done[-1])}
    return Step(replace(state, slots={**state.slots, **told}, asked=asked), "emergency", lines, why, expects=expects)


def _told_more(state: State, done: Done, house: House, why: str) -> Step:
    """What the guest said after the alert is written beside it, or could not be; the alert stands either way."""
    key = "stands" if not done.ok else "less" if state.slots.get("is_less") else "noted"
    line = Line(f"emergency.{key}", {"number": house.profile.emergency_number})
    if state.slots.get("is_less"):
        return Step(replace(state, topic=None, slots={}, asked="", danger=""), "emergency", (line,), why)
    asked, expects = emergency.question(state.slots, house)
    if not asked:
        return Step(replace(state, asked=""), "emergency", (line,), why)
    lines = (line, Line("emergency.last_seen_where" if asked == emergency.LAST_SEEN else "emergency.where"))
    return Step(replace(state, asked=asked), "emergency", lines, why, expects=expects)


def _failed(state: State, done: Sequence[Done], house: House, why: str) -> Step:
    """Nothing is said to be done when any of it was not."""
    reasons = {d.result.get("reason") for d in done if not d.ok and isinstance(d.result, dict)}
    key = "sorry.uncertain" if reasons == {"uncertain"} else "sorry.not_saved"
    line = Line(key, {"phone": house.profile.phone})
    intent = state.topic.value if state.topic else "failed"
    return Step(replace(state, topic=None, slots={}, asked="", tries=0, waiting=()), intent, (line,), why)


def _person_alerted(state: State, done: Done, why: str) -> Step:
    staffed = not isinstance(done.result, dict) or done.result.get("staffed", True)
    there = state.slots.get("room") or state.slots.get("phone")
    told = _told_who(state.slots, staffed=staffed, there=bool(there))
    if there:
        names = read_by_letters(state)
        slots = with_spelt({**state.slots, "alerted": "yes"}, *names)
        after = replace(state, topic=None, slots={}, asked=ANYTHING_ELSE, person_alerted=True)
        after = replace(after, known=remember(state.known, slots), wanted_by=_wanted_by(slots, done))
        step = Step(after, "person", (*told, Line("ok.anything_else")), why, expects=Expects.YES_NO)
        return ask_about(step, names) if names else step
    kept = {key: state.slots[key] for key in ("department", "whom") if state.slots.get(key)}
    slots = {"alerted": "yes", **kept} | {k: state.known[k] for k in ("name", "spelt") if state.known.get(k)}
    after = replace(state, slots=slots, asked="contact", person_alerted=True)
    return Step(after, "person", told, why, expects=Expects.PHONE)


def _wanted_by(slots: Slots, done: Done) -> Left:
    """Who wants a colleague: a name can be put right as in anything that was left."""
    return Left(Topic.PERSON, {**slots, "replaces": _request_id(done)}, _request_id(done))


def _told_who(slots: Slots, *, staffed: bool, there: bool) -> tuple[Line, ...]:
    """Who was alerted, and how they reach the guest, or the question for it."""
    contact = {"contact": speak_contact(slots)} if there else {}
    if slots.get("department"):
        told = Line("person.department_told" if staffed else "person.department_away", {"whom": slots["whom"]})
        return told, Line("person.reach", contact) if there else Line("person.where")
    key = "person.alerted" if staffed else "person.away"
    return (Line(f"{key}_there", contact) if there else Line(key),)


def _next_in_line(state: State, topic: Topic, lines: tuple[Line, ...], house: House, why: str) -> Step:
    """The next request of the same breath, or 'anything else?'."""
    if not state.waiting:
        more = () if topic in (Topic.MESSAGE, Topic.PERSON) else (Line("ok.anything_else"),)
        return Step(state, topic.value, (*lines, *more), why, expects=Expects.YES_NO)
    (following, given), *rest = state.waiting
    begun = replace(state, waiting=tuple(rest))
    step = start(begun, following, Words("", "", ()), house, following.value, **given)
    # whose name is asked for, behind a taxi that was ordered, is else not known
    about = (Line("back.message"),) if following is Topic.MESSAGE and given.get("text") and not step.acts else ()
    return replace(step, lines=(*lines, *about, *step.lines), why=f"{why} The next request follows.")
