"""The only reader of files and environment variables in the control plane.

Every setting can come from the environment (`NIGHTPORTER_PORT=8600`) or from
`settings.toml` in the data folder (`port = 8600`); the environment wins. An
unknown or bad key stops the start with its name and the form expected.
"""

from __future__ import annotations

import difflib
import ipaddress
import os
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableError

from appliance.contract.settings import FixedBy, HouseSettings, PorterHours, RetentionDays
from appliance.errors import SettingsError

CHECKOUT = Path(__file__).resolve().parent.parent
"""The folder that holds `appliance`, `engine`, `gui`, `installer` and `assets`."""

PREFIX = "NIGHTPORTER_"
ENGINE_PREFIX = "NIGHTPORTER_ENGINE_"
"""The engine's own, which only the environment has; the appliance decides nearly all for the processes it starts."""
ENGINE_KEYS = frozenset(
    "allow_edge appliance_url book_file boost_arrivals hotel hotel_file house_file livekit_key_file livekit_url "
    "locales_by_number max_calls phrases_dir pms pms_identity_url pms_key_file pms_property pms_rate pms_shared_file "
    "pms_url riva_address riva_ca_file riva_endpointing riva_key_file riva_tls service_key_file silence_s "
    "speaking_rate spool_dir stt_url tts_order tts_url voice voices voices_dir worker_port zonos_dir zonos_url".split()
)
SETTINGS_FILE = "settings.toml"

NAMED_FILES = ("riva_ca_file", "riva_key_file", "pms_key_file", "tls_certificate_file", "tls_key_file")
SECRET_FILES = frozenset({"riva_key_file", "tls_key_file", "pms_key_file"})
"""Settings that name a file with a secret; no setting is one."""

Port = Annotated[int, Field(ge=0, le=65535)]
Locale = Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")]
Origin = Annotated[str, Field(pattern=r"^https?://[A-Za-z0-9.-]+(:\d{1,5})?$")]
PmsUrl = Annotated[str, Field(pattern=r"^(https://[A-Za-z0-9.-]+|http://127\.0\.0\.1)(:\d{1,5})?$")]
"""A secret is sent there: TLS only, but on this box."""
Called = Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ()/-]{1,30}$")]
"""A telephone number, as people write it."""
VoiceName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
VoiceTier = Literal["zonos", "edge", "piper", "pico", "flite"]
ManyVoices = Literal["zonos", "edge", "piper"]
"""Tiers with several voices for a language."""
VOICE_ORDER: tuple[VoiceTier, ...] = ("zonos", "edge", "piper", "pico", "flite")
"""Best first; Zonos only speaks where its weights are, Edge only where it is allowed."""


Window = Annotated[int, Field(ge=0, le=10_000)]
"""Milliseconds of sound."""
Threshold = Annotated[float, Field(ge=0, le=1)]


