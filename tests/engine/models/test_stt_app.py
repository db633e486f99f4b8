"""The recogniser's protocol, spoken over a real socket by a test client; the ears are a stand-in that counts."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator, MutableMapping, Sequence
from typing import Any

import numpy as np
import pytest
from fastapi.testclient import TestClient
from numpy.typing import NDArray

from engine.models.recognizer import Transcription
from engine.models.stt_app import create_app
from engine.speech.wire import MAX_AUDIO_S

SECOND = bytes(32_000)


class CountingEars:
    """Answers with the number of samples; waits while `gate` is closed."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.began = threading.Event()
        self.drafts: list[tuple[int, ...]] = []

    def transcribe(self, pcm: NDArray[np.int16], draft: Sequence[int] = ()) -> Transcription:
        self.began.set()
        assert self.gate.wait(10)
        self.drafts.append(tuple(draft))
        return Transcription(str(len(pcm)), (len(pcm),))


@pytest.fixture
def ears() -> CountingEars:
    return CountingEars()


@pytest.fixture
def client(ears: CountingEars) -> Iterator[TestClient]:
    with TestClient(create_app(ears, 1, "counting", clock=lambda: 12.0)) as client:
        yield client


def ask(number: int, urgency: str = "final") -> dict[str, Any]:
    return {"type": "transcribe", "id": number, "urgency": urgency}


def test_audio_in_words_out(client: TestClient) -> None:
    with client.websocket_connect("/v1/stream") as ws:
        ws.send_bytes(SECOND)
        ws.send_bytes(SECOND)
        ws.send_json(ask(7))
        answer = ws.receive_json()
    assert {k: answer[k] for k in ("type", "id", "text", "audio_s")} == {
        "type": "transcript",
        "id": 7,
        "text": "32000",
        "audio_s": 2.0,
    }
    assert answer["took_s"] >= 0 and answer["waited_s"] >= 0


@pytest.mark.parametrize(("keep_s", "samples"), [(0.0, 0), (0.2, 3200), (0.5, 8000), (5.0, 16_000)])
def test_cut_keeps_the_end(client: TestClient, keep_s: float, samples: int) -> None:
    with client.websocket_connect("/v1/stream") as ws:
        ws.send_bytes(SECOND)
        ws.send_json({"type": "cut", "keep_s": keep_s})
        ws.send_json(ask(1))
        assert ws.receive_json()["text"] == str(samples)


def test_a_question_is_about_the_audio_before_it(client: TestClient, ears: CountingEars) -> None:
    ears.gate.clear()
    with client.websocket_connect("/v1/stream") as ws:
        ws.send_bytes(SECOND)
        ws.send_json(ask(1))
        ws.send_json({"type": "cut", "keep_s": 0})
        ears.gate.set()
        assert ws.receive_json()["text"] == "16000"


def test_what_was_recognised_is_the_draft_until_audio_is_forgotten(client: TestClient, ears: CountingEars) -> None:
    with client.websocket_connect("/v1/stream") as ws:
        for number, before in enumerate([None, None, {"type": "cut", "keep_s": 0.5}, None]):
            if before:
                ws.send_json(before)
            ws.send_bytes(SECOND)
            ws.send_json(ask(number))
            ws.receive_json()
    assert ears.drafts == [(), (16_000,), (), (24_000,)]


def test_a_newer_question_replaces_the_queued_one(client: TestClient, ears: CountingEars) -> None:
    ears.gate.clear()
    with client.websocket_connect("/v1/stream") as ws:
        ws.send_bytes(SECOND)
        for number, urgency in [(1, "growing"), (2, "growing"), (3, "final")]:
            ws.send_json(ask(number, urgency))
        assert ws.receive_json() == {"type": "dropped", "id": 2}
        ears.gate.set()
        assert [ws.receive_json()["id"] for _ in range(2)] == [1, 3]
    health = client.get("/health").json()
    assert {k: health[k] for k in ("model", "ready_since", "runs", "dropped", "queue")} == {
        "model": "counting",
        "ready_since": 12.0,
        "runs": 2,
        "dropped": {"soon": 0, "later": 1},
        "queue": 0,
    }


def test_a_pause_lapses_in_the_queue_and_growing_speech_after_it_is_not_urgent(
    client: TestClient, ears: CountingEars
) -> None:
    ears.gate.clear()
    with (
        client.websocket_connect("/v1/stream") as busy,
        client.websocket_connect("/v1/stream") as goes_on,
        client.websocket_connect("/v1/stream") as waits,
    ):
        for number, ws in enumerate((busy, goes_on)):
            ws.send_bytes(SECOND)
            ws.send_json(ask(1, "pause"))
            until_queued(client, number)
        goes_on.send_json({"type": "lapse"})
        assert goes_on.receive_json() == {"type": "dropped", "id": 1}
        assert client.get("/health").json()["dropped"] == {"soon": 1, "later": 0}
        goes_on.send_json(ask(2, "growing"))
        until_queued(client, 1)
        waits.send_bytes(SECOND)
        waits.send_json(ask(1, "pause"))
        until_queued(client, 2)
        ears.gate.set()
        waited_s = {name: ws.receive_json()["waited_s"] for name, ws in (("waits", waits), ("goes on", goes_on))}
    assert waited_s["waits"] < waited_s["goes on"]


