"""A sentence of the box in the window's language; no Qt.

One that this window does not know, of a newer box, stays in the English that came with it.
"""

from __future__ import annotations

from datetime import date

from appliance.contract.problems import Problem
from appliance.contract.sentences import SENTENCES
from appliance.contract.told import DAY, Told
from gui.state.staff import name_staff
from gui.words import say, tell_date


def retell(told: Told | None, english: str) -> str:
    """The sentence; a part of it that is not known stays as its code."""
    if told is None or told.code not in SENTENCES:
        return english
    try:
        return say(SENTENCES[told.code]).format(**{name: _fill(name, value) for name, value in told.values.items()})
    except (KeyError, IndexError, ValueError):  # of another version, which fills in other things
        return english


def retell_problem(problem: Problem) -> str:
    """Why the box refused, in the window's language, and what is wrong with each field."""
    general = SENTENCES.get(f"problem.{problem.code}")
    if problem.told is not None or general is None:
        sentence = retell(problem.told, problem.detail)
    elif problem.errors:
        sentence = say("not valid: {fields}", fields=", ".join(dict.fromkeys(e.field for e in problem.errors)))
    else:
        sentence = say(general, detail=problem.detail)
    return "; ".join([sentence, *(f"{e.field}: {retell(e.told, e.message)}" for e in problem.errors)])


def _fill(name: str, value: str | Told) -> str:
    if isinstance(value, Told):
        return retell(value, str(value))
    if name == DAY:
        return tell_date(date.fromisoformat(value))
    return name_staff(value) if name == "name" else value
