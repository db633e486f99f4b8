"""Recordings in and sound out over the API, through a real speech door; whatever is wrong is named."""

from __future__ import annotations

import base64
import io
import json
import wave
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from appliance.contract.speech import MAX_BODY_BYTES, MAX_RECORDING_S, Transcription
from engine.errors import ProviderError
from engine.speech.manner import Manner
from tests.appliance.http.conftest import House, build_house, opened
from tests.appliance.http.standing import STANDING
from tests.fakes.flite_voice import RATE_HZ, silence, spoken
from tests.fakes.serving import serve_app
from tests.fakes.speech_door import TONE, Scripted, serve_door

TRANSCRIBE, SYNTHESIZE, VOICES = (f"/api/v1/speech/{what}" for what in ("transcribe", "synthesize", "voices"))
SAID = silence(0.3) + spoken("What time is breakfast?") + silence(0.2)
WAV = {"Content-Type": "audio/wav"}
JSON = "application/json"
PCM = {"format": "pcm", "sample_rate_hz": 8000}


def wav(pcm: bytes = SAID, rate_hz: int = RATE_HZ, channels: int = 1, width: int = 2) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate_hz)
        out.writeframes(pcm)
    return file.getvalue()


def as_json(audio: bytes, **fields: Any) -> bytes:
    return json.dumps({"audio": base64.b64encode(audio).decode(), **fields}).encode()


@pytest.fixture
def tiers() -> Scripted:
    return Scripted(words=["What time is breakfast?"])


@pytest.fixture
async def house(tmp_path: Path, tiers: Scripted) -> AsyncIterator[House]:
    async with serve_door(tiers) as url, opened(build_house(tmp_path, url, app_of=STANDING.app_of)) as made:
        yield made


