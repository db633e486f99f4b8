"""The porter's hours are those of the hotel's own clock, over midnight and over the change of clocks."""

from __future__ import annotations

from datetime import datetime

import httpx
import pytest

from appliance.duty import Duty
from tests.appliance.http.conftest import House, client, house

__all__ = ["client", "house"]

BOSS = {"Authorization": "Bearer manager"}


def at(utc: str) -> float:
    return datetime.fromisoformat(f"{utc}+00:00").timestamp()


@pytest.fixture
async def duty(house: House, client: httpx.AsyncClient) -> Duty:
    hotel = (await client.get("/api/v1/hotel")).json()["hotel"]
    abroad = {"version": 0, "hotel": {**hotel, "timezone": "America/New_York"}}
    assert (await client.put("/api/v1/hotel", json=abroad, headers=BOSS)).is_success
    return Duty(house.settings, house.hotel, clock=house.clock)


@pytest.mark.parametrize(
    ("hours", "utc", "answers", "until"),
    [
        (None, "2026-07-01 16:00", True, None),
        (("22:00", "07:00"), "2026-07-02 02:00", True, "2026-07-02 11:00"),
        (("22:00", "07:00"), "2026-07-02 01:59", False, "2026-07-02 02:00"),
        (("22:00", "07:00"), "2026-07-02 10:59", True, "2026-07-02 11:00"),
        (("22:00", "07:00"), "2026-07-02 11:00", False, "2026-07-03 02:00"),
        (("22:00", "07:00"), "2026-11-01 03:00", True, "2026-11-01 12:00"),
        (("22:00", "07:00"), "2026-12-02 02:00", False, "2026-12-02 03:00"),
        (("22:00", "07:00"), "2026-12-02 03:00", True, "2026-12-02 12:00"),
        (("09:00", "17:00"), "2026-07-01 16:00", True, "2026-07-01 21:00"),
        (("09:00", "17:00"), "2026-07-01 21:00", False, "2026-07-02 13:00"),
    ],
)
async def test_by_the_hotels_clock(  # noqa: PLR0917  a table and fixtures
    hours: tuple[str, str] | None,
    utc: str,
    answers: bool,
    until: str | None,
    duty: Duty,
    house: House,
    client: httpx.AsyncClient,
) -> None:
    table = None if hours is None else dict(zip(("from", "to"), hours, strict=True))
    settings = {"porter_hours": table, "retention_days": 90, "allow_edge": False}
    saved = await client.put("/api/v1/settings", json={"version": 0, "settings": settings}, headers=BOSS)
    assert saved.is_success, saved.text
    house.clock.now = at(utc)
    why_not = await duty.why_not()
    assert (why_not is None) is answers, why_not
    if why_not is not None and hours is not None:
        assert f"from {hours[0]} to {hours[1]}" in str(why_not)
    told = (await client.get("/health")).json()["duty"]
    assert told == (None if until is None else {"answers": answers, "until": at(until)})
