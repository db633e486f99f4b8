"""One tier's hearing of one guest, and the line of audio to it: who pushes never waits for the tier."""

from __future__ import annotations

import asyncio
from typing import Any

from engine.errors import ProviderError
from engine.speech.mistakes import as_failure
from engine.speech.ports import Heard, Hearing, RecognizerTier, Urgency


class Ear:
    """Opened when made, in the background; what went wrong comes out when it is asked for words."""

    def __init__(self, tier: RecognizerTier, audio: bytes) -> None:
        self.tier = tier
        self._line: asyncio.Queue[bytes | float | asyncio.Future[Hearing] | None] = asyncio.Queue()
        """Audio, a cut that keeps so many seconds, a question that waits for its turn, or None: it has lapsed."""
        self._error: ProviderError | None = None
        self._asked = 0
        self._retired = False
        self.has_failed = False
        """Set by who judges, so that several questions that fail together are one failure."""
        self.running = asyncio.create_task(self._run())
        self.push(audio)

    def push(self, pcm: bytes) -> None:
        if pcm:
            self._line.put_nowait(pcm)

    def cut(self, keep_s: float) -> None:
        self._line.put_nowait(keep_s)

    def lapse(self) -> None:
        self._line.put_nowait(None)

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        """The words of all audio that was pushed before. Raises ProviderError."""
        turn: asyncio.Future[Hearing] = asyncio.get_running_loop().create_future()
        self._line.put_nowait(turn)
        self._asked += 1
        try:
            either: set[asyncio.Future[Any]] = {turn, self.running}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if not turn.done():
                raise self._error or ProviderError(self.tier.name, "the hearing was closed", retryable=True)
            return await turn.result().transcribe(urgency)
        finally:
            turn.cancel()
            self._asked -= 1
            if self._retired and not self._asked:
                self.close()

    def retire(self) -> None:
        """Closes once the questions that were asked are answered."""
        self._retired = True
        if not self._asked:
            self.close()

    def close(self) -> None:
        """Idempotent; `running` ends soon."""
        self.running.cancel()

    async def _run(self) -> None:
        try:
            hearing = await self.tier.open()
            try:
                while True:
                    await self._pass_on(hearing)
            finally:
                await hearing.aclose()
        except ProviderError as e:
            self._error = e
        except Exception as e:  # noqa: BLE001 - it comes out where words are asked for
            self._error = as_failure(self.tier.name, e)

    async def _pass_on(self, hearing: Hearing) -> None:
        match await self._line.get():
            case bytes() as pcm:
                await hearing.push(pcm)
            case asyncio.Future() as turn:
                if not turn.done():
                    turn.set_result(hearing)
            case None:
                await hearing.lapse()
            case keep_s:
                await hearing.cut(keep_s)
