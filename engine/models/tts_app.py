"""The voices' server: text in, PCM out piece by piece, as soon as the first clause is there."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Annotated, Any, Literal

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from engine.errors import ProviderError
from engine.models.loading import Loading
from engine.models.once import Once, Work
from engine.models.phrase_store import PhraseStore
from engine.models.pool import Pool
from engine.models.scheduler import Rank
from engine.models.standing import Standing
from engine.models.voice import Voice
from engine.models.voices import Voices
from engine.models.warming import warm
from engine.refusals import name_bad_fields
from engine.speech.manner import FASTEST, SLOWEST
from engine.speech.voices.cache import Phrase, PhraseCache
from engine.speech.voices.sentences import split
from engine.speech.wire import FROM_CACHE

CACHE_BYTES = 128 * 1024 * 1024
"""Some 50 minutes of speech. All calls share it: a hotel is asked the same things every night."""


class SpeechRequest(BaseModel):
    """As OpenAI's `/v1/audio/speech`, as far as it makes sense here; `first` text goes before later text.

    Without a `voice` the best one for `locale` speaks, and without that the default.
    """

    model_config = ConfigDict(extra="forbid")

    input: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
    voice: str | None = Field(default=None, max_length=40)
    locale: str | None = Field(default=None, max_length=20)
    rate: float = Field(default=1.0, ge=SLOWEST, le=FASTEST)
    model: str | None = Field(default=None, description="accepted for OpenAI's clients; there is one model")
    response_format: Literal["pcm"] = "pcm"
    first: bool = True
    fresh: bool = Field(default=False, description="made anew, whether or not it is in the cache: for probes")


def create_app(
    voices: Voices,
    workers: int,
    clock: Callable[[], float] = time.time,
    *,
    standing: Callable[[], Sequence[Standing]] = tuple,
    store: PhraseStore | None = None,
) -> FastAPI:
    """`workers` syntheses run at the same time; the `standing` sentences are kept warm, on disk where `store` is."""
    # One sentence a run: a padded batch of four or six takes longer than they do apart (tests/bench/batching.py).
    pool, ready_since, cache = Pool(workers), clock(), PhraseCache(CACHE_BYTES)

    once: Once[Phrase, bytes] = Once()

    async def make(voice: Voice, phrase: Phrase, rank: Rank, work: Work) -> bytes:
        def speak_it(_worker: int) -> bytes:
            work.began()
            return voice.speak(phrase.text, phrase.rate)

        done = await pool.run(uuid.uuid4().hex, rank, speak_it)
        assert done, "every phrase is a stream of its own, so none replaces another"
        cache.put(phrase, done.value)
        return done.value

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as tasks:
            loading = app.state.loading = Loading(voices, tasks)
            warming = tasks.create_task(
                _keep_warm(standing, loading, voices.default, pool=pool, cache=cache, store=store)
            )
            yield
            loading.stop()
            warming.cancel()
        pool.close()
        voices.close()

    app = name_bad_fields(
        FastAPI(title="Nightporter voices", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    )

    @app.get("/health")
    async def health() -> dict[str, Any]:
        cached = {"cache_hits": cache.hits, "cache_misses": cache.misses, "cache_bytes": cache.size_bytes}
        stored = {"stored_phrases": store.phrases, "stored_bytes": store.size_bytes} if store else {}
        counts = {"runs": pool.runs, "dropped": pool.dropped, "queue": pool.queued, **cached, **stored}
        return {"model": "piper", "ready_since": ready_since, **counts, "damaged": voices.damaged}

    @app.get("/v1/voices")
    async def list_voices(request: Request) -> dict[str, list[str]]:
        await request.app.state.loading.look_again()
        return {"voices": voices.names}

    @app.post("/v1/audio/speech")
    async def speak(wanted: SpeechRequest, request: Request) -> StreamingResponse:
        """The answer begins at once, and its audio when the queue and the model allow: who asked knows that we live.

        A model that fails then breaks the answer off.
        """
        pieces = split(wanted.input, opening=wanted.first)
        if not pieces:
            raise HTTPException(422, "input: nothing in it can be spoken")
        name = wanted.voice or voices.choose(wanted.locale)
        if name is None or name not in voices.names:
            await request.app.state.loading.look_again()
            name = wanted.voice or voices.choose(wanted.locale)
        if name is None or name not in voices.names:
            there = ", ".join(voices.names)
            raise HTTPException(404, f"no voice {name!r} for {wanted.locale or 'any locale'}; there are: {there}")

        async def say(piece: str, rank: Rank) -> bytes:
            voice = await request.app.state.loading.find(name)
            if voice is None:
                raise ProviderError("piper", f"the voice {name} can't be used", retryable=False)
            phrase = Phrase(voice.identity, piece, wanted.rate)
            pcm = None if wanted.fresh else cache.get(phrase)
            return pcm if pcm is not None else await once.get(phrase, lambda work: make(voice, phrase, rank, work))

        sound = _speak(pieces, request, Rank.SOON if wanted.first else Rank.LATER, say)
        ready = voices.find(name)
        was_spoken = ready is not None and Phrase(ready.identity, pieces[0], wanted.rate) in cache
        headers = {"X-Sample-Rate": str(voices.sample_rate_hz(name)), FROM_CACHE: "yes" if was_spoken else "no"}
        return StreamingResponse(sound, media_type="audio/pcm", headers=headers)

    return app


async def _keep_warm(
    standing: Callable[[], Sequence[Standing]],
    loading: Loading,
    default: str,
    *,
    pool: Pool,
    cache: PhraseCache,
    store: PhraseStore | None,
) -> None:
    """One language after the other, the house's own first."""
    await loading.done()
    # Asked for here, where nobody waits: to read the hotel's sentences takes half a second.
    for sentences in await asyncio.to_thread(standing):
        if (voice := await loading.find(sentences.voice or default)) is not None:
            await warm(sentences, voice, pool, cache=cache, store=store)


async def _speak(
    pieces: list[str], request: Request, rank: Rank, say: Callable[[str, Rank], Awaitable[bytes]]
) -> AsyncIterator[bytes]:
    """Each piece is synthesised when the one before has been sent; nothing once the client is gone."""
    for piece in pieces:
        if await request.is_disconnected():
            return
        yield await say(piece, rank)
        rank = Rank.LATER
