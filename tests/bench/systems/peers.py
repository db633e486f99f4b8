"""The two peers, each with a livekit-server of its own: plain livekit-agents and plain pipecat."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from appliance.contract.events import Latency
from tests.bench.peers import AGENT_NAME, READY, VOICES_VARIABLE
from tests.bench.programs import Program
from tests.bench.systems import Seat, Site
from tests.bench.systems.server import Server, serve

READY_S = 90.0
GRACE_S = 3.0


@dataclass(slots=True)
class RunningLivekit:
    """One worker; a job process takes each call when its guest joins."""

    server: Server
    worker: Program
    rooms: int = 0

    def roots(self) -> list[int]:
        return [self.server.pid, self.worker.pid]

    async def expect(self, callers: int) -> None:
        """The worker keeps job processes warm, as many as its docs' default says."""

    async def ask_for_call(self) -> Seat:
        self.rooms += 1
        return self.server.seat_guest(f"room-{self.rooms}", dispatch=AGENT_NAME)

    async def waterfalls(self) -> list[Latency]:
        return []


class LivekitPlain:
    """livekit-agents as its docs show it, in our own environment."""

    name = "livekit"
    waits_in_room = False

    @asynccontextmanager
    async def run(self, site: Site, callers: int, left_behind: list[str]) -> AsyncIterator[RunningLivekit]:
        async with serve(site) as server:
            command = [sys.executable, "-m", "tests.bench.peers.livekit_plain", "start"]
            # its temporary files go with the run's: what is killed leaves them behind
            environment = {
                **server.credentials(),
                VOICES_VARIABLE: str(site.voices),
                "TMPDIR": str(site.scratch),
            }
            worker = await Program.start(command, site.scratch / "livekit-agents.log", site.checkout, environment)
            try:
                await worker.wait_line(lambda line: line == READY, READY_S)
                yield RunningLivekit(server, worker)
            finally:
                left_behind += await worker.stop(GRACE_S)


@dataclass(slots=True)
class RunningPipecat:
    """One process for each call, in its room before the guest is."""

    server: Server
    python: Path
    site: Site
    bots: list[Program] = field(default_factory=list)
    free_rooms: deque[str] = field(default_factory=deque)

    def roots(self) -> list[int]:
        return [self.server.pid, *(bot.pid for bot in self.bots)]

    async def expect(self, callers: int) -> None:
        rooms = [f"room-{len(self.bots) + i}" for i in range(callers)]
        started = [await self._start_bot(room) for room in rooms]
        for bot in started:
            await bot.wait_line(lambda line: line == READY, READY_S)
        self.free_rooms.extend(rooms)

    async def ask_for_call(self) -> Seat:
        return self.server.seat_guest(self.free_rooms.popleft())

    async def waterfalls(self) -> list[Latency]:
        return []

    async def _start_bot(self, room: str) -> Program:
        seat = self.server.seat_agent(room)
        command = [str(self.python), "-m", "tests.bench.peers.pipecat_plain", seat.url, seat.token, room]
        environment = {VOICES_VARIABLE: str(self.site.voices)}
        log = self.site.scratch / f"pipecat-{room}.log"
        bot = await Program.start(command, log, self.site.checkout, environment)
        self.bots.append(bot)
        return bot


class PipecatPlain:
    """pipecat as its docs show it, in an environment of its own."""

    name = "pipecat"
    waits_in_room = True

    def __init__(self, python: Path) -> None:
        self._python = python

    @asynccontextmanager
    async def run(self, site: Site, callers: int, left_behind: list[str]) -> AsyncIterator[RunningPipecat]:
        async with serve(site) as server:
            running = RunningPipecat(server, self._python, site)
            try:
                yield running
            finally:
                for bot in running.bots:
                    left_behind += await bot.stop(GRACE_S)
