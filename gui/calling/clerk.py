"""A clerk's end of a call that they have taken over: a line that shows the porter every second that it lives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress

from livekit.rtc.participant import PublishDataError

from appliance.contract.control import BEAT_EVERY_S, CLERK_TOPIC, WayIn
from appliance.contract.events import Connection
from gui.audio.mouth import Pcm
from gui.calling.line import Line


@asynccontextmanager
async def join_as_clerk(
    way_in: WayIn,
    *,
    live: bool = False,
    on_audio: Callable[[Pcm], None] | None = None,
    on_sent: Callable[[Pcm], None] | None = None,
    on_connection: Callable[[Connection], None] = lambda _connection: None,
) -> AsyncGenerator[Line, None]:
    """Speak with the guest until the block is left, or the line closes: then the porter has the call again.

    Leaving the block is not handing back: do that before, or the porter waits and apologises. Raises CallFailed.
    """
    async with Line(
        way_in.livekit_url, way_in.token, live=live, on_audio=on_audio, on_sent=on_sent, on_connection=on_connection
    ) as line:
        beating = asyncio.create_task(_beat(line))
        try:
            yield line
        finally:
            beating.cancel()


@asynccontextmanager
async def listen_in(
    way_in: WayIn,
    on_audio: Callable[[Pcm], None] | None = None,
    on_connection: Callable[[Connection], None] = lambda _connection: None,
) -> AsyncGenerator[Line, None]:
    """Hear both sides, unseen. Raises CallFailed."""
    async with Line(
        way_in.livekit_url, way_in.token, speaks=False, on_audio=on_audio, on_connection=on_connection
    ) as line:
        yield line


async def _beat(line: Line) -> None:
    while not line.closed.is_set():
        with suppress(PublishDataError):  # the line is being taken up again: the next one arrives
            await line.show_life(CLERK_TOPIC)
        await asyncio.sleep(BEAT_EVERY_S)
