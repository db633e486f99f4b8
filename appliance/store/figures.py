"""Figures over many calls: by the minute, how many were good enough."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database as Tables

from appliance.contract.events import EVENT, TierChanged
from appliance.store.turns import TURNS_BITS

Minutes = list[tuple[int, int, int]]
"""Minute since the epoch, good ones, all; in order."""

LONGEST_CALL_S = 4 * 3600
"""What happens now happens in calls that were asked for no longer ago."""

_ANSWERS = """
    SELECT ended_at, latency FROM turns
    WHERE id >= (SELECT coalesce(min(number), 0) FROM sessions WHERE created_at >= :asked_since) << :bits
        AND latency IS NOT NULL AND ended_at >= :since
    ORDER BY ended_at
"""

_TIER_CHANGES = """
    SELECT body FROM events
    WHERE session_id IN (SELECT session_id FROM sessions WHERE created_at >= :asked_since)
        AND type = 'tier.changed' AND at >= :since
    ORDER BY at
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """When it had been said, and its latency as JSON."""

    at: float
    latency: str


_TURNS = """
    SELECT CAST(ended_at / 60 AS INTEGER) AS minute, sum(json_extract(latency, :part) <= :target_s), count(*)
    FROM turns
    WHERE id >= (SELECT coalesce(min(number), 0) FROM sessions WHERE created_at >= :since) << :bits
        AND latency IS NOT NULL AND ended_at >= :since
    GROUP BY minute ORDER BY minute
"""

# The job says that it is ready with one of its first events.
_ANSWERED = """
    SELECT CAST(created_at / 60 AS INTEGER) AS minute, sum(coalesce(ready_at - created_at <= :target_s, 0)), count(*)
    FROM (
        SELECT created_at, ended_at, (
            SELECT min(at) FROM events
            WHERE events.session_id = sessions.session_id AND source = 'job' AND seq < 10 AND type = 'session.ready'
        ) AS ready_at
        FROM sessions WHERE created_at >= :since
    )
    WHERE ready_at IS NOT NULL OR ended_at IS NOT NULL
    GROUP BY minute ORDER BY minute
"""


def answers_since(tables: Tables, since: float) -> list[Answer]:
    """Answers to guests, in order."""
    values = {"since": since, "asked_since": since - LONGEST_CALL_S, "bits": TURNS_BITS}
    return [Answer(at, latency) for at, latency in tables.execute(_ANSWERS, values).fetchall()]


def tier_changes_since(tables: Tables, since: float) -> list[TierChanged]:
    """When calls had to leave a tier, in order."""
    values = {"since": since, "asked_since": since - LONGEST_CALL_S}
    found = [EVENT.validate_json(row["body"]) for row in tables.query(_TIER_CHANGES, values)]
    return [event for event in found if isinstance(event, TierChanged)]


def turns_within(tables: Tables, since: float, part: str, target_s: float) -> Minutes:
    """Answers to guests; `part` is a JSON path into their latency."""
    values = {"since": since, "part": part, "target_s": target_s, "bits": TURNS_BITS}
    return [(minute, good, total) for minute, good, total in tables.execute(_TURNS, values).fetchall()]


def answered_within(tables: Tables, since: float, target_s: float) -> Minutes:
    """Calls, by the time from asking for one to a porter that can talk."""
    values = {"since": since, "target_s": target_s}
    return [(minute, good, total) for minute, good, total in tables.execute(_ANSWERED, values).fetchall()]
