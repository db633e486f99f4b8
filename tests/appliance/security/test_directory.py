"""Who shows many wrong keys waits, while the programs of the same address go on; the engine is never counted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from appliance.errors import BadKey, TooMany
from appliance.security.doors import Doors, make_doors
from appliance.security.passwords import Passwords
from appliance.security.rate_limit import WRONG_KEYS, RateLimits
from appliance.security.secrets import Secrets, load_secrets
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock, no_sleep
from tests.appliance.security.test_passwords import CHEAP

HERE = "127.0.0.1"


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return load_secrets(tmp_path / "secrets")


@pytest.fixture
async def doors(tmp_path: Path, secrets: Secrets) -> AsyncIterator[Doors]:
    database = Database(tmp_path / "store.db")
    await database.open()
    limits = RateLimits(requests_per_minute=3, starts_per_minute=3)
    yield make_doors(database, secrets, limits, Passwords(CHEAP), clock=Clock(), sleep=no_sleep, new_id=lambda: "id-1")
    await database.close()


async def test_wrong_keys_are_refused_and_then_for_their_number(doors: Doors, secrets: Secrets) -> None:
    for _ in range(WRONG_KEYS.amount):
        with pytest.raises(BadKey):
            await doors.directory.identify("np_key_wrong", HERE)
    with pytest.raises(TooMany):
        await doors.directory.identify("np_key_wrong", HERE)
    assert (await doors.directory.identify(secrets.administrator_key, HERE)).who == "administrator"


async def test_each_who_has_a_number_of_requests(doors: Doors, secrets: Secrets) -> None:
    for _ in range(3):
        await doors.directory.identify(secrets.administrator_key, HERE)
    with pytest.raises(TooMany, match="too many requests"):
        await doors.directory.identify(secrets.administrator_key, HERE)


async def test_what_jobs_have_to_tell_is_never_refused(doors: Doors, secrets: Secrets) -> None:
    for _ in range(10):
        identity = await doors.directory.identify(secrets.service_key, HERE)
    assert (identity.who, identity.address) == ("service", HERE)
