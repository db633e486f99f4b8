"""The recogniser's server: a WebSocket for each guest, one queue for all."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from numpy.typing import NDArray
from pydantic import BaseModel, ValidationError

from engine.errors import ProviderError
from engine.models.pool import Done, Pool
from engine.models.recognizer import Transcription
from engine.models.scheduler import Rank
from engine.speech.ports import HEARING_RATE_HZ, Urgency
from engine.speech.wire import COMMAND, MAX_AUDIO_S, Cut, Dropped, Lapse, Refused, Transcribe, Transcript

_MAX_AUDIO_BYTES: Final = int(MAX_AUDIO_S * HEARING_RATE_HZ) * 2
_PATIENCE: Final = 5
"""Messages not understood before the connection is closed (1003)."""


class Ears(Protocol):
    """The recogniser; used by several threads at a time."""

    def transcribe(self, pcm: NDArray[np.int16], draft: Sequence[int] = ()) -> Transcription: ...


def create_app(ears: Ears, workers: int, model: str, clock: Callable[[], float] = time.time) -> FastAPI:
    """`workers` recognitions run at the same time."""
    app = FastAPI(title="Nightporter recogniser", docs_url=None, redoc_url=None, openapi_url=None)
    # One utterance a run: six in one padded batch are done 1.07 times as soon (tests/bench/batching.py), and the first
    # of them would wait for the last.
    pool, streams, ready_since = Pool(workers), set[str](), clock()

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


@dataclass(frozen=True, slots=True)
class _Words:
    """What was heard in so much audio, and how often some had been forgotten before it."""

    heard: Transcription
    audio_s: float
    cuts: int


class _Stream:
    """One guest's audio since the last cut, and the commands about it."""

    def __init__(self, socket: WebSocket, name: str, pool: Pool, ears: Ears) -> None:
        self._socket = socket
        self._name = name
        self._pool = pool
        self._ears = ears
        self._audio = bytearray()
        self._draft: tuple[int, ...] = ()
        """What the audio so far was recognised as, while it begins where it began then."""
        self._cuts = 0
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
            if (too_much := len(self._audio) - _MAX_AUDIO_BYTES) > 0:
                self._forget(too_much)
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
                answer = self._run(command)
                run = tasks.create_task(self._answer(command, answer))
                self._runs.add(run)
                run.add_done_callback(self._runs.discard)
                run.add_done_callback(lambda _: answer.cancel())  # of a guest who is gone nothing stays in the queue
            case Lapse():
                self._pool.lapse(self._name)
            case Cut(keep_s=keep_s):
                self._forget(len(self._audio) - min(len(self._audio), 2 * int(keep_s * HEARING_RATE_HZ)))

    def _forget(self, count: int) -> None:
        """The first `count` bytes of audio; what they were recognised as is no draft for the rest."""
        del self._audio[:count]
        self._draft, self._cuts = (), self._cuts + 1

    def _run(self, command: Transcribe) -> asyncio.Future[Done[_Words] | None]:
        """Queued before the guest's next message is read: a lapse or a cut that follows is about it, and comes late."""
        rank = Rank.SOON if command.urgency in (Urgency.PAUSE, Urgency.FINAL) else Rank.LATER
        pcm, cuts = np.frombuffer(bytes(self._audio), dtype="<i2"), self._cuts
        # the draft is read when the run begins: one before it may have given a better one
        return self._pool.run(
            self._name,
            rank,
            lambda _: _Words(self._ears.transcribe(pcm, self._draft_of(cuts)), len(pcm) / HEARING_RATE_HZ, cuts),
        )

    async def _answer(self, command: Transcribe, answer: asyncio.Future[Done[_Words] | None]) -> None:
        try:
            done = await answer
        except ProviderError as e:
            await self._send(Refused(message=str(e), id=command.id))
            return
        if done is None:
            await self._send(Dropped(id=command.id))
            return
        words = done.value
        if words.cuts == self._cuts:
            self._draft = words.heard.tokens
        await self._send(
            Transcript(
                id=command.id,
                text=words.heard.text,
                audio_s=words.audio_s,
                waited_s=done.waited_s,
                took_s=done.took_s,
            )
        )

    def _draft_of(self, cuts: int) -> tuple[int, ...]:
        return self._draft if cuts == self._cuts else ()

    async def _refuse(self, message: str) -> None:
        self._mistakes += 1
        await self._send(Refused(message=message))

    async def _send(self, message: BaseModel) -> None:
        try:
            await self._socket.send_text(message.model_dump_json(exclude_none=True))
        except WebSocketDisconnect:
            return  # the job is gone; `serve` reads the same news next
