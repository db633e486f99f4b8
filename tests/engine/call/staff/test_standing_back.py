"""The porter's side of it in LiveKit's own session: silent at once, no reply to others' words, known afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest
from livekit.agents import StopResponse, llm

from appliance.contract.control import Clerk
from appliance.contract.events import RequestKind, Role
from appliance.contract.told import tell
from engine.brain.dialog import Decision, Entry, Expects, Said, Whispered
from engine.call.care.care import Care
from engine.call.language.tongue import Tongue, choose
from engine.call.listening.listeners import TurnOver
from engine.call.record.narrator import Narrator
from engine.call.staff.clerk import ClerkEars
from engine.call.staff.standing_back import StandingBack
from engine.call.thinking.history import entries
from engine.call.thinking.mind import Mind
from engine.tools.desk import Desk
from tests.beside import beside
from tests.engine.call.live import Call
from tests.until import until_holds

EVA = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")


class Answers:
    """Says what it was told last."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        said = [entry.text for entry in history if isinstance(entry, Said) and entry.role is Role.GUEST]
        return Decision("test", {}, f"You said {said[-1]}", (), (), Expects.NOTHING, True, 1.0, "")


class Scene:
    """A session with everything beside it that stands back; it writes down what happens."""

    def __init__(self) -> None:
        self.did: list[str] = []
        self.call = Call(Answers())
        note = self.did.append
        self.standing_back = StandingBack(
            self.call.session,
            self.call.porter,
            brain=self.call.brain,
            mind=cast(Mind, SimpleNamespace(why_no_use={"nonsense": tell("whisper.nothing")}.get)),
            care=cast(Care, SimpleNamespace(stand_back=lambda: note("away"), step_forward=lambda: note("here again"))),
            narrator=cast(Narrator, self),
            desk=cast(Desk, self),
            tongue=Tongue(choose("en-GB", spoken=frozenset({"en"}), recognised=True)),
            stays=lambda: note("stays"),
            clock=lambda: 1000.0,
        )

    def paused(self) -> None:
        self.did.append("paused")

    def resumed(self) -> None:
        self.did.append("resumed")

    def turn(self, role: Role, turn: TurnOver) -> None:
        self.did.append(f"{role}: {turn.words}")

    def leave(self, kind: RequestKind, summary: str, details: dict[str, str], *, urgent: bool) -> None:
        self.did.append(f"{kind} {summary} {details['to']} {urgent}")

    @property
    def known(self) -> list[Entry]:
        return entries(self.call.session.history.items)


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    here = Scene()
    async with here.call, beside(here.standing_back.run(cast(ClerkEars, _Ears(here.did)))):
        await asyncio.sleep(0)
        yield here


class _Ears:
    def __init__(self, did: list[str]) -> None:
        self._did = did

    async def follow(self, identity: str) -> None:
        self._did.append(f"hears {identity}")
        await asyncio.Event().wait()


def over(words: str, started_at: float) -> TurnOver:
    return TurnOver(words, started_at, started_at + 1, started_at + 1.1, started_at + 1.2)


async def test_it_stands_back_and_comes_back() -> None:
    async with scene() as here:
        assert here.standing_back.has_the_call
        here.standing_back.stand_back()
        assert not here.standing_back.has_the_call and here.call.porter.stands_back
        here.standing_back.hear(EVA)
        await until_holds(lambda: "hears staff-clerk-1" in here.did)
        here.standing_back.step_forward()
        here.standing_back.stop_hearing()
        await here.standing_back.wait_for_the_call()
        assert not here.call.porter.stands_back
        assert here.did == ["stays", "away", "paused", "hears staff-clerk-1", "resumed", "here again"]


async def test_what_others_said_stands_before_its_return_even_when_it_is_known_later() -> None:
    async with scene() as here:
        here.standing_back.stand_back()
        here.standing_back.overhear(Role.GUEST, over("I am in room 214.", 990.0))
        here.standing_back.step_forward()
        here.standing_back.overhear(Role.CLERK, over("Good night.", 999.0))
        here.standing_back.overhear(Role.CLERK, over("Bye.", 1001.0))
        expected = [
            Said(Role.GUEST, "I am in room 214."),
            Said(Role.CLERK, "Good night."),
            Said(Role.CLERK, "Bye."),
            Said(Role.PORTER, ""),
        ]
        assert here.known == expected
        await until_holds(lambda: entries(here.call.porter.chat_ctx.items) == expected)


async def test_a_whisper_is_known_to_the_brain_and_to_nobody_else() -> None:
    async with scene() as here:
        assert here.standing_back.whisper("nonsense") == tell("whisper.nothing")
        assert here.standing_back.whisper("offer a late check-out") is None
        assert here.known == [Whispered("offer a late check-out")]
        await until_holds(lambda: entries(here.call.porter.chat_ctx.items) == here.known)
        assert here.call.heard.empty() and not here.did


async def test_words_for_the_guest_are_spoken() -> None:
    async with scene() as here:
        here.standing_back.say("Your taxi is here.")
        assert await asyncio.wait_for(here.call.heard.get(), 10) == "Your taxi is here."
        here.standing_back.tell("staff.paused")
        assert await asyncio.wait_for(here.call.heard.get(), 10) == "One moment, please."


async def test_passing_on_leaves_an_urgent_request() -> None:
    async with scene() as here:
        here.standing_back.pass_on("the duty manager", EVA)
        assert here.did == [
            "person Eva asks the duty manager to speak with the guest on this line. the duty manager True"
        ]


async def test_a_turn_that_was_over_when_it_stood_back_is_not_answered() -> None:
    async with scene() as here:
        here.standing_back.stand_back()
        context: Any = here.call.porter.chat_ctx.copy()
        with pytest.raises(StopResponse):
            await here.call.porter.on_user_turn_completed(context, llm.ChatMessage(role="user", content=["Hello."]))
