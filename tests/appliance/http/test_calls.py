"""The list of calls and one call, as the desktop reads them."""

from __future__ import annotations

import httpx

from appliance.contract.api import CallDetail, CallList
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW, a_call, add_session, ingest


async def test_pages(client: httpx.AsyncClient, house: House) -> None:
    for n in range(5):
        await add_session(house.database, f"s{n}", now=NOW + n)
    first = CallList.model_validate_json((await client.get("/api/v1/calls?limit=3")).content)
    then = CallList.model_validate_json((await client.get("/api/v1/calls?limit=3&before=s2")).content)
    assert [c.session_id for c in first.calls + then.calls] == ["s4", "s3", "s2", "s1", "s0"]


async def test_one_call(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    await ingest(house.database, *a_call())
    call = CallDetail.model_validate_json((await client.get("/api/v1/calls/s1")).content)
    assert (call.state, call.turns, len(call.tools), len(call.left_for_staff)) == ("ended", 1, 1, 1)
    assert call.events_cursor == (await client.get("/api/v1/calls")).json()["events_cursor"] > 0
