"""Removes the room of a call that is over: whoever is still in it is let go at once."""

from __future__ import annotations

import asyncio
from typing import Final

import structlog
from aiohttp import ClientError
from livekit.api import DeleteRoomRequest, LiveKitAPI, ServerError, ServerErrorCode

from engine.errors import SettingsError
from engine.settings import Settings, read_livekit_key

log = structlog.get_logger()

ANSWER_TIMEOUT_S: Final = 5.0


async def remove_room(settings: Settings, name: str) -> None:
    """Raises nothing: the appliance removes what we leave, a moment later.

    LiveKit's agents would have the secret in the environment for it, where every program that a job starts has it too.
    """
    try:
        key, secret = read_livekit_key(settings)
        async with LiveKitAPI(settings.livekit_url, key, secret, failover=False) as livekit:
            async with asyncio.timeout(ANSWER_TIMEOUT_S):  # the client's own is not kept
                await livekit.room.delete_room(DeleteRoomRequest(room=name))
    except ServerError as e:
        if e.code != ServerErrorCode.NOT_FOUND:
            log.warning("the room is left to the appliance", error=e.code)
    except (SettingsError, ClientError, TimeoutError) as e:
        log.warning("the room is left to the appliance", error=str(e) or type(e).__name__)
