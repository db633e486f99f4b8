"""Which ports the porter will listen on, and whether they are free."""

from __future__ import annotations

import errno
import http.client
import json
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Port:
    setting: str
    number: int
    purpose: str
    udp: bool = False
    loopback: bool = False
    """Listens on 127.0.0.1 whatever the setting `host` says."""

    @property
    def variable(self) -> str:
        return f"NIGHTPORTER_{self.setting.upper()}"


DEFAULTS = (
    Port("port", 8600, "the API"),
    Port("livekit_port", 7880, "LiveKit's signalling", loopback=True),
    Port("livekit_tcp_port", 7881, "LiveKit's media over TCP"),
    Port("livekit_udp_port", 7882, "LiveKit's media over UDP", udp=True),
    Port("stt_port", 8611, "the recogniser", loopback=True),
    Port("tts_port", 8612, "the voice", loopback=True),
    Port("worker_port", 8613, "the engine worker", loopback=True),
    Port("speech_port", 8614, "what the speech API asks", loopback=True),
    Port("zonos_port", 8615, "the hotel's own voice", loopback=True),
)
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A port that can't be listened on, and why, in a few words."""

    port: Port
    why: str


def chosen_ports(settings: Mapping[str, str]) -> tuple[list[Port], list[Trouble]]:
    """The ports as set, and those whose setting is no port number."""
    good: list[Port] = []
    bad: list[Trouble] = []
    for port in DEFAULTS:
        said = settings.get(port.setting, str(port.number)).strip()
        if said.isdecimal() and int(said) <= 65535:
            good.append(Port(port.setting, int(said), port.purpose, port.udp, port.loopback))
        else:
            bad.append(Trouble(port, f"is set to {said!r}, which is no port number (0 to 65535)"))
    return good, bad


def find_trouble(ports: Iterable[Port], host: str) -> list[Trouble]:
    """Those of `ports` that can't be listened on; port 0 means any free one and is always fine."""
    found: list[Trouble] = []
    for port in ports:
        try:
            _listen_once(port, LOOPBACK if port.loopback else host)
        except OSError as e:
            found.append(Trouble(port, _in_words(e, port, host)))
    return found


def _listen_once(port: Port, host: str) -> None:
    kind = socket.SOCK_DGRAM if port.udp else socket.SOCK_STREAM
    address = socket.getaddrinfo(host, port.number, type=kind)[0]
    with socket.socket(address[0], kind) as probe:
        if not port.udp:
            # a listener that ended a moment ago leaves its port waiting; the real server passes over that too
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(address[4])


def _in_words(error: OSError, port: Port, host: str) -> str:
    where = f"port {port.number}{'/udp' if port.udp else ''}"
    if error.errno == errno.EADDRINUSE:
        return f"{where} is taken by another program"
    if error.errno == errno.EACCES:
        return f"{where} is below 1024 and needs root"
    return f"{where} at {host}: {error.strerror}"


def is_running(host: str, port: int) -> bool:
    """Whether a Nightporter answers there already; waits a second at the most."""
    connection = http.client.HTTPConnection(host, port, timeout=1.0)
    try:
        connection.request("GET", "/health")
        said = json.loads(connection.getresponse().read())
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        connection.close()
    return isinstance(said, dict) and "processes" in said
