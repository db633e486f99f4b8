"""How the guest's connection is, told when it changes: what is not heard may be their network's fault."""

from __future__ import annotations

from typing import Final

import structlog
from livekit import rtc

from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.contract.events import Connection, ConnectionChanged
from engine.call.record.report import Report

log = structlog.get_logger()

CONNECTIONS: Final = {
    rtc.ConnectionQuality.QUALITY_EXCELLENT: Connection.GOOD,
    rtc.ConnectionQuality.QUALITY_GOOD: Connection.GOOD,
    rtc.ConnectionQuality.QUALITY_POOR: Connection.POOR,
    rtc.ConnectionQuality.QUALITY_LOST: Connection.LOST,
}
"""LiveKit judges by loss, delay and jitter, every few seconds; between its two best nobody hears a difference."""


class GuestConnection:
    """One call's; good until LiveKit says otherwise."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._now = Connection.GOOD

    def attend(self, room: rtc.Room) -> None:
        room.on("connection_quality_changed", self._changed)

    def _changed(self, participant: rtc.Participant | None, quality: rtc.ConnectionQuality) -> None:
        connection = CONNECTIONS.get(quality, self._now)
        if participant is None or participant.identity != GUEST_IDENTITY or connection is self._now:
            return
        self._now = connection
        log.info("the guest's connection changed", connection=connection.value)
        self._report.emit(ConnectionChanged, connection=connection)
