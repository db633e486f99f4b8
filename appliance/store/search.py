"""Finds calls: by the words that were said in them or are known of them, and by when, how, where and how they ended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Any

from sqlite_utils import Database as Tables

from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.store.turns import TURNS_BITS

_LAST = 2**63 - 1 >> TURNS_BITS

_TURNS = """
    SELECT sessions.number AS number, turns_fts.rowid AS turn
    FROM turns_fts JOIN sessions ON sessions.number = turns_fts.rowid >> :bits
    WHERE turns_fts MATCH :words AND turns_fts.rowid BETWEEN :first << :bits AND (:last + 1 << :bits) - 1
"""
_KNOWN = """
    SELECT number, NULL AS turn FROM (
        SELECT *, ' ' || coalesce(user_name, '') || ' ' || coalesce(caller_number, '') || ' ' || coalesce((
            SELECT group_concat(summary || ' ' || coalesce(
                (SELECT group_concat(value, ' ') FROM json_each(details)), ''), ' ')
            FROM requests WHERE requests.session_id = sessions.session_id
        ), '') AS known FROM sessions WHERE number BETWEEN :first AND :last
    ) WHERE true
"""
"""What stands in the list: the name, the number that called, and what was left for staff with its room and number."""

_SESSIONS = "SELECT number, NULL AS turn FROM sessions WHERE number BETWEEN :first AND :last"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which calls; what is None does not count. Times in seconds since the epoch, `until` not included."""

    words: str | None = None
    """All said in one turn, those in "quotes" one after the other; or all known of the call, by their beginnings."""
    since: float | None = None
    until: float | None = None
    kind: SessionKind | None = None
    state: CallState | None = None
    outcome: Outcome | None = None
    room_name: str | None = None


ANY = Wanted()


@dataclass(frozen=True, slots=True)
class Hit:
    """A call that is wanted: its number, and the last turn in which the words were said."""

    number: int
    turn: int | None


def find(tables: Tables, wanted: Wanted, limit: int, before: int | None = None) -> list[Hit]:
    """The newest calls first; `before` is the number of the call that the page goes on from."""
    words = None if wanted.words is None else tables.quote_fts(wanted.words)
    if words == "":
        return []
    first, last = _bounds(tables, wanted)
    values = {
        "bits": TURNS_BITS,
        "words": words,
        "first": first,
        "last": last if before is None else min(last, before - 1),
        "since": wanted.since,
        "until": wanted.until,
        "kind": wanted.kind and wanted.kind.value,
        "state": wanted.state and wanted.state.value,
        "outcome": wanted.outcome and wanted.outcome.value,
        "room_name": wanted.room_name,
    }
    conditions = {
        "since": "created_at >= :since",
        "until": "created_at < :until",
        "kind": "kind = :kind",
        "state": "state = :state",
        "outcome": "outcome = :outcome",
        "room_name": "room_name = :room_name",
    }
    asked = "".join(f" AND {sql}" for name, sql in conditions.items() if values[name] is not None)
    if wanted.words is None:
        return list(islice(_one_each(tables.query(f"{_SESSIONS}{asked} ORDER BY number DESC", values)), limit))
    said = tables.query(f"{_TURNS}{asked} ORDER BY turns_fts.rowid DESC", values)
    beginnings = {f"word{place}": _like(word) for place, word in enumerate(_words(wanted.words))}
    asked += "".join(f" AND known LIKE :{name} ESCAPE '!'" for name in beginnings)
    known = tables.query(f"{_KNOWN}{asked} ORDER BY number DESC", values | beginnings) if beginnings else ()
    return list(islice(_one_each(merge(said, known, key=_newest_said_first)), limit))


def _words(text: str) -> list[str]:
    """As they stand in what is known: without quotes, and whatever else is no word."""
    return [word for word in re.split(r"[^\w+@./-]+", text) if re.search(r"\w", word)]


def _like(word: str) -> str:
    escaped = re.sub(r"[!%_]", lambda sign: f"!{sign[0]}", word)
    return f"% {escaped}%"


def _newest_said_first(row: dict[str, Any]) -> tuple[int, int]:
    return -row["number"], -(row["turn"] or 0)


def _bounds(tables: Tables, wanted: Wanted) -> tuple[int, int]:
    """The numbers between which all that is wanted lies: of the words' turns only those are then looked at."""
    if wanted.room_name is not None:
        found = tables.execute("SELECT number, number FROM sessions WHERE room_name = ?", [wanted.room_name])
    elif wanted.since is not None or wanted.until is not None:
        period = [wanted.since or 0.0, _LAST if wanted.until is None else wanted.until]
        found = tables.execute(
            "SELECT min(number), max(number) FROM sessions WHERE created_at >= ? AND created_at < ?", period
        )
    else:
        return 0, _LAST - 1
    first, last = found.fetchone() or (None, None)
    return (1, 0) if first is None or last is None else (int(first), int(last))


def _one_each(rows: Iterable[dict[str, Any]]) -> Iterable[Hit]:
    """The newest turn of each call: the rows come with a call's turns together, the last one first."""
    number = None
    for row in rows:
        if row["number"] != number:
            number = row["number"]
            yield Hit(number, row["turn"])
