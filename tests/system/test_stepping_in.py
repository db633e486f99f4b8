"""Staff step into calls that go on, with the real processes and real audio: what the guest hears, and what is known."""

from __future__ import annotations

import asyncio
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from livekit import rtc
from livekit.rtc.participant import PublishDataError

from appliance.contract.accounts import ApiKeyCreated
from appliance.contract.commands import COMMAND_TOPIC, End
from appliance.contract.control import Control, Holder, Refusal, WayIn
from appliance.contract.events import CallHolder, ControlDone, RequestKind, Role
from appliance.contract.sessions import CallState
from gui.audio.mouth import LOUD_RMS, Pcm
from gui.calling.clerk import join_as_clerk, listen_in
from gui.client import Client
from gui.errors import ApiError
from tests.system.box import CHECKOUT, Box
from tests.system.guest import Guest, resembles, words_in
from tests.system.test_lifecycle import api_of, events_of
from tests.until import until

pytestmark = [pytest.mark.system, pytest.mark.timeout(300)]

SCOPES = [f"calls.{what}" for what in ("read", "listen", "take_over", "hand_back", "whisper", "say", "transfer")]


@asynccontextmanager
async def clerk_named(box: Box, name: str) -> AsyncIterator[Client]:
    """Somebody else of the staff, with a key of their own."""
    async with api_of(box) as api:
        made = await api.post("/api/v1/api-keys", json={"name": name, "role": "staff", "scopes": SCOPES})
    async with Client(box.api_url, ApiKeyCreated.model_validate_json(made.content).key) as client:
        yield client


async def test_everything_that_staff_can_do_in_a_call(tmp_path: Path) -> None:
    async with (
        Box(tmp_path / "home") as box,
        clerk_named(box, "Eva Lund") as eva,
        clerk_named(box, "Tom") as tom,
        Guest(box) as guest,
    ):
        await guest.hears_greeting()
        await _listens_and_whispers(box, guest, eva)
        await _takes_over_and_hands_back(box, guest, eva, tom)
        await _is_lost(box, guest, eva)
        await _guest_commands(guest)
        await _says_and_passes_on(box, guest, eva)
        await box.client.end_call(guest.session.session_id, "closing time")
        call = await box.client.call(guest.session.session_id)
        assert (call.state, call.state_reason) == (CallState.ENDED, "closing time")


async def _listens_and_whispers(box: Box, guest: Guest, eva: Client) -> None:
    """Both sides are heard by one whom nobody sees; of a whisper the guest hears what the porter makes of it."""
    session_id, packets, heard = guest.session.session_id, list[rtc.DataPacket](), list[Pcm]()
    guest.line._room.on("data_received", packets.append)
    async with listen_in(await eva.listen(session_id), heard.append) as line:
        assert [p.kind for p in guest.line.others] == [rtc.ParticipantKind.PARTICIPANT_KIND_AGENT]
        await line.agent_here.wait()
        with pytest.raises(ApiError, match="make nothing of this") as refused:
            await eva.whisper(session_id, "careful, she is drunk")
        assert refused.value.status == 422
        await eva.whisper(session_id, "offer her the late check-out")
        guest.forget_heard()
        await guest.says("Do you have a swimming pool?")
    assert guest.heard("i can also offer you the late check-out")
    words = words_in(heard)
    assert resembles(words, "have a swimming pool") and resembles(words, "i'm sorry we have no pool"), words
    assert not packets
    said = [turn.text for turn in (await box.client.call(session_id)).transcript]
    assert not any("drunk" in text or "offer her" in text for text in said)
    told = [e for e in await events_of(box, session_id) if isinstance(e, ControlDone)]
    assert [(e.command, e.name, e.refused) for e in told] == [
        (Control.LISTEN, "Eva Lund", None),
        (Control.WHISPER, "Eva Lund", Refusal.NOT_UNDERSTOOD),
        (Control.WHISPER, "Eva Lund", None),
    ]


