"""A stream into words as it is spoken: partial ones while a sentence grows, final ones at its end.

Whoever feeds it waits while a finished sentence is recognised. So a program
that sends faster than we recognise is held back, and nothing piles up here.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

from appliance.contract.redaction import CardGuard
from appliance.contract.speech import AudioForm, FinalWords, PartialWords
from engine.door.intake import Detector, Intake
from engine.door.stretches import PRE_ROLL_WINDOWS, WINDOW_S, Edge, Stretches
from engine.errors import ProviderError
from engine.speech.ports import Heard, Hearing, Urgency

_GROWTH_WINDOWS: Final = 16
"""Half a second of speech between two runs for partial words."""


class Dictation:
    """One stream. `tier` names the tier that heard last."""

    def __init__(
        self,
        form: AudioForm,
        hearing: Hearing,
        tier: Callable[[], str],
        tell: Callable[[PartialWords | FinalWords], Awaitable[None]],
        tasks: asyncio.TaskGroup,
    ) -> None:
        self._form = form
        self._hearing = hearing
        self._tier = tier
        self._tell = tell
        self._tasks = tasks
        self._intake, self._detector, self._edges = Intake(form), Detector(), Stretches()
        self._guard = CardGuard()
        self._pre_roll: deque[bytes] = deque(maxlen=PRE_ROLL_WINDOWS)
        self._passed = 0
        """Windows since the beginning."""
        self._began = 0
        self._growth = 0
        self._growing: asyncio.Task[None] | None = None

    async def feed(self, pcm: bytes) -> None:
        """Audio as the program sends it. Raises ProviderError when no tier hears."""
        for window in self._intake.push(pcm):
            await self._window(window)

    async def finish(self) -> None:
        """Nothing more comes. Raises ProviderError when no tier hears."""
        for window in self._intake.finish():
            await self._window(window)
        if self._edges.is_open:
            await self._end()

    async def _window(self, window: bytes) -> None:
        edge = self._edges.feed(self._detector.probability(window))
        self._passed += 1
        if edge is Edge.BEGAN:
            self._began, self._growth = self._passed - 1 - len(self._pre_roll), 0
            await self._hearing.cut(0)
            await self._hearing.push(b"".join(self._pre_roll))
            self._pre_roll.clear()
        if not self._edges.is_open and edge is None:
            self._pre_roll.append(window)
            return
        await self._hearing.push(window)
        self._growth += 1
        if edge is Edge.ENDED:
            await self._end()
        elif self._growth >= _GROWTH_WINDOWS and self._growing is None:
            self._growth = 0
            self._growing = self._tasks.create_task(self._grow())

    async def _grow(self) -> None:
        try:
            heard = await self._hearing.transcribe(Urgency.GROWING)
            if heard is not None and heard.text:
                await self._tell(PartialWords(text=self._guard.partial(heard.text)))
        except ProviderError:
            return  # the final words are asked for all the same, and tell if no tier hears
        finally:
            self._growing = None

    async def _end(self) -> None:
        if self._growing is not None:
            self._growing.cancel()
            await asyncio.wait({self._growing})
        heard = await self._recognize()
        text = self._guard.final(heard.text)
        if text:
            await self._tell(
                FinalWords(
                    text=text,
                    language=heard.language or self._form.locale,
                    tier=self._tier(),
                    start_s=round(self._began * WINDOW_S, 3),
                    end_s=round(self._passed * WINDOW_S, 3),
                )
            )

    async def _recognize(self) -> Heard:
        heard = await self._hearing.transcribe(Urgency.RECORDING)
        if heard is None:  # shed, though nothing newer was asked of this stream
            raise ProviderError(self._tier(), "gave no words for a finished sentence", retryable=True)
        return heard
