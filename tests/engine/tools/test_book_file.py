import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import SettingsError
from engine.tools.book_file import VERSION, ensure_book, last_name_of, read_examples
from engine.tools.house import load_hotel
from engine.tools.pms import Stay
from engine.tools.pms_book import BookPms
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY

ROOMS = load_hotel(EXAMPLE_HOTEL).rooms
EXAMPLES = EXAMPLE_HOTEL / "reservations.toml"

BEFORE = """
create table room_types (code text primary key, name text not null, sleeps integer not null check (sleeps > 0));
create table rooms (number text primary key, type text not null references room_types(code));
create table rates (type text not null, night text not null, minor integer not null, primary key (type, night));
create table reservations (
    code text primary key, guest text not null, phone text not null, room text not null references rooms(number),
    arrival text not null, departure text not null check (departure > arrival),
    guests integer not null check (guests > 0), status text not null default 'booked'
);
create index reservations_by_room on reservations (room, arrival, departure);
insert into room_types values ('harbour', 'Harbour View', 2);
insert into rooms values ('214', 'harbour');
insert into reservations values ('HL4821', 'Anna van der Berg', '077', '214', '2026-11-19', '2026-11-21', 2, 'booked');
"""


def test_of_many_that_start_at_once_one_makes_the_book(tmp_path: Path) -> None:
    file = tmp_path / "new" / "book.db"
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: ensure_book(file, ROOMS, TODAY, EXAMPLES), range(4)))
    assert made.count(True) == 1
    assert [p.name for p in file.parent.iterdir()] == ["book.db"]
    assert file.stat().st_mode & 0o777 == 0o600
    assert BookPms(file, ROOMS, TODAY).at_hand(Stay(TODAY, 1, 1)).offers


def test_a_book_that_exists_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "book.db"
    ensure_book(file, ROOMS, TODAY, EXAMPLES)
    before = file.read_bytes()
    assert ensure_book(file, ROOMS, TODAY + timedelta(days=9), EXAMPLES) is False
    assert file.read_bytes() == before


async def test_an_older_book_keeps_its_reservations(tmp_path: Path) -> None:
    file = tmp_path / "book.db"
    with closing(sqlite3.connect(file)) as book:
        book.executescript(BEFORE)
    with ThreadPoolExecutor(4) as pool:
        assert not any(pool.map(lambda _: ensure_book(file, ROOMS, TODAY), range(4)))
    (kept,) = await BookPms(file, ROOMS, TODAY).find("HL4821")
    assert (kept.first_name, kept.last_name, kept.type_code, kept.room) == ("Anna", "van der Berg", "harbour", "214")
    assert kept.stay == Stay(TODAY, 2, 2)


def test_a_newer_book_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "book.db"
    ensure_book(file, ROOMS, TODAY)
    with closing(sqlite3.connect(file)) as book:
        book.execute(f"pragma user_version = {VERSION + 1}")
    with pytest.raises(SettingsError, match="newer Nightporter"):
        ensure_book(file, ROOMS, TODAY)


@pytest.mark.parametrize(
    ("guest", "last_name"),
    [("Ann Lee", "Lee"), ("Anna van der Berg", "van der Berg"), ("Cher", "Cher"), ("Ann Mary Lee", "Lee"), ("", "")],
)
def test_the_last_name_of_a_name_that_was_written_in_one(guest: str, last_name: str) -> None:
    assert last_name_of(guest) == last_name


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("reservations = [", "can't be read"),
        ("reservations = [{ code = 'X' }]", "reservations.0.guest"),
        ("x = 1", "x"),
    ],
)
def test_bad_examples_are_named(content: str, names: str, tmp_path: Path) -> None:
    file = tmp_path / "reservations.toml"
    file.write_text(content)
    with pytest.raises(SettingsError, match=names):
        read_examples(file)


def test_an_example_in_a_room_that_is_none_is_named_and_no_book_is_made(tmp_path: Path) -> None:
    file = tmp_path / "reservations.toml"
    file.write_text(EXAMPLES.read_text().replace('"214"', '"999"'))
    with pytest.raises(SettingsError, match="999"):
        ensure_book(tmp_path / "book.db", ROOMS, TODAY, file)
    assert not (tmp_path / "book.db").exists()
