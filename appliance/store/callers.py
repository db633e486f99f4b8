"""Callers: whose calls belong together, by the name that was given when a call was asked for, or by a telephone number
that called or was left in it."""

from __future__ import annotations

import re
from typing import Final

from sqlite_utils import Database as Tables

_NUMBER: Final = re.compile(r"[+(]?\d[\d ()./-]{4,}")
_WITHOUT_COUNTRY: Final = 8
"""So many last digits are told apart by nothing but the country and the 0 in front."""


def calls_of(tables: Tables, caller: str) -> list[str]:
    """The ids of a caller's calls, oldest first; capitals and spaces do not count, nor how a number is written."""
    return _left_number(tables, caller) if _NUMBER.fullmatch(caller.strip()) else _gave_name(tables, caller)


def _gave_name(tables: Tables, name: str) -> list[str]:
    rows = tables.execute("SELECT session_id, user_name FROM sessions WHERE user_name IS NOT NULL ORDER BY number")
    return [session_id for session_id, user_name in rows.fetchall() if _plain(user_name) == _plain(name)]


def _left_number(tables: Tables, number: str) -> list[str]:
    rows = tables.execute(
        "SELECT sessions.session_id, json_extract(details, '$.phone') AS phone, sessions.number AS number "
        "FROM requests JOIN sessions USING (session_id) WHERE phone IS NOT NULL "
        "UNION ALL SELECT session_id, caller_number, number FROM sessions WHERE caller_number IS NOT NULL "
        "ORDER BY number"
    )
    return list(dict.fromkeys(session_id for session_id, phone, _ in rows.fetchall() if _is_same(str(phone), number)))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _is_same(one: str, other: str) -> bool:
    shorter, longer = sorted((_digits(one), _digits(other)), key=len)
    return shorter == longer or (len(shorter) >= _WITHOUT_COUNTRY and longer.endswith(shorter))


def _digits(number: str) -> str:
    """Without what stands before the country's or the town's own digits."""
    return re.sub(r"\D", "", number.replace("(0)", "")).lstrip("0")
