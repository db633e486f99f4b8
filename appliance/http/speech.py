"""Speech for programs: recordings into words, texts into sound. The tiers that calls use serve both."""

from __future__ import annotations

import asyncio
import io
import wave
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from http import HTTPStatus
from typing import Annotated, Any

import httpx
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from appliance.contract.speech import Synthesize, Transcribe, Transcription, Voices
from appliance.contract.told import tell
from appliance.errors import Unavailable
from appliance.http.door import Sound
from appliance.http.errors import also
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.http.recordings import read_recording
from appliance.security.roles import Action

_BINARY = {"schema": {"type": "string", "format": "binary"}}
_AUDIO: dict[int | str, dict[str, Any]] = {200: {"content": {"audio/wav": _BINARY, "audio/pcm": _BINARY}}}
_RECORDING = {
    "required": True,
    "content": {
        "audio/wav": _BINARY,
        "application/json": {"schema": {"$ref": f"#/components/schemas/{Transcribe.__name__}"}},
    },
}


def speech_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.post(
        "/api/v1/speech/transcribe",
        openapi_extra=needs(Action.SPEECH_TRANSCRIBE, requestBody=_RECORDING),
        responses=also(HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    )
    async def transcribe(
        request: Request,
        locale: Annotated[str, Query(description="the language of a WAV body, like en-GB; JSON has its own")] = "en-GB",
    ) -> Transcription:
        """The words of a recording. 16-bit PCM, 8 to 48 kHz, one or two channels; a minute at most (413)."""
        content_type, body = request.headers.get("content-type", ""), await request.body()
        # Megabytes of base64 take long enough to hold everybody else up.
        recording = await asyncio.to_thread(read_recording, content_type, body, locale)
        return await parts.speech.transcribe(recording.pcm, recording.form)

    @router.post(
        "/api/v1/speech/synthesize",
        openapi_extra=needs(Action.SPEECH_SYNTHESIZE),
        response_class=Response,
        responses={**also(HTTPStatus.NOT_FOUND), **_AUDIO},
    )
    async def synthesize(ask: Synthesize) -> Response:
        """The text as a WAV file, or as raw PCM while it is made (16-bit mono). X-Sample-Rate and X-Tier tell its rate
        and which voice's tier spoke. 404 for a voice that isn't there.
        """
        async with AsyncExitStack() as stack:
            sound = await stack.enter_async_context(parts.speech.speak(ask))
            headers = {"X-Sample-Rate": str(sound.sample_rate_hz), "X-Tier": sound.tier}
            if ask.format == "pcm":
                return StreamingResponse(_stream(sound, stack.pop_all()), media_type="audio/pcm", headers=headers)
            wav = _wrap_wav(await _whole(sound), sound.sample_rate_hz)
            return Response(wav, media_type="audio/wav", headers=headers)

    @router.get("/api/v1/speech/voices", openapi_extra=needs(Action.SPEECH_SYNTHESIZE))
    async def list_voices() -> Voices:
        """The voices of all tiers that can be heard now, best first; the first is the default."""
        return await parts.speech.voices()

    return router


async def _whole(sound: Sound) -> bytes:
    try:
        return b"".join([piece async for piece in sound.pcm])
    except httpx.HTTPError as e:
        raise Unavailable("speech", tell("speech.broke_off")) from e


async def _stream(sound: Sound, door: AsyncExitStack) -> AsyncIterator[bytes]:
    """Lets go of the door also when the program leaves in the middle. A door that breaks off breaks this off."""
    async with door:
        async for piece in sound.pcm:
            yield piece


def _wrap_wav(pcm: bytes, sample_rate_hz: int) -> bytes:
    """`pcm`: 16-bit little-endian mono."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(sample_rate_hz)
        out.writeframes(pcm[: len(pcm) // 2 * 2])
    return file.getvalue()
