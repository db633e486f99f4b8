"""What happens behind the window: keeps the states up to date and does what the person asks; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping

from appliance.contract.sessions import SessionStarted
from gui.audio import guess_headphones, list_devices, open_sound, pick_device
from gui.callers import call_as_guest, call_by_microphone
from gui.client import Client, Link
from gui.errors import GuiError, NoAnswer, NoSound, NotRunning
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.trial import Caller, Phase, Trial

HEALTH_EVERY_S = 5.0
RETRY_S = 1.0

CallAs = Callable[[Client, Callable[[SessionStarted], None]], Awaitable[object]]


async def talk_by_microphone(client: Client, on_joined: Callable[[SessionStarted], None]) -> None:
    """A call by this machine's default devices. Raises NoSound when there are none."""
    devices = await asyncio.to_thread(list_devices)
    microphone = pick_device(devices, None, to_record=True)
    loudspeaker = pick_device(devices, None, to_record=False)
    worn = guess_headphones(loudspeaker.name)
    async with open_sound(microphone, loudspeaker, echo_cancellation=not worn) as sound:
        await call_by_microphone(client, sound, on_joined)


CALLERS: dict[Caller, CallAs] = {Caller.MICROPHONE: talk_by_microphone, Caller.GUEST: call_as_guest}


class Desk:
    """`run` for as long as the window is open; the other methods return at once."""

    def __init__(
        self,
        client: Client,
        calls: Calls,
        box: Box,
        trial: Trial,
        callers: Mapping[Caller, CallAs] | None = None,
        *,
        retry_s: float = RETRY_S,
    ) -> None:
        self._client = client
        self._calls = calls
        self._box = box
        self._trial = trial
        self._callers = callers or CALLERS
        self._retry_s = retry_s
        self._tasks: asyncio.TaskGroup | None = None
        self._calling: asyncio.Task[None] | None = None
        self._fetching: set[str] = set()

    async def run(self) -> None:
        """Until cancelled; a running test call is hung up then."""
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            tasks.create_task(self._follow_calls())
            tasks.create_task(self._follow_health())
            tasks.create_task(self._look_for_sound())

    def select(self, session_id: str | None) -> None:
        """Show this call."""
        if session_id == self._calls.selected:
            return
        self._calls.select(session_id)
        if session_id is not None:
            self._start(self._open(session_id))

    def refresh(self) -> None:
        """Fetch the list and the selected call anew."""
        self._start(self._reload())

    def start_call(self, caller: Caller | None = None) -> None:
        """Start a test call, unless one is running."""
        if self._trial.phase is Phase.IDLE and self._tasks is not None:
            self._trial.begin()
            self._calling = self._tasks.create_task(self._call(caller or self._trial.usual_caller))

    def end_call(self) -> None:
        """Hang up the running test call."""
        if self._calling is not None and self._trial.phase in (Phase.STARTING, Phase.TALKING):
            self._trial.leave()
            self._calling.cancel()

    async def _follow_calls(self) -> None:
        """For ever: a refused key may be mended, or be of another appliance that was started there meanwhile."""
        while True:
            try:
                await self._follow_stream()
            except GuiError as e:
                self._box.set_problem(str(e))
            await asyncio.sleep(self._retry_s)

    async def _follow_stream(self) -> None:
        if not await self._load():
            return
        async for stored in self._client.events(self._calls.cursor, self._note_link):
            if not self._calls.take(stored):
                self._start(self._add(stored.event.session_id))

    def _note_link(self, link: Link) -> None:
        """What was missed while the link was lost, such as the end of a call, is fetched when it is back."""
        was_lost = self._calls.link in (Link.LOST, Link.NOT_RUNNING)
        self._calls.set_link(link)
        if link is Link.CONNECTED:
            self._box.set_problem(None)
            if was_lost:
                self.refresh()

    async def _load(self) -> bool:
        try:
            self._calls.load(await self._client.calls())
        except NoAnswer:
            self._calls.set_link(Link.LOST)
            return False
        except NotRunning:
            self._calls.set_link(Link.NOT_RUNNING)
            return False
        return True

    async def _reload(self) -> None:
        try:
            if await self._load() and self._calls.selected is not None:
                await self._open(self._calls.selected)
        except GuiError as e:
            self._trial.report(str(e))

    async def _follow_health(self) -> None:
        while True:
            try:
                self._box.set_health(await self._client.health())
            except GuiError:
                self._box.set_health(None)
            await asyncio.sleep(HEALTH_EVERY_S)

    async def _look_for_sound(self) -> None:
        try:
            devices = await asyncio.to_thread(list_devices)
            pick_device(devices, None, to_record=True)
            pick_device(devices, None, to_record=False)
        except NoSound:
            return
        self._trial.set_sound_card(True)

    async def _open(self, session_id: str) -> None:
        try:
            self._calls.open(await self._client.call(session_id))
        except NotRunning:
            return  # the lost link is shown, and the call is opened again when it is back
        except GuiError as e:
            self._trial.report(f"This call can't be shown: {e}")

    async def _add(self, session_id: str) -> None:
        if session_id in self._fetching:
            return
        self._fetching.add(session_id)
        try:
            self._calls.add(await self._client.call(session_id))
        except GuiError:
            return  # its next event asks again
        finally:
            self._fetching.discard(session_id)

    async def _call(self, caller: Caller) -> None:
        problem = None
        try:
            await self._callers[caller](self._client, self._join)
        except GuiError as e:
            problem = str(e)
        finally:
            self._trial.finish(problem)

    def _join(self, session: SessionStarted) -> None:
        self._trial.join(session.session_id)
        self.select(session.session_id)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        if self._tasks is None:
            work.close()
        else:
            self._tasks.create_task(work)
