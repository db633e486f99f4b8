"""The speech API with the real processes: what a voice says, the recogniser writes; without its door it says so."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect

from appliance.contract.speech import STREAM_ANSWER, FinalWords, StreamEnd, Transcription
from tests.system.box import Box
from tests.system.guest import resembles

pytestmark = pytest.mark.system

SAID = "Do you have a room for two nights from Friday?"
API = "/api/v1/speech"


async def test_texts_become_speech_and_speech_becomes_words(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        key = {"Authorization": f"Bearer {box.key}"}
        async with httpx.AsyncClient(base_url=box.api_url, headers=key, timeout=60, trust_env=False) as program:
            await box.back("speech")
            await box.back("tts")
            spoken = await program.post(f"{API}/synthesize", json={"text": SAID, "voice": "alan"})
            assert (spoken.status_code, spoken.headers["content-type"]) == (200, "audio/wav")
            answer = await program.post(
                f"{API}/transcribe", content=spoken.content, headers={"Content-Type": "audio/wav"}
            )
            heard = Transcription.model_validate_json(answer.content)
            assert (resembles(heard.text, SAID), heard.tier) == (True, "moonshine")
            assert resembles(await stream(box, spoken.content), SAID)
            await box.kill("speech")
            refused = await program.get(f"{API}/voices")
            assert (refused.status_code, "speech door" in refused.json()["detail"]) == (503, True)
            assert (await program.get("/health")).json()["status"] == "degraded"
            await box.back("speech")
            assert (await program.get(f"{API}/voices")).status_code == 200


async def stream(box: Box, wav: bytes) -> str:
    """The final words of a recording that is sent as a stream."""
    with wave.open(io.BytesIO(wav)) as audio:
        rate_hz, pcm = audio.getframerate(), audio.readframes(audio.getnframes())
    url = f"{box.api_url.replace('http', 'ws', 1)}{API}/transcribe-stream?sample_rate_hz={rate_hz}"
    key = {"Authorization": f"Bearer {box.key}"}
    async with connect(url, additional_headers=key, proxy=None, open_timeout=60) as socket:
        for at in range(0, len(pcm), rate_hz):
            await socket.send(pcm[at : at + rate_hz])
        await socket.send('{"type": "end"}')
        told = [STREAM_ANSWER.validate_json(message) async for message in socket]
    assert socket.close_code == StreamEnd.DONE
    return " ".join(answer.text for answer in told if isinstance(answer, FinalWords))