class RivaEndpointing(BaseModel):
    """When Riva itself takes an utterance to be over, in its own terms; what is left out is left to the server."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    start_history_ms: Window | None = None
    start_threshold: Threshold | None = None
    stop_history_ms: Window | None = None
    stop_threshold: Threshold | None = None
    stop_history_eou_ms: Window | None = None
    stop_threshold_eou: Threshold | None = None


class Settings(BaseSettings):
    """Values are read once, at start, and passed down. A port of 0 means any free one."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    home: Path = Field(default_factory=lambda: user_data_path("nightporter"), description="data folder")
    parts: Path = Field(default=CHECKOUT / ".parts", description="livekit-server and the voices")
    hotel: Path = Field(default=CHECKOUT / "assets" / "hotel", description="the hotel's profile, notes and rooms")
    host: str = Field(default="127.0.0.1", description="address of the API, and of LiveKit's media")
    port: Port = Field(default=8600, description="the API")
    livekit_port: Port = Field(default=7880, description="LiveKit's signalling, loopback only")
    livekit_tcp_port: Port = Field(
        default=7881, description="LiveKit's media over TCP; not used while `host` is loopback"
    )
    livekit_udp_port: Port = Field(default=7882, description="LiveKit's media over UDP")
    worker_port: Port = Field(default=8613, description="health of the engine worker, loopback only")
    stt_port: Port = Field(default=8611, description="recogniser, loopback only")
    tts_port: Port = Field(default=8612, description="voice, loopback only")
    speech_port: Port = Field(default=8614, description="what the speech API asks, loopback only")
    zonos_port: Port = Field(default=8615, description="the hotel's own voice, loopback only")
    riva_address: str | None = Field(
        default=None,
        pattern=r"^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):\d{1,5}$",
        description="the hotel's Riva, host:port; without it Moonshine hears alone",
    )
    riva_tls: bool = Field(default=False, description="speak to Riva through TLS")
    riva_ca_file: Path | None = Field(default=None, description="authority of Riva's certificate, PEM")
    riva_key_file: Path | None = Field(default=None, description="file that holds Riva's key; needs `riva_tls`")
    riva_endpointing: RivaEndpointing = Field(
        default=RivaEndpointing(),
        description="when Riva itself takes an utterance to be over: start_, stop_history_ms, stop_threshold and so on",
    )
    boost_arrivals: bool = Field(
        default=False, description="tell Riva the names of the guests who arrive today, to hear them better"
    )
    pms: Literal["book", "mews", "apaleo"] = Field(
        default="book", description="the hotel's system: book, mews or apaleo"
    )
    pms_url: PmsUrl | None = Field(
        default=None, description="API of the hotel's system, where it is not the maker's own"
    )
    pms_identity_url: PmsUrl | None = Field(default=None, description="Apaleo: the server that gives tokens, likewise")
    pms_key_file: Path | None = Field(
        default=None,
        validate_default=True,
        description="file of two lines: Mews' client token and access token, or Apaleo's client id and secret",
    )
    pms_property: str | None = Field(
        default=None,
        validate_default=True,
        pattern=r"^[A-Za-z0-9_-]{1,60}$",
        description="Apaleo: the property's id; Mews: id of the bookable service, without it the first",
    )
    pms_rate: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z0-9_-]{1,60}$",
        description="id of the rate or rate plan that is sold; without it the first public, or the cheapest",
    )
    max_calls: int = Field(default=8, ge=1, le=200, description="calls at the same time")
    call_limit_s: int = Field(
        default=1800, ge=60, le=4 * 3600, description="how long a guest may talk, where the start does not say"
    )
    silence_s: float = Field(
        default=12.0, ge=1, le=120, description="silence after which a guest is asked whether they are there"
    )
    locale: Locale = Field(default="en-GB", description="language of a call whose request names none")
    locales_by_number: dict[Called, Locale] = Field(
        default={}, description="language by the number that a caller dialled, where the request names none"
    )
    tts_order: tuple[VoiceTier, ...] = Field(default=VOICE_ORDER, min_length=1, description="voices, best first")
    voices: dict[ManyVoices, dict[Locale, VoiceName]] = Field(
        default={}, description="voice for each locale of a tier, where another one than its own is wanted"
    )
    speaking_rate: float = Field(default=1.0, ge=0.5, le=2.0, description="1 is a voice's own; 2 is twice as fast")
    allow_edge: bool = Field(
        default=False, description="whether Microsoft may be sent what the porter says, guests' names among it"
    )
    requests_per_minute: int = Field(
        default=3000, ge=1, le=10_000_000, description="requests of one user or key, or of one address without any"
    )
    starts_per_minute: int = Field(default=60, ge=1, le=10_000_000, description="calls that one user or key may start")
    production: bool = Field(default=False, description="this box serves a hotel: `origins` has to be decided on")
    tls_certificate_file: Path | None = Field(
        default=None, description="the hotel's certificate with its chain, PEM; the box makes one without it"
    )
    tls_key_file: Path | None = Field(
        default=None, validate_default=True, description="key of `tls_certificate_file`, PEM without a password"
    )
    origins: tuple[Origin, ...] | None = Field(
        default=None,
        validate_default=True,
        description="web pages that may ask the API, like https://desk.hotel.example; none by default",
    )
    slo_round_trip_s: float = Field(default=1.5, gt=0, description="goal: the guest's last sound to the porter's first")
    slo_recogniser_s: float = Field(default=0.5, gt=0, description="goal: the guest's last sound to the words")
    slo_voice_s: float = Field(default=0.5, gt=0, description="goal: the reply's first words to its first sound")
    slo_answered_s: float = Field(default=2.0, gt=0, description="goal: asking for a call to a porter in the room")
    slo_share: float = Field(default=0.95, gt=0, lt=1, description="what share has to keep each goal")
    retention_days: RetentionDays = Field(default=90, description="days for which calls are kept; 0 is for ever")
    porter_hours: PorterHours | None = Field(
        default=None, description="when the porter answers, a table of from and to like 22:00; day and night without it"
    )
    log_level: str = Field(
        default="info", pattern="^(debug|info|warning|error)$", description="debug, info, warning or error"
    )
    log_format: str = Field(
        default="pretty", pattern="^(pretty|json)$", description="of the log on stderr: pretty or json"
    )

    @field_validator("tls_key_file")
    @classmethod
    def belong_together(cls, file: Path | None, info: ValidationInfo) -> Path | None:
        if (file is None) is not (info.data.get("tls_certificate_file") is None):
            raise ValueError("`tls_certificate_file` and `tls_key_file` need each other")
        return file

    @field_validator("origins")
    @classmethod
    def is_decided(cls, origins: tuple[str, ...] | None, info: ValidationInfo) -> tuple[str, ...] | None:
        if origins is None and info.data.get("production"):
            raise ValueError("`production` needs it: the web pages that may ask the API, or [] for none")
        return origins

    @field_validator("pms_key_file")
    @classmethod
    def opens_the_system(cls, file: Path | None, info: ValidationInfo) -> Path | None:
        if file is None and info.data.get("pms", "book") != "book":
            raise ValueError(f"`pms` {info.data['pms']} needs it")
        return file

    @field_validator("pms_property")
    @classmethod
    def names_the_property(cls, name: str | None, info: ValidationInfo) -> str | None:
        if name is None and info.data.get("pms") == "apaleo":
            raise ValueError("`pms` apaleo needs it")
        return name

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
    def hotel_file(self) -> Path:
        """What was saved of the hotel's words; not there while the folder is what counts."""
        return self.home / "hotel.json"

    @property
    def house_file(self) -> Path:
        """What holds of the settings that managers may change, for the engine's calls."""
        return self.home / "house.json"

    @property
    def pms_shared_file(self) -> Path:
        """What calls know together of the hotel's system; may be removed while the porter does not run."""
        return self.home / "pms.db"

    @property
    def spool_dir(self) -> Path:
        return self.home / "spool"

    @property
    def zonos_dir(self) -> Path:
        """Weights and voices of the hotel's own voice."""
        return self.home / "models" / "zonos"

    @property
    def phrases_dir(self) -> Path:
        """Standing sentences as audio; may be removed at any time."""
        return self.home / "phrases"

    @property
    def backups_dir(self) -> Path:
        return self.home / "backups"

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
    file = home / SETTINGS_FILE
    try:
        from_file = tomllib.loads(file.read_text()) if file.exists() else {}
    except (OSError, tomllib.TOMLDecodeError) as e:
        raise SettingsError(f"{file} can't be read: {e}. Mend or remove it.") from e
    known = Settings.model_fields.keys()
    unknown = [f"{key} in {file}{_meant(key, known)}" for key in from_file if key not in known]
    for prefix, keys in ((PREFIX, known), (ENGINE_PREFIX, ENGINE_KEYS)):
        there = {name: name.removeprefix(prefix).lower() for name in os.environ if _prefix_of(name) == prefix}
        unknown += [f"{name} in the environment{_meant(key, keys)}" for name, key in there.items() if key not in keys]
    if unknown:
        raise SettingsError("; ".join(f"unknown setting {each}" for each in unknown))
    values = {k: v for k, v in from_file.items() if name_of(k) not in os.environ}
    try:
        return Settings(**{**values, **{k: v for k, v in overrides.items() if v is not None}})
    except UnreadableError as e:  # a table or a list in the environment that is no JSON
        raise SettingsError(f"settings (NIGHTPORTER_*): {e}; tables and lists are written in JSON there") from e
    except ValidationError as e:
        raise SettingsError("; ".join(_explain(wrong, file) for wrong in e.errors())) from e


