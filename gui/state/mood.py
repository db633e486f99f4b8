"""How a call's line is: its tiers, how soon it answers, what went wrong, how the guest is connected; in three moods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from statistics import median

from appliance.contract.events import (
    Connection,
    ConnectionChanged,
    Event,
    JobError,
    SessionReady,
    Stage,
    TierChanged,
    TurnFinal,
)

RECENT_ANSWERS = 3
"""The mood is of now: what was slow a minute ago is in the waterfall."""

FAIR_S, POOR_S = 1.5, 3.0
"""A guest notices the one, and says "hello?" after the other."""

FORGIVEN_ANSWERS = 2
"""So many answers after a trouble the line counts as well again."""


class Mood(IntEnum):
    """Worst first, so that moods can be compared."""

    POOR = 1
    FAIR = 2
    GOOD = 3


@dataclass(frozen=True, slots=True)
class LineNow:
    """What the events told of the line so far."""

    tiers: Mapping[Stage, str] | None = None
    answers_s: tuple[float, ...] = ()
    fell: bool = False
    """A stage went to another tier than it began with."""
    since_trouble: int | None = None
    """Answers since the job told of an error; None: it never did."""
    connection: Connection = Connection.GOOD
    """The guest's own network."""

    @property
    def voice(self) -> str | None:
        """The tier that speaks."""
        return (self.tiers or {}).get(Stage.TTS)

    @property
    def answer_s(self) -> float | None:
        """How soon it answers now; None before the first answer."""
        return median(self.answers_s) if self.answers_s else None

    @property
    def mood(self) -> Mood | None:
        """None while nothing can be said."""
        if self.connection is not Connection.GOOD:
            return Mood.POOR
        if self.since_trouble is not None and self.since_trouble < FORGIVEN_ANSWERS:
            return Mood.POOR
        answer_s = self.answer_s
        if answer_s is None:
            return Mood.FAIR if self.fell else None
        if answer_s > POOR_S:
            return Mood.POOR
        return Mood.FAIR if self.fell or answer_s > FAIR_S else Mood.GOOD


NOTHING_KNOWN = LineNow()


def fold_line(line: LineNow, event: Event) -> LineNow:
    """The line after one more event of its call."""
    match event:
        case SessionReady(tiers=tiers):
            return replace(line, tiers=tiers)
        case TurnFinal(latency=latency) if latency is not None:
            trouble = None if line.since_trouble is None else line.since_trouble + 1
            answers = (*line.answers_s, latency.total_s)[-RECENT_ANSWERS:]
            return replace(
                line, tiers={**(line.tiers or {}), **latency.tiers}, answers_s=answers, since_trouble=trouble
            )
        case TierChanged(stage=stage, to_tier=to_tier):
            return replace(line, tiers={**(line.tiers or {}), stage: to_tier}, fell=True)
        case ConnectionChanged(connection=connection):
            return replace(line, connection=connection)
        case JobError():
            return replace(line, since_trouble=0)
        case _:
            return line


def line_of(events: Iterable[Event]) -> LineNow:
    """The line that these events tell of."""
    line = NOTHING_KNOWN
    for event in events:
        line = fold_line(line, event)
    return line
