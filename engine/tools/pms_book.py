"""The built-in book: rooms, rates and reservations in one SQLite file; this is its reading side."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

from engine.brain.facts import FactsUnavailable, Offer
from engine.tools.pms import check_stay

READ_TIMEOUT_S = 1.0

FREE = """
select t.code, t.name, t.sleeps, count(r.number) as free
from room_types t join rooms r on r.type = t.code
where t.sleeps >= :guests and not exists (
    select 1 from reservations b
    where b.room = r.number and b.status != 'cancelled' and b.arrival < :departure and b.departure > :arrival
)
group by t.code
"""
ARRIVING = "select distinct guest from reservations where arrival = :day and status != 'cancelled' order by guest"
RATES = "select type, night, minor from rates where night >= :arrival and night < :departure"


class BookPms:
    """Reads the book, each time through a connection of its own that can't write."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def availability(self, arrival: date, nights: int, guests: int) -> list[Offer]:
        """Rooms that are free for the whole stay, so that nobody has to move; a type without a rate isn't offered."""
        check_stay(nights, guests)
        stay = {"arrival": arrival.isoformat(), "departure": (arrival + timedelta(days=nights)).isoformat()}
        with self._open() as book:
            free = book.execute(FREE, {**stay, "guests": guests}).fetchall()
            rates: dict[str, list[int]] = {}
            for code, _, minor in book.execute(RATES, stay):
                rates.setdefault(code, []).append(minor)
        offers = [
            Offer(code, name, sleeps, count, max(rates[code]), sum(rates[code]))
            for code, name, sleeps, count in free
            if len(rates.get(code, ())) == nights
        ]
        return sorted(offers, key=lambda o: (o.total_minor, o.code))

    def arriving(self, day: date) -> list[str]:
        with self._open() as book:
            return [name for (name,) in book.execute(ARRIVING, {"day": day.isoformat()})]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        address = f"{self._file.absolute().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=READ_TIMEOUT_S)) as book:
                yield book
        except sqlite3.Error as e:
            raise FactsUnavailable(f"the book can't be read: {e}") from e
