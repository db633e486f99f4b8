"""build.spec names what is there, leaves out nothing that the desktop needs, and is built with what is pinned."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gui import app, language, sheet
from gui.screens import symbols

HERE = Path(__file__).resolve().parent.parent
READ_BY_THE_WINDOW = (app.ICON, *language.FOLDER.glob("*.qm"), *sheet.SYMBOLS.iterdir(), *symbols.FOLDER.iterdir())
LIBRARIES = ["libportaudio.so.2", "libasound.so.2", "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "libpython3.11.so"]


class Build:
    """What the spec asks PyInstaller for; nothing is built."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}
        self.name = ""
        self.analysis = SimpleNamespace(binaries=[(name, "", "") for name in LIBRARIES], datas=[], pure=[], scripts=[])
        names = {
            "SPECPATH": str(HERE),
            "Analysis": self.analyse,
            "PYZ": lambda *_parts: None,
            "EXE": lambda *_parts, **_settings: None,
            "COLLECT": lambda *_parts, name: setattr(self, "name", name),
        }
        exec(compile((HERE / "build.spec").read_text(), "build.spec", "exec"), names)

    def analyse(self, scripts: list[str], **settings: Any) -> SimpleNamespace:
        self.asked = {"scripts": scripts, **settings}
        return self.analysis


@pytest.fixture(scope="module")
def build() -> Build:
    return Build()


def test_it_is_the_desktop_and_named_as_the_program_names_itself(build: Build) -> None:
    from gui.desktop import NAME  # noqa: PLC0415 - beside what it is compared with

    assert [Path(script) for script in build.asked["scripts"]] == [HERE / "gui/desktop.py"]
    assert build.name == NAME


def test_all_that_the_window_reads_is_in_it_and_stands_where_it_is_looked_for(build: Build) -> None:
    taken = {
        HERE / target / file.name
        for files, target in build.asked["datas"]
        for file in Path(files).parent.glob(Path(files).name)
    }
    assert set(READ_BY_THE_WINDOW) <= taken
    assert {file for file in taken if not file.exists()} == set()


def test_livekits_library_is_in_it(build: Build) -> None:
    ((library, target),) = build.asked["binaries"]
    assert Path(library).is_file()
    assert target == "livekit/rtc/resources" and "livekit.rtc.resources" in build.asked["hiddenimports"]


def test_sound_and_gtk_are_those_of_the_computer_it_runs_on(build: Build) -> None:
    assert [name for name, _, _ in build.analysis.binaries] == ["libpython3.11.so"]


def test_the_window_needs_nothing_that_is_left_out(build: Build) -> None:
    """In a process of its own, where what is left out can't be imported, everything else of the desktop is."""
    alone = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    sys.modules[name] = None
import gui
for module in pkgutil.walk_packages(gui.__path__, "gui."):
    if module.name != "gui.__main__" and not module.name.startswith("gui.terminal"):
        importlib.import_module(module.name)
import numpy.random, sounddevice
"""
    command = [sys.executable, "-c", alone, *build.asked["excludes"]]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)
    assert done.returncode == 0 or "PortAudio library not found" in done.stderr, done.stderr


def test_what_builds_it_is_pinned() -> None:
    project = tomllib.loads((HERE / "pyproject.toml").read_text())["project"]
    pins = (HERE / "installer/constraints.txt").read_text().splitlines()
    asked = project["optional-dependencies"]["build"]
    assert [re.match(r"[\w-]+", pin)[0] for pin in asked] == ["pyinstaller"]  # type: ignore[index]
    assert set(asked) <= set(pins)
    assert {"altgraph", "pyinstaller-hooks-contrib"} <= {pin.partition("==")[0] for pin in pins}
