"""Riva, NVIDIA's recogniser on the hotel's GPU: what it is asked for, in streams and for whole recordings.

Nothing is asked twice here: every error is raised, and the tiers decide.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

import grpc.aio
from riva.client.proto import riva_asr_pb2 as asr
from riva.client.proto import riva_audio_pb2 as audio

from engine.speech.ears.endpointing import Endpointing
from engine.speech.ears.riva_hearing import SETTLE_S, RivaHearing, heard_of
from engine.speech.ears.riva_line import NAME, RivaLine, as_provider_error, pick_language
from engine.speech.ears.riva_stream import RivaStream
from engine.speech.ears.riva_words import segment_of
from engine.speech.ports import HEARING_RATE_HZ, Heard, Urgency

BOOST: Final = 40.0
"""NVIDIA advises 20 to 100 for words that matter."""

_MAX_REQUEST_BYTES: Final = 3_500_000
"""gRPC servers refuse messages over 4 MiB unless they are told otherwise; longer recordings are streamed."""
_PROBE_PCM: Final = bytes(HEARING_RATE_HZ // 5)


class RivaRecognizer:
    """One call's: its `locale`, and a `vocabulary` of names that are heard more readily than other words.

    `detects`: a model that finds out the language by itself is preferred, where there is one.
    """

    name = NAME

    def __init__(
        self,
        line: RivaLine,
        locale: str,
        *,
        vocabulary: Sequence[str] = (),
        detects: bool = False,
        boost: float = BOOST,
        endpointing: Endpointing | None = None,
        settle_s: float = SETTLE_S,
    ) -> None:
        self._line = line
        self._locale = locale
        self._vocabulary = tuple(vocabulary)
        self._detects = detects
        self._boost = boost
        self._endpointing = endpointing
        self._settle_s = settle_s

    def serves(self, locale: str) -> bool:
        """True until the server was asked what it has."""
        models = self._line.known_models
        return models is None or pick_language(locale, [m for m in models if m.streaming]) is not None

    async def open(self) -> RivaHearing:
        """Asks the server for its languages once. Raises ProviderError."""
        language = await self._line.language_for(self._locale, detects=self._detects)
        config = asr.StreamingRecognitionConfig(config=self._config(language), interim_results=True)
        return RivaHearing(lambda: RivaStream(self._line, config), self._settle_s)

    async def recognize(self, pcm: bytes) -> Heard:
        """By an offline model where there is one; else by a stream, as fast as the server takes it."""
        began = time.monotonic()
        offline = [model for model in await self._line.models() if not model.streaming]
        language = pick_language(self._locale, offline) if offline else None
        if not pcm or language is None or len(pcm) > _MAX_REQUEST_BYTES:
            return await self._stream_all(pcm)
        audio_s = len(pcm) / 2 / HEARING_RATE_HZ
        try:
            answer = await self._line.stub.Recognize(
                asr.RecognizeRequest(config=self._config(language), audio=pcm),
                metadata=self._line.metadata,
                timeout=10 + audio_s,
            )
        except grpc.aio.AioRpcError as e:
            raise as_provider_error(e) from e
        found = [segment_of(result.alternatives[0]) for result in answer.results if result.alternatives]
        return heard_of(found, audio_s, time.monotonic() - began)

    async def probe(self) -> None:
        """A moment's silence in a stream that must end well: a server that only accepts connections is not healthy."""
        await self._stream_all(_PROBE_PCM)

    async def aclose(self) -> None:
        await self._line.aclose()

    async def _stream_all(self, pcm: bytes) -> Heard:
        hearing = await self.open()
        try:
            await hearing.push(pcm)
            return await hearing.transcribe(Urgency.FINAL) or Heard("", 0, 0, 0)
        finally:
            await hearing.aclose()

    def _config(self, language: str) -> asr.RecognitionConfig:
        return asr.RecognitionConfig(
            encoding=audio.AudioEncoding.LINEAR_PCM,
            sample_rate_hertz=HEARING_RATE_HZ,
            audio_channel_count=1,
            language_code=language,
            max_alternatives=1,
            enable_automatic_punctuation=True,
            enable_word_time_offsets=True,
            speech_contexts=self._boosted(),
            endpointing_config=_message(self._endpointing),
        )

    def _boosted(self) -> list[asr.SpeechContext]:
        return [asr.SpeechContext(phrases=self._vocabulary, boost=self._boost)] if self._vocabulary else []


def _message(endpointing: Endpointing | None) -> asr.EndpointingConfig | None:
    if endpointing is None:
        return None
    told = {name.removesuffix("_ms"): value for name, value in asdict(endpointing).items() if value is not None}
    return asr.EndpointingConfig(**told) if told else None
