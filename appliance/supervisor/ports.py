"""Which port each process gets: the one that is set, if it is free, or any free one."""

from __future__ import annotations

import errno
import ipaddress
import random
import socket
from contextlib import ExitStack
from dataclasses import dataclass

from appliance.errors import StartError
from appliance.settings import Settings
from appliance.supervisor.holders import holder_of

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104  LiveKit's media over TCP listens on every address; the port must be free there

# Below the range from which the kernel serves outgoing connections: a port that is free
# now must still be free when its process is restarted hours later.
FREE_PORTS = range(20_000, 32_000)
TRIES = 200


@dataclass(frozen=True, slots=True)
class Ports:
    """The ports of one run; none is 0."""

    api: int
    """For programs of this box."""
    livekit: int
    livekit_tcp: int
    livekit_udp: int
    worker: int
    stt: int
    tts: int
    speech: int
    zonos: int
    public: int | None = None
    """The API for the network, through TLS; None while it is only for this box."""


def choose_ports(settings: Settings) -> Ports:
    """Raises StartError that names a port that is taken, its setting, and who holds it."""
    host = settings.host
    is_public = not _address(host).is_loopback
    with ExitStack() as held:  # all are held until all are chosen: no two processes get the same
        public = _take(held, "port", settings.port, host) if is_public else None
        return Ports(
            public=public,
            api=_take(held, "port", 0 if is_public else settings.port, local_host(host)),
            livekit=_take(held, "livekit_port", settings.livekit_port, local_host(host)),
            livekit_tcp=_take(held, "livekit_tcp_port", settings.livekit_tcp_port, _media_host(host)),
            livekit_udp=_take(held, "livekit_udp_port", settings.livekit_udp_port, host, socket.SOCK_DGRAM),
            worker=_take(held, "worker_port", settings.worker_port, LOOPBACK),
            stt=_take(held, "stt_port", settings.stt_port, LOOPBACK),
            tts=_take(held, "tts_port", settings.tts_port, LOOPBACK),
            speech=_take(held, "speech_port", settings.speech_port, LOOPBACK),
            zonos=_take(held, "zonos_port", settings.zonos_port, LOOPBACK),
        )


def local_host(host: str) -> str:
    """Where the API listens for programs of this box: plain HTTP is for loopback alone."""
    return host if _address(host).is_loopback else LOOPBACK


def local_url(host: str, port: int) -> str:
    """The same as a URL; `port` is the API's."""
    return f"http://{reachable_host(local_host(host))}:{port}"


def reachable_host(host: str) -> str:
    """Where a process on this machine reaches what listens on `host`, as it stands in a URL."""
    address = ipaddress.ip_address(host)
    if address.is_unspecified:
        return LOOPBACK
    return f"[{host}]" if address.version == 6 else host


def _media_host(host: str) -> str:
    return host if _address(host).is_loopback else EVERYWHERE


def _take(held: ExitStack, setting: str, port: int, host: str, kind: socket.SocketKind = socket.SOCK_STREAM) -> int:
    candidates = [port] if port else random.SystemRandom().sample(FREE_PORTS, TRIES)
    for candidate in candidates:
        try:
            held.enter_context(_bound(host, candidate, kind))
        except OSError as e:
            if port or e.errno != errno.EADDRINUSE:
                raise StartError(_explain(setting, candidate, host, kind, e)) from e
        else:
            return candidate
    raise StartError(f"no free port between {FREE_PORTS.start} and {FREE_PORTS.stop} was found for {setting}")


def _bound(host: str, port: int, kind: socket.SocketKind) -> socket.socket:
    family = socket.AF_INET6 if _address(host).version == 6 else socket.AF_INET
    door = socket.socket(family, kind)
    try:
        if kind is socket.SOCK_STREAM:
            # as servers do: connections that just ended don't count, one that listens does
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        if kind is socket.SOCK_STREAM:
            door.listen(1)  # two sockets that only bound with SO_REUSEADDR would not see each other
    except OSError:
        door.close()
        raise
    return door


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    try:
        return ipaddress.ip_address(host)
    except ValueError as e:
        raise StartError(
            f"the setting `host` (NIGHTPORTER_HOST) must be an address like 127.0.0.1, not {host!r}"
        ) from e


def _explain(setting: str, port: int, host: str, kind: socket.SocketKind, e: OSError) -> str:
    udp = kind is socket.SOCK_DGRAM
    where = f"{'UDP' if udp else 'TCP'} port {port} of {host}"
    change = f"the setting `{setting}` (NIGHTPORTER_{setting.upper()}; 0 takes any free one)"
    if e.errno == errno.EADDRINUSE:
        holder = holder_of(port, udp=udp)
        return f"{where} is taken{f' by {holder}' if holder else ''}. End that program or change {change}."
    if e.errno == errno.EADDRNOTAVAIL:
        return f"{host} is not an address of this machine. Change the setting `host` (NIGHTPORTER_HOST)."
    if e.errno == errno.EACCES:
        return f"{where} needs more rights than we have. Choose one above 1023 in {change}."
    return f"{where} can't be used: {e.strerror}. Change {change}."
