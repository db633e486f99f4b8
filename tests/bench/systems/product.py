"""The product as a stranger's script uses it: `python -m appliance up --json`, then its HTTP API."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from appliance.contract.calls import CallDetail
from appliance.contract.events import Latency
from appliance.contract.sessions import SessionKind, SessionStarted, StartSession
from appliance.settings import Settings
from tests.bench.programs import Program, StartFailed
from tests.bench.systems import Seat, Site

READY_S = 60.0
STOP_S = 20.0
API_TIMEOUT_S = 30.0


@dataclass(frozen=True, slots=True)
class RunningProduct:
    """An appliance that said that it is ready."""

    pid: int
    http: httpx.AsyncClient
    sessions: list[str] = field(default_factory=list)

    def roots(self) -> list[int]:
        return [self.pid]

    async def expect(self, callers: int) -> None:
        """Its worker keeps warm what it needs; the calls before were not counted."""
        self.sessions.clear()

    async def ask_for_call(self) -> Seat:
        ask = StartSession(kind=SessionKind.TEST)
        try:
            answer = await self.http.post("/api/v1/voice-sessions/start", json=ask.model_dump(mode="json"))
        except httpx.TransportError as e:
            raise StartFailed(f"the appliance did not answer: {e!r}") from e
        if answer.status_code != httpx.codes.CREATED:
            raise StartFailed(f"the appliance said {answer.status_code}: {answer.text[:300]}")
        started = SessionStarted.model_validate_json(answer.content)
        self.sessions.append(started.session_id)
        return Seat(started.livekit_url, started.token)

    async def waterfalls(self) -> list[Latency]:
        found: list[Latency] = []
        for session in self.sessions:
            answer = await self.http.get(f"/api/v1/calls/{session}")
            if answer.is_success:
                turns = CallDetail.model_validate_json(answer.content).transcript
                found += [turn.latency for turn in turns if turn.latency is not None]
        return found


class Product:
    """Nightporter from this checkout, on its embedded tiers."""

    name = "product"
    waits_in_room = False

    @asynccontextmanager
    async def run(self, site: Site, callers: int, left_behind: list[str]) -> AsyncIterator[RunningProduct]:
        command = [sys.executable, "-m", "appliance", "up", "--json", "--no-desktop"]
        log = site.scratch / "product.log"
        program = await Program.start(command, log, site.checkout, environment(site, callers))
        try:
            ready = json.loads(await program.wait_line(is_ready, READY_S))
            headers = {"Authorization": f"Bearer {Path(ready['key_file']).read_text().strip()}"}
            async with httpx.AsyncClient(
                base_url=ready["api_url"], headers=headers, timeout=API_TIMEOUT_S, trust_env=False
            ) as http:
                yield RunningProduct(program.pid, http)
        finally:
            left_behind += await program.stop(STOP_S)


def environment(site: Site, callers: int) -> dict[str, str]:
    """Settings for an instance of its own: a home that did not exist before, and every port a free one."""
    ports = {f"NIGHTPORTER_{name.upper()}": "0" for name in Settings.model_fields if name.endswith("port")}
    return {
        **ports,
        "NIGHTPORTER_HOME": str(site.scratch / "home"),
        "NIGHTPORTER_PARTS": str(site.parts),
        "NIGHTPORTER_MAX_CALLS": str(max(8, callers)),
    }


def is_ready(line: str) -> bool:
    """Whether a line of `up --json` is the one that says that calls are answered."""
    try:
        said = json.loads(line)
    except ValueError:
        return False
    return isinstance(said, dict) and said.get("event") == "ready"
