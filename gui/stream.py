"""The appliance's events as they happen, none twice and none missing, over connections that break; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from enum import StrEnum

from pydantic import ValidationError
from websockets.exceptions import InvalidStatus, WebSocketException

from appliance.contract.calls import CallList
from appliance.contract.events import StoredEvent
from gui.errors import ApiError, GuiError, NoAnswer, NotRunning, WentBack
from gui.failures import tell_places
from gui.keepers.remote import ask_again, shows_another
from gui.transport import Transport
from gui.words import say

PAUSES_S = (0.2, 0.5, 1.0, 2.0)
"""Before the event stream is tried again; the last one for ever."""


class Link(StrEnum):
    """Whether the appliance can be reached."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    LOST = "lost"
    NOT_RUNNING = "not running"


async def follow_events(
    transport: Transport, after: int, on_link: Callable[[Link], None], pauses_s: Sequence[float]
) -> AsyncGenerator[StoredEvent, None]:
    """Every event after the cursor `after`, once and in order, for ever.

    A lost connection is taken up again where it broke, at another address if
    the appliance was started again there; `on_link` tells how it stands.
    Raises ApiError when the key is refused, SignInNeeded when the certificate is another one, WentBack when the
    box counts its events otherwise than before, and what `find` raises but NotRunning.
    """
    tries, is_known, last = 0, False, None
    on_link(Link.CONNECTING)
    while True:
        try:
            if is_known and await _newest(transport) < after:
                raise WentBack
            cursor = after if last is None else after - 1
            async with await transport.open_stream(f"/api/v1/events?after={cursor}") as stream:
                on_link(Link.CONNECTED)
                tries, is_known = 0, True
                async for text in stream:
                    stored = _read_event(text)
                    if stored.cursor > after:
                        after, last = stored.cursor, stored
                        yield stored
                    elif stored.cursor == after and last is not None and not _is_same(stored, last):
                        raise WentBack
            on_link(Link.LOST)
        except InvalidStatus as e:
            if e.response.status_code in (401, 403):
                raise ApiError(e.response.status_code, say("the box does not accept this key")) from e
            on_link(Link.LOST)
        except ApiError as e:
            if e.status in (401, 403):
                raise
            on_link(Link.LOST)
        except NotRunning as e:
            on_link(Link.LOST if isinstance(e, NoAnswer) else Link.NOT_RUNNING)
        except (OSError, WebSocketException, TimeoutError) as e:
            on_link(Link.LOST)
            if shows_another(e):
                raise ask_again((await transport.where()).api_url) from e
        await asyncio.sleep(pauses_s[min(tries, len(pauses_s) - 1)])
        tries += 1


async def _newest(transport: Transport) -> int:
    """How far the box has counted its events; a restored backup has fewer."""
    return (await transport.ask(CallList, "GET", "/api/v1/calls?limit=1")).events_cursor


def _is_same(one: StoredEvent, other: StoredEvent) -> bool:
    """Whatever its words are by now: a card number is masked in hindsight, too."""
    first, second = one.event, other.event
    return (first.session_id, first.seq, first.type) == (second.session_id, second.seq, second.type)


def _read_event(text: str | bytes) -> StoredEvent:
    try:
        return StoredEvent.model_validate_json(text)
    except ValidationError as e:
        raise GuiError(say("the box sent an event that this version can't read: {why}", why=tell_places(e))) from e
