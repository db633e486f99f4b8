"""Only the server itself commands; what anybody in the room sends is nothing."""

from __future__ import annotations

import asyncio
import os
import signal
from types import SimpleNamespace
from typing import cast

import pytest
from livekit import rtc
from livekit.rtc.event_emitter import EventEmitter

from appliance.contract.commands import COMMAND_TOPIC, Asked, End, Say, seal_command
from appliance.contract.control import CLERK_TOPIC, Clerk
from engine.call.control import Control


class Room(EventEmitter[str]):
    name = "call-s1"


GUEST = object.__new__(rtc.RemoteParticipant)


def packet(data: bytes, *, topic: str = COMMAND_TOPIC, sender: rtc.RemoteParticipant | None = None) -> rtc.DataPacket:
    return rtc.DataPacket(data=data, kind=rtc.DataPacketKind.KIND_RELIABLE, participant=sender, topic=topic)


KEY, ROOM = "the service key", "call-s1"
END = End(reason="by staff")
COMMAND = seal_command(END, KEY, ROOM)

PACKETS = {
    "the server's": (packet(COMMAND), ["by staff"]),
    "a participant's": (packet(COMMAND, sender=GUEST), []),
    "of another topic": (packet(COMMAND, topic="chat"), []),
    "not sealed": (packet(END.model_dump_json().encode()), []),
    "sealed with another key": (packet(seal_command(END, "guessed", ROOM)), []),
    "of another room": (packet(seal_command(END, KEY, "call-s2")), []),
    "changed": (packet(COMMAND.replace(b"staff", b"guest")), []),
    "no JSON": (packet(b"\xff"), []),
}


@pytest.mark.parametrize(("told", "reasons"), PACKETS.values(), ids=PACKETS.keys())
async def test_commands(told: rtc.DataPacket, reasons: list[str]) -> None:
    ended: list[str] = []
    room = Room()
    Control(ended.append, KEY).attend(room)  # type: ignore[arg-type]  # of the room it needs events and name only
    room.emit("data_received", told)
    assert ended == reasons


async def test_without_a_key_nobody_is_obeyed() -> None:
    ended: list[str] = []
    room = Room()
    Control(ended.append, "").attend(room)  # type: ignore[arg-type]
    room.emit("data_received", packet(seal_command(END, "", ROOM)))
    assert ended == []


async def test_a_signal_ends_the_call() -> None:
    ended: asyncio.Queue[str] = asyncio.Queue()
    Control(ended.put_nowait, KEY).attend(Room())  # type: ignore[arg-type]
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        assert await asyncio.wait_for(ended.get(), 5) == "terminated"
    finally:
        asyncio.get_running_loop().remove_signal_handler(signal.SIGTERM)


SAY = Say(command_id="c1", by=Clerk(who="user:eva", name="Eva"), text="Your taxi is here.")
CLERK = cast("rtc.RemoteParticipant", SimpleNamespace(identity="staff-clerk-1"))


async def test_what_staff_ask_for_and_signs_of_life() -> None:
    asked: list[Asked] = []
    beats: list[str] = []
    room = Room()
    control = Control(lambda _: None, KEY)
    control.attend(room)  # type: ignore[arg-type]  # of the room it needs events and name only
    room.emit("data_received", packet(seal_command(SAY, KEY, ROOM)))  # before anybody can do it
    control.on_asked, control.on_beat = asked.append, beats.append
    room.emit("data_received", packet(seal_command(SAY, KEY, ROOM)))
    room.emit("data_received", packet(seal_command(SAY, KEY, ROOM), sender=CLERK))
    room.emit("data_received", packet(b"", topic=CLERK_TOPIC, sender=CLERK))
    room.emit("data_received", packet(b"", topic=CLERK_TOPIC))
    assert (asked, beats) == ([SAY], ["staff-clerk-1"])
