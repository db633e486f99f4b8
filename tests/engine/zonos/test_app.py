"""The server over real HTTP and WebSocket with the tiny model, and the tier of calls behind which it stands."""

from __future__ import annotations

import asyncio
import io
import json
import math
import threading
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from websockets.asyncio.client import ClientConnection, connect

from engine.errors import ProviderError
from engine.speech.manner import Manner
from engine.speech.voices.tiers import Patience, TieredSpeaker
from engine.speech.voices.zonos import LANGUAGES, ZonosSpeaker
from engine.zonos.app import create_app
from engine.zonos.runner import Heard, Runner
from engine.zonos.synthesizer import Synthesizer
from engine.zonos.text import language_for
from tests.engine.zonos.test_synthesizer import shelf
from tests.engine.zonos.tiny import tiny_runner
from tests.fakes.serving import serve_app
from tests.until import until_holds

SPEECH = "/v1/audio/speech"


@dataclass(frozen=True, slots=True)
class Served:
    url: str
    client: httpx.AsyncClient
    runner: Runner
    synthesizer: Synthesizer
    voices: Path


@asynccontextmanager
async def served(
    folder: Path, runner: Runner | None = None, stuck_s: float = math.inf, **more: Any
) -> AsyncIterator[Served]:
    runner = runner or tiny_runner()
    more.setdefault("on_stuck", pytest.fail)
    voices = shelf(folder)
    synthesizer = Synthesizer(runner, voices, on_fatal=lambda _: None, stuck_s=stuck_s)
    app = create_app(synthesizer, runner, voices, model="tiny", sleep_s=0.1, **more)
    try:
        async with serve_app(app) as url, httpx.AsyncClient(base_url=url, timeout=None) as client:
            yield Served(url, client, runner, synthesizer, folder)
    finally:
        await asyncio.to_thread(synthesizer.close)


async def test_pcm_as_it_is_made_and_a_whole_wav_are_the_same_sound(tmp_path: Path) -> None:
    async with served(tmp_path) as s:
        (await s.client.post(SPEECH, json={"input": "Yes."})).raise_for_status()  # the voice's loudness is known now
        wish = {"input": "Yes.", "voice": "house", "model": "tts-1", "speed": 1.5}
        pcm = await s.client.post(SPEECH, json=wish)
        whole = await s.client.post(SPEECH, json={**wish, "response_format": "wav", "stream": False})
        assert (pcm.status_code, pcm.headers["x-sample-rate"], pcm.headers["content-type"]) == (
            200,
            "44100",
            "audio/pcm",
        )
        with wave.open(io.BytesIO(whole.content)) as file:
            assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (44_100, 1, 2)
            assert file.getnframes() == len(pcm.content) // 2 > 4000
        streamed = await s.client.post(SPEECH, json={**wish, "response_format": "wav"})
        assert streamed.content[:4] == b"RIFF"
        health = (await s.client.get("/health")).json()
        assert (health["model"], health["runs"], health["streams"], health["queue"]) == ("tiny", 4, 0, 0)
        assert health["step_ms"] > 0
        assert (health["device"], health["failed"], health["dropped"], health["slow_steps"]) == ("cpu", 0, 0, {})
        metrics = await s.client.get("/metrics")
        assert metrics.headers["content-type"].startswith("text/plain; version=")
        told = {f.name: f.samples[0] for f in text_string_to_metric_families(metrics.text)}
        assert {sample.labels["server"] for sample in told.values()} == {"zonos"}
        assert told["nightporter_server_runs"].value == 4
        assert told["nightporter_server_slots"].value == health["slots"] == 4
        assert told["nightporter_server_step_seconds"].value == pytest.approx(health["step_ms"] / 1000)
        assert (await s.client.get("/v1/voices")).json() == {"voices": ["house", "night"]}


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({"input": " "}, 422, "input"),
        ({"input": "?!"}, 422, "nothing in it can be spoken"),
        ({"input": "Yes.", "voice": "nobody"}, 404, "there are: house, night"),
        ({"input": "Ja.", "locale": "nl-NL"}, 422, "locale"),
        ({"input": "Yes.", "speed": 9}, 422, "speed"),
        ({"input": "Yes.", "response_format": "mp3"}, 422, "response_format"),
        ({"input": "Yes.", "mood": "sad"}, 422, "mood"),
        ({"input": "Yes." * 2000}, 422, "input"),
        ({"input": "half a letter \ud83d"}, 422, "input"),
    ],
)
async def test_bad_requests_are_named(tmp_path: Path, body: dict[str, Any], status: int, said: str) -> None:
    async with served(tmp_path) as s:
        answer = await s.client.post(SPEECH, content=json.dumps(body), headers={"Content-Type": "application/json"})
        assert answer.status_code == status
        assert said in answer.text


