"""The scripted brain in another language than English: danger, a person, wake-up calls, and the hotel's own sentences.

Small on purpose: whatever else is asked for is said not to be understood, and a person is offered. What a language's
callers say stands in `locales/<language>_heard.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from appliance.contract.events import Role
from appliance.contract.told import tell as tell_staff
from engine.brain.cards import is_masked, without_cards
from engine.brain.dialog import Act, Decision, Done, Entry, Expects, Said
from engine.brain.facts import Facts
from engine.brain.foreign_wakeup import Call, Heard, call_beside, cancel_call, hear_call, named_calls, set_call
from engine.brain.reading.days_abroad import speak_due, speak_dues
from engine.brain.reading.numbers import runs
from engine.brain.reading.tongue import load_tongue, plain
from engine.brain.routes.acts import act, transfer
from engine.brain.routes.emergency import DANGERS, OF_ONESELF, WHAT
from engine.brain.state import Line, Spoken
from engine.brain.steps import stuck
from engine.brain.steps.talk import LANGUAGES
from engine.brain.telling import NOTHING, tell
from engine.brain.texts import Texts, load_texts
from engine.brain.turns import turns_of

SUBJECTS = ("breakfast", "check_out", "check_in", "wifi", "parking", "bar", "address")
"""What the hotel may have a sentence about in each language (`[languages.de]` and so on in its `hotel.toml`)."""

WAKE_UP = ("time", "room", "cancelled_room", "which_call")
"""Asked for a wake-up call that is not set, or not cancelled, yet."""

WORDS_OF_A_CORRECTION = 5
"""'Um sieben, bitte', after a call was set, says no more than that."""


@dataclass(frozen=True, slots=True)
class _State:
    """Where the talk stands. `asked`: 'time' or 'room' of a wake-up call, 'cancelled_room' of one that is to go,
    'which_call' of several is, 'danger_room', or nothing; `call` is the one that is being asked about, `was_set` the
    newest that was, `others` what was set before it for the same room and stands."""

    asked: str = ""
    call: Call = field(default_factory=Call)
    was_set: Call | None = None
    others: tuple[Call, ...] = ()
    room: str = ""
    danger: str = ""
    said: str = ""
    misses: int = 0
    is_passed_on: bool = False
    spoken: Spoken = field(default_factory=Spoken)
    last: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    state: _State
    intent: str
    lines: tuple[Line, ...]
    why: str
    acts: tuple[Act, ...] = ()
    expects: Expects = Expects.NOTHING
    complete: bool = True
    ends_call: bool = False


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
        self._language = language
        self._beside = beside
        self._facts = facts
        self._now = now
        self._texts: Texts = load_texts(language)
        self._tongue = load_tongue(language)

    def decide(self, history: Sequence[Entry]) -> Decision:
        """What to say and do after the newest entry; the same history gives the same decision."""
        step = _Step(
            _State(), "greeting", (Line("greeting.first", {"hotel": self._facts.profile.name}),), "The call begins."
        )
        step, reply = self._say(step)
        state = step.state
        history = without_cards(history)
        for words, done, clerk in turns_of(history):
            if clerk is not None:  # whatever was open is settled
                state = _State(room=state.room, spoken=state.spoken)
                step, reply = _Step(state, "overheard", (), "A clerk has the call.", complete=False), ""
                continue
            if words is not None:
                step = self._hear(state, words)
                step, reply = self._say(step)
                state = step.state
            if done:
                step = self._close(state, done)
                step, reply = self._say(step)
                state = step.state
        if history and isinstance(history[-1], Said) and history[-1].role is Role.PORTER and len(history) > 1:
            step, reply = _Step(state, "silence", (), "Nobody has spoken since.", complete=False), ""
        call = state.call
        slots = {
            "room": state.room or call.room,
            "time": f"{call.at:%H:%M}" if call.at else "",
            "date": call.day.isoformat() if call.day else "",
            "danger": state.danger,
            "language": "en" if step.intent == "language" else "",
        }
        return Decision(
            intent=step.intent,
            slots={key: value for key, value in slots.items() if value},
            reply=reply,
            acts=step.acts,
            lookups=(),
            expects=step.expects,
            complete=step.complete,
            confidence=0.9 if step.complete else 0.3,
            why=step.why,
            ends_call=step.ends_call,
        )

    def _hear(self, state: _State, words: str) -> _Step:
        line = plain(words)
        if danger := next((name for name, p in self._tongue.emergency.items() if p.remains_in(line)), None):
            return self._warn(
                replace(
                    state,
                    danger=danger,
                    said=words,
                    room=state.room or state.call.room or self._room(line, asked=False),
                )
            )
        if is_masked(words) or self._has(line, "card"):
            why = "A payment card is offered; none is ever taken."
            return _Step(replace(state, misses=0), "card", (Line("card.refused"),), why)
        if state.asked == "danger_room" and (room := self._room(line, asked=True)):
            return self._alert(replace(state, room=room))
        if self._has(line, "person"):
            why = f"The guest wants a person, in {self._language}."
            reason = tell_staff("why.speaks", language=tell_staff(f"language.{self._language}"), words=words)
            return _Step(replace(state, asked="person", misses=0), "person", (), why, (transfer(reason),))
        if (
            step := self._leave_language(state, line)
            or self._drop_one(state, line, words)
            or self._correct(state, line, words)
            or self._cancel(state, line)
            or self._wake(state, line, words)
        ):
            return step
        return self._answer(state, line) or self._pass_on(state, line, words) or self._miss(state)

    def _leave_language(self, state: _State, line: str) -> _Step | None:
        if not self._has(line, "english"):
            return None
        return _Step(replace(state, misses=0), "language", (), "The guest would rather speak English.")

    def _answer(self, state: _State, line: str) -> _Step | None:
        """The hotel's own sentences, and what belongs to any talk."""
        sayings = self._facts.profile.sayings.get(self._language, {})
        fresh = replace(state, misses=0)
        asked = next((subject for subject in SUBJECTS if self._has(line, subject)), None)
        if asked is not None and (told := sayings.get(asked)):
            return _Step(fresh, "hotel", (Line("hotel.answer", {"answer": told}),), f"The hotel's sentence: {asked}.")
        if asked is not None and not self._has(line, "by_staff"):
            return _Step(fresh, "unknown", (Line("keypad.unknown"),), f"Nothing is written about {asked}.")
        if self._has(line, "repeat") and state.last:
            return _Step(fresh, "repeat", (Line("hotel.answer", {"answer": state.last}),), "The guest wants it again.")
        if self._has(line, "goodbye"):
            return _Step(fresh, "goodbye", (Line("talk.goodbye"),), "The guest says goodbye.", ends_call=True)
        if self._has(line, "greeting"):
            return _Step(fresh, "greeting", (Line("greeting.again"),), "The guest says hello.", complete=False)
        return None

    def _pass_on(self, state: _State, line: str, words: str) -> _Step | None:
        """What can only be done in English, or by people, is said so and left for them."""
        if state.asked in WAKE_UP or not self._has(line, "by_staff"):
            return None
        why = "It is nothing that can be done in this language."
        room = self._room(line, asked=False) or (state.was_set.room if state.was_set else "")
        acts = (self._pass_on_words(words, room),)
        return _Step(replace(state, asked="person", misses=0), "by_staff", (Line("person.by_staff"),), why, acts)

    def _pass_on_words(self, words: str, room: str = "") -> Act:
        reason = tell_staff("why.says_in", language=tell_staff(f"language.{self._language}"), words=words)
        return transfer(reason, room=room)

    def _miss(self, state: _State) -> _Step:
        """Not understood: said so, then a person is offered, then called."""
        if state.misses >= 2:
            why = "Nothing was understood three times."
            call = transfer(tell_staff("why.cant_understand", language=tell_staff(f"language.{self._language}")))
            return _Step(replace(state, asked="person"), "not_understood", (), why, (call,))
        after = replace(state, misses=state.misses + 1)
        if state.asked in WAKE_UP:
            line = Line(f"wake_up.ask_{state.asked}", _clock(state.call) | self._told_of(self._standing(state)))
            expects = Expects.TIME if state.asked == "time" else Expects.ROOM
            why = f"The words tell no {state.asked}."
            keys = (Line("sorry.keys"),) if state.misses else ()
            return _Step(after, "wake_up", (line, *keys), why, (), expects, complete=False)
        line = Line(("sorry.rephrase", "sorry.offer")[state.misses])
        return _Step(after, "not_understood", (line,), "Nothing known was heard.", complete=False)

    def _wake(self, state: _State, line: str, words: str) -> _Step | None:
        """Time, day and room: what is missing is asked for, and all of it is read back when it is set."""
        opens = self._has(line, "wake_up")
        if not opens and state.asked not in ("time", "room"):
            return None
        heard = self._hear_call(state, line)
        call = heard.onto(state.call)
        if self._has(line, "change_wake_up"):
            call = replace(call, changes=True)
        if heard.is_for_people:
            return self._leave_call(state, words, call)
        if not opens and call == state.call:
            return None
        told = replace(state, call=call, misses=0)
        why = f"A wake-up call; heard {call}."
        if call.at is None:
            return _Step(replace(told, asked="time"), "wake_up", (Line("wake_up.ask_time"),), why, (), Expects.TIME)
        if not call.room:
            asking = Line("wake_up.ask_room", _clock(call))
            return _Step(replace(told, asked="room"), "wake_up", (asking,), why, (), Expects.ROOM)
        return _Step(replace(told, asked="wake_up"), "wake_up", (), why, set_call(call, self._time()))

    def _correct(  # noqa: PLR0911 - one return a way to speak of it
        self, state: _State, line: str, words: str
    ) -> _Step | None:
        """'No, at seven', 'the day after tomorrow', 'cancel it', after a call was set: that call is meant."""
        before = state.was_set
        heard = self._hear_call(state, line)
        if before is None or state.asked in WAKE_UP or not self._is_about_call(line, heard):
            return None
        if heard.is_nothing:
            return self._take_back(state, line, before)
        if self._cancels(line, heard):
            return self._drop_call(state, heard.told.room or before.room)
        is_same_room = heard.told.room in ("", before.room)
        is_another = heard.told.day or heard.told.at not in (None, before.at)
        if is_same_room and is_another and self._tongue.also.search(line):
            return self._add_call(state, words, before, heard)
        call = heard.onto(before)
        if not self._corrects(line, heard, before) or (call == before and not heard.is_for_people):
            return None
        if heard.is_for_people:
            step = self._leave_call(state, words, call)
            return replace(step, acts=(*step.acts, cancel_call(before)))
        why = f"The guest corrects the wake-up call that was set; heard {heard.told}."
        acts = set_call(call, self._time(), before, state.others)
        return _Step(replace(state, call=call, asked="wake_up", misses=0), "wake_up", (), why, acts)

    def _take_back(self, state: _State, line: str, before: Call) -> _Step | None:
        if not self._has(line, "cancel") or not (self._has(line, "wake_up") or _is_short(line)):
            return None
        why = "The guest takes the wake-up call back that was set."
        return _Step(replace(state, call=before, asked="wake_up"), "wake_up", (), why, (cancel_call(before),))

    def _add_call(self, state: _State, words: str, before: Call, heard: Heard) -> _Step:
        """'Wake me at eight, too': beside the one that was set, on its day or at its hour where none is told."""
        call = heard.onto(before)
        if heard.is_for_people:
            asks = self._leave_call(state, words, call)
            return replace(asks, state=replace(asks.state, was_set=before, others=state.others))
        after = replace(state, call=call, asked="wake_up", misses=0)
        why = f"The guest wants one more wake-up call; heard {heard.told}."
        return _Step(after, "wake_up", (), why, (call_beside(call, self._time()),))

    def _cancels(self, line: str, heard: Heard) -> bool:
        """Of a wake-up call it is said that it is not wanted, and no other time instead."""
        return self._has(line, "wake_up") and self._has(line, "cancel") and not heard.is_put_right

    def _drop_one(self, state: _State, line: str, words: str) -> _Step | None:
        """One of several of this call's: which is asked where the words don't tell it."""
        calls = self._standing(state)
        heard = self._hear_call(state, line)
        if len(calls) < 2 or heard.told.room not in ("", calls[0].room):
            return None
        is_asked = state.asked == "which_call"
        named = self._named(state, line, heard, calls)
        keeps = is_asked and self._has(line, "keeps")
        if keeps and not 0 < len(named) < len(calls):
            told = Line("wake_up.stand", self._told_of(calls))
            return _Step(replace(state, asked="", misses=0), "wake_up", (told,), "They all stay as they are.")
        if not keeps and not (named if is_asked else self._drops(line, heard, named)):
            return None
        if keeps or (heard.is_for_people and len(named) < len(calls)):
            asks = self._leave_call(state, words, Call(calls[0].room))
            return replace(asks, state=replace(asks.state, was_set=state.was_set, others=state.others))
        return self._drop_named(state, calls, named)

    def _named(self, state: _State, line: str, heard: Heard, calls: tuple[Call, ...]) -> tuple[Call, ...]:
        """A bare number is a time only where it was asked which, and 'the second' has a place of its own."""
        is_asked = state.asked == "which_call"
        were_told = is_asked or calls == (*state.others, state.was_set)
        named = named_calls(line, heard, calls, self._tongue, were_told=were_told)
        if named or not is_asked:
            return named
        bare = hear_call(line, self._tongue, self._facts.profile.rooms, self._time(), "time")
        return named_calls(line, bare, calls, self._tongue, were_told=were_told)

    def _drop_named(self, state: _State, calls: Sequence[Call], named: Sequence[Call]) -> _Step:
        if not named:
            asking = Line("wake_up.ask_which_call", self._told_of(calls))
            why = "Several wake-up calls are set, and the words don't tell which is to go."
            after = replace(state, asked="which_call", misses=0)
            return _Step(after, "wake_up", (asking,), why, (), Expects.TIME)
        left = [call for call in calls if call not in named]
        if not left:
            return self._drop_call(state, calls[0].room)
        after = replace(state, call=named[0], asked="one_cancelled", misses=0)
        acts = set_call(left[0], self._time(), None, left[1:])
        return _Step(after, "wake_up", (), f"Of several wake-up calls one goes: {named[0]}.", acts)

    def _drops(self, line: str, heard: Heard, named: Sequence[Call]) -> bool:
        """'Cancel the second one', in which no wake-up call needs to be spoken of, but nothing else either."""
        cancels = self._tongue.intents["cancel"]
        if heard.is_put_right or not cancels.is_in(line):
            return False
        rest = cancels.sure.sub(" ", line)
        is_else = any(self._has(rest, intent) for intent in (*SUBJECTS, "by_staff"))
        return self._has(line, "wake_up") or (not is_else and (bool(named) or (heard.is_nothing and _is_short(line))))

    def _standing(self, state: _State) -> tuple[Call, ...]:
        """The calls that were set for the room, soonest first."""
        calls = (*state.others, state.was_set) if state.was_set else ()
        return tuple(sorted(calls, key=lambda call: call.due(self._time())))

    def _told_of(self, calls: Sequence[Call]) -> dict[str, str]:
        if not calls:
            return {}
        dues = [call.due(self._time()) for call in calls]
        when = speak_dues(dues, self._tongue.days, self._time())
        return {"when": when, "room": " ".join(calls[0].room)}

    def _cancel(self, state: _State, line: str) -> _Step | None:
        """One that another call left: its room is all that is asked, as in English."""
        heard = self._hear_call(state, line)
        room = heard.told.room
        opens = self._cancels(line, heard)
        if not opens and not (state.asked == "cancelled_room" and room):
            return None
        if room:
            return self._drop_call(state, room)
        why = "A wake-up call that is not of this call is to be cancelled."
        after = replace(state, call=Call(), asked="cancelled_room", misses=0)
        return _Step(after, "wake_up", (Line(f"wake_up.ask_{after.asked}"),), why, (), Expects.ROOM)

    def _drop_call(self, state: _State, room: str) -> _Step:
        call = Call(room)
        after = replace(state, call=call, asked="wake_up", misses=0)
        return _Step(after, "wake_up", (), f"The wake-up call of room {room} is cancelled.", (cancel_call(call),))

    def _is_about_call(self, line: str, heard: Heard) -> bool:
        """Nothing else is spoken of in the same breath."""
        if self._has(line, "wake_up"):
            return True
        others = SUBJECTS if heard.told.room else (*SUBJECTS, "by_staff")
        return not any(self._has(line, intent) for intent in others)

    def _corrects(self, line: str, heard: Heard, before: Call) -> bool:
        """A call for another room is one more, unless a 'no' says that it is not."""
        if self._tongue.corrects.search(line):
            return True
        return heard.told.room in ("", before.room) if self._has(line, "wake_up") else _is_short(line)

    def _leave_call(self, state: _State, words: str, call: Call) -> _Step:
        """A day that can't be read for sure is never set: people do it."""
        after = replace(state, call=Call(), was_set=None, asked="person", misses=0)
        why = "A wake-up call for a day, or for times, that can't be set in this language; people see to it."
        return _Step(after, "wake_up", (Line("wake_up.by_staff"),), why, (self._pass_on_words(words, call.room),))

    def _hear_call(self, state: _State, line: str) -> Heard:
        return hear_call(line, self._tongue, self._facts.profile.rooms, self._time(), state.asked)

    def _warn(self, state: _State) -> _Step:
        """First what to do, with the alert in the same breath."""
        of_self = state.danger in OF_ONESELF and self._has(plain(state.said), "of_self")
        key = "oneself" if of_self else state.danger
        line = Line(f"emergency.{key}", {"number": self._emergency_number()})
        return replace(self._alert(state), lines=(line,))

    def _alert(self, state: _State) -> _Step:
        what = f"{WHAT.get(state.danger, '')}{state.said} (said in {LANGUAGES[self._language]})"
        alert = act("alert_emergency", danger=DANGERS[state.danger], what=what, room=state.room)
        return _Step(replace(state, asked="alert"), "emergency", (), f"Danger: {state.danger}.", (alert,))

    def _close(self, state: _State, done: Sequence[Done]) -> _Step:
        """Only what was done is said to be done."""
        ok, first = all(d.ok for d in done), done[0]
        why = f"{first.name} {'succeeded' if ok else 'failed'}."
        fresh = replace(state, asked="")
        match first.name:
            case "alert_emergency" if ok:
                if state.room:
                    room = {"room": " ".join(state.room)}
                    return _Step(fresh, "emergency", (Line("emergency.alerted_room", room),), why)
                asks = replace(state, asked="danger_room")
                return _Step(asks, "emergency", (Line("emergency.alerted"),), why, (), Expects.ROOM)
            case "alert_emergency":
                line = Line("emergency.not_alerted", {"number": self._emergency_number()})
                return _Step(fresh, "emergency", (line,), why)
            case "set_wake_up_call" if ok:
                return self._close_call(state, first, why)
            case "transfer_to_person" if ok:
                alerted = replace(fresh, misses=0, is_passed_on=True)
                return _Step(alerted, "person", (Line("person.alerted"),), why)
        return _Step(fresh, "failed", (Line("sorry.not_saved"),), why)

    def _close_call(self, state: _State, done: Done, why: str) -> _Step:
        if state.asked == "one_cancelled":
            return self._close_one(replace(state, asked=""), why)
        state, call = replace(state, asked=""), state.call
        if done.arguments["due_at"] is None:
            after = replace(state, call=Call(), was_set=None, others=())
            # one of another call is cancelled by people only, who were asked to
            key = "wake_up.cancelled" if done.result.get("due_at") else "wake_up.cancel_passed_on"
            return _Step(after, "wake_up", (Line(key, {"room": " ".join(call.room)}),), why)
        due = datetime.fromisoformat(done.arguments["due_at"])
        values = {"when": speak_due(due, self._tongue.days, self._time()), "room": " ".join(call.room)}
        before, is_beside = state.was_set, bool(done.arguments.get("beside"))
        key = "wake_up.done" if is_beside or before is None or before.room != call.room else "wake_up.changed"
        if call.changes and not done.result["instead_of"]:
            key = "wake_up.changed_elsewhere"
        others = (*state.others, before) if is_beside and before else state.others
        if before is not None and before.room != call.room:
            others = tuple(replace(other, room=call.room) for other in others)
        after = replace(state, call=Call(), was_set=replace(call, day=due.date()), others=others)
        return _Step(after, "wake_up", (Line(key, values),), why)

    def _close_one(self, state: _State, why: str) -> _Step:
        """Of several calls one was cancelled: those that stand are told with it."""
        left = tuple(call for call in self._standing(state) if call != state.call)
        lines = (Line("wake_up.one_cancelled", _clock(state.call)), Line("wake_up.stand", self._told_of(left)))
        return _Step(replace(state, call=Call(), was_set=left[-1], others=left[:-1]), "wake_up", lines, why)

    def _say(self, step: _Step) -> tuple[_Step, str]:
        """The step with what was said; another step where it could only repeat itself."""
        told = tell(step.lines, step.state.spoken, self._texts, self._beside())
        for _ in range(stuck.WAYS_OUT):
            is_mute = not told.text and step.lines and step.intent == "emergency"
            if not (is_mute if step.acts else told.is_spent):
                break
            step = self._go_on(step)
            told = tell(step.lines, step.state.spoken, self._texts, self._beside())
        return replace(
            step, state=replace(step.state, spoken=told.spoken, last=told.text or step.state.last)
        ), told.text

    def _go_on(self, step: _Step) -> _Step:
        """Instead of the same sentence a third time: keys and a person, then one is called, then leave is taken."""
        state, why, fresh = step.state, stuck.WHY, partial(stuck.is_fresh, step.state.spoken, self._texts)
        if step.intent == "emergency" or (state.danger and not fresh(Line("stuck.keys"))):
            quiet = Line("emergency.quiet", {"number": self._emergency_number()})
            return replace(step, lines=(quiet,) if fresh(quiet) else (), why=why)
        if not state.is_passed_on and fresh(Line("stuck.offer")):
            return _Step(replace(state, asked=""), "stuck", (Line("stuck.offer"),), why)
        if not state.is_passed_on:
            call = transfer(tell_staff("why.nothing_new_in", language=tell_staff(f"language.{self._language}")))
            return _Step(replace(state, asked="person"), "stuck", (Line("stuck.calls"),), why, (call,))
        if fresh(Line("stuck.keys")):
            return _Step(replace(state, asked=""), "stuck", (Line("stuck.keys"),), why)
        return _Step(state, "stuck", (Line("stuck.goodbye"),), why, ends_call=True)

    def _has(self, line: str, intent: str) -> bool:
        return self._tongue.has(line, intent)

    def _room(self, line: str, *, asked: bool) -> str:
        return self._tongue.find_room(line, self._facts.profile.rooms, asked=asked)

    def _time(self) -> datetime:
        return self._now().replace(tzinfo=None)

    def _emergency_number(self) -> str:
        """In figures, as the profile has it in English words."""
        digits = [run.digits for run in runs(self._facts.profile.emergency_number.split())]
        return " ".join(digits[0]) if digits else self._facts.profile.emergency_number


def _is_short(line: str) -> bool:
    return len(line.split()) <= WORDS_OF_A_CORRECTION


def _clock(call: Call) -> dict[str, str]:
    return {"time": f"{call.at:%H:%M}" if call.at else ""}
