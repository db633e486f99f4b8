"""One call from here: started through the API, joined as the guest, and ended whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from appliance.contract.sessions import SessionStarted, StartSession
from gui.audio.mouth import Pcm
from gui.calling.line import Line, Words
from gui.client import Client
from gui.errors import ApiError


@dataclass(frozen=True, slots=True)
class JoinedCall:
    """A call that this program is the guest of."""

    session: SessionStarted
    line: Line


@asynccontextmanager
async def join_call(
    client: Client,
    ask: StartSession,
    *,
    live: bool = False,
    on_words: Callable[[Words], None] | None = None,
    on_audio: Callable[[Pcm], None] | None = None,
    on_sent: Callable[[Pcm], None] | None = None,
) -> AsyncGenerator[JoinedCall, None]:
    """Start a call and be its guest; leaving the block hangs up and ends the session.

    Raises ApiError or NotRunning when it can't be started, CallFailed when it can't be joined.
    """
    session = await _start(client, ask)
    try:
        line = Line(
            session.livekit_url, session.token, on_words=on_words, on_audio=on_audio, on_sent=on_sent, live=live
        )
        async with line:
            yield JoinedCall(session, line)
    finally:
        await asyncio.shield(end_call(client, session.room_name))


async def _start(client: Client, ask: StartSession) -> SessionStarted:
    """The session that was asked for; when nobody waits for it any more it is ended as soon as it exists."""
    starting = asyncio.create_task(client.start(ask))
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        await end_call(client, (await starting).room_name)
        raise


async def end_call(client: Client, room_name: str) -> None:
    """End the session; one that has ended by itself is fine."""
    try:
        await client.end(room_name)
    except ApiError as e:
        if e.status not in (404, 409):
            raise
