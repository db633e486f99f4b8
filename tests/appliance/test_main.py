"""The command line: what it refuses it refuses in a sentence, and help is there for every command."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from appliance.__main__ import app
from appliance.store.database import Database
from appliance.supervisor.instance import InstanceLock
from tests.appliance.security.test_tls import write_hotels
from tests.appliance.store.histories import add_session

OWN_COMMANDS = ("up", "version", "backup", "restore", "settings", "user", "hotel", "audit", "models", "certificate")
OTHERS_COMMANDS = ("mic", "chat", "preflight", "voice")
"""One for each program that is started from here."""


def nightporter(home: Path, *args: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "appliance", *args],
        env={"PATH": "/usr/bin:/bin", "NIGHTPORTER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **environ},
        capture_output=True,
        text=True,
        check=False,
        input="",
    )


@pytest.mark.parametrize("command", OWN_COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0, shown.output
    assert f"{command} [OPTIONS]" in shown.output


@pytest.mark.parametrize("command", OTHERS_COMMANDS)
def test_what_another_program_does_is_explained_by_it(tmp_path: Path, command: str) -> None:
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


@pytest.mark.parametrize(
    "args",
    [
        ("my.wav", "--name", "house", "--consent", "ours"),
        ("--name", "house", "--consent", "ours", "my.wav"),
        ("--name=house", "my.wav", "--consent=ours"),
    ],
)
def test_a_recording_is_named_from_where_the_person_is_in_whatever_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = nightporter(tmp_path, "voice", "add", *args)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{tmp_path / 'my.wav'} can't be read as a recording (No such file" in done.stderr


def test_settings_are_checked_before_the_start(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("port = 9000\n")
    done = nightporter(tmp_path, "settings", "check", NIGHTPORTER_PARTS=str(tmp_path), NIGHTPORTER_MAX_CALLS="3")
    assert done.returncode == 0, done.stderr
    assert "port = 9000  (file)" in done.stdout and "max_calls = 3  (environment)" in done.stdout
    done = nightporter(tmp_path, "settings", "check", NIGHTPORTER_PARTS=str(tmp_path / "nothing"))
    assert (done.returncode, "parts (NIGHTPORTER_PARTS)" in done.stderr) == (1, True)
    done = nightporter(tmp_path, "settings", "check", NIGHTPORTER_PORT="many")
    assert (done.returncode, "port (NIGHTPORTER_PORT)" in done.stderr) == (1, True)


def test_the_hotels_certificate_is_checked_before_the_start(tmp_path: Path) -> None:
    def check(days: int) -> subprocess.CompletedProcess[str]:
        certificate_file, key_file = write_hotels(tmp_path, days=days)
        key_file.chmod(0o600)
        files = {"NIGHTPORTER_TLS_CERTIFICATE_FILE": str(certificate_file), "NIGHTPORTER_TLS_KEY_FILE": str(key_file)}
        return nightporter(tmp_path / "home", "settings", "check", NIGHTPORTER_PARTS=str(tmp_path), **files)

    assert check(days=36_500).returncode == 0
    done = check(days=-390)
    assert (done.returncode, "hotel.crt ran out at" in done.stderr) == (1, True)


def test_a_backup_and_the_way_back(tmp_path: Path) -> None:
    done = nightporter(tmp_path / "home", "backup")
    assert (done.returncode, "nothing to back up" in done.stderr) == (1, True)
    asyncio.run(_fill(tmp_path / "home" / "store.db"))
    done = nightporter(tmp_path / "home", "backup", str(tmp_path / "copy"))
    assert done.returncode == 0, done.stderr
    assert "store.db with 1 sessions" in done.stdout
    (tmp_path / "home" / "store.db").unlink()
    done = nightporter(tmp_path / "home", "restore", str(tmp_path / "copy"))
    assert done.returncode == 0, done.stderr
    for wrong in ("nowhere", "home/store.db", "home"):
        done = nightporter(tmp_path / "home", "restore", str(tmp_path / wrong))
        assert (done.returncode, "is no backup: name a folder" in done.stderr) == (1, True), done.stderr
    with InstanceLock(tmp_path / "home"):
        done = nightporter(tmp_path / "home", "restore", str(tmp_path / "copy"))
        assert (done.returncode, "already running" in done.stderr) == (1, True)
        assert nightporter(tmp_path / "home", "backup").returncode == 0


async def _fill(file: Path) -> None:
    database = Database(file)
    await database.open()
    await add_session(database)
    await database.close()
