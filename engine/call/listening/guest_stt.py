"""The guest's ears as LiveKit's speech-to-text: its stream in front, our recogniser and our decisions behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import structlog
from livekit import rtc
from livekit.agents import APIConnectionError, APIConnectOptions, APIError, stt
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr
from livekit.agents.utils import AudioBuffer

from engine.call.listening.ending import EndDetector
from engine.call.listening.hearing import GuestHearing
from engine.call.listening.listeners import Listeners
from engine.call.listening.owed import Keeping
from engine.call.listening.voice_activity import VoiceActivity
from engine.errors import ProviderError
from engine.speech.mistakes import trace_of
from engine.speech.ports import HEARING_RATE_HZ, Hearing, Recognizer

log = structlog.get_logger()


class GuestSTT(stt.STT[Any]):
    """LiveKit's view of the recogniser."""

    def __init__(
        self,
        recognizer: Recognizer,
        voice_activity: Callable[[], VoiceActivity],
        end_detector: EndDetector,
        listeners: Listeners,
        keeping: Keeping | None = None,
    ) -> None:
        super().__init__(
            capabilities=stt.STTCapabilities(streaming=True, interim_results=True, offline_recognize=False)
        )
        self.recognizer = recognizer
        self.voice_activity = voice_activity
        self.end_detector = end_detector
        self.listeners = listeners
        self.keeping = keeping or Keeping()

    @property
    def model(self) -> str:
        return self.recognizer.name

    @property
    def provider(self) -> str:
        return "nightporter"

    def stream(
        self,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    ) -> GuestStream:
        return GuestStream(self, conn_options)

    async def _recognize_impl(
        self, buffer: AudioBuffer, *, language: NotGivenOr[str] = NOT_GIVEN, conn_options: APIConnectOptions
    ) -> stt.SpeechEvent:
        raise RuntimeError("the session streams; whole recordings go to the recogniser's own HTTP door")


class GuestStream(stt.RecognizeStream):
    """One guest's audio; lives as long as the session listens, with as many streams of the recogniser as it takes."""

    def __init__(self, owner: GuestSTT, conn_options: APIConnectOptions) -> None:
        super().__init__(stt=owner, conn_options=conn_options, sample_rate=HEARING_RATE_HZ)
        self._owner = owner
        self._guest = GuestHearing(self, owner.listeners, owner.end_detector, owner.keeping)
        self._stumbled = False
        """The window before this one met a mistake of ours."""

    async def _run(self) -> None:
        try:
            hearing = await self._owner.recognizer.open()
            self._owner.listeners.waiting.ears(True)
            try:
                async with asyncio.TaskGroup() as self._runs:
                    await self._listen(hearing)
            finally:
                self._owner.listeners.waiting.ears(False)
                await hearing.aclose()
        except* ProviderError as e:
            raise APIConnectionError(str(e.exceptions[0]), retryable=True) from e
        finally:
            self._guest.close()

    async def _listen(self, hearing: Hearing) -> None:
        voice_activity = self._owner.voice_activity()
        async for frame in self._input_ch:
            if not isinstance(frame, rtc.AudioFrame):
                continue
            for pcm, probability in voice_activity.feed(bytes(frame.data)):
                went_well = await self._survived(partial(self._guest.window, pcm, probability, hearing))
                if not went_well and self._stumbled:
                    raise RuntimeError("hearing fails with every sound")  # rescue.py ends the call with a word
                if not went_well:
                    self._guest.drop()
                self._stumbled = not went_well

    def begin(
        self, work: Callable[[], Awaitable[None]], or_else: Callable[[], None] = lambda: None
    ) -> asyncio.Task[None]:
        async def survive() -> None:
            if not await self._survived(work):
                or_else()

        return self._runs.create_task(survive())

    def failed(self, error: APIError) -> None:
        self._emit_error(error, recoverable=True)

    def tell(self, event: stt.SpeechEvent) -> None:
        self._event_ch.send_nowait(event)

    async def _survived(self, step: Callable[[], Awaitable[None]]) -> bool:
        """False after a mistake of ours, which is told and never ends the stream: LiveKit opens no new one after an
        error that is no provider's, and the guest would speak to nobody."""
        try:
            await step()
        except ProviderError:
            raise
        except Exception as e:  # noqa: BLE001 - whatever it is, the guest must be heard
            kind = type(e).__name__
            log.error("a mistake in hearing the guest", error=kind, trace=trace_of(e))
            self.failed(APIError(f"a mistake in hearing the guest: {kind}", retryable=True))
            return False
        return True
