"""The demo guest: asks the script's questions in a call, listens to the end, and answers what it is asked back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from appliance.contract.dispatch import GUEST_IDENTITY
from gui.audio.mouth import Pcm
from gui.calling.line import Line
from gui.calling.script import GOODBYE, QUESTIONS, answer_question
from gui.errors import CallFailed
from gui.words import mark, say

T = TypeVar("T")

NO_END = mark("the porter did not come to an end within {seconds} s")

MAX_ANSWERS = 4
"""Answers to counter-questions before the guest goes on, whatever the porter asks."""

BUSY = ("thinking", "speaking")

Speak = Callable[[str], Awaitable[Pcm]]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the guest waits, in seconds; `quiet_s` of silence end a reply: a porter's pauses are shorter."""

    greeting_s: float = 30.0
    reply_s: float = 20.0
    reply_end_s: float = 60.0
    farewell_s: float = 6.0
    quiet_s: float = 1.4


@dataclass(frozen=True, slots=True)
class Asked:
    """Something the guest said; `heard_after_s` from its end to the porter's first sound: None for no reply, negative
    where the porter spoke into it."""

    text: str
    heard_after_s: float | None
    is_question: bool


class DemoGuest:
    """Talks in one call. `speak` turns a sentence into samples; `on_saying` is told each as it begins."""

    def __init__(
        self,
        line: Line,
        speak: Speak,
        *,
        questions: tuple[str, ...] = QUESTIONS,
        patience: Patience = Patience(),
        on_saying: Callable[[str], None] = lambda _text: None,
    ) -> None:
        self.asked: list[Asked] = []
        self._line = line
        self._speak = speak
        self._questions = questions
        self._patience = patience
        self._on_saying = on_saying

    async def talk(self) -> None:
        """The whole conversation. Raises CallFailed when nobody answers or the line ends before the last question."""
        await self._hear_greeting()
        for question in self._questions:
            reply = await self._ask(question, is_question=True)
            for _ in range(MAX_ANSWERS):
                answer = answer_question(reply)
                if answer is None or self._line.closed.is_set():
                    break
                reply = await self._ask(answer, is_question=False)
        if not self._line.closed.is_set():
            await self._say(GOODBYE)
            await self._unless_closed(self._listen(self._line.ear.spans[-1].end, self._patience.farewell_s))

    async def _hear_greeting(self) -> None:
        began = self._line.joined_at
        span = await self._unless_closed(self._line.ear.wait_speech(began, self._patience.greeting_s))
        if self._line.closed.is_set():
            raise CallFailed(say("the call ended before the porter said anything"))
        if span is None:
            raise CallFailed(
                say("the porter did not greet within {seconds} s", seconds=round(self._patience.greeting_s))
            )
        await self._unless_closed(self._hear_out())

    async def _ask(self, text: str, *, is_question: bool) -> str:
        if self._line.closed.is_set():
            raise CallFailed(say("the call ended before the guest could say: {text}", text=text))
        first, last = await self._say(text)
        await self._unless_closed(self._listen(first, self._patience.reply_s))
        heard_at = next((span.start for span in self._line.ear.spans if span.start > first), None)
        self.asked.append(Asked(text, None if heard_at is None else heard_at - last, is_question))
        return self._line.heard_from(GUEST_IDENTITY, first)

    async def _say(self, text: str) -> tuple[float, float]:
        samples = await self._speak(text)
        self._on_saying(text)
        return await self._line.say(samples)

    async def _listen(self, after: float, timeout_s: float) -> None:
        if await self._line.ear.wait_speech(after, timeout_s) is not None:
            await self._hear_out()

    async def _hear_out(self) -> None:
        """Wait until the porter has finished: silent for a while, and not thinking of more."""
        ear, wait = self._line.ear, self._patience
        try:
            async with asyncio.timeout(wait.reply_end_s):
                while not await ear.wait_quiet(wait.quiet_s, wait.reply_end_s) or self._line.agent_state in BUSY:
                    await ear.wait_speech(ear.spans[-1].end, wait.quiet_s)
        except TimeoutError as e:
            raise CallFailed(say(NO_END, seconds=round(wait.reply_end_s))) from e

    async def _unless_closed(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result of `work`, or None when the line closes first."""
        working = asyncio.ensure_future(work)
        closing = asyncio.ensure_future(self._line.closed.wait())
        try:
            await asyncio.wait((working, closing), return_when=asyncio.FIRST_COMPLETED)
            return working.result() if working.done() else None
        finally:
            working.cancel()
            closing.cancel()
