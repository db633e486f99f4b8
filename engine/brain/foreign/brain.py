"""Decides what to say and do in another language than English."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from appliance.contract.events import Role
from appliance.contract.told import tell as tell_staff
from engine.brain.cards import is_masked, without_cards
from engine.brain.dialog import Decision, Done, Entry, Said
from engine.brain.facts import Facts
from engine.brain.foreign.danger import close_alert, hear_danger, hear_where
from engine.brain.foreign.talk import SUBJECTS, WAKE_UP, Place, Step, Talk
from engine.brain.foreign.wakeup import ask_again, cancel, close_call, correct, wake
from engine.brain.foreign.wakeup_several import drop_one
from engine.brain.reading.tongue import load_tongue, plain
from engine.brain.routes.acts import transfer
from engine.brain.state import Line, Spoken
from engine.brain.steps import stuck
from engine.brain.telling import NOTHING, tell
from engine.brain.texts import Texts, load_texts
from engine.brain.turns import turns_of


class ForeignBrain:
    """Decides by one language's patterns; `now` is the hotel's wall clock, `beside` what others than this brain said in
    the porter's voice.

    To who wishes for English it says nothing itself: the call goes on in it (`common_tongue.py`).
    """

    def __init__(
        self,
        language: str,
        facts: Facts,
        now: Callable[[], datetime],
        beside: Callable[[], Spoken] = lambda: NOTHING,
    ) -> None:
        self._beside = beside
        self._texts: Texts = load_texts(language)
        self._place = Place(language, load_tongue(language), facts, now)

    def decide(self, history: Sequence[Entry]) -> Decision:
        """What to say and do after the newest entry; the same history gives the same decision."""
        step, reply = self._say(_begin(self._place))
        talk = step.talk
        history = without_cards(history)
        for words, done, clerk in turns_of(history):
            if clerk is not None:  # whatever was open is settled
                talk = Talk(room=talk.room, spoken=talk.spoken)
                step, reply = Step(talk, "overheard", (), "A clerk has the call.", complete=False), ""
                continue
            if words is not None:
                step, reply = self._say(_hear(self._place, talk, words))
                talk = step.talk
            if done:
                step, reply = self._say(_close(self._place, talk, done))
                talk = step.talk
        if history and isinstance(history[-1], Said) and history[-1].role is Role.PORTER and len(history) > 1:
            step, reply = Step(talk, "silence", (), "Nobody has spoken since.", complete=False), ""
        return Decision(
            intent=step.intent,
            slots=_slots(step),
            reply=reply,
            acts=step.acts,
            lookups=(),
            expects=step.expects,
            complete=step.complete,
            confidence=0.9 if step.complete else 0.3,
            why=step.why,
            ends_call=step.ends_call,
        )

    def _say(self, step: Step) -> tuple[Step, str]:
        """The step with what was said; another step where it could only repeat itself."""
        told = tell(step.lines, step.talk.spoken, self._texts, self._beside())
        for _ in range(stuck.WAYS_OUT):
            is_mute = not told.text and step.lines and step.intent == "emergency"
            if not (is_mute if step.acts else told.is_spent):
                break
            step = self._go_on(step)
            told = tell(step.lines, step.talk.spoken, self._texts, self._beside())
        return replace(step, talk=replace(step.talk, spoken=told.spoken, last=told.text or step.talk.last)), told.text

    def _go_on(self, step: Step) -> Step:
        """Instead of the same sentence a third time: keys and a person, then one is called, then leave is taken."""
        talk, why, fresh = step.talk, stuck.WHY, partial(stuck.is_fresh, step.talk.spoken, self._texts)
        if step.intent == "emergency" or (talk.danger and not fresh(Line("stuck.keys"))):
            quiet = Line("emergency.quiet", {"number": self._place.emergency_number()})
            return replace(step, lines=(quiet,) if fresh(quiet) else (), why=why)
        if not talk.is_passed_on and fresh(Line("stuck.offer")):
            return Step(replace(talk, asked=""), "stuck", (Line("stuck.offer"),), why)
        if not talk.is_passed_on:
            call = transfer(tell_staff("why.nothing_new_in", language=tell_staff(f"language.{self._place.language}")))
            return Step(replace(talk, asked="person"), "stuck", (Line("stuck.calls"),), why, (call,))
        if fresh(Line("stuck.keys")):
            return Step(replace(talk, asked=""), "stuck", (Line("stuck.keys"),), why)
        return Step(talk, "stuck", (Line("stuck.goodbye"),), why, ends_call=True)


def _begin(place: Place) -> Step:
    hello = Line("greeting.first", {"hotel": place.facts.profile.name})
    return Step(Talk(), "greeting", (hello,), "The call begins.")


def _hear(place: Place, talk: Talk, words: str) -> Step:
    """Danger goes before all else, and people before what can be done by rules."""
    line = plain(words)
    if step := hear_danger(place, talk, line, words):
        return step
    if is_masked(words) or place.has(line, "card"):
        why = "A payment card is offered; none is ever taken."
        return Step(replace(talk, misses=0), "card", (Line("card.refused"),), why)
    return (
        hear_where(place, talk, line, words)
        or _get_person(place, talk, line, words)
        or _leave_language(place, talk, line)
        or drop_one(place, talk, line, words)
        or correct(place, talk, line, words)
        or cancel(place, talk, line)
        or wake(place, talk, line, words)
        or _answer(place, talk, line)
        or _pass_on(place, talk, line, words)
        or _miss(place, talk)
    )


def _get_person(place: Place, talk: Talk, line: str, words: str) -> Step | None:
    if not place.has(line, "person"):
        return None
    why = f"The guest wants a person, in {place.language}."
    reason = tell_staff("why.speaks", language=tell_staff(f"language.{place.language}"), words=words)
    return Step(replace(talk, asked="person", misses=0), "person", (), why, (transfer(reason),))


def _leave_language(place: Place, talk: Talk, line: str) -> Step | None:
    if not place.has(line, "english"):
        return None
    return Step(replace(talk, misses=0), "language", (), "The guest would rather speak English.")


def _answer(place: Place, talk: Talk, line: str) -> Step | None:
    """The hotel's own sentences, and what belongs to any talk."""
    sayings = place.facts.profile.sayings.get(place.language, {})
    fresh = replace(talk, misses=0)
    asked = next((subject for subject in SUBJECTS if place.has(line, subject)), None)
    if asked is not None and (told := sayings.get(asked)):
        return Step(fresh, "hotel", (Line("hotel.answer", {"answer": told}),), f"The hotel's sentence: {asked}.")
    if asked is not None and not place.has(line, "by_staff"):
        return Step(fresh, "unknown", (Line("keypad.unknown"),), f"Nothing is written about {asked}.")
    if place.has(line, "repeat") and talk.last:
        return Step(fresh, "repeat", (Line("hotel.answer", {"answer": talk.last}),), "The guest wants it again.")
    if place.has(line, "goodbye"):
        return Step(fresh, "goodbye", (Line("talk.goodbye"),), "The guest says goodbye.", ends_call=True)
    if place.has(line, "greeting"):
        return Step(fresh, "greeting", (Line("greeting.again"),), "The guest says hello.", complete=False)
    return None


