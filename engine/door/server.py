"""Opens the speech door on a loopback port, until SIGTERM."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from types import FrameType
from typing import NoReturn

import uvicorn

from appliance.contract.speech import MAX_MESSAGE_BYTES
from engine.door.app import create_app
from engine.door.tiers import Tiers
from engine.door.voices import VoiceTiers
from engine.settings import Settings, read_secret
from engine.speech.ears.opening import open_ears


def serve(settings: Settings, *, host: str, port: int) -> None:
    """Blocks until SIGTERM or SIGINT. Raises SettingsError when the key that the appliance shows can't be read."""
    key = read_secret(settings.service_key_file, "the service key")
    config = uvicorn.Config(
        create_app(key, partial(open_tiers, settings)),
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        ws="websockets-sansio",
        ws_max_size=MAX_MESSAGE_BYTES,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=1,
    )
    # uvicorn raises the signal again once it has shut down; by then it has done its work.
    signal.signal(signal.SIGTERM, _ended)
    uvicorn.Server(config).run()


@asynccontextmanager
async def open_tiers(settings: Settings) -> AsyncIterator[Tiers]:
    """The tiers of calls, as they are set up for this hotel."""
    async with AsyncExitStack() as stack:
        voices = await VoiceTiers.open(settings, stack)
        yield Tiers(open_ears=partial(open_ears, settings), voicebox=voices.voicebox, voices=voices.voices)


def _ended(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
