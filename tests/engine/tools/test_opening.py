from pathlib import Path
from typing import Any

import pytest

from engine.errors import SettingsError
from engine.settings import Settings
from engine.tools.opening import open_hotel, read_key
from engine.tools.pms_apaleo import ApaleoPms
from engine.tools.pms_book import BookPms
from engine.tools.pms_mews import MewsPms
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "pms.key"
    file.touch(mode=0o600)
    file.write_text("who we are\nthe secret\n")
    return file


def settings(folder: Path, **more: Any) -> Settings:
    files = {"spool_dir": folder, "book_file": folder / "book.db", "hotel": EXAMPLE_HOTEL, "voices_dir": folder}
    return Settings(**{**files, **more})


async def test_each_system_is_opened_by_its_name(tmp_path: Path, key_file: Path) -> None:
    for more, kind in (
        ({}, BookPms),
        ({"pms": "mews", "pms_key_file": key_file}, MewsPms),
        ({"pms": "apaleo", "pms_key_file": key_file, "pms_property": "SMALL"}, ApaleoPms),
    ):
        house = open_hotel(settings(tmp_path, **more), TODAY)
        assert isinstance(house.pms, kind)
        await house.pms.aclose()
        house.close()


def test_what_was_saved_counts_instead_of_the_folder(tmp_path: Path) -> None:
    house = open_hotel(settings(tmp_path), TODAY)
    saved = tmp_path / "hotel.json"
    with_it = settings(tmp_path, hotel_file=saved)
    assert open_hotel(with_it, TODAY).profile.name == "The Harbour Lantern"
    other = house.hotel.model_copy(update={"name": "The Other House"})
    saved.write_text(other.model_dump_json(by_alias=True))
    assert open_hotel(with_it, TODAY).profile.name == "The Other House"
    house.close()


@pytest.mark.parametrize(
    ("content", "mode", "names"),
    [
        ("who\nsecret\n", 0o640, "chmod 600"),
        ("secret only\n", 0o600, "two lines"),
        ("", 0o600, "two lines"),
        ("a\nb\nc\n", 0o600, "two lines"),
    ],
)
def test_a_key_that_is_open_or_not_whole_is_refused(content: str, mode: int, names: str, tmp_path: Path) -> None:
    file = tmp_path / "pms.key"
    file.write_text(content)
    file.chmod(mode)
    with pytest.raises(SettingsError, match=names) as caught:
        read_key(file)
    assert "secret" not in str(caught.value).replace("id and secret", "")


def test_a_key_that_is_not_there_is_named(tmp_path: Path) -> None:
    for file in (None, tmp_path / "none.key"):
        with pytest.raises(SettingsError, match="the key of the hotel's system"):
            read_key(file)


def test_apaleo_needs_a_property(tmp_path: Path, key_file: Path) -> None:
    with pytest.raises(SettingsError, match="PMS_PROPERTY"):
        open_hotel(settings(tmp_path, pms="apaleo", pms_key_file=key_file), TODAY)
