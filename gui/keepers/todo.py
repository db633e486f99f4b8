"""Keeps the requests up to date by the events, and does what staff do about them; no Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from appliance.contract.events import RequestChanged, RequestCreated, RequestDue, RequestWithdrawn, StoredEvent
from appliance.contract.requests import RequestState, StaffRequest
from gui.client import Client
from gui.errors import ApiError, GuiError
from gui.keepers.errands import Errands
from gui.state.requests import Key, Requests

DONE_SHOWN = 100
"""What was done before is in the calls."""

MANAGERS = ("manager", "admin")


class Todo:
    """Methods return at once; what came of them is in the state."""

    def __init__(self, client: Client, requests: Requests, errands: Errands) -> None:
        self._client = client
        self._requests = requests
        self._errands = errands

    def refresh(self) -> None:
        """Fetch all of them anew: what happened while nobody was connected is told then."""
        self._errands.start(self._load())

    def take(self, stored: StoredEvent) -> None:
        """An event that is about a request says that it stands otherwise."""
        match stored.event:
            case RequestCreated() | RequestChanged() | RequestWithdrawn() | RequestDue():
                self._errands.start(self._fetch((stored.event.session_id, stored.event.request_id)))

    def claim(self, key: Key) -> None:
        self._act(lambda: self._client.claim_request(*key), key)

    def release(self, key: Key) -> None:
        self._act(lambda: self._client.release_request(*key), key)

    def finish(self, key: Key, note: str | None = None) -> None:
        self._act(lambda: self._client.finish_request(*key, note), key)

    def write(self, key: Key, text: str) -> None:
        self._act(lambda: self._client.note_request(*key, text), key)

    async def _load(self) -> None:
        try:
            me = await self._client.me()
            going = await self._client.requests((RequestState.OPEN, RequestState.CLAIMED), limit=500)
            over = await self._client.requests((RequestState.DONE, RequestState.WITHDRAWN), limit=DONE_SHOWN)
        except GuiError:
            return  # the link is shown, and they are fetched when it is back
        self._requests.introduce(me.name, may_manage=me.role in MANAGERS)
        self._requests.load([*going.requests, *over.requests])

    async def _fetch(self, key: Key) -> None:
        try:
            self._requests.put(await self._client.request(*key))
        except GuiError:
            return  # its next event, or the next refresh, tells of it

    def _act(self, ask: Callable[[], Awaitable[StaffRequest]], key: Key) -> None:
        async def act() -> None:
            try:
                self._requests.put(await ask())
            except ApiError as e:
                await self._fetch(key)  # somebody else was quicker: show how it stands
                self._requests.fail(str(e))
            except GuiError as e:
                self._requests.fail(str(e))

        self._errands.start(act())
