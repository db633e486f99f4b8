"""The event stream over a WebSocket: closed without a key, whole from any cursor."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from appliance.contract.events import StoredEvent
from appliance.contract.reports import EventBatch
from tests.appliance.http.conftest import build_house, opened
from tests.appliance.store.histories import event

STAFF = {"Authorization": "Bearer staff"}
SERVICE = {"Authorization": "Bearer service", "Content-Type": "application/json"}


@pytest.fixture
def door(tmp_path: Path) -> Iterator[TestClient]:
    """A client that runs the whole house on a loop of its own, as WebSockets need here."""
    house = build_house(tmp_path)
    with TestClient(house.app) as client:
        assert client.portal is not None
        with client.portal.wrap_async_context_manager(opened(house)):
            yield client


def tell(client: TestClient, first: int, last: int) -> None:
    batch = EventBatch(events=[event("session.state", n) for n in range(first, last + 1)])
    assert client.post("/internal/events", content=batch.model_dump_json(), headers=SERVICE).status_code == 200


def start(client: TestClient) -> None:
    assert client.post("/api/v1/voice-sessions/start", headers=STAFF).json()["session_id"] == "s1"


@pytest.mark.parametrize(
    ("headers", "path", "status"),
    [
        ({}, "/api/v1/events", 401),
        ({"Authorization": "Bearer wrong"}, "/api/v1/events", 401),
        ({}, "/api/v1/events?key=staff", 401),
        ({"Authorization": "Bearer service"}, "/api/v1/events", 403),
        (STAFF, "/api/v1/events?after=yesterday", 422),
        (STAFF, "/api/v1/events?after=-1", 422),
        (STAFF, "/api/v1/events?after=99999999999999999999", 422),
    ],
)
def test_the_door_is_closed(door: TestClient, headers: dict[str, str], path: str, status: int) -> None:
    with pytest.raises(WebSocketDenialResponse) as denied, door.websocket_connect(path, headers=headers):
        pass
    assert denied.value.status_code == status
    assert denied.value.headers["content-type"] == "application/problem+json"


def test_a_stream_and_a_refusal_have_the_id_that_was_sent(door: TestClient) -> None:
    sent = {"X-Request-ID": "night-7"}
    with door.websocket_connect("/api/v1/events", headers={**STAFF, **sent}) as stream:
        assert (b"x-request-id", b"night-7") in (stream.extra_headers or [])
    with pytest.raises(WebSocketDenialResponse) as denied, door.websocket_connect("/api/v1/events", headers=sent):
        pass
    assert denied.value.headers["x-request-id"] == "night-7"


def test_history_then_live(door: TestClient) -> None:
    start(door)
    tell(door, 1, 2)
    with door.websocket_connect("/api/v1/events?after=2", headers=STAFF) as socket:
        seen = [StoredEvent.model_validate_json(socket.receive_text()) for _ in range(2)]
        tell(door, 3, 3)
        socket.send_text("what a watcher says is ignored")
        seen.append(StoredEvent.model_validate_json(socket.receive_text()))
    assert [s.event.seq for s in seen] == [1, 2, 3]


@pytest.mark.parametrize("seed", range(3))
def test_a_line_that_breaks_again_and_again_loses_and_repeats_nothing(door: TestClient, seed: int) -> None:
    rng = random.Random(seed)
    start(door)
    told = cursor = 0
    seqs: list[int] = []
    while len(seqs) < 120:
        with door.websocket_connect(f"/api/v1/events?after={cursor}", headers=STAFF) as socket:
            for _ in range(rng.randint(1, 20)):
                if told == len(seqs):
                    size = rng.randint(1, 9)
                    tell(door, told + 1, told + size)
                    told += size
                stored = StoredEvent.model_validate_json(socket.receive_text())
                cursor = stored.cursor
                if stored.event.type == "session.state":
                    seqs.append(stored.event.seq)
    assert seqs == list(range(1, len(seqs) + 1))
