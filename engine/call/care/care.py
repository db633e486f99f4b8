"""Sees to it that no guest is left alone: whoever is silent is asked, whoever waits is told, keys are answered.

Puts the parts together for one call; each of them has a file of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from livekit import rtc
from livekit.agents import AgentSession
from livekit.agents.voice import io

from appliance.contract.events import JobError, RequestKind
from appliance.contract.sessions import EndReason
from appliance.contract.told import Told, tell
from engine.brain.dialog import Expects
from engine.brain.facts import Facts
from engine.call.care.keypad import Keypad
from engine.call.care.keypad_answers import KeypadAnswers
from engine.call.care.patience import Patience
from engine.call.care.rescue import Rescue
from engine.call.care.silence import SilenceWatch
from engine.call.guest import phone_of
from engine.call.language.tongue import Tongue
from engine.call.record.report import Report
from engine.call.speaking.announcer import Announcer
from engine.call.speaking.interlude import Interlude
from engine.speech.recordings import Phrase
from engine.tools.desk import Desk


class Care:
    """One call's. `output` leads to the guest; `hang_up(reason)` ends the call, `last_words(reason)` says that it is
    about to end; `in_english` makes it an English one; `expects` is what the porter has asked for, and `hear(number)`
    the guest's answer to that, typed."""

    def __init__(
        self,
        output: io.AudioOutput,
        tongue: Tongue,
        report: Report,
        desk: Desk,
        facts: Facts,
        *,
        silence_s: float,
        last_words: Callable[[str], None],
        hang_up: Callable[[str], None],
        in_english: Callable[[], None],
        expects: Callable[[], Expects],
        hear: Callable[[str], None],
    ) -> None:
        self.attended = asyncio.Event()
        """From here on nothing that is said can go wrong unnoticed."""
        self.output = Interlude(output)
        """What the session is to speak into."""
        self._tongue = tongue
        self._report = report
        self._desk = desk
        self._facts = facts
        self._last_words = last_words
        self._hang_up = hang_up
        self._in_english = in_english
        self._expects = expects
        self._hear = hear
        self._away = False
        self.patience = Patience(SilenceWatch(patience_s=silence_s), tongue, self._gives_up, self._gave_up)
        self._announcer = Announcer(self.output, tongue, report, self.patience)
        self.rescue = Rescue(self._announcer, tongue, alert=self._alert, tell=self._tell, hang_up=hang_up)

    async def run(self, session: AgentSession[Any], room: rtc.Room, *, welcome: bool) -> None:
        """From the moment in which the guest is there until the call is over.

        `welcome`: nobody has spoken to them yet.
        """
        self.patience.attend(session)
        self.rescue.attend(session)
        answers = KeypadAnswers(
            session,
            self._announcer,
            self._tongue,
            self._desk,
            self._facts,
            phone=lambda: phone_of(room),
            in_english=self._in_english,
            has_the_call=lambda: not self._away,
            expects=self._expects,
            hear=self._hear,
        )
        keypad = Keypad(answers)
        keypad.attend(room)
        self.attended.set()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.patience.run())
            tasks.create_task(self.rescue.run())
            tasks.create_task(keypad.run())
            if welcome and not self._tongue.choice.understood:
                tasks.create_task(self._welcome_by_keys())

    def stand_back(self) -> None:
        """Somebody else speaks with the guest, who is neither asked nor told anything of ours."""
        self._away = True
        self.patience.somebody_is_busy()
        self.rescue.stand_back()
        self._announcer.stop()

    def step_forward(self) -> None:
        self._away = False
        self.rescue.step_forward()
        self.patience.guest_spoke()  # to the clerk, if not to us
        self.patience.guests_turn()

    def is_not_understood(self) -> None:
        """Staff are alerted before the guest has to ask for it."""
        language = tell(f"language.{self._tongue.choice.language}")
        self._alert(tell("ask.not_understood", language=language))

    async def _welcome_by_keys(self) -> None:
        """Nobody understands this guest."""
        self.is_not_understood()
        await self._announcer.announce(Phrase.UNSERVED, Phrase.MENU)

    def _alert(self, why: Told) -> None:
        self._desk.leave(RequestKind.PERSON, why, {}, urgent=True)

    def _tell(self, where: str, told: Told) -> None:
        self._report.emit(JobError, where=where, message=str(told), told=told)

    def _gives_up(self) -> None:
        self.rescue.ends_call(True)
        self._last_words(EndReason.GUEST_WAS_SILENT)

    def _gave_up(self) -> None:
        # A goodbye that could not be spoken is said by a recording, which ends the call itself.
        if not self.rescue.is_needed and not self._away:
            self._hang_up(EndReason.GUEST_WAS_SILENT)
