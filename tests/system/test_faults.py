"""Real processes killed in real calls: the call goes on or is closed truthfully, and nothing is left running."""

import asyncio
import os
import signal
from pathlib import Path

import psutil
import pytest

from appliance.contract.events import Role, Stage
from appliance.contract.sessions import CallState
from tests.system.box import Box
from tests.system.guest import Guest, resembles
from tests.system.test_lifecycle import job_of
from tests.until import until

pytestmark = pytest.mark.system


async def test_the_voice_dies_and_another_one_answers_in_the_same_turn(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            question = await guest.prepares("What time is breakfast?")
            async with box.without("tts"):  # else it is back before it is asked on a good day
                guest.forget_heard()
                await guest.says_prepared(question)
                assert guest.heard("breakfast is served from seven to half past ten in the lantern room")
            await box.back("tts")
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        voices = [t.latency.tiers[Stage.TTS] for t in call.transcript if t.latency is not None]
        assert voices in (["pico"], ["flite"]), "Pico is there where it could be compiled"


async def test_the_recogniser_dies_and_nothing_that_was_said_is_lost(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            question = await guest.prepares("What time is breakfast?")
            await box.kill("stt")
            await guest.says_prepared(question)
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        said = " ".join(t.text for t in call.transcript if t.role is Role.GUEST)
        assert resembles(said, "What time is breakfast?")


async def test_the_job_dies_and_another_porter_comes(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            await guest.says("What time is breakfast?")
            os.kill(await job_of(box, guest.session.session_id), signal.SIGKILL)
            heard = len(guest.line.ear.spans)
            await until(lambda: _more_spans(guest, heard))
            await guest.line.ear.wait_quiet(1.0, 30)
            await guest.says("And where is the gym?")
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        said = " ".join(t.text.lower() for t in call.transcript if t.role is Role.GUEST)
        assert resembles(said, "What time is breakfast?") and resembles(said, "And where is the gym?")


async def test_livekit_dies_and_the_next_call_is_answered(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            await box.kill("livekit-server")
            call = await box.call_when(guest.session.session_id, lambda c: c.state.is_over)
            assert call.state is CallState.INTERRUPTED, call.state_reason
        await box.back("livekit-server")
        await box.back("worker")
        async with Guest(box) as next_guest:
            await next_guest.hears_greeting()


async def test_killed_whole_it_leaves_nothing_running_and_tells_the_truth_afterwards(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, Guest(box) as guest:
        await guest.hears_greeting()
        family = _family(box)
        assert len(family) >= 5
        box.process.kill()
        _, alive = await asyncio.to_thread(psutil.wait_procs, family, timeout=20)
        assert alive == []
    async with Box(tmp_path / "home") as again:
        call = await again.client.call(guest.session.session_id)
        assert (call.state, call.state_reason) == (CallState.INTERRUPTED, "Nightporter was restarted")
        assert any("porter" in turn.text for turn in call.transcript), "what was said before is kept"


async def test_two_on_one_home_and_a_taken_port_are_refused_in_words(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        told = await Box(tmp_path / "home").refusal()
        assert "already running" in told
        port = box.api_url.rsplit(":", maxsplit=1)[-1]
        told = await Box(tmp_path / "other", port=port).refusal()
        assert port in told and "NIGHTPORTER_PORT" in told


async def test_a_missing_part_is_named(tmp_path: Path) -> None:
    told = await Box(tmp_path / "home", parts=str(tmp_path / "nothing")).refusal()
    assert "livekit-server" in told and "start.sh" in told


async def test_ctrl_c_ends_everything(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        family = _family(box)
    _, alive = await asyncio.to_thread(psutil.wait_procs, family, timeout=20)
    assert alive == []
    assert box.told[-1]["event"] == "stopped"


def _family(box: Box) -> list[psutil.Process]:
    """The appliance and everything under it, however deep."""
    root = psutil.Process(box.process.pid)
    return [root, *root.children(recursive=True)]


async def _more_spans(guest: Guest, before: int) -> bool:
    return len(guest.line.ear.spans) > before
