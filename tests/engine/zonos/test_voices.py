"""Files of voices: only their owner reads them, and every wrong name or content is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import SettingsError
from engine.zonos.voices import Shelf, Voice


def voice(name: str = "house") -> Voice:
    return Voice(name=name, consent="Ms Holloway, form of 3 May", added="2026-05-03", embedding=(0.5,) * 128)


def test_added_read_listed_and_removed(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "voices")
    assert shelf.names == []
    shelf.add(voice())
    assert shelf.read("house") == voice()
    assert shelf.names == ["house"]
    assert (tmp_path / "voices" / "house.json").stat().st_mode & 0o777 == 0o600
    shelf.remove("house")
    assert shelf.names == []


def test_a_name_is_taken_once(tmp_path: Path) -> None:
    Shelf(tmp_path).add(voice())
    with pytest.raises(SettingsError, match="already"):
        Shelf(tmp_path).add(voice())


@pytest.mark.parametrize("name", ["nobody", "../secrets", ""])
def test_a_voice_that_is_not_there_is_said_with_those_that_are(tmp_path: Path, name: str) -> None:
    Shelf(tmp_path).add(voice())
    for act in (Shelf(tmp_path).read, Shelf(tmp_path).remove):
        with pytest.raises(SettingsError, match="there are: house"):
            act(name)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "house.json").write_text('{"name": "house"}')
    with pytest.raises(SettingsError, match="the voice house is damaged"):
        Shelf(tmp_path).read("house")
