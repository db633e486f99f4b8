"""Where things lie, and the settings that the installer reads: the only reader of its environment."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installer.errors import InstallError

CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Places:
    """`settings` are those of the product that were set, by name in lower case (`livekit_port`), as text."""

    checkout: Path
    parts: Path
    home: Path
    settings: Mapping[str, str]
    has_display: bool

    @property
    def venv(self) -> Path:
        return self.checkout / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def nightporter(self) -> Path:
        return self.venv / "bin" / "nightporter"

    @property
    def own_dir(self) -> Path:
        """The installer's log and lock; in the checkout even if the parts are elsewhere and not ours to write."""
        return self.checkout / ".parts"

    @property
    def log_file(self) -> Path:
        return self.own_dir / "log" / "install.log"


def places(environ: Mapping[str, str] = os.environ, checkout: Path = CHECKOUT) -> Places:
    """The environment over `settings.toml` of the data folder over the defaults, as the product does it.

    Raises InstallError if `settings.toml` can't be read.
    """
    prefix = "NIGHTPORTER_"
    data = Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    home = Path(environ.get(f"{prefix}HOME") or data / "nightporter")
    said = {key.removeprefix(prefix).lower(): value for key, value in environ.items() if key.startswith(prefix)}
    settings = {**{key: str(value) for key, value in _settings_file(home / "settings.toml").items()}, **said}
    parts = Path(settings.get("parts") or checkout / ".parts").absolute()
    has_display = bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
    return Places(checkout, parts, home, settings, has_display)


def _settings_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    except (OSError, ValueError) as e:
        raise InstallError(f"{file} can't be read: {e}", "Mend or remove it, then start again.") from e
