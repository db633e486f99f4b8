"""An office at work against the small appliance, and who waits for its states."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from appliance.contract.sessions import SessionKind, SessionStarted, StartSession
from gui.client import Client
from gui.connection import Instance
from gui.errors import CallFailed
from gui.office import open_office
from gui.state.trial import Caller
from gui.stream import Link
from tests.beside import beside
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call


class Room:
    """Stands for the rooms and sound cards that a unit test has none of; the API behind is the real client's."""

    def __init__(self) -> None:
        self.hang_up = asyncio.Event()
        self.failure: str | None = None

    async def call(self, client: Client, on_joined: Callable[[SessionStarted], None]) -> None:
        session = await client.start(StartSession(kind=SessionKind.TEST, user_name="Tester"))
        if self.failure:
            raise CallFailed(self.failure)
        on_joined(session)
        try:
            await self.hang_up.wait()
        finally:
            await asyncio.shield(client.end(session.room_name))


class Watched:
    """An office at work."""

    def __init__(self, client: Client) -> None:
        self.room = Room()
        self.office = open_office(client, dict.fromkeys(Caller, self.room.call), retry_s=0.01)
        self.calls, self.box, self.trial = self.office.calls, self.office.box, self.office.trial
        self.desk, self.trials = self.office.desk, self.office.trials
        self._changed = asyncio.Event()
        self.calls.watch(lambda _change: self._changed.set())
        self.box.watch(self._changed.set)
        self.trial.watch(self._changed.set)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until a change of the states makes it true."""
        while not condition():
            self._changed.clear()
            await self._changed.wait()


@asynccontextmanager
async def at_work(
    url: str = "", key: str = KEY, *, find: Callable[[], Instance] | None = None
) -> AsyncIterator[Watched]:
    async with Client(url, key, find=find, pauses_s=(0.01,)) as client:
        watched = Watched(client)
        async with beside(watched.office.run()):
            yield watched


@pytest.fixture
async def fake() -> FakeAppliance:
    return FakeAppliance(calls={"s1": make_call("s1"), "s2": make_call("s2")})


@pytest.fixture
async def office(fake: FakeAppliance) -> AsyncIterator[Watched]:
    async with serve(fake) as url, at_work(url) as office:
        await office.until(lambda: office.calls.link is Link.CONNECTED)
        yield office
