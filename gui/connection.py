"""Finds the running appliance: by what it left in its data folder, or by what the person typed."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from gui.errors import GuiError, NotRunning
from gui.failures import tell_failure
from gui.words import mark, say

ADDRESS_FORM = mark("the address must look like {example}, not {address}")
UNREADABLE = mark("{file} can't be read ({why}); start Nightporter again with: nightporter up")
START_IT = mark("Nightporter is not running; start it with: nightporter up")


@dataclass(frozen=True, slots=True)
class Instance:
    """Where a running appliance answers and the bearer key to show it."""

    api_url: str
    key: str
    certificate: str | None = None
    """The one that it shows on the network, PEM; None: as the system judges it."""


def find_instance(home: Path) -> Instance:
    """The instance that runs from this data folder.

    Raises NotRunning when there is none, GuiError when its key can't be read.
    """
    file = home / "run" / "instance.json"
    try:
        said = json.loads(file.read_text())
        api_url, pid, key_file = str(said["api_url"]), int(said["pid"]), home / str(said["key_file"])
    except FileNotFoundError as e:
        raise NotRunning(say(START_IT)) from e
    except OSError as e:
        raise NotRunning(say(UNREADABLE, file=file, why=tell_failure(e))) from e
    except (ValueError, KeyError, TypeError) as e:
        raise NotRunning(say(UNREADABLE, file=file, why=say("it is damaged"))) from e
    if not _is_alive(pid):
        raise NotRunning(say(START_IT))
    return name_instance(api_url, key_file)


def name_instance(api_url: str, key_file: Path) -> Instance:
    """The instance at an address that the person gave. Raises GuiError when the key can't be read."""
    try:
        key = key_file.read_text().strip()
    except OSError as e:
        raise GuiError(say("the key file {file} can't be read: {why}", file=key_file, why=tell_failure(e))) from e
    if not key:
        raise GuiError(say("the key file {file} is empty", file=key_file))
    if not api_url.startswith(("http://", "https://")):
        raise GuiError(say(ADDRESS_FORM, example="http://127.0.0.1:8600", address=repr(api_url)))
    return Instance(api_url.rstrip("/"), key)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
