"""Of several wake-up calls that were set for a room one is to go: which, and the others stand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from engine.brain.dialog import Expects
from engine.brain.reading.numbers import speak_digits
from engine.brain.reading.times import find_times, speak_time
from engine.brain.reading.words import Words
from engine.brain.routes.serving import ROUTES
from engine.brain.routes.wakeup import WISHES
from engine.brain.routes.wakeup_series import times_of
from engine.brain.state import ANYTHING_ELSE, House, Left, Line, State, Step, Topic
from engine.brain.steps.tasks import tasks

WHICH_CALL = "which_call"
"""Asked: which of several."""

_CANCELS = re.compile(
    r"\b(?:cancel|scrap|drop|delete|remove|forget|skip|(?:do|will) not (?:need|want)|no need for|need not)\b"
)
_OF_CALLS = re.compile(
    r"\b(?:wake up|alarm|calls?|them|both|the (?:\w+ )?one)\b|"
    r"^(?:(?:no|oh|actually|please|sorry|well) )*(?:cancel|scrap|forget) (?:it|that)(?: please)?$"
)
_THAT_ONE = re.compile(r"\bone\b")
"""'The second one' is no hour."""
_ALL = re.compile(r"\b(?:both|all|them|every|everything|either)\b")
_PLACES = {
    0: re.compile(r"\b(?:first|earlier|earliest)\b"),
    1: re.compile(r"\bsecond\b"),
    -1: re.compile(r"\b(?:last|later|latest)\b"),
}
_KEEPS = re.compile(r"\b(?:keep|leave|neither|none)\b|^no\b")


def drop_one(state: State, words: Words, house: House) -> Step | None:
    """'Cancel the one at half past', or the answer to which it is."""
    left = _several(state)
    if left is None:
        return None
    is_asked = state.asked == WHICH_CALL
    others = [task for task in tasks(words.line, house) if task not in WISHES]
    if others or not (is_asked or (_CANCELS.search(words.line) and _OF_CALLS.search(words.line))):
        return None
    times = sorted(f"{at:%H:%M}" for at in times_of(left.slots))
    named = _named(words.line, times, is_asked=is_asked)
    if is_asked and _KEEPS.search(words.line):
        return _stand(state, times, left, named)
    if not named:
        return _ask(state, times) if not is_asked or find_times(words.line) else None
    return _leave_rest(state, left, named, [at for at in times if at not in named], house)


def _several(state: State) -> Left | None:
    """The newest that was set for more hours than one, of one day."""
    calls = [left for left in state.left if left.topic is Topic.WAKE_UP and not left.is_withdrawn]
    of_days = ("days", "daily", "dues")
    if not calls or state.topic is not None or any(calls[-1].slots.get(key) for key in of_days):
        return None
    return calls[-1] if len(times_of(calls[-1].slots)) > 1 else None


def _named(line: str, times: list[str], *, is_asked: bool) -> list[str]:
    said = {f"{found.at.hour % 12}:{found.at:%M}" for found in find_times(_THAT_ONE.sub("", line), asked=is_asked)}
    if at_these := [at for at in times if f"{int(at[:2]) % 12}:{at[3:]}" in said]:
        return at_these
    if _ALL.search(line):
        return times
    return next(([times[at]] for at, pattern in _PLACES.items() if pattern.search(line)), [])


def _ask(state: State, times: list[str]) -> Step:
    line = Line("wake_up.ask_which_call", {"when": _spoken(times)})
    after = replace(state, asked=WHICH_CALL, misses=0)
    why = "Several wake-up calls are set, and the words don't tell which is to go."
    return Step(after, "cancel_wake_up", (line,), why, expects=Expects.TIME)


def _stand(state: State, times: list[str], left: Left, named: list[str]) -> Step:
    """'No, keep both'; 'keep the first' is asked about again, as which is to go was asked."""
    if named and len(named) < len(times):
        return _ask(state, times)
    line = Line("wake_up.stand", {"when": _spoken(times), "room": speak_digits(left.slots["room"])})
    after = replace(state, asked=ANYTHING_ELSE, misses=0)
    return Step(after, "wake_up", (line, Line("ok.anything_else")), "They all stay.", expects=Expects.YES_NO)


def _leave_rest(state: State, left: Left, named: list[str], rest: list[str], house: House) -> Step:
    slots = {**left.slots, "wish": "cancel_wake_up"}
    if rest:
        slots = {**left.slots, "time": rest[0], "also": " ".join(rest[1:]), "confirm": "", "half_guessed": ""}
    move = ROUTES[Topic.WAKE_UP].move(slots, house)
    after = replace(state, topic=Topic.WAKE_UP, slots=slots, asked=move.asked, pending=move.acts, tries=0, misses=0)
    why = f"Of several wake-up calls {' and '.join(named)} goes."
    return Step(after, "cancel_wake_up", move.lines, why, expects=move.expects, acts=move.acts)


def _spoken(times: list[str]) -> str:
    *first, last = (speak_time(time.fromisoformat(at)) for at in times)
    return f"{', '.join(first)} and {last}"
