"""The control plane starts in seconds: nothing heavy is imported by it, not even indirectly."""

import json
import subprocess
import sys

HEAVY = ("torch", "livekit.agents", "PySide6", "onnxruntime", "moonshine_voice", "engine", "gui")
LOADED = "import json, sys, {}; print(json.dumps(sorted(sys.modules)))"


def loaded_by(modules: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED.format(modules)], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def test_the_appliance_imports_nothing_heavy() -> None:
    assert loaded_by("appliance.__main__").intersection(HEAVY) == set()


def test_the_desktop_does_not_import_the_agents_framework() -> None:
    assert "livekit.agents" not in loaded_by("gui.calling.line, gui.client")
