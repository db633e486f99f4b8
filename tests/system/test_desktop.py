"""What stands behind the window, at a real box: a clerk listens, talks with the guest and hands back; the box dies."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from appliance.contract.sessions import CallState
from gui.client import Client, Link
from gui.connection import find_instance
from gui.office import Office, open_office
from gui.state.conversation import Notice
from tests.gui.test_stepping_in import Room
from tests.system.box import Box
from tests.system.guest import Guest

pytestmark = [pytest.mark.system, pytest.mark.timeout(300)]


class Watched:
    """An office at work, and who waits for its states."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self._changed = asyncio.Event()
        office.calls.watch(lambda _change: self._changed.set())
        office.stepping.watch(self._changed.set)

    async def until(self, holds: Callable[[], object]) -> None:
        async with asyncio.timeout(60):
            while not holds():
                self._changed.clear()
                await self._changed.wait()


async def test_a_clerk_steps_in_and_the_box_dies_under_the_window(tmp_path: Path) -> None:
    home, room = tmp_path / "home", Room()
    async with Box(home) as box, Client(find=partial(find_instance, home)) as client:
        office = open_office(client, sound_of=room.open)
        working = asyncio.create_task(office.run())
        watched = Watched(office)
        async with Guest(box) as guest:
            session_id = guest.session.session_id
            office.desk.select(session_id)
            await guest.hears_greeting()
            await watched.until(lambda: office.calls.conversation and office.calls.conversation.items)
            await _listen(watched, session_id, room, guest)
            await _talk(watched, session_id, guest)
        await watched.until(lambda: session_id in office.calls.past)
        box.process.send_signal(signal.SIGKILL)
        await watched.until(lambda: office.calls.link in (Link.LOST, Link.NOT_RUNNING))
        assert office.calls.row(session_id) is not None, "what was seen stays to be read"
        working.cancel()
        await asyncio.wait([working])


async def _listen(watched: Watched, session_id: str, room: Room, guest: Guest) -> None:
    office = watched.office
    office.stepping_in.listen(session_id)
    await watched.until(lambda: office.stepping.listening == session_id)
    room.heard.clear()
    await guest.says("What time is breakfast?")
    assert room.heard.is_set(), "the clerk heard the guest and the porter"


async def _talk(watched: Watched, session_id: str, guest: Guest) -> None:
    office, stepping = watched.office, watched.office.stepping
    guest.forget_heard()
    office.stepping_in.take_over(session_id)
    await watched.until(lambda: stepping.holding == session_id)
    await watched.until(lambda: (row := office.calls.row(session_id)) is not None and row.held_by)
    assert stepping.listening is None
    loud = await guest.line.ear.wait_speech(guest.line.ear.spans[-1].start, 20)
    assert loud is not None, "the guest hears the clerk"
    office.stepping_in.hand_back()
    await watched.until(lambda: stepping.holding is None)
    await watched.until(lambda: (row := office.calls.row(session_id)) is not None and row.held_by is None)
    row = office.calls.row(session_id)
    assert row is not None and row.state is not CallState.PAUSED and stepping.problem is None
    talk = office.calls.conversation
    assert talk is not None
    told = [line.text for line in talk.items if isinstance(line, Notice)]
    for said in ("listens", "took the call over", "handed the call back"):
        assert [text for text in told if said in text], said
