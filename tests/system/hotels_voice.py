"""The hotel's own voice for real processes: torch is loaded when a test runs that needs it, not to look for tests."""

from __future__ import annotations

from pathlib import Path


def fill_zonos_folder(folder: Path, *, spoilt: bool = False) -> None:
    """A tiny model with one voice, "house"; all that a `spoilt` one gives is no number."""
    from tests.fakes import zonos_weights  # noqa: PLC0415 - as above

    zonos_weights.fill_zonos_folder(folder, "house")
    if spoilt:
        zonos_weights.spoil(folder)
