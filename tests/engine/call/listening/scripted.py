"""A guest's audio and a recogniser that answers by a script, played through the stream: for the tests of hearing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from livekit import rtc
from livekit.agents import APIConnectOptions, stt

from engine.brain.dialog import Expects
from engine.call.listening.ending import EndDetector
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.listeners import Listeners, TurnOver
from engine.call.listening.owed import Keeping
from engine.call.listening.turns import Judgement
from engine.call.listening.voice_activity import VoiceActivity
from engine.speech.ports import HEARING_RATE_HZ, Heard, Hearing, Urgency

WINDOW = 512
SPEECH, QUIET = 0.95, 0.02


class ScriptedVoice:
    """Takes the probability of voice from each window's first sample."""

    def feed(self, pcm: bytes) -> Iterator[tuple[bytes, float]]:
        for at in range(0, len(pcm), 2 * WINDOW):
            yield pcm[at : at + 2 * WINDOW], self.probability(int.from_bytes(pcm[at : at + 2], "little"))

    def probability(self, first_sample: int) -> float:
        return first_sample / 100


@dataclass
class ScriptedRecognizer:
    """Answers each run at a pause with the next line, or fails with it; is also the one stream it opens."""

    lines: Sequence[str | Exception]
    growing: str = "growing"
    name: str = "scripted"
    audio_bytes: int = 0
    cuts: int = 0
    runs: list[Urgency] = field(default_factory=list)
    lapsed: int = 0

    async def open(self) -> Hearing:
        return self

    async def push(self, pcm: bytes) -> None:
        self.audio_bytes += len(pcm)
        await asyncio.sleep(0)

    async def lapse(self) -> None:
        self.lapsed += 1

    async def cut(self, keep_s: float) -> None:
        self.audio_bytes, self.cuts = 0, self.cuts + 1

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        self.runs.append(urgency)
        text = self.next_line() if urgency is Urgency.PAUSE else self.growing
        if isinstance(text, Exception):
            raise text
        return Heard(text=text, audio_s=1.0, waited_s=0.0, took_s=0.0)

    def next_line(self) -> str | Exception:
        line, *self.lines = self.lines
        return line

    async def aclose(self) -> None:
        return None


class SureOfTheEnd(EndDetector):
    """An opinion that takes no time."""

    async def ended_p(self, pcm: bytes) -> float:
        return 0.9


def audio(*stretches: tuple[float, float]) -> list[rtc.AudioFrame]:
    """Frames of 32 ms for stretches of (seconds, probability of voice)."""
    frames = []
    for seconds, probability in stretches:
        pcm = int(probability * 100).to_bytes(2, "little") * WINDOW
        frames += [rtc.AudioFrame(pcm, HEARING_RATE_HZ, 1, WINDOW)] * round(seconds / 0.032)
    return frames


@dataclass
class ScriptedFloor:
    """Words count unless they are among those that the porter speaks on through."""

    spoken_through: tuple[str, ...] = ()
    told: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    rests: list[str] = field(default_factory=list)
    """Of what was found, the rests of sentences that were answered too early."""

    def stirred(self) -> None:
        self.told.append("stirred")

    def subsided(self) -> None:
        self.told.append("subsided")

    def voice_began(self) -> None:
        self.told.append("began")

    def words(self, words: str, voice_s: float, *, has_paused: bool, goes_on: bool) -> bool:
        self.found.append(words)
        if goes_on:
            self.rests.append(words)
        return words not in self.spoken_through

    def voice_ended(self) -> None:
        self.told.append("ended")


@dataclass
class Heardings:
    events: list[tuple[str, str]] = field(default_factory=list)
    partials: list[str] = field(default_factory=list)
    turns: list[TurnOver] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    errors: list[stt.STTError] = field(default_factory=list)
    waits: list[str] = field(default_factory=list)
    """What is told to those who see to it that nobody waits in silence."""

    def ears(self, is_open: bool) -> None:
        self.waits.append("open" if is_open else "closed")

    def words_awaited(self, awaited: bool, *, quiet_s: float = 0.0) -> None:
        assert quiet_s >= 0.0
        self.waits.append("awaited" if awaited else "not awaited")

    def goes_on(self) -> None:
        self.waits.append("goes on")

    def words_found(self) -> None:
        self.waits.append("words")

    def nothing_said(self) -> None:
        self.waits.append("nothing")

    def words_lost(self) -> None:
        self.waits.append("lost")


SOON = Keeping(retry_s=0.0)


async def hear(
    recognizer: ScriptedRecognizer,
    frames: list[rtc.AudioFrame],
    complete: Callable[[str], bool] = lambda _: True,
    *,
    floor: ScriptedFloor | None = None,
    taken_back: tuple[str, ...] = (),
    keeping: Keeping = SOON,
    on_turn: Callable[[TurnOver], object] = lambda _: None,
    voice: Callable[[], VoiceActivity] = ScriptedVoice,
    answers: Callable[[], bool] = lambda: True,
) -> Heardings:
    """Play the frames to a stream and gather all that comes out."""
    heard = Heardings()

    def turn_over(turn: TurnOver) -> None:
        on_turn(turn)
        heard.turns.append(turn)

    listeners = Listeners(
        judge=lambda words: Judgement(complete(words), Expects.NOTHING),
        partial=heard.partials.append,
        turn_over=turn_over,
        take_back=lambda words: words in taken_back,
        leave=lambda: heard.left.append(heard.turns[-1].words),
        floor=floor or ScriptedFloor(),
        waiting=heard,
        answers=answers,
    )
    ears = GuestSTT(recognizer, voice, SureOfTheEnd(), listeners, keeping)
    ears.on("error", heard.errors.append)
    stream = ears.stream(conn_options=APIConnectOptions(max_retry=0))
    for frame in frames:
        stream.push_frame(frame)
    stream.end_input()
    async for event in stream:
        heard.events.append((event.type.value, event.alternatives[0].text if event.alternatives else ""))
    await stream.aclose()
    return heard


START, INTERIM, PREFLIGHT, FINAL, END = (
    stt.SpeechEventType.START_OF_SPEECH.value,
    stt.SpeechEventType.INTERIM_TRANSCRIPT.value,
    stt.SpeechEventType.PREFLIGHT_TRANSCRIPT.value,
    stt.SpeechEventType.FINAL_TRANSCRIPT.value,
    stt.SpeechEventType.END_OF_SPEECH.value,
)

SAID = audio((0.2, SPEECH), (1.0, QUIET))
QUESTION = "What time is breakfast?"
