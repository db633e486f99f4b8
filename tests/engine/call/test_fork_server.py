"""The fork server imports what its jobs need: it passes over a name that there is not, and says nothing."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from engine.call.fork_server import PRELOADED


@pytest.mark.parametrize("name", PRELOADED)
def test_there_is_each_of_them(name: str) -> None:
    assert find_spec(name) is not None


def test_what_keeps_the_rest_shared_comes_last() -> None:
    assert PRELOADED[-1].endswith("_freeze")
