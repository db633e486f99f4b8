"""The goals over the API: what was refused counts too."""

from __future__ import annotations

import httpx

from appliance.contract.objectives import SloReport
from tests.appliance.http.conftest import House


async def test_a_call_without_a_line_is_counted(client: httpx.AsyncClient, house: House) -> None:
    for _ in range(3):
        answer = await client.post("/api/v1/voice-sessions/start")
    assert answer.status_code == 503, "two lines"
    report = SloReport.model_validate_json((await client.get("/api/v1/slo")).content)
    assert [o.objective.value for o in report.objectives] == [
        "round_trip",
        "recogniser",
        "voice",
        "answered",
        "calls_at_once",
    ]
    lines = report.objectives[-1]
    assert (lines.target, lines.share) == (8, 0.75)
    assert (lines.windows[0].good, lines.windows[0].total) == (0, 1), "those that were started come by the events"
