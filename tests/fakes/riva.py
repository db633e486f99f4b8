"""A Riva that speaks the real gRPC service on a loopback port, hears `spoken` words, and fails as it is told to.

python -m tests.fakes.riva PORT      runs one, for `nightporter preflight riva` by hand
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import grpc
import grpc.aio
from grpc import StatusCode
from riva.client.proto import riva_asr_pb2 as asr

from tests.fakes.line import Line
from tests.fakes.model_server import free_port
from tests.fakes.spoken import WORD_BYTES, words_in

SERVICE = "nvidia.riva.asr.RivaSpeechRecognition"


@dataclass(frozen=True)
class Plan:
    """What one stream does; the figures count words that it has heard."""

    interims: bool = True
    covers: bool = True
    """Whether it tells how much audio its words cover."""
    delay_s: float = 0.0
    """Before each answer."""
    settles_every: int | None = None
    """So many words make a final result of their own, as at a pause."""
    fails_after: int | None = None
    code: StatusCode = StatusCode.UNAVAILABLE
    mute_after: int | None = None
    """From then on it listens and says nothing, and doesn't end either."""
    garbage_after: int | None = None
    """From then on its messages can't be decoded."""
    babbles_after: int | None = None
    """From then on it makes up far more words than anybody can say."""
    ends_after: int | None = None
    """It ends the stream, without an error, before the guest does."""
    deaf: bool = False
    """It takes the audio and finds no words in it."""
    final: bool = True
    """Whether it says its last words before it ends."""


