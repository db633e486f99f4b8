"""A guest speaks while the porter acts, in a whole session: the act is done once, and the next reply knows of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import numpy as np
from livekit import rtc
from livekit.agents import AgentSession, APIConnectOptions, llm, tts
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

from engine.brain.dialog import Act, Done, Said
from engine.call.agent import Porter
from engine.call.record.narrator import Narrator
from engine.call.speaking.playout import RATE_HZ, Playout, SessionSpeech
from engine.call.thinking.history import entries

ASKED = "Can I speak to somebody?"
SPOKEN_INTO = "And is there a pool?"


class Brain(llm.LLM[Any]):
    """Asks for a person once, then only talks; remembers what it was asked with."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_with: list[list[llm.ChatItem]] = []
        self.asked_again = asyncio.Event()

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        **_: Any,
    ) -> llm.LLMStream:
        self.asked_with.append(list(chat_ctx.items))
        if len(self.asked_with) > 1:
            self.asked_again.set()
        return _Reply(self, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options)


class _Reply(llm.LLMStream):
    async def _run(self) -> None:
        brain = cast(Brain, self._llm)
        first = len(brain.asked_with) == 1
        call = llm.FunctionToolCall(name="transfer_to_person", arguments='{"reason": "they asked"}', call_id="call")
        delta = llm.ChoiceDelta(role="assistant", content="One moment, please.", tool_calls=[call] if first else [])
        self._event_ch.send_nowait(llm.ChatChunk(id="chunk", delta=delta))


class Voice(tts.TTS[Any]):
    """Five seconds of tone for every text."""

    def __init__(self) -> None:
        super().__init__(capabilities=tts.TTSCapabilities(streaming=False), sample_rate=RATE_HZ, num_channels=1)

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        return _Tone(tts=self, input_text=text, conn_options=conn_options)


class _Tone(tts.ChunkedStream):
    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        tone = 8000 * np.sin(2 * np.pi * 440 * np.arange(5 * RATE_HZ) / RATE_HZ)
        output_emitter.initialize(request_id="tone", sample_rate=RATE_HZ, num_channels=1, mime_type="audio/pcm")
        output_emitter.push(tone.astype("<i2").tobytes())
        output_emitter.flush()


class SlowHands:
    """Begin an act when they are asked, and finish it when the test says so."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.may_finish = asyncio.Event()
        self.done = 0

    async def perform(self, act: Act) -> Done:
        self.begun.set()
        await self.may_finish.wait()
        self.done += 1
        return Done("hands", act.name, act.arguments, True, {"request_id": "r1"})


class Told:
    """Everybody who is told of an act, and does not mind."""

    def act_called(self, call_id: str, act: Act) -> None: ...

    def act_returned(self, done: Done, took_s: float) -> None: ...

    def tool_began(self) -> None: ...

    def tool_ended(self) -> None: ...


@asynccontextmanager
async def session_of(brain: Brain, hands: SlowHands) -> AsyncIterator[tuple[AgentSession[None], SessionSpeech]]:
    async def publish(_track: rtc.LocalAudioTrack) -> None:
        return None

    playout = Playout()
    session: AgentSession[None] = AgentSession(
        llm=brain, tts=Voice(), turn_handling={"turn_detection": None}, user_away_timeout=None
    )
    session.output.audio = playout
    playing = asyncio.create_task(playout.run(publish))
    told = Told()
    try:
        await session.start(Porter(hands, cast(Narrator, told), told, llm.ChatContext.empty()), record=False)
        yield session, SessionSpeech(lambda: session, playout)
        await session.aclose()
    finally:
        playing.cancel()
        await asyncio.gather(playing, return_exceptions=True)


async def test_an_act_that_the_guest_spoke_into_is_done_once_and_known() -> None:
    brain, hands = Brain(), SlowHands()
    async with asyncio.timeout(30), session_of(brain, hands) as (session, speech):
        asked = session.generate_reply(user_input=ASKED)
        await hands.begun.wait()
        speech.hold()
        speech.give_up()
        assert asked.interrupted
        hands.may_finish.set()
        session.generate_reply(user_input=SPOKEN_INTO)
        await brain.asked_again.wait()
    assert hands.done == 1
    history = entries(brain.asked_with[-1])
    assert [entry.name for entry in history if isinstance(entry, Done)] == ["transfer_to_person"]
    assert [entry.text for entry in history if isinstance(entry, Said)][-1] == SPOKEN_INTO
