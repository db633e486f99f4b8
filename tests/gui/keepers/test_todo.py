"""Requests against the small appliance: fetched, followed by events, and worked through."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from appliance.contract.events import RequestChanged, RequestKind, RequestWithdrawn
from gui.client import Client
from gui.office import Office, open_office
from gui.state.requests import Group
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.fakes.made import make_call, make_request
from tests.gui.state.history import History


class Watched:
    def __init__(self, office: Office) -> None:
        self.requests, self.todo, self.alarm = office.requests, office.todo, office.alarm
        self._changed = asyncio.Event()
        self.requests.watch(self._changed.set)

    async def until(self, **states: str) -> None:
        """Wait until these requests stand so."""
        while True:
            known = {r.request_id: r.state.value for held in self.requests.groups().values() for r in held}
            if all(known.get(name) == state for name, state in states.items()):
                return
            self._changed.clear()
            await self._changed.wait()

    async def problem(self) -> str:
        while self.requests.problem is None:
            self._changed.clear()
            await self._changed.wait()
        return self.requests.problem


@pytest.fixture
async def fake() -> FakeAppliance:
    requests = [make_request("wake", alert=True), make_request("old", state="done"), make_request("sams")]
    return FakeAppliance(calls={"s1": make_call("s1")}, requests={("s1", r.request_id): r for r in requests})


@pytest.fixture
async def desk(fake: FakeAppliance) -> AsyncIterator[Watched]:
    async with serve(fake) as url, Client(url, KEY, pauses_s=(0.01,)) as client:
        office = open_office(client, retry_s=0.01)
        working = asyncio.create_task(office.run())
        watched = Watched(office)
        await watched.until(wake="open", old="done")
        try:
            yield watched
        finally:
            working.cancel()
            await asyncio.wait([working])


async def test_they_come_by_themselves_and_call(desk: Watched) -> None:
    assert desk.requests.me == "Eva Lund"
    assert desk.alarm.unheard == ("Wake-up call: Do wake.",)


async def test_one_is_taken_given_back_and_done(desk: Watched) -> None:
    key = ("s1", "wake")
    desk.todo.claim(key)
    await desk.until(wake="claimed")
    assert not desk.alarm.ringing
    desk.todo.release(key)
    await desk.until(wake="open")
    desk.todo.write(key, "Rang twice.")
    desk.todo.finish(key)
    await desk.until(wake="done")


async def test_who_was_quicker_is_told(fake: FakeAppliance, desk: Watched) -> None:
    taken = make_request("sams", state="claimed", claimed_by="Sam Okafor")
    fake.requests["s1", "sams"] = taken
    desk.todo.claim(("s1", "sams"))
    assert "Sam Okafor has it" in await desk.problem()
    await desk.until(sams="claimed")


async def test_what_the_guest_takes_back_calls_nobody_any_more(fake: FakeAppliance, desk: Watched) -> None:
    fake.requests["s1", "wake"] = make_request("wake", state="withdrawn")
    fake.emit(RequestWithdrawn(session_id="s1", seq=1, at=1.0, request_id="wake"))
    await desk.until(wake="withdrawn")
    assert not desk.alarm.ringing


async def test_what_others_do_is_seen(fake: FakeAppliance, desk: Watched) -> None:
    fake.requests["s1", "wake"] = make_request("wake", state="done", done_by="Sam Okafor")
    changed = RequestChanged(
        session_id="s1", seq=1, at=1.0, request_id="wake", state="done", claimed_by=None, by="Sam Okafor"
    )
    fake.emit(changed)
    await desk.until(wake="done")
    fake.requests["s1", "r1"] = make_request("r1")
    past = History("s1")
    past.change("live")
    fake.emit(past.request(RequestKind.MESSAGE, "Do r1.").event)
    await desk.until(r1="open")
    assert set(desk.requests.groups()) == {Group.WAKE_UP, Group.DONE}
