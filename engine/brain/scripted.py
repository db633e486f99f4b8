"""The scripted brain: rules over everything that was said, asked again on every pause.

The state of the conversation is folded from the history each time, so words
that are still growing may be tried and thrown away. States of turns that have
not changed since the last question are kept, which saves their lookups.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from appliance.contract.events import Role
from engine.brain.cards import digits_of, forget, is_masked, was_masked_since, without_cards
from engine.brain.dialog import Decision, Done, Entry, Expects, Said
from engine.brain.facts import Facts
from engine.brain.reading.ear import Ear
from engine.brain.reading.intents import load_heard
from engine.brain.reading.vocabulary import VOCABULARY
from engine.brain.reading.words import Words
from engine.brain.routes.reading_names import with_spelt
from engine.brain.routes.rooms import speak_contact
from engine.brain.routes.serving import ROUTES
from engine.brain.state import ANYTHING_ELSE, House, Left, Line, Slots, Spoken, State, Step, Topic
from engine.brain.steps import (
    afterwards,
    answers,
    dropping,
    minds,
    naming,
    of_a_stay,
    one_call,
    requests,
    safety,
    stuck,
    talk,
    terms,
    uncertain,
)
from engine.brain.steps.form import follow, remember, start
from engine.brain.steps.naming import ask_about, read_by_letters
from engine.brain.steps.of_a_stay import newest_but_notes
from engine.brain.steps.overheard import overhear
from engine.brain.steps.unclear import not_understood
from engine.brain.telling import NOTHING, tell
from engine.brain.texts import load_texts
from engine.brain.turns import Turn, is_untold, turns_of

Rule = Callable[[State, Words, House], Step | None]

RULES: tuple[Rule, ...] = (
    talk.hear_silence,
    safety.hear_that_it_is_less,
    safety.notice_danger,
    safety.ask_whether_hurt,
    safety.refuse_card,
    answers.take_dictation,
    afterwards.recall,
    safety.keep_private,
    talk.repeat,
    talk.hold_on,
    terms.tell_terms,
    talk.offer_language,
    uncertain.note_beside,
    one_call.drop_one,
    dropping.drop_for,
    dropping.drop,
    answers.leave_as_is,
    minds.change_mind,
    naming.put_right,
    requests.put_through,
    requests.change_stay,
    requests.book_it,
    answers.take_offer,
    answers.settle,
    afterwards.take_back,
    naming.confirm,
    afterwards.take_name,
    afterwards.one_more,
    afterwards.correct,
    of_a_stay.tell_desk,
    answers.answer,
    talk.part,
    talk.chat,
    afterwards.add_thing,
    requests.take_request,
    talk.be_polite,
    afterwards.add,
)
"""The first rule that has an answer gives it; when none has, the words were not understood."""


COURTESY = re.compile(r"^(?:(?:yes|ok|okay|oh|right|lovely|great|good|please|thanks|thank you|very much) ?)+$")
"""Words that ask for nothing."""

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")

KEEPS_SUBJECT = frozenset(
    ("hotel", "unknown", "thanks", "repeat", "recall", "hold", "silence", "greeting", "not_understood")
)
"""After these a question may still be about what the notes answered last."""


class ScriptedBrain:
    """Decides by rules alone. `now` is the hotel's wall clock; facts are only read; `beside` is what others than this
    brain said in the porter's voice, which isn't said a third time either."""

    def __init__(
        self, facts: Facts, now: Callable[[], datetime], beside: Callable[[], Spoken] = lambda: NOTHING
    ) -> None:
        self._facts = facts
        self._now = now
        self._beside = beside
        self._texts = load_texts()
        self._heard = load_heard()
        self._folded: list[tuple[Turn, State]] = []
        self._ear = Ear(VOCABULARY, names=facts.profile.vocabulary, weight=self._heard.weight)

    def decide(self, history: Sequence[Entry]) -> Decision:
        """What to say and do after the newest entry. The same history at the same time gives the same decision."""
        house = House(self._facts, self._now().replace(tzinfo=None), self._heard, self._name_of)
        step, reply = self._render(self._greet(house), house)
        state = State(spoken=step.state.spoken)
        history = without_cards(history)
        turns = list(turns_of(history))
        self._forget_cards(turns)
        for at, turn in enumerate(turns):
            if at < min(len(turns) - 1, len(self._folded)) and self._folded[at][0] == turn:
                state = self._folded[at][1]
                continue
            words, done, clerk = turn
            if clerk is not None:
                state = overhear(state, self._ear.hear(words or ""), self._ear.hear(clerk), house)
                step, reply, done = Step(state, "overheard", (), "A clerk has the call.", complete=False), "", ()
            elif words is not None:
                step = self._turn(state, self._ear.hear(words), house)
                step, reply = self._render(step, house)
                state = step.state
            if done and not state.pending and any(is_masked(said or "") for said, _, _ in turns):
                # it was decided on words that were masked before this brain, of another job, read them
                state = replace(state, topic=None, slots={}, asked=ANYTHING_ELSE)
                done = ()
            while done:  # an act may ask for another, in the same turn
                under_way = max(1, len(state.pending))
                step = self._close(state, done[:under_way], house)
                step, reply = self._render(step, house)
                state = step.state
                done = done[under_way:]
            self._folded[at:] = [(turn, state)]
        if len(turns) > 1 and is_untold(history):
            step, reply = self._tell_outcome(turns[-1][0] or "", self._folded[-2][1], step, reply)
        if history and isinstance(history[-1], Said) and history[-1].role is Role.PORTER and turns:
            step = Step(state, "silence", (Line("ok.take_time"),), "Nobody has spoken since.", 0.5, complete=False)
            step, reply = self._render(step, house)
        slots = {key: value for key, value in step.state.slots.items() if value}
        return Decision(
            step.intent,
            slots,
            reply,
            step.acts,
            step.lookups,
            step.expects,
            step.complete,
            step.confidence,
            step.why,
            step.ends_call,
        )

    def _forget_cards(self, turns: Sequence[Turn]) -> None:
        """What was understood of a turn stands, though it is masked since; its digits don't."""
        kept = range(min(len(turns) - 1, len(self._folded)))
        masked = [at for at in kept if was_masked_since(self._folded[at][0], turns[at])]
        if not masked:
            return
        card = digits_of([self._folded[at][0] for at in masked])
        for at in range(masked[0], len(self._folded)):
            turn, state = self._folded[at]
            self._folded[at] = (turns[at] if at in masked else turn, forget(state, card))

    def _tell_outcome(self, words: str, before: State, step: Step, reply: str) -> tuple[Step, str]:
        """Whoever said "please" behind their "yes" has not heard that it is done: that goes before any other reply."""
        outcome = told_of(before.replies) if before.told else ""
        if not outcome or not COURTESY.match(self._ear.hear(words).line):
            return step, f"{outcome} {reply}".strip()
        why = "The guest spoke on before they heard what came of it."
        return Step(before, "told", (), why, 1.0, Expects.REQUEST), outcome

    def _name_of(self, intent: str) -> str:
        return self._texts.say(f"guess.{intent}", 0, {})

    def _greet(self, house: House) -> Step:
        line = Line("greeting.first", {"daypart": talk.daypart(house), "hotel": house.profile.name})
        return Step(State(), "greeting", (line,), "The call begins.", 1.0, Expects.REQUEST)

    def _turn(self, state: State, words: Words, house: House) -> Step:
        for rule in RULES:
            step = rule(state, words, house)
            if step is not None:
                break
        else:
            step = not_understood(state, words, house)
        if step.intent not in KEEPS_SUBJECT:
            step = replace(step, state=replace(step.state, spoken_of=""))
        return _carry_over(state, _with_waiting(step, house))

    def _close(  # noqa: PLR0911 - one return a way that acts come out
        self, state: State, done: Sequence[Done], house: House
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
            lines += _closing(left, its, outcome, house)
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

    def _render(self, step: Step, house: House) -> tuple[Step, str]:
        """The step's texts, and the step with what was said; another step where it could only repeat itself."""
        told = tell(step.lines, step.state.spoken, self._texts, self._beside())
        for lines in stuck.in_other_words(step.state) if step.intent == "repeat" else ():
            if told.is_spent:
                step = replace(step, lines=lines)
                told = tell(step.lines, step.state.spoken, self._texts, self._beside())
        for _ in range(stuck.WAYS_OUT):
            is_mute = not told.text and step.lines and step.state.topic is Topic.EMERGENCY
            if not (is_mute if step.acts else told.is_spent):
                break
            step = stuck.go_on(step, house, partial(stuck.is_fresh, step.state.spoken, self._texts))
            told = tell(step.lines, step.state.spoken, self._texts, self._beside())
        reply, is_long = told.text, len(told.text.split()) > 2
        replies, before = step.state.replies, step.state.replies.count(told.text)
        if step.intent != "repeat" and is_long:
            replies = (*replies, reply)
            reply = self._texts.say("ok.once_more", before - 1, {"text": reply}) if before else reply
        lines = step.state.told if step.intent in ("repeat", "hold", "silence") else step.lines
        return replace(step, state=replace(step.state, spoken=told.spoken, replies=replies, told=lines)), reply


def told_of(replies: Sequence[str]) -> str:
    """The newest reply without its questions."""
    return " ".join(s for s in _SENTENCE_END.split(replies[-1]) if not s.endswith("?")) if replies else ""


def _carry_over(before: State, step: Step) -> Step:
    """Acts that were decided on but never performed (the guest spoke on) come again, unless they were replaced."""
    if not before.pending or step.acts or step.state.topic is not before.topic or step.intent == "repeat":
        return step
    return replace(step, acts=before.pending, state=replace(step.state, pending=before.pending))


def _with_waiting(step: Step, house: House) -> Step:
    """Requests of the same breath that need no more words are done together."""
    if not step.acts or step.state.topic in (None, Topic.PERSON, Topic.EMERGENCY):
        return step
    acts, lines, batch, waiting = list(step.acts), list(step.lines), [], []
    for topic, given in step.state.waiting:
        slots = {**step.state.known, **given}
        move = ROUTES[topic].move(slots, house)
        if move.acts and topic is not Topic.PERSON:
            acts += move.acts
            lines += [line for line in move.lines if line.key != "ok.moment"]
            batch.append((topic, slots))
        else:
            waiting.append((topic, given))
    state = replace(step.state, pending=tuple(acts), batch=tuple(batch), waiting=tuple(waiting))
    return replace(step, state=state, acts=tuple(acts), lines=tuple(lines))


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
        result, request_id = _result(outcome), _request_id(outcome)
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
    room = state.slots.get("room", "")
    lines = ROUTES[Topic.EMERGENCY].closing(state.slots, done[-1], house)
    asked, expects = ("", Expects.NOTHING) if room else ("room", Expects.ROOM)
    slots = {**state.slots, "alerted": "yes", "told_room": room, "request_id": _request_id(done[-1])}
    return Step(replace(state, slots=slots, asked=asked), "emergency", lines, why, expects=expects)


def _told_more(state: State, done: Done, house: House, why: str) -> Step:
    """What the guest said after the alert is written beside it, or could not be; the alert stands either way."""
    key = "stands" if not done.ok else "less" if state.slots.get("is_less") else "noted"
    line = Line(f"emergency.{key}", {"number": house.profile.emergency_number})
    if state.slots.get("is_less"):
        return Step(replace(state, topic=None, slots={}, asked="", danger=""), "emergency", (line,), why)
    if state.slots.get("room"):
        return Step(replace(state, asked=""), "emergency", (line,), why)
    lines = (line, Line("emergency.where"))
    return Step(replace(state, asked="room"), "emergency", lines, why, expects=Expects.ROOM)


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
    return replace(step, lines=(*lines, *step.lines), why=f"{why} The next request follows.")
