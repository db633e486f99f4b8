"""The voices' server: text in, PCM out piece by piece, as soon as the first clause is there."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any, Literal

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from engine.errors import ProviderError
from engine.models.pool import Pool
from engine.models.scheduler import Rank
from engine.models.voices import Voices
from engine.speech.cache import PhraseCache
from engine.speech.sentences import split

CACHE_BYTES = 64 * 1024 * 1024
"""Some 25 minutes of speech. All calls share it: a hotel is asked the same things every night."""


class SpeechRequest(BaseModel):
    """As OpenAI's `/v1/audio/speech`, as far as it makes sense here; `first` text goes before later text."""

    model_config = ConfigDict(extra="forbid")

    input: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
    voice: str | None = Field(default=None, max_length=40)
    model: str | None = Field(default=None, description="accepted for OpenAI's clients; there is one model")
    response_format: Literal["pcm"] = "pcm"
    first: bool = True


def create_app(voices: Voices, workers: int, clock: Callable[[], float] = time.time) -> FastAPI:
    """`workers` syntheses run at the same time."""
    pool, ready_since, cache = Pool(workers), clock(), PhraseCache(CACHE_BYTES)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as tasks:
            app.state.others = tasks.create_task(asyncio.to_thread(voices.load_others))
            yield
            app.state.others.cancel()
        pool.close()
        voices.close()

    app = FastAPI(title="Nightporter voices", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)

    @app.get("/health")
    async def health() -> dict[str, Any]:
        counts = {"runs": pool.runs, "dropped": pool.dropped, "queue": pool.queued, "cache_hits": cache.hits}
        return {"model": "piper", "ready_since": ready_since, **counts, "damaged": voices.damaged}

    @app.get("/v1/voices")
    async def list_voices() -> dict[str, list[str]]:
        return {"voices": voices.names}

    @app.post("/v1/audio/speech")
    async def speak(wanted: SpeechRequest, request: Request) -> StreamingResponse:
        pieces = split(wanted.input, opening=wanted.first)
        if not pieces:
            raise HTTPException(422, "input: nothing in it can be spoken")
        name = wanted.voice or voices.default
        if voices.is_loading(name):
            await asyncio.shield(request.app.state.others)
        voice = voices.find(name)
        if voice is None:
            raise HTTPException(404, f"unknown voice {name!r}; there are: {', '.join(voices.names)}")
        stream = uuid.uuid4().hex

        async def say(piece: str, rank: Rank) -> bytes:
            pcm = cache.get(name, piece)
            if pcm is None:
                done = await pool.run(stream, rank, lambda _: voice.speak(piece))
                assert done, "a reply has one piece in the queue at a time, so none replaces another"
                pcm = done.value
                cache.put(name, piece, pcm)
            return pcm

        sound = _speak(pieces, request, Rank.SOON if wanted.first else Rank.LATER, say)
        try:
            opening = await anext(sound, b"")
        except ProviderError as e:
            raise HTTPException(503, str(e)) from e
        headers = {"X-Sample-Rate": str(voice.sample_rate_hz)}
        return StreamingResponse(_chain(opening, sound), media_type="audio/pcm", headers=headers)

    return app


async def _speak(
    pieces: list[str], request: Request, rank: Rank, say: Callable[[str, Rank], Awaitable[bytes]]
) -> AsyncIterator[bytes]:
    """Each piece is synthesised when the one before has been sent; nothing once the client is gone."""
    for piece in pieces:
        if await request.is_disconnected():
            return
        yield await say(piece, rank)
        rank = Rank.LATER


async def _chain(opening: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield opening
    async for pcm in rest:
        yield pcm
