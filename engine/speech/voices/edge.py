"""Microsoft's Edge voices over the internet: only where the hotel allows that what the porter says leaves the house.

The text goes to speech.platform.bing.com; a reply can hold a guest's name. The
service is free, unpromised and refuses whom it likes, so it never stands alone.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING, Final

import aiohttp

from engine.errors import ProviderError
from engine.speech.manner import Manner, voice_for
from engine.speech.voices.mp3 import Mp3Decoder

if TYPE_CHECKING:
    from edge_tts.communicate import Communicate

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
    """`voices`: locale -> voice, instead of VOICES.

    `endpoint` is for tests. The library knows its address only as a constant of
    its module, so an endpoint given here holds for the whole process.
    """

    name = "edge"
    sample_rate_hz = 24_000

    def __init__(self, voices: Mapping[str, str] = VOICES, endpoint: str | None = None) -> None:
        self._voices = voices
        # Loading it takes 0.13 s, for the authorities of the machine; few hotels allow this tier.
        from edge_tts import communicate, exceptions  # noqa: PLC0415

        self._communicate = communicate.Communicate
        self._failures = (aiohttp.ClientError, exceptions.EdgeTTSException, OSError, TimeoutError)
        if endpoint is not None:
            setattr(communicate, "WSS_URL", endpoint)  # noqa: B010 - not one of its public names

    def serves(self, locale: str) -> bool:
        return voice_for(locale, self._voices) is not None

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        voice = voice_for(manner.locale, self._voices)
        if voice is None:
            raise ProviderError(self.name, f"has no voice for {manner.locale}", retryable=False)
        decoder, talk = Mp3Decoder(self.sample_rate_hz), self._begin(text, voice, manner.rate)
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
        except self._failures as e:
            raise ProviderError(self.name, f"{type(e).__name__}: {_first_line(e)}", retryable=True) from e
        except (ValueError, KeyError, TypeError) as e:
            raise ProviderError(self.name, f"answers nonsense: {_first_line(e)}", retryable=True) from e

    async def probe(self) -> None:
        voice = next(iter(self._voices))
        async for _ in self.speak(_PROBE_TEXT, Manner(voice)):
            return
        raise ProviderError(self.name, "the probe was silent", retryable=True)

    def _begin(self, text: str, voice: str, rate: float) -> Communicate:
        return self._communicate(
            text,
            voice,
            rate=f"{round(100 * (rate - 1)):+d}%",
            connect_timeout=_CONNECT_S,
            receive_timeout=_RECEIVE_S,
        )


def _first_line(error: BaseException) -> str:
    """Without the address, which holds a token."""
    return "" if isinstance(error, aiohttp.ClientResponseError) else str(error).partition("\n")[0][:120]
