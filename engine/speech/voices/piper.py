"""The Piper voices, in the voices' server."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Any, Final

import httpx
import structlog

from engine.errors import ProviderError
from engine.loopback import loopback_client
from engine.speech.manner import Manner
from engine.speech.resample import Resampler
from engine.speech.voices.piper_voices import choose_voice
from engine.speech.wire import FROM_CACHE

_PROBE_TEXT: Final = "Good evening."
_PATH: Final = "/v1/audio/speech"
_HTTP_NOT_FOUND: Final = 404
_log = structlog.get_logger(__name__)


class PiperSpeaker:
    """`url` like http://127.0.0.1:8612; `transport` for tests. One connection is kept open until `aclose`.

    `voices` are the server's, name -> locale; `table` (locale -> name) and
    `default` say which of them speaks when none is asked for. `look_again` tells which there are by now, where one is
    asked for that was not there.
    """

    name = "piper"
    sample_rate_hz = 22_050

    def __init__(
        self,
        url: str,
        voices: Mapping[str, str],
        *,
        table: Mapping[str, str] | None = None,
        default: str = "",
        look_again: Callable[[], Mapping[str, str]] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._voices = dict(voices)
        self._table = dict(table or {})
        self._default = default
        self._look_again = look_again
        self.from_cache = False
        self._client = loopback_client(url, httpx.Timeout(10.0, connect=1.0), transport)

    def serves(self, locale: str) -> bool:
        return self._choose(Manner(locale)) is not None

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        """An empty chunk first: the server has the text in its queue."""
        voice = self._choose(manner)
        if voice is None:
            raise ProviderError(self.name, f"has no voice for {manner.locale}", retryable=False)
        async for pcm in self._ask(text, voice, manner, opening=opening):
            yield pcm

    async def aclose(self) -> None:
        await self._client.aclose()

    async def probe(self) -> None:
        """Raises ProviderError when the default voice makes no sound now; what the server remembers doesn't count."""
        async for pcm in self._ask(_PROBE_TEXT, None, Manner(), opening=False, fresh=True):
            if any(pcm):
                return
        raise ProviderError(self.name, "the probe was silent", retryable=True)

    def _choose(self, manner: Manner) -> str | None:
        chosen = choose_voice(manner, self._voices, self._table, self._default)
        is_as_wished = chosen is not None and manner.voice in (None, chosen)
        if is_as_wished or self._look_again is None:
            return chosen
        self._voices = dict(self._look_again())
        return choose_voice(manner, self._voices, self._table, self._default)

    async def _ask(
        self, text: str, voice: str | None, manner: Manner, *, opening: bool, fresh: bool = False
    ) -> AsyncGenerator[bytes, None]:
        """In another voice of the language when the server has left this one out: better than another tier's."""
        wanted: dict[str, Any] = {"input": text, "rate": manner.rate, "first": opening, "fresh": fresh}
        try:
            async with self._client.stream("POST", _PATH, json={**wanted, "voice": voice}) as answer:
                if voice is None or answer.status_code != _HTTP_NOT_FOUND:
                    async for pcm in self._pcm(answer):
                        yield pcm
                    return
            _log.warning("the server does not have this voice; another one speaks", voice=voice)
            async with self._client.stream("POST", _PATH, json={**wanted, "locale": manner.locale}) as answer:
                async for pcm in self._pcm(answer):
                    yield pcm
        except httpx.HTTPError as e:
            raise ProviderError(self.name, f"{type(e).__name__}: {e}", retryable=True) from e

    async def _pcm(self, answer: httpx.Response) -> AsyncGenerator[bytes, None]:
        """At our rate, and whole samples only: the network may cut a sample in two."""
        if answer.status_code != httpx.codes.OK:
            raise ProviderError(self.name, f"HTTP {answer.status_code}", retryable=answer.status_code >= 500)
        rate = answer.headers.get("X-Sample-Rate", "")
        if not rate.isdecimal() or not 8_000 <= int(rate) <= 48_000:
            raise ProviderError(self.name, "the server does not say the audio's sample rate", retryable=False)
        from_cache = answer.headers.get(FROM_CACHE) == "yes"
        yield b""
        resampler, half = Resampler(int(rate), self.sample_rate_hz), b""
        async for chunk in answer.aiter_raw():
            data = half + chunk
            half = data[len(data) & ~1 :]
            if pcm := resampler.push(data[: len(data) & ~1]):
                self.from_cache = from_cache
                yield pcm
        if pcm := resampler.flush():
            yield pcm
