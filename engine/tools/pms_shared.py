"""What all calls know together of the hotel's system: its answers with their age, how often it was asked, how it is.

One small SQLite file, because every call has a process of its own. Nothing of a guest is in it, and it may be removed.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import structlog

STRIKES: Final = 3
"""Failures in a row after which the system is left alone."""
REST_S: Final = 10.0
LONGEST_REST_S: Final = 60.0
BUSY_TIMEOUT_S: Final = 0.2
KEPT_S: Final = 3600.0

_SCHEMA = """
create table if not exists answers (key text primary key, at real not null, body text not null);
create table if not exists asked (at real not null);
create table if not exists health (one integer primary key check (one = 1), strikes integer, rests_until real);
insert or ignore into health values (1, 0, 0);
"""

_log = structlog.get_logger(__name__)


class PmsShared:
    """A file that can't be used costs its help, and no call: every call then knows only what it sees itself."""

    def __init__(self, file: Path, *, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock
        with self._open() as shared:
            shared.execute("pragma journal_mode = wal")
            shared.executescript(_SCHEMA)

    def answer(self, key: str) -> tuple[float, str] | None:
        """(age in seconds, the answer)."""
        with self._open() as shared:
            row = shared.execute("select at, body from answers where key = ?", [key]).fetchone()
            return None if row is None else (max(0.0, self._clock() - row[0]), row[1])
        return None

    def keep(self, key: str, body: str) -> None:
        now = self._clock()
        with self._open() as shared:
            shared.execute("delete from answers where at < ?", [now - KEPT_S])
            shared.execute("insert or replace into answers values (?, ?, ?)", [key, now, body])

    def admit(self, limit: int, window_s: float) -> bool:
        """Whether another request keeps to what the system allows in a window; then it is counted."""
        now = self._clock()
        with self._open() as shared:
            shared.execute("begin immediate")
            shared.execute("delete from asked where at < ?", [now - window_s])
            count = int(shared.execute("select count(*) from asked").fetchone()[0])
            if count < limit:
                shared.execute("insert into asked values (?)", [now])
            shared.execute("commit")
            return count < limit
        return True

    def rests(self) -> bool | None:
        """True: it is left alone; False: it is well; None: its rest is over, and our own question comes first."""
        with self._open() as shared:
            strikes, until = shared.execute("select strikes, rests_until from health").fetchone()
            if until > self._clock():
                return True
            return None if until or strikes >= STRIKES else False
        return False

    def succeeded(self) -> None:
        with self._open() as shared:
            shared.execute("update health set strikes = 0, rests_until = 0 where strikes or rests_until")

    def failed(self) -> None:
        """The third failure in a row gives it a rest; so does each after that."""
        with self._open() as shared:
            shared.execute("update health set strikes = strikes + 1")
            shared.execute("update health set rests_until = ? where strikes >= ?", [self._clock() + REST_S, STRIKES])

    def rest(self, seconds: float) -> None:
        """It said itself for how long it wants to be left alone."""
        with self._open() as shared:
            shared.execute("update health set rests_until = ?", [self._clock() + min(seconds, LONGEST_REST_S)])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._file, timeout=BUSY_TIMEOUT_S, isolation_level=None)) as shared:
                yield shared
        except sqlite3.Error as e:
            _log.warning("what calls share of the hotel's system can't be used", file=str(self._file), error=str(e))
