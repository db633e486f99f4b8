"""The hotel's own voice, in the Zonos server: on this box's GPU, or another one's."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from pathlib import Path
from typing import Final

import httpx

from engine.errors import ProviderError
from engine.loopback import loopback_client
from engine.speech.manner import Manner, language_of, voice_for

LANGUAGES: Final = frozenset("en de fr es it ja zh ko".split())
_PROBE_TEXT: Final = "Good evening."
_PATH: Final = "/v1/audio/speech"
_TIMEOUT: Final = httpx.Timeout(10.0, connect=1.0)


class ZonosSpeaker:
    """`url` like http://127.0.0.1:8615; `transport` for tests. One connection is kept open until `aclose`.

    Every voice of `voices_dir` speaks every language; `table` (locale -> name)
    says which one where none is asked for, and without it the server's first.
    """

    name = "zonos"
    sample_rate_hz = 44_100

    def __init__(
        self,
        url: str,
        voices_dir: Path,
        *,
        table: Mapping[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._voices_dir = voices_dir
        self._table = dict(table or {})
        self._client = loopback_client(url, _TIMEOUT, transport)

    def serves(self, locale: str) -> bool:
        return language_of(locale) in LANGUAGES

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """The server answers with the first sound: one that has a queue of seconds is no use to a guest."""
        wanted = {
            "input": text,
            "voice": self._choose(manner),
            "locale": manner.locale,
            "speed": manner.rate,
            "first": opening,
        }
        try:
            async with self._client.stream("POST", _PATH, json=wanted) as answer:
                if answer.status_code != httpx.codes.OK:
                    raise ProviderError(self.name, f"HTTP {answer.status_code}", retryable=answer.status_code >= 500)
                if answer.headers.get("X-Sample-Rate") != str(self.sample_rate_hz):
                    raise ProviderError(self.name, "the server speaks at another sample rate", retryable=False)
                half = b""
                async for chunk in answer.aiter_raw():  # the network may cut a sample in two
                    data = half + chunk
                    half = data[len(data) & ~1 :]
                    if pcm := data[: len(data) & ~1]:
                        yield pcm
        except httpx.HTTPError as e:
            raise ProviderError(self.name, f"{type(e).__name__}: {e}", retryable=True) from e

    async def probe(self) -> None:
        """Raises ProviderError when it makes no sound now."""
        async for pcm in self.speak(_PROBE_TEXT, Manner()):
            if any(pcm):
                return
        raise ProviderError(self.name, "the probe was silent", retryable=True)

    async def aclose(self) -> None:
        await self._client.aclose()

    def _choose(self, manner: Manner) -> str | None:
        """The one asked for, or that of the table, if it is there now: voices come and go without a restart."""
        there = {file.stem for file in self._voices_dir.glob("*.json")}
        wishes = (manner.voice, voice_for(manner.locale, self._table))
        return next((wish for wish in wishes if wish in there), None)
