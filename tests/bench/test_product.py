"""The product's side: which line says that it is up, and an environment in which two instances never meet."""

from __future__ import annotations

from pathlib import Path

import pytest

from appliance.settings import Settings
from tests.bench.systems import Site
from tests.bench.systems.product import environment, is_ready


@pytest.mark.parametrize(
    ("line", "ready"),
    [
        ('{"event": "ready", "api_url": "http://127.0.0.1:1"}', True),
        ('{"event": "state", "name": "livekit-server", "state": "ready"}', False),
        ('"ready"', False),
        ("ready", False),
        ("", False),
    ],
)
def test_only_the_ready_event_says_ready(line: str, ready: bool) -> None:
    assert is_ready(line) is ready


def test_every_port_is_a_free_one_and_every_name_is_a_setting(tmp_path: Path) -> None:
    found = environment(Site(tmp_path, tmp_path / "parts", tmp_path / "scratch"), callers=12)
    names = {name.removeprefix("NIGHTPORTER_").lower() for name in found}
    assert names <= set(Settings.model_fields)
    assert {name for name in Settings.model_fields if name.endswith("port")} <= names
    assert found["NIGHTPORTER_MAX_CALLS"] == "12"
