"""The command line: what it refuses it refuses in a sentence, and help is there for every command."""

import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = ("up", "demo", "mic", "desktop", "status", "calls", "chat", "preflight", "version")


def nightporter(home: Path, *args: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "appliance", *args],
        env={"PATH": "/usr/bin:/bin", "NIGHTPORTER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **environ},
        capture_output=True,
        text=True,
        check=False,
        input="",
        timeout=60,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(tmp_path: Path, command: str) -> None:
    done = nightporter(tmp_path, command, "--help")
    assert done.returncode == 0, done.stderr
    assert command in done.stdout


@pytest.mark.parametrize("command", ["status", "calls"])
def test_what_needs_a_running_porter_says_how_to_start_one(tmp_path: Path, command: str) -> None:
    done = nightporter(tmp_path, command)
    assert done.returncode == 1
    assert "nightporter up" in done.stderr


def test_a_bad_setting_is_a_sentence_and_no_trace(tmp_path: Path) -> None:
    done = nightporter(tmp_path, "up", NIGHTPORTER_PORT="many")
    assert done.returncode == 1
    assert "port" in done.stderr and "Traceback" not in done.stderr


def test_the_version(tmp_path: Path) -> None:
    assert nightporter(tmp_path, "version").stdout.startswith("nightporter 0.")


@pytest.mark.parametrize(
    "environ", [{}, {"NIGHTPORTER_RIVA_ADDRESS": "127.0.0.1:9"}], ids=["named", "the one that is set"]
)
def test_a_riva_that_is_not_there_is_told_with_what_to_do(tmp_path: Path, environ: dict[str, str]) -> None:
    done = nightporter(tmp_path, "preflight", "riva", *([] if environ else ["127.0.0.1:9"]), **environ)
    assert done.returncode == 1
    assert "127.0.0.1:9" in done.stdout and "container" in done.stdout
    assert done.stderr == ""


def test_a_file_is_named_from_where_the_person_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = nightporter(tmp_path, "preflight", "riva", "127.0.0.1:9", "--tls", "--key-file", "my.key")
    assert done.returncode == 1
    assert str(tmp_path / "my.key") in done.stderr
