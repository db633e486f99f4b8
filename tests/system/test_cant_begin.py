"""A job that can't open its call: the guest hears so from a recording, in their language, and staff have the call."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
from pathlib import Path

import pytest

from appliance.contract.calls import CallDetail
from appliance.contract.events import JobError, RequestKind, Role
from appliance.contract.sessions import CallState, Outcome, SessionKind, StartSession
from tests.system.box import CHECKOUT, Box
from tests.system.guest import ANSWER_S, Guest
from tests.system.test_lifecycle import events_of, is_gone, job_of
from tests.until import until_holds

pytestmark = pytest.mark.system

BROKEN = 'name = "The Tidewater\n'


def own_hotel(folder: Path) -> Path:
    return Path(shutil.copytree(CHECKOUT / "assets" / "hotel", folder / "hotel"))


async def handed_over(box: Box, guest: Guest) -> CallDetail:
    """The call when it is over, and the guest has been let go."""
    call = await box.call_when(guest.session.session_id, lambda c: c.state.is_over)
    await asyncio.wait_for(guest.line.closed.wait(), ANSWER_S)
    return call


async def test_a_hotel_that_is_broken_while_the_porter_runs_is_heard_and_mended(tmp_path: Path) -> None:
    hotel = own_hotel(tmp_path)
    whole = (hotel / "hotel.toml").read_text()
    async with Box(tmp_path / "home", hotel=str(hotel)) as box:
        (hotel / "hotel.toml").write_text(BROKEN)
        async with Guest(box) as guest:
            job = await job_of(box, guest.session.session_id)
            call = await handed_over(box, guest)
            assert guest.heard("I'm sorry that I can't help you just now. My colleagues know that you called.")
        assert (call.state, call.state_reason) == (CallState.ENDED, "the porter could not begin")
        assert call.outcome is Outcome.TO_STAFF
        await until_holds(lambda: is_gone(job))
        assert [turn.role for turn in call.transcript] == [Role.PORTER]
        (request,) = call.left_for_staff
        assert request.kind is RequestKind.PERSON and request.urgent and "Ada Byron" in request.summary
        assert "hotel.toml" in request.details["cause"]
        events = await events_of(box, guest.session.session_id)
        (error,) = [event for event in events if isinstance(event, JobError)]
        assert "hotel.toml" in error.message
        assert events.index(error) < [event.type for event in events].index("turn.final"), "staff know it before"
        log = (tmp_path / "home" / "logs" / "worker.log").read_text()
        assert "the call can't be begun" in log and "Traceback" not in log
        (hotel / "hotel.toml").write_text(whole)
        async with Guest(box) as next_guest:
            await next_guest.hears_greeting()
            await next_guest.says("What time is breakfast?")
            assert next_guest.heard("breakfast is served from seven to half past ten")


async def test_a_german_guest_is_told_in_german(tmp_path: Path) -> None:
    hotel = own_hotel(tmp_path)
    async with Box(tmp_path / "home", hotel=str(hotel)) as box:
        (hotel / "rooms.toml").unlink()
        async with Guest(box, StartSession(kind=SessionKind.TEST, locale="de-DE")) as guest:
            call = await handed_over(box, guest)
    assert "Auf Wiederhören" in call.transcript[0].text
    assert [request.urgent for request in call.left_for_staff] == [True]


async def test_a_porter_who_follows_a_dead_one_and_can_not_begin_does_not_leave_the_guest_alone(tmp_path: Path) -> None:
    hotel = own_hotel(tmp_path)
    async with Box(tmp_path / "home", hotel=str(hotel)) as box, Guest(box) as guest:
        await guest.hears_greeting()
        (hotel / "hotel.toml").write_text(BROKEN)
        guest.forget_heard()
        os.kill(await job_of(box, guest.session.session_id), signal.SIGKILL)
        call = await handed_over(box, guest)
        assert guest.heard("My colleagues know that you called. Goodbye.")
    assert call.state_reason == "the porter could not begin" and len(call.transcript) == 2
    assert [request.urgent for request in call.left_for_staff] == [True]
