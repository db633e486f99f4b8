"""The desk against the small appliance: what it fetches, how it follows, and its test call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import pytest

from appliance.contract.events import Role
from appliance.contract.sessions import CallState, SessionKind, SessionStarted, StartSession
from gui.client import Client, Link
from gui.connection import Instance, find_instance
from gui.desk import Desk
from gui.errors import CallFailed
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.trial import Caller, Phase, Trial
from tests.fakes.appliance import KEY, FakeAppliance, make_call, serve
from tests.gui.homes import leave_instance, leave_nothing
from tests.gui.state.history import History


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


class Office:
    """A desk at work with its states."""

    def __init__(self, client: Client) -> None:
        self.room = Room()
        self.calls, self.box, self.trial = Calls(), Box(), Trial()
        callers = dict.fromkeys(Caller, self.room.call)
        self.desk = Desk(client, self.calls, self.box, self.trial, callers, retry_s=0.01)
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
) -> AsyncIterator[Office]:
    async with Client(url, key, find=find, pauses_s=(0.01,)) as client:
        office = Office(client)
        working = asyncio.create_task(office.desk.run())
        try:
            yield office
        finally:
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working


@pytest.fixture
async def fake() -> FakeAppliance:
    return FakeAppliance(calls={"s1": make_call("s1"), "s2": make_call("s2")})


@pytest.fixture
async def office(fake: FakeAppliance) -> AsyncIterator[Office]:
    async with serve(fake) as url, at_work(url) as office:
        await office.until(lambda: office.calls.link is Link.CONNECTED)
        yield office


async def test_the_list_and_the_health_come_by_themselves(office: Office) -> None:
    await office.until(lambda: office.box.health is not None)
    assert {row.session_id for row in office.calls.rows} == {"s1", "s2"}
    assert office.box.summary == "All is well"


async def test_the_selected_call_is_opened_and_followed(fake: FakeAppliance, office: Office) -> None:
    office.desk.select("s1")
    await office.until(lambda: office.calls.conversation is not None)
    fake.emit(History("s1").turn("t1", Role.GUEST, "Hello?").event)
    await office.until(lambda: bool(office.calls.conversation and office.calls.conversation.items))


async def test_a_new_call_appears(fake: FakeAppliance, office: Office) -> None:
    fake.calls["s9"] = make_call("s9", user_name="Newcomer")
    fake.emit(History("s9").change("starting").event)
    await office.until(lambda: any(row.who == "Newcomer" for row in office.calls.rows))


async def test_a_lost_link_is_told_and_taken_up_again(fake: FakeAppliance, office: Office) -> None:
    links: list[Link] = []
    office.calls.watch(lambda _change: links.append(office.calls.link))
    fake.drop_watchers()
    await office.until(lambda: Link.LOST in links and office.calls.link is Link.CONNECTED)


async def test_refresh_sees_what_no_event_told(fake: FakeAppliance, office: Office) -> None:
    fake.calls["s1"] = make_call("s1", state=CallState.ENDED, ended_at=1.0)
    office.desk.refresh()
    await office.until(lambda: not all(row.is_live for row in office.calls.rows))


async def test_a_test_call_is_shown_and_can_be_ended(fake: FakeAppliance, office: Office) -> None:
    office.desk.start_call()
    office.desk.start_call()
    await office.until(lambda: office.trial.phase is Phase.TALKING)
    assert office.calls.selected == office.trial.session_id
    office.desk.end_call()
    assert office.trial.phase is Phase.ENDING
    await office.until(lambda: office.trial.phase is Phase.IDLE)
    assert len(fake.started) == len(fake.ended) == 1
    assert office.trial.problem is None


async def test_a_call_that_can_t_be_joined_says_why(office: Office) -> None:
    office.room.failure = "the room is full"
    office.desk.start_call(Caller.GUEST)
    await office.until(lambda: office.trial.problem is not None)
    assert (office.trial.phase, office.trial.problem) == (Phase.IDLE, "the room is full")


async def test_closing_the_window_hangs_up(fake: FakeAppliance) -> None:
    async with serve(fake) as url:
        async with at_work(url) as office:
            await office.until(lambda: office.calls.link is Link.CONNECTED)
            office.desk.start_call()
            await office.until(lambda: office.trial.phase is Phase.TALKING)
        assert len(fake.ended) == 1


async def test_an_appliance_that_starts_again_elsewhere_is_found(fake: FakeAppliance, tmp_path: Path) -> None:
    async with at_work(find=partial(find_instance, tmp_path)) as office:
        await office.until(lambda: office.calls.link is Link.NOT_RUNNING)
        async with serve(fake) as url:
            leave_instance(tmp_path, url)
            await office.until(lambda: office.calls.link is Link.CONNECTED)
            leave_nothing(tmp_path)
        await office.until(lambda: office.calls.link is Link.NOT_RUNNING)
        after = FakeAppliance(calls={"s9": make_call("s9", user_name="Newcomer")})
        async with serve(after) as url:
            leave_instance(tmp_path, url)
            await office.until(lambda: office.calls.link is Link.CONNECTED)
            await office.until(lambda: [row.who for row in office.calls.rows] == ["Newcomer"])


async def test_a_key_that_is_accepted_later_ends_the_problem(fake: FakeAppliance, tmp_path: Path) -> None:
    async with serve(fake) as url, at_work(find=partial(find_instance, tmp_path)) as office:
        leave_instance(tmp_path, url, key="of another house")
        await office.until(lambda: office.box.problem is not None)
        leave_instance(tmp_path, url)
        await office.until(lambda: office.calls.link is Link.CONNECTED and office.box.problem is None)


async def test_a_refused_key_is_a_problem_that_stays(fake: FakeAppliance) -> None:
    async with serve(fake) as url, at_work(url, "wrong") as office:
        await office.until(lambda: office.box.problem is not None)


async def test_an_appliance_that_is_away_is_waited_for() -> None:
    async with at_work("http://127.0.0.1:9") as office:
        await office.until(lambda: office.calls.link is Link.LOST)
        assert office.box.summary == "No contact"
