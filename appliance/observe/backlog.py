"""Events that wait on disk: the spools of the jobs, which a store in trouble leaves full."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backlog:
    """What lies in the spool folder; `oldest` is when the file that has waited longest was last written to."""

    files: int = 0
    size_bytes: int = 0
    oldest: float | None = None


def look_at_backlog(spool_dir: Path) -> Backlog:
    """Blocks for a moment. A folder that is not there holds nothing."""
    stats = []
    for file in spool_dir.glob("*.jsonl"):
        try:
            stats.append(file.stat())
        except FileNotFoundError:
            continue  # its job has posted everything
    oldest = min((s.st_mtime for s in stats), default=None)
    return Backlog(len(stats), sum(s.st_size for s in stats), oldest)
