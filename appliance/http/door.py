"""The engine's speech door as the API asks it: on loopback, with the service key, over HTTP and WebSocket."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, NoReturn, TypeVar
from urllib.parse import urlencode

import httpx
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, InvalidStatus

from appliance.contract.speech import MAX_MESSAGE_BYTES, AudioForm, Synthesize, Transcription, Voices
from appliance.contract.told import tell
from appliance.errors import NotFound, Unavailable

Body = TypeVar("Body", bound=BaseModel)

_PATIENCE: Final = httpx.Timeout(90.0, connect=2.0)
"""A minute of audio takes some seconds to transcribe, more when all lines are busy."""

_CONNECT_S: Final = 20.0
"""A tier that was just started is waited for behind the door."""

_NO_TLS: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class _Refusal(BaseModel):
    detail: str


@dataclass(frozen=True, slots=True)
class Sound:
    """A text as it is spoken: s16le mono."""

    sample_rate_hz: int
    tier: str
    pcm: AsyncIterator[bytes]


class SpeechDoor:
    """`url` like http://127.0.0.1:8614. Everything raises Unavailable when the door is shut or no tier works."""

    def __init__(self, url: str, key: str, *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._headers = {"Authorization": f"Bearer {key}"}
        self._http = httpx.AsyncClient(
            base_url=url,
            timeout=_PATIENCE,
            headers=self._headers,
            trust_env=False,
            verify=_NO_TLS,
            transport=transport,
        )
        self._stream_url = f"{url.replace('http', 'ws', 1)}/v1/stream"

    async def aclose(self) -> None:
        await self._http.aclose()

    async def voices(self) -> Voices:
        return _read(Voices, await self._ask("GET", "/v1/voices"))

    async def transcribe(self, pcm: bytes, form: AudioForm) -> Transcription:
        """Raises RequestValidationError for a language that no tier knows."""
        return _read(Transcription, await self._ask("POST", "/v1/transcribe", content=pcm, params=form.model_dump()))

    @asynccontextmanager
    async def speak(self, wanted: Synthesize) -> AsyncIterator[Sound]:
        """Raises NotFound for an unknown voice, RequestValidationError for a text without a word."""
        request = self._http.build_request("POST", "/v1/speech", json=wanted.model_dump())
        try:
            answer = await self._http.send(request, stream=True)
        except httpx.HTTPError as e:
            raise _shut(e) from e
        try:
            if not answer.is_success:
                await answer.aread()
                _refuse(answer)
            rate = answer.headers.get("X-Sample-Rate", "")
            if not rate.isdecimal() or not int(rate):
                raise Unavailable("speech", "the speech door does not say how its audio is to be read")
            yield Sound(int(rate), answer.headers.get("X-Tier", ""), answer.aiter_raw())
        except httpx.HTTPError as e:
            raise _shut(e) from e
        finally:
            await answer.aclose()

    async def open_stream(self, form: AudioForm) -> ClientConnection:
        """The caller closes it. Raises RequestValidationError for a language that no tier knows."""
        try:
            return await connect(
                f"{self._stream_url}?{urlencode(form.model_dump())}",
                additional_headers=self._headers,
                proxy=None,
                compression=None,
                max_size=MAX_MESSAGE_BYTES,
                open_timeout=_CONNECT_S,
                close_timeout=1.0,
            )
        except InvalidStatus as e:
            _refuse(httpx.Response(e.response.status_code, json={"detail": bytes(e.response.body or b"").decode()}))
        except (OSError, InvalidHandshake, TimeoutError) as e:
            raise _shut(e) from e

    async def _ask(self, method: str, path: str, **request: object) -> httpx.Response:
        try:
            answer = await self._http.request(method, path, **request)  # type: ignore[arg-type]  # httpx's own fields
        except httpx.HTTPError as e:
            raise _shut(e) from e
        if not answer.is_success:
            _refuse(answer)
        return answer


def _refuse(answer: httpx.Response) -> NoReturn:
    """Raises what the door's refusal means here; a 422 begins with the field that it is about."""
    try:
        detail = _Refusal.model_validate_json(answer.content).detail
    except ValidationError:
        detail = f"it answered {answer.status_code}"
    match answer.status_code:
        case HTTPStatus.NOT_FOUND:
            raise NotFound(detail)
        case HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            raise HTTPException(answer.status_code, detail)
        case HTTPStatus.UNPROCESSABLE_ENTITY:
            field, _, message = detail.partition(": ")
            raise RequestValidationError([{"type": "value_error", "loc": ("body", field), "msg": message}])
    raise Unavailable("speech", f"the speech door can't serve this now: {detail}")


def _read(kind: type[Body], answer: httpx.Response) -> Body:
    try:
        return kind.model_validate_json(answer.content)
    except ValidationError as e:
        raise Unavailable("speech", "the speech door gave an answer that can't be read") from e


def _shut(error: Exception) -> Unavailable:
    return Unavailable("speech", tell("speech.shut", why=str(error) or type(error).__name__))