async def test_what_comes_right_behind_a_question_is_about_it(ears: CountingEars) -> None:
    """A guest's messages that are all there when the first is read: none overtakes another."""
    app, told = create_app(ears, 1, "counting"), list[dict[str, Any]]()
    ears.gate.clear()

    def say(command: dict[str, Any]) -> dict[str, Any]:
        return {"type": "websocket.receive", "text": json.dumps(command)}

    sound: dict[str, Any] = {"type": "websocket.receive", "bytes": SECOND}
    busy: list[dict[str, Any]] = [
        {"type": "websocket.connect"},
        sound,
        say(ask(1)),
        sound,
        say(ask(2, "pause")),
        say({"type": "lapse"}),
    ]
    messages = iter([*busy, say(ask(3, "pause")), say({"type": "cut", "keep_s": 0}), sound, say(ask(4))])
    all_answered = asyncio.Event()

    async def receive() -> dict[str, Any]:
        if (message := next(messages, None)) is not None:
            return message
        ears.gate.set()
        await all_answered.wait()
        return {"type": "websocket.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        if "text" in message:
            told.append(json.loads(message["text"]))
        if len(told) == 4:
            all_answered.set()

    async with asyncio.timeout(30):
        await app({"type": "websocket", "path": "/v1/stream", "headers": [], "query_string": b""}, receive, send)
    assert [answer["id"] for answer in told if answer["type"] == "dropped"] == [2, 3], "lapsed, and then replaced"
    assert [(answer["id"], answer["text"]) for answer in told if answer["type"] == "transcript"] == [
        (1, "16000"),
        (4, "16000"),
    ]
    assert ears.drafts == [(), ()], "what was recognised before the cut is no draft for what follows it"


def test_what_runs_already_is_answered_though_it_lapsed(client: TestClient, ears: CountingEars) -> None:
    ears.gate.clear()
    with client.websocket_connect("/v1/stream") as ws:
        ws.send_bytes(SECOND)
        ws.send_json(ask(1, "pause"))
        assert ears.began.wait(10)
        ws.send_json({"type": "lapse"})
        ears.gate.set()
        assert ws.receive_json()["text"] == "16000"


def test_the_queued_work_of_who_disconnects_is_dropped(client: TestClient, ears: CountingEars) -> None:
    ears.gate.clear()
    with client.websocket_connect("/v1/stream") as busy:
        busy.send_bytes(SECOND)
        busy.send_json(ask(1))
        with client.websocket_connect("/v1/stream") as leaves:
            leaves.send_bytes(SECOND)
            leaves.send_json(ask(1))
            until_queued(client, 1)
        until_queued(client, 0)
        ears.gate.set()
        assert busy.receive_json()["id"] == 1
    health = client.get("/health").json()
    assert (health["runs"], health["dropped"]) == (1, {"soon": 1, "later": 0})


def until_queued(client: TestClient, count: int) -> None:
    while client.get("/health").json()["queue"] != count:
        pass


@pytest.mark.parametrize("waits_for_nobody", ["growing", "recording"])
def test_a_guest_who_waits_goes_first(client: TestClient, ears: CountingEars, waits_for_nobody: str) -> None:
    ears.gate.clear()
    with (
        client.websocket_connect("/v1/stream") as busy,
        client.websocket_connect("/v1/stream") as patient,
        client.websocket_connect("/v1/stream") as guest,
    ):
        for number, (ws, urgency) in enumerate([(busy, "final"), (patient, waits_for_nobody), (guest, "pause")]):
            ws.send_bytes(SECOND)
            ws.send_json(ask(number, urgency))
            while client.get("/health").json()["queue"] < number:
                pass  # until it is in the queue
        ears.gate.set()
        waited_s = {name: ws.receive_json()["waited_s"] for name, ws in (("guest", guest), ("patient", patient))}
    assert waited_s["guest"] < waited_s["patient"]


def test_the_oldest_audio_goes_first(client: TestClient) -> None:
    with client.websocket_connect("/v1/stream") as ws:
        for _ in range(int(MAX_AUDIO_S) + 5):
            ws.send_bytes(SECOND)
        ws.send_json(ask(1))
        assert ws.receive_json()["audio_s"] == MAX_AUDIO_S


@pytest.mark.parametrize(
    "message",
    [
        b"odd",
        "",
        "{",
        "[]",
        '{"type": "sing"}',
        '{"type": "transcribe", "id": 1}',
        '{"type": "transcribe", "id": -1, "urgency": "final"}',
        '{"type": "transcribe", "id": 1, "urgency": "soon"}',
        '{"type": "cut", "keep_s": -1}',
        '{"type": "cut", "keep_s": 1, "and": 2}',
    ],
)
def test_what_is_not_understood_is_refused_and_the_guest_goes_on(client: TestClient, message: str | bytes) -> None:
    with client.websocket_connect("/v1/stream") as ws:
        if isinstance(message, bytes):
            ws.send_bytes(message)
        else:
            ws.send_text(message)
        refusal = ws.receive_json()
        assert refusal["type"] == "error" and refusal["message"]
        ws.send_bytes(SECOND)
        ws.send_json(ask(1))
        assert ws.receive_json()["text"] == "16000"


def test_a_client_that_only_talks_nonsense_is_shown_out(client: TestClient) -> None:
    with client.websocket_connect("/v1/stream") as ws:
        for _ in range(5):
            ws.send_text("nonsense")
        assert {ws.receive_json()["type"] for _ in range(5)} == {"error"}
        assert ws.receive()["code"] == 1003
