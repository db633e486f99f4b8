"""The control plane starts in seconds: nothing heavy is imported by it, not even indirectly."""

import subprocess
import sys

import pytest

HEAVY = ("torch", "livekit.agents", "PySide6", "onnxruntime", "moonshine_voice", "engine", "gui")


@pytest.mark.parametrize("module", HEAVY)
def test_the_appliance_does_not_import(module: str) -> None:
    code = f"import sys, appliance.__main__; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_desktop_does_not_import_the_agents_framework() -> None:
    code = "import sys, gui.calling.line, gui.client; sys.exit('livekit.agents' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
