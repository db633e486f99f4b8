"""The connection to LiveKit's server API, and its failures in our words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientError
from livekit.api import LiveKitAPI, ServerError, ServerErrorCode

from appliance.errors import NotFound, Unavailable
from appliance.security.secrets import Secrets

ANSWER_TIMEOUT_S = 5.0


@asynccontextmanager
async def open_livekit_api(url: str, secrets: Secrets) -> AsyncIterator[LiveKitAPI]:
    """One session for the appliance's whole run. `url` is `http://host:port`; the server need not be up yet."""
    # failover looks for other regions of LiveKit's cloud; this server is the only one
    api = LiveKitAPI(url, secrets.livekit_key, secrets.livekit_secret, failover=False)
    try:
        yield api
    finally:
        await api.aclose()


@asynccontextmanager
async def livekit_asked(to: str) -> AsyncIterator[None]:
    """Turns what the client raises into Unavailable, or NotFound when the room isn't there.

    A server that takes a question and does not answer is given up: the client would wait for ever, whatever timeout
    it was made with.
    """
    try:
        async with asyncio.timeout(ANSWER_TIMEOUT_S):
            yield
    except ServerError as e:
        if e.code == ServerErrorCode.NOT_FOUND:
            raise NotFound(f"LiveKit could not {to}: {e.message}") from e
        raise Unavailable("livekit", f"LiveKit could not {to}: {e.message or e.code} (HTTP {e.status})") from e
    except TimeoutError as e:
        raise Unavailable("livekit", f"LiveKit did not answer in {ANSWER_TIMEOUT_S:g} s when asked to {to}") from e
    except ClientError as e:
        raise Unavailable("livekit", f"LiveKit can't be reached to {to}: {e}") from e
