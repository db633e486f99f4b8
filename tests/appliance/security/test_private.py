"""Private files are closed, whole, and never overwritten by mistake."""

import os
import stat
from pathlib import Path

import pytest

from appliance.security.private import create_private, make_private_dir, open_private, replace_private


def test_create_refuses_to_overwrite(tmp_path: Path) -> None:
    create_private(tmp_path / "f", "one")
    with pytest.raises(FileExistsError):
        create_private(tmp_path / "f", "two")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("f", "one")]


def test_replace_takes_the_old_files_place(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("old")
    (tmp_path / "f").chmod(0o644)
    replace_private(tmp_path / "f", "new")
    assert (tmp_path / "f").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o600


def test_a_loose_file_is_closed_when_it_is_opened(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a")
    (tmp_path / "f").chmod(0o666)
    os.close(open_private(tmp_path / "f", os.O_WRONLY | os.O_APPEND))
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o600


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match="symbolic"):
        open_private(tmp_path / "link", os.O_WRONLY)


def test_folders_that_were_there_keep_their_mode(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    make_private_dir(tmp_path / "shared" / "a" / "b")
    modes = [stat.S_IMODE((tmp_path / "shared" / p).stat().st_mode) for p in (".", "a", "a/b")]
    assert modes == [0o755, 0o700, 0o700]
