"""The only reader of environment variables in the engine; the appliance sets them for its children.

Secrets are not among them: a setting names the file (mode 0600) that holds one.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableError

from appliance.contract.settings import HouseSettings
from engine.errors import SettingsError
from engine.speech.ears.endpointing import Endpointing

PREFIX: Final = "NIGHTPORTER_ENGINE_"
VoiceTier = Literal["zonos", "edge", "piper", "pico", "flite"]
ManyVoices = Literal["zonos", "edge", "piper"]
"""Tiers with several voices for a language."""
VOICE_ORDER: Final[tuple[VoiceTier, ...]] = ("zonos", "edge", "piper", "pico", "flite")
"""Best first. Zonos only speaks where its weights are, Edge only where it is allowed."""


class Settings(BaseSettings):
    """What the engine's processes need to know; read once and passed down."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    livekit_url: str = Field(default="ws://127.0.0.1:7880", description="LiveKit's signalling")
    livekit_key_file: Path | None = Field(default=None, description="one line: `key: secret`")
    appliance_url: str = Field(default="http://127.0.0.1:8600", description="where events are posted")
    service_key_file: Path | None = Field(default=None, description="bearer key for posting events")
    spool_dir: Path = Field(description="events wait here until the appliance has them")
    book_file: Path = Field(description="the built-in book: rooms, rates, reservations (SQLite)")
    hotel: Path = Field(description="folder with the hotel's profile, notes and rooms")
    hotel_file: Path | None = Field(default=None, description="what was saved of them since; counts where it is there")
    house_file: Path | None = Field(
        default=None, description="what managers have set since the start; counts where it is there"
    )
    pms: Literal["book", "mews", "apaleo"] = Field(default="book", description="the hotel's system")
    pms_url: str | None = Field(default=None, description="its API, where it is not the maker's own")
    pms_identity_url: str | None = Field(default=None, description="Apaleo: who gives tokens, likewise")
    pms_key_file: Path | None = Field(
        default=None, description="two lines: client token and access token, or id, secret"
    )
    pms_property: str | None = Field(default=None, description="Apaleo: the property's id; Mews: a service's")
    pms_rate: str | None = Field(default=None, description="the rate (Mews) or rate plan (Apaleo) that is sold")
    pms_shared_file: Path | None = Field(default=None, description="what calls know together of it")
    voices_dir: Path = Field(description="one folder per Piper voice")
    voice: str = Field(default="jenny", description="the Piper voice that speaks where `voices` names none")
    tts_order: tuple[VoiceTier, ...] = Field(default=VOICE_ORDER, min_length=1, description="voices, best first")
    voices: dict[ManyVoices, dict[str, str]] = Field(default={}, description="tier -> locale -> voice")
    speaking_rate: float = Field(default=1.0, ge=0.5, le=2.0, description="1 is a voice's own; 2 is twice as fast")
    allow_edge: bool = Field(default=False, description="whether what the porter says may leave the house")
    phrases_dir: Path | None = Field(default=None, description="standing sentences are kept here as audio")
    stt_url: str = Field(default="ws://127.0.0.1:8611", description="recogniser")
    riva_address: str | None = Field(default=None, description="host:port of the hotel's Riva")
    riva_tls: bool = Field(default=False, description="whether Riva is spoken to through TLS")
    riva_ca_file: Path | None = Field(default=None, description="authority of Riva's certificate, PEM")
    riva_key_file: Path | None = Field(default=None, description="one line: Riva's key; needs TLS")
    riva_endpointing: Endpointing = Field(
        default=Endpointing(), description="when Riva itself takes an utterance to be over"
    )
    boost_arrivals: bool = Field(default=False, description="whether Riva is told the names of today's guests")
    tts_url: str = Field(default="http://127.0.0.1:8612", description="voice")
    zonos_url: str | None = Field(default=None, description="the hotel's own voice, where its weights are")
    zonos_dir: Path | None = Field(default=None, description="its weights and voices")
    worker_port: int = Field(default=8613, description="the worker's health")
    max_calls: int = Field(default=8, ge=1, description="calls at the same time")
    locales_by_number: dict[str, str] = Field(default={}, description="number that was called -> locale")
    silence_s: float = Field(
        default=12.0, gt=0, description="silence after which a guest is asked whether they are there"
    )

    @property
    def hotel_now(self) -> Path:
        """Where the hotel's words stand for a call that begins now."""
        return self.hotel_file if self.hotel_file is not None and self.hotel_file.exists() else self.hotel

    @property
    def edge_is_allowed(self) -> bool:
        """Whether what the porter says may leave the house now; a file that can't be read allows nothing."""
        if self.house_file is None or not self.house_file.exists():
            return self.allow_edge
        try:
            return HouseSettings.model_validate_json(self.house_file.read_bytes()).allow_edge
        except (OSError, ValidationError):
            return False


def load_settings() -> Settings:
    """Raises SettingsError that names every missing, bad or unknown variable."""
    known = {f"{PREFIX}{key.upper()}" for key in Settings.model_fields}
    if unknown := sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known):
        raise SettingsError(f"unknown: {', '.join(unknown)}; known are: {', '.join(sorted(known))}")
    try:
        return Settings()
    except UnreadableError as e:  # a table or a list that is no JSON
        raise SettingsError(f"{PREFIX}*: {e}") from e
    except ValidationError as e:
        wrong = "; ".join(f"{PREFIX}{str(x['loc'][0]).upper()}: {x['msg']}" for x in e.errors())
        raise SettingsError(wrong) from e


def read_secret(file: Path | None, what: str) -> str:
    """The first line of a secret's file. Raises SettingsError if it isn't there."""
    try:
        if file is None:
            raise FileNotFoundError(f"no file is set for {what}")
        return file.read_text().splitlines()[0].strip()
    except (OSError, IndexError) as e:
        raise SettingsError(f"{what} can't be read: {e}") from e


def read_livekit_key(settings: Settings) -> tuple[str, str]:
    """LiveKit's key and its secret. Raises SettingsError."""
    key, _, secret = read_secret(settings.livekit_key_file, "LiveKit's key").partition(":")
    if not secret.strip():
        raise SettingsError(f"{settings.livekit_key_file} must hold one line: key: secret")
    return key.strip(), secret.strip()
