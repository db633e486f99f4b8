"""The last hour's figures over the API."""

from __future__ import annotations

import httpx

from appliance.contract.figures import Figures


async def test_figures_are_for_whoever_looks_after_the_box(client: httpx.AsyncClient) -> None:
    figures = Figures.model_validate_json((await client.get("/api/v1/figures")).content)
    assert (figures.hour.answers, figures.tiers) == (0, [])
    assert figures.machine.cores > 0
    refused = await client.get("/api/v1/figures", headers={"Authorization": "Bearer service"})
    assert refused.status_code == 403
