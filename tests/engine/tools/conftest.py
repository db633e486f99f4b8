"""A house with a book of its own, and a call in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.tools.house import HouseFacts, open_house
from tests.engine.tools.one_call import Call
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseFacts]:
    facts = open_house(EXAMPLE_HOTEL, tmp_path / "book.db", TODAY)
    yield facts
    facts.close()


@pytest.fixture
def call(house: HouseFacts) -> Call:
    return Call(house)
