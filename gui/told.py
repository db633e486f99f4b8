"""A sentence of the box in the window's language; no Qt.

One that this window does not know, of a newer box, stays in the English that came with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from appliance.contract.problems import FieldProblem, Problem
from appliance.contract.sentences import SENTENCES
from appliance.contract.told import DAY, Told
from gui.state.rights import name_actions, name_role
from gui.state.settings import name_field
from gui.state.staff import name_staff
from gui.words import say, tell_date

ALONE = ("text", "to")
"""Of what is whispered, said and noted, and of a transfer."""


def retell(told: Told | None, english: str) -> str:
    """The sentence; a part of it that is not known stays as its code."""
    if told is None or told.code not in SENTENCES:
        return english
    try:
        return say(SENTENCES[told.code]).format(**{name: _fill(name, value) for name, value in told.values.items()})
    except (KeyError, IndexError, ValueError):  # of another version, which fills in other things
        return english


def retell_problem(problem: Problem) -> str:
    """Why the box refused, in the window's language: what is wrong with each field, where some are."""
    if problem.errors:
        return "; ".join(_tell_field(wrong) for wrong in problem.errors)
    general = SENTENCES.get(f"problem.{problem.code}")
    if problem.told is not None or general is None:
        return retell(problem.told, problem.detail)
    return say(general, detail=problem.detail)


def _tell_field(wrong: FieldProblem) -> str:
    """Which one it is goes without saying where it is the only one that was filled in."""
    told = retell(wrong.told, wrong.message)
    return told if wrong.field in ALONE else f"{name_field(wrong.field)}: {told}"


def _tell_choices(choices: str) -> str:
    """What may stand in a field; it comes as `'viewer', 'staff' or 'admin'`."""
    return ", ".join(name_role(choice) for choice in re.findall(r"'([^']*)'", choices)) or choices


TELLERS: dict[str, Callable[[str], str]] = {
    DAY: lambda day: tell_date(date.fromisoformat(day)),
    "name": name_staff,
    "role": name_role,
    "expected": _tell_choices,
    "action": lambda action: name_actions([action]),
    "actions": lambda actions: name_actions(actions.split(", ")),
}
"""How what is filled in is said, by its name."""


def _fill(name: str, value: str | Told) -> str:
    if isinstance(value, Told):
        return retell(value, str(value))
    return TELLERS[name](value) if name in TELLERS else value
