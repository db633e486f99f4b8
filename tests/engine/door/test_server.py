"""The door as a process, with the box's own tiers behind it: open, answering, ending."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from appliance.contract.speech import Transcription, Voices
from tests.fakes.flite_voice import silence, spoken
from tests.fakes.model_server import CHECKOUT, VOICES, ModelServer, free_port, require_voice
from tests.until import until_served

KEY = "service-key"


@asynccontextmanager
async def door(folder: Path, **settings: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, httpx.AsyncClient]]:
    """`engine serve speech`, once it answers."""
    key_file, port = folder / "service.key", free_port()
    key_file.write_text(f"{KEY}\n")
    own = {
        "SPOOL_DIR": folder,
        "BOOK_FILE": folder / "book.db",
        "HOTEL": CHECKOUT / "assets" / "hotel",
        "VOICES_DIR": VOICES,
        "SERVICE_KEY_FILE": key_file,
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "engine", "serve", "speech", "--port", str(port)),
        cwd=CHECKOUT,
        env={**os.environ, **{f"NIGHTPORTER_ENGINE_{name}": str(value) for name, value in own.items()}},
        stderr=asyncio.subprocess.PIPE,
    )
    headers = {"Authorization": f"Bearer {KEY}"}
    try:
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", headers=headers, trust_env=False, timeout=60
        ) as client:
            await until_served(f"{client.base_url}/health", process, well=False)
            yield process, client
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_it_hears_and_speaks_through_the_tiers_of_the_calls_and_ends_cleanly(tmp_path: Path) -> None:
    require_voice("jenny")
    async with ModelServer("stt") as stt, ModelServer("tts") as tts:
        urls = {"STT_URL": f"ws://127.0.0.1:{stt.port}", "TTS_URL": f"http://127.0.0.1:{tts.port}"}
        async with door(tmp_path, **urls) as (process, client):
            voices = Voices.model_validate_json((await client.get("/v1/voices")).content).voices
            assert (voices[0].name, voices[0].tier) == ("jenny", "piper")
            assert {"piper", "flite"} <= {voice.tier for voice in voices}
            for voice, tier in (("jenny", "piper"), ("slt", "flite")):
                answer = await client.post("/v1/speech", json={"text": "Good evening.", "voice": voice})
                assert (answer.status_code, answer.headers["X-Tier"]) == (200, tier)
                assert len(answer.content) > 22_050
            talk = silence(0.3) + spoken("Do you have a room for tonight?") + silence(0.3)
            heard = Transcription.model_validate_json((await client.post("/v1/transcribe", content=talk)).content)
            assert "room" in heard.text.lower()
            assert heard.tier == "moonshine"
            assert (await client.post("/v1/transcribe?locale=de-DE", content=talk)).status_code == 422
            process.terminate()
            assert await process.wait() == 0


@pytest.mark.parametrize("missing", ["TTS_URL", "STT_URL"])
async def test_without_a_server_the_other_tiers_answer_or_it_says_which_failed(tmp_path: Path, missing: str) -> None:
    async with door(tmp_path, **{missing: f"{'http' if missing == 'TTS_URL' else 'ws'}://127.0.0.1:9"}) as (_, client):
        if missing == "TTS_URL":
            voices = Voices.model_validate_json((await client.get("/v1/voices")).content).voices
            assert "piper" not in {voice.tier for voice in voices}
            answer = await client.post("/v1/speech", json={"text": "Good evening."})
            assert answer.status_code == 200
            assert answer.headers["X-Tier"] != "piper"
        else:
            talk = silence(0.3) + spoken("Do you have a room for tonight?")
            answer = await client.post("/v1/transcribe", content=talk, timeout=60)
            assert (answer.status_code, "moonshine" in answer.json()["detail"]) == (503, True)
