"""No guest is left in silence: servers that hang or die in real calls, and a guest whom nobody understands."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from appliance.contract.calls import CallDetail
from appliance.contract.events import RequestKind, Role, Wait
from appliance.contract.sessions import CallState
from tests.system.box import Box
from tests.system.guest import Guest
from tests.system.telephone import TelephoneGuest

pytestmark = pytest.mark.system


def porter(call: CallDetail) -> list[str]:
    return [turn.text for turn in call.transcript if turn.role is Role.PORTER]


@asynccontextmanager
async def hangs(box: Box, name: str) -> AsyncIterator[None]:
    """A process that takes requests and answers none."""
    pid = (await box.processes())[name].pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        with suppress(ProcessLookupError):  # its supervisor may have had enough of it
            os.kill(pid, signal.SIGCONT)


async def test_a_recogniser_that_hangs_is_covered_and_the_question_is_answered(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            question = await guest.prepares("What time is breakfast?")
            guest.forget_heard()
            async with hangs(box, "stt"):
                await guest.line.say(question)
                await box.call_when(guest.session.session_id, lambda c: "One moment, please." in porter(c))
            await box.call_when(guest.session.session_id, lambda c: "breakfast" in porter(c)[-1].lower())
            await guest.hears_answer(after=0.0)
            assert guest.heard("moment please") and guest.heard("served from seven")
        call = await box.client.call(guest.session.session_id)
        assert porter(call).count("One moment, please.") == 1
        answer = call.transcript[-1].latency
        assert answer is not None and answer.waited_for is not None
        assert (answer.waited_for.wait, answer.waited_for.name) == (Wait.WORDS, "moonshine")


async def test_without_any_voice_the_guest_hears_a_recording_and_staff_are_alerted(tmp_path: Path) -> None:
    async with Box(tmp_path / "home", tts_order='["piper"]') as box, Guest(box) as guest:
        await guest.hears_greeting()
        question = await guest.prepares("What time is breakfast?")
        guest.forget_heard()
        async with hangs(box, "tts"):
            await guest.says_prepared(question)
            assert guest.heard("can't hear or speak properly just now")
            call = await box.client.call(guest.session.session_id)
        (request,) = call.left_for_staff
        assert request.kind is RequestKind.PERSON and request.urgent and "voice" in request.summary
        await box.back("tts")
        guest.forget_heard()
        await guest.says_prepared(question)
        assert guest.heard("breakfast is served from seven to half past ten")


async def test_a_call_without_voice_from_the_beginning_ends_with_a_goodbye(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")  # no flite
    async with Box(tmp_path / "home", tts_order='["flite"]', silence_s="1") as box, Guest(box) as guest:
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        await asyncio.wait_for(guest.line.closed.wait(), 30)
    assert "Goodbye" in porter(call)[-1]
    assert [request.urgent for request in call.left_for_staff] == [True]


async def test_a_guest_whom_nobody_understands_is_led_by_keys_in_their_language(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, TelephoneGuest(box, "de-DE") as guest:
        await guest.hears_greeting()
        call = await box.call_when(guest.session.session_id, lambda c: len(porter(c)) == 2)
        assert "Gesprochenes Deutsch verstehe ich" in porter(call)[0] and "die Null" in porter(call)[1]
        assert [request.urgent for request in call.left_for_staff] == [True] and "German" in call.left_for_staff[
            0
        ].summary
        await guest.presses("2")
        await box.call_when(guest.session.session_id, lambda c: "halb elf" in porter(c)[-1])
        await guest.presses("1")
        call = await box.call_when(guest.session.session_id, lambda c: len(c.left_for_staff) == 2)
        assert "rung back" in call.left_for_staff[1].summary
        await guest.presses("5")
        await box.call_when(guest.session.session_id, lambda c: "night porter" in porter(c)[-1])
        await guest.hears_answer(after=0.0)
        await guest.says("What time is breakfast?")
        assert guest.heard("breakfast is served from seven to half past ten")


async def test_zero_gets_a_person_in_every_call(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box, TelephoneGuest(box, "xx") as guest:
        await guest.hears_greeting()
        assert guest.heard("I don't speak your language")
        await guest.presses("0")
        call = await box.call_when(guest.session.session_id, lambda c: bool(c.left_for_staff))
        assert call.left_for_staff[0].kind is RequestKind.PERSON and call.left_for_staff[0].urgent
        await box.call_when(guest.session.session_id, lambda c: "has been alerted" in porter(c)[-1])
