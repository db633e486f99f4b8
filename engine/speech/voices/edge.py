"""Microsoft's Edge voices over the internet: only where the hotel allows that what the porter says leaves the house.

The text goes to speech.platform.bing.com; a reply can hold a guest's name. The
service is free, unpromised and refuses whom it likes, so it never stands alone.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from types import ModuleType
from typing import Final

import aiohttp

from engine.errors import ProviderError
from engine.speech.manner import Manner, voice_for
from engine.speech.voices.mp3 import Mp3Decoder

VOICES: Final = {
    "en-GB": "en-GB-SoniaNeural",
    "en-US": "en-US-AriaNeural",
    "de": "de-DE-KatjaNeural",
    "fr": "fr-FR-DeniseNeural",
    "es": "es-ES-ElviraNeural",
    "it": "it-IT-ElsaNeural",
}
"""What the settings' own table is laid over."""

_PROBE_TEXT: Final = "Good evening."
_CONNECT_S: Final = 3
_RECEIVE_S: Final = 5


class EdgeSpeaker:
    """`voices`: locale -> voice, instead of VOICES. `allowed` is asked before each text: it serves nothing without.

    `endpoint` is for tests. The library knows its address only as a constant of
    its module, so an endpoint given here holds for the whole process.
    """

    name = "edge"
    sample_rate_hz = 24_000

    def __init__(
        self,
        voices: Mapping[str, str] = VOICES,
        endpoint: str | None = None,
        allowed: Callable[[], bool] = lambda: True,
    ) -> None:
        self._voices = voices
        self._allowed = allowed
        if allowed():
            _library()
        if endpoint is not None:
            setattr(_library()[0], "WSS_URL", endpoint)  # noqa: B010 - not one of its public names

    def serves(self, locale: str) -> bool:
        return self._allowed() and voice_for(locale, self._voices) is not None

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        if not self._allowed():
            raise ProviderError(self.name, "the hotel does not allow it", retryable=False)
        voice = voice_for(manner.locale, self._voices)
        if voice is None:
            raise ProviderError(self.name, f"has no voice for {manner.locale}", retryable=False)
        communicate, exceptions = _library()
        failures = (aiohttp.ClientError, exceptions.EdgeTTSException, OSError, TimeoutError)
        rate = f"{round(100 * (manner.rate - 1)):+d}%"
        decoder = Mp3Decoder(self.sample_rate_hz)
        talk = communicate.Communicate(text, voice, rate=rate, connect_timeout=_CONNECT_S, receive_timeout=_RECEIVE_S)
        try:
            async with aclosing(talk.stream()) as messages:
                async for message in messages:
                    if message["type"] == "audio" and (pcm := decoder.push(message["data"])):
                        yield pcm
            # A connection that breaks ends the library's stream like a whole sentence; only turn.end sets this to 0.
            if talk.state["chunk_audio_bytes"]:
                raise ProviderError(self.name, "broke off", retryable=True)
            if pcm := decoder.flush():
                yield pcm
        except failures as e:
            raise ProviderError(self.name, f"{type(e).__name__}: {_first_line(e)}", retryable=True) from e
        except (ValueError, KeyError, TypeError) as e:
            raise ProviderError(self.name, f"answers nonsense: {_first_line(e)}", retryable=True) from e

    async def probe(self) -> None:
        voice = next(iter(self._voices))
        async for _ in self.speak(_PROBE_TEXT, Manner(voice)):
            return
        raise ProviderError(self.name, "the probe was silent", retryable=True)


def _library() -> tuple[ModuleType, ModuleType]:
    """Loading it takes 0.13 s, for the authorities of the machine; few hotels allow this tier."""
    from edge_tts import communicate, exceptions  # noqa: PLC0415

    return communicate, exceptions


def _first_line(error: BaseException) -> str:
    """Without the address, which holds a token."""
    return "" if isinstance(error, aiohttp.ClientResponseError) else str(error).partition("\n")[0][:120]
