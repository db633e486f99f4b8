"""A call's history as turns: what the guest said in each, and what was done after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from appliance.contract.events import Role
from engine.brain.dialog import Done, Entry, Said, Whispered

Turn = tuple[str | None, tuple[Done, ...], str | None]
"""What the guest said in a turn, what was done after it, and what a clerk said who had the call."""


def turns_of(history: Sequence[Entry]) -> Iterator[Turn]:
    """The guest's turns with what was done after each.

    Words that follow each other without an answer are one turn: the guest spoke on. So are all that are said while a
    clerk has the call.
    """
    said: list[str] = []
    clerk: list[str] = []
    done: list[Done] = []
    answered = False
    for entry in history:
        if isinstance(entry, Done):
            done.append(entry)
        elif isinstance(entry, Whispered):
            continue
        elif entry.role is Role.PORTER:
            answered = True
        else:
            if (said or clerk or done) and (answered or done):
                yield _turn(said, done, clerk)
                said, clerk, done = [], [], []
            (clerk if entry.role is Role.CLERK else said).append(entry.text)
            answered = False
    if said or clerk or done:
        yield _turn(said, done, clerk)


def is_untold(history: Sequence[Entry]) -> bool:
    """Whether the guest spoke on before they heard what came of an act."""
    before = [entry for entry in history if not isinstance(entry, Whispered)]
    count = len(before)
    while before and isinstance(before[-1], Said) and before[-1].role is Role.GUEST:
        before.pop()
    return 0 < len(before) < count and isinstance(before[-1], Done)


def _turn(said: list[str], done: list[Done], clerk: list[str]) -> Turn:
    return (" ".join(said) if said else None), tuple(done), (" ".join(clerk) if clerk else None)
