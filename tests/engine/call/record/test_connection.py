"""What LiveKit says of the guest's connection is told once for each change, and nobody else's is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from livekit import rtc
from livekit.rtc.event_emitter import EventEmitter

from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.contract.events import Connection, ConnectionChanged
from engine.call.record.connection import GuestConnection

EXCELLENT, GOOD, POOR, LOST, UNKNOWN = (
    rtc.ConnectionQuality.QUALITY_EXCELLENT,
    rtc.ConnectionQuality.QUALITY_GOOD,
    rtc.ConnectionQuality.QUALITY_POOR,
    rtc.ConnectionQuality.QUALITY_LOST,
    rtc.ConnectionQuality.QUALITY_UNKNOWN,
)


class Told:
    """Stands for the report."""

    def __init__(self) -> None:
        self.connections: list[Connection] = []

    def emit(self, kind: type[ConnectionChanged], /, **fields: Any) -> None:
        self.connections.append(kind(session_id="s1", seq=1, at=1.0, **fields).connection)


@pytest.mark.parametrize(
    ("measured", "told"),
    [
        ([EXCELLENT, GOOD, EXCELLENT], []),
        ([GOOD, POOR, POOR, LOST], [Connection.POOR, Connection.LOST]),
        ([LOST, EXCELLENT], [Connection.LOST, Connection.GOOD]),
        ([POOR, UNKNOWN, GOOD], [Connection.POOR, Connection.GOOD]),
    ],
)
async def test_each_change_is_told_once(measured: list[rtc.ConnectionQuality], told: list[Connection]) -> None:
    room, report = EventEmitter[str](), Told()
    GuestConnection(report).attend(room)  # type: ignore[arg-type]  # of both only what happens here is needed
    for quality in measured:
        room.emit("connection_quality_changed", SimpleNamespace(identity=GUEST_IDENTITY), quality)
    assert report.connections == told


@pytest.mark.parametrize("who", [None, SimpleNamespace(identity="staff-clerk-1"), SimpleNamespace(identity="agent-1")])
async def test_only_the_guests_counts(who: object) -> None:
    room, report = EventEmitter[str](), Told()
    GuestConnection(report).attend(room)  # type: ignore[arg-type]  # as above
    room.emit("connection_quality_changed", who, LOST)
    assert report.connections == []
