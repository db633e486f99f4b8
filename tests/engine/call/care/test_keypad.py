"""A guest's keys: which ones mean something, whose they are, and what is stopped by them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest
from livekit import rtc

from appliance.contract.dispatch import GUEST_IDENTITY
from engine.brain.dialog import Expects
from engine.call.care.keypad import Key, Keypad, meaning, typed
from engine.speech.recordings import Phrase


@pytest.mark.parametrize(
    ("digits", "language", "key"),
    [
        ("0", "en", Key.PERSON),
        ("1", "de", Key.CALL_BACK),
        ("2", "en", Key.BREAKFAST),
        ("3", "fr", Key.CHECK_OUT),
        ("5", "de", Key.ENGLISH),
        ("5", "en", Key.NOTHING),
        ("9", "it", Key.MENU),
        ("7", "en", Key.NOTHING),
        ("#", "en", Key.NOTHING),
        ("000", "en", Key.PERSON),
        ("4242424242424242", "en", Key.NOTHING),
        ("20", "en", Key.NOTHING),
    ],
)
def test_what_keys_mean(digits: str, language: str, key: Key) -> None:
    assert meaning(digits, language) is key


@pytest.mark.parametrize(
    ("digits", "expects", "number"),
    [
        ("214", Expects.ROOM, "214"),
        ("111", Expects.ROOM, "111"),
        ("214#", Expects.ROOM, "214"),
        ("0", Expects.ROOM, ""),
        ("#", Expects.ROOM, ""),
        ("*214", Expects.ROOM, ""),
        ("07700900123", Expects.ROOM, ""),
        ("07700900123", Expects.PHONE, "07700900123"),
        ("214", Expects.PHONE, "214"),
        ("4111111111111111", Expects.PHONE, ""),
        ("411111111111", Expects.PHONE, ""),
        ("0770090", Expects.PHONE, ""),
        ("4825", Expects.NAME, "4825"),
        ("4111111111111111", Expects.NAME, ""),
        ("214", Expects.NOTHING, ""),
        ("214", Expects.REQUEST, ""),
        ("07700900123", Expects.YES_NO, ""),
    ],
)
def test_a_number_counts_where_it_was_asked_for(digits: str, expects: Expects, number: str) -> None:
    assert typed(digits, expects) == number


@dataclass
class Call:
    """Writes down what it is asked to do."""

    language: str = "de"
    expects: Expects = Expects.NOTHING
    has_the_call: bool = True
    did: list[str] = field(default_factory=list)
    announced: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, number: str) -> None:
        self.did.append(f"hear {number}")
        self.announced.set()

    def interrupt(self) -> None:
        self.did.append("interrupt")

    async def announce(self, phrase: Phrase) -> None:
        self.did.append(f"announce {phrase}")
        self.announced.set()

    def alert(self) -> None:
        self.did.append("alert")

    def ask_to_ring_back(self) -> None:
        self.did.append("ring back")

    def tell(self, about: Key) -> None:
        self.did.append(f"tell {about.name}")
        self.announced.set()

    def go_on_in_english(self) -> None:
        self.did.append("english")
        self.announced.set()


def pressed(digit: str, identity: str | None = GUEST_IDENTITY) -> rtc.SipDTMF:
    participant = None if identity is None else cast("rtc.RemoteParticipant", SimpleNamespace(identity=identity))
    return rtc.SipDTMF(code=0, digit=digit, participant=participant)


async def press(
    digits: str, who: str | None = GUEST_IDENTITY, *, clerk: bool = False, expects: Expects = Expects.NOTHING
) -> list[str]:
    """What comes of keys that are pressed in one go, followed by a 9 of the guest's; `clerk`: one has the call."""
    call, room = Call(has_the_call=not clerk, expects=expects), rtc.EventEmitter[Any]()
    keypad = Keypad(call, pause_s=0.0, number_pause_s=0.0)
    keypad.attend(cast("rtc.Room", room))
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(keypad.run())
        for digit in digits:
            room.emit("sip_dtmf_received", pressed(digit, who))
        call.has_the_call = True
        if who != GUEST_IDENTITY or clerk:
            room.emit("sip_dtmf_received", pressed("9"))
        await call.announced.wait()
        running.cancel()
    return call.did


@pytest.mark.parametrize(
    ("digits", "did"),
    [
        ("0", ["interrupt", "alert", "announce person"]),
        ("1", ["interrupt", "ring back", "announce call_back"]),
        ("2", ["interrupt", "tell BREAKFAST"]),
        ("5", ["interrupt", "english"]),
        ("9", ["interrupt", "announce menu"]),
        ("40", ["interrupt", "interrupt", "announce no_key"]),
    ],
)
async def test_a_key_stops_what_is_heard_and_is_answered(digits: str, did: list[str]) -> None:
    assert await press(digits) == did


@pytest.mark.parametrize("who", ["front-desk", None])
async def test_keys_of_others_in_the_room_do_nothing(who: str | None) -> None:
    assert await press("0", who) == ["interrupt", "announce menu"]


async def test_keys_do_nothing_while_a_clerk_has_the_call() -> None:
    assert await press("0", clerk=True) == ["interrupt", "announce menu"]


@pytest.mark.parametrize(
    ("digits", "expects", "did"),
    [
        ("214", Expects.ROOM, "hear 214"),
        ("214#", Expects.ROOM, "hear 214"),
        ("0", Expects.ROOM, "announce person"),
        ("4111111111111111", Expects.PHONE, "announce no_key"),
    ],
)
async def test_a_number_that_was_asked_for_is_the_guests_answer(digits: str, expects: Expects, did: str) -> None:
    assert (await press(digits, expects=expects))[-1] == did
