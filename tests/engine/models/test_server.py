"""The servers as processes: ready, answering, ending."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest

from engine.speech.wire import FROM_CACHE
from tests.fakes.model_server import VOICES, ModelServer, require_voice


async def test_voices_speak_and_end_cleanly() -> None:
    require_voice("jenny")
    async with (
        ModelServer("tts") as server,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=60) as client,
    ):
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


LONG = " ".join(
    f"The {ordinal} of the rooms on the {floor} floor looks out over the garden and the old chestnut trees."
    for ordinal in ("first", "second", "third")
    for floor in ("ground", "upper", "topmost")
)


async def test_who_waits_for_a_first_clause_is_served_between_the_later_ones_of_others() -> None:
    require_voice("jenny")
    async with (
        ModelServer("tts") as server,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=60) as client,
    ):
        began, came = asyncio.Semaphore(0), list[str]()

        async def listen(name: str) -> None:
            # another rate for each: nobody is served with what was made for another
            body = {"input": LONG, "rate": 1.0 + len(name) / 100}
            async with client.stream("POST", "/v1/audio/speech", json=body) as answer:
                async for _ in answer.aiter_bytes(200_000):
                    came.append(name)
                    began.release()

        async with asyncio.TaskGroup() as replies:
            others = [replies.create_task(listen("*" * n)) for n in (1, 2, 3)]
            for _ in others:
                await began.acquire()
            before = len(came)
            answer = await client.post("/v1/audio/speech", json={"input": "Certainly."})
            assert answer.is_success and len(came) - before <= len(others), "they had three times as much before them"
            for other in others:
                other.cancel()
        while (await client.get("/health")).json()["queue"]:
            pass
        health = (await client.get("/health")).json()
        assert health["dropped"]["later"] >= 1, "nobody hears that any more"
        assert health["runs"] < 3 * 9


async def test_a_voice_that_is_dropped_in_the_folder_is_offered_without_a_restart(tmp_path: Path) -> None:
    require_voice("jenny")
    alan = require_voice("alan")
    (tmp_path / "jenny").symlink_to(VOICES / "jenny")
    async with (
        ModelServer("tts", voices=tmp_path) as server,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=30) as client,
    ):

        async def offered() -> list[str]:
            voices: list[str] = (await client.get("/v1/voices")).json()["voices"]
            return voices

        async def spoken_by(voice: str) -> httpx.Response:
            return await client.post("/v1/audio/speech", json={"input": "Good evening.", "voice": voice})

        assert await offered() == ["jenny"] and (await spoken_by("alan")).status_code == 404
        (tmp_path / "alan").mkdir()
        (tmp_path / "alan" / "voice.json").symlink_to(alan / "voice.json")
        assert await offered() == ["jenny"], "it is not whole yet"
        assert "alan" in (await client.get("/health")).json()["damaged"]
        (tmp_path / "alan" / "voice.onnx").symlink_to(alan / "voice.onnx")
        assert await offered() == ["jenny", "alan"]
        answer = await spoken_by("alan")
        assert answer.status_code == 200 and len(answer.content) > 10_000
        assert (await client.get("/health")).json()["damaged"] == {}
        (tmp_path / "george").symlink_to(alan)
        answer = await spoken_by("george")
        assert answer.status_code == 200 and len(answer.content) > 10_000, "though nobody has asked for the list"


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
