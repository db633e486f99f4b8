"""A Go module proxy in a folder: real modules that a real Go fetches without a network."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import zstandard

VERSION = "v1.2.3"
needs_go = pytest.mark.skipif(shutil.which("go") is None, reason="this machine has no Go")


def publish(proxy: Path, module: str, files: Mapping[str, bytes]) -> str:
    """Puts a module into `proxy`; returns its h1 sum."""
    folder = proxy / module / "@v"
    folder.mkdir(parents=True)
    whole = {"go.mod": f"module {module}\n\ngo 1.21\n".encode(), **files}
    named = {f"{module}@{VERSION}/{name}": content for name, content in whole.items()}
    with zipfile.ZipFile(folder / f"{VERSION}.zip", "w") as packed:
        for name, content in named.items():
            packed.writestr(name, content)
    (folder / f"{VERSION}.mod").write_bytes(whole["go.mod"])
    (folder / f"{VERSION}.info").write_text(json.dumps({"Version": VERSION}))
    (folder / "list").write_text(f"{VERSION}\n")
    return h1(named)


def h1(named: Mapping[str, bytes]) -> str:
    """Go's hash of a module's files: sha256 over the sorted lines `sha256  name`."""
    lines = (f"{hashlib.sha256(named[name]).hexdigest()}  {name}\n" for name in sorted(named))
    return "h1:" + base64.b64encode(hashlib.sha256("".join(lines).encode()).digest()).decode()


def tar_zst(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return zstandard.ZstdCompressor().compress(packed.getvalue())
