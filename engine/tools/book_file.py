"""Makes the book's file when there is none yet, brings an older one up to date, and never loses a reservation."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tomllib
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkstemp

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from appliance.contract.hotel import Line, RoomNumber, Rooms
from engine.errors import SettingsError

VERSION = 1
"""Of the tables, in the file's `user_version`; 0 had rooms and rates in tables of their own."""

SCHEMA = """
create table reservations (
    code text primary key,
    guest text not null,
    last_name text not null,
    phone text not null,
    email text not null default '',
    room text not null,
    type text not null,
    arrival text not null,
    departure text not null check (departure > arrival),
    guests integer not null check (guests > 0),
    status text not null default 'booked',
    total_minor integer not null default 0,
    key text unique
);
"""

GUARDS = """
create index reservations_by_arrival on reservations (arrival);
create index reservations_by_room on reservations (room, arrival, departure);
create trigger no_room_twice before insert on reservations when new.status != 'cancelled' and exists (
    select 1 from reservations b where b.room = new.room and b.status != 'cancelled'
    and b.arrival < new.departure and b.departure > new.arrival
) begin select raise(abort, 'the room is taken'); end;
create trigger no_room_twice_by_change before update on reservations when new.status != 'cancelled' and exists (
    select 1 from reservations b where b.room = new.room and b.status != 'cancelled' and b.code != old.code
    and b.arrival < new.departure and b.departure > new.arrival
) begin select raise(abort, 'the room is taken'); end;
"""

FROM_VERSION_0 = f"""
begin immediate;
alter table reservations rename to reservations_0;
drop index reservations_by_room;
{SCHEMA}
insert into reservations (code, guest, last_name, phone, room, type, arrival, departure, guests, status)
    select code, guest, last_name_of(guest), phone, room, (select type from rooms where number = room),
    arrival, departure, guests, status from reservations_0;
drop table reservations_0;
drop table rates;
drop table rooms;
drop table room_types;
{GUARDS}
pragma user_version = {VERSION};
commit;
"""  # noqa: S608  all of it is ours


class ExampleReservation(BaseModel):
    """A reservation of the example; `arrival` in days from the day on which the book is made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Line
    guest: Line
    phone: Line
    room: RoomNumber
    arrival: int
    nights: int = Field(ge=1)
    guests: int = Field(ge=1)


class _Examples(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    reservations: list[ExampleReservation] = Field(default_factory=list)


def ensure_book(file: Path, rooms: Rooms, today: date, examples: Path | None = None) -> bool:
    """Makes the book if it is missing, and says whether it did; `examples` is a file with reservations for a new one.

    The new book appears whole under its name or not at all; of two processes
    that start at once, one wins and the other uses the winner's. Raises
    SettingsError if the examples can't be read, OSError if the file can't be written.
    """
    if file.exists():
        _bring_up_to_date(file)
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(prefix=f".{file.name}.", dir=file.parent)
    os.close(handle)
    draft = Path(name)
    try:
        _fill(draft, rooms, today, read_examples(examples))
        draft.chmod(0o600)
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
            return True
        return False
    finally:
        draft.unlink()


def read_examples(file: Path | None) -> list[ExampleReservation]:
    """None if the hotel has no such file. Raises SettingsError."""
    if file is None or not file.exists():
        return []
    try:
        return _Examples.model_validate(tomllib.loads(file.read_text(encoding="utf-8"))).reservations
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise SettingsError(f"{file} can't be read: {e}") from e
    except ValidationError as e:
        wrong = "; ".join(f"{'.'.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors())
        raise SettingsError(f"{file}: {wrong}") from e


def last_name_of(guest: str) -> str:
    """Of a name that was written in one: the last word, and what belongs to it ('Anna van der Berg')."""
    words = guest.split()
    small = next((at for at, word in enumerate(words[:-1]) if at and word.islower()), len(words) - 1)
    return " ".join(words[small:])


def _fill(draft: Path, rooms: Rooms, today: date, examples: list[ExampleReservation]) -> None:
    with closing(sqlite3.connect(draft)) as book:
        book.executescript(f"begin; {SCHEMA} {GUARDS} pragma user_version = {VERSION}; commit;")
        kinds = {number: kind for kind in rooms.types for number in kind.rooms}
        with book:
            for r in examples:
                if r.room not in kinds:
                    raise SettingsError(f"the example reservation {r.code} names room {r.room}, which is none")
                nights = [today + timedelta(days=r.arrival + n) for n in range(r.nights)]
                total = sum(rooms.night_rate(kinds[r.room], night) for night in nights) * 100
                stay = (nights[0].isoformat(), (nights[-1] + timedelta(days=1)).isoformat())
                book.execute(
                    "insert into reservations (code, guest, last_name, phone, room, type, arrival, departure, guests, "
                    "total_minor) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        r.code,
                        r.guest,
                        last_name_of(r.guest),
                        r.phone,
                        r.room,
                        kinds[r.room].code,
                        *stay,
                        r.guests,
                        total,
                    ),
                )


def _bring_up_to_date(file: Path) -> None:
    """Whoever comes second finds it done. Raises SettingsError for a newer Nightporter's book."""
    try:
        with closing(sqlite3.connect(file, timeout=5, isolation_level=None)) as book:
            if _version(book) == 0 and _has_rooms(book):
                book.create_function("last_name_of", 1, last_name_of, deterministic=True)
                book.executescript(FROM_VERSION_0)
            if _version(book) > VERSION:
                raise SettingsError(f"the book {file} was written by a newer Nightporter; install that one again")
    except sqlite3.Error:
        return  # whoever reads it says what is wrong with it


def wrong_in(book: sqlite3.Connection) -> str:
    """What of a book's tables, columns, indexes and guards a file lacks; "" if it is a book. Raises sqlite3.Error."""
    if _version(book) == 0 and _has_rooms(book):
        return ""  # an old one, which is brought up to date
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(SCHEMA + GUARDS)
        missing = sorted(_parts_of(made) - _parts_of(book))
    return f"it has no {', no '.join(missing)}" if missing else ""


def _parts_of(book: sqlite3.Connection) -> set[str]:
    """'table reservations', 'trigger no_room_twice', 'column reservations.code'."""
    parts = book.execute("select type, name from sqlite_master where name not like 'sqlite_%'").fetchall()
    columns = book.execute("select name from pragma_table_info('reservations')").fetchall()
    return {f"{kind} {name}" for kind, name in parts} | {f"column reservations.{name}" for (name,) in columns}


def _version(book: sqlite3.Connection) -> int:
    return int(book.execute("pragma user_version").fetchone()[0])


def _has_rooms(book: sqlite3.Connection) -> bool:
    return bool(book.execute("select count(*) from sqlite_master where name = 'room_types'").fetchone()[0])
