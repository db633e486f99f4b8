"""Text to speech for the desktop and for tests: asks the voice's model server."""

from __future__ import annotations

import io
import wave
from collections.abc import Awaitable
from http import HTTPStatus
from typing import Any

import httpx
from fastapi import APIRouter, Response
from pydantic import ValidationError

from appliance.contract.api import Synthesize, Voices
from appliance.errors import NotFound, Unavailable
from appliance.http.errors import also
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action

_AUDIO: dict[int | str, dict[str, Any]] = {
    200: {"content": {"audio/wav": {"schema": {"type": "string", "format": "binary"}}}}
}


def speech_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.keys)

    @router.post(
        "/api/v1/speech/synthesize",
        openapi_extra=needs(Action.SPEECH_SYNTHESIZE),
        response_class=Response,
        responses={**also(HTTPStatus.NOT_FOUND), **_AUDIO},
    )
    async def synthesize(ask: Synthesize) -> Response:
        """A WAV file (16-bit mono) of the text; 404 for a voice that isn't there."""
        voice = ask.voice or (await _read_voices(parts.voice)).voices[0]
        answer = await _ask(
            parts.voice.post("/v1/audio/speech", json={"input": ask.text, "voice": voice, "response_format": "pcm"})
        )
        if answer.status_code == HTTPStatus.NOT_FOUND:
            raise NotFound(f"there is no voice {voice!r}")
        rate = answer.headers.get("X-Sample-Rate", "")
        if not answer.is_success or not rate.isdecimal() or not int(rate):
            raise Unavailable("tts", f"the voice could not speak (it answered {answer.status_code})")
        return Response(_wrap_wav(answer.content, int(rate)), media_type="audio/wav")

    @router.get("/api/v1/speech/voices", openapi_extra=needs(Action.SPEECH_SYNTHESIZE))
    async def list_voices() -> Voices:
        """The voices that can be heard now; the first is the default."""
        return await _read_voices(parts.voice)

    return router


async def _read_voices(client: httpx.AsyncClient) -> Voices:
    answer = await _ask(client.get("/v1/voices"))
    try:
        voices = Voices.model_validate_json(answer.content)
    except ValidationError as e:
        raise Unavailable("tts", f"the voice does not say which voices it has ({answer.status_code})") from e
    if not voices.voices:
        raise Unavailable("tts", "the voice has no voices")
    return voices


async def _ask(request: Awaitable[httpx.Response]) -> httpx.Response:
    try:
        return await request
    except httpx.HTTPError as e:
        raise Unavailable("tts", f"the voice can't be reached: {e or type(e).__name__}") from e


def _wrap_wav(pcm: bytes, sample_rate_hz: int) -> bytes:
    """`pcm`: 16-bit little-endian mono."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(sample_rate_hz)
        out.writeframes(pcm[: len(pcm) // 2 * 2])
    return file.getvalue()
