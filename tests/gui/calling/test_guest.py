"""The demo guest on a line whose porter follows a script: what it asks, answers and gives up on."""

from __future__ import annotations

import numpy as np
import pytest

from gui.audio.mouth import Pcm
from gui.calling.guest import Asked, DemoGuest, Patience
from gui.calling.line import Line, Words
from gui.calling.script import GOODBYE, QUESTIONS
from gui.errors import CallFailed

LOUD = np.full(480, 2000, dtype=np.int16)
HANGS_UP = "(hangs up)"
SILENT = "(silent)"
SHORT = Patience(greeting_s=0.01, reply_s=0.01, reply_end_s=0.05, farewell_s=0.01, quiet_s=0.01)


class ScriptedLine(Line):
    """A line on which time passes only by speaking; the porter says the next reply half a second after the guest."""

    def __init__(self, *replies: str, greets: bool = True) -> None:
        self.now_s = 1.0
        super().__init__("ws://nowhere", "token", clock=lambda: self.now_s)
        self.said: list[Pcm] = []
        self._replies = list(replies)
        if greets:
            self.answer("Good evening, how can I help?")

    async def say(self, pcm: Pcm) -> tuple[float, float]:
        self.said.append(pcm)
        first = self.now_s
        self.now_s += 1
        last = self.now_s
        reply = self._replies.pop(0) if self._replies else "Goodbye."
        if reply == HANGS_UP:
            self.closed.set()
        elif reply != SILENT:
            self.answer(reply)
        return first, last

    def answer(self, text: str) -> None:
        self.now_s += 0.5
        self.ear.feed(LOUD, self.now_s)
        self.words.append(Words(self.now_s, "porter", text, True, str(len(self.words))))
        self.now_s += 2


async def speak(_text: str) -> Pcm:
    return LOUD


async def talk(line: Line, *questions: str) -> tuple[list[Asked], list[str]]:
    """What the guest noted, and everything that it said."""
    said: list[str] = []
    guest = DemoGuest(line, speak, questions=questions, patience=SHORT, on_saying=said.append)
    await guest.talk()
    return guest.asked, said


async def test_every_question_is_asked_and_the_answer_timed() -> None:
    asked, said = await talk(ScriptedLine(*["Certainly."] * len(QUESTIONS)), *QUESTIONS)
    assert said == [*QUESTIONS, GOODBYE]
    assert [(a.text, a.is_question) for a in asked] == [(question, True) for question in QUESTIONS]
    assert [a.heard_after_s for a in asked] == pytest.approx([0.5] * len(QUESTIONS))


async def test_what_the_porter_asks_back_is_answered() -> None:
    asked, said = await talk(ScriptedLine("For how many nights?", "Certainly."), "A room, please.")
    assert said == ["A room, please.", "For one night, please.", GOODBYE]
    assert [a.is_question for a in asked] == [True, False]


async def test_a_porter_that_never_stops_asking_is_answered_four_times() -> None:
    _, said = await talk(ScriptedLine(*["And your name?"] * 9), "A room, please.")
    assert said == ["A room, please.", *["My name is Thomas Baker."] * 4, GOODBYE]


async def test_a_question_without_a_reply_is_noted() -> None:
    asked, _ = await talk(ScriptedLine(SILENT, "Yes."), "Is anybody there?", "Hello?")
    assert asked[0].heard_after_s is None
    assert asked[1].heard_after_s == pytest.approx(0.5)


async def test_a_porter_that_hangs_up_after_the_last_question_has_done_well() -> None:
    asked, said = await talk(ScriptedLine("From seven.", HANGS_UP), "Breakfast?", "A person, please.")
    assert said == ["Breakfast?", "A person, please."]
    assert len(asked) == 2


async def test_a_porter_that_hangs_up_before_has_not() -> None:
    with pytest.raises(CallFailed, match="before the guest could say: A person"):
        await talk(ScriptedLine(HANGS_UP), "Breakfast?", "A person, please.")


async def test_nobody_greets() -> None:
    with pytest.raises(CallFailed, match="did not greet"):
        await talk(ScriptedLine(greets=False))


async def test_the_call_ends_before_the_greeting() -> None:
    line = ScriptedLine(greets=False)
    line.closed.set()
    with pytest.raises(CallFailed, match="before the porter said anything"):
        await talk(line)


async def test_a_porter_that_thinks_for_ever_is_left() -> None:
    line = ScriptedLine()
    line.agent_state = "thinking"
    with pytest.raises(CallFailed, match="did not come to an end"):
        await talk(line, "Hello?")
