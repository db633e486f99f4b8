"""A guest of a whole Nightporter who calls as everybody can: with `nightporter mic` and a headset."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from asyncio.subprocess import DEVNULL
from collections.abc import Callable
from types import TracebackType
from typing import Self

from appliance.contract.calls import CallDetail
from appliance.contract.events import PorterState, SessionState
from appliance.contract.sessions import SessionKind
from gui.audio.clips import read_clip
from gui.audio.mouth import Pcm
from tests.system.box import CHECKOUT, Box
from tests.system.guest import ANSWER_S, PAUSE_S
from tests.system.pulse import Headset
from tests.system.test_lifecycle import events_of
from tests.until import until

BUSY = (PorterState.THINKING, PorterState.SPEAKING)


async def speech(box: Box, text: str) -> Pcm:
    """Somebody's sentence as audio, in the second voice."""
    return read_clip(await box.client.synthesize(text, "alan"))


class Caller:
    """`async with Caller(box, headset) as caller`: in a call when entered, has hung up when left."""

    def __init__(self, box: Box, headset: Headset) -> None:
        self.headset = headset
        self._box = box

    async def __aenter__(self) -> Self:
        self._program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "gui", "mic", "--home", str(self._box.home)),
            cwd=CHECKOUT,
            env=self.headset.environment,
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        self.session_id: str = await until(self._is_in_call)
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._program.returncode is None:
            self._program.send_signal(signal.SIGINT)
        await self._program.wait()

    async def says(self, text: str) -> None:
        """And hears the answer to its end."""
        began_at = time.monotonic()
        await self.headset.says(await speech(self._box, text))
        await self.hears_answer(after=began_at)

    async def hears_answer(self, after: float) -> None:
        """Somebody begins to speak after that time (monotonic seconds), and the porter comes to an end."""
        ear = self.headset.ear
        assert await ear.wait_speech(after, ANSWER_S), "nobody answered"
        async with asyncio.timeout(ANSWER_S):
            while not await ear.wait_quiet(PAUSE_S, ANSWER_S) or await self._is_answered():
                await ear.wait_speech(ear.spans[-1].end, PAUSE_S)

    async def call_when(self, holds: Callable[[CallDetail], bool]) -> CallDetail:
        return await self._box.call_when(self.session_id, holds)

    async def _is_in_call(self) -> str | None:
        calls = (await self._box.client.calls()).calls
        return next((c.session_id for c in calls if c.kind is SessionKind.MIC and not c.state.is_over), None)

    async def _is_answered(self) -> bool:
        """More of it is on its way: an answer may have two parts, with an act between them."""
        states = [e.state for e in await events_of(self._box, self.session_id) if isinstance(e, SessionState)]
        return states[-1:] != [] and states[-1] in BUSY
