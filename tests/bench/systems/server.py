"""A livekit-server of a peer's own: free ports, keys that live as long as it does, tokens for its rooms."""

from __future__ import annotations

import asyncio
import json
import secrets
import socket
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx
from livekit import api

from tests.bench.programs import POLL_S, Program, StartFailed
from tests.bench.systems import Seat, Site

READY_S = 20.0
KEY = "bench"


@dataclass(frozen=True, slots=True)
class Server:
    """A livekit-server that answers."""

    url: str
    pid: int
    secret: str = field(repr=False)

    def credentials(self) -> Mapping[str, str]:
        """As both frameworks' docs have an agent read them."""
        return {"LIVEKIT_URL": self.url, "LIVEKIT_API_KEY": KEY, "LIVEKIT_API_SECRET": self.secret}

    def seat_guest(self, room: str, *, dispatch: str | None = None) -> Seat:
        """A guest's token; `dispatch` names the agent that is sent into the room when the guest joins."""
        token = self._token("guest", api.VideoGrants(room_join=True, room=room))
        if dispatch is not None:
            agents = [api.RoomAgentDispatch(agent_name=dispatch)]
            token = token.with_room_config(api.RoomConfiguration(agents=agents))
        return Seat(self.url, token.to_jwt())

    def seat_agent(self, room: str) -> Seat:
        """A bot's token, marked as an agent's."""
        grants = api.VideoGrants(room_join=True, room=room, agent=True)
        return Seat(self.url, self._token("porter", grants).to_jwt())

    def _token(self, identity: str, grants: api.VideoGrants) -> api.AccessToken:
        return api.AccessToken(KEY, self.secret).with_identity(identity).with_grants(grants)


@asynccontextmanager
async def serve(site: Site) -> AsyncIterator[Server]:
    """Up while the context lasts. Raises StartFailed."""
    port, udp_port = _free_port(socket.SOCK_STREAM), _free_port(socket.SOCK_DGRAM)
    secret = secrets.token_urlsafe(36)
    config = {
        "port": port,
        "bind_addresses": ["127.0.0.1"],
        "keys": {KEY: secret},
        "logging": {"level": "error"},
        "rtc": {
            "udp_port": udp_port,
            "tcp_port": 0,
            "node_ip": "127.0.0.1",
            "use_external_ip": False,
            "enable_loopback_candidate": True,
        },
        # on a small machine six callers load the processor; without this the server would send agents no more calls
        "agents": {"target_load": 0.95},
    }
    command = [str(site.livekit_server), "--config-body", json.dumps(config)]
    program = await Program.start(command, site.scratch / "livekit-server.log", site.scratch, {})
    try:
        await _wait_ready(f"http://127.0.0.1:{port}")
        yield Server(f"ws://127.0.0.1:{port}", program.pid, secret)
    finally:
        # it waits without limit for participants to leave, and by now there is nobody to wait for
        await program.stop(grace_s=2.0)


async def _wait_ready(address: str) -> None:
    deadline = time.monotonic() + READY_S
    async with httpx.AsyncClient(trust_env=False) as http:
        while time.monotonic() < deadline:
            try:
                if (await http.get(address)).status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(POLL_S)
    raise StartFailed(f"livekit-server did not answer at {address} in {READY_S:.0f} s")


def _free_port(kind: socket.SocketKind) -> int:
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
