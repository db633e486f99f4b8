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

from appliance.contract.events import Role
from engine.brain.cards import digits_of, forget, is_masked, was_masked_since, without_cards
from engine.brain.dialog import Decision, Entry, Expects, Said
from engine.brain.facts import Facts
from engine.brain.outcomes import close
from engine.brain.reading.ear import Ear
from engine.brain.reading.intents import load_heard
from engine.brain.reading.vocabulary import VOCABULARY
from engine.brain.reading.words import Words
from engine.brain.routes.serving import ROUTES
from engine.brain.routes.wakeup import OF_AN_HOUR
from engine.brain.state import ANYTHING_ELSE, House, Line, Slots, Spoken, State, Step, Topic
from engine.brain.steps import (
    afterwards,
    answers,
    dropping,
    minds,
    naming,
    of_a_stay,
    one_call,
    one_more,
    rates,
    requests,
    safety,
    several_rooms,
    stuck,
    talk,
    terms,
    uncertain,
)
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
    safety.hear_where,
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
    dropping.set_anew,
    dropping.drop_for,
    dropping.drop,
    answers.leave_as_is,
    minds.change_mind,
    naming.put_right,
    several_rooms.wake_several,
    requests.put_through,
    requests.change_stay,
    requests.book_it,
    rates.tell_rate,
    answers.take_offer,
    answers.settle,
    afterwards.take_back,
    naming.confirm,
    afterwards.take_name,
    one_more.one_more,
    afterwards.correct,
    of_a_stay.tell_desk,
    answers.answer,
    requests.hear_stay,
    requests.take_last_request,
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
            begun = reply if words is not None else ""
            while done:  # an act may ask for another, in the same turn
                under_way = max(1, len(state.pending))
                step = close(state, done[:under_way], house)
                step, reply = self._render(step, house, begun)
                begun = f"{begun} {reply}"
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

    def _render(self, step: Step, house: House, begun: str = "") -> tuple[Step, str]:
        """The step's texts, and the step with what was said; another step where it could only repeat itself. `begun`:
        what was said in the same turn before it."""
        told = tell(step.lines, step.state.spoken, self._texts, self._beside(), begun=begun)
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


def _of_first(state: State, topic: Topic, given: Slots) -> Slots:
    """Two rooms are woken at the hour that was asked for once."""
    is_same = topic is state.topic is Topic.WAKE_UP and not given.get("time")
    return {key: state.slots[key] for key in OF_AN_HOUR if is_same and state.slots.get(key)}


def _with_waiting(step: Step, house: House) -> Step:
    """Requests of the same breath that need no more words are done together."""
    if not step.acts or step.state.topic in (None, Topic.PERSON, Topic.EMERGENCY):
        return step
    acts, lines, batch, waiting = list(step.acts), list(step.lines), [], []
    for topic, given in step.state.waiting:
        slots = {**step.state.known, **_of_first(step.state, topic, given), **given}
        move = ROUTES[topic].move(slots, house)
        if move.acts and topic is not Topic.PERSON:
            acts += move.acts
            lines += [line for line in move.lines if line.key != "ok.moment" and line not in lines]
            batch.append((topic, slots))
        else:
            waiting.append((topic, given))
    state = replace(step.state, pending=tuple(acts), batch=tuple(batch), waiting=tuple(waiting))
    return replace(step, state=state, acts=tuple(acts), lines=tuple(lines))
