"""Keeps the calls and the box's health up to date, and fetches what the person wants to see of them; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from appliance.contract.calls import CALLS_AT_ONCE
from appliance.contract.events import RequestChanged, RequestWithdrawn, StoredEvent
from gui.client import Client
from gui.errors import ApiError, GuiError, NoAnswer, NotRunning, SignInNeeded, WentBack
from gui.keepers.errands import Errands
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.wish import Wish
from gui.stream import Link
from gui.words import keep_time_of, say

HEALTH_EVERY_S = 5.0
RETRY_S = 1.0
FIRST_PAGE, PAGE = 200, CALLS_AT_ONCE
"""Calls that are asked for at once: few are there sooner, many cost less each."""

AT_ONCE = 4
"""Calls whose details are fetched at the same time."""


class Desk:
    """`follow_calls` and `follow_health` for as long as the window is open; the other methods return at once.

    `on_event` is given every event, `on_connected` is told when what was missed has to be fetched,
    `on_stranger` when the box wants to know who asks.
    """

    def __init__(self, client: Client, calls: Calls, box: Box, errands: Errands, *, retry_s: float = RETRY_S) -> None:
        self._client = client
        self._calls = calls
        self._box = box
        self._errands = errands
        self._retry_s = retry_s
        self.on_event: Callable[[StoredEvent], None] = lambda _stored: None
        self.on_connected: Callable[[], None] = lambda: None
        self.on_stranger: Callable[[str], None] = box.set_problem
        self._fetching: set[str] = set()
        self._is_paging = False
        self._few = asyncio.Semaphore(AT_ONCE)

    def select(self, session_id: str | None) -> None:
        """Show this call."""
        if session_id == self._calls.selected:
            return
        self._calls.select(session_id)
        if session_id is not None:
            self._errands.start(self._open(session_id))

    def wish_for(self, wish: Wish) -> None:
        """Show other calls."""
        self._calls.wish_for(wish)
        self._errands.start(self._reload())

    def turn_page(self) -> None:
        """Fetch older calls, unless that is under way."""
        if not self._is_paging and not self._calls.is_complete:
            self._is_paging = True
            self._errands.start(self._page())

    def refresh(self) -> None:
        """Fetch the list and the selected call anew."""
        self._errands.start(self._reload())

    async def follow_calls(self) -> None:
        """For ever: a refused key may be mended, or be of another appliance that was started there meanwhile."""
        while True:
            try:
                await self._follow_stream()
            except WentBack:
                self._calls.begin_anew()
                continue
            except SignInNeeded as e:
                self.on_stranger(str(e))
            except GuiError as e:
                self._box.set_problem(str(e))
            await asyncio.sleep(self._retry_s)

    async def follow_health(self) -> None:
        """For ever. One question that is lost on the way means nothing; a second one that the contact is."""
        lost = 0
        while True:
            try:
                self._box.set_health(await self._client.health())
                lost = 0
            except GuiError:
                lost += 1
                if lost > 1:
                    self._box.set_health(None)
            await asyncio.sleep(self._retry_s if lost == 1 else HEALTH_EVERY_S)

    async def _follow_stream(self) -> None:
        try:
            await self._take_clock()
            await self._load()
        except NoAnswer:
            self._calls.set_link(Link.LOST)
            return
        except NotRunning:
            self._calls.set_link(Link.NOT_RUNNING)
            return
        async for stored in self._client.events(self._calls.cursor, self._note_link):
            self.on_event(stored)
            seen_to = isinstance(stored.event, RequestChanged | RequestWithdrawn)  # it may need nobody any more
            if not self._calls.take(stored) or seen_to:
                self._errands.start(self._add(stored.event.session_id))

    async def _take_clock(self) -> None:
        """The hotel's, before anything is told by it: what is "today" there may be tomorrow at this desk."""
        try:
            hotel = (await self._client.hotel()).hotel
        except ApiError:
            return  # who may not read it sees no calls either, and a box that is too ill says so by itself
        if keep_time_of(hotel.timezone):
            self._calls.count_days()

    def _note_link(self, link: Link) -> None:
        """What was missed while the link was lost, such as the end of a call, is fetched when it is back."""
        was_lost = self._calls.link in (Link.LOST, Link.NOT_RUNNING)
        self._calls.set_link(link)
        if link is Link.CONNECTED:
            self._box.set_problem(None)
            self.on_connected()
            if was_lost:
                self.refresh()

    async def _load(self) -> None:
        """Raises GuiError."""
        wish = self._calls.wish
        newest = await self._client.calls(limit=FIRST_PAGE)
        wished = newest if wish.is_plain else await self._client.calls(**_query(wish), limit=FIRST_PAGE)
        if wish == self._calls.wish:
            self._calls.load(wished, newest, complete=len(wished.calls) < FIRST_PAGE)
            for row in self._calls.live:
                self._errands.start(self._add(row.session_id))

    async def _page(self) -> None:
        wish, before = self._calls.wish, self._calls.oldest
        try:
            page = await self._client.calls(**_query(wish), before=before, limit=PAGE)
        except GuiError:
            return  # the link is shown; the person asks again by scrolling on
        finally:
            self._is_paging = False
        if (wish, before) == (self._calls.wish, self._calls.oldest):
            self._calls.append(page, complete=len(page.calls) < PAGE)

    async def _reload(self) -> None:
        try:
            await self._load()
            if self._calls.selected is not None:
                await self._open(self._calls.selected)
        except NotRunning:
            return  # whether the link is lost the stream knows; it fetches everything when it is back
        except GuiError as e:
            self._box.report(str(e))

    async def _open(self, session_id: str) -> None:
        try:
            self._calls.open(await self._client.call(session_id))
        except NotRunning:
            return  # the lost link is shown, and the call is opened again when it is back
        except GuiError as e:
            self._box.report(say("This call can't be shown: {reason}", reason=e))

    async def _add(self, session_id: str) -> None:
        if session_id in self._fetching:
            return
        self._fetching.add(session_id)
        try:
            async with self._few:
                self._calls.add(await self._client.call(session_id))
        except GuiError:
            return  # its next event asks again
        finally:
            self._fetching.discard(session_id)


def _query(wish: Wish) -> dict[str, str | None]:
    return {
        "words": wish.words,
        "kind": wish.kind and wish.kind.value,
        "outcome": wish.outcome and wish.outcome.value,
    }
