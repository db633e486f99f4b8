"""The command line of the desktop for another computer."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from appliance import __version__

UNSEEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def run_desktop(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gui.desktop", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=UNSEEN)


def test_it_tells_its_version_and_its_options() -> None:
    assert run_desktop("--version").stdout == f"nightporter-desktop {__version__}\n"
    told = run_desktop("--help").stdout
    assert all(option in told for option in ("--api", "--look", "--language", "--version"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--api"),
        (("--api", "https://box", "--look", "pink"), "system, dark, light, contrast"),
        (("--api", "https://box", "--language", "nl"), "de, en, es, fr, it"),
        (("--api", "http://box"), "must look like https://"),
        (("--api", "https://box:desk"), "must look like https://"),
        (("--api", "https://[box"), "must look like https://"),
        (("--api", "[box]"), "not '[box]'"),
        (("--api", "box", "--language", "de"), "die Adresse muss aussehen wie https://"),
        (("--api", "box", "--language", "es"), "la dirección debe ser como https://"),
        (("--api", "box", "--language", "fr"), "l'adresse doit ressembler à https://"),
        (("--api", "box", "--language", "it"), "l'indirizzo deve essere come https://"),
        (("--api", "https://box", "--language", "fr", "--look", "rose"), "--look est un choix parmi system"),
    ],
)
def test_what_was_typed_wrong_is_told_in_the_language_of_the_window(arguments: tuple[str, ...], told: str) -> None:
    done = run_desktop(*arguments)
    assert done.returncode != 0
    assert told in " ".join(done.stderr.split()) and "Traceback" not in done.stderr