@dataclass
class FakeRiva:
    """`plans` are used up stream by stream, silent ones not counted; after them all goes well."""

    plans: list[Plan] = field(default_factory=list)
    languages: Sequence[str] = ("en-US", "en-GB")
    offline: Sequence[str] = ("en-US",)
    hears: str = ""
    """What it takes every sound for that is no `spoken` word."""
    detects: str = "en-US"
    """The language that it says it heard."""
    mute: bool = False
    """Its streams take everything and never answer, nor end."""
    key: str | None = None
    certificate: tuple[bytes, bytes] | None = None
    """PEM: private key and certificate chain."""
    port: int | None = None

    async def __aenter__(self) -> Self:
        self.streamed: list[asr.StreamingRecognitionConfig] = []
        self.recorded: list[asr.RecognizeRequest] = []
        self.asked_for_models = 0
        self.peers: set[str] = set()
        self._heard_more = asyncio.Event()
        self.heard = 0
        self._server = grpc.aio.server(options=[("grpc.so_reuseport", 0)])
        handlers = {
            "StreamingRecognize": grpc.stream_stream_rpc_method_handler(
                self._stream, asr.StreamingRecognizeRequest.FromString, _as_bytes
            ),
            "Recognize": grpc.unary_unary_rpc_method_handler(self._record, asr.RecognizeRequest.FromString, _as_bytes),
            "GetRivaSpeechRecognitionConfig": grpc.unary_unary_rpc_method_handler(
                self._tell_models, asr.RivaSpeechRecognitionConfigRequest.FromString, _as_bytes
            ),
        }
        self._server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(SERVICE, handlers),))
        behind = self.port or free_port()
        if self.certificate:
            self._server.add_secure_port(f"127.0.0.1:{behind}", grpc.ssl_server_credentials([self.certificate]))
        else:
            self._server.add_insecure_port(f"127.0.0.1:{behind}")
        await self._server.start()
        self.line = await Line(behind).__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.stop(None)
        await self.line.__aexit__()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.line.port}"

    async def has_heard(self, words: int) -> None:
        """Waits until so many words came in, over all streams."""
        while self.heard < words:
            await self._heard_more.wait()

    async def _stream(self, requests: AsyncIterator[Any], context: Any) -> AsyncIterator[Any]:
        await self._let_in(context)
        plan, pcm, settled, words = Plan(), b"", 0, list[str]()
        if self.mute:
            await asyncio.Event().wait()
        async for request in requests:
            if request.HasField("streaming_config"):
                await self._check(request.streaming_config.config, self.languages, context)
                self.streamed.append(request.streaming_config)
                continue
            pcm += request.audio_content
            before, words = len(words), self._words(pcm)
            if words and not before:
                plan = self.plans.pop(0) if self.plans else Plan()
            self._count(len(words) - before)
            if _is(plan.fails_after, words):
                await context.abort(plan.code, "as planned")
            if _is(plan.ends_after, words):
                return
            if _is(plan.mute_after, words):
                continue
            await asyncio.sleep(plan.delay_s)
            if _is(plan.garbage_after, words):
                yield b"\xff\xff\xff"
            elif plan.settles_every and len(self._words(pcm[settled:])) >= plan.settles_every:
                yield self._answer(pcm, settled, plan, is_final=True)
                settled = len(pcm)
            elif plan.interims:
                yield self._answer(pcm, settled, plan, is_final=False)
        if _is(plan.mute_after, words):
            await asyncio.Event().wait()
        if plan.final and self._words(pcm[settled:]):
            yield self._answer(pcm, settled, plan, is_final=True)

    async def _record(self, request: Any, context: Any) -> Any:
        await self._let_in(context)
        await self._check(request.config, self.offline, context)
        self.recorded.append(request)
        result = asr.SpeechRecognitionResult(alternatives=[self._alternative(request.audio, 0)])
        return asr.RecognizeResponse(results=[result])

    async def _tell_models(self, _: Any, context: Any) -> Any:
        await self._let_in(context)
        self.asked_for_models += 1
        kinds: Mapping[str, Sequence[str]] = {"online": self.languages, "offline": self.offline}
        return asr.RivaSpeechRecognitionConfigResponse(
            model_config=[
                asr.RivaSpeechRecognitionConfigResponse.Config(
                    model_name=f"parakeet-{language}-{kind}", parameters={"language_code": language, "type": kind}
                )
                for kind, languages in kinds.items()
                for language in languages
            ]
        )

    def _words(self, pcm: bytes) -> list[str]:
        return words_in(pcm) or (self.hears.split() if any(pcm) else [])

    def _answer(self, pcm: bytes, settled: int, plan: Plan, *, is_final: bool) -> asr.StreamingRecognizeResponse:
        alternative = self._alternative(pcm[settled:], settled)
        if _is(plan.babbles_after, self._words(pcm)):
            alternative.transcript = "no " * 400
        result = asr.StreamingRecognitionResult(
            alternatives=[alternative] if alternative.transcript and not plan.deaf else [],
            is_final=is_final,
            stability=0.0 if is_final else 0.9,
            audio_processed=len(pcm) / 32_000 if plan.covers else 0.0,
        )
        return asr.StreamingRecognizeResponse(results=[result])

    def _alternative(self, pcm: bytes, began_at: int) -> asr.SpeechRecognitionAlternative:
        """Times in milliseconds since the stream began, as if there were no silence before the first word."""
        words = self._words(pcm)
        starts = [1000 * (began_at + number * WORD_BYTES) // 32_000 for number in range(len(words))]
        return asr.SpeechRecognitionAlternative(
            transcript=" ".join(words) + " " if words else "",
            confidence=0.75,
            language_code=[self.detects],
            words=[
                asr.WordInfo(word=word, start_time=start, end_time=start + 100, confidence=0.5)
                for word, start in zip(words, starts, strict=True)
            ],
        )

    async def _let_in(self, context: Any) -> None:
        self.peers.add(context.peer())
        if self.key and dict(context.invocation_metadata()).get("authorization") != f"Bearer {self.key}":
            await context.abort(StatusCode.UNAUTHENTICATED, "no such key")

    async def _check(self, config: Any, languages: Sequence[str], context: Any) -> None:
        if config.language_code not in languages:
            await context.abort(StatusCode.INVALID_ARGUMENT, f"no model for language_code={config.language_code}")

    def _count(self, words: int) -> None:
        self.heard += words
        self._heard_more.set()
        self._heard_more = asyncio.Event()


def _is(limit: int | None, words: list[str]) -> bool:
    return limit is not None and len(words) >= limit


def _as_bytes(message: Any) -> bytes:
    return message if isinstance(message, bytes) else bytes(message.SerializeToString())


async def _main(port: int) -> None:
    async with FakeRiva(port=port, hears="Good evening, do you have a double room?"):
        print(f"a fake Riva on 127.0.0.1:{port}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1])))
