"""The speech door's routes: recordings and streams into words, text into sound. Only the appliance is let in."""

from __future__ import annotations

import asyncio
import hmac
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing, asynccontextmanager
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query, Request, Response, WebSocket
from fastapi.responses import StreamingResponse

from appliance.contract.redaction import redact_cards
from appliance.contract.speech import MAX_RECORDING_S, AudioForm, Synthesize, Transcription, Voice, Voices
from engine.door.recording import transcribe
from engine.door.stream import serve_stream
from engine.door.tiers import EarsByLocale, Tiers
from engine.errors import ProviderError
from engine.refusals import name_bad_fields
from engine.speech.manner import DEFAULT_LOCALE, Manner, language_of

MOST_AT_ONCE: Final = 4
"""Recordings, and as many streams: the box is there for its guests."""

OpenTiers = Callable[[], AbstractAsyncContextManager[Tiers]]


class Places:
    """So many at once, and no more."""

    def __init__(self, most: int, what: str) -> None:
        self.taken = 0
        self._most = most
        self._what = what

    def take(self, stack: AsyncExitStack) -> None:
        """Until `stack` is closed. Raises HTTPException (503) when all are taken."""
        if self.taken >= self._most:
            raise HTTPException(503, f"there are {self._most} {self._what} already")
        self.taken += 1
        stack.callback(self._leave)

    def _leave(self) -> None:
        self.taken -= 1


def create_app(key: str, open_tiers: OpenTiers) -> FastAPI:
    """`key` is what the appliance shows; the tiers are open as long as the door."""
    recordings, streams = Places(MOST_AT_ONCE, "recordings"), Places(MOST_AT_ONCE, "streams")
    ready_since = time.time()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            tiers = await stack.enter_async_context(open_tiers())
            app.state.tiers, app.state.ears = tiers, EarsByLocale(tiers.open_ears, stack)
            yield

    app = name_bad_fields(
        FastAPI(title="Nightporter speech door", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    )

    @app.get("/health")
    async def health() -> dict[str, Any]:
        return {"ready_since": ready_since, "recordings": recordings.taken, "streams": streams.taken}

    def ask_for_key(request: Request) -> None:
        if not _knows(key, request.headers.get("authorization")):
            raise HTTPException(401, "this door is the appliance's")

    app.include_router(_voice_routes(asyncio.Semaphore(MOST_AT_ONCE)), dependencies=[Depends(ask_for_key)])
    app.include_router(_recording_routes(recordings), dependencies=[Depends(ask_for_key)])
    app.include_router(_stream_routes(streams, key))
    return app


def _voice_routes(turns: asyncio.Semaphore) -> APIRouter:
    """Texts wait for their turn here, so that they don't stand before the calls' sentences in the voices' queue."""
    router = APIRouter()

    @router.get("/v1/voices")
    async def list_voices(request: Request) -> Voices:
        return Voices(voices=list(await _tiers(request).voices()))

    @router.post("/v1/speech")
    async def speak(wanted: Synthesize, request: Request) -> Response:
        """Raw PCM piece by piece, whatever `format` says."""
        tiers = _tiers(request)
        voice = None if wanted.voice is None else await _find(tiers, wanted.voice)
        manner = _manner_of(wanted, voice)
        voicebox = tiers.voicebox(None if voice is None else voice.tier)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(turns)
            # What opens a reply goes before the later sentences of others; nobody on the line waits for this.
            sound = await stack.enter_async_context(
                aclosing(voicebox.speak(redact_cards(wanted.text), manner, opening=False))
            )
            try:
                first = await anext(sound, b"")
            except ProviderError as e:
                raise _as_problem(e) from e
            if not first:
                raise HTTPException(422, "text: nothing in it can be spoken")
            headers = {"X-Sample-Rate": str(voicebox.sample_rate_hz), "X-Tier": voicebox.current_tier}
            pieces = _chain(first, sound, stack.pop_all())
            return StreamingResponse(pieces, media_type="audio/pcm", headers=headers)

    return router


def _recording_routes(recordings: Places) -> APIRouter:
    router = APIRouter()

    @router.post("/v1/transcribe")
    async def transcribe_recording(form: Annotated[AudioForm, Query()], request: Request) -> Transcription:
        """The body is raw PCM as `form` says."""
        async with AsyncExitStack() as stack:
            recordings.take(stack)
            pcm = await request.body()
            duration_s = len(pcm) / 2 / form.channels / form.sample_rate_hz
            if duration_s > MAX_RECORDING_S:
                raise HTTPException(413, f"longer than {MAX_RECORDING_S:g} s")
            try:
                ears = await request.app.state.ears.find(form.locale, stack)
                text, language, words = await transcribe(pcm, form, ears.recognize)
            except ProviderError as e:
                raise _as_problem(e) from e
            return Transcription(
                text=text,
                language=language or form.locale,
                duration_s=round(duration_s, 3),
                tier=ears.current_tier,
                words=words,
            )

    return router


def _stream_routes(streams: Places, key: str) -> APIRouter:
    router = APIRouter()

    @router.websocket("/v1/stream")
    async def stream(socket: WebSocket, form: Annotated[AudioForm, Query()]) -> None:
        if not _knows(key, socket.headers.get("authorization")):
            await socket.send_denial_response(Response(status_code=401))
            return
        async with AsyncExitStack() as stack:
            try:
                streams.take(stack)
                ears = await socket.app.state.ears.find(form.locale, stack)
                hearing = await ears.open()
            except ProviderError as e:
                refusal = _as_problem(e)
            except HTTPException as e:
                refusal = e
            else:
                stack.push_async_callback(hearing.aclose)
                await socket.accept()
                await serve_stream(socket, form, hearing, lambda: ears.current_tier)
                return
            await socket.send_denial_response(Response(refusal.detail, refusal.status_code))

    return router


async def _find(tiers: Tiers, name: str) -> Voice:
    found = next((voice for voice in await tiers.voices() if voice.name == name), None)
    if found is None:
        raise HTTPException(404, f"there is no voice {name!r}")
    return found


def _manner_of(wanted: Synthesize, voice: Voice | None) -> Manner:
    """A voice speaks its own language: one that is asked for another is a mistake."""
    locale = wanted.locale or (voice.locale if voice else DEFAULT_LOCALE)
    if voice is not None and language_of(locale) != language_of(voice.locale):
        raise HTTPException(422, f"locale: the voice {voice.name} speaks {voice.locale}")
    return Manner(locale=locale, voice=wanted.voice, rate=wanted.rate)


def _tiers(request: Request) -> Tiers:
    tiers: Tiers = request.app.state.tiers
    return tiers


async def _chain(first: bytes, rest: AsyncGenerator[bytes, None], turn: AsyncExitStack) -> AsyncGenerator[bytes, None]:
    async with turn:
        yield first
        async for pcm in rest:
            yield pcm


def _as_problem(error: ProviderError) -> HTTPException:
    """No tier works (503), or none ever will for what is asked: the language (422)."""
    return HTTPException(503, str(error)) if error.retryable else HTTPException(422, f"locale: {error}")


def _knows(key: str, authorization: str | None) -> bool:
    """In a time that does not tell how close a wrong key came."""
    shown = (authorization or "").removeprefix("Bearer ").encode("utf-8", "surrogatepass")
    return hmac.compare_digest(shown, key.encode())