async def _takes_over_and_hands_back(box: Box, guest: Guest, eva: Client, tom: Client) -> None:
    session_id = guest.session.session_id
    guest.forget_heard()
    way_in, took_s = await _take_over_in_mid_sentence(guest, eva)
    print(f"the porter was silent {took_s:.2f} s after the clerk had asked for the call")
    await box.call_when(
        session_id, lambda c: any(turn.interrupted for turn in c.transcript if turn.role is Role.PORTER)
    )
    async with join_as_clerk(way_in) as clerk:
        assert (await box.client.call(session_id)).held_by == "Eva Lund"
        for step in (tom.take_over, tom.hand_back, eva.take_over):
            with pytest.raises(ApiError, match="Eva Lund has this call") as refused:
                await step(session_id)
            assert refused.value.status == 409
        await clerk.say(await guest.prepares("Good evening, this is Eva at the front desk. How can I help you?"))
        await guest.line.ear.wait_quiet(1.0, 30)
        # in a thread of its own: the clerk's signs of life come from this loop
        assert await asyncio.to_thread(guest.heard, "a colleague is taking over")
        assert await asyncio.to_thread(guest.heard, "good evening this is eva at the front desk")
        _, last = await guest.speaks(await guest.prepares("I am in room two one four. What time is check out?"))
        turns = await box.call_when(session_id, lambda c: c.transcript[-1].role is Role.GUEST)
        assert resembles(turns.transcript[-1].text, "I am in room 214, what time is check out?"), turns.transcript[-1]
        await asyncio.sleep(max(0.0, last + 4 - time.monotonic()))
        assert guest.recording.porter.loudest_rms(last, last + 4) < LOUD_RMS, "the porter answered"
        await clerk.say(await guest.prepares("At eleven o'clock. I hand you back to our night porter now."))
        await guest.line.ear.wait_quiet(1.0, 30)  # all of it has arrived, and what comes now is the porter
        guest.forget_heard()
        back_at = time.monotonic()
        await eva.hand_back(session_id)
        await clerk.closed.wait()
    await guest.hears_answer(after=back_at)
    assert guest.heard("this is the night porter again")
    await guest.says("I would like a wake up call at seven in the morning, please.")
    assert guest.heard("a wake-up call for seven")
    call = await box.client.call(session_id)
    assert [r.details["room"] for r in call.left_for_staff if r.kind is RequestKind.WAKE_UP] == ["214"]
    clerks = " ".join(turn.text for turn in call.transcript if turn.role is Role.CLERK)
    assert resembles(clerks, "this is eva at the front desk") and resembles(
        clerks, "I hand you back to our night porter now"
    ), clerks


async def _take_over_in_mid_sentence(guest: Guest, eva: Client) -> tuple[WayIn, float]:
    """And how long the porter's own sentence was heard after that."""
    asked = asyncio.ensure_future(guest.speaks(await guest.prepares("Can I bring my dog with me?")))
    first, last = await asked

    async def has_said_some_words() -> bool:  # of less than a word nothing is kept, and so nothing is marked
        return any(span.end - span.start > 1.0 for span in guest.recording.porter.spans(0.3, after=last))

    await until(has_said_some_words)
    at = time.monotonic()
    way_in = await eva.take_over(guest.session.session_id)
    await guest.line.ear.wait_quiet(1.0, 30)
    spoken = [span for span in guest.recording.porter.spans(0.12, after=first) if span.start < at]
    return way_in, spoken[-1].end - at


async def _is_lost(box: Box, guest: Guest, eva: Client) -> None:
    """A clerk's program that is killed: the porter takes the call back, and says sorry."""
    asked_at = time.monotonic()
    way_in = await eva.take_over(guest.session.session_id)
    argv = (sys.executable, "-m", "tests.system.clerk")
    program = await asyncio.create_subprocess_exec(*argv, cwd=CHECKOUT, stdin=PIPE, stdout=PIPE)
    assert program.stdin is not None and program.stdout is not None
    program.stdin.write(way_in.model_dump_json().encode() + b"\n")
    assert await program.stdout.readline() == b"joined\n"
    await guest.hears_answer(after=asked_at)  # that a colleague takes over
    guest.forget_heard()
    program.kill()
    killed_at = time.monotonic()
    await program.wait()
    await guest.hears_answer(after=killed_at)
    took_s = next(span.start for span in guest.line.ear.spans if span.start > killed_at) - killed_at
    print(f"the porter was back {took_s:.2f} s after the clerk's program was killed")
    assert guest.heard("i am sorry my colleague was cut off")
    holders = [e for e in await events_of(box, guest.session.session_id) if isinstance(e, CallHolder)]
    assert [e.holder for e in holders] == [Holder.CLERK, Holder.PORTER, Holder.CLERK, Holder.PORTER]
    assert holders[-1].reason == "clerk lost"


async def _says_and_passes_on(box: Box, guest: Guest, eva: Client) -> None:
    session_id = guest.session.session_id
    guest.forget_heard()
    at = time.monotonic()
    await eva.say(session_id, "Your taxi is here. It waits in front of the house.")
    await guest.hears_answer(after=at)
    assert guest.heard("your taxi is here it waits in front of the house")
    at = time.monotonic()
    await eva.transfer(session_id, "the duty manager")
    await guest.hears_answer(after=at)
    assert guest.heard("i have asked a colleague to speak with you")
    left = (await box.client.call(session_id)).left_for_staff[-1]
    assert (left.kind, left.urgent, left.details["to"]) == (RequestKind.PERSON, True, "the duty manager")


async def _guest_commands(guest: Guest) -> None:
    """Whatever a guest's program sends, the call goes on: the next step shows it."""
    command = End(reason="by a guest").model_dump_json()
    with suppress(PublishDataError):
        await guest.line._room.local_participant.publish_data(command, topic=COMMAND_TOPIC)
