"""Everything behind the window: the states, and who keeps them and does what the person asks; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gui.audio.bell import Bell
from gui.audio.sound_checks import SoundChecks
from gui.calling.callers import call_as_guest
from gui.client import Client
from gui.keepers.desk import RETRY_S, Desk
from gui.keepers.errands import Errands
from gui.keepers.managing import Managing
from gui.keepers.remote import Remote
from gui.keepers.sign_in import SignIn
from gui.keepers.stepping_in import OpenSound, SteppingIn, chosen_sound
from gui.keepers.todo import Todo
from gui.keepers.trials import CallAs, Trials, by_microphone
from gui.keepers.watchman import Watchman
from gui.state.alarm import Alarm
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.house import House
from gui.state.places import Place, Places
from gui.state.requests import Requests, key_of
from gui.state.settings import Settings
from gui.state.sign_in import SignInState
from gui.state.sound import SoundCheck
from gui.state.stepping import Stepping
from gui.state.trial import Caller, Trial
from gui.state.wording import tell_alert, tell_cry


@dataclass(frozen=True, slots=True)
class Office:
    """Made by `open_office`; `run` it for as long as the window is open."""

    calls: Calls
    requests: Requests
    alarm: Alarm
    box: Box
    trial: Trial
    sound: SoundCheck
    places: Places
    desk: Desk
    todo: Todo
    stepping: Stepping
    stepping_in: SteppingIn
    trials: Trials
    sound_checks: SoundChecks
    watchman: Watchman
    settings: Settings
    house: House
    managing: Managing
    bell: Bell
    signing_in: SignInState
    sign_in: SignIn | None
    """For a box in the network alone."""
    errands: Errands

    async def run(self) -> None:
        """Until cancelled; a call from here is hung up then, and one that is held handed back."""
        await self.errands.run(
            self.desk.follow_calls,
            self.desk.follow_health,
            self.sound_checks.look,
            self.watchman.follow,
            self.bell.run,
            last=self.stepping_in.leave,
        )

    def call_somebody(self) -> None:
        """Each thing that needs somebody now rings by itself, and how many calls and requests do stands on the rail."""
        needing = self.calls.needing
        reasons = {
            (row.session_id, plea.request_id): tell_cry(row, plea)
            for row in needing
            if row.held_by is None or row.session_id != self.stepping.holding  # who asks for others is not one of them
            for plea in row.calling
        }
        for request in self.requests.alerts:
            if request.alerted_at is not None or not self._is_held(request.session_id):
                reasons.setdefault(key_of(request), tell_alert(request, self.requests.me))
        self.alarm.update(reasons)
        self.places.set_waiting(Place.CALLS, len(needing))
        self.places.set_waiting(Place.REQUESTS, self.requests.open_count)

    def _is_held(self, session_id: str) -> bool:
        """A clerk talks with the guest, and hears by themselves what is urgent."""
        row = self.calls.row(session_id)
        return row is not None and row.is_live and row.held_by is not None


def open_office(
    client: Client,
    callers: Mapping[Caller, CallAs] | None = None,
    *,
    remote: Remote | None = None,
    sound_of: OpenSound | None = None,
    retry_s: float = RETRY_S,
    beep: Callable[[], None] = lambda: None,
) -> Office:
    """Nothing is asked of the appliance before it runs. `callers`, `sound_of` and `retry_s` are for tests."""
    calls, requests, box, trial, sound = Calls(), Requests(), Box(), Trial(), SoundCheck()
    places, alarm, errands = Places(), Alarm(), Errands()
    desk, todo = Desk(client, calls, box, errands, retry_s=retry_s), Todo(client, requests, errands)
    checks = SoundChecks(sound, errands)
    usual: dict[Caller, CallAs] = {Caller.MICROPHONE: by_microphone(checks), Caller.GUEST: call_as_guest}
    signing_in = SignInState()
    sign_in = None if remote is None else SignIn(remote, signing_in, errands)
    if sign_in is not None:
        desk.on_stranger = sign_in.begin
    settings, house = Settings(), House()
    managing = Managing(client, settings, house, places, checks, errands)
    stepping = Stepping()
    stepping_in = SteppingIn(client, stepping, errands, sound_of or chosen_sound(checks))
    office = Office(
        calls,
        requests,
        alarm,
        box,
        trial,
        sound,
        places,
        desk,
        todo,
        stepping,
        stepping_in,
        Trials(client, trial, errands, desk.select, callers or usual),
        checks,
        Watchman(client, box, places, errands),
        settings,
        house,
        managing,
        Bell(alarm, beep=beep),
        signing_in,
        sign_in,
        errands,
    )

    def catch_up() -> None:
        todo.refresh()
        stepping_in.refresh()
        managing.refresh()

    managing.on_clock = calls.count_days
    desk.on_event, desk.on_connected = todo.take, catch_up
    calls.watch(lambda _change: office.call_somebody())
    requests.watch(office.call_somebody)
    requests.watch(lambda: calls.introduce(requests.me))
    return office
