"""The servers as processes: ready, answering, ending."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from engine.speech.wire import FROM_CACHE
from tests.fakes.model_server import ModelServer, require_voice


async def test_voices_speak_and_end_cleanly() -> None:
    require_voice("jenny")
    async with ModelServer("tts") as server, httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as client:
        answer = await client.post("/v1/audio/speech", json={"input": "Certainly. Anything else?"})
        assert (answer.status_code, answer.headers["X-Sample-Rate"]) == (200, "22050")
        assert len(answer.content) > 22_050
        again = await client.post("/v1/audio/speech", json={"input": "Certainly."})
        assert answer.content.startswith(again.content), "said before: the same audio, not another synthesis"
        assert (answer.headers[FROM_CACHE], again.headers[FROM_CACHE]) == ("no", "yes")
        assert (await client.get("/health")).json()["cache_hits"] == 1
        table = [({"input": " "}, 422), ({"input": "a" * 1001}, 422), ({"input": "?!"}, 422), ({}, 422)]
        for body, status in [*table, ({"input": "Hello", "voice": "nobody"}, 404)]:
            assert (await client.post("/v1/audio/speech", json=body)).status_code == status, body
        assert (await client.get("/v1/voices")).json()["voices"][0] == "jenny"
        server.process.terminate()
        assert await server.process.wait() == 0


async def test_recogniser_ends_cleanly() -> None:
    async with ModelServer("stt") as server:
        server.process.terminate()
        assert await server.process.wait() == 0


@pytest.mark.parametrize("folder", ["nothing", "empty"])
async def test_without_voices_it_says_so_and_ends(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    server = ModelServer("tts", voices=tmp_path / folder)
    await server.start()
    _, said = await server.process.communicate()
    assert server.process.returncode == 2
    assert said.decode().count("\n") == 1 and "voice" in said.decode()
