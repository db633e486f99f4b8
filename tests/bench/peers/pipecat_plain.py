"""A plain pipecat porter for one call, put together as the framework's docs show: `... pipecat_plain URL TOKEN ROOM`.

LiveKit transport, Silero VAD in the user aggregator, the default turn strategies
(smart-turn v3 on the CPU), services shaped like pipecat's own for Moonshine and Piper.
Only the reply is canned, which no porter's is.
"""

# mypy: disable-error-code="import-not-found,misc,no-any-unimported,untyped-decorator"
# pipecat lives in an environment of its own, where the checker of this one can't look.

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path
from typing import Any

from loguru import logger
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.frames.frames import (
    Frame,
    LLMContextFrame,
    LLMFullResponseEndFrame,
    LLMFullResponseStartFrame,
    LLMTextFrame,
    TranscriptionFrame,
    TTSSpeakFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair, LLMUserAggregatorParams
from pipecat.processors.frame_processor import FrameDirection
from pipecat.services.llm_service import LLMService
from pipecat.services.settings import LLMSettings, STTSettings, TTSSettings
from pipecat.services.stt_service import SegmentedSTTService
from pipecat.services.tts_service import TTSService
from pipecat.transports.livekit.transport import LiveKitParams, LiveKitTransport
from pipecat.utils.time import time_now_iso8601
from pipecat.workers.runner import WorkerRunner

from engine.models.voice import Voice
from tests.bench.peers import GREETING, INSTRUCTIONS, READY, REPLY, VOICES_VARIABLE
from tests.bench.peers.hearing import RATE_HZ, Moonshine
from tests.bench.voice import PORTER_VOICE, open_voice

TRANSCRIPTION_P99_S = 1.0
"""pipecat's own default for a service that was not measured; a final transcript is not held up by it."""


class MoonshineSTT(SegmentedSTTService):
    """Recognises each stretch of speech that the VAD cut out."""

    wants_wav_segments = False

    def __init__(self) -> None:
        super().__init__(
            sample_rate=RATE_HZ,
            settings=STTSettings(model="tiny-en", language="en"),
            ttfs_p99_latency=TRANSCRIPTION_P99_S,
        )
        self._moonshine = Moonshine()

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Frame, None]:
        text = await asyncio.to_thread(self._moonshine.transcribe, audio)
        if text:
            yield TranscriptionFrame(text, self._user_id, time_now_iso8601())


class CannedLLM(LLMService):
    """Always the same reply, word by word."""

    def __init__(self) -> None:
        sampling = ("temperature", "max_tokens", "top_p", "top_k", "frequency_penalty", "presence_penalty", "seed")
        super().__init__(
            settings=LLMSettings(
                model="canned",
                system_instruction=INSTRUCTIONS,
                filter_incomplete_user_turns=False,
                user_turn_completion_config=None,
                **dict.fromkeys(sampling),
            )
        )

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if not isinstance(frame, LLMContextFrame):
            await self.push_frame(frame, direction)
            return
        await self.push_frame(LLMFullResponseStartFrame())
        for word in REPLY.split():
            await self.push_frame(LLMTextFrame(f"{word} "))
        await self.push_frame(LLMFullResponseEndFrame())


class PiperTTS(TTSService):
    """Speaks a sentence at a time."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(
            push_start_frame=True,
            push_stop_frames=True,
            settings=TTSSettings(model="piper", voice=voice.name, language=None),
        )
        self._piper = voice

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame, None]:
        async for frame in self._stream_audio_frames_from_iterator(
            self._speak(text), in_sample_rate=self._piper.sample_rate_hz, context_id=context_id
        ):
            yield frame

    async def _speak(self, text: str) -> AsyncIterator[bytes]:
        yield await asyncio.to_thread(self._piper.speak, text)


async def answer(url: str, token: str, room: str, voice: Voice) -> None:
    """Be the porter in one room until its guest leaves."""
    transport = LiveKitTransport(
        url=url, token=token, room_name=room, params=LiveKitParams(audio_in_enabled=True, audio_out_enabled=True)
    )
    context = LLMContext()
    user, assistant = LLMContextAggregatorPair(
        context, user_params=LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer())
    )
    pipeline = Pipeline(
        [transport.input(), MoonshineSTT(), user, CannedLLM(), PiperTTS(voice), transport.output(), assistant]
    )
    worker = PipelineWorker(pipeline, params=PipelineParams(enable_metrics=True, enable_usage_metrics=True))
    runner = WorkerRunner()
    await runner.add_workers(worker)

    @transport.event_handler("on_connected")
    async def on_connected(_transport: Any) -> None:
        print(READY, flush=True)

    @transport.event_handler("on_first_participant_joined")
    async def on_guest(_transport: Any, _participant_id: str) -> None:
        await worker.queue_frame(TTSSpeakFrame(GREETING))

    @transport.event_handler("on_client_disconnected")
    async def on_guest_gone(_transport: Any, _client: Any) -> None:
        await runner.cancel()

    await runner.run()


def main() -> None:
    logger.remove()
    logger.add(sys.stderr, level="WARNING")
    url, token, room = sys.argv[1:4]
    with open_voice(Path(os.environ[VOICES_VARIABLE]) / PORTER_VOICE) as voice:
        asyncio.run(answer(url, token, room, voice))


if __name__ == "__main__":
    main()
