"""The voice over the API: WAV out, and clear words when it can't speak."""

from __future__ import annotations

import io
import json
import wave

import httpx
import pytest

from tests.appliance.http.conftest import House

SYNTHESIZE = "/api/v1/speech/synthesize"


async def test_a_text_becomes_a_wav_file(client: httpx.AsyncClient, house: House) -> None:
    answer = await client.post(SYNTHESIZE, json={"text": "Good evening.", "voice": "alan"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/wav")
    assert json.loads(house.voice.asked[-1]) == {"input": "Good evening.", "voice": "alan", "response_format": "pcm"}
    with wave.open(io.BytesIO(answer.content)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate(), file.getnframes()) == (1, 2, 22050, 100)


async def test_without_a_voice_the_first_one_speaks(client: httpx.AsyncClient, house: House) -> None:
    assert (await client.post(SYNTHESIZE, json={"text": "Hello"})).status_code == 200
    assert json.loads(house.voice.asked[-1])["voice"] == "jenny"


async def test_voices_are_listed(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/speech/voices")).json() == {"voices": ["jenny", "alan"]}


async def test_an_unknown_voice_is_not_found(client: httpx.AsyncClient) -> None:
    answer = await client.post(SYNTHESIZE, json={"text": "Hello", "voice": "nobody"})
    assert (answer.status_code, answer.json()["detail"]) == (404, "there is no voice 'nobody'")


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "x" * 1001}, {"text": "a", "voice": "../etc"}])
async def test_bad_requests(client: httpx.AsyncClient, body: dict[str, str]) -> None:
    assert (await client.post(SYNTHESIZE, json=body)).status_code == 422


async def test_a_voice_that_is_away_says_so(client: httpx.AsyncClient, house: House) -> None:
    house.voice.down = True
    for answer in (
        await client.post(SYNTHESIZE, json={"text": "Hello", "voice": "alan"}),
        await client.post(SYNTHESIZE, json={"text": "Hello"}),
        await client.get("/api/v1/speech/voices"),
    ):
        assert answer.status_code == 503
        assert "can't be reached: nobody there" in answer.json()["detail"]


async def test_a_voice_that_fails_says_so(client: httpx.AsyncClient, house: House) -> None:
    house.voice.status = 500
    answer = await client.post(SYNTHESIZE, json={"text": "Hello", "voice": "alan"})
    assert (answer.status_code, "answered 500" in answer.json()["detail"]) == (503, True)
