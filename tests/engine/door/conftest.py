from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from engine.loopback import loopback_client
from tests.fakes.speech_door import KEY, Scripted, serve_door


@pytest.fixture
def tiers() -> Scripted:
    return Scripted()


@pytest.fixture
async def url(tiers: Scripted) -> AsyncIterator[str]:
    async with serve_door(tiers) as address:
        yield address


@pytest.fixture
async def client(url: str) -> AsyncIterator[httpx.AsyncClient]:
    """The appliance's."""
    async with loopback_client(url, httpx.Timeout(60)) as made:
        made.headers["Authorization"] = f"Bearer {KEY}"
        yield made
