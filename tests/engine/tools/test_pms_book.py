import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from engine.brain.facts import FactsUnavailable
from engine.tools.book_file import ensure_book, night_rate
from engine.tools.pms_book import BookPms
from engine.tools.profile import read_rooms
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY


@pytest.fixture
def file(tmp_path: Path) -> Path:
    ensure_book(tmp_path / "book.db", EXAMPLE_HOTEL, TODAY)
    return tmp_path / "book.db"


def test_counts_what_is_free_tonight(file: Path) -> None:
    free = {o.code: o.free for o in BookPms(file).availability(TODAY, 1, 1)}
    with sqlite3.connect(file) as book:
        taken = dict(
            book.execute(
                "select r.type, count(*) from reservations b join rooms r on r.number = b.room "
                "where b.arrival <= ? and b.departure > ? group by r.type",
                (TODAY.isoformat(), TODAY.isoformat()),
            ).fetchall()
        )
        rooms = dict(book.execute("select type, count(*) from rooms group by type").fetchall())
    assert free == {kind: count - taken.get(kind, 0) for kind, count in rooms.items()}


def test_offers_only_rooms_that_are_big_enough_cheapest_first(file: Path) -> None:
    assert [o.code for o in BookPms(file).availability(TODAY, 1, 2)] == ["double", "harbour", "family"]
    assert [o.code for o in BookPms(file).availability(TODAY, 1, 4)] == ["family"]
    assert BookPms(file).availability(TODAY, 1, 5) == []


def test_adds_up_the_nights_at_their_own_rates(file: Path) -> None:
    offer = BookPms(file).availability(TODAY, 2, 2)[0]  # Thursday and Friday
    assert (offer.night_minor, offer.total_minor) == (14500, 12500 + 14500)


def test_a_room_is_free_on_the_day_that_another_leaves_and_never_sold_twice(file: Path) -> None:
    with sqlite3.connect(file) as book:
        for n, room in enumerate(["307", "308", "309", "310", "311", "312"]):
            book.execute(
                "insert into reservations values (?, 'A', '1', ?, '2027-03-01', '2027-03-03', 2, 'booked')",
                (f"T{n}", room),
            )
    pms = BookPms(file)
    assert pms.availability(date(2027, 3, 1), 1, 4) == []
    assert pms.availability(date(2027, 2, 27), 3, 4) == []
    assert pms.availability(date(2027, 3, 3), 1, 4)[0].free == 6
    with sqlite3.connect(file) as book:
        book.execute("update reservations set status = 'cancelled' where code = 'T0'")
    assert pms.availability(date(2027, 3, 1), 1, 4)[0].free == 1


@pytest.mark.parametrize(("nights", "guests"), [(0, 1), (61, 1), (1, 0), (1, 51)])
def test_refuses_a_stay_that_cannot_be(nights: int, guests: int, file: Path) -> None:
    with pytest.raises(ValueError, match="must be between"):
        BookPms(file).availability(TODAY, nights, guests)


def test_nights_without_a_rate_are_not_offered(file: Path) -> None:
    assert BookPms(file).availability(TODAY + timedelta(days=2000), 1, 1) == []


def test_a_damaged_or_missing_book_is_unavailable(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"not a database" * 100)
    for file in (damaged, tmp_path / "missing.db"):
        with pytest.raises(FactsUnavailable):
            BookPms(file).availability(TODAY, 1, 1)
    assert not (tmp_path / "missing.db").exists()


def test_of_many_that_start_at_once_one_makes_the_book(tmp_path: Path) -> None:
    file = tmp_path / "new" / "book.db"
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: ensure_book(file, EXAMPLE_HOTEL, TODAY), range(4)))
    assert made.count(True) == 1
    assert [p.name for p in file.parent.iterdir()] == ["book.db"]
    assert BookPms(file).availability(TODAY, 1, 1)


def test_a_book_that_exists_is_left_alone(file: Path) -> None:
    before = file.read_bytes()
    assert ensure_book(file, EXAMPLE_HOTEL, TODAY + timedelta(days=9)) is False
    assert file.read_bytes() == before


def test_season_comes_before_weekend() -> None:
    rooms = read_rooms(EXAMPLE_HOTEL)
    single = rooms.types[0]
    nights = {"2026-11-19": 89, "2026-11-20": 99, "2027-07-16": 109, "2026-12-31": 119, "2027-01-02": 119}
    assert {day: night_rate(single, date.fromisoformat(day), rooms) for day in nights} == nights


def test_who_arrives_today_and_nobody_else(file: Path) -> None:
    with sqlite3.connect(file) as book:
        book.execute("update reservations set status = 'cancelled' where guest = 'Cormac Delahunty'")
    arriving = BookPms(file).arriving(TODAY)
    assert "Catherine Holloway" in arriving
    assert not {"Cormac Delahunty", "Dominic Ashworth", "Imogen Fairweather"} & set(arriving)


def test_who_arrives_is_not_known_without_a_book(tmp_path: Path) -> None:
    with pytest.raises(FactsUnavailable):
        BookPms(tmp_path / "none.db").arriving(TODAY)
