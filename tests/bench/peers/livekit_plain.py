"""A plain livekit-agents porter, put together as the framework's docs show: `python -m ... livekit_plain start`.

VAD, v1-mini turn detector and default endpointing; Moonshine behind a StreamAdapter
because it does not stream; one sentence of the voice at a time; models loaded in each
job process by its setup function. Only the reply is canned, which no porter's is.
"""

from __future__ import annotations

import asyncio
import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from livekit import rtc
from livekit.agents import (
    Agent,
    AgentServer,
    AgentSession,
    APIConnectOptions,
    JobContext,
    JobProcess,
    cli,
    inference,
    llm,
    stt,
    tts,
    utils,
)
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, NOT_GIVEN, NotGivenOr

from engine.models.voice import Voice
from tests.bench.peers import AGENT_NAME, GREETING, INSTRUCTIONS, READY, REPLY, VOICES_VARIABLE
from tests.bench.peers.hearing import RATE_HZ, Moonshine
from tests.bench.voice import PORTER_VOICE, open_voice


class MoonshineSTT(stt.STT[str]):
    """Recognises a whole utterance."""

    def __init__(self) -> None:
        super().__init__(capabilities=stt.STTCapabilities(streaming=False, interim_results=False))
        self._model = Moonshine()

    async def _recognize_impl(
        self,
        buffer: utils.AudioBuffer,
        *,
        language: NotGivenOr[str] = NOT_GIVEN,
        conn_options: APIConnectOptions,
    ) -> stt.SpeechEvent:
        text = await asyncio.to_thread(self._model.transcribe, _to_16_khz(rtc.combine_audio_frames(buffer)))
        said = stt.SpeechData(language="en", text=text)  # type: ignore[arg-type]  # the framework makes a code of it
        return stt.SpeechEvent(type=stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives=[said])


class CannedLLM(llm.LLM[str]):
    """Always the same reply, word by word."""

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        **_: Any,
    ) -> llm.LLMStream:
        return _CannedStream(self, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options)


class _CannedStream(llm.LLMStream):
    async def _run(self) -> None:
        for word in REPLY.split():
            delta = llm.ChoiceDelta(role="assistant", content=f"{word} ")
            self._event_ch.send_nowait(llm.ChatChunk(id="reply", delta=delta))


class PiperTTS(tts.TTS[str]):
    """Speaks a sentence at a time."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        super().__init__(
            capabilities=tts.TTSCapabilities(streaming=False), sample_rate=voice.sample_rate_hz, num_channels=1
        )

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> tts.ChunkedStream:
        return _Spoken(self, text, conn_options)


class _Spoken(tts.ChunkedStream):
    def __init__(self, piper: PiperTTS, text: str, conn_options: APIConnectOptions) -> None:
        super().__init__(tts=piper, input_text=text, conn_options=conn_options)
        self._voice = piper.voice

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        output_emitter.initialize(
            request_id=utils.shortuuid(), sample_rate=self._voice.sample_rate_hz, num_channels=1, mime_type="audio/pcm"
        )
        output_emitter.push(await asyncio.to_thread(self._voice.speak, self._input_text))
        output_emitter.flush()


def _to_16_khz(frame: rtc.AudioFrame) -> bytes:
    if frame.sample_rate == RATE_HZ:
        return bytes(frame.data)
    resampler = rtc.AudioResampler(frame.sample_rate, RATE_HZ)
    return b"".join(bytes(part.data) for part in [*resampler.push(frame), *resampler.flush()])


def load_models(process: JobProcess) -> None:
    process.userdata["vad"] = inference.VAD(model="silero")
    process.userdata["stt"] = MoonshineSTT()
    process.userdata["open"] = open_for_life = ExitStack()
    voice = open_for_life.enter_context(open_voice(Path(os.environ[VOICES_VARIABLE]) / PORTER_VOICE))
    process.userdata["tts"] = PiperTTS(voice)


# The default load function is the machine's CPU, and above 0.7 callers get no agent at all: on a small machine
# that would make the peer a straw man.
server = AgentServer(host="127.0.0.1", port=0, setup_fnc=load_models, load_fnc=lambda s: len(s.active_jobs) / 50)


@server.rtc_session(agent_name=AGENT_NAME)
async def answer(context: JobContext) -> None:
    vad = context.proc.userdata["vad"]
    session: AgentSession[None] = AgentSession(
        vad=vad,
        stt=stt.StreamAdapter(stt=context.proc.userdata["stt"], vad=vad),
        llm=CannedLLM(),
        tts=context.proc.userdata["tts"],
        # named outright, because the defaults choose the cloud's models when there is one
        turn_handling={
            "turn_detection": inference.TurnDetector(version="v1-mini"),
            "interruption": {"mode": "vad"},
        },
    )
    await session.start(agent=Agent(instructions=INSTRUCTIONS), room=context.room)
    await session.say(GREETING)


if __name__ == "__main__":
    server.on("worker_registered", lambda *_: print(READY, flush=True))
    cli.run_app(server)
