from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

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
    headers = {"Authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(base_url=url, headers=headers, trust_env=False, timeout=60) as made:
        yield made
