"""The hearing against a recogniser that speaks the real protocol, and breaks in between."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence

import httpx
import numpy as np
import pytest
from numpy.typing import NDArray
from websockets.asyncio.server import ServerConnection, serve

from engine.errors import ProviderError
from engine.models.recognizer import Transcription
from engine.models.stt_app import create_app
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.ports import Heard, Urgency
from tests.fakes.model_server import free_port
from tests.fakes.recognizer import asked
from tests.fakes.serving import serve_app
from tests.until import begun

SECOND = bytes(32_000)


class Recorder:
    """Answers with the number of bytes heard; `faults` says what the n-th question gets: break, mute, drop, refuse."""

    def __init__(self, faults: list[str] | None = None) -> None:
        self.faults = list(faults or [])
        self.connections = 0

    async def handle(self, socket: ServerConnection) -> None:
        self.connections += 1
        async for command, audio in asked(socket):
            fault = self.faults.pop(0) if self.faults else ""
            if fault == "break":
                socket.transport.abort()
                return
            words: dict[str, object] = {
                "type": "transcript",
                "text": str(len(audio)),
                "audio_s": 1.0,
                "waited_s": 0.0,
                "took_s": 0.1,
            }
            answer = {"drop": {"type": "dropped"}, "refuse": {"type": "error", "message": "no"}}.get(fault, words)
            if fault != "mute":
                await socket.send(json.dumps({**answer, "id": command["id"]}))


@contextlib.asynccontextmanager
async def running(recorder: Recorder, port: int) -> AsyncIterator[None]:
    async with serve(recorder.handle, "127.0.0.1", port, compression=None):
        yield


HANGS_S = 1.5
"""Who does not answer for so long hangs, where a test has one that does."""


def recognizer(
    port: int, clock: Callable[[], float] = time.monotonic, *, answer_timeout_s: float = 20.0
) -> MoonshineRecognizer:
    return MoonshineRecognizer(f"ws://127.0.0.1:{port}", answer_timeout_s=answer_timeout_s, clock=clock)


class HeldEars:
    """Recognises once it may."""

    def __init__(self) -> None:
        self.began, self.may = threading.Event(), threading.Event()

    def transcribe(self, pcm: NDArray[np.int16], draft: Sequence[int] = ()) -> Transcription:
        self.began.set()
        assert self.may.wait(10)
        return Transcription(str(len(pcm)))


async def test_what_has_lapsed_is_not_recognised_and_the_audio_is_kept_for_the_next_pause() -> None:
    ears = HeldEars()
    async with serve_app(create_app(ears, 1, "held")) as url, httpx.AsyncClient(base_url=url, timeout=60) as server:

        async def until_queued(count: int) -> None:
            while (await server.get("/health")).json()["queue"] != count:
                pass

        address = url.replace("http", "ws")
        async with TieredRecognizer([MoonshineRecognizer(address)]) as tiers, asyncio.TaskGroup() as guests:
            busy, goes_on = await tiers.open(), await tiers.open()
            for hearing in (busy, goes_on):
                await hearing.push(SECOND)
            before = guests.create_task(busy.transcribe(Urgency.PAUSE))
            assert await asyncio.to_thread(ears.began.wait, 10)
            pause = guests.create_task(goes_on.transcribe(Urgency.PAUSE))
            await until_queued(1)
            await goes_on.lapse()
            assert await pause is None
            await goes_on.push(SECOND)
            whole = guests.create_task(goes_on.transcribe(Urgency.PAUSE))
            await until_queued(1)
            ears.may.set()
            heard = await before, await whole
            assert [h and h.text for h in heard] == ["16000", "32000"]
            await busy.aclose()
            await goes_on.aclose()
        health = (await server.get("/health")).json()
    assert (health["runs"], health["dropped"]) == (2, {"soon": 1, "later": 0})


@pytest.mark.parametrize("faults", [[], ["break"], ["mute"]], ids=["healthy", "broken once", "hangs once"])
async def test_nothing_said_is_lost(faults: list[str]) -> None:
    recorder, port = Recorder(faults), free_port()
    async with running(recorder, port):
        hearing = await recognizer(port, answer_timeout_s=HANGS_S if "mute" in faults else 20.0).open()
        for _ in range(3):
            await hearing.push(SECOND)
        await hearing.cut(2.0)
        await hearing.push(SECOND)
        assert await hearing.transcribe(Urgency.FINAL) == Heard("96000", 1.0, 0.0, 0.1)
        await hearing.aclose()
    assert recorder.connections == 1 + len(faults)


async def test_a_server_that_is_away_for_a_while() -> None:
    port = free_port()
    first, second = Recorder(), Recorder()
    async with running(first, port):
        hearing = await recognizer(port).open()
        await hearing.push(SECOND)
    await hearing.push(SECOND)
    question = asyncio.create_task(hearing.transcribe(Urgency.FINAL))
    async with running(second, port):
        heard = await question
        assert heard and heard.text == "64000"
        await hearing.aclose()


async def test_a_question_outlives_the_cut_after_it() -> None:
    recorder, port = Recorder(["mute"]), free_port()
    async with running(recorder, port):
        hearing = await recognizer(port, answer_timeout_s=HANGS_S).open()
        await hearing.push(SECOND)
        question = await begun(hearing.transcribe(Urgency.FINAL))
        await hearing.cut(0)
        heard = await question
        assert heard and heard.text == "32000"
        await hearing.aclose()


@pytest.mark.parametrize("fault", ["break", "mute"])
async def test_asked_twice_then_given_up(fault: str) -> None:
    recorder, port = Recorder([fault] * 3), free_port()
    async with running(recorder, port):
        hearing = await recognizer(port, answer_timeout_s=HANGS_S).open()
        with pytest.raises(ProviderError, match="twice"):
            await hearing.transcribe(Urgency.PAUSE)
        await hearing.aclose()


async def test_dropped_and_refused() -> None:
    port = free_port()
    async with running(Recorder(["drop", "refuse"]), port):
        hearing = await recognizer(port).open()
        assert await hearing.transcribe(Urgency.GROWING) is None
        with pytest.raises(ProviderError, match="no"):
            await hearing.transcribe(Urgency.GROWING)
        await hearing.aclose()


async def test_no_server_at_all() -> None:
    ticks = iter(range(0, 1000, 10))
    with pytest.raises(ProviderError, match="reached"):
        await recognizer(free_port(), clock=lambda: float(next(ticks))).open()


async def test_closed_while_it_is_asked() -> None:
    port = free_port()
    async with running(Recorder(["mute"]), port):
        hearing = await recognizer(port).open()
        question = await begun(hearing.transcribe(Urgency.FINAL))
        await hearing.aclose()
        with pytest.raises(ProviderError, match="closed"):
            await question


@pytest.mark.parametrize("seconds", [0, 1, 61])
async def test_a_whole_recording(seconds: int) -> None:
    port = free_port()
    async with running(Recorder(), port):
        heard = await recognizer(port).recognize(SECOND * seconds)
    assert sum(int(text) for text in heard.text.split()) == 32_000 * seconds
    assert heard.audio_s == seconds


@pytest.mark.parametrize("faults", [[], ["refuse"]], ids=["healthy", "accepts connections but recognises nothing"])
async def test_a_probe_is_a_run(faults: list[str]) -> None:
    port = free_port()
    async with running(Recorder(faults), port):
        if faults:
            with pytest.raises(ProviderError):
                await recognizer(port).probe()
        else:
            await recognizer(port).probe()


@pytest.mark.parametrize(("locale", "served"), [("en-GB", True), ("en", True), ("EN-us", True), ("de-DE", False)])
def test_it_knows_english_only(locale: str, served: bool) -> None:
    assert MoonshineRecognizer("ws://127.0.0.1:1").serves(locale) is served
