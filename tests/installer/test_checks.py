"""Every check runs, whatever the others say, and the sum is true."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from installer.checks import Check, Outcome, checks, run_checks, summarize, surroundings
from installer.places import CHECKOUT, places


def test_arguments_reach_pytest_and_nobody_else() -> None:
    wanted = checks(["-k", "voice"])
    assert [check.name for check in wanted] == ["format", "lint", "import rules", "types", "tests"]
    assert [check.arguments for check in wanted if "-k" in check.arguments] == [("-k", "voice")]


def test_without_arguments_every_test_runs_once() -> None:
    *_, beside, alone = checks([])
    kinds = [check.arguments[check.arguments.index("-m") + 1] for check in (beside, alone)]
    assert kinds == ["not system", "system"]
    assert "-n" in beside.arguments and "-n" not in alone.arguments
    marked = [
        file for file in (CHECKOUT / "tests").rglob("test_*.py") if re.search(r"\bmark\.system\b", file.read_text())
    ]
    looked_at = [CHECKOUT / argument for argument in alone.arguments if argument.startswith("tests/")]
    assert [file for file in marked if not any(file.is_relative_to(folder) for folder in looked_at)] == []
    assert all(any(file.is_relative_to(folder) for file in marked) for folder in looked_at)


def test_a_failure_does_not_keep_the_next_from_running(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    for name, code in {"good": 0, "bad": 3}.items():
        program = tmp_path / ".venv/bin" / name
        program.write_text(f"#!/bin/sh\necho {name} in $PWD: $1\nexit {code}\n")
        program.chmod(0o755)
    wanted = [Check("first", "bad", ("a",)), Check("second", "good", ("b",))]
    outcomes = run_checks(wanted, places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path), os.environ)
    assert [outcome.code for outcome in outcomes] == [3, 0]
    said = capfd.readouterr().out
    assert said.index("== 1/2 first") < said.index(f"bad in {tmp_path}: a") < said.index("good in")


@pytest.mark.parametrize(("late_s", "ran"), [(0.001, ["tried", "called"]), (0.14, ["tried"])])
def test_a_machine_that_stands_still_is_not_called(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], late_s: float, ran: list[str]
) -> None:
    program = tmp_path / ".venv/bin/tell"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho it was $1\n")
    program.chmod(0o755)
    wanted = [Check("first", "tell", ("tried",)), Check("calls", "tell", ("called",), makes_calls=True)]
    where = places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path)
    outcomes = run_checks(wanted, where, os.environ, lambda: late_s)
    assert re.findall(r"it was (\w+)", capfd.readouterr().out) == ran
    said, code = summarize(outcomes)
    assert code == 0
    if len(ran) == 1:
        assert "left out  calls        this machine stands still for 0.14 s at a time" in said
        assert said.endswith("1 of 2 checks passed, 1 left out")
    else:
        assert said.endswith("all 2 checks passed")


@pytest.mark.parametrize(
    ("codes", "verdict", "code"),
    [
        ((0, 0), "all 2 checks passed", 0),
        ((0, 2), "1 of 2 checks failed", 2),
        ((1, 5), "2 of 2 checks failed", 1),
        ((-9, 0), "1 of 2 checks failed", -9),
    ],
)
def test_the_sum_names_each_check_and_how_it_went(codes: tuple[int, ...], verdict: str, code: int) -> None:
    outcomes = [Outcome(Check(f"check {n}", "x"), code, 100.0) for n, code in enumerate(codes)]
    said, exit_code = summarize(outcomes)
    *lines, last = said.splitlines()
    assert [line.startswith("ok") for line in lines] == [code == 0 for code in codes]
    assert all("1 min 40 s" in line for line in lines)
    assert (last, exit_code) == (verdict, code)


def test_the_tests_files_lie_in_memory_and_are_gone_afterwards(tmp_path: Path) -> None:
    with surroundings({"PYTHONDONTWRITEBYTECODE": "1", "HOME": "/home/ann"}, tmp_path) as environment:
        files = Path(environment["TMPDIR"])
        assert files.parent == tmp_path and files.stat().st_mode & 0o777 == 0o700
        assert environment["HOME"] == "/home/ann"
        assert "PYTHONDONTWRITEBYTECODE" not in environment
    assert list(tmp_path.iterdir()) == []


def test_who_chose_a_place_for_files_has_it(tmp_path: Path) -> None:
    with surroundings({"TMPDIR": "/elsewhere"}, tmp_path) as environment:
        assert environment["TMPDIR"] == "/elsewhere"
        assert list(tmp_path.iterdir()) == []


def test_without_a_place_in_memory_the_systems_own_is_used(tmp_path: Path) -> None:
    with surroundings({}, tmp_path / "no such folder") as environment:
        assert "TMPDIR" not in environment


def test_a_small_memory_is_not_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    little = shutil.disk_usage(tmp_path)._replace(free=64 << 20)  # what a container has by default
    monkeypatch.setattr(shutil, "disk_usage", lambda _: little)
    with surroundings({}, tmp_path) as environment:
        assert "TMPDIR" not in environment
