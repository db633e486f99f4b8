"""Fetches a Go module and makes sure that it is the one we mean."""

from __future__ import annotations

import json
from pathlib import Path

from installer.catalogue import Archive, Program
from installer.errors import InstallError
from installer.programs import run
from installer.progress import Progress
from installer.toolchain import MEND_NETWORK, Go


class WrongChecksum(InstallError):
    """What came is not what the list of parts names."""

    def __init__(self, part: str, what: str, expected: str, got: str) -> None:
        super().__init__(
            f"{part}: wrong checksum of {what}\n  expected {expected}\n  got      {got}",
            "Nothing of it was put in place. Somebody between here and the source changed it, or it was damaged on "
            "the way: empty Go's cache (go clean -modcache) and start again; if it stays, tell us before you use it.",
        )


def download_module(part: Program | Archive, go: Go, folder: Path, progress: Progress) -> Path:
    """The module's folder in Go's cache, its h1 sum checked. `folder` is where Go runs (no module of ours).

    Raises ProgramFailed if it can't be had, WrongChecksum if it is another one.
    """
    said = run(
        [go.program, "mod", "download", "-json", part.source],
        f"Fetching {part.name}",
        progress,
        mend=MEND_NETWORK,
        cwd=folder,
        env=go.environment,
    )
    answer = json.loads(said[said.index("{") :])
    if answer["Sum"] != part.checksum:
        raise WrongChecksum(part.name, f"module {part.source}", part.checksum, answer["Sum"])
    return Path(answer["Dir"])
