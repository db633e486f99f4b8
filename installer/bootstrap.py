"""The one command: from a bare machine to a running porter, step by step, each skipped when it is done already."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence

from installer.catalogue import load_catalogue
from installer.environment import is_sound
from installer.errors import InstallError
from installer.lock import only_one
from installer.log import open_log
from installer.machine import look
from installer.packages import missing_packages
from installer.parts import verify_parts
from installer.places import Places, places
from installer.preflight import Level, check_packages
from installer.prepare import STEPS, Order, PortUse, describe, examine, prepare
from installer.progress import Progress

Exec = Callable[[str, list[str]], None]
INTERRUPTED = 130
TERMINATED = 143


def parse(arguments: Sequence[str] | None) -> tuple[argparse.Namespace, list[str]]:
    """Our options, and what is handed on to `nightporter`."""
    parser = argparse.ArgumentParser(
        prog="start.sh",
        description="Installs what is missing, then starts the porter. Other options go to `nightporter up` "
        "(or `nightporter demo`); `nightporter up --help` lists them.",
        allow_abbrev=False,
    )
    parser.add_argument("--demo", action="store_true", help="a guest calls and asks five questions; then it ends")
    gpu = parser.add_mutually_exclusive_group()
    gpu.add_argument("--gpu", action="store_true", default=None, help="install what the GPU needs, found or not")
    gpu.add_argument("--no-gpu", dest="gpu", action="store_false", help="leave it out even if a GPU is there")
    parser.add_argument("--check", action="store_true", help="only say what is here and what is missing")
    parser.add_argument("--offline", action="store_true", help="fetch nothing; stop if something is missing")
    return parser.parse_known_args(arguments)


def check(where: Places, order: Order) -> int:
    """Says how this machine stands and changes nothing; 1 if a start would stop or has to install something."""
    machine = look(where.checkout)
    lines = [describe(machine)]
    findings = examine(where, order, machine)
    findings += check_packages(missing_packages(machine, gpu=order.wants_gpu(machine)), machine)
    lines += [f"{finding.level.value}: {finding.what}\n  {finding.mend}" for finding in findings]
    sound = is_sound(where)
    lines.append(f"Python packages: {'in place' if sound else 'missing'} ({where.venv})")
    parts, whole = verify_parts(load_catalogue(), where.parts)
    sys.stdout.write("\n".join([*lines, parts]) + "\n")
    return 0 if sound and whole and all(finding.level is not Level.STOP for finding in findings) else 1


def install(where: Places, order: Order, last: str) -> int:
    """All steps but the last, which is only announced; an exit code."""
    with open_log(where.log_file) as log:
        progress = Progress(sys.stdout, log, total=STEPS + 1)
        try:
            with only_one(where.own_dir, progress.waiting):
                prepare(where, order, progress)
        except InstallError as e:
            progress.failed(e, where.log_file)
            return 1
        except KeyboardInterrupt:
            progress.note("Stopped. What is done is kept: start again to go on.")
            return INTERRUPTED
        progress.begin(last)
    return 0


def main(arguments: Sequence[str] | None = None, where: Places | None = None, execute: Exec = os.execv) -> int:
    """Ends as `nightporter`, whose exit code is then ours."""
    options, handed_on = parse(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    command = ["demo"] if options.demo else ["up"]
    decided = not (options.demo or handed_on)
    ports = PortUse.CERTAIN if decided else PortUse.MAYBE
    order = Order(ports=ports, gpu=options.gpu, offline=options.offline)
    try:
        where = where or places()
        if options.check:
            return check(where, order)
        last = "A guest calls" if options.demo else "The porter (Ctrl-C ends it)"
        code = install(where, order, last)
    except InstallError as e:
        sys.stderr.write(f"{e}\n{e.mend}\n")
        return 1
    except OSError as e:
        sys.stderr.write(f"{e}\nCheck the disk's free space and who owns {where.checkout if where else 'it'}.\n")
        return 1
    if code == 0:
        sys.stdout.flush()
        execute(str(where.nightporter), ["nightporter", *command, *handed_on])
    return code


if __name__ == "__main__":
    sys.exit(main())
