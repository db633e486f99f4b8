"""Says recorded phrases to the guest, in the call's language, and tells staff what was said."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Protocol

import structlog

from appliance.contract.events import Role, TurnFinal
from engine.call.language.tongue import Tongue
from engine.call.record.report import Report
from engine.speech.recordings import Phrase

log = structlog.get_logger()


class Player(Protocol):
    """Where recordings sound (`interlude.py`)."""

    async def play(self, pcm: bytes) -> bool:
        """True when it was heard to its end. Raises TimeoutError when it can't be."""

    def stop(self) -> None: ...


class Silence(Protocol):
    """Who counts the guest's silence (`patience.py`)."""

    def somebody_is_busy(self) -> None: ...

    def guests_turn(self) -> None: ...


class Announcer:
    """One call's."""

    def __init__(
        self, player: Player, tongue: Tongue, report: Report, silence: Silence, clock: Callable[[], float] = time.time
    ) -> None:
        self._player = player
        self._tongue = tongue
        self._report = report
        self._silence = silence
        self._clock = clock

    async def announce(self, *phrases: Phrase) -> None:
        """One after the other; after one that was stopped the rest is left unsaid."""
        self._silence.somebody_is_busy()
        try:
            for phrase in phrases:
                if not await self._say(phrase):
                    return
        finally:
            self._silence.guests_turn()

    def stop(self) -> None:
        self._player.stop()

    async def _say(self, phrase: Phrase) -> bool:
        try:
            text, pcm = await self._tongue.recording(phrase)
        except ValueError as e:  # a file that is gone, or damaged: what is due next is still done
            log.error("a recording can't be read", phrase=phrase, error=str(e))
            return False
        began = self._clock()
        try:
            whole = await self._player.play(pcm)
        except TimeoutError:
            log.error("a recording could not be played", phrase=phrase)
            return False
        self._report.emit(
            TurnFinal,
            turn_id=uuid.uuid4().hex,
            role=Role.PORTER,
            text=text,
            language=self._tongue.choice.language,
            started_at=began,
            ended_at=self._clock(),
            interrupted=not whole,
        )
        return whole
