"""A call from the microphone of this machine: devices, level meters, and both sides' words."""

from __future__ import annotations

import asyncio
import math
import signal
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Protocol

from rich.console import Console
from rich.table import Table

from gui.audio.ear import loudness_rms
from gui.audio.mouth import Pcm
from gui.audio.sound_card import Device, Sound, guess_headphones, open_sound, pick_device
from gui.calling.callers import call_by_microphone
from gui.client import Client
from gui.terminal.view import CallView
from gui.terminal.watch import watch_call

QUIETEST_DB = -60.0
FRAMES_A_PICTURE = 10


class OpenSound(Protocol):
    """Opens a microphone and a loudspeaker for the length of a block."""

    def __call__(
        self, microphone: Device | None, loudspeaker: Device | None, *, echo_cancellation: bool
    ) -> AbstractAsyncContextManager[Sound]: ...


def print_devices(console: Console, devices: list[Device]) -> None:
    """The list to pick from."""
    table = Table(box=None, pad_edge=False)
    for column in ("number", "device", "microphone", "loudspeaker", ""):
        table.add_column(column)
    for d in devices:
        uses = ("yes" if can else "-" for can in (d.can_record, d.can_play))
        table.add_row(str(d.index), d.name, *uses, "default" if d.is_default else "")
    console.print(table)


async def run_mic(
    client: Client,
    console: Console,
    devices: list[Device],
    *,
    record_from: int | None,
    play_on: int | None,
    headphones: bool | None,
    open_devices: OpenSound = open_sound,
) -> None:
    """Talk to the porter until Ctrl-C or until it hangs up. Raises NoSound without a usable device."""
    microphone = pick_device(devices, record_from, to_record=True)
    loudspeaker = pick_device(devices, play_on, to_record=False)
    worn = guess_headphones(loudspeaker.name) if headphones is None else headphones
    _explain(console, microphone, loudspeaker, worn, guessed=headphones is None)
    with CallView(console) as view:
        meter = _Meter(view)
        async with (
            open_devices(microphone, loudspeaker, echo_cancellation=not worn) as sound,
            watch_call(client, view) as watching,
        ):
            calling = asyncio.create_task(
                call_by_microphone(client, sound, lambda call: watching.follow(call.session_id), meter.hear)
            )
            with _hanging_up_by_ctrl_c(calling):
                await asyncio.wait((calling,))
                if not calling.cancelled():
                    calling.result()
                if not watching.is_following:
                    return
                detail = await watching.wait_over()
    console.print(f"The call is over. Read it again with: [bold]nightporter calls show {detail.session_id}[/]")


def _explain(console: Console, microphone: Device, loudspeaker: Device, worn: bool, *, guessed: bool) -> None:
    console.print(f"Microphone: [bold]{microphone.name}[/]   Sound: [bold]{loudspeaker.name}[/]", highlight=False)
    how = "headphones: no echo to remove" if worn else "a loudspeaker: its echo is taken out of the microphone"
    change = " (guessed from its name; say --headphones or --loudspeaker if that is wrong)" if guessed else ""
    console.print(f"Used as {how}{change}. Ctrl-C hangs up.", style="dim", highlight=False)


@contextmanager
def _hanging_up_by_ctrl_c(calling: asyncio.Task[None]) -> Iterator[None]:
    """The first Ctrl-C hangs up, as the person was told; more of them do not disturb what must be done then."""
    loop = asyncio.get_running_loop()

    def hang_up() -> None:
        if not calling.cancelling():
            calling.cancel()

    loop.add_signal_handler(signal.SIGINT, hang_up)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        calling.cancel()


class _Meter:
    """Shows the loudest 10 ms of each side since it was last drawn, 0 to 1 over 60 dB."""

    def __init__(self, view: CallView) -> None:
        self._view = view
        self._loudest = {"You": 0.0, "Porter": 0.0}
        self._frames = 0

    def hear(self, side: str, pcm: Pcm) -> None:
        self._loudest[side] = max(self._loudest[side], loudness_rms(pcm))
        self._frames += side == "You"
        if self._frames == FRAMES_A_PICTURE:
            self._view.set_levels({side: _level_of(rms) for side, rms in self._loudest.items()})
            self._loudest = dict.fromkeys(self._loudest, 0.0)
            self._frames = 0


def _level_of(rms: float) -> float:
    decibels = 20 * math.log10(max(rms, 1.0) / 32768)
    return max(0.0, 1 - decibels / QUIETEST_DB)