RECORDINGS: dict[str, tuple[str, bytes]] = {
    "a WAV": ("audio/wav", wav()),
    "an older name of it": ("audio/x-wav; charset=binary", wav()),
    "two channels, slower": ("audio/wav", wav(SAID[: len(SAID) // 4 * 4], channels=2, rate_hz=8000)),
    "a WAV in JSON": (JSON, as_json(wav())),
    "PCM": (JSON, as_json(SAID, format="pcm", sample_rate_hz=RATE_HZ)),
    "PCM with all that may be said": (
        JSON,
        as_json(SAID, format="pcm", sample_rate_hz=RATE_HZ, channels=1, locale="en-US"),
    ),
}


async def test_a_recording_becomes_words(client: httpx.AsyncClient, tiers: Scripted, subtests: pytest.Subtests) -> None:
    for case, (content_type, body) in RECORDINGS.items():
        with subtests.test(case):
            tiers.words = ["What time is breakfast?"]
            answer = await client.post(TRANSCRIBE, content=body, headers={"Content-Type": content_type})
            heard = Transcription.model_validate_json(answer.content)
            assert (answer.status_code, heard.text, heard.tier) == (200, "What time is breakfast?", "scripted")
            assert heard.duration_s == pytest.approx(len(SAID) / 2 / RATE_HZ, abs=0.01)


async def test_a_recorder_that_wrote_into_a_pipe_could_not_tell_the_length(client: httpx.AsyncClient) -> None:
    header, rest = wav()[:40], wav()[44:]
    answer = await client.post(TRANSCRIBE, content=header + b"\xff\xff\xff\xff" + rest, headers=WAV)
    assert (answer.status_code, answer.json()["text"]) == (200, "What time is breakfast?")


async def test_the_language_is_passed_on(client: httpx.AsyncClient, tiers: Scripted) -> None:
    await client.post(f"{TRANSCRIBE}?locale=de-DE", content=wav(), headers=WAV)
    await client.post(TRANSCRIBE, content=as_json(wav(), locale="fr"), headers={"Content-Type": "application/json"})
    assert tiers.locales == ["de-DE", "fr"]


TOO_LONG = bytes(2 * 8000 * int(MAX_RECORDING_S) + 2)
BAD_RECORDINGS: dict[str, tuple[str, bytes, int, str | None]] = {
    "another type": ("audio/mpeg", wav(), 415, None),
    "no type": ("", wav(), 415, None),
    "not a WAV": ("audio/wav", b"RIFFrubbish", 422, "body"),
    "nothing": ("audio/wav", b"", 422, "body"),
    "a WAV without audio": ("audio/wav", wav(b""), 422, "audio"),
    "8 bits": ("audio/wav", wav(width=1), 422, "body"),
    "24 bits": ("audio/wav", wav(SAID[: len(SAID) // 6 * 6], width=3), 422, "body"),
    "a low rate": ("audio/wav", wav(rate_hz=7999), 422, "sample_rate_hz"),
    "a high rate": ("audio/wav", wav(rate_hz=48_001), 422, "sample_rate_hz"),
    "three channels": ("audio/wav", wav(SAID[: len(SAID) // 6 * 6], channels=3), 422, "channels"),
    "a WAV of more than a minute": ("audio/wav", wav(TOO_LONG, rate_hz=8000), 413, None),
    "a longer body": ("audio/wav", bytes(MAX_BODY_BYTES + 1), 413, None),
    "not JSON": (JSON, b"{", 400, None),
    "no audio": (JSON, b"{}", 422, "audio"),
    "empty audio": (JSON, b'{"audio": ""}', 422, "audio"),
    "not base64": (JSON, b'{"audio": "!!"}', 422, "audio"),
    "not even ASCII": (JSON, '{"audio": "é"}'.encode(), 422, "audio"),
    "base64 of something else": (JSON, as_json(b"rubbish"), 422, "audio"),
    "PCM without a rate": (JSON, as_json(SAID, format="pcm"), 422, "sample_rate_hz"),
    "PCM with a low rate": (JSON, as_json(SAID, format="pcm", sample_rate_hz=100), 422, "sample_rate_hz"),
    "PCM with no channel": (JSON, as_json(SAID, **PCM, channels=0), 422, "channels"),
    "half a sample": (JSON, as_json(b"123", **PCM), 422, "audio"),
    "a WAV with a rate beside it": (JSON, as_json(wav(), sample_rate_hz=8000), 422, "sample_rate_hz"),
    "another format": (JSON, as_json(wav(), format="mp3"), 422, "format"),
    "a locale that is none": (JSON, as_json(wav(), locale="english"), 422, "locale"),
    "an unknown field": (JSON, as_json(wav(), language="en"), 422, "language"),
    "PCM of more than a minute": (JSON, as_json(TOO_LONG, **PCM), 413, None),
}  # fmt: skip


async def test_bad_recordings(client: httpx.AsyncClient, tiers: Scripted, subtests: pytest.Subtests) -> None:
    for case, (content_type, body, status, field) in BAD_RECORDINGS.items():
        with subtests.test(case):
            headers = {"Content-Type": content_type} if content_type else {}
            answer = await client.post(TRANSCRIBE, content=body, headers=headers)
            assert answer.status_code == status, answer.text
            assert answer.headers["content-type"] == "application/problem+json"
            assert [e["field"] for e in answer.json()["errors"]] == ([field] if field else [])
            assert tiers.recognized_s == []


async def test_a_wav_body_in_a_language_that_no_tier_knows(client: httpx.AsyncClient) -> None:
    answer = await client.post(f"{TRANSCRIBE}?locale=xx", content=wav(), headers=WAV)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "locale")


async def test_a_text_becomes_a_wav_file(client: httpx.AsyncClient, tiers: Scripted) -> None:
    wanted = {"text": "Guten Abend.", "voice": "anna", "locale": "de", "rate": 0.9}
    answer = await client.post(SYNTHESIZE, json=wanted)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/wav")
    assert (answer.headers["X-Sample-Rate"], answer.headers["X-Tier"]) == ("22050", "scripted")
    assert tiers.spoken == [("Guten Abend.", Manner(locale="de", voice="anna", rate=0.9), False)]
    with wave.open(io.BytesIO(answer.content)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22050)
        assert file.readframes(10_000) == TONE + TONE


async def test_a_text_becomes_a_stream_before_it_is_spoken_to_the_end(house: House, tiers: Scripted) -> None:
    tiers.gate.clear()
    headers = {"Authorization": "Bearer service"}
    async with (
        serve_app(house.app) as url,
        httpx.AsyncClient(base_url=url, headers=headers, trust_env=False, timeout=60) as program,
        program.stream("POST", SYNTHESIZE, json={"text": "Hello", "format": "pcm"}) as answer,
    ):
        assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/pcm")
        assert answer.headers["X-Sample-Rate"] == "22050"
        pieces = answer.aiter_raw()
        assert await anext(pieces) == TONE
        tiers.gate.set()
        assert b"".join([piece async for piece in pieces]) == TONE


async def test_voices_are_listed(client: httpx.AsyncClient) -> None:
    assert (await client.get(VOICES)).json()["voices"] == [
        {"name": "jenny", "locale": "en-GB", "tier": "scripted"},
        {"name": "anna", "locale": "de", "tier": "other"},
    ]


async def test_an_unknown_voice_is_not_found(client: httpx.AsyncClient) -> None:
    answer = await client.post(SYNTHESIZE, json={"text": "Hello", "voice": "nobody"})
    assert (answer.status_code, answer.json()["detail"]) == (404, "there is no voice 'nobody'")


BAD_TEXTS: dict[str, tuple[dict[str, object], str]] = {
    "no text": ({}, "text"),
    "an empty one": ({"text": ""}, "text"),
    "a long one": ({"text": "x" * 1001}, "text"),
    "nothing to say": ({"text": "?!"}, "text"),
    "a voice that is a path": ({"text": "a", "voice": "../etc"}, "voice"),
    "too fast": ({"text": "a", "rate": 2.5}, "rate"),
    "another format": ({"text": "a", "format": "mp3"}, "format"),
    "a locale that is none": ({"text": "a", "locale": "german"}, "locale"),
    "another's voice": ({"text": "a", "locale": "de", "voice": "jenny"}, "locale"),
}


async def test_bad_texts(client: httpx.AsyncClient, subtests: pytest.Subtests) -> None:
    for case, (body, field) in BAD_TEXTS.items():
        with subtests.test(case):
            answer = await client.post(SYNTHESIZE, json=body)
            assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)


async def test_tiers_that_fail_are_named(client: httpx.AsyncClient, tiers: Scripted) -> None:
    tiers.voices_fail = ProviderError("piper", "every voice is down", retryable=True)
    tiers.ears_fail = ProviderError("moonshine", "away", retryable=True)
    for answer, said in (
        (await client.post(SYNTHESIZE, json={"text": "Hello"}), "piper: every voice is down"),
        (await client.post(TRANSCRIBE, content=wav(), headers=WAV), "moonshine: away"),
    ):
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert said in answer.json()["detail"]


async def test_voices_that_break_off_are_no_short_wav(client: httpx.AsyncClient, tiers: Scripted) -> None:
    tiers.breaks_off = True
    answer = await client.post(SYNTHESIZE, json={"text": "Hello"})
    assert (answer.status_code, "broke off" in answer.json()["detail"]) == (503, True)


async def test_a_door_that_is_shut_is_named(tmp_path: Path) -> None:
    headers = {"Authorization": "Bearer service"}
    async with opened(build_house(tmp_path)) as house:
        transport = httpx.ASGITransport(house.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://a", headers=headers) as program:
            for answer in (
                await program.get(VOICES),
                await program.post(SYNTHESIZE, json={"text": "Hello"}),
                await program.post(TRANSCRIBE, content=wav(), headers=WAV),
            ):
                assert answer.status_code == 503
                assert "the speech door can't be reached" in answer.json()["detail"]
