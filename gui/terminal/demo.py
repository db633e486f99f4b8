"""The demo call: a guest with the second voice asks five questions, and the terminal shows what happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from rich.console import Console

from appliance.contract.calls import CallDetail
from appliance.contract.sessions import CallState
from gui.audio.monitor import Monitor
from gui.audio.sound_card import list_devices, open_sound, pick_device
from gui.calling.callers import GUEST_NAME, call_as_guest
from gui.calling.guest import Asked
from gui.client import Client
from gui.errors import CallFailed, NoSound
from gui.terminal.summary import draw_summary
from gui.terminal.view import CallView
from gui.terminal.watch import watch_call


async def run_demo(client: Client, console: Console) -> None:
    """Make the call and print it.

    Raises GuiError with the reason when it can't be made, when a question was
    not answered, or when the call did not end well.
    """
    with CallView(console) as view:
        async with _loudspeaker(view) as monitor, watch_call(client, view) as watching:
            view.say(f"{GUEST_NAME} calls the hotel.")
            asked = await call_as_guest(client, lambda session: watching.follow(session.session_id), monitor)
            detail = await watching.wait_over()
    console.print(draw_summary(detail, asked))
    judge_call(detail, asked)


def judge_call(detail: CallDetail, asked: list[Asked]) -> None:
    """Raises CallFailed when a question was not answered or the call did not end well."""
    silent = [said.text for said in asked if said.is_question and said.heard_after_s is None]
    if silent:
        raise CallFailed("the porter did not answer: " + " / ".join(silent))
    if detail.state is not CallState.ENDED:
        raise CallFailed(
            f"the call did not end well: {detail.state.value} ({detail.state_reason or 'no reason given'})"
        )


@asynccontextmanager
async def _loudspeaker(view: CallView) -> AsyncGenerator[Monitor | None, None]:
    try:
        device = pick_device(await asyncio.to_thread(list_devices), None, to_record=False)
    except NoSound as e:
        view.say(f"No loudspeaker ({e}): read along.")
        yield None
        return
    view.say(f"You hear both on: {device.name}")
    async with open_sound(None, device) as sound:
        yield Monitor(sound)
