"""Whole conversations with the hotel's own system behind them: a booking from first word to last, and its faults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from starlette.responses import Response

from engine.brain.conversation import Conversation
from engine.brain.scripted import ScriptedBrain
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts
from engine.tools.pms import Pms
from engine.tools.pms_shared import PmsShared
from tests.engine.tools.systems import HOTEL, book_system, open_apaleo, open_mews
from tests.engine.tools.test_pms_shared import Clock
from tests.fakes.apaleo import Apaleo
from tests.fakes.mews import Mews
from tests.fakes.serving import serve_app

NOW = datetime.fromisoformat("2026-11-19T22:30:00+00:00")  # a Thursday
PATIENT_S = 60.0
"""How soon a fake on a busy machine answers says nothing of ours."""
BOOKING = [
    "Do you have a room for two people tonight for one night?",
    "The classic double, please.",
    "My name is Ann Holloway.",
    "Oh seven seven double oh, nine double oh, one two one.",
    "Yes, please.",
]


@dataclass
class Call:
    """One call's conversation."""

    pms: Pms
    fake: Mews | Apaleo
    clock: Clock
    name: str = "call-1"
    left: list[RequestDraft] = field(default_factory=list)

    def __post_init__(self) -> None:
        ids = count(1)
        house = HouseFacts(HOTEL, self.pms)
        desk = Desk(self.left.append, lambda: NOW, lambda: f"request_{next(ids)}")
        brain = ScriptedBrain(house, lambda: NOW)
        self.talk = Conversation(brain, Hands(house, desk, lambda: NOW, call=self.name, limit_s=PATIENT_S))
        self.talk.greet()

    async def say(self, *lines: str) -> str:
        """What the porter answers to the last."""
        reply = ""
        for line in lines:
            reply = (await self.talk.say(line)).reply
        return reply


@pytest.fixture(params=["mews", "apaleo"])
async def call(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Call]:
    clock = Clock()
    shared = PmsShared(tmp_path / "pms.db", clock=clock)
    fake: Mews | Apaleo = Mews() if request.param == "mews" else Apaleo()
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serve_app(fake.app()))
        pms: Pms = (open_mews if isinstance(fake, Mews) else open_apaleo)(url, tmp_path, shared)
        stack.push_async_callback(pms.aclose)
        yield Call(pms, fake, clock)


async def test_a_room_is_booked_in_the_hotels_own_system(call: Call) -> None:
    offered = await call.say(BOOKING[0])
    assert "Classic Double at 125 pounds" in offered
    booked = await call.say(*BOOKING[1:])
    (sold,) = call.fake.inn.sold
    assert (sold.kind, sold.guests, str(sold.arrival), sold.guest.get("lastName", sold.guest.get("LastName"))) == (
        "double",
        2,
        "2026-11-19",
        "Holloway",
    )
    assert "booked" in booked
    assert call.left == []


async def test_more_nights_keep_the_room_and_what_was_said_for_it(call: Call) -> None:
    """Whether that room is free then has to be asked of the hotel's system first."""
    told = await call.say(*BOOKING[:3], "No wait, make it two nights.")
    assert "Classic Double" in told and "for two nights" in told and "tell me the number" in told
    booked = await call.say(*BOOKING[3:])
    (sold,) = call.fake.inn.sold
    assert (sold.kind, str(sold.departure)) == ("double", "2026-11-21")
    assert "Ann Holloway" in booked


async def test_more_nights_that_can_t_be_looked_up_are_left_with_all_that_was_said(call: Call) -> None:
    await call.say(*BOOKING[:4])
    call.fake.fault = lambda _: Response(status_code=503)
    reply = await call.say("No wait, make it two nights.")
    assert "desk" in reply and "telephone number" not in reply
    (left,) = call.left
    assert left.details["nights"] == "2" and left.details["name"] == "Ann Holloway" and left.details["phone"]


async def test_while_it_is_down_the_porter_says_so_and_takes_a_request(call: Call) -> None:
    call.fake.fault = lambda _: Response(status_code=503)
    reply = await call.say(BOOKING[0])
    assert "book" in reply and "desk" in reply
    assert "pounds" not in reply
    await call.say("My name is Ann Holloway.", BOOKING[3], "Yes, please.")
    assert [d.kind.value for d in call.left] == ["reservation"]
    assert "Holloway" in call.left[0].summary + str(call.left[0].details)
    assert call.fake.inn.sold == []


async def test_what_was_known_before_it_fell_silent_is_told_with_its_age(call: Call) -> None:
    await call.say(BOOKING[0])
    call.fake.fault = lambda _: Response(status_code=503)
    call.clock.now += 130
    later = Call(call.pms, call.fake, call.clock)
    assert "two minutes ago" in await later.say(BOOKING[0])


async def test_a_room_that_went_meanwhile_is_not_promised(call: Call) -> None:
    await call.say(*BOOKING[:4])
    tonight = {"arrival": NOW.date(), "departure": NOW.date().replace(day=20)}
    for n in range(2):
        other = {"Id": "other", "lastName": "Other"}
        call.fake.inn.sell(kind="double", **tonight, guests=1, guest=other, key=f"other{n}")
    reply = await call.say(BOOKING[4])
    assert "booked" not in reply
    assert any(words in reply for words in ("just taken", "gone this very moment"))
    assert len(call.fake.inn.sold) == 2


async def test_the_last_room_is_booked_by_its_name_and_who_comes_second_is_told(tmp_path: Path) -> None:
    """Two calls in the same book, each about to say yes."""
    async with book_system(tmp_path) as pms:
        calls = [Call(pms, Mews(), Clock(), name=f"call-{n}") for n in range(2)]
        for call in calls:
            offered = await call.say("Do you have a room for four people tonight for one night?")
            assert "Suite" in offered
            await call.say("Yes, please.", *BOOKING[2:4])
        first, second = await asyncio.gather(*(call.say(BOOKING[4]) for call in calls))
        won, lost = (first, second) if "booked" in first else (second, first)
        assert "Suite" in won
        assert any(words in lost for words in ("just taken", "gone this very moment"))
        assert "too many" not in lost and "takes four" not in lost
        assert len(await pms.arrivals(NOW.date())) == 1
