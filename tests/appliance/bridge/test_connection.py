"""A LiveKit that is away, or takes a question and never answers, is told as such and waited for by nobody."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from livekit.api import ListRoomsRequest

from appliance.bridge import connection
from appliance.bridge.connection import livekit_asked, open_livekit_api
from appliance.errors import Unavailable
from appliance.security.secrets import load_secrets
from tests.fakes.model_server import free_port


async def ask(folder: Path, port: int) -> str:
    async with open_livekit_api(f"http://127.0.0.1:{port}", load_secrets(folder)) as livekit:
        with pytest.raises(Unavailable) as refused:
            async with livekit_asked("list rooms"):
                await livekit.room.list_rooms(ListRoomsRequest())
    return str(refused.value)


async def test_one_that_never_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "ANSWER_TIMEOUT_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        assert "did not answer in 0.05 s when asked to list rooms" in await ask(tmp_path, mute.getsockname()[1])


async def test_one_that_is_away(tmp_path: Path) -> None:
    assert "can't be reached to list rooms" in await ask(tmp_path, free_port())
