import shutil
from pathlib import Path

import pytest

from engine.errors import SettingsError
from engine.tools.profile import read_hotel, read_reservations, read_rooms
from tests.engine.tools.scene import EXAMPLE_HOTEL


def test_the_example_hotel_holds_together() -> None:
    rooms = read_rooms(EXAMPLE_HOTEL)
    numbers = [n for kind in rooms.types for n in kind.rooms]
    assert len(numbers) == len(set(numbers)) == 40
    assert {r.room for r in read_reservations(EXAMPLE_HOTEL).reservations} <= set(numbers)
    assert all(set(s.rates) == {t.code for t in rooms.types} for s in rooms.seasons)


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        ("hotel.toml", 'name = "The', 'nome = "The', "nome"),
        ("hotel.toml", "synonyms", 'timezone = "Mars/Base"\nsynonyms', "Mars/Base"),
        ("hotel.toml", "name =", "name", "hotel.toml"),
        ("hotel.toml", "[languages.de]", "[languages.pl]", "languages.pl"),
        ("rooms.toml", "sleeps = 1", "sleeps = 0", "types.0.sleeps"),
        ("rooms.toml", '"06-15"', '"June"', "seasons.0.from"),
    ],
)
def test_a_mistake_is_named(file: str, old: str, new: str, names: str, tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLE_HOTEL, tmp_path / "hotel")
    content = (folder / file).read_text()
    assert old in content
    (folder / file).write_text(content.replace(old, new, 1))
    with pytest.raises(SettingsError, match=names):
        read_rooms(folder) if file == "rooms.toml" else read_hotel(folder)


def test_callers_who_use_keys_hear_of_the_same_things_in_every_language() -> None:
    assert set(read_hotel(EXAMPLE_HOTEL).languages) == {"de", "fr", "es", "it"}


def test_a_hotel_without_example_reservations_has_none(tmp_path: Path) -> None:
    assert read_reservations(tmp_path).reservations == []
