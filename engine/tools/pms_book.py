"""The built-in book: reservations in one SQLite file; rooms and rates are what the hotel's document says."""

from __future__ import annotations

import asyncio
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

from appliance.contract.hotel import Rooms, RoomType
from engine.brain.facts import FactsUnavailable, Offer
from engine.tools.pms import (
    MAX_DAYS_AHEAD,
    Guest,
    Offers,
    Refused,
    Reservation,
    RoomKind,
    SoldOut,
    Status,
    Stay,
    code_figures,
    plain_code,
)
from engine.tools.pms_terms import understood_of

BUSY_TIMEOUT_S = 1.0

TAKEN = """
select room from reservations
where status != 'cancelled' and arrival < :departure and departure > :arrival and code != :without
"""
Row = tuple[str, str, str, str, str, str, str, int, int, str, str]
COLUMNS = "code, guest, last_name, phone, type, arrival, departure, guests, total_minor, status, room"


def new_code(prefix: str) -> str:
    """Five figures that can be read out on the telephone."""
    return f"{prefix}{secrets.randbelow(90_000) + 10_000}"


class BookPms:
    """Each use is a short transaction on a connection of its own: the book is shared with other calls' processes."""

    def __init__(self, file: Path, rooms: Rooms, today: date, *, prefix: str = "N") -> None:
        self._file = file
        self._rooms = rooms
        self._kinds = {kind.code: kind for kind in rooms.types}
        self._today = today
        self._prefix = prefix

    def at_hand(self, stay: Stay) -> Offers:
        """The book is always at hand: it answers in a millisecond."""
        return self._offers(stay, without="")

    async def property_name(self) -> str:
        """It has no name of its own but its file's."""
        return str(self._file)

    async def kinds(self) -> list[RoomKind]:
        return [RoomKind(kind.code, kind.name, kind.sleeps) for kind in self._rooms.types]

    async def availability(self, stay: Stay, *, fresh: bool = False) -> Offers:
        """Rooms that are free for the whole stay, so that nobody has to move."""
        return await asyncio.to_thread(self._offers, stay, without="")

    async def quote_change(self, reservation: Reservation, stay: Stay) -> Offers:
        return await asyncio.to_thread(self._offers, stay, without=reservation.code)

    async def find(self, code: str) -> list[Reservation]:
        return await asyncio.to_thread(self._find, plain_code(code))

    async def arrivals(self, day: date) -> list[Reservation]:
        rows = await asyncio.to_thread(self._select, "status != 'cancelled' and arrival = ?", day.isoformat())
        return understood_of(rows, _read, skips=True)

    async def book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        return await asyncio.to_thread(self._book, stay, type_code, guest, key)

    async def booked(self, key: str) -> Reservation | None:
        return next(map(_read, await asyncio.to_thread(self._select, "key = ?", key)), None)

    async def change(self, reservation: Reservation, stay: Stay, type_code: str) -> Reservation:
        return await asyncio.to_thread(self._change, reservation, stay, type_code)

    async def cancel(self, reservation: Reservation) -> Reservation:
        return await asyncio.to_thread(self._cancel, reservation)

    async def aclose(self) -> None:
        """No connection is kept."""

    def _offers(self, stay: Stay, *, without: str) -> Offers:
        if stay.departure > self._today + timedelta(days=MAX_DAYS_AHEAD):
            return Offers()
        with self._reading() as book:
            taken = _taken(book, stay, without)
        offers = [
            Offer(kind.code, kind.name, kind.sleeps, len(free), max(self._nights(kind, stay)), self._total(kind, stay))
            for kind in self._rooms.types
            if kind.sleeps >= stay.guests and (free := [room for room in kind.rooms if room not in taken])
        ]
        return Offers(tuple(sorted(offers, key=lambda o: (o.total_minor, o.code))))

    def _nights(self, kind: RoomType, stay: Stay) -> list[int]:
        return [self._rooms.night_rate(kind, night) * 100 for night in stay.each_night]

    def _total(self, kind: RoomType, stay: Stay) -> int:
        return sum(self._nights(kind, stay))

    def _find(self, code: str) -> list[Reservation]:
        """The one with this code; without it those with its figures, as its letters may have been misheard."""
        rows = self._select("code = ?1 or code like '%' || substr(?1, -4)", code)
        same = [_read(row) for row in rows if row[0] == code]
        if same:
            return same
        near = understood_of(rows, _read, skips=True)
        return [r for r in near if (figures := code_figures(r.code)) and code.endswith(figures)]

    def _select(self, where: str, value: str) -> list[Row]:
        with self._reading() as book:
            return book.execute(f"select {COLUMNS} from reservations where {where} order by code", [value]).fetchall()  # noqa: S608  ours

    def _book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        kind = self._kind(type_code, stay)
        with self._writing() as book:
            same = book.execute(f"select {COLUMNS} from reservations where key = ?", [key]).fetchone()  # noqa: S608  ours
            if same is not None:
                return _read(same)
            room = _free_room(book, kind, stay, without="")
            code = next(c for c in iter(lambda: new_code(self._prefix), "") if not _is_used(book, c))
            dates = (stay.arrival.isoformat(), stay.departure.isoformat(), stay.guests)
            book.execute(
                "insert into reservations (code, guest, last_name, phone, email, room, type, arrival, departure, "
                "guests, total_minor, key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(code, guest.name, guest.last_name, guest.phone, guest.email, room, kind.code),
                    *(*dates, self._total(kind, stay), key),
                ),
            )
            return _one(book, code)

    def _change(self, reservation: Reservation, stay: Stay, type_code: str) -> Reservation:
        kind = self._kind(type_code, stay)
        with self._writing() as book:
            before = _one(book, reservation.code)
            if before.status not in (Status.BOOKED, Status.IN_HOUSE):
                raise Refused(f"{before.code} is {before.status.value}")
            taken = _taken(book, stay, before.code)
            stays = before.room if before.room in kind.rooms and before.room not in taken else None
            room = stays or _free_room(book, kind, stay, without=before.code)
            book.execute(
                "update reservations set room = ?, type = ?, arrival = ?, departure = ?, guests = ?, total_minor = ? "
                "where code = ?",
                (
                    *(room, kind.code, stay.arrival.isoformat(), stay.departure.isoformat(), stay.guests),
                    *(self._total(kind, stay), before.code),
                ),
            )
            return _one(book, before.code)

    def _cancel(self, reservation: Reservation) -> Reservation:
        with self._writing() as book:
            before = _one(book, reservation.code)
            if before.status not in (Status.BOOKED, Status.CANCELLED):
                raise Refused(f"{before.code} is {before.status.value}")
            book.execute("update reservations set status = 'cancelled' where code = ?", [before.code])
            return _one(book, before.code)

    def _kind(self, type_code: str, stay: Stay) -> RoomType:
        kind = self._kinds.get(type_code)
        if kind is None or kind.sleeps < stay.guests:
            raise Refused(f"no room type {type_code!r} for {stay.guests}")
        return kind

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Through a connection that can't write."""
        address = f"{self._file.absolute().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S)) as book:
                yield book
        except sqlite3.Error as e:
            raise FactsUnavailable(f"the book can't be read: {e}") from e

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, which nobody else writes beside: all of it is in the book, or nothing."""
        address = f"{self._file.absolute().as_uri()}?mode=rw"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)) as book:
                book.execute("begin immediate")
                yield book
                book.execute("commit")
        except sqlite3.Error as e:
            raise FactsUnavailable(f"the book can't be written: {e}") from e


def _taken(book: sqlite3.Connection, stay: Stay, without: str) -> set[str]:
    dates = {"arrival": stay.arrival.isoformat(), "departure": stay.departure.isoformat(), "without": without}
    return {room for (room,) in book.execute(TAKEN, dates)}


def _free_room(book: sqlite3.Connection, kind: RoomType, stay: Stay, *, without: str) -> str:
    taken = _taken(book, stay, without)
    room = next((number for number in kind.rooms if number not in taken), None)
    if room is None:
        raise SoldOut(f"no {kind.code} is free from {stay.arrival} to {stay.departure}")
    return room


def _is_used(book: sqlite3.Connection, code: str) -> bool:
    return book.execute("select 1 from reservations where code = ?", [code]).fetchone() is not None


def _one(book: sqlite3.Connection, code: str) -> Reservation:
    row = book.execute(f"select {COLUMNS} from reservations where code = ?", [code]).fetchone()  # noqa: S608  ours
    if row is None:
        raise Refused(f"there is no reservation {code}")
    return _read(row)


def _read(row: Row) -> Reservation:
    """Raises FactsUnavailable for one that somebody wrote by other means than ours."""
    code, guest, last_name, phone, kind, arrival, departure, guests, total_minor, status, room = row
    try:
        first_day, last_day, stands = date.fromisoformat(arrival), date.fromisoformat(departure), Status(status)
    except (ValueError, TypeError) as e:
        raise FactsUnavailable(f"reservation {code} of the book is not understood: {e}") from e
    if last_day <= first_day:
        raise FactsUnavailable(f"reservation {code} of the book ends before it begins")
    return Reservation(
        ref=code,
        code=code,
        first_name=guest.removesuffix(last_name).strip(),
        last_name=last_name,
        phone=phone,
        type_code=kind,
        stay=Stay(first_day, (last_day - first_day).days, guests),
        total_minor=total_minor,
        status=stands,
        room=room,
    )
