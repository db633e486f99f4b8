"""Fills the environment with uv, which pip fetches: it was done when pip, on the same machine and in the same six
minutes, had not begun to unpack.

uv reads none of pip's settings. A hotel whose packages come from a mirror has said so to pip: uv is told the same.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.places import Places
from installer.programs import run
from installer.progress import Progress

SAME_AS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "timeout": "UV_HTTP_TIMEOUT",
}
"""pip's settings that decide where packages come from, and uv's name for each."""
SECTIONS = ("global", "install", ":env:")
"""Of `pip config list`, the weakest first."""


def settings_for_uv(said_by_pip: str, environment: Mapping[str, str]) -> dict[str, str]:
    """What to add to `environment` so that uv asks where pip would; `said_by_pip` is what `pip config list` wrote.

    What uv was told itself stands. As with pip, no index goes before another, and a missing folder is no error.
    """
    found = re.findall(r"^(\S+?)\.([\w-]+)=('.*'|\".*\")$", said_by_pip, re.MULTILINE)
    settings = {"UV_INDEX_STRATEGY": "unsafe-best-match"}
    for _, key, value in sorted((line for line in found if line[0] in SECTIONS), key=lambda s: SECTIONS.index(s[0])):
        if name := SAME_AS.get(key):
            settings[name] = " ".join(str(ast.literal_eval(value)).split())
    links = [link for link in settings.pop("UV_FIND_LINKS", "").split() if "://" in link or Path(link).is_dir()]
    if links:
        settings["UV_FIND_LINKS"] = ",".join(links)
    return {name: value for name, value in settings.items() if name not in environment}


def install(
    where: Places,
    packages: Sequence[str | Path],
    what: str,
    progress: Progress,
    *,
    mend: str,
    env: Mapping[str, str],
) -> None:
    """Installs `packages` (arguments of `pip install`) into `.venv`. Raises ProgramFailed."""
    pinned: list[str | Path] = ["-c", where.checkout / "installer" / "constraints.txt"]
    # isolated, or pip takes what lies in the current folder for installed
    pip: list[str | Path] = [where.python, "-I", "-m", "pip", "--disable-pip-version-check", "--no-input"]
    uv = where.python.with_name("uv")
    if not uv.exists():
        get: list[str | Path] = [*pip, "install", "--progress-bar=off", *pinned, "uv"]
        run(get, "Fetching uv, which installs the rest", progress, mend=mend)
    # not by `run`: the address of a mirror may hold a password, and all that runs there is logged
    said = subprocess.run([*pip, "config", "list"], capture_output=True, text=True, check=False).stdout
    command: list[str | Path] = [uv, "pip", "install", "--no-progress", "--python", where.python, *pinned, *packages]
    run(command, what, progress, mend=mend, env={**settings_for_uv(said, os.environ), **env})
