"""What the engine reads from its environment, and how it says what it can't use."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import SettingsError
from engine.settings import load_settings


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SPOOL_DIR", "BOOK_FILE", "HOTEL", "VOICES_DIR"):
        monkeypatch.setenv(f"NIGHTPORTER_ENGINE_{name}", str(tmp_path))


def test_what_is_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NIGHTPORTER_ENGINE_VOICE", "alan")
    assert load_settings().voice == "alan"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("MAX_CALLS", "0", "NIGHTPORTER_ENGINE_MAX_CALLS: .*greater"),
        ("VOICES", "{", r"NIGHTPORTER_ENGINE_\*: .*voices"),
        ("VOISE", "alan", "unknown: NIGHTPORTER_ENGINE_VOISE; known are: NIGHTPORTER_ENGINE_ALLOW_EDGE"),
    ],
)
def test_what_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str) -> None:
    monkeypatch.setenv(f"NIGHTPORTER_ENGINE_{name}", value)
    with pytest.raises(SettingsError, match=told):
        load_settings()


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NIGHTPORTER_ENGINE_HOTEL")
    with pytest.raises(SettingsError, match="NIGHTPORTER_ENGINE_HOTEL: Field required"):
        load_settings()
