"""The command line: what it says and how it exits when something is missing."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gui.__main__ import app
from tests.fakes.appliance import KEY, FakeAppliance, serve

WITHOUT_DISPLAY = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}


def run_gui(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """`more` is what else stands in the environment."""
    command = [sys.executable, "-m", "gui", *arguments]
    env = WITHOUT_DISPLAY | more
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


@pytest.mark.parametrize("command", ["desktop", "demo", "status", "calls", "mic"])
def test_every_command_explains_itself(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0, shown.output
    assert f"{command} [OPTIONS]" in shown.output


@pytest.mark.parametrize("command", ["demo", "status", "calls"])
def test_nothing_running(tmp_path: Path, command: str) -> None:
    done = run_gui(command, "--home", str(tmp_path))
    assert done.returncode == 1
    assert "nightporter up" in done.stderr
    assert "Traceback" not in done.stderr


async def test_a_wrong_key_is_named(tmp_path: Path) -> None:
    key_file = tmp_path / "key"
    key_file.write_text("wrong")
    async with serve(FakeAppliance()) as url:
        done = await asyncio.to_thread(run_gui, "demo", "--api", url, "--key-file", str(key_file))
    assert done.returncode == 1
    assert "no such key" in done.stderr


async def test_a_room_that_can_t_be_joined_ends_the_session(tmp_path: Path) -> None:
    key_file = tmp_path / "key"
    key_file.write_text(KEY)
    box = FakeAppliance()
    async with serve(box) as url:
        done = await asyncio.to_thread(run_gui, "demo", "--api", url, "--key-file", str(key_file))
    assert done.returncode == 1
    assert "could not be joined" in done.stderr
    assert len(box.ended) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "there is no display to open a window on; watch with: nightporter calls"),
        ("de", "es gibt keinen Bildschirm"),
        ("es", "no hay ninguna pantalla"),
        ("fr", "il n'y a pas d'écran"),
        ("it", "non c'è uno schermo"),
    ],
)
def test_the_desktop_needs_a_display(language: str, told: str) -> None:
    done = run_gui("desktop", "--language", language)
    assert done.returncode == 1
    assert told in " ".join(done.stderr.split())


def test_an_address_needs_its_key() -> None:
    done = run_gui("demo", "--api", "http://127.0.0.1:9")
    assert done.returncode == 1
    assert "--key-file" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--look", "pink"), "system, dark, light, contrast"),
        (("--language", "nl"), "de, en, es, fr, it"),
        (("--api", "http://desk"), "https://"),
        (("--api", "desk", "--key-file", __file__, "--language", "de"), "die Adresse muss aussehen wie http://127"),
    ],
)
def test_what_the_desktop_does_not_know_is_told_with_what_it_does(arguments: tuple[str, ...], told: str) -> None:
    done = run_gui("desktop", *arguments, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert told in done.stderr and "Traceback" not in done.stderr
