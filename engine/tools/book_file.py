"""Makes the book's file from the hotel's folder when there is none yet; never touches one that exists."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkstemp

from engine.tools.pms import MAX_DAYS_AHEAD, MAX_NIGHTS
from engine.tools.profile import RoomsFile, RoomType, read_reservations, read_rooms

DAYS_BACK = 30
FRIDAY, SATURDAY = 4, 5

SCHEMA = """
create table room_types (code text primary key, name text not null, sleeps integer not null check (sleeps > 0));
create table rooms (number text primary key, type text not null references room_types(code));
create table rates (
    type text not null references room_types(code),
    night text not null,
    minor integer not null check (minor >= 0),
    primary key (type, night)
) without rowid;
create table reservations (
    code text primary key,
    guest text not null,
    phone text not null,
    room text not null references rooms(number),
    arrival text not null,
    departure text not null check (departure > arrival),
    guests integer not null check (guests > 0),
    status text not null default 'booked'
);
create index reservations_by_room on reservations (room, arrival, departure);
"""


def ensure_book(file: Path, hotel: Path, today: date) -> bool:
    """Makes the book if it is missing, and says whether it did.

    The new book appears whole under its name or not at all; of two processes
    that start at once, one wins and the other uses the winner's. Raises
    SettingsError if the hotel's folder can't be read, OSError if the file can't be written.
    """
    if file.exists():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(prefix=f".{file.name}.", dir=file.parent)
    os.close(handle)
    draft = Path(name)
    try:
        _fill(draft, hotel, today)
        draft.chmod(0o600)
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
            return True
        return False
    finally:
        draft.unlink()


def _fill(draft: Path, hotel: Path, today: date) -> None:
    rooms, examples = read_rooms(hotel), read_reservations(hotel)
    with closing(sqlite3.connect(draft)) as book, book:
        book.execute("pragma foreign_keys = on")
        book.executescript(SCHEMA)
        book.executemany("insert into room_types values (?, ?, ?)", [(t.code, t.name, t.sleeps) for t in rooms.types])
        book.executemany("insert into rooms values (?, ?)", [(n, t.code) for t in rooms.types for n in t.rooms])
        nights = [today + timedelta(days=n) for n in range(-DAYS_BACK, MAX_DAYS_AHEAD + MAX_NIGHTS)]
        book.executemany(
            "insert into rates values (?, ?, ?)",
            [(t.code, night.isoformat(), night_rate(t, night, rooms) * 100) for t in rooms.types for night in nights],
        )
        for r in examples.reservations:
            arrival = today + timedelta(days=r.arrival)
            stay = (arrival.isoformat(), (arrival + timedelta(days=r.nights)).isoformat())
            book.execute(
                "insert into reservations (code, guest, phone, room, arrival, departure, guests) "
                "values (?, ?, ?, ?, ?, ?, ?)",
                (r.code, r.guest, r.phone, r.room, *stay, r.guests),
            )


def night_rate(kind: RoomType, night: date, rooms: RoomsFile) -> int:
    """A type's rate for a night in whole units of the currency: season before weekend before weekday."""
    for season in reversed(rooms.seasons):
        if season.holds(night) and kind.code in season.rates:
            return season.rates[kind.code]
    return kind.weekend_rate if night.weekday() in (FRIDAY, SATURDAY) else kind.rate