async def test_a_full_queue_says_when_to_come_again(tmp_path: Path) -> None:
    async with served(tmp_path, tiny_runner(slots=1, queue=1)) as s:
        answers = await asyncio.gather(*(s.client.post(SPEECH, json={"input": "Yes."}) for _ in range(6)))
        refused = [each for each in answers if each.status_code == 503]
        assert len(refused) >= 3
        assert refused[0].headers["retry-after"] == "1"
        assert all(each.status_code == 200 for each in answers if each not in refused)
        assert len(refused) < len(answers)
        assert (await s.client.get("/health")).json()["dropped"] == len(refused)


async def test_a_client_that_goes_away_frees_its_slot(tmp_path: Path) -> None:
    async with served(tmp_path, tiny_runner(slots=1)) as s:
        text = "This is a long sentence that takes some time to say, isn't it?"
        async with s.client.stream("POST", SPEECH, json={"input": text}) as answer:
            await anext(answer.aiter_raw())
        assert (await s.client.post(SPEECH, json={"input": "Yes."})).status_code == 200


@pytest.mark.parametrize("stream", [True, False])
async def test_a_client_that_goes_away_before_the_first_sound_frees_slot_and_queue_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, stream: bool
) -> None:
    """Neither the one that is let in nor the one that waits is spoken in vain."""
    runner, holds, steps = tiny_runner(slots=1), threading.Event(), list[int]()
    step = runner.step

    def held_step() -> list[Heard]:
        holds.wait()
        steps.append(1)
        return step()

    async with served(tmp_path, runner) as s:
        monkeypatch.setattr(runner, "step", held_step)
        wish = {"input": "This is a long sentence that takes some time to say, isn't it?", "stream": stream}
        asking = [asyncio.create_task(s.client.post(SPEECH, json=wish)) for _ in range(2)]
        await until_holds(lambda: len(s.synthesizer._listeners) == 2)
        for each in asking:
            each.cancel()
        await until_holds(lambda: not s.synthesizer._listeners)
        holds.set()
        await until_holds(lambda: runner.is_idle)
    assert len(steps) < 5


async def test_a_model_that_fails_is_an_error_and_a_step_that_hangs_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner, told = tiny_runner(), asyncio.Event()
    hangs = threading.Event()
    async with served(tmp_path, runner, stuck_s=0.05, on_stuck=told.set) as s:
        monkeypatch.setattr(runner, "step", lambda: hangs.wait() and 1 / 0)
        asking = asyncio.create_task(s.client.post(SPEECH, json={"input": "Yes."}))
        assert (await asking).status_code == 500
        assert "the model fails" in (await asking).text
        await told.wait()
        assert (await s.client.post(SPEECH, json={"input": "Yes."})).status_code == 500, "and nobody waits for it later"
        hangs.set()


async def hear(socket: ClientConnection) -> int:
    """Bytes of sound until it is done."""
    heard = 0
    async for message in socket:
        if isinstance(message, bytes):
            heard += len(message)
            continue
        assert json.loads(message) == {"type": "done"}
        return heard
    raise AssertionError("closed before it was done")


