"""The Piper voices that lie in a folder: any that is dropped there is offered, and its voice.json says its language.

Read by the server that loads them and by the jobs that choose among them; no model is opened here.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import structlog
from pydantic import BaseModel, Field, ValidationError

from engine.errors import SettingsError
from engine.speech.manner import Manner, language_of, voice_for

_OF_ESPEAK: Final = {"en-gb-x-rp": "en-GB", "en": "en-GB"}
"""espeak-ng's names for voices that say no locale; the others are locales themselves."""

_log = structlog.get_logger(__name__)


class _Audio(BaseModel):
    sample_rate: int = Field(ge=8000, le=48000)


class _Espeak(BaseModel):
    voice: str = Field(pattern=r"^[A-Za-z0-9-]+$")


class _Inference(BaseModel):
    noise_scale: float = Field(default=0.667, ge=0, le=2)
    length_scale: float = Field(default=1.0, ge=0.2, le=5)
    noise_w: float = Field(default=0.8, ge=0, le=2)


class _Language(BaseModel):
    code: str = Field(pattern=r"^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,4})?$")


class VoiceConfig(BaseModel):
    """What we read of voice.json."""

    audio: _Audio
    espeak: _Espeak
    phoneme_id_map: dict[str, list[int]]
    num_speakers: int = 1
    inference: _Inference = _Inference()
    language: _Language | None = None

    @property
    def locale(self) -> str:
        """ "en-GB", or "de" when that is all the voice tells."""
        if self.language:
            return self.language.code.replace("_", "-")
        return _OF_ESPEAK.get(self.espeak.voice, self.espeak.voice)


def read_config(folder: Path) -> VoiceConfig:
    """Raises SettingsError when voice.onnx or voice.json is missing or voice.json is damaged."""
    if not (folder / "voice.onnx").is_file():
        raise SettingsError(f"the voice {folder.name} has no voice.onnx in {folder}")
    try:
        return VoiceConfig.model_validate_json((folder / "voice.json").read_bytes())
    except (OSError, ValidationError) as e:
        first_line = str(e).splitlines()[0]
        raise SettingsError(f"the voice {folder.name} can't be used, voice.json: {first_line}") from e


def find_voices(folder: Path) -> dict[str, str]:
    """Name -> locale of every voice that can be read, sorted; none when there is no folder."""
    found = {}
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        if each.is_dir():
            try:
                found[each.name] = read_config(each).locale
            except SettingsError as e:
                _log.warning("voice left out", voice=each.name, reason=str(e))
    return found


class VoicesFolder:
    """The voices of a folder, read again only after something was put there or taken away."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[Path, int] | None = None
        self._voices: dict[str, str] = {}

    def look(self) -> dict[str, str]:
        """As `find_voices`. What is there is compared by name and time, of the folder's own and its voices' files."""
        there = self._times()
        if there != self._seen:
            self._seen, self._voices = there, find_voices(self._folder)
        return dict(self._voices)

    def _times(self) -> dict[Path, int]:
        found: dict[Path, int] = {}
        for path in (self._folder, *self._folder.glob("*"), *self._folder.glob("*/voice.*")):
            with suppress(FileNotFoundError):  # taken away while we looked
                found[path] = path.stat().st_mtime_ns
        return found


def choose_voice(manner: Manner, voices: Mapping[str, str], table: Mapping[str, str], default: str) -> str | None:
    """The voice asked for, the one that the table names, the default, any other: the first that has the language.

    `voices` and `table` are name -> locale and locale -> name; None when no voice has the language.
    """
    language = language_of(manner.locale)
    spoken = {name: locale for name, locale in voices.items() if language_of(locale) == language}
    for wish in (manner.voice, voice_for(manner.locale, table)):
        if wish in spoken:
            return wish
    by_locale: dict[str, str] = {}
    for name in sorted(spoken, key=lambda name: name != default):
        by_locale.setdefault(spoken[name], name)
    return voice_for(manner.locale, by_locale)


def house_voice(folder: Path, table: Mapping[str, str], default: str) -> str:
    """Who speaks the house's language, and is loaded first: the default, unless the table names another one."""
    return choose_voice(Manner(), find_voices(folder), table, default) or default
