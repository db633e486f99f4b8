"""Makes the calls that are started from this window, and hangs them up when it closes; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from appliance.contract.sessions import SessionStarted
from gui.audio.sound_card import guess_headphones, open_sound
from gui.audio.sound_checks import SoundChecks
from gui.calling.callers import call_by_microphone
from gui.client import Client
from gui.errors import GuiError
from gui.keepers.errands import Errands
from gui.state.trial import Caller, Phase, Trial

CallAs = Callable[[Client, Callable[[SessionStarted], None]], Awaitable[object]]


def by_microphone(checks: SoundChecks) -> CallAs:
    """A call by the devices that the person chose, with their levels shown. Raises NoSound when there are none."""

    async def talk(client: Client, on_joined: Callable[[SessionStarted], None]) -> None:
        checks.stop()
        microphone, loudspeaker = checks.chosen
        worn = guess_headphones(loudspeaker.name)
        async with open_sound(microphone, loudspeaker, echo_cancellation=not worn) as sound:
            await call_by_microphone(client, sound, on_joined, checks.measure)

    return talk


class Trials:
    """At most one call at a time; `on_joined` is told its session."""

    def __init__(
        self,
        client: Client,
        trial: Trial,
        errands: Errands,
        on_joined: Callable[[str], None],
        callers: Mapping[Caller, CallAs],
    ) -> None:
        self._client = client
        self._trial = trial
        self._errands = errands
        self._on_joined = on_joined
        self._callers = callers
        self._calling: asyncio.Task[None] | None = None

    def start(self, caller: Caller) -> None:
        """Start a call, unless one is running."""
        if self._trial.phase is Phase.IDLE:
            self._trial.begin()
            self._calling = self._errands.start(self._call(caller))

    def end(self) -> None:
        """Hang up the running call."""
        if self._calling is not None and self._trial.phase in (Phase.STARTING, Phase.TALKING):
            self._trial.leave()
            self._calling.cancel()

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
        self._on_joined(session.session_id)