@pytest.mark.parametrize(("locale", "parts"), [("en-GB", ("Ye", "s. N", "o")), ("zh-CN", ("您", "好。再", "见"))])
async def test_text_that_is_still_being_written_is_spoken_sentence_by_sentence(
    tmp_path: Path, locale: str, parts: tuple[str, ...]
) -> None:
    async with served(tmp_path) as s, connect(f"ws{s.url[4:]}{SPEECH}/stream", open_timeout=60) as socket:
        await socket.send(json.dumps({"type": "begin", "voice": "night", "locale": locale}))
        for part in parts:
            await socket.send(json.dumps({"type": "text", "text": part}))
        assert isinstance(await socket.recv(), bytes), "the first sentence is over, so it is heard before the end"
        await socket.send('{"type": "end"}')
        assert await hear(socket) > 0
        assert (await s.client.get("/health")).json()["runs"] == 2
        await socket.send('{"type": "text", "text": "This is a long sentence that takes some time, isn\'t it? Yes. "}')
        await socket.recv()
        await socket.send('{"type": "cancel"}')
        await socket.send('{"type": "text", "text": "No."}')
        await socket.send('{"type": "end"}')
        await hear(socket)


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (['{"type": "text", "text": "Yes."}'], "begin comes first"),
        (['{"type": "begin", "voice": "nobody"}'], "no voice 'nobody'"),
        (["{"], "JSON"),
        (['{"type": "sing"}'], "sing"),
    ],
)
async def test_messages_that_are_not_understood_close_the_connection(
    tmp_path: Path, messages: list[str], said: str
) -> None:
    async with served(tmp_path) as s, connect(f"ws{s.url[4:]}{SPEECH}/stream", open_timeout=60) as socket:
        for message in messages:
            await socket.send(message)
        answer = json.loads(await socket.recv())
        assert answer["type"] == "error"
        assert said in answer["message"]
        await socket.wait_closed()
        assert socket.close_code == 1003


async def test_a_writer_who_does_not_listen_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner, holds = tiny_runner(slots=1), threading.Event()
    step = runner.step
    async with served(tmp_path, runner) as s, connect(f"ws{s.url[4:]}{SPEECH}/stream", open_timeout=60) as socket:
        monkeypatch.setattr(runner, "step", lambda: step() if holds.wait() else [])
        await socket.send('{"type": "begin"}')
        for _ in range(102):
            await socket.send('{"type": "text", "text": "Yes. "}')
        assert json.loads(await socket.recv()) == {"type": "error", "message": "too much text waits to be spoken"}
        holds.set()
        await until_holds(lambda: runner.is_idle and not s.synthesizer._listeners)


async def test_the_tier_speaks_through_it_at_the_rate_of_the_call(tmp_path: Path) -> None:
    async with served(tmp_path) as s:
        zonos = ZonosSpeaker(s.url, s.voices, table={"en-GB": "night", "de": "gone"})
        async with TieredSpeaker([zonos], sample_rate_hz=16_000, patience=Patience(600, 600, 600)) as speaker:
            pcm = b"".join([pcm async for pcm in speaker.speak("Yes.", Manner("en-GB", None, 1.0))])
            assert speaker.current_tier == "zonos"
            other = b"".join([pcm async for pcm in speaker.speak("Yes.", Manner("en-GB", "house"))])
            assert pcm != other
            assert b"".join([pcm async for pcm in speaker.speak("Ja.", Manner("de-DE", "jenny"))])
        await zonos.probe()
        await zonos.aclose()
        assert 0.2 < len(pcm) / 2 / 16_000 < 5


async def test_the_tier_fails_where_there_is_no_voice_or_no_server(tmp_path: Path) -> None:
    async with served(tmp_path) as s:
        zonos = ZonosSpeaker(s.url, s.voices)
        for name in ("house", "night"):
            (tmp_path / f"{name}.json").unlink()
        with pytest.raises(ProviderError, match="HTTP 404"):
            await zonos.probe()
        await zonos.aclose()
    zonos = ZonosSpeaker(s.url, s.voices)
    with pytest.raises(ProviderError, match="ConnectError"):
        await zonos.probe()
    await zonos.aclose()


def test_the_tier_offers_the_languages_that_the_model_speaks() -> None:
    assert all(language_for(language) for language in LANGUAGES)
    assert not any(language_for(language) for language in ("nl", "pt", "sv"))
    assert ZonosSpeaker("http://127.0.0.1:1", Path("/nowhere")).serves("de-AT")
    assert not ZonosSpeaker("http://127.0.0.1:1", Path("/nowhere")).serves("nl")
