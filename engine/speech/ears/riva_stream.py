"""One recognition stream to Riva: audio goes out and words come in as they come, and every end has a reason."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

import grpc.aio
from riva.client.proto import riva_asr_pb2 as asr

from engine.errors import ProviderError
from engine.speech.ears.riva_line import NAME, RivaLine, as_provider_error
from engine.speech.ears.riva_words import StreamWords
from engine.speech.ports import HEARING_RATE_HZ

_CHUNK_BYTES: Final = 2 * HEARING_RATE_HZ
"""A message holds a second of audio at most."""
_ROUNDING_S: Final = 0.002
"""Riva's figure has single precision."""


class RivaStream:
    """Opened when made; `close` or its end lets go of it."""

    def __init__(self, line: RivaLine, config: Any) -> None:
        self.words = StreamWords()
        self.pushed_s = 0.0
        self._line = line
        self._config = config
        self._outgoing: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._half_closed = False
        self._all_sent = False
        self._error: ProviderError | None = None
        self._news = asyncio.Event()
        self.running = asyncio.create_task(self._run())

    @property
    def takes_audio(self) -> bool:
        return not self._half_closed

    def push(self, pcm: bytes) -> None:
        """Never waits."""
        self.pushed_s += len(pcm) / 2 / HEARING_RATE_HZ
        for at in range(0, len(pcm), _CHUNK_BYTES):
            self._outgoing.put_nowait(pcm[at : at + _CHUNK_BYTES])

    def half_close(self) -> None:
        """No more audio comes: the server settles all words and ends the stream."""
        if not self._half_closed:
            self._half_closed = True
            self._outgoing.put_nowait(None)

    def check(self) -> None:
        """Raises ProviderError if the stream broke."""
        if self._error is not None:
            raise self._error
        if self.running.done() and not self.running.cancelled():
            self.running.result()  # what went wrong on our side comes out here

    async def covers(self, audio_s: float) -> None:
        """Waits until the words are those of so much audio. Raises ProviderError."""
        await self._until(lambda: self.words.processed_s >= audio_s - _ROUNDING_S)

    async def settled(self) -> None:
        """Waits for the end after `half_close`. Raises ProviderError."""
        await self._until(lambda: False)

    def close(self) -> None:
        """What was not said by now is not wanted. Idempotent."""
        if not self.running.done():
            self._error = self._error or ProviderError(NAME, "the stream was closed", retryable=False)
            self.running.cancel()

    async def _until(self, reached: Callable[[], bool]) -> None:
        while not reached() and not self.running.done() and self._error is None:
            await self._news.wait()
        self.check()

    async def _run(self) -> None:
        call = self._line.stub.StreamingRecognize(metadata=self._line.metadata)
        try:
            async with asyncio.TaskGroup() as both:
                writing = both.create_task(self._write(call))
                self._error = await self._read(call)
                writing.cancel()
        finally:
            call.cancel()
            self._tell()

    async def _read(self, call: Any) -> ProviderError | None:
        """Until the stream ends; why it should not have ended."""
        try:
            while (response := await call.read()) is not grpc.aio.EOF:
                if response is None:  # gRPC's way to say that it could not decode a message
                    return ProviderError(NAME, "sent something that is not a result", retryable=True)
                self.words.take(response.results)
                self._tell()
        except grpc.aio.AioRpcError as e:
            return as_provider_error(e)
        if not self._all_sent:
            return ProviderError(NAME, "closed the stream in the middle of an utterance", retryable=True)
        if self.words.interim is not None:
            return ProviderError(NAME, "ended without its final words", retryable=True)
        return None

    async def _write(self, call: Any) -> None:
        """An error here is the reader's to tell: it knows the status."""
        try:
            await call.write(asr.StreamingRecognizeRequest(streaming_config=self._config))
            while (pcm := await self._outgoing.get()) is not None:
                await call.write(asr.StreamingRecognizeRequest(audio_content=pcm))
            self._all_sent = True
            await call.done_writing()
        except (grpc.aio.AioRpcError, asyncio.InvalidStateError):
            return

    def _tell(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
