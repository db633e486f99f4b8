"""The speech tiers as LiveKit's text-to-speech: sentences in, PCM out as soon as the first one sounds."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Any

from livekit.agents import APIConnectionError, APIConnectOptions, tts
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, TimedString

from appliance.contract.redaction import redact_cards
from engine.call.record.waterfall import Waterfall
from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.voices.onset import leading_silence_s, trim_onset
from engine.speech.voices.sentences import finished
from engine.speech.voices.tiers import TieredSpeaker


class PorterVoice(tts.TTS[Any]):
    """LiveKit's view of the tiers, for one call and one manner of speaking."""

    def __init__(
        self, speaker: TieredSpeaker, manner: Manner, waterfall: Waterfall, on_text: Callable[[str], None]
    ) -> None:
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=True, aligned_transcript=True),
            sample_rate=speaker.sample_rate_hz,
            num_channels=1,
        )
        self.speaker = speaker
        self.manner = manner
        self.waterfall = waterfall
        self.on_text = on_text

    @property
    def model(self) -> str:
        return self.manner.voice or self.manner.locale

    @property
    def provider(self) -> str:
        return "nightporter"

    def stream(self, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS) -> tts.SynthesizeStream:
        return _Speech(self, conn_options)

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        return self._synthesize_with_stream(text, conn_options=conn_options)


class _Speech(tts.SynthesizeStream):
    def __init__(self, owner: PorterVoice, conn_options: APIConnectOptions) -> None:
        super().__init__(tts=owner, conn_options=conn_options)
        self._owner = owner

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        output_emitter.initialize(
            request_id=uuid.uuid4().hex,
            sample_rate=self._owner.sample_rate,
            num_channels=1,
            mime_type="audio/pcm",
            frame_size_ms=20,
            stream=True,
        )
        output_emitter.start_segment(segment_id=uuid.uuid4().hex)
        waiting, self._opening, self._sounds, self._said_s = "", True, False, 0.0
        async for piece in self._input_ch:
            if isinstance(piece, str):
                whole, waiting = finished(waiting + piece)
            else:
                whole, waiting = waiting, ""
            await self._speak(whole, output_emitter)
        await self._speak(waiting, output_emitter)
        output_emitter.end_segment()

    async def _speak(self, text: str, output_emitter: tts.AudioEmitter) -> None:
        text = redact_cards(text).strip()
        if not text:
            return
        self._mark_started()
        self._owner.on_text(text)
        begins_s = self._said_s
        try:
            async for pcm in self._owner.speaker.speak(text, self._owner.manner, opening=self._opening):
                sound = pcm if self._sounds else self._begin_sound(pcm)
                output_emitter.push(sound)
                self._said_s += len(sound) / 2 / self._owner.sample_rate
        except ProviderError as e:
            raise APIConnectionError(str(e), retryable=False) from e
        # Of a sentence that is cut, what was heard is told by these times; by itself the framework is off by 0.6 s.
        told = text if self._opening else f" {text}"
        output_emitter.push_timed_transcript(TimedString(told, start_time=begins_s, end_time=self._said_s))
        self._opening = False
        output_emitter.flush()

    def _begin_sound(self, pcm: bytes) -> bytes:
        """The reply's first audio, without most of the silence that it begins with."""
        self._sounds, rate_hz = True, self._owner.sample_rate
        trimmed = trim_onset(pcm, rate_hz)
        self._owner.waterfall.audio_began(
            time.time(), silence_s=leading_silence_s(trimmed, rate_hz), cached=self._owner.speaker.from_cache
        )
        return trimmed
