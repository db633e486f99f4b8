"""Windows open on no screen, and a client asks the small appliance."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest

from gui.client import Client
from tests.fakes.appliance import KEY, FakeAppliance, serve

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture
async def box() -> FakeAppliance:
    return FakeAppliance()


@pytest.fixture
async def client(box: FakeAppliance) -> AsyncIterator[Client]:
    async with serve(box) as url, Client(url, KEY, pauses_s=(0.01,)) as client:
        yield client
