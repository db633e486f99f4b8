"""A call's history as turns: what the guest said in each, and what was done after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from appliance.contract.events import Role
from engine.brain.dialog import Done, Entry

Turn = tuple[str | None, tuple[Done, ...]]
"""What the guest said in a turn, and what was done after it."""


def turns_of(history: Sequence[Entry]) -> Iterator[Turn]:
    """The guest's turns with what was done after each.

    Words that follow each other without an answer are one turn: the guest spoke on.
    """
    said: list[str] = []
    done: list[Done] = []
    answered = False
    for entry in history:
        if isinstance(entry, Done):
            done.append(entry)
        elif entry.role is Role.PORTER:
            answered = True
        else:
            if (said or done) and (answered or done):
                yield (" ".join(said) if said else None), tuple(done)
                said, done = [], []
            said.append(entry.text)
            answered = False
    if said or done:
        yield (" ".join(said) if said else None), tuple(done)
