"""A call's end with the real processes: polite, stubborn, timed; and what holds when a part of the box is killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from appliance.contract.events import EVENT, Event, JobStarted
from appliance.contract.processes import mark_of
from appliance.contract.rooms import RoomStatus
from appliance.contract.sessions import (
    ActiveSessions,
    CallState,
    Finalized,
    Outcome,
    SessionEnded,
    SessionKind,
    SessionStarted,
    SessionStatus,
    StartSession,
)
from tests.system.box import Box
from tests.system.guest import Guest, replies
from tests.until import until, until_holds

pytestmark = pytest.mark.system

BASE = "/api/v1/voice-sessions"


def api_of(box: Box) -> httpx.AsyncClient:
    headers = {"Authorization": f"Bearer {box.key}"}
    return httpx.AsyncClient(base_url=box.api_url, headers=headers, trust_env=False, timeout=30)


async def job_of(box: Box, session_id: str, *, other_than: int = 0) -> int:
    """The newest process of a call, as its own event tells it."""

    async def told() -> int | None:
        started = [e for e in await events_of(box, session_id) if isinstance(e, JobStarted)]
        return started[-1].pid if started and started[-1].pid != other_than else None

    return await until(told)


async def events_of(box: Box, session_id: str) -> list[Event]:
    """From the store beside the appliance, as an operator's tool would read them."""

    def read() -> list[Event]:
        with closing(sqlite3.connect(f"file:{box.home / 'store.db'}?mode=ro", uri=True)) as store:
            rows = store.execute("SELECT body FROM events WHERE session_id = ? ORDER BY cursor", [session_id])
            return [EVENT.validate_json(body) for (body,) in rows]

    return await asyncio.to_thread(read)


def is_gone(pid: int) -> bool:
    return mark_of(pid) is None


async def test_a_call_is_ended_in_steps_and_summed_up(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, api_of(box) as api:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            room, session_id = guest.session.room_name, guest.session.session_id
            job = await job_of(box, session_id)
            looked = RoomStatus.model_validate((await api.get(f"/api/v1/rooms/status/{room}")).json())
            assert (looked.exists, looked.agent_present, looked.error) == (True, True, None)
            assert (looked.participants["person"], looked.participants["agent"]) == (1, 1)
            active = ActiveSessions.model_validate((await api.get(f"{BASE}/active?room={room}")).json())
            assert [(s.session_id, s.state) for s in active.sessions] == [(session_id, CallState.LIVE)]
            assert (await api.patch(f"{BASE}/{session_id}/finalize")).status_code == 409
            ended = SessionEnded.model_validate((await api.delete(f"{BASE}/{room}?reason=closing time")).json())
            assert ended.complete, ended
            assert ended.steps["job"] == "finished", ended
            assert is_gone(job)
        call = await box.client.call(session_id)
        assert (call.state, call.state_reason) == (CallState.ENDED, "closing time")
        first = Finalized.model_validate((await api.patch(f"{BASE}/{session_id}/finalize")).json())
        assert (first.outcome, first.turns) == (Outcome.NOTHING_SAID, len(call.transcript))
        assert (await api.patch(f"{BASE}/{session_id}/finalize")).json() == first.model_dump(mode="json")
        assert (await api.get(f"/api/v1/rooms/status/{room}")).status_code == 404


async def test_a_job_that_hangs_is_killed_and_the_call_still_ends_truthfully(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, api_of(box) as api, Guest(box) as guest:
        await guest.hears_greeting()
        job = await job_of(box, guest.session.session_id)
        os.kill(job, signal.SIGSTOP)
        ended = SessionEnded.model_validate((await api.delete(f"{BASE}/{guest.session.room_name}")).json())
        assert (ended.complete, ended.steps["job"]) == (True, "killed"), ended
        assert is_gone(job)
        call = await box.client.call(guest.session.session_id)
        assert (call.state, call.state_reason) == (CallState.ENDED, "ended over the API")


async def test_a_guest_whose_time_is_up_is_told_so_and_hears_a_goodbye(tmp_path: Path) -> None:
    ask = StartSession(kind=SessionKind.TEST, time_limit_s=60)
    async with Box(tmp_path / "home", silence_s="120") as box:
        async with Guest(box, ask) as guest:
            await guest.hears_greeting()
            call = await box.call_when(guest.session.session_id, lambda c: c.state.is_over, timeout_s=120)
        assert (call.state, call.state_reason) == (CallState.ENDED, "time limit")
        said = replies(call)
        assert "about a minute left" in said[-2]
        assert "time on this line is up" in said[-1]
        assert call.ended_at is not None
        assert call.ended_at - call.created_at > 60, "not before it is up"


async def test_a_start_is_repeated_over_a_restart_of_livekit(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, api_of(box) as api:
        key = {"Idempotency-Key": "night-1"}
        first, again = await asyncio.gather(*(api.post(f"{BASE}/start", headers=key) for _ in range(2)))
        started = SessionStarted.model_validate(first.json())
        assert again.json()["session_id"] == started.session_id
        await box.kill("livekit-server")
        await box.call_when(started.session_id, lambda c: c.state.is_over)
        await box.back("livekit-server")
        await box.back("worker")
        fresh = SessionStarted.model_validate((await api.post(f"{BASE}/start", headers=key)).json())
        assert fresh.session_id != started.session_id, "that call is over, so another one begins"
        status = SessionStatus.model_validate((await api.get(f"{BASE}/{fresh.room_name}/status")).json())
        assert status.active


async def test_the_worker_dies_and_its_calls_go_on(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            job = await job_of(box, guest.session.session_id)
            heard = len(guest.line.ear.spans)
            await box.kill("worker")

            await job_of(box, guest.session.session_id, other_than=job)
            await until_holds(lambda: is_gone(job))
            await until_holds(lambda: len(guest.line.ear.spans) > heard)
            await guest.line.ear.wait_quiet(1.0, 30)
        call = await box.call_when(guest.session.session_id, lambda c: c.state.is_over)
        assert call.state is CallState.ENDED, call.state_reason
        assert any("lost you" in turn.text for turn in call.transcript), call.transcript


async def test_a_killed_job_is_followed_by_another(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, Guest(box) as guest:
        await guest.hears_greeting()
        job = await job_of(box, guest.session.session_id)
        killed_at = time.time()
        os.kill(job, signal.SIGKILL)

        await job_of(box, guest.session.session_id, other_than=job)
        started = [e for e in await events_of(box, guest.session.session_id) if isinstance(e, JobStarted)]
        print(f"another job after {started[-1].at - killed_at:.2f} s")
        assert [event.at > killed_at for event in started] == [False, True]
