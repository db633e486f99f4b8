from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene, open_example


@pytest.fixture(scope="session")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HouseFacts]:
    folder: Path = tmp_path_factory.mktemp("hotel")
    house = open_example(folder)
    yield house
    house.close()


@pytest.fixture
def scene(facts: HouseFacts) -> Scene:
    return Scene(facts)
