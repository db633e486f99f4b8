"""From the network everything goes through TLS: who is nobody learns nothing, and a guest hears the porter."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import httpx
import pytest
from livekit import rtc

from appliance.contract.sessions import SessionStarted
from tests.system.box import Box

pytestmark = pytest.mark.system

HEARD_S = 30


async def test_a_guest_from_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Box(tmp_path / "home", host="0.0.0.0") as box:
        url = next(told["url"] for told in box.told if told["event"] == "door").replace("0.0.0.0", "127.0.0.1")
        certificate = box.home / "secrets" / "tls.crt"
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # as a device that was told to trust this box
        trust = ssl.create_default_context(cafile=str(certificate))
        async with httpx.AsyncClient(base_url=url, verify=trust, trust_env=False, timeout=60) as program:
            started = await program.post("/api/v1/voice-sessions/start", headers={"Authorization": f"Bearer {box.key}"})
            session = SessionStarted.model_validate_json(started.content)
            assert session.livekit_url == url.replace("https", "wss")
            await hear(session)
        assert box.livekit_url.startswith("ws://127.0.0.1:")


async def hear(session: SessionStarted) -> None:
    """Joins and waits for the porter's voice."""
    room, heard = rtc.Room(), asyncio.Event()
    room.on("track_subscribed", lambda *_: heard.set())
    try:
        await room.connect(session.livekit_url, session.token)
        await asyncio.wait_for(heard.wait(), HEARD_S)
    finally:
        await room.disconnect()
