"""What the environment was made from: as long as that is the same, pip has nothing to do."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

FILE_NAME = "nightporter.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """`inputs` is a hash over all that decides what pip does; `failed` are extras that did not install."""

    inputs: str
    extras: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: `rebuild` the folder, then `base` with pip, then each of `extras`."""

    rebuild: bool
    base: bool
    extras: tuple[str, ...]

    @property
    def is_nothing(self) -> bool:
        return not (self.rebuild or self.base or self.extras)


def plan(stamp: Stamp | None, inputs: str, wanted: Iterable[str], insisted: Iterable[str], *, sound: bool) -> Plan:
    """`sound`: the environment is where it was made and its packages import.

    Extras of an earlier run stay, so `start.sh` and `test.sh` don't undo each other. One that failed is
    tried again only when something changed or somebody insists: building it takes minutes.
    """
    before = stamp.extras if stamp else ()
    if stamp is None or not sound or stamp.inputs != inputs:
        return Plan(rebuild=not sound, base=True, extras=tuple(sorted({*before, *wanted})))
    given_up = set(stamp.failed) - set(insisted)
    return Plan(rebuild=False, base=False, extras=tuple(sorted(set(wanted) - set(before) - given_up)))


def hash_inputs(pyproject: str, constraints: str, python: str, place: Path) -> str:
    """Of `pyproject.toml` only what pip reads: a changed lint rule installs nothing."""
    tables = tomllib.loads(pyproject)
    read_by_pip = [tables.get("build-system"), tables.get("project"), tables.get("tool", {}).get("setuptools")]
    whole = json.dumps([read_by_pip, constraints, python, str(place)], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def read_stamp(folder: Path) -> Stamp | None:
    try:
        raw = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return Stamp(raw["inputs"], tuple(raw["extras"]), tuple(raw["failed"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    temporary = folder / f"{FILE_NAME}.tmp"
    temporary.write_text(json.dumps(asdict(stamp)) + "\n", encoding="utf-8")
    temporary.replace(folder / FILE_NAME)


def remove_stamp(folder: Path) -> None:
    """Before pip starts: what it leaves when it is killed is not what the stamp says."""
    (folder / FILE_NAME).unlink(missing_ok=True)
