"""What the appliance tells a job in its call: commands that come from LiveKit's server itself, and SIGTERM."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

import structlog
from livekit import rtc
from pydantic import ValidationError

from appliance.contract.commands import COMMAND, COMMAND_TOPIC

log = structlog.get_logger()


class Control:
    """One call's; `end(reason)` finishes it."""

    def __init__(self, end: Callable[[str], None]) -> None:
        self._end = end

    def attend(self, room: rtc.Room) -> None:
        room.on("data_received", self._received)
        # LiveKit's agents ignore it in their jobs: whoever sends it means this call, and wants its last events
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self._end, "terminated")

    def _received(self, packet: rtc.DataPacket) -> None:
        if packet.participant is not None or packet.topic != COMMAND_TOPIC:
            return  # somebody in the room: no command, whatever it says
        try:
            command = COMMAND.validate_json(packet.data)
        except ValidationError:
            log.error("a command can't be read")
            return
        self._end(command.reason)
