"""What every answer carries, which pages may ask, how often, and which log lines belong to which request."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
import structlog
from fastapi import FastAPI

from appliance.http.middleware import AddressLimit, RequestIds
from appliance.observe.logs import set_up_logs
from appliance.security.rate_limit import RateLimits
from tests.appliance.http.conftest import House, build_house, opened

DESK = "https://desk.hotel.example"
PREFLIGHT = {"Origin": DESK, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}


@asynccontextmanager
async def asking(app: FastAPI | AddressLimit | RequestIds) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://appliance") as client:
        yield client


@pytest.mark.parametrize("path", ["/health", "/api/docs", "/api/v1/nothing", "/api/v1/calls"])
async def test_every_answer_says_how_it_is_to_be_taken(house: House, path: str) -> None:
    async with asking(house.app) as client:
        headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "server" not in headers and "strict-transport-security" not in headers


async def test_behind_tls_a_browser_is_told_to_stay_there(house: House) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(house.app), base_url="https://appliance") as client:
        assert (await client.get("/health")).headers["strict-transport-security"]


async def test_no_page_from_elsewhere_may_ask(house: House) -> None:
    async with asking(house.app) as client:
        assert (await client.options("/api/v1/calls", headers=PREFLIGHT)).status_code == 405
        answer = await client.get("/health", headers={"Origin": DESK})
    assert not [name for name in answer.headers if name.startswith("access-control")]


async def test_a_page_that_the_settings_name_may_ask_and_no_other(tmp_path: Path) -> None:
    async with opened(build_house(tmp_path, origins=(DESK,))) as house, asking(house.app) as client:
        allowed = await client.options("/api/v1/calls", headers=PREFLIGHT)
        assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, DESK)
        assert "access-control-allow-credentials" not in allowed.headers
        answer = await client.get("/health", headers={"Origin": DESK})
        assert answer.headers["access-control-allow-origin"] == DESK
        other = {**PREFLIGHT, "Origin": "https://evil.example"}
        assert "access-control-allow-origin" not in (await client.options("/api/v1/calls", headers=other)).headers


async def test_an_address_without_a_key_waits_and_one_with_a_key_is_the_guards_business(house: House) -> None:
    limits = RateLimits(requests_per_minute=2, starts_per_minute=1)
    limited = AddressLimit(house.app, limits=limits, open_paths={"/health"})
    async with asking(limited) as client:
        answers = [(await client.get("/health")).status_code for _ in range(3)]
        assert answers == [200, 200, 429]
        refused = await client.get("/health")
        assert refused.json()["code"] == "too_many" and 1 <= int(refused.headers["retry-after"]) <= 60
        shown = {"Authorization": "Bearer staff"}
        assert (await client.get("/api/v1/calls", headers=shown)).status_code == 200
        assert (await client.get("/health", headers=shown)).status_code == 429  # where nobody looks at it


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with (tmp_path / "screen").open("w") as screen:
        set_up_logs(tmp_path / "logs", "info", screen)
        yield tmp_path / "logs" / "appliance.log"
        for handler in set(root.handlers) - set(handlers):
            handler.close()
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


async def test_every_line_that_a_request_causes_has_its_id(log_file: Path) -> None:
    app = FastAPI()

    @app.get("/work")
    async def work() -> None:
        structlog.get_logger("appliance.calls").info("room made")
        logging.getLogger("appliance.calls").warning("agent sent")

    async with asking(RequestIds(app, new_id=lambda: "ours-1")) as client:
        await client.get("/work", headers={"X-Request-ID": "night-7"})
        await client.get("/work")
    logging.getLogger("appliance").info("nobody asked")
    lines = [json.loads(line) for line in log_file.read_text().splitlines()]
    assert [(line["event"], line.get("request_id")) for line in lines] == [
        ("room made", "night-7"),
        ("agent sent", "night-7"),
        ("room made", "ours-1"),
        ("agent sent", "ours-1"),
        ("nobody asked", None),
    ]


async def test_who_starts_calls_too_fast_waits_and_others_do_not(tmp_path: Path) -> None:
    async with opened(build_house(tmp_path, starts_per_minute=1)) as house, asking(house.app) as client:
        answers = [
            await client.post("/api/v1/voice-sessions/start", headers={"Authorization": f"Bearer {who}"})
            for who in ("staff", "staff", "manager")
        ]
        assert [answer.status_code for answer in answers] == [201, 429, 201]
        assert "calls started" in answers[1].json()["detail"] and int(answers[1].headers["retry-after"]) >= 1
