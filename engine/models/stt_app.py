"""The recogniser's server: a WebSocket for each guest, one queue for all."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

import numpy as np
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from numpy.typing import NDArray
from pydantic import BaseModel, ValidationError

from engine.errors import ProviderError
from engine.models.pool import Pool
from engine.models.scheduler import Rank
from engine.speech.ports import HEARING_RATE_HZ, Urgency
from engine.speech.wire import COMMAND, MAX_AUDIO_S, Cut, Dropped, Refused, Transcribe, Transcript

_MAX_AUDIO_BYTES: Final = int(MAX_AUDIO_S * HEARING_RATE_HZ) * 2
_PATIENCE: Final = 5
"""Messages not understood before the connection is closed (1003)."""


class Ears(Protocol):
    """One recogniser; used by one thread at a time."""

    def transcribe(self, pcm: NDArray[np.int16]) -> str: ...


def create_app(ears: Sequence[Ears], model: str, clock: Callable[[], float] = time.time) -> FastAPI:
    """One worker thread for each of `ears`."""
    app = FastAPI(title="Nightporter recogniser", docs_url=None, redoc_url=None, openapi_url=None)
    pool, streams, ready_since = Pool(len(ears)), set[str](), clock()

    @app.get("/health")
    async def health() -> dict[str, Any]:
        return {
            "model": model,
            "ready_since": ready_since,
            "runs": pool.runs,
            "dropped": pool.dropped,
            "streams": len(streams),
            "queue": pool.queued,
        }

    @app.websocket("/v1/stream")
    async def stream(socket: WebSocket) -> None:
        await socket.accept()
        name = uuid.uuid4().hex
        streams.add(name)
        try:
            await _Stream(socket, name, pool, ears).serve()
        finally:
            streams.discard(name)

    return app


class _Stream:
    """One guest's audio since the last cut, and the commands about it."""

    def __init__(self, socket: WebSocket, name: str, pool: Pool, ears: Sequence[Ears]) -> None:
        self._socket = socket
        self._name = name
        self._pool = pool
        self._ears = ears
        self._audio = bytearray()
        self._mistakes = 0
        self._runs: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Until the guest's job disconnects; its queued work goes with it."""
        async with asyncio.TaskGroup() as tasks:
            while self._mistakes < _PATIENCE:
                message = await self._socket.receive()
                if message["type"] == "websocket.disconnect":
                    break
                await self._take(message, tasks)
            else:
                await self._socket.close(1003, "too many messages that were not understood")
            for run in self._runs:
                run.cancel()

    async def _take(self, message: Any, tasks: asyncio.TaskGroup) -> None:
        if (pcm := message.get("bytes")) is not None:
            if len(pcm) % 2:
                await self._refuse("audio must be 16-bit samples: an odd number of bytes came")
                return
            self._audio += pcm
            del self._audio[: max(0, len(self._audio) - _MAX_AUDIO_BYTES)]
            return
        try:
            command = COMMAND.validate_json(message.get("text") or "")
        except ValidationError as e:
            first = e.errors(include_input=False)[0]
            where = ".".join(map(str, first["loc"]))
            await self._refuse(f"{where}: {first['msg']}" if where else str(first["msg"]))
            return
        match command:
            case Transcribe():
                pcm = np.frombuffer(bytes(self._audio), dtype="<i2")
                run = tasks.create_task(self._transcribe(command, pcm))
                self._runs.add(run)
                run.add_done_callback(self._runs.discard)
            case Cut(keep_s=keep_s):
                del self._audio[: len(self._audio) - min(len(self._audio), 2 * int(keep_s * HEARING_RATE_HZ))]

    async def _transcribe(self, command: Transcribe, pcm: NDArray[np.int16]) -> None:
        rank = Rank.LATER if command.urgency is Urgency.GROWING else Rank.SOON
        try:
            done = await self._pool.run(self._name, rank, lambda worker: self._ears[worker].transcribe(pcm))
        except ProviderError as e:
            await self._send(Refused(message=str(e), id=command.id))
            return
        if done is None:
            await self._send(Dropped(id=command.id))
            return
        audio_s = len(pcm) / HEARING_RATE_HZ
        await self._send(
            Transcript(id=command.id, text=done.value, audio_s=audio_s, waited_s=done.waited_s, took_s=done.took_s)
        )

    async def _refuse(self, message: str) -> None:
        self._mistakes += 1
        await self._send(Refused(message=message))

    async def _send(self, message: BaseModel) -> None:
        try:
            await self._socket.send_text(message.model_dump_json(exclude_none=True))
        except WebSocketDisconnect:
            return  # the job is gone; `serve` reads the same news next