def _pass_on(place: Place, talk: Talk, line: str, words: str) -> Step | None:
    """What can only be done in English, or by people, is said so and left for them."""
    if talk.asked in WAKE_UP or not place.has(line, "by_staff"):
        return None
    why = "It is nothing that can be done in this language."
    room = place.room(line, asked=False) or (talk.was_set.room if talk.was_set else "")
    acts = (place.pass_on(words, room),)
    return Step(replace(talk, asked="person", misses=0), "by_staff", (Line("person.by_staff"),), why, acts)


def _miss(place: Place, talk: Talk) -> Step:
    """Not understood: said so, then a person is offered, then called."""
    if talk.misses >= 2:
        why = "Nothing was understood three times."
        call = transfer(tell_staff("why.cant_understand", language=tell_staff(f"language.{place.language}")))
        return Step(replace(talk, asked="person"), "not_understood", (), why, (call,))
    if talk.asked in WAKE_UP:
        return ask_again(place, talk)
    line = Line(("sorry.rephrase", "sorry.offer")[talk.misses])
    after = replace(talk, misses=talk.misses + 1)
    return Step(after, "not_understood", (line,), "Nothing known was heard.", complete=False)


def _close(place: Place, talk: Talk, done: Sequence[Done]) -> Step:
    """Only what was done is said to be done."""
    ok, first = all(d.ok for d in done), done[0]
    why = f"{first.name} {'succeeded' if ok else 'failed'}."
    match first.name:
        case "alert_emergency":
            return close_alert(place, talk, done, why)
        case "set_wake_up_call" if ok:
            return close_call(place, talk, first, why)
        case "transfer_to_person" if ok:
            passed_on = replace(talk, asked="", misses=0, is_passed_on=True)
            return Step(passed_on, "person", (Line("person.alerted"),), why)
    return Step(replace(talk, asked=""), "failed", (Line("sorry.not_saved"),), why)


def _slots(step: Step) -> dict[str, str]:
    """What is known, for who explains the decision."""
    talk, call = step.talk, step.talk.call
    slots = {
        "room": talk.room or call.room,
        "time": f"{call.at:%H:%M}" if call.at else "",
        "date": call.day.isoformat() if call.day else "",
        "danger": talk.danger,
        "language": "en" if step.intent == "language" else "",
    }
    return {key: value for key, value in slots.items() if value}
