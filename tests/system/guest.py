"""A guest of a whole Nightporter: calls through the API, speaks with the second voice, and listens."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from functools import cache
from types import TracebackType
from typing import Self

import numpy as np
from livekit import rtc
from rapidfuzz import fuzz

from appliance.contract.calls import CallDetail
from appliance.contract.events import Role
from appliance.contract.sessions import SessionKind, SessionStarted, StartSession
from engine.models.recognizer import Recognizer
from engine.speech.recordings import Phrase, manifest
from gui.audio.clips import read_clip
from gui.audio.mouth import Mouth, Pcm
from gui.calling.line import RATE_HZ, Line
from gui.errors import GuiError
from tests.system.box import Box
from tests.system.loudspeaker import Loudspeaker
from tests.system.recording import FRAME_S, Channel, Recording
from tests.until import until

ANSWER_S = 30
PAUSE_S = 1.0
QUIET_S, AROUND_S = 0.7, 0.3
"""What parts two stretches of sound, and how much of it belongs to them."""

SURE = 65
"""Unrelated sentences reach 50, a sentence that the recogniser hears with slips 80 and more."""

BUSY = ("thinking", "speaking")

TOLD_TO_WAIT = {
    language.phrases[phrase].text
    for language in manifest().languages.values()
    for phrase in (Phrase.MOMENT, Phrase.STILL)
}
"""What a busy machine makes the porter say before its reply."""


def replies(call: CallDetail) -> list[str]:
    """What the porter has said, in its order, without what it says while a reply is late."""
    return [turn.text for turn in call.transcript if turn.role is Role.PORTER and turn.text not in TOLD_TO_WAIT]


def resembles(text: str, said: str) -> bool:
    """Whether the sentence stands in the text, give or take a small recogniser's slips ("gym" written "gene")."""
    return fuzz.partial_ratio(said.lower(), text.lower()) >= SURE


def words_in(heard: Sequence[Pcm]) -> str:
    """What a listener makes out in frames of 48 kHz audio: in each stretch of sound by itself, because a small
    recogniser does not hear a short sentence in a long silence."""
    sound, around = Channel(), round(AROUND_S / FRAME_S)
    for number, frame in enumerate(heard):
        sound.add(frame, number * FRAME_S)
    places = [(round(span.start / FRAME_S), round(span.end / FRAME_S)) for span in sound.spans(QUIET_S)]
    return " ".join(_words(heard[max(0, begin - around) : end + around]) for begin, end in places)


def _words(stretch: Sequence[Pcm]) -> str:
    resampler = rtc.AudioResampler(RATE_HZ, 16000)
    frames = resampler.push(bytearray(np.concatenate(stretch).tobytes())) + resampler.flush()
    samples = np.concatenate([np.frombuffer(frame.data, dtype=np.int16) for frame in frames])
    return _listener().transcribe(samples).text.lower()


@cache
def _listener() -> Recognizer:
    """Loaded once for all guests."""
    return Recognizer()


class Guest:
    """`async with Guest(box) as guest`: joined when entered; has hung up when left."""

    def __init__(self, box: Box, ask: StartSession | None = None, *, loudspeaker: Loudspeaker | None = None) -> None:
        self._box = box
        self._loudspeaker = loudspeaker
        self.asked = ask or StartSession(kind=SessionKind.TEST, user_name="Ada Byron")
        self._stack = AsyncExitStack()
        self._heard: list[Pcm] = []
        self.recording = Recording()

    async def __aenter__(self) -> Self:
        self.session: SessionStarted = await self._box.client.start(self.asked)
        line = Line(
            self.session.livekit_url,
            self.session.token,
            on_audio=self._hear,
            on_sent=self.recording.send,
            live=self._loudspeaker is not None,
        )
        self.line = await self._stack.enter_async_context(line)
        self.speaks: Callable[[Pcm], Awaitable[tuple[float, float]]] = self.line.say
        if self._loudspeaker is not None:
            mouth = Mouth(self._loudspeaker.pick_up)
            self.speaks = mouth.say
            self._speaking = asyncio.create_task(mouth.run())
            self._stack.callback(self._speaking.cancel)
            self.line.send_from(self._loudspeaker.microphone.get)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.__aexit__(kind, error, trace)

    async def hears_greeting(self) -> None:
        await self.hears_answer(after=0.0)

    async def says(self, text: str) -> None:
        """Say something and hear the porter's answer to its end."""
        await self.says_prepared(await self.prepares(text))

    async def prepares(self, text: str) -> Pcm:
        """The sentence as audio, for saying it when the voice that makes it may be gone."""
        return read_clip(await self._box.client.synthesize(text, "alan"))

    async def says_prepared(self, pcm: Pcm) -> None:
        """Say it and hear the porter's answer to its end."""
        first, _ = await self.speaks(pcm)
        await self.hears_answer(after=first)

    async def interrupts(self, question: str, pcm: Pcm, into_answer_s: float) -> tuple[float, float]:
        """Ask, hear so much of the answer, and speak into it; when the first and the last of it was sent."""
        first, _ = await self.speaks(await self.prepares(question))

        async def heard_enough() -> bool:
            spans = self.recording.porter.spans(PAUSE_S, after=first)
            return bool(spans) and spans[-1].end - spans[0].start >= into_answer_s

        await until(heard_enough)
        return await self.speaks(pcm)

    def heard(self, said: str) -> bool:
        """Whether a listener makes out this sentence in the porter's audio; a small recogniser's slips don't count."""
        words = words_in(self._heard)
        print(f"{said!r} is listened for in {words!r}")  # shown where a test fails
        return resembles(words, said)

    @property
    def all_heard(self) -> Sequence[Pcm]:
        """The frames that `heard` listens to."""
        return self._heard

    def forget_heard(self) -> None:
        """`heard` counts from here."""
        self._heard.clear()

    def _hear(self, pcm: Pcm) -> None:
        self._heard.append(pcm)
        self.recording.hear(pcm)
        if self._loudspeaker is not None:
            self._loudspeaker.play(pcm)

    async def hears_answer(self, after: float) -> None:
        """Wait until the porter has begun to speak after that time (monotonic seconds), and has come to an end."""
        assert await self.line.ear.wait_speech(after, ANSWER_S), "the porter did not answer"
        await self.hears_out()

    async def hears_out(self) -> None:
        """Wait until the porter, who speaks or is about to go on, has come to an end."""
        ear = self.line.ear
        async with asyncio.timeout(ANSWER_S):
            # A reply may have two parts with an act between them: quiet counts once nothing more is on its way.
            while (
                not await ear.wait_quiet(PAUSE_S, ANSWER_S)
                or self.line.agent_state in BUSY
                or await self._is_told_to_wait()
            ):
                await ear.wait_speech(ear.spans[-1].end, PAUSE_S)

    async def _is_told_to_wait(self) -> bool:
        """Whether the newest of what the porter has said is that the reply takes a moment."""
        try:
            call = await self._box.client.call(self.session.session_id)
        except GuiError:  # the box is down: nothing is known
            return False
        said = [turn.text for turn in call.transcript if turn.role is Role.PORTER]
        return bool(said) and said[-1] in TOLD_TO_WAIT
