"""What the porter's side is asked to do, and what everybody who watches is told, in which order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any, cast

from appliance.contract.commands import Asked, HandBack, Pause, Resume, Say, TakeOver, Transfer, Whisper
from appliance.contract.control import CLERK_LOST_S, PAUSE_LIMIT_S, Clerk, Holder, Refusal
from appliance.contract.events import HolderReason
from appliance.contract.told import Told, tell
from engine.call.record.report import Report
from engine.call.staff.stepping_in import SteppingIn
from tests.beside import beside

EVA = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")
TOM = Clerk(who="user:tom", name="Tom", identity="staff-clerk-2")
IDS = count(1)


def ask(kind: type[Any], by: Clerk = EVA, **fields: str) -> Asked:
    return cast("Asked", kind(command_id=f"c{next(IDS)}", by=by, **fields))


class Call:
    """The porter's side and the report in one; it writes down what happens to it."""

    def __init__(self, clerk: Clerk | None = None) -> None:
        self.did: list[str] = []
        self.told: list[dict[str, Any]] = []
        self.now = 0.0
        self.came_back = asyncio.Event()
        self.understands = True
        self.stepping_in = SteppingIn(self, cast("Report", self), clerk, lambda: self.now)

    def emit(self, kind: type, /, **fields: Any) -> None:
        self.did.append(kind.__name__)
        self.told.append(fields)

    def stand_back(self) -> None:
        self.did.append("stand back")

    def step_forward(self) -> None:
        self.did.append("step forward")

    def tell(self, text: str) -> None:
        self.did.append(text)
        if text in ("staff.clerk_lost", "staff.resumed"):
            self.came_back.set()

    def say(self, words: str) -> None:
        self.did.append(f"say {words}")

    def whisper(self, words: str) -> Told | None:
        self.did.append(f"whisper {words}")
        return None if self.understands else tell("whisper.nothing")

    def pass_on(self, to: str, by: Clerk) -> None:
        self.did.append(f"pass on to {to}, for {by.name}")

    def hear(self, clerk: Clerk) -> None:
        self.did.append(f"hear {clerk.name}")

    def stop_hearing(self) -> None:
        self.did.append("stop hearing")


@asynccontextmanager
async def running(clerk: Clerk | None = None) -> AsyncIterator[Call]:
    call = Call(clerk)
    async with beside(call.stepping_in.run()):
        await asyncio.sleep(0)
        yield call


async def test_a_takeover_and_its_end() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(TakeOver))
        assert call.did == ["stand back", "CallHolder", "hear Eva", "staff.taken_over", "ControlDone"]
        assert call.told[0] == {"holder": Holder.CLERK, "reason": HolderReason.TAKEN_OVER, "clerk": EVA}
        call.did.clear()
        call.stepping_in.asked(ask(HandBack))
        assert call.did == ["CallHolder", "stop hearing", "step forward", "staff.handed_back", "ControlDone"]
        assert call.told[-1]["refused"] is None


async def test_a_second_clerk_is_refused_and_everybody_sees_it() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(TakeOver))
        call.did.clear()
        call.stepping_in.asked(ask(TakeOver, TOM))
        assert call.did == ["ControlDone"]
        assert (call.told[-1]["name"], call.told[-1]["refused"]) == ("Tom", Refusal.HELD)
        assert call.told[-1]["detail"] == "Eva has this call."


async def test_a_command_that_comes_twice_is_one() -> None:
    async with running() as call:
        command = ask(Say, text="Your taxi is here.")
        for _ in range(2):
            call.stepping_in.asked(command)
        assert call.did == ["say Your taxi is here.", "ControlDone"]


async def test_words_lose_their_cards_before_anything_is_done_with_them() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(Say, text="Your card 4242 4242 4242 4242 was charged."))
        assert call.did[0] == f"say {call.told[0]['text']}"
        assert "4242" not in call.did[0]


async def test_a_whisper_that_means_nothing_to_the_porter_is_refused() -> None:
    async with running() as call:
        call.understands = False
        call.stepping_in.asked(ask(Whisper, text="she is drunk"))
        assert call.told[-1]["refused"] is Refusal.NOT_UNDERSTOOD
        assert "Write it as" in call.told[-1]["detail"]


async def test_a_transfer_leaves_a_request_and_is_told_to_the_guest() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(Transfer, to="the duty manager"))
        assert call.did == ["pass on to the duty manager, for Eva", "staff.transferred", "ControlDone"]
        assert call.told[-1]["text"] == "the duty manager"


async def test_who_has_the_call_can_ask_for_somebody_else_and_tells_the_guest_themselves() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(TakeOver))
        call.did.clear()
        call.stepping_in.asked(ask(Transfer, TOM, to="housekeeping"))
        assert call.did == ["ControlDone"] and call.told[-1]["refused"] is Refusal.HELD
        call.did.clear()
        call.stepping_in.asked(ask(Transfer, to="the duty manager"))
        assert call.did == ["pass on to the duty manager, for Eva", "ControlDone"]
        assert call.told[-1]["refused"] is None


async def test_a_clerk_who_shows_no_life_loses_the_call() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(TakeOver))
        call.now = 4.0
        call.stepping_in.beat(EVA.identity)
        call.now = 4.0 + CLERK_LOST_S
        call.stepping_in.beat(TOM.identity)  # another one's sign wakes the watch, and saves nobody
        await asyncio.wait_for(call.came_back.wait(), 5)
        assert call.did[-4:] == ["CallHolder", "stop hearing", "step forward", "staff.clerk_lost"]
        assert call.told[-1]["reason"] is HolderReason.CLERK_LOST


async def test_a_forgotten_pause_is_over() -> None:
    async with running() as call:
        call.stepping_in.asked(ask(Pause))
        assert call.did == ["stand back", "CallHolder", "staff.paused", "ControlDone"]
        call.now = PAUSE_LIMIT_S
        call.stepping_in.asked(ask(Resume))
        assert call.told[-1]["refused"] is None
        assert call.did[-4:] == ["CallHolder", "step forward", "staff.resumed", "ControlDone"]


async def test_a_job_that_follows_a_dead_one_leaves_the_call_to_its_clerk() -> None:
    async with running(EVA) as call:
        assert call.did == ["stand back", "CallHolder", "hear Eva"]
        assert call.told[0]["reason"] is HolderReason.PORTER_LOST
        call.stepping_in.asked(ask(HandBack))
        assert call.did[-1] == "ControlDone" and call.told[-1]["refused"] is None
