"""The desktop at a real box with real calls: a clerk steps in and hands back; the window dies, and the box under it."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from appliance.contract.events import CallHolder, HolderReason, RequestKind, Role
from appliance.contract.sessions import CallState
from gui.client import Client
from gui.connection import find_instance
from gui.office import Office, open_office
from gui.state.conversation import Bubble, Item, Notice
from gui.stream import Link
from tests.system.box import CHECKOUT, Box
from tests.system.guest import Guest, resembles, words_in
from tests.system.headset import Headset
from tests.system.test_lifecycle import events_of

pytestmark = [pytest.mark.system, pytest.mark.timeout(300)]


class Watched:
    """An office at work, and who waits for its states."""

    def __init__(self, office: Office, headset: Headset) -> None:
        self.office, self.headset = office, headset
        self._changed = asyncio.Event()
        office.calls.watch(lambda _change: self._changed.set())
        office.stepping.watch(self._changed.set)

    async def until(self, holds: Callable[[], object]) -> None:
        async with asyncio.timeout(60):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    def held_by(self, session_id: str) -> str | None:
        row = self.office.calls.row(session_id)
        return None if row is None else row.held_by

    def told(self, words: str) -> bool:
        """Whether the conversation has a line of these words between what was said."""
        talk = self.office.calls.conversation
        return talk is not None and any(isinstance(line, Notice) and words in line.text for line in talk.items)


@asynccontextmanager
async def at_desk(home: Path) -> AsyncIterator[Watched]:
    """Everything behind the window; it finds the box by itself, also when that is started again."""
    headset = Headset()
    async with Client(find=partial(find_instance, home)) as client:
        office = open_office(client, sound_of=headset.open)
        working = asyncio.create_task(office.run())
        try:
            yield Watched(office, headset)
        finally:
            working.cancel()
            await asyncio.wait([working])


async def test_a_clerk_steps_in_and_the_box_dies_under_the_window(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with at_desk(home) as desk:
        async with Box(home) as box, Guest(box) as guest:
            session_id = guest.session.session_id
            await desk.until(lambda: desk.office.calls.row(session_id))
            desk.office.desk.select(session_id)
            await guest.hears_greeting()
            await _listens_and_whispers(desk, session_id, guest)
            await _talks_and_hands_back(desk, session_id, guest)
            await _porter_goes_on(box, session_id, guest)
            box.process.send_signal(signal.SIGKILL)
            await desk.until(lambda: desk.office.calls.link in (Link.LOST, Link.NOT_RUNNING))
            assert desk.told("handed the call back"), "what was seen stays to be read"
        async with Box(home) as box:
            await desk.until(lambda: desk.office.calls.link is Link.CONNECTED)
            await desk.until(lambda: session_id in desk.office.calls.past)
            row = desk.office.calls.row(session_id)
            assert row is not None and row.state is CallState.INTERRUPTED
            async with Guest(box) as guest:
                await desk.until(lambda: desk.office.calls.row(guest.session.session_id))
                assert session_id in desk.office.calls.past


async def _listens_and_whispers(desk: Watched, session_id: str, guest: Guest) -> None:
    stepping, stepping_in = desk.office.stepping, desk.office.stepping_in
    stepping_in.listen(session_id)
    await desk.until(lambda: stepping.listening == session_id)
    stepping_in.whisper(session_id, "offer her the late check-out")
    await desk.until(lambda: desk.told("whispered to the porter"))
    desk.headset.heard.clear()
    guest.forget_heard()
    await guest.says("Do you have a swimming pool?")
    assert guest.heard("i can also offer you the late check-out")
    words = words_in(desk.headset.heard)
    assert resembles(words, "have a swimming pool") and resembles(words, "i'm sorry we have no pool"), words
    assert desk.told("listens")


async def _talks_and_hands_back(desk: Watched, session_id: str, guest: Guest) -> None:
    stepping, stepping_in = desk.office.stepping, desk.office.stepping_in
    guest.forget_heard()
    took_at = time.monotonic()
    stepping_in.take_over(session_id)
    await desk.until(lambda: stepping.holding == session_id and desk.held_by(session_id))
    await desk.until(lambda: stepping.listening is None)
    await guest.hears_answer(after=took_at)
    await desk.headset.says(await guest.prepares("Good evening, this is Eva at the front desk. How can I help you?"))
    await guest.line.ear.wait_quiet(1.0, 30)
    # in a thread of its own: the clerk's signs of life come from this loop
    heard = await asyncio.to_thread(words_in, list(guest.all_heard))
    for said in ("a colleague is taking over", "good evening this is eva at the front desk"):
        assert resembles(heard, said), heard
    desk.headset.heard.clear()
    await guest.speaks(await guest.prepares("I am in room two one four. What time is check out?"))
    talk = desk.office.calls
    await desk.until(lambda: talk.conversation and any(_asks(line) for line in talk.conversation.items))
    assert resembles(await asyncio.to_thread(words_in, list(desk.headset.heard)), "what time is check out")
    await desk.headset.says(await guest.prepares("At eleven o'clock. I hand you back to our night porter now."))
    await guest.line.ear.wait_quiet(1.0, 30)  # all of it has arrived, and what comes now is the porter
    guest.forget_heard()
    back_at = time.monotonic()
    stepping_in.hand_back()
    await desk.until(lambda: stepping.holding is None and desk.held_by(session_id) is None)
    row = talk.row(session_id)
    assert row is not None and row.state is not CallState.PAUSED and stepping.problem(session_id) is None
    assert desk.told("took the call over") and desk.told("handed the call back")
    await guest.hears_answer(after=back_at)
    assert guest.heard("this is the night porter again")


def _asks(line: Item) -> bool:
    """Whether it is the guest's question; a whisper in this call speaks of a late check-out as well."""
    return isinstance(line, Bubble) and line.role is Role.GUEST and resembles(line.text, "what time is check out")


async def _porter_goes_on(box: Box, session_id: str, guest: Guest) -> None:
    """It knows the room that the guest told the clerk, and asks for none."""
    await guest.says("I would like a wake up call at seven in the morning, please.")
    assert guest.heard("a wake-up call for seven")
    left = (await box.client.call(session_id)).left_for_staff
    assert [r.details["room"] for r in left if r.kind is RequestKind.WAKE_UP] == ["214"]


async def test_a_window_that_is_killed_in_mid_takeover_gives_the_call_back(tmp_path: Path) -> None:
    """Not only its line: the whole program, which took the call over by its buttons."""
    home = tmp_path / "home"
    async with Box(home) as box, Guest(box) as guest:
        session_id = guest.session.session_id
        await guest.hears_greeting()
        argv, began_at = (sys.executable, "-m", "tests.system.window", str(home), session_id), time.monotonic()
        window = await asyncio.create_subprocess_exec(*argv, cwd=CHECKOUT, stdout=PIPE)
        assert window.stdout is not None
        assert await asyncio.wait_for(window.stdout.readline(), 60) == b"holding\n"
        await guest.hears_answer(after=began_at)  # that a colleague takes over
        assert (await box.client.call(session_id)).held_by
        guest.forget_heard()
        window.kill()
        killed_at = time.monotonic()
        await window.wait()
        await guest.hears_answer(after=killed_at)
        took_s = next(span.start for span in guest.line.ear.spans if span.start > killed_at) - killed_at
        print(f"the porter was back {took_s:.2f} s after the window was killed")
        assert guest.heard("i am sorry my colleague was cut off")
        reasons = [e.reason for e in await events_of(box, session_id) if isinstance(e, CallHolder)]
        assert reasons == [HolderReason.TAKEN_OVER, HolderReason.CLERK_LOST]
