"""A store, a LiveKit and a clock for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from appliance.calls.cleanup import Cleanup
from appliance.security.audit import Audit
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock, Jobs, LiveKit


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(tmp_path / "store.db", busy_timeout_s=0.05)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
def livekit() -> LiveKit:
    return LiveKit()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def jobs() -> Jobs:
    return Jobs()


@pytest.fixture
def audit(database: Database, clock: Clock) -> Audit:
    return Audit(database, "seal", clock=clock)


@pytest.fixture
def cleanup(database: Database, livekit: LiveKit, jobs: Jobs, audit: Audit, clock: Clock) -> Cleanup:
    return Cleanup(database, livekit, jobs, audit, clock=clock)
