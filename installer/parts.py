"""Sees that the parts that are not Python are in place and whole: livekit-server and the voices.

python -m installer.parts            fetch what is missing or damaged
python -m installer.parts --verify   only look: exit code 0 when all is whole
python -m installer.parts --list     what they are, from where, under which licence
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from installer.catalogue import Archive, Catalogue, Program, load_catalogue
from installer.errors import InstallError
from installer.lock import only_one
from installer.log import open_log
from installer.places import Places, places
from installer.progress import Progress
from installer.receipt import Receipt, State
from installer.workshop import Ground, Workshop, says_version

Found = tuple[Program | Archive, State]


def inspect_parts(catalogue: Catalogue, folder: Path, receipt: Receipt) -> list[Found]:
    """Each part with its state; a program that nobody recorded is known by the version it prints."""
    found: list[Found] = []
    for part in catalogue.modules:
        state = receipt.inspect(part.name, part.version, part.paths, part.sums)
        if state is State.UNKNOWN and isinstance(part, Program):
            state = State.WHOLE if says_version(folder / part.place, part.version) else State.DAMAGED
        found.append((part, state))
    return found


def ensure_parts(catalogue: Catalogue, ground: Ground, progress: Progress, *, offline: bool) -> str:
    """Fetches what is missing or damaged; says in a few words what it did.

    Raises InstallError (WrongChecksum, ProgramFailed) that names the part and what to do, or OSError.
    """
    receipt = Receipt(ground.folder)
    workshop = Workshop(catalogue.toolchain, ground, progress, offline=offline)
    made = 0
    for part, state in inspect_parts(catalogue, ground.folder, receipt):
        if state is State.WHOLE:
            _write_down(part, receipt, progress)
            continue
        if state is not State.MISSING:
            progress.note(f"{part.name} is {state.value}: getting it again")
        origin = workshop.make(part)
        receipt.record(part.name, part.version, part.paths)
        progress.note(f"{part.name} {part.version}: {origin}")
        made += 1
    workshop.tidy()
    return f"{made} put in place" if made else "already there"


def _write_down(part: Program | Archive, receipt: Receipt, progress: Progress) -> None:
    try:
        receipt.record(part.name, part.version, part.paths)
    except OSError as e:
        progress.note(f"{part.name} is whole, but that can't be written down ({e}): it is hashed at each start")


def list_parts(catalogue: Catalogue) -> str:
    """One paragraph per part."""
    return "\n".join(
        f"{part.name} {part.version} ({part.size_mb} MB): {part.purpose}\n"
        f"  from {part.source}\n  to {part.place}\n  licence: {part.licence}"
        for part in catalogue.parts
    )


def verify_parts(catalogue: Catalogue, folder: Path) -> tuple[str, bool]:
    """A line per part, and whether all are whole."""
    found = inspect_parts(catalogue, folder, Receipt(folder))
    lines = [f"{part.name} {part.version}: {state.value} ({folder / part.place})" for part, state in found]
    return "\n".join(lines), all(state is State.WHOLE for _, state in found)


def main(arguments: Sequence[str] | None = None, where: Places | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.parts", description="The parts that are not Python.")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--verify", action="store_true", help="only look; exit code 1 if one is missing or damaged")
    mode.add_argument("--list", action="store_true", help="what they are, from where, under which licence")
    options = parser.parse_args(arguments)
    where = where or places()
    catalogue = load_catalogue()
    if options.list:
        sys.stdout.write(list_parts(catalogue) + "\n")
        return 0
    if options.verify:
        said, whole = verify_parts(catalogue, where.parts)
        sys.stdout.write(said + "\n")
        return 0 if whole else 1
    return fetch(catalogue, where)


def fetch(catalogue: Catalogue, where: Places) -> int:
    """Fetches what is missing, with progress and log as the start does it."""
    with open_log(where.log_file) as log:
        progress = Progress(sys.stdout, log, total=1)
        try:
            with only_one(where.own_dir, progress.waiting), progress.step("Parts that are not Python") as step:
                step.result = ensure_parts(catalogue, Ground(where.parts, where.python), progress, offline=False)
        except InstallError as e:
            progress.failed(e, where.log_file)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
