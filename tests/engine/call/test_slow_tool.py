"""A slow act in LiveKit's own session: it is covered while it runs, once, and the answer follows the cover."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from typing import Any, cast

from livekit import rtc
from livekit.agents import AgentSession, llm
from livekit.agents.voice import AgentStateChangedEvent, io

from appliance.contract.events import Role
from engine.brain.dialog import Act, Decision, Done, Entry, Expects, Said
from engine.brain.texts import load_texts
from engine.call.agent import Porter
from engine.call.language import Tongue, choose
from engine.call.narrator import Narrator
from engine.call.rescue import Rescue
from engine.call.speaking import PorterVoice
from engine.call.thinking import PorterBrain
from engine.call.waterfall import Waterfall
from engine.speech.manner import Manner
from engine.speech.recordings import Phrase
from engine.speech.tiers import TieredSpeaker

TONE = (b"\x00\x10" * 100 + b"\x00\xf0" * 100) * 20


class Speaker:
    """Says a tone for every text."""

    name = "tone"
    sample_rate_hz = 22_050

    def serves(self, locale: str) -> bool:
        return True

    async def speak(self, text: str, manner: Manner, *, opening: bool = True) -> AsyncGenerator[bytes, None]:
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
        acts = () if done else (Act("ask_for_person", {"reason": "they asked"}),)
        reply = "A colleague has been alerted." if done else ""
        return Decision("person", {}, reply, acts, (), Expects.NOTHING, True, 1.0, "")


class Call:
    """A session with a brain that acts, hands that are slow, and a rescue beside it."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[str] = asyncio.Queue()
        self.announced: list[Phrase] = []
        self.told: list[str] = []
        self.ready = asyncio.Event()
        tongue = Tongue(choose("en-GB", spoken=frozenset({"en"}), recognised=True))
        self.rescue = Rescue(self, tongue, alert=self.told.append, tell=lambda *_: None, hang_up=self.told.append)
        ids = iter(f"id{n}" for n in range(100))
        waterfall = Waterfall()
        self.brain = PorterBrain(ActingBrain(), waterfall, lambda: self.session.history.items, lambda: next(ids))
        self.porter = Porter(self, cast(Narrator, self), self.rescue, llm.ChatContext.empty())
        speaker = TieredSpeaker([Speaker()])
        self.session: AgentSession[Any] = AgentSession(
            llm=self.brain,
            tts=PorterVoice(speaker, Manner(), waterfall, self.heard.put_nowait),
            vad=None,
            turn_handling={"turn_detection": None},
        )
        self.session.output.audio = Room()
        self.session.on("agent_state_changed", self._state_changed)
        self.listens = asyncio.Event()

    def _state_changed(self, event: AgentStateChangedEvent) -> None:
        if event.new_state == "listening":
            self.listens.set()

    async def announce(self, *phrases: Phrase) -> None:
        self.announced += phrases

    async def perform(self, act: Act) -> Done:
        await self.ready.wait()
        return Done("hands", act.name, act.arguments, True, {"request_id": "r1"})

    def act_called(self, call_id: str, act: Act) -> None:
        return None

    def act_returned(self, done: Done, took_s: float) -> None:
        return None

    def hears(self, words: str) -> None:
        """What the ears do at the end of a guest's turn."""
        self.rescue.turn_over(prepared=False)
        self.brain.turn_over(words)
        self.session.generate_reply(user_input=words)


async def test_a_slow_act_is_covered_once_and_then_answered() -> None:
    call = Call()
    await call.session.start(call.porter)
    call.rescue.attend(call.session)
    minding = asyncio.create_task(call.rescue.run())
    try:
        for _ in range(2):
            call.hears("A person, please.")
            cover = await call.heard.get()
            assert cover in {load_texts().say("wait.look_up", n, {}) for n in range(3)}
            call.ready.set()
            call.listens.clear()
            assert await call.heard.get() == "A colleague has been alerted."
            await call.listens.wait()
            call.ready.clear()
        said = [item for item in call.brain.so_far(call.session.history.items) if isinstance(item, Said)]
        assert [item.text for item in said if item.role is Role.PORTER][:1] == ["A colleague has been alerted."]
        assert call.announced == [] and call.told == []
    finally:
        minding.cancel()
        await asyncio.gather(minding, return_exceptions=True)
        await call.session.aclose()


async def test_a_quick_act_is_only_answered() -> None:
    call = Call()
    call.ready.set()
    await call.session.start(call.porter)
    call.rescue.attend(call.session)
    minding = asyncio.create_task(call.rescue.run())
    try:
        call.hears("A person, please.")
        assert await call.heard.get() == "A colleague has been alerted."
    finally:
        minding.cancel()
        await asyncio.gather(minding, return_exceptions=True)
        await call.session.aclose()
