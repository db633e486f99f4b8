"""The example hotel holds together, and every mistake in a hotel's files is named."""

from __future__ import annotations

import shutil
from datetime import date, datetime, time
from pathlib import Path

import pytest

from appliance.contract.hotel import Hotel, Hours, Policies
from appliance.contract.hotel_folder import BadHotel, read_hotel

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "hotel"


def test_the_example_hotel_is_complete() -> None:
    hotel = read_hotel(EXAMPLE)
    numbers = [number for kind in hotel.rooms.types for number in kind.rooms]
    assert len(numbers) == 40
    assert all(set(season.rates) == {t.code for t in hotel.rooms.types} for season in hotel.rooms.seasons)
    assert {venue.kind.value for venue in hotel.venues} == {"restaurant", "spa"}
    assert len(hotel.directory) >= 5
    assert len(hotel.sections) >= 40


def test_what_is_written_as_json_is_read_back_the_same(tmp_path: Path) -> None:
    hotel = read_hotel(EXAMPLE)
    file = tmp_path / "hotel.json"
    file.write_text(hotel.model_dump_json(by_alias=True))
    assert read_hotel(file) == hotel


@pytest.mark.parametrize("file", ["hotel.toml", "rooms.toml", "notes/house.md"])
def test_a_part_of_a_folder_is_told_what_was_expected(file: str) -> None:
    with pytest.raises(BadHotel, match="expected the folder, or one JSON file"):
        read_hotel(EXAMPLE / file)


def test_a_file_that_is_no_json_is_told_what_was_expected(tmp_path: Path) -> None:
    (tmp_path / "hotel.json").write_text("name = 'The Harbour Lantern'")
    with pytest.raises(BadHotel, match="expected a folder, or one JSON file"):
        read_hotel(tmp_path / "hotel.json")


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        ("hotel.toml", 'name = "The', 'nome = "The', "nome"),
        ("hotel.toml", "synonyms", 'timezone = "Mars/Base"\nsynonyms', "Mars/Base"),
        ("hotel.toml", "name =", "name", "hotel.toml"),
        ("hotel.toml", "[languages.de]", "[languages.pl]", "languages.pl"),
        ("hotel.toml", "synonyms = [", "notes = {}\nsynonyms = [", "files of their own"),
        ("hotel.toml", 'kind = "spa"', 'kind = "casino"', "venues.1.kind"),
        ("hotel.toml", 'cancel_free_until = "18:00"', 'cancel_free_until = "six"', "policies.cancel_free_until"),
        ("hotel.toml", 'name = "Housekeeping"', 'name = "Maintenance"', "'maintenance' is there twice"),
        ("rooms.toml", "sleeps = 1", "sleeps = 0", "rooms.types.0.sleeps"),
        ("rooms.toml", '"06-15"', '"June"', "rooms.seasons.0.from"),
        ("rooms.toml", '"102"', '"101"', "room '101' is there twice"),
        ("rooms.toml", "family = 265", "familly = 265", "'familly', which is no room type"),
        ("notes/house.md", "# Wifi\n", "# Wifi\n\nKeywords: wifi\n\n", "the note 'Wifi' has no first paragraph"),
    ],
)
def test_a_mistake_is_named_with_its_file(file: str, old: str, new: str, names: str, tmp_path: Path) -> None:
    folder = tmp_path / "hotel"
    shutil.copytree(EXAMPLE, folder)
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    with pytest.raises(BadHotel) as caught:
        read_hotel(folder)
    assert names in str(caught.value)
    assert file.split("/", maxsplit=1)[0] in str(caught.value)


@pytest.mark.parametrize("content", ["", "[]", "{", "null", '{"name": "x"}', "[" * 100_000])
def test_a_file_that_is_no_hotel_is_refused(content: str, tmp_path: Path) -> None:
    file = tmp_path / "hotel.json"
    file.write_text(content)
    with pytest.raises(BadHotel, match=r"hotel\.json"):
        read_hotel(file)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadHotel, match="nowhere"):
        read_hotel(tmp_path / "nowhere")


def test_season_comes_before_weekend() -> None:
    rooms = read_hotel(EXAMPLE).rooms
    nights = {"2026-11-19": 89, "2026-11-20": 99, "2027-07-16": 109, "2026-12-31": 119, "2027-01-02": 119}
    assert {day: rooms.night_rate(rooms.types[0], date.fromisoformat(day)) for day in nights} == nights


@pytest.mark.parametrize(
    ("opens", "closes", "at", "held"),
    [
        ("07:00", "23:00", "07:00", True),
        ("07:00", "23:00", "23:00", False),
        ("22:00", "06:00", "02:00", True),
        ("22:00", "06:00", "12:00", False),
    ],
)
def test_hours_may_run_over_midnight(opens: str, closes: str, at: str, held: bool) -> None:
    assert Hours.model_validate({"from": opens, "to": closes}).hold(time.fromisoformat(at)) is held


def test_until_when_cancelling_is_free() -> None:
    assert Policies().free_until(date(2026, 11, 20)) == datetime(2026, 11, 19, 18)


def test_a_hotel_from_before_has_all_the_rest_by_default() -> None:
    hotel = read_hotel(EXAMPLE)
    old = hotel.model_dump(by_alias=True, exclude={"policies", "directory", "venues", "emergency", "currency_code"})
    assert Hotel.model_validate(old).policies == Policies()
