"""The scripted brain in another language than English: danger, a person, wake-up calls, and the hotel's own sentences.

Small on purpose: whatever else is asked for is said not to be understood, and a person is offered. What a language's
callers say stands in `locales/<language>_heard.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from functools import cache, partial
from typing import Any

from appliance.contract.events import Role
from appliance.contract.told import tell as tell_staff
from engine.brain.cards import is_masked, without_cards
from engine.brain.dialog import Act, Decision, Done, Entry, Expects, Said
from engine.brain.facts import Facts
from engine.brain.reading.intents import Pattern, patterns
from engine.brain.reading.numbers import runs
from engine.brain.routes.acts import act, transfer
from engine.brain.routes.emergency import DANGERS, WHAT
from engine.brain.state import Line, Spoken
from engine.brain.steps import stuck
from engine.brain.steps.talk import LANGUAGES
from engine.brain.telling import tell
from engine.brain.texts import LOCALES, Texts, load_texts
from engine.brain.turns import turns_of
from engine.speech.spoken.numbers import de, es, fr, it

_CARDINALS: Mapping[str, Callable[[int], str]] = {
    "de": de.cardinal,
    "es": es.cardinal,
    "fr": fr.cardinal,
    "it": it.cardinal,
}
SUBJECTS = ("breakfast", "check_out", "check_in", "wifi", "parking", "bar", "address")
"""What the hotel may have a sentence about in each language (`[languages.de]` and so on in its `hotel.toml`)."""

NEXT_MORNING_HOUR = 12
"""A time that may be either is the one before noon: that is when guests are woken."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A way to say a time: hour and minute by name, or so many minutes past the hour (before it, if below zero)."""

    pattern: re.Pattern[str]
    minute: int
    is_before: bool


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the callers of one language say, and how its numbers are written."""

    intents: Mapping[str, Pattern]
    emergency: Mapping[str, Pattern]
    clocks: tuple[Clock, ...]
    later: re.Pattern[str]
    room: re.Pattern[str]
    days: Mapping[str, str]
    numbers: Mapping[str, str]
    number: re.Pattern[str]


@cache
def load_tongue(language: str) -> Tongue:
    rows: dict[str, Any] = tomllib.loads((LOCALES / f"{language}_heard.toml").read_text(encoding="utf-8"))
    spelled = {_plain(_CARDINALS[language](n)): str(n) for n in range(1000)}
    together = {words.replace(" ", ""): figures for words, figures in spelled.items()}
    numbers = spelled | together | {word: str(n) for word, n in rows["numbers"].items()}
    longest_first = sorted(numbers, key=len, reverse=True)
    return Tongue(
        patterns(rows["intents"]),
        patterns(rows["emergency"]),
        tuple(Clock(re.compile(c["pattern"]), c.get("minute", 0), c.get("before", False)) for c in rows["times"]),
        re.compile(rows["later"]),
        re.compile(rows["room"]),
        rows["days"],
        numbers,
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"),
    )


@dataclass(frozen=True, slots=True)
class _State:
    """Where the talk stands. `asked`: 'time' or 'room' of a wake-up call, 'danger_room', or nothing."""

    asked: str = ""
    at: str = ""
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
    """Decides by one language's patterns; `now` is the hotel's wall clock."""

    def __init__(self, language: str, facts: Facts, now: Callable[[], datetime]) -> None:
        self._language = language
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
        slots = {"room": state.room, "time": state.at, "danger": state.danger}
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
        line = _plain(words)
        if danger := next((name for name, p in self._tongue.emergency.items() if p.remains_in(line)), None):
            return self._warn(
                replace(state, danger=danger, said=words, room=state.room or self._room(line, asked=False))
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
        if self._has(line, "wake_up") or state.asked in ("time", "room"):
            step = self._wake(state, line, opens=self._has(line, "wake_up"))
            if step is not None:
                return step
        return self._answer(state, line) or self._pass_on(state, line, words) or self._miss(state)

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
        if state.asked in ("time", "room") or not self._has(line, "by_staff"):
            return None
        call = transfer(tell_staff("why.says_in", language=tell_staff(f"language.{self._language}"), words=words))
        why = "It is nothing that can be done in this language."
        return _Step(replace(state, asked="person", misses=0), "by_staff", (Line("person.by_staff"),), why, (call,))

    def _miss(self, state: _State) -> _Step:
        """Not understood: said so, then a person is offered, then called."""
        if state.misses >= 2:
            why = "Nothing was understood three times."
            call = transfer(tell_staff("why.cant_understand", language=tell_staff(f"language.{self._language}")))
            return _Step(replace(state, asked="person"), "not_understood", (), why, (call,))
        after = replace(state, misses=state.misses + 1)
        if state.asked in ("time", "room"):
            line = Line(f"wake_up.ask_{state.asked}", {"time": state.at})
            expects = Expects.TIME if state.asked == "time" else Expects.ROOM
            why = f"The words tell no {state.asked}."
            keys = (Line("sorry.keys"),) if state.misses else ()
            return _Step(after, "wake_up", (line, *keys), why, (), expects, complete=False)
        line = Line(("sorry.rephrase", "sorry.offer")[state.misses])
        return _Step(after, "not_understood", (line,), "Nothing known was heard.", complete=False)

    def _wake(self, state: _State, line: str, *, opens: bool) -> _Step | None:
        """Time and room are asked for and read back."""
        digits = self._in_digits(line)
        room = self._room(line, asked=state.asked == "room") or state.room
        at = self._time(digits, asked=state.asked == "time") or state.at
        if not opens and (room, at) == (state.room, state.at):
            return None
        told = replace(state, room=room, at=at, misses=0)
        why = f"A wake-up call; heard time {at or '-'}, room {room or '-'}."
        if not at:
            return _Step(replace(told, asked="time"), "wake_up", (Line("wake_up.ask_time"),), why, (), Expects.TIME)
        if not room:
            values = {"time": at}
            return _Step(
                replace(told, asked="room"), "wake_up", (Line("wake_up.ask_room", values),), why, (), Expects.ROOM
            )
        call = Act("set_wake_up_call", {"room": room, "due_at": f"{self._due(at):%Y-%m-%dT%H:%M}"})
        return _Step(replace(told, asked="wake_up"), "wake_up", (), why, (call,))

    def _warn(self, state: _State) -> _Step:
        """First what to do, with the alert in the same breath."""
        line = Line(f"emergency.{state.danger}", {"number": self._emergency_number()})
        return replace(self._alert(state), lines=(line,))

    def _alert(self, state: _State) -> _Step:
        what = f"{WHAT.get(state.danger, '')}{state.said} (said in {LANGUAGES[self._language]})"
        alert = act("alert_emergency", danger=DANGERS[state.danger], what=what, room=state.room)
        return _Step(replace(state, asked="alert"), "emergency", (), f"Danger: {state.danger}.", (alert,))

    def _close(self, state: _State, done: Sequence[Done]) -> _Step:
        """Only what was done is said to be done."""
        ok, last = all(d.ok for d in done), done[-1]
        why = f"{last.name} {'succeeded' if ok else 'failed'}."
        fresh = replace(state, asked="")
        match last.name:
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
                due = datetime.fromisoformat(last.arguments["due_at"])
                day = self._tongue.days["today" if due.date() == self._now().date() else "tomorrow"]
                values = {"when": f"{day} {due:%H:%M}", "room": " ".join(state.room)}
                return _Step(replace(fresh, at="", room=""), "wake_up", (Line("wake_up.done", values),), why)
            case "transfer_to_person" if ok:
                alerted = replace(fresh, misses=0, is_passed_on=True)
                return _Step(alerted, "person", (Line("person.alerted"),), why)
        return _Step(fresh, "failed", (Line("sorry.not_saved"),), why)

    def _say(self, step: _Step) -> tuple[_Step, str]:
        """The step with what was said; another step where it could only repeat itself."""
        told = tell(step.lines, step.state.spoken, self._texts)
        for _ in range(stuck.WAYS_OUT):
            is_mute = not told.text and step.lines and step.intent == "emergency"
            if not (is_mute if step.acts else told.is_spent):
                break
            step = self._go_on(step)
            told = tell(step.lines, step.state.spoken, self._texts)
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
        return self._tongue.intents[intent].is_in(line)

    def _in_digits(self, line: str) -> str:
        return self._tongue.number.sub(lambda found: self._tongue.numbers[found[0]], line)

    def _room(self, line: str, *, asked: bool) -> str:
        """A room of this house, after its word or where it was asked for: 'zwei eins vier' -> '214'."""
        digits = self._in_digits(line)
        named = self._tongue.room.search(digits)
        said = digits[named.end() :] if named else digits if asked else ""
        joined = re.sub(r"(?<=\d) (?=\d)", "", said)
        rooms = self._facts.profile.rooms
        return next((run for run in re.findall(r"\d+", joined) if run in rooms), "")

    def _time(self, digits: str, *, asked: bool) -> str:
        without_room = re.sub(rf"{self._tongue.room.pattern}[\d ]*", " ", digits)
        for clock in self._tongue.clocks:
            if found := clock.pattern.search(without_room):
                return self._of_day(found, clock, without_room)
        bare = re.fullmatch(r"\D*(?P<h>\d{1,2})(?:[: ](?P<m>\d\d))?\D*", without_room) if asked else None
        return self._of_day(bare, Clock(bare.re, 0, False), without_room) if bare else ""

    def _of_day(self, found: re.Match[str], clock: Clock, line: str) -> str:
        parts = found.groupdict()
        hour, minute = int(parts["h"]), int(parts.get("m") or clock.minute)
        if hour > 24 or minute > 59:
            return ""
        if self._tongue.later.search(line) and hour < NEXT_MORNING_HOUR:
            hour += 12
        total = hour * 60 + (-minute if clock.is_before else minute)
        return time(total // 60 % 24, total % 60).strftime("%H:%M")

    def _due(self, at: str) -> datetime:
        now = self._now().replace(tzinfo=None)
        due = datetime.combine(now.date(), time.fromisoformat(at))
        return due if due > now else due + timedelta(days=1)

    def _emergency_number(self) -> str:
        """In figures, as the profile has it in English words."""
        digits = [run.digits for run in runs(self._facts.profile.emergency_number.split())]
        return " ".join(digits[0]) if digits else self._facts.profile.emergency_number


def _plain(text: str) -> str:
    """Small letters, no punctuation but the colon of a time: "S'il vous plaît." -> "s il vous plaît"."""
    line = re.sub(r"(\d)[.h](\d\d)\b", r"\1:\2", text.lower())
    return " ".join(re.findall(r"\d+:\d\d|[^\W_]+", line))
