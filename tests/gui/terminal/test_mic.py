"""The microphone call in a terminal: the list of devices, and a whole call in a real room that Ctrl-C ends."""

from __future__ import annotations

import asyncio
import io
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.console import Console

from gui.audio.mouth import Pcm
from gui.audio.sound_card import Device, Sound
from gui.client import Client
from gui.errors import NoSound
from gui.terminal.mic import print_devices, run_mic
from tests.fakes.appliance import KEY, FakeAppliance, serve
from tests.gui.rooms import Rooms, open_rooms, tone

CARD = Device(0, "Card", can_record=True, can_play=True, is_default=True)
HEADSET = Device(1, "USB Headset", can_record=False, can_play=True, is_default=False)


class Humming(Sound):
    """A microphone that somebody hums into all the time; the line it is sent over sets the pace."""

    async def record(self) -> Pcm:
        return tone(0.01)


class SoundCard:
    """Notes how it is opened."""

    def __init__(self) -> None:
        self.cancels_echo: bool | None = None

    @asynccontextmanager
    async def open(
        self, microphone: Device | None, loudspeaker: Device | None, *, echo_cancellation: bool
    ) -> AsyncIterator[Sound]:
        assert microphone is not None and loudspeaker is not None
        self.cancels_echo = echo_cancellation
        yield Humming(asyncio.get_running_loop(), echo_cancellation=False)


async def call_and_press_ctrl_c(rooms: Rooms, fake: FakeAppliance, play_on: int, headphones: bool | None) -> str:
    """What stands in the terminal after a call in which Ctrl-C was pressed twice."""
    out, card = io.StringIO(), SoundCard()
    async with serve(fake) as url, Client(url, KEY) as client, rooms.porter() as porter:
        console = Console(file=out, width=200)
        calling = asyncio.create_task(
            run_mic(
                client,
                console,
                [CARD, HEADSET],
                record_from=None,
                play_on=play_on,
                headphones=headphones,
                open_devices=card.open,
            )
        )
        await porter.heard_loud.wait()
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        await calling
    return f"{out.getvalue()} echo={card.cancels_echo}"


@pytest.mark.system
@pytest.mark.parametrize(
    ("play_on", "headphones", "says"),
    [(0, None, "its echo is taken out"), (1, None, "no echo to remove"), (1, False, "its echo is taken out")],
)
async def test_ctrl_c_hangs_up_and_tells_where_to_read_on(
    tmp_path: Path, play_on: int, headphones: bool | None, says: str
) -> None:
    async with open_rooms(tmp_path) as rooms:
        fake = FakeAppliance(livekit_url=rooms.url, guest_token=rooms.guest_token())
        text = await call_and_press_ctrl_c(rooms, fake, play_on, headphones)
    assert "nightporter calls show s1" in text
    assert says in text
    assert text.endswith(f"echo={says != 'no echo to remove'}")
    assert fake.ended == ["room-s1"]


async def test_without_a_microphone_nothing_is_started() -> None:
    fake = FakeAppliance()
    async with serve(fake) as url, Client(url, KEY) as client:
        with pytest.raises(NoSound, match="no microphone"):
            await run_mic(client, Console(), [HEADSET], record_from=None, play_on=None, headphones=None)
    assert not fake.started


def test_the_devices_are_listed_with_their_numbers() -> None:
    out = io.StringIO()
    print_devices(Console(file=out, width=80), [CARD, HEADSET])
    rows = [line.split() for line in out.getvalue().splitlines()]
    assert rows[1:] == [["0", "Card", "yes", "yes", "default"], ["1", "USB", "Headset", "-", "yes"]]
