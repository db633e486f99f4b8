"""Every check of the code, the same for a person and for the machine that gates a change: named, timed, summed up."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from installer.bootstrap import INTERRUPTED, install
from installer.errors import InstallError
from installer.places import Places, places
from installer.prepare import Order, PortUse
from installer.progress import in_words

GRACE_S = 20.0


@dataclass(frozen=True, slots=True)
class Check:
    """A program of the environment and its arguments."""

    name: str
    program: str
    arguments: tuple[str, ...] = ()


SYSTEM_TESTS = (
    "tests/system",
    "tests/appliance/bridge",
    "tests/gui/calling",
    "tests/gui/terminal",
)
"""Where tests with real processes lie: to look through all the others for them takes minutes."""

ALL_TESTS = (
    Check("tests", "pytest", ("-m", "not system", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")),
    Check("system tests", "pytest", ("-m", "system", *SYSTEM_TESTS)),
)
"""Those that start real processes come last, one at a time: a call wants the machine to itself."""


@dataclass(frozen=True, slots=True)
class Outcome:
    check: Check
    code: int
    took_s: float


def checks(pytest_arguments: Sequence[str]) -> tuple[Check, ...]:
    """Cheapest first. `pytest_arguments` choose tests of any kind; without them it is all tests."""
    tests = (Check("tests", "pytest", tuple(pytest_arguments)),) if pytest_arguments else ALL_TESTS
    return (
        Check("format", "ruff", ("format", "--check", ".")),
        Check("lint", "ruff", ("check", ".")),
        Check("import rules", "lint-imports"),
        Check("types", "mypy"),
        *tests,
    )


def run_checks(wanted: Sequence[Check], where: Places, environment: Mapping[str, str]) -> list[Outcome]:
    """All of them, whether or not one fails; what they write goes straight to the screen."""
    outcomes: list[Outcome] = []
    for number, check in enumerate(wanted, 1):
        sys.stdout.write(f"\n== {number}/{len(wanted)} {check.name}\n")
        sys.stdout.flush()
        began = time.monotonic()
        program = where.venv / "bin" / check.program
        outcomes.append(
            Outcome(check, _run([str(program), *check.arguments], where, environment), time.monotonic() - began)
        )
    return outcomes


def summarize(outcomes: Sequence[Outcome]) -> tuple[str, int]:
    """A line per check and a verdict, and the exit code: that of the first that failed."""
    lines = [
        f"{'ok    ' if outcome.code == 0 else 'FAILED'}  {outcome.check.name:<12} {in_words(outcome.took_s)}"
        for outcome in outcomes
    ]
    failed = [outcome for outcome in outcomes if outcome.code != 0]
    verdict = f"{len(failed)} of {len(outcomes)} checks failed" if failed else f"all {len(outcomes)} checks passed"
    return "\n".join([*lines, verdict]), failed[0].code if failed else 0


def _run(command: Sequence[str], where: Places, environment: Mapping[str, str]) -> int:
    with subprocess.Popen(command, cwd=where.checkout, env=environment) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # it had the same Ctrl-C and ends what it started; only if it hangs it is ended for it
            try:
                process.wait(GRACE_S)
            except subprocess.TimeoutExpired:
                process.kill()
            raise


def main(arguments: Sequence[str] | None = None) -> int:
    handed_on = sys.argv[1:] if arguments is None else arguments
    try:
        where = places()
        code = install(where, Order(ports=PortUse.NONE, dev=True, gpu=False), "The checks")
        if code != 0:
            return code
        # windows are drawn without a display, as on the machine that gates a change
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        said, code = summarize(run_checks(checks(handed_on), where, environment))
    except InstallError as e:
        said, code = f"{e}\n{e.mend}", 1
    except KeyboardInterrupt:
        said, code = "Stopped.", INTERRUPTED
    sys.stdout.write(f"\n{said}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
