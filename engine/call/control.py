"""What the appliance tells a job in its call: commands that come from LiveKit's server itself, and SIGTERM.

And the signs of life of a clerk's app: the one thing that is listened to from somebody in the room.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

import structlog
from livekit import rtc

from appliance.contract.commands import COMMAND_TOPIC, Asked, End, open_command
from appliance.contract.control import CLERK_TOPIC

log = structlog.get_logger()


class Control:
    """One call's; `end(reason)` finishes it, `key` is what the appliance's commands are known by."""

    def __init__(self, end: Callable[[str], None], key: str) -> None:
        self._end = end
        self._key = key
        self.on_asked: Callable[[Asked], None] = lambda _: None
        """Staff ask for something; who can't do it yet does not answer, and is asked again."""
        self.on_beat: Callable[[str], None] = lambda _: None
        """The app of somebody in the room lives, by their identity."""

    def attend(self, room: rtc.Room) -> None:
        self._room = room
        room.on("data_received", self._received)
        # LiveKit's agents ignore it in their jobs: whoever sends it means this call, and wants its last events
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self._end, "terminated")

    def _received(self, packet: rtc.DataPacket) -> None:
        if packet.participant is not None:
            # somebody in the room: no command, whatever it says
            if packet.topic == CLERK_TOPIC:
                self.on_beat(packet.participant.identity)
            return
        if packet.topic != COMMAND_TOPIC:
            return
        try:
            command = open_command(packet.data, self._key, self._room.name)
        except ValueError:
            log.error("a command is not the appliance's, or can't be read")
            return
        if isinstance(command, End):
            self._end(command.reason)
        else:
            self.on_asked(command)
