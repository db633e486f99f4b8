"""Media needs a network interface beside loopback, even when nobody is beyond it.

WebRTC gathers no addresses from loopback (RFC 8445), so on a machine whose only
network is loopback (the cable is out) not even two programs on it can talk:
tried with livekit 1.1.21, joining times out whatever the server offers. A pair
of virtual interfaces is enough for them; it leads nowhere.
"""

from __future__ import annotations

import fcntl
import socket
import struct
import subprocess
import time

SIOCGIFFLAGS, SIOCGIFADDR = 0x8913, 0x8915
IFF_UP, IFF_LOOPBACK, IFF_RUNNING = 0x1, 0x8, 0x40

OURS, ITS_PEER = "nightporter0", "nightporter1"
ADDRESS = "198.51.100.1/32"
"""From a range kept for documentation: no network of the hotel's has it, and /32 adds no route."""

IP_TIMEOUT_S = 5
SETTLE_LOOKS, SETTLE_WAIT_S = 100, 0.02
MAKE = (
    ("ip", "link", "add", OURS, "type", "veth", "peer", "name", ITS_PEER),
    ("ip", "address", "replace", ADDRESS, "dev", OURS),
    ("ip", "link", "set", OURS, "up"),
    ("ip", "link", "set", ITS_PEER, "up"),
)


def media_interfaces() -> list[str]:
    """Interfaces that WebRTC can use: up, running, not loopback, with an IPv4 address. Takes microseconds."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        return [name for _, name in socket.if_nameindex() if _is_usable(asking, name)]


def ensure_media_interface() -> str | None:
    """Makes a virtual interface if there is none to use and we may. None if calls can work, else what to do.

    Blocks when it has to make one, for milliseconds (2 s if that fails): call it in a
    thread. It stays, and is found the next time.
    """
    if media_interfaces():
        return None
    problems = [problem for command in MAKE if (problem := _run(command))]
    # another instance may have been faster, or one before us have got half-way: the outcome counts
    if _settled():
        return None
    return (
        f"no network but loopback, and making a virtual one failed ({'; '.join(problems)}): calls can't work. "
        f"Connect a network, or run once as root: {'; '.join(' '.join(command) for command in MAKE)}"
    )


def _settled() -> bool:
    """The kernel says a moment after both ends are up that the pair runs."""
    for _ in range(SETTLE_LOOKS):
        if media_interfaces():
            return True
        time.sleep(SETTLE_WAIT_S)
    return False


def _run(command: tuple[str, ...]) -> str | None:
    """What went wrong, or None."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=IP_TIMEOUT_S)
    except (OSError, subprocess.TimeoutExpired) as e:
        return str(e)
    return done.stderr.strip() or None


def _is_usable(asking: socket.socket, name: str) -> bool:
    request = struct.pack("16s24x", name.encode())
    try:
        flags = int(struct.unpack_from("H", fcntl.ioctl(asking, SIOCGIFFLAGS, request), 16)[0])
        if flags & IFF_LOOPBACK or flags & (IFF_UP | IFF_RUNNING) != IFF_UP | IFF_RUNNING:
            return False
        fcntl.ioctl(asking, SIOCGIFADDR, request)
    except OSError:
        return False  # it went away, or has no IPv4 address
    return True
