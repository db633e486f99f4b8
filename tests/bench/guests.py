"""The callers: each joins as a guest does, lets the porter greet, says its lines in turn and times the answers.

They are patient and polite in the same way with every system: a line begins when the
porter has been silent for QUIET_S, and after ANSWER_LIMIT_S without an answer comes
the next one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence

from gui.calling.line import Line
from gui.errors import CallFailed
from tests.bench.figures import Call, Turn
from tests.bench.programs import StartFailed
from tests.bench.speech import Sentence
from tests.bench.systems import Seat

GREETING_LIMIT_S = 45.0
"""Slow systems may greet late and are still measured; one that never greets is asked all the same."""

ANSWER_LIMIT_S = 10.0
"""A guest who hears nothing for so long says hello again or hangs up: no answer."""

QUIET_S = 2.0
"""Silence after which a guest takes the answer for finished; replies come sentence by sentence, with gaps."""

REPLY_LIMIT_S = 40.0


class Guest:
    """One caller on its line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.turns: list[Turn] = []

    async def hear_greeting(self) -> float | None:
        """When the porter's first audible sample came (monotonic seconds); None if it never did."""
        first = await self._line.ear.wait_speech(after=0.0, timeout_s=GREETING_LIMIT_S)
        await self._line.ear.wait_quiet(QUIET_S, REPLY_LIMIT_S)
        return None if first is None else first.start

    async def say(self, sentence: Sentence) -> None:
        """One turn. Raises CallFailed when the line breaks."""
        words_before = len(self._line.words)
        began, ended = await self._line.say(sentence.samples)
        spans = self._line.ear.spans
        spoke_into = any(span.end > began and span.start < ended for span in spans)
        is_talking = bool(spans) and spans[-1].end > ended
        answer = None if is_talking else await self._line.ear.wait_speech(after=ended, timeout_s=ANSWER_LIMIT_S)
        await self._line.ear.wait_quiet(QUIET_S, REPLY_LIMIT_S)
        self.turns.append(
            Turn(
                line=sentence.line,
                said_s=round(ended - began, 3),
                wait_s=None if answer is None else round(answer.start - ended, 3),
                spoke_into=spoke_into,
                reply=self._words_since(words_before),
            )
        )

    def _words_since(self, count: int) -> str:
        """What both sides said since, as far as the system publishes transcripts."""
        return " / ".join(f"{w.who}: {w.text}" for w in self._line.words[count:] if w.final)


async def call(
    ask_for_call: Callable[[], Awaitable[Seat]],
    sentences: Sequence[Sentence],
    wait_s: float = 0.0,
    clock: Callable[[], float] = time.monotonic,
) -> Call:
    """One whole call; after the greeting the guest waits for `wait_s`. What it did not get to say is unanswered."""
    asked_at = clock()
    guest: Guest | None = None
    joined_at = asked_at
    first_word: float | None = None
    broken: str | None = None
    try:
        seat = await ask_for_call()
        async with Line(seat.url, seat.token, clock=clock) as line:
            joined_at = line.joined_at
            guest = Guest(line)
            first_word = await guest.hear_greeting()
            await asyncio.sleep(wait_s)
            for sentence in sentences:
                await guest.say(sentence)
    except (CallFailed, StartFailed) as e:
        broken = str(e)
    turns = guest.turns if guest is not None else []
    unsaid = [Turn(s.line, said_s=0.0, wait_s=None, spoke_into=False) for s in sentences[len(turns) :]]
    return Call(
        turns=(*turns, *unsaid),
        first_word_s=None if first_word is None else round(first_word - joined_at, 3),
        first_word_from_asking_s=None if first_word is None else round(first_word - asked_at, 3),
        broken=broken,
    )
