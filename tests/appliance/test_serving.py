"""Two doors of one API on real ports: plain on loopback, TLS with our certificate beside it."""

from __future__ import annotations

import ssl
import time
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI, Request

from appliance.errors import StartError
from appliance.security.tls import own_certificate
from appliance.serving import serving
from appliance.supervisor.ports import LOOPBACK, choose_ports
from tests.appliance.supervisor.test_ports import settings


def make_app() -> FastAPI:
    app = FastAPI()

    @app.get("/scheme")
    async def read_scheme(request: Request) -> str:
        return request.url.scheme

    return app


async def test_one_app_behind_both_doors(tmp_path: Path) -> None:
    app, ports = make_app(), choose_ports(settings(tmp_path, host="0.0.0.0"))
    assert ports.public is not None
    certificate = own_certificate(tmp_path, "0.0.0.0", time.time())
    trusted = ssl.create_default_context(cafile=certificate.certificate_file)
    plain, secure = f"http://{LOOPBACK}:{ports.api}/scheme", f"https://localhost:{ports.public}/scheme"
    async with serving(app, LOOPBACK, ports.api), serving(app, "0.0.0.0", ports.public, certificate):
        async with httpx.AsyncClient(verify=trusted, trust_env=False, timeout=60) as client:
            assert [(await client.get(url)).json() for url in (plain, secure)] == ["http", "https"]
            with pytest.raises(httpx.TransportError):
                await client.get(secure.replace("https", "http"))
        async with httpx.AsyncClient(trust_env=False, timeout=60) as stranger:
            with pytest.raises(httpx.ConnectError, match="certificate verify failed"):
                await stranger.get(secure)
    async with httpx.AsyncClient(trust_env=False, timeout=60) as late:
        with pytest.raises(httpx.ConnectError):
            await late.get(plain)


async def test_a_taken_port_is_told(tmp_path: Path) -> None:
    ports = choose_ports(settings(tmp_path))
    async with serving(make_app(), LOOPBACK, ports.api):
        with pytest.raises(StartError, match=f"can't listen on {LOOPBACK}:{ports.api}"):
            async with serving(make_app(), LOOPBACK, ports.api):
                raise AssertionError("it must not get here")
