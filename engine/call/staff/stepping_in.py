"""Staff step into a call: decided in `holder.py`, performed by the porter's side, and told to everybody who watches."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Final, Protocol

from appliance.contract.commands import Asked, Say, Transfer, Whisper
from appliance.contract.control import Clerk, Control, Holder, Refusal
from appliance.contract.events import CallHolder, ControlDone, HolderReason
from appliance.contract.redaction import redact_cards
from appliance.contract.told import Told
from engine.call.record.report import Report
from engine.call.staff.holder import Hold, Refused, ask, follow, signed, silent

ANSWERED: Final = 32
"""So many commands are remembered: the appliance tells one again when its answer is late."""

WHY: Final = {
    Control.PAUSE: HolderReason.PAUSED,
    Control.RESUME: HolderReason.RESUMED,
    Control.TAKE_OVER: HolderReason.TAKEN_OVER,
    Control.HAND_BACK: HolderReason.HANDED_BACK,
}

SAID: Final = {
    HolderReason.PAUSED: "staff.paused",
    HolderReason.RESUMED: "staff.resumed",
    HolderReason.PAUSE_OVER: "staff.resumed",
    HolderReason.TAKEN_OVER: "staff.taken_over",
    HolderReason.HANDED_BACK: "staff.handed_back",
    HolderReason.CLERK_LOST: "staff.clerk_lost",
}
"""What the guest is told."""


class PorterSide(Protocol):
    """What the porter does about it (`standing_back.py`)."""

    def stand_back(self) -> None:
        """Silent from now on, in the middle of a word if need be; it goes on writing down what is said."""

    def step_forward(self) -> None:
        """The guest is the porter's again."""

    def tell(self, text: str) -> None:
        """One of the porter's own sentences, by its key."""

    def say(self, words: str) -> None: ...

    def whisper(self, words: str) -> Told | None:
        """Why nothing can be made of it; None where something can."""

    def pass_on(self, to: str, by: Clerk) -> None:
        """Leave a request that they speak with the guest."""

    def hear(self, clerk: Clerk) -> None:
        """Write down what the clerk says."""

    def stop_hearing(self) -> None: ...


class SteppingIn:
    """One call's; `clerk` is who had it when an earlier job died."""

    def __init__(
        self, porter: PorterSide, report: Report, clerk: Clerk | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._porter = porter
        self._report = report
        self._clock = clock
        self._hold = Hold()
        self._left = clerk
        self._answered: deque[str] = deque(maxlen=ANSWERED)
        self._changed = asyncio.Event()

    async def run(self) -> None:
        """For as long as the call lasts, from when the porter can speak."""
        if self._left is not None:
            self._become(follow(self._left, self._clock()), HolderReason.PORTER_LOST)
        while True:
            self._changed.clear()
            wait_s = None if self._hold.until is None else max(0.0, self._hold.until - self._clock())
            try:
                async with asyncio.timeout(wait_s):
                    await self._changed.wait()
            except TimeoutError:
                self._note_silence()

    def asked(self, command: Asked) -> None:
        """Do it, and tell everybody what came of it."""
        if command.command_id in self._answered:
            return
        self._answered.append(command.command_id)
        control = Control(command.type)
        refused = self._do(command, control)
        self._report.emit(
            ControlDone,
            command_id=command.command_id,
            command=control,
            who=command.by.who,
            name=command.by.name,
            text=_words(command),
            refused=refused and refused.why,
            detail=refused and str(refused.told),
            told=refused and refused.told,
        )

    def beat(self, identity: str) -> None:
        """Somebody's app in the room shows that it lives."""
        self._hold = signed(self._hold, identity, self._clock())
        self._changed.set()

    def _do(self, command: Asked, control: Control) -> Refused | None:
        hold = ask(self._hold, control, command.by, self._clock())
        if isinstance(hold, Refused):
            return hold
        words = _words(command) or ""
        match command:
            case Whisper():
                why = self._porter.whisper(words)
                return None if why is None else Refused(Refusal.NOT_UNDERSTOOD, why)
            case Say():
                self._porter.say(words)
            case Transfer():
                self._porter.pass_on(words, command.by)
                if hold.clerk is None:  # who has the call tells the guest, and is not talked over
                    self._porter.tell("staff.transferred")
            case _:
                self._become(hold, WHY[control])
        return None

    def _note_silence(self) -> None:
        hold = silent(self._hold, self._clock())
        if hold is self._hold:
            return
        reason = HolderReason.CLERK_LOST if self._hold.holder is Holder.CLERK else HolderReason.PAUSE_OVER
        self._become(hold, reason)

    def _become(self, hold: Hold, reason: HolderReason) -> None:
        before, self._hold = self._hold, hold
        if before.holder is Holder.PORTER:
            self._porter.stand_back()
        self._report.emit(CallHolder, holder=hold.holder, reason=reason, clerk=hold.clerk)
        if hold.clerk is not None:
            self._porter.hear(hold.clerk)
        elif before.clerk is not None:
            self._porter.stop_hearing()
        if hold.holder is Holder.PORTER:
            self._porter.step_forward()
        if reason in SAID:
            self._porter.tell(SAID[reason])
        self._changed.set()


def _words(command: Asked) -> str | None:
    """What of a command is in somebody's own words."""
    match command:
        case Whisper() | Say():
            return redact_cards(command.text)
        case Transfer():
            return redact_cards(command.to)
    return None
