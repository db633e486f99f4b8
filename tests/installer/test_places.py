"""Where things lie, from the environment and the product's settings file."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.errors import InstallError
from installer.places import places


def test_without_settings_everything_lies_in_the_checkout(tmp_path: Path) -> None:
    where = places({"XDG_DATA_HOME": str(tmp_path / "data")}, tmp_path)
    assert where.parts == tmp_path / ".parts"
    assert where.python == tmp_path / ".venv/bin/python"
    assert where.home == tmp_path / "data/nightporter"
    assert where.settings == {}


def test_the_environment_is_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('port = 9000\nlivekit_port = 9001\nparts = "/srv/parts"\n')
    where = places({"NIGHTPORTER_HOME": str(tmp_path), "NIGHTPORTER_PORT": "0"}, tmp_path)
    assert where.settings["port"] == "0"
    assert where.settings["livekit_port"] == "9001"
    assert where.parts == Path("/srv/parts")


def test_log_and_lock_stay_in_the_checkout(tmp_path: Path) -> None:
    where = places({"NIGHTPORTER_HOME": str(tmp_path), "NIGHTPORTER_PARTS": "/srv/parts"}, tmp_path)
    assert where.log_file.is_relative_to(tmp_path)


def test_an_unreadable_settings_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("port = = 3")
    with pytest.raises(InstallError, match=r"settings\.toml"):
        places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path)
