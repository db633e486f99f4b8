"""What all calls know together of the hotel's system: its answers with their age, how often it was asked, how it is.

One small SQLite file, because every call has a process of its own. Nothing of a guest is in it, and it may be removed.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

import structlog

from appliance.contract.pms_state import ANSWERED, BUSY_TIMEOUT_S, FAILED, HELD_BACK, SCHEMA

STRIKES: Final = 3
"""Failures in a row after which the system is left alone."""
REST_S: Final = 10.0
LONGEST_REST_S: Final = 60.0
KEPT_S: Final = 3600.0
LONGEST_WHY: Final = 200
CALLS_AT_ONCE: Final = 10
"""So many share what the system allows, as far as a call that can't see the others knows."""

T = TypeVar("T")

_log = structlog.get_logger(__name__)


class PmsShared:
    """A file that can't be used costs its help, and no call: every call then knows only what it sees itself.

    It stays open between questions, for any thread: to open it and to leave it as the last takes longer than all that
    is looked up in it."""

    def __init__(self, file: Path, *, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock
        self._asked_alone: list[float] = []
        self._counting = Lock()
        self._using = Lock()
        self._open: sqlite3.Connection | None = None
        self._use(_make, None)

    def close(self) -> None:
        """Until it is asked again."""
        with self._using:
            self._close()

    def answer(self, key: str) -> tuple[float, str] | None:
        """(age in seconds, the answer)."""

        def look(shared: sqlite3.Connection) -> tuple[float, str] | None:
            row = shared.execute("select at, body from answers where key = ?", [key]).fetchone()
            return None if row is None else (max(0.0, self._clock() - row[0]), row[1])

        return self._use(look, None)

    def keep(self, key: str, body: str) -> None:
        now = self._clock()

        def write(shared: sqlite3.Connection) -> None:
            shared.execute("delete from answers where at < ?", [now - KEPT_S])
            shared.execute("insert or replace into answers values (?, ?, ?)", [key, now, body])

        self._use(write, None)

    def admit(self, limit: int, window_s: float) -> bool:
        """Whether another request keeps to what the system allows in a window; then it is counted."""
        now = self._clock()

        def count(shared: sqlite3.Connection) -> bool:
            shared.execute("begin immediate")
            shared.execute("delete from asked where at < ?", [now - window_s])
            is_admitted = int(shared.execute("select count(*) from asked").fetchone()[0]) < limit
            if is_admitted:
                shared.execute("insert into asked values (?)", [now])
            else:
                self._count(shared, HELD_BACK)
            shared.execute("commit")
            return is_admitted

        counted = self._use(count, None)
        return self._admit_alone(limit, window_s) if counted is None else counted

    def _admit_alone(self, limit: int, window_s: float) -> bool:
        """Without the file this call keeps to its own part: others ask too."""
        now = self._clock()
        with self._counting:
            self._asked_alone = [at for at in self._asked_alone if at >= now - window_s]
            is_admitted = len(self._asked_alone) < max(1, limit // CALLS_AT_ONCE)
            if is_admitted:
                self._asked_alone.append(now)
            return is_admitted

    def rests(self) -> bool | None:
        """True: it is left alone; False: it is well; None: its rest is over, and our own question comes first."""

        def look(shared: sqlite3.Connection) -> bool | None:
            until = shared.execute("select rests_until from health").fetchone()[0]
            if until > self._clock():
                return True
            return None if until else False

        well: bool | None = False
        return self._use(look, well)

    def fails(self) -> bool:
        """Whether the last that was heard of it was a failure."""

        def look(shared: sqlite3.Connection) -> bool:
            return bool(shared.execute("select strikes or rests_until from health").fetchone()[0])

        return self._use(look, False)

    def succeeded(self) -> None:
        """What was under way while it was given a rest does not end that."""
        mend = "update health set strikes = 0, rests_until = 0 where (strikes or rests_until) and rests_until <= ?"

        def count(shared: sqlite3.Connection) -> None:
            shared.execute(mend, [self._clock()])
            self._count(shared, ANSWERED)

        self._use(count, None)

    def failed(self, why: str = "") -> None:
        """The third failure in a row gives it a rest; so does each after that. `why` is for the hotel's IT."""

        def count(shared: sqlite3.Connection) -> None:
            self._count(shared, FAILED, why)
            shared.execute("update health set strikes = strikes + 1")
            shared.execute("update health set rests_until = ? where strikes >= ?", [self._clock() + REST_S, STRIKES])

        self._use(count, None)

    def rest(self, seconds: float) -> None:
        """It said itself for how long it wants to be left alone."""
        until = self._clock() + min(seconds, LONGEST_REST_S)

        def write(shared: sqlite3.Connection) -> None:
            shared.execute("update health set rests_until = ?", [until])

        self._use(write, None)

    def _count(self, shared: sqlite3.Connection, name: str, why: str = "") -> None:
        shared.execute(
            "insert into counts values (?, 1, ?, ?) "
            "on conflict do update set count = count + 1, at = excluded.at, why = excluded.why",
            [name, self._clock(), why[:LONGEST_WHY]],
        )

    def _use(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        with self._using:
            try:
                if self._open is None:
                    self._open = self._connect()
                return work(self._open)
            except sqlite3.Error as e:
                _log.warning("what calls share of the hotel's system can't be used", file=str(self._file), error=str(e))
                self._close()  # with whatever it was in the middle of
                return otherwise

    def _connect(self) -> sqlite3.Connection:
        shared = sqlite3.connect(self._file, BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
        shared.execute("pragma synchronous = off")  # what is lost with the power is worth nothing after it
        return shared

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


def _make(shared: sqlite3.Connection) -> None:
    shared.execute("pragma journal_mode = wal")
    shared.executescript(SCHEMA)
