"""Moonshine, in the recogniser's server; outlives a restart of the server in the middle of an utterance.

All audio since the last cut is kept here too. When the connection breaks, a
new one gets that audio and the questions that were not answered.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from engine.errors import ProviderError
from engine.speech.manner import language_of
from engine.speech.ports import HEARING_RATE_HZ, Heard, Urgency
from engine.speech.wire import (
    ANSWER,
    MAX_AUDIO_S,
    MAX_MESSAGE_BYTES,
    Cut,
    Dropped,
    Lapse,
    Refused,
    Transcribe,
    Transcript,
)

_NAME: Final = "moonshine"
_MAX_AUDIO_BYTES: Final = int(MAX_AUDIO_S * HEARING_RATE_HZ) * 2
_MESSAGE_BYTES: Final = HEARING_RATE_HZ // 2
"""A quarter of a second."""
_FIRST_WAIT_S: Final = 0.05
_LONGEST_WAIT_S: Final = 0.5
_ASKED_TWICE: Final = 2


def serves(locale: str) -> bool:
    """The model inside the wheel knows English only."""
    return language_of(locale) == "en"


class MoonshineRecognizer:
    """`url` like ws://127.0.0.1:8611."""

    name = _NAME

    def __init__(
        self,
        url: str,
        *,
        give_up_s: float = 15.0,
        answer_timeout_s: float = 8.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = f"{url.rstrip('/')}/v1/stream"
        self._give_up_s = give_up_s
        self._answer_timeout_s = answer_timeout_s
        self._clock = clock

    async def open(self) -> MoonshineHearing:
        """Waits for a server that is just starting, but not for long. Raises ProviderError."""
        hearing = MoonshineHearing(self._url, self._give_up_s, self._answer_timeout_s, self._clock)
        try:
            await hearing.start()
        except ProviderError:
            await hearing.aclose()
            raise
        return hearing

    def serves(self, locale: str) -> bool:
        return serves(locale)

    async def recognize(self, pcm: bytes) -> Heard:
        """Longer recordings than a guest's audio are cut into pieces that the server keeps whole."""
        hearing, found = await self.open(), []
        try:
            for at in range(0, max(1, len(pcm)), _MAX_AUDIO_BYTES):
                await hearing.push(pcm[at : at + _MAX_AUDIO_BYTES])
                heard = await hearing.transcribe(Urgency.RECORDING)
                await hearing.cut(0)
                if heard:
                    found.append(heard)
        finally:
            await hearing.aclose()
        return Heard(
            " ".join(h.text for h in found if h.text),
            audio_s=len(pcm) / 2 / HEARING_RATE_HZ,
            waited_s=sum(h.waited_s for h in found),
            took_s=sum(h.took_s for h in found),
        )

    async def probe(self) -> None:
        """A run on a moment of silence: a server that only accepts connections is not healthy."""
        await self.recognize(bytes(HEARING_RATE_HZ))

    async def aclose(self) -> None:
        """Its hearings share nothing."""


@dataclass(slots=True)
class _Question:
    command: Transcribe
    answer: asyncio.Future[Heard | None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    audio: bytes | None = None
    """What it is about, when that was cut away since."""
    asked: int = 0


class MoonshineHearing:
    """One guest's audio: our copy of it, and a connection that is mended in the background."""

    def __init__(self, url: str, give_up_s: float, answer_timeout_s: float, clock: Callable[[], float]) -> None:
        self._url = url
        self._give_up_s = give_up_s
        self._answer_timeout_s = answer_timeout_s
        self._clock = clock
        self._audio = bytearray()
        self._sent = 0
        self._questions: dict[int, _Question] = {}
        self._asked = 0
        self._socket: ClientConnection | None = None
        self._sending = asyncio.Lock()
        self._wanted = asyncio.Event()
        self._keeper: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Connects, then keeps the connection until `aclose`."""
        socket = await self._connect()
        if socket is None:
            raise ProviderError(_NAME, "the recogniser's server can't be reached", retryable=True)
        self._keeper = asyncio.create_task(self._keep(socket))

    async def push(self, pcm: bytes) -> None:
        self._audio += pcm
        too_much = max(0, len(self._audio) - _MAX_AUDIO_BYTES)
        del self._audio[:too_much]
        self._sent = max(0, self._sent - too_much)
        # What nobody asks about yet may wait a little: each message costs both sides more than its audio.
        if len(self._audio) - self._sent >= _MESSAGE_BYTES:
            async with self._sending:
                await self._send_audio()

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        self._asked += 1
        question = _Question(Transcribe(id=self._asked, urgency=urgency))
        self._questions[self._asked] = question
        self._wanted.set()
        try:
            async with self._sending:
                await self._ask(question)
            return await self._answered(question)
        finally:
            del self._questions[question.command.id]

    async def _answered(self, question: _Question) -> Heard | None:
        keeper = self._keeper
        if keeper is None:
            raise RuntimeError("this hearing is closed")
        either: set[asyncio.Future[Any]] = {question.answer, keeper}
        while not question.answer.done():
            done, _ = await asyncio.wait(either, timeout=self._answer_timeout_s, return_when=asyncio.FIRST_COMPLETED)
            if keeper in done:
                if not keeper.cancelled():
                    keeper.result()  # what went wrong on our side comes out here
                raise ProviderError(_NAME, "the hearing was closed", retryable=False)
            if not done and self._socket:
                await self._socket.close()  # it hangs: a new connection asks again
        return await question.answer

    async def lapse(self) -> None:
        async with self._sending:
            await self._send(Lapse())

    async def cut(self, keep_s: float) -> None:
        async with self._sending:
            await self._send_audio()
            for question in self._questions.values():
                question.audio = bytes(self._audio) if question.audio is None else question.audio
            del self._audio[: max(0, len(self._audio) - 2 * int(keep_s * HEARING_RATE_HZ))]
            self._sent = len(self._audio) if self._socket else 0
            await self._send(Cut(keep_s=keep_s))

    async def aclose(self) -> None:
        """Idempotent."""
        if self._keeper:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper
            self._keeper = None

    async def _keep(self, socket: ClientConnection | None) -> None:
        """Reads answers; mends the connection; gives up on the open questions when that takes too long."""
        while True:
            if socket:
                try:
                    await self._resume(socket)
                    await self._read(socket)
                finally:
                    self._socket = None
                    await socket.close()
            else:
                self._fail_open_questions("the recogniser's server can't be reached")
                self._wanted.clear()
                await self._wanted.wait()
            socket = await self._connect()

    async def _connect(self) -> ClientConnection | None:
        """None when there was no server for `give_up_s`."""
        wait_s, deadline = _FIRST_WAIT_S, self._clock() + self._give_up_s
        while True:
            try:
                return await connect(self._url, compression=None, proxy=None, open_timeout=2.0, close_timeout=0.5)
            except (OSError, InvalidHandshake, TimeoutError):
                if self._clock() + wait_s > deadline:
                    return None
            await asyncio.sleep(wait_s)
            wait_s = min(_LONGEST_WAIT_S, 2 * wait_s)

    async def _resume(self, socket: ClientConnection) -> None:
        """A new connection knows nothing: first what was cut away with its questions, then the audio since."""
        async with self._sending:
            self._socket = socket
            for question in [q for q in self._questions.values() if q.audio is not None]:
                await self._send_pcm(question.audio or b"")
                await self._ask(question)
                await self._send(Cut(keep_s=0))
            self._sent = 0
            await self._send_audio()
            for question in [q for q in self._questions.values() if q.audio is None]:
                await self._ask(question)

    async def _read(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            async for message in socket:
                try:
                    answer = ANSWER.validate_json(message)
                except ValidationError:
                    return  # not our server: the connection is of no use
                self._take(answer)

    def _take(self, answer: Transcript | Dropped | Refused) -> None:
        question = self._questions.get(-1 if answer.id is None else answer.id)
        if question is None or question.answer.done():
            return
        match answer:
            case Transcript():
                question.answer.set_result(Heard(answer.text, answer.audio_s, answer.waited_s, answer.took_s))
            case Dropped():
                question.answer.set_result(None)
            case Refused():
                question.answer.set_exception(ProviderError(_NAME, answer.message, retryable=True))

    async def _ask(self, question: _Question) -> None:
        """Twice at most: audio that kills the server must not kill it for ever."""
        if question.answer.done() or self._socket is None:
            return
        if question.asked >= _ASKED_TWICE:
            question.answer.set_exception(ProviderError(_NAME, "gave no answer, asked twice", retryable=True))
            return
        question.asked += 1
        if question.audio is None:
            await self._send_audio()
        await self._send(question.command)

    async def _send_audio(self) -> None:
        if self._socket:
            waiting, self._sent = bytes(self._audio[self._sent :]), len(self._audio)
            await self._send_pcm(waiting)

    async def _send_pcm(self, pcm: bytes) -> None:
        for at in range(0, len(pcm), MAX_MESSAGE_BYTES):
            await self._send(pcm[at : at + MAX_MESSAGE_BYTES])

    async def _send(self, message: bytes | BaseModel) -> None:
        """On a broken connection this does nothing: `_resume` sends all of it again."""
        if self._socket:
            with suppress(ConnectionClosed):
                await self._socket.send(message if isinstance(message, bytes) else message.model_dump_json())

    def _fail_open_questions(self, why: str) -> None:
        for question in self._questions.values():
            if not question.answer.done():
                question.answer.set_exception(ProviderError(_NAME, why, retryable=True))
