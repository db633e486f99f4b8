"""The voices of all tiers: the hotel's own are listed first, as long as their server answers."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path

from fastapi import FastAPI

from engine.door.voices import VoiceTiers
from engine.settings import Settings
from tests.fakes.model_server import VOICES, free_port
from tests.fakes.serving import serve_app

NOWHERE = f"http://127.0.0.1:{free_port()}"


def settings(folder: Path, zonos_url: str) -> Settings:
    places = {"spool_dir": folder, "book_file": folder / "book.db", "hotel": folder, "voices_dir": VOICES}
    return Settings.model_validate({**places, "tts_url": NOWHERE, "zonos_url": zonos_url, "zonos_dir": folder})


async def test_the_hotels_own_voices_come_first_while_their_server_answers(tmp_path: Path) -> None:
    app = FastAPI()

    @app.get("/v1/voices")
    async def voices() -> dict[str, list[str]]:
        return {"voices": ["house", "night"]}

    async with serve_app(app) as url, AsyncExitStack() as stack:
        tiers = await VoiceTiers.open(settings(tmp_path, url), stack)
        found = [(voice.name, voice.tier) for voice in await tiers.voices()]
        assert found[:2] == [("house", "zonos"), ("night", "zonos")]
        assert tiers.voicebox("zonos").current_tier == "zonos"
    async with AsyncExitStack() as stack:
        tiers = await VoiceTiers.open(settings(tmp_path, NOWHERE), stack)
        assert "zonos" not in {voice.tier for voice in await tiers.voices()}
