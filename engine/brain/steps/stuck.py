"""When all that the porter could say was said twice: a person is offered, then called; then it says goodbye.

In danger nobody is hung up on: who has heard what to do is left to the emergency number, and not talked over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.state import OFFER, House, Line, Spoken, State, Step, Topic
from engine.brain.steps.form import give_up, told_so_far
from engine.brain.steps.talk import cleared
from engine.brain.telling import in_pieces
from engine.brain.texts import Texts

WHY = "All that could be said to it was said twice"

WAYS_OUT = 3
"""A way out may be spent itself; so many follow each other."""


def in_other_words(state: State) -> Iterator[tuple[Line, ...]]:
    """For who asks to hear it a third time: the last reply said otherwise, then with a rest after each clause."""
    if state.told:
        yield state.told
    if state.replies:
        yield (Line("ok.in_pieces", {"text": in_pieces(state.replies[-1])}),)


def go_on(step: Step, house: House, is_fresh: Callable[[Line], bool]) -> Step:
    """The step instead of one that would repeat itself."""
    state = step.state
    if Topic.EMERGENCY in (state.topic, step.intent) or (state.danger and not is_fresh(Line("stuck.keys"))):
        quiet = Line("emergency.quiet", {"number": house.profile.emergency_number})
        why = f"{WHY}; the guest is left to the emergency number."
        return replace(step, lines=(quiet,) if is_fresh(quiet) else (), why=why)
    if not state.person_alerted:
        return _get_a_person(state, is_fresh)
    keys = Line("stuck.keys")
    if is_fresh(keys):
        return Step(cleared(state, ""), "stuck", (keys,), f"{WHY}; the guest is told what else there is.", 0.3)
    why = f"{WHY}, and a colleague knows; the porter takes leave."
    return Step(cleared(state, ""), "stuck", (Line("stuck.goodbye"),), why, 0.3, ends_call=True)


def _get_a_person(state: State, is_fresh: Callable[[Line], bool]) -> Step:
    offer = Line("stuck.offer")
    if not is_fresh(offer):
        return replace(give_up(state, "stuck", WHY), lines=(Line("stuck.calls"),))
    slots = {"nothing_new": str(told_so_far(state))}
    opened = replace(cleared(state, OFFER), topic=Topic.PERSON, slots=slots)
    return Step(opened, "stuck", (offer,), f"{WHY}; a person is offered.", 0.3, Expects.YES_NO)


def is_fresh(spoken: Spoken, texts: Texts, line: Line) -> bool:
    """Whether a variation of it was never said."""
    return spoken.used.get(line.key, 0) < texts.count(line.key)
