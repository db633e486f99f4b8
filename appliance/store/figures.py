"""Figures over many calls: by the minute, how many were good enough."""

from __future__ import annotations

from sqlite_utils import Database as Tables

from appliance.store.turns import TURNS_BITS

Minutes = list[tuple[int, int, int]]
"""Minute since the epoch, good ones, all; in order."""

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


def turns_within(tables: Tables, since: float, part: str, target_s: float) -> Minutes:
    """Answers to guests; `part` is a JSON path into their latency."""
    values = {"since": since, "part": part, "target_s": target_s, "bits": TURNS_BITS}
    return [(minute, good, total) for minute, good, total in tables.execute(_TURNS, values).fetchall()]


def answered_within(tables: Tables, since: float, target_s: float) -> Minutes:
    """Calls, by the time from asking for one to a porter that can talk."""
    values = {"since": since, "target_s": target_s}
    return [(minute, good, total) for minute, good, total in tables.execute(_ANSWERED, values).fetchall()]
