"""The Piper voice, in the voices' server."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any, Final

import httpx
import structlog

from engine.errors import ProviderError
from engine.loopback import loopback_client

_PROBE_TEXT: Final = "Good evening."
_PATH: Final = "/v1/audio/speech"
_HTTP_NOT_FOUND: Final = 404
_log = structlog.get_logger(__name__)


class PiperSpeaker:
    """`url` like http://127.0.0.1:8612; `transport` for tests. One connection is kept open until `aclose`."""

    name = "piper"
    sample_rate_hz = 22_050

    def __init__(self, url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = loopback_client(url, httpx.Timeout(10.0, connect=1.0), transport)

    async def speak(self, text: str, voice: str, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """In the server's default voice when it doesn't have this one: better than another tier's."""
        wanted: dict[str, Any] = {"input": text, "voice": voice, "response_format": "pcm", "first": opening}
        try:
            async with self._client.stream("POST", _PATH, json=wanted) as answer:
                if answer.status_code != _HTTP_NOT_FOUND:
                    async for pcm in self._pcm(answer):
                        yield pcm
                    return
            _log.warning("the server does not have this voice; its default speaks", voice=voice)
            async with self._client.stream("POST", _PATH, json={**wanted, "voice": None}) as answer:
                async for pcm in self._pcm(answer):
                    yield pcm
        except httpx.HTTPError as e:
            raise ProviderError(self.name, f"{type(e).__name__}: {e}", retryable=True) from e

    async def aclose(self) -> None:
        await self._client.aclose()

    async def probe(self) -> None:
        """Raises ProviderError when the default voice makes no sound."""
        async for pcm in self.speak(_PROBE_TEXT, "", opening=False):
            if any(pcm):
                return
        raise ProviderError(self.name, "the probe was silent", retryable=True)

    async def _pcm(self, answer: httpx.Response) -> AsyncGenerator[bytes, None]:
        """Whole samples only: the network may cut a sample in two."""
        if answer.status_code != httpx.codes.OK:
            raise ProviderError(self.name, f"HTTP {answer.status_code}", retryable=answer.status_code >= 500)
        if answer.headers.get("X-Sample-Rate") != str(self.sample_rate_hz):
            raise ProviderError(self.name, "the voice has another sample rate", retryable=False)
        half = b""
        async for chunk in answer.aiter_raw():
            data = half + chunk
            half = data[len(data) & ~1 :]
            if data := data[: len(data) & ~1]:
                yield data
