"""The server's doors: OpenAI's speech endpoint, a WebSocket for text that is still being written, voices, health."""

from __future__ import annotations

import asyncio
import struct
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import asdict
from typing import Annotated, Any, Final, Literal

from fastapi import FastAPI, HTTPException, Request, Response, WebSocket, WebSocketDisconnect
from fastapi.responses import StreamingResponse
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import Field, StringConstraints

from engine.errors import ProviderError, SettingsError
from engine.refusals import name_bad_fields
from engine.zonos.codec import RATE_HZ
from engine.zonos.conversation import Conversation
from engine.zonos.health import Figures, look
from engine.zonos.runner import Runner
from engine.zonos.synthesizer import Busy, Synthesizer
from engine.zonos.voices import Shelf
from engine.zonos.wishes import Refused, Wish, speech_of

_RETRY_S: Final = "1"
_GONE: Final = 499
_UNKNOWN_LENGTH: Final = 0xFFFF_FFFF - 36


class SpeechRequest(Wish):
    """As OpenAI's `/v1/audio/speech`; `locale`, `seed` and `first` (goes before later text) are ours."""

    input: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4096)]
    model: str | None = Field(default=None, description="accepted for OpenAI's clients; there is one model")
    response_format: Literal["pcm", "wav"] = "pcm"
    stream: bool = True
    first: bool = True


def create_app(
    synthesizer: Synthesizer,
    runner: Runner,
    shelf: Shelf,
    *,
    model: str,
    on_stuck: Callable[[], None],
    clock: Callable[[], float] = time.time,
    sleep_s: float = 1.0,
) -> FastAPI:
    """`on_stuck` is called once when a step does not end."""
    ready_since, figures = clock(), Figures(lambda: look(synthesizer, runner))

    async def watch() -> None:
        while True:
            await asyncio.sleep(sleep_s)
            if synthesizer.is_stuck:
                synthesizer.give_up()
                on_stuck()
                return

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(watch())
            yield
            watching.cancel()

    app = name_bad_fields(
        FastAPI(title="Nightporter Zonos", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    )

    @app.get("/health")
    async def health() -> dict[str, Any]:
        now = asdict(look(synthesizer, runner))
        return {"model": model, "ready_since": ready_since, "voices": len(shelf.names), **now}

    @app.get("/metrics")
    async def metrics() -> Response:
        return Response(figures.text(), media_type=CONTENT_TYPE_LATEST)

    @app.get("/v1/voices")
    async def list_voices() -> dict[str, list[str]]:
        return {"voices": shelf.names}

    @app.post("/v1/audio/speech")
    async def speak(wanted: SpeechRequest, request: Request) -> Response:
        try:
            speech = speech_of(wanted, wanted.input, shelf, first=wanted.first)
            return await _while_there(request, _answer(wanted, synthesizer.speak(speech)))
        except Refused as e:
            raise HTTPException(e.status, str(e)) from e
        except Busy as e:
            raise HTTPException(503, str(e), headers={"Retry-After": _RETRY_S}) from e
        except (ProviderError, SettingsError) as e:
            raise HTTPException(500, str(e)) from e

    @app.websocket("/v1/audio/speech/stream")
    async def stream(socket: WebSocket) -> None:
        await socket.accept()
        with suppress(WebSocketDisconnect):
            await Conversation(socket, synthesizer, shelf).serve()

    return app


async def _while_there(request: Request, answering: Coroutine[Any, Any, Response]) -> Response:
    """Who goes away before the first sound has no slot, and no place in the queue, any more. Raises as `answering`."""
    answer, gone = asyncio.create_task(answering), asyncio.create_task(_left(request))
    try:
        await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
        return answer.result() if answer.done() else Response(status_code=_GONE)
    finally:
        for each in (answer, gone):
            each.cancel()
        await asyncio.wait({answer, gone})


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _answer(wanted: SpeechRequest, sound: AsyncGenerator[bytes, None]) -> Response:
    """Its head comes with the first sound; a model that fails later breaks a stream off. Raises as `sound` does."""
    is_wav = wanted.response_format == "wav"
    more: dict[str, Any] = {
        "media_type": "audio/wav" if is_wav else "audio/pcm",
        "headers": {"X-Sample-Rate": str(RATE_HZ)},
    }
    first = await anext(sound, None)
    if first is None:
        raise Refused(422, "input: nothing in it can be spoken")
    if wanted.stream:
        return StreamingResponse(_following((_wav_head(_UNKNOWN_LENGTH) if is_wav else b"") + first, sound), **more)
    pcm = b"".join([first, *[chunk async for chunk in sound]])
    return Response((_wav_head(len(pcm)) if is_wav else b"") + pcm, **more)


async def _following(first: bytes, sound: AsyncGenerator[bytes, None]) -> AsyncIterator[bytes]:
    """Closed with the connection, which frees the slot."""
    async with aclosing(sound):
        yield first
        async for chunk in sound:
            yield chunk


def _wav_head(size: int) -> bytes:
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        *(b"RIFF", size + 36, b"WAVE", b"fmt ", 16, 1, 1, RATE_HZ, 2 * RATE_HZ, 2, 16, b"data", size),
    )
