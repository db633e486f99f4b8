"""LiveKit's own session with our brain, voice and rescue, without a room: what a guest says goes in as words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from types import TracebackType
from typing import Any, Final, Self, cast

from livekit import rtc
from livekit.agents import AgentSession, llm
from livekit.agents.voice import AgentStateChangedEvent, io

from appliance.contract.told import Told
from engine.brain.conversation import Brain
from engine.brain.dialog import Act, Decision, Done, Entry, Expects
from engine.call.agent import Porter
from engine.call.care.rescue import Rescue
from engine.call.framework import SESSION_OPTIONS
from engine.call.language.tongue import Tongue, choose
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.listeners import TurnOver
from engine.call.record.narrator import Narrator
from engine.call.record.waterfall import Waterfall
from engine.call.speaking.porter_tts import PorterVoice
from engine.call.thinking.porter_llm import PorterBrain
from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.recordings import Phrase
from engine.speech.voices.tiers import TieredSpeaker

TONE = (b"\x00\x10" * 100 + b"\x00\xf0" * 100) * 20


class Speaker:
    """Says a tone for every text, unless it is broken."""

    name = "tone"
    sample_rate_hz = 22_050

    def __init__(self, *, works: bool) -> None:
        self._works = works

    def serves(self, locale: str) -> bool:
        return True

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
        if not self._works:
            raise ProviderError(self.name, "broken", retryable=True)
        yield TONE

    async def probe(self) -> None:
        return None


class Room(io.AudioOutput):
    """Plays everything at once."""

    def __init__(self) -> None:
        super().__init__(label="Room", capabilities=io.AudioOutputCapabilities(pause=False), sample_rate=22_050)
        self._seconds = 0.0

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        if not self._seconds:
            self.on_playback_started(created_at=1.0)
        self._seconds += frame.duration

    def flush(self) -> None:
        super().flush()
        if self._seconds:
            seconds, self._seconds = self._seconds, 0.0
            self.on_playback_finished(playback_position=seconds, interrupted=False)

    def clear_buffer(self) -> None:
        self.flush()


class ActingBrain:
    """Asks for a person when it hears anything, and says what came of it."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        done = isinstance(history[-1], Done)
        acts = () if done else (Act("transfer_to_person", {"reason": "they asked"}),)
        reply = "A colleague has been alerted." if done else ""
        return Decision("person", {}, reply, acts, (), Expects.NOTHING, True, 1.0, "")


WINDOW_S: Final = 0.032
SILENCE: Final = rtc.AudioFrame(bytes(1024), 16_000, 1, 512)


class Microphone(io.AudioInput):
    """What the test pushes is heard, then silence; ten times as fast as in life."""

    def __init__(self) -> None:
        super().__init__(label="Microphone")
        self._frames: asyncio.Queue[rtc.AudioFrame] = asyncio.Queue()

    def push(self, frames: Sequence[rtc.AudioFrame]) -> None:
        for frame in frames:
            self._frames.put_nowait(frame)

    async def __anext__(self) -> rtc.AudioFrame:
        await asyncio.sleep(WINDOW_S / 10)
        return SILENCE if self._frames.empty() else self._frames.get_nowait()


NO_EARS: Final[dict[str, Any]] = {"vad": None, "turn_handling": {"turn_detection": None}}


class Call:
    """A session with a rescue beside it; its hands are as slow as the test wants. `async with Call() as call`."""

    def __init__(
        self,
        brain: Brain | None = None,
        *,
        voice_works: bool = True,
        ears: Callable[[Call], GuestSTT] | None = None,
    ) -> None:
        """`ears`: then what the guest says goes in as audio, through `microphone`."""
        self.heard: asyncio.Queue[str] = asyncio.Queue()
        self.announced: asyncio.Queue[Phrase] = asyncio.Queue()
        self.told: list[str] = []
        self.ready = asyncio.Event()
        tongue = Tongue(choose("en-GB", spoken=frozenset({"en"}), recognised=True))
        self.rescue = Rescue(self, tongue, alert=self._alert, tell=lambda *_: None, hang_up=self.told.append)
        ids = iter(f"id{n}" for n in range(100))
        waterfall = Waterfall()
        self.brain = PorterBrain(
            brain or ActingBrain(), waterfall, lambda: self.session.history.items, lambda: next(ids)
        )
        self.porter = Porter(self, cast(Narrator, self), self.rescue, llm.ChatContext.empty())
        speaker = TieredSpeaker([Speaker(works=voice_works)])
        self.session: AgentSession[Any] = AgentSession(
            llm=self.brain,
            tts=PorterVoice(speaker, Manner(), waterfall, self.heard.put_nowait),
            **({"stt": ears(self), "vad": None, **SESSION_OPTIONS} if ears else NO_EARS),
        )
        self.session.output.audio = Room()
        self.microphone = Microphone()
        if ears:
            self.session.input.audio = self.microphone
        self.session.on("agent_state_changed", self._state_changed)
        self.listens = asyncio.Event()

    def _alert(self, told: Told) -> None:
        self.told.append(told.code)

    async def __aenter__(self) -> Self:
        await self.session.start(self.porter)
        self.rescue.attend(self.session)
        self._minding = asyncio.create_task(self.rescue.run())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._minding.cancel()
        await asyncio.gather(self._minding, return_exceptions=True)
        await self.session.aclose()

    def _state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "listening":
            self.listens.set()

    async def announce(self, *phrases: Phrase) -> None:
        for phrase in phrases:
            self.announced.put_nowait(phrase)

    async def perform(self, act: Act) -> Done:
        await self.ready.wait()
        return Done("hands", act.name, act.arguments, True, {"request_id": "r1"})

    def act_called(self, call_id: str, act: Act) -> None:
        return None

    def act_returned(self, done: Done, took_s: float) -> None:
        return None

    def turn_over(self, turn: TurnOver) -> None:
        self.rescue.turn_over(quiet_s=turn.quiet_s, prepared=self.brain.has_prepared(turn.words))
        self.brain.turn_over(turn.words)

    def hears(self, words: str) -> None:
        """What the ears do at the end of a guest's turn."""
        self.rescue.turn_over(prepared=False)
        self.brain.turn_over(words)
        self.session.generate_reply(user_input=words)
