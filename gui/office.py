"""Everything behind the window: the states, and who keeps them and does what the person asks; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gui.callers import call_as_guest
from gui.client import Client
from gui.desk import RETRY_S, Desk
from gui.errands import Errands
from gui.sound_checks import SoundChecks
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.places import Places
from gui.state.sound import SoundCheck
from gui.state.trial import Caller, Trial
from gui.trials import CallAs, Trials, by_microphone
from gui.watchman import Watchman


@dataclass(frozen=True, slots=True)
class Office:
    """Made by `open_office`; `run` it for as long as the window is open."""

    calls: Calls
    box: Box
    trial: Trial
    sound: SoundCheck
    places: Places
    desk: Desk
    trials: Trials
    sound_checks: SoundChecks
    watchman: Watchman
    errands: Errands

    async def run(self) -> None:
        """Until cancelled; a running call from here is hung up then."""
        await self.errands.run(
            self.desk.follow_calls, self.desk.follow_health, self.sound_checks.look, self.watchman.follow
        )


def open_office(client: Client, callers: Mapping[Caller, CallAs] | None = None, *, retry_s: float = RETRY_S) -> Office:
    """Nothing is asked of the appliance before it runs. `callers` and `retry_s` are for tests."""
    calls, box, trial, sound, places, errands = Calls(), Box(), Trial(), SoundCheck(), Places(), Errands()
    desk = Desk(client, calls, box, errands, retry_s=retry_s)
    checks = SoundChecks(sound, errands)
    usual: dict[Caller, CallAs] = {Caller.MICROPHONE: by_microphone(checks), Caller.GUEST: call_as_guest}
    trials = Trials(client, trial, errands, desk.select, callers or usual)
    watchman = Watchman(client, box, places, errands)
    return Office(calls, box, trial, sound, places, desk, trials, checks, watchman, errands)
