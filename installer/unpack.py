"""Takes named files out of a `.tar.zst`; run as a program by the environment's Python, which has zstandard.

    python unpack.py ARCHIVE FOLDER NAME...

Only the names asked for are written, so nothing an archive holds can end up elsewhere.
"""

from __future__ import annotations

import shutil
import sys
import tarfile
from pathlib import Path

import zstandard


def unpack(archive: Path, folder: Path, names: set[str]) -> set[str]:
    """Writes the members called `names` into `folder`; returns those that the archive did not hold.

    Raises OSError, tarfile.TarError or zstandard.ZstdError if the archive can't be read.
    """
    missing = set(names)
    with (
        archive.open("rb") as packed,
        zstandard.ZstdDecompressor().stream_reader(packed) as stream,
        tarfile.open(fileobj=stream, mode="r|") as members,
    ):
        for member in members:
            source = members.extractfile(member) if member.name in missing else None
            if source is not None:
                with source, (folder / member.name).open("wb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
                missing.discard(member.name)
    return missing


def main(arguments: list[str]) -> int:
    archive, folder, *names = arguments
    missing = unpack(Path(archive), Path(folder), set(names))
    for name in sorted(missing):
        sys.stderr.write(f"{archive} holds no {name}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
