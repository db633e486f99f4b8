import multiprocessing
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from engine.brain.facts import FactsUnavailable
from engine.tools.book_file import ensure_book
from engine.tools.house import load_hotel
from engine.tools.pms import Guest, SoldOut, Stay
from engine.tools.pms_book import BookPms
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY
from tests.engine.tools.systems import HOTEL

ROOMS = load_hotel(EXAMPLE_HOTEL).rooms
TONIGHT = Stay(TODAY, 1, 1)
GUEST = Guest("Ann", "Lee", "07700 900121")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    ensure_book(tmp_path / "book.db", ROOMS, TODAY, EXAMPLE_HOTEL / "reservations.toml")
    return tmp_path / "book.db"


@pytest.fixture
def pms(file: Path) -> BookPms:
    return BookPms(file, ROOMS, TODAY)


def test_counts_what_is_free_tonight(file: Path, pms: BookPms) -> None:
    with closing(sqlite3.connect(file)) as book:
        taken = dict(
            book.execute(
                "select type, count(*) from reservations where arrival <= ? and departure > ? group by type",
                (TODAY.isoformat(), TODAY.isoformat()),
            ).fetchall()
        )
    free = {offer.code: offer.free for offer in pms.at_hand(TONIGHT).offers}
    assert free == {kind.code: len(kind.rooms) - taken.get(kind.code, 0) for kind in ROOMS.types}
    assert sum(taken.values()) > 5


def test_what_is_too_far_ahead_is_not_offered(pms: BookPms) -> None:
    assert pms.at_hand(replace(TONIGHT, arrival=TODAY + timedelta(days=2000))).offers == ()


async def test_a_damaged_or_missing_book_is_unavailable(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"not a database" * 100)
    for file in (damaged, tmp_path / "missing.db"):
        with pytest.raises(FactsUnavailable):
            BookPms(file, ROOMS, TODAY).at_hand(TONIGHT)
        with pytest.raises(FactsUnavailable):
            await BookPms(file, ROOMS, TODAY).book(TONIGHT, "single", GUEST, "key")
    assert not (tmp_path / "missing.db").exists()


async def test_who_arrives_today_and_nobody_else(pms: BookPms) -> None:
    arriving = {f"{r.first_name} {r.last_name}" for r in await pms.arrivals(TODAY)}
    assert "Catherine Holloway" in arriving
    assert not {"Dominic Ashworth", "Imogen Fairweather"} & arriving


async def test_a_room_stays_the_guests_when_the_stay_grows(pms: BookPms) -> None:
    made = await pms.book(Stay(TODAY + timedelta(days=40), 2, 2), "double", GUEST, "key")
    changed = await pms.change(made, replace(made.stay, nights=4), "double")
    assert changed.room == made.room


def test_the_file_itself_refuses_a_room_twice(file: Path) -> None:
    with closing(sqlite3.connect(file)) as book, pytest.raises(sqlite3.IntegrityError, match="the room is taken"):
        book.execute(
            "insert into reservations (code, guest, last_name, phone, room, type, arrival, departure, guests) "
            "values ('X', 'A', 'A', '1', '214', 'harbour', ?, ?, 1)",
            (TODAY.isoformat(), (TODAY + timedelta(days=1)).isoformat()),
        )


def test_of_many_processes_that_want_the_last_rooms_as_many_have_them_as_there_are(tmp_path: Path) -> None:
    file = tmp_path / "book.db"
    ensure_book(file, HOTEL.rooms, TODAY)
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(3) as pool:
        outcomes = pool.starmap(_want_a_double, [(file, n) for n in range(9)], chunksize=1)
    assert sorted(outcomes) == ["booked"] * 2 + ["full"] * 7
    with closing(sqlite3.connect(file)) as book:
        assert [room for (room,) in book.execute("select room from reservations order by room")] == ["201", "202"]


def _want_a_double(file: Path, n: int) -> str:
    import asyncio  # noqa: PLC0415 - in a process of its own

    try:
        stay = Stay(date(2026, 12, 1), 3, 2)
        asyncio.run(
            BookPms(file, HOTEL.rooms, TODAY).book(stay, "double", replace(GUEST, last_name=f"Lee{n}"), f"k{n}")
        )
    except SoldOut:
        return "full"
    return "booked"


@pytest.mark.parametrize("heard", ["HL4825", "hl 4825", "AL4825", "4825", "9HL4825"])
async def test_finds_the_code_and_else_what_has_its_figures(heard: str, pms: BookPms) -> None:
    assert [r.last_name for r in await pms.find(heard)] == ["Peverell"]


@pytest.mark.parametrize("heard", ["", "HL", "825", "HL4899", "HL482", "HL48255", "_825"])
async def test_figures_that_nobody_has_find_nobody(heard: str, pms: BookPms) -> None:
    assert [r.code for r in await pms.find(heard)] == []


async def test_of_two_codes_with_the_same_figures_the_one_that_was_said_counts(file: Path, pms: BookPms) -> None:
    with closing(sqlite3.connect(file)) as book, book:
        book.execute("update reservations set code = 'N4825' where code = 'HL4821'")
    assert [r.code for r in await pms.find("HL4825")] == ["HL4825"]
    assert {r.code for r in await pms.find("4825")} == {"HL4825", "N4825"}
