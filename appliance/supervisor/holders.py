"""Which program holds a port, as far as Linux lets us see."""

from __future__ import annotations

from pathlib import Path

LISTENING = "0A"
"""How /proc/net/tcp writes that a socket listens."""


def holder_of(port: int, *, udp: bool, proc: Path = Path("/proc")) -> str | None:
    """`name (pid N)`, or None if it is another user's or already gone."""
    inodes = {inode for table in _tables(udp) for inode in _inodes(proc / "net" / table, port, udp=udp)}
    if not inodes:
        return None
    links = {f"socket:[{inode}]" for inode in inodes}
    for process in proc.glob("[0-9]*"):
        try:
            if any(str(fd.readlink()) in links for fd in (process / "fd").iterdir()):
                return f"{(process / 'comm').read_text().strip()} (pid {process.name})"
        except OSError:
            continue  # it ended while we looked, or it is another user's
    return None


def _tables(udp: bool) -> tuple[str, str]:
    return ("udp", "udp6") if udp else ("tcp", "tcp6")


def _inodes(table: Path, port: int, *, udp: bool) -> set[str]:
    """The lines' fields: 1 is local address:port in hex, 3 the state, 9 the inode."""
    try:
        rows = [line.split() for line in table.read_text().splitlines()[1:]]
    except OSError:
        return set()
    wanted = f":{port:04X}"
    return {row[9] for row in rows if row[1].endswith(wanted) and (udp or row[3] == LISTENING)}
