"""Every check of the code, the same for a person and for the machine that gates a change: named, timed, summed up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer.bootstrap import INTERRUPTED, install
from installer.errors import InstallError
from installer.lateness import measure_lateness
from installer.places import Places, places
from installer.preflight import LATE_S
from installer.prepare import Order, PortUse
from installer.progress import in_words

GRACE_S = 20.0

MEMORY = Path("/dev/shm")  # noqa: S108  # Linux's own place for files that never reach a disk
FILES_GB = 2.0
"""What the tests write, several times over."""


@dataclass(frozen=True, slots=True)
class Check:
    """A program of the environment and its arguments."""

    name: str
    program: str
    arguments: tuple[str, ...] = ()
    makes_calls: bool = False
    """For which a machine has to keep time."""


SYSTEM_TESTS = (
    "tests/system",
    "tests/appliance/bridge",
    "tests/gui/calling",
    "tests/gui/terminal",
)
"""Where tests with real processes lie: to look through all the others for them takes minutes."""

SLOWEST = ("--durations", "25")
"""Says at the end where the time went."""

ALL_TESTS = (
    Check("tests", "pytest", ("-m", "not system", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", *SLOWEST)),
    Check("system tests", "pytest", ("-m", "system", *SLOWEST, *SYSTEM_TESTS), makes_calls=True),
)
"""Those that start real processes come last, one at a time: a call wants the machine to itself."""


@dataclass(frozen=True, slots=True)
class Outcome:
    check: Check
    code: int
    took_s: float
    left_out: str = ""
    """Why it did not run."""


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


def run_checks(
    wanted: Sequence[Check],
    where: Places,
    environment: Mapping[str, str],
    lateness: Callable[[], float] = measure_lateness,
) -> list[Outcome]:
    """All of them, whether or not one fails; what they write goes straight to the screen. On a machine that stands
    still a call fails whatever the porter does: those are left out, and that is said."""
    outcomes: list[Outcome] = []
    for number, check in enumerate(wanted, 1):
        sys.stdout.write(f"\n== {number}/{len(wanted)} {check.name}\n")
        sys.stdout.flush()
        if check.makes_calls and (late_s := lateness()) > LATE_S:
            why = f"this machine stands still for {late_s:.2f} s at a time: it can't carry a call"
            sys.stdout.write(f"left out: {why}\n")
            outcomes.append(Outcome(check, 0, 0.0, why))
            continue
        began = time.monotonic()
        program = where.venv / "bin" / check.program
        outcomes.append(
            Outcome(check, _run([str(program), *check.arguments], where, environment), time.monotonic() - began)
        )
    return outcomes


def summarize(outcomes: Sequence[Outcome]) -> tuple[str, int]:
    """A line per check and a verdict, and the exit code: that of the first that failed."""
    lines = [_tell(outcome) for outcome in outcomes]
    failed = [outcome for outcome in outcomes if outcome.code != 0]
    left_out = sum(bool(outcome.left_out) for outcome in outcomes)
    passed = f"all {len(outcomes)} checks" if not left_out else f"{len(outcomes) - left_out} of {len(outcomes)} checks"
    verdict = f"{len(failed)} of {len(outcomes)} checks failed" if failed else f"{passed} passed"
    if left_out:
        verdict += f", {left_out} left out"
    return "\n".join([*lines, verdict]), failed[0].code if failed else 0


def _tell(outcome: Outcome) -> str:
    if outcome.left_out:
        return f"left out  {outcome.check.name:<12} {outcome.left_out}"
    return f"{'ok' if outcome.code == 0 else 'FAILED':<8}  {outcome.check.name:<12} {in_words(outcome.took_s)}"


@contextmanager
def surroundings(environment: Mapping[str, str], memory: Path = MEMORY) -> Iterator[dict[str, str]]:
    """The environment of the checks. Windows are drawn without a display, as on the machine that gates a change.
    Thousands of small files and databases go to memory where there is room, as a disk that syncs each of them takes
    longer than the tests; who chose a place has it. And what is compiled is kept: the tests start our programs a
    hundred times."""
    ours = {"QT_QPA_PLATFORM": "offscreen", **environment}
    ours.pop("PYTHONDONTWRITEBYTECODE", None)
    if "TMPDIR" in ours or not _has_room(memory):
        yield ours
        return
    with tempfile.TemporaryDirectory(prefix="nightporter-tests-", dir=memory, ignore_cleanup_errors=True) as files:
        yield {**ours, "TMPDIR": files}


def _has_room(memory: Path) -> bool:
    """Whether a test can write there, and start what it wrote."""
    return (
        os.access(memory, os.W_OK | os.X_OK)
        and not os.statvfs(memory).f_flag & os.ST_NOEXEC
        and shutil.disk_usage(memory).free > FILES_GB * 1e9
    )


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
        with surroundings(os.environ) as environment:
            said, code = summarize(run_checks(checks(handed_on), where, environment))
    except InstallError as e:
        said, code = f"{e}\n{e.mend}", 1
    except KeyboardInterrupt:
        said, code = "Stopped.", INTERRUPTED
    sys.stdout.write(f"\n{said}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
