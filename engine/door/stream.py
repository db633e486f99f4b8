"""A WebSocket that takes audio and gives words, with the limits of `appliance.contract.speech`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from fastapi import WebSocket, WebSocketDisconnect
from pydantic import BaseModel, ValidationError

from appliance.contract.speech import IDLE_S, MAX_STREAM_S, AudioForm, EndOfAudio, StreamDone, StreamEnd
from engine.door.dictation import Dictation
from engine.errors import ProviderError
from engine.speech.ports import Hearing

log = logging.getLogger(__name__)


class _Closed(Exception):
    """Why the stream is over."""

    def __init__(self, code: StreamEnd, reason: str = "") -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


async def serve_stream(
    socket: WebSocket,
    form: AudioForm,
    hearing: Hearing,
    tier: Callable[[], str],
    *,
    idle_s: float = IDLE_S,
    max_stream_s: float = MAX_STREAM_S,
) -> None:
    """Until the program ends it, leaves, or breaks a rule. The next message is read when this one was worked off."""

    async def tell(message: BaseModel) -> None:
        await socket.send_text(message.model_dump_json())

    bytes_per_s = 2 * form.channels * form.sample_rate_hz
    got_bytes = 0
    try:
        async with asyncio.TaskGroup() as tasks:
            dictation = Dictation(form, hearing, tier, tell, tasks)
            while (pcm := await _next_audio(socket, idle_s)) is not None:
                got_bytes += len(pcm)
                if got_bytes > max_stream_s * bytes_per_s:
                    raise _Closed(StreamEnd.TOO_LONG, f"longer than {max_stream_s:g} s")
                await dictation.feed(pcm)
            await dictation.finish()
            await tell(StreamDone(duration_s=round(got_bytes / bytes_per_s, 3)))
            raise _Closed(StreamEnd.DONE)
    except* _Closed as group:
        reason = _first(group)
        await socket.close(reason.code, reason.reason)
    except* ProviderError as group:
        log.warning("a stream ends because nobody hears it: %s", group.exceptions[0])
        await socket.close(StreamEnd.TRY_AGAIN_LATER, "no recogniser works")
    except* WebSocketDisconnect:
        log.debug("the program left in the middle of its stream")


async def _next_audio(socket: WebSocket, idle_s: float) -> bytes | None:
    """None at the end of the audio. A message with nothing in it keeps no stream open."""
    try:
        async with asyncio.timeout(idle_s):
            while (message := await socket.receive()).get("bytes") == b"":
                continue
    except TimeoutError as e:
        raise _Closed(StreamEnd.IDLE, f"nothing came for {idle_s:g} s") from e
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1006))
    pcm: bytes | None = message.get("bytes")
    if pcm is not None:
        return pcm
    try:
        EndOfAudio.model_validate_json(message.get("text") or "")
    except ValidationError as e:
        raise _Closed(StreamEnd.NOT_UNDERSTOOD, 'the one text message is {"type": "end"}') from e
    return None


def _first(group: BaseExceptionGroup[_Closed]) -> _Closed:
    found = group.exceptions[0]
    return _first(found) if isinstance(found, BaseExceptionGroup) else found
