"""What a running appliance leaves in its data folder for those who look for it."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.fakes.appliance import KEY


def leave_instance(home: Path, api_url: str = "http://127.0.0.1:8600", *, key: str = KEY, **changes: object) -> None:
    """This process plays the appliance; `changes` are what a test wants different in the file."""
    (home / "run").mkdir(exist_ok=True)
    (home / "key").write_text(f"{key}\n")
    said = {"api_url": api_url, "livekit_url": "ws://127.0.0.1:7880", "pid": os.getpid(), "key_file": str(home / "key")}
    (home / "run" / "instance.json").write_text(json.dumps(said | changes))


def leave_nothing(home: Path) -> None:
    """The appliance ended."""
    (home / "run" / "instance.json").unlink()