def source_of(key: str, home: Path) -> str:
    """Where a setting's value comes from, of settings that could be loaded: environment, file or default."""
    if name_of(key) in os.environ:
        return "environment"
    file = home / SETTINGS_FILE
    return "file" if file.exists() and key in tomllib.loads(file.read_text()) else "default"


def house_settings_of(settings: Settings) -> HouseSettings:
    """Those that managers may change while the porter runs, as they were at the start."""
    return HouseSettings.model_construct(**{key: getattr(settings, key) for key in HouseSettings.model_fields})


def fixed_in(home: Path) -> dict[str, FixedBy]:
    """Those of them that the environment or the file sets: managers can't."""
    sources = {key: source_of(key, home) for key in HouseSettings.model_fields}
    return {key: FixedBy(source) for key, source in sources.items() if source in set(FixedBy)}


def saved_in(settings: Settings) -> dict[str, Any]:
    """What held of them when the porter ran last; nothing where it has not run."""
    try:
        return dict(HouseSettings.model_validate_json(settings.house_file.read_bytes()))
    except (OSError, ValidationError):
        return {}


def complaints(settings: Settings) -> list[str]:
    """What the settings name and is not there, or open to others: each with its key and what to do."""
    found = []
    for key in ("parts", "hotel"):
        if not getattr(settings, key).is_dir():
            found.append(f"{key} ({name_of(key)}): there is no folder {getattr(settings, key)}")
    for key in NAMED_FILES:
        file: Path | None = getattr(settings, key)
        if file is not None and not file.is_file():
            found.append(f"{key} ({name_of(key)}): there is no file {file}")
        elif file is not None and key in SECRET_FILES and file.stat().st_mode & 0o077:
            found.append(f"{key} ({name_of(key)}): {file} can be read by others; close it: chmod 600 {file}")
    ports = [key for key in Settings.model_fields if key.endswith("port") and key != "livekit_udp_port"]
    for port, count in Counter(getattr(settings, key) for key in ports).items():
        if port and count > 1:
            same = [key for key in ports if getattr(settings, key) == port]
            found.append(f"{' and '.join(same)}: each needs a port of its own, and they are all {port}")
    try:
        ipaddress.ip_address(settings.host)
    except ValueError:
        found.append(f"host ({name_of('host')}): {settings.host!r} is no address like 127.0.0.1")
    return found


def _prefix_of(name: str) -> str | None:
    return next((prefix for prefix in (ENGINE_PREFIX, PREFIX) if name.startswith(prefix)), None)


def name_of(key: str) -> str:
    """A setting's name in the environment."""
    return f"{PREFIX}{key.upper()}"


def _meant(key: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f" (was {close[0]} meant?)" if close else f"; known are: {', '.join(sorted(known))}"


def _explain(wrong: Any, file: Path) -> str:
    """Which key, where it stands, what it should be, and what it is."""
    key, *inside = map(str, wrong["loc"])
    where = f"{key} ({name_of(key) if name_of(key) in os.environ else file})"
    place = f" at {'.'.join(inside)}" if inside else ""
    meaning = Settings.model_fields[key].description
    problem = wrong["msg"].removeprefix("Value error, ")
    return f"{where}{place}: {problem}, and it is {str(wrong['input'])[:60]!r} ({meaning})"
