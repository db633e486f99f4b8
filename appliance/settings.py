"""The only reader of files and environment variables in the control plane.

Every setting can come from the environment (`NIGHTPORTER_PORT=8600`) or from
`settings.toml` in the data folder (`port = 8600`); the environment wins. An
unknown or bad key stops the start with its name and the form expected.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from platformdirs import user_data_path
from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableError

from appliance.errors import SettingsError

CHECKOUT = Path(__file__).resolve().parent.parent
"""The folder that holds `appliance`, `engine`, `gui`, `installer` and `assets`."""

Port = Annotated[int, Field(ge=0, le=65535)]
Locale = Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")]
VoiceName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
VoiceTier = Literal["edge", "piper", "pico", "flite"]
ManyVoices = Literal["edge", "piper"]
"""Tiers with several voices for a language."""
VOICE_ORDER: tuple[VoiceTier, ...] = ("edge", "piper", "pico", "flite")
"""Best first; Edge only speaks where it is allowed."""


class Settings(BaseSettings):
    """Values are read once, at start, and passed down. A port of 0 means any free one."""

    model_config = SettingsConfigDict(env_prefix="NIGHTPORTER_", extra="forbid", frozen=True)

    home: Path = Field(default_factory=lambda: user_data_path("nightporter"), description="data folder")
    parts: Path = Field(default=CHECKOUT / ".parts", description="livekit-server and the voices")
    hotel: Path = Field(default=CHECKOUT / "assets" / "hotel", description="the hotel's profile, notes and rooms")
    host: str = Field(default="127.0.0.1", description="address of the API; LiveKit listens on the same one")
    port: Port = Field(default=8600, description="the API")
    livekit_port: Port = Field(default=7880, description="LiveKit's signalling")
    livekit_tcp_port: Port = Field(
        default=7881, description="LiveKit's media over TCP; not used while `host` is loopback"
    )
    livekit_udp_port: Port = Field(default=7882, description="LiveKit's media over UDP")
    worker_port: Port = Field(default=8613, description="health of the engine worker, loopback only")
    stt_port: Port = Field(default=8611, description="recogniser, loopback only")
    tts_port: Port = Field(default=8612, description="voice, loopback only")
    speech_port: Port = Field(default=8614, description="what the speech API asks, loopback only")
    riva_address: str | None = Field(
        default=None,
        pattern=r"^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):\d{1,5}$",
        description="the hotel's Riva, host:port; without it Moonshine hears alone",
    )
    riva_tls: bool = Field(default=False, description="speak to Riva through TLS")
    riva_ca_file: Path | None = Field(default=None, description="authority of Riva's certificate, PEM")
    riva_key_file: Path | None = Field(default=None, description="file that holds Riva's key; needs `riva_tls`")
    max_calls: int = Field(default=8, ge=1, le=200, description="calls at the same time")
    silence_s: float = Field(
        default=12.0, ge=1, le=120, description="silence after which a guest is asked whether they are there"
    )
    tts_order: tuple[VoiceTier, ...] = Field(default=VOICE_ORDER, min_length=1, description="voices, best first")
    voices: dict[ManyVoices, dict[Locale, VoiceName]] = Field(
        default={}, description="voice for each locale of a tier, where another one than its own is wanted"
    )
    speaking_rate: float = Field(default=1.0, ge=0.5, le=2.0, description="1 is a voice's own; 2 is twice as fast")
    allow_edge: bool = Field(
        default=False, description="whether Microsoft may be sent what the porter says, guests' names among it"
    )
    retention_days: int = Field(default=90, ge=0, le=3650, description="days for which calls are kept; 0 is for ever")
    log_level: str = Field(default="info", pattern="^(debug|info|warning|error)$")

    @field_validator("riva_key_file")
    @classmethod
    def is_sent_in_secret(cls, file: Path | None, info: ValidationInfo) -> Path | None:
        if file is not None and not info.data.get("riva_tls"):
            raise ValueError("needs riva_tls: without it the key would be sent for all to read")
        return file

    @property
    def store_file(self) -> Path:
        return self.home / "store.db"

    @property
    def book_file(self) -> Path:
        return self.home / "book.db"

    @property
    def spool_dir(self) -> Path:
        return self.home / "spool"

    @property
    def phrases_dir(self) -> Path:
        """Standing sentences as audio; may be removed at any time."""
        return self.home / "phrases"

    @property
    def logs_dir(self) -> Path:
        return self.home / "logs"

    @property
    def run_dir(self) -> Path:
        """Files that live as long as one run: generated configuration, the running instance's address."""
        return self.home / "run"

    @property
    def secrets_dir(self) -> Path:
        return self.home / "secrets"


def load_settings(**overrides: Any) -> Settings:
    """Environment over `settings.toml` over defaults; `overrides` (command line) over all.

    Raises SettingsError with the key's name and what was expected.
    """
    home = Path(overrides.get("home") or os.environ.get("NIGHTPORTER_HOME") or user_data_path("nightporter"))
    file = home / "settings.toml"
    try:
        from_file = tomllib.loads(file.read_text()) if file.exists() else {}
    except (OSError, tomllib.TOMLDecodeError) as e:
        raise SettingsError(f"{file} can't be read: {e}. Mend or remove it.") from e
    known = set(Settings.model_fields)
    for name in os.environ:
        key = name.removeprefix("NIGHTPORTER_").lower()
        if name.startswith("NIGHTPORTER_") and not name.startswith("NIGHTPORTER_ENGINE_") and key not in known:
            raise SettingsError(f"unknown setting {name} in the environment; known are: {', '.join(sorted(known))}")
    values = {k: v for k, v in from_file.items() if f"NIGHTPORTER_{k.upper()}" not in os.environ}
    try:
        return Settings(**{**values, **{k: v for k, v in overrides.items() if v is not None}})
    except UnreadableError as e:  # a table or a list in the environment that is no JSON
        raise SettingsError(f"settings (NIGHTPORTER_*): {e}; tables and lists are written in JSON there") from e
    except ValidationError as e:
        wrong = "; ".join(f"{'.'.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors())
        raise SettingsError(f"settings ({file} or NIGHTPORTER_*): {wrong}") from e
