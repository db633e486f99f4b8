"""The recogniser's server in words of its real protocol: it hears `spoken` words, and its answers can be held back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Self

from websockets.asyncio.server import ServerConnection, serve

from engine.speech.ports import HEARING_RATE_HZ, Urgency
from tests.fakes.model_server import free_port
from tests.fakes.spoken import words_in


async def asked(socket: ServerConnection) -> AsyncIterator[tuple[dict[str, Any], bytes]]:
    """Each question, with the audio that was pushed before it and is not cut off."""
    audio = b""
    async for message in socket:
        if isinstance(message, bytes):
            audio += message
            continue
        command = json.loads(message)
        if command["type"] == "cut":
            kept = min(len(audio), 2 * int(command["keep_s"] * HEARING_RATE_HZ))
            audio = audio[len(audio) - kept :]
        elif command["type"] == "transcribe":
            yield command, audio


@dataclass
class FakeRecognizer:
    """`async with` it; so many `refusals` of the next questions are errors; where `garbage` is set, that is heard."""

    refusals: int = 0
    garbage: str = ""
    port: int = field(default_factory=free_port)
    questions: list[Urgency] = field(default_factory=list)
    connections: int = 0
    was_asked: asyncio.Event = field(default_factory=asyncio.Event)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)

    async def __aenter__(self) -> Self:
        self.may_answer.set()
        self._server = await serve(self._guest, "127.0.0.1", self.port, compression=None)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.may_answer.set()
        self._server.close()
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    async def _guest(self, socket: ServerConnection) -> None:
        self.connections += 1
        async for command, audio in asked(socket):
            self.questions.append(Urgency(command["urgency"]))
            self.was_asked.set()
            answer = self._answer(audio)
            await self.may_answer.wait()
            await socket.send(json.dumps({**answer, "id": command["id"]}))

    def _answer(self, audio: bytes) -> dict[str, object]:
        if self.refusals:
            self.refusals -= 1
            return {"type": "error", "message": "refused as planned"}
        text = self.garbage or " ".join(words_in(audio))
        return {"type": "transcript", "text": text, "audio_s": len(audio) / 32_000, "waited_s": 0.0, "took_s": 0.01}
