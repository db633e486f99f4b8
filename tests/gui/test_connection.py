"""Finding the instance: what is there, what is missing, what is damaged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gui.connection import Instance, find_instance, name_instance
from gui.errors import GuiError, NotRunning
from tests.gui.homes import leave_instance


def test_the_running_instance_is_found(tmp_path: Path) -> None:
    leave_instance(tmp_path, key="the-key")
    assert find_instance(tmp_path) == Instance("http://127.0.0.1:8600", "the-key")


def test_nothing_running(tmp_path: Path) -> None:
    with pytest.raises(NotRunning, match="nightporter up"):
        find_instance(tmp_path)


@pytest.mark.parametrize("changes", [{"pid": 2**22 + 1}, {"pid": "x"}, {"api_url": None, "pid": None}])
def test_what_a_dead_run_left_is_not_running(tmp_path: Path, changes: dict[str, Any]) -> None:
    leave_instance(tmp_path, **changes)
    with pytest.raises(NotRunning, match="nightporter up"):
        find_instance(tmp_path)


@pytest.mark.parametrize(
    ("url", "key", "says"),
    [
        ("127.0.0.1:8600", "k", "address"),
        ("http://127.0.0.1:8600", "", "empty"),
        ("http://127.0.0.1:8600", None, "can't be read"),
    ],
)
def test_what_the_person_typed_is_checked(tmp_path: Path, url: str, key: str | None, says: str) -> None:
    file = tmp_path / "key"
    if key is not None:
        file.write_text(key)
    with pytest.raises(GuiError, match=says):
        name_instance(url, file)
