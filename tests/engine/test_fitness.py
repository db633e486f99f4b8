"""One form for whatever a preflight found: for a person, for a program, and as an exit code."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass

import pytest

from engine.fitness import NOT_REACHED, OK, UNFIT, Fitness, tell

ADVICE = {"refused": "Take another key.", "slow": "Wait."}


@dataclass
class Found(Fitness):
    what: str


@pytest.mark.parametrize(
    ("answered_s", "complaint", "code", "advice"),
    [
        (0.012, None, OK, None),
        (None, "it refused us", NOT_REACHED, "Take another key."),
        (0.012, "it is slow", UNFIT, "Wait."),
        (0.012, "it is odd", UNFIT, "Look there."),
    ],
)
def test_what_was_found_decides_the_exit_code(
    answered_s: float | None, complaint: str | None, code: int, advice: str | None
) -> None:
    found, out = Found("a thing", answered_s=answered_s), io.StringIO()
    if complaint:
        found.complain(complaint, ADVICE, "Look there.")
    assert tell(found, "", as_json=True, out=out) == code
    assert json.loads(out.getvalue()) == {
        "what": "a thing",
        "answered_s": answered_s,
        "complaint": complaint,
        "advice": advice,
    }


def test_a_person_is_told_step_by_step_and_then_whether_it_is_fit() -> None:
    found = Found("a thing", answered_s=0.012)
    assert found.told("A thing", ["+ is blue", "! is odd"], ": take it.") == (
        "A thing\n  + it answers, after 12 ms\n  + is blue\n  ! is odd\nFit for calls: take it.\n"
    )
    found.complain("it is slow", ADVICE, "Look there.")
    assert found.told("A thing", [], ": take it.").endswith("after 12 ms\n  ! it is slow\n    Wait.\n")
