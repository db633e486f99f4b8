"""The hotel's voices: a file each, with the name, whose consent there is, the day, and the 128 numbers. No torch."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from engine.errors import SettingsError
from engine.zonos.config import SPEAKER_SIZE

NAME: Final = re.compile(r"^[A-Za-z0-9_-]{1,40}$")
_SUFFIX: Final = ".json"


class Voice(BaseModel):
    """`consent`: who agreed to it, and where that is written down."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=NAME.pattern)
    consent: str = Field(min_length=1, max_length=500)
    added: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    embedding: Annotated[tuple[float, ...], Field(min_length=SPEAKER_SIZE, max_length=SPEAKER_SIZE)]


class Shelf:
    """The voices of one folder; files of mode 0600, for a voice is personal."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def names(self) -> list[str]:
        return sorted(file.stem for file in self._folder.glob(f"*{_SUFFIX}") if NAME.match(file.stem))

    def read(self, name: str) -> Voice:
        """Raises SettingsError when there is none of this name, or its file is damaged."""
        if not NAME.match(name) or not self._file(name).is_file():
            raise SettingsError(f"there is no voice {name!r}; there are: {', '.join(self.names) or 'none'}")
        try:
            return Voice.model_validate_json(self._file(name).read_bytes())
        except (OSError, ValidationError) as e:
            why = e.strerror if isinstance(e, OSError) else "it holds something else"
            mend = "remove it, and add it from its recording again"
            raise SettingsError(f"the voice {name} is damaged ({self._file(name)}: {why}); {mend}") from e

    def add(self, voice: Voice) -> None:
        """Raises SettingsError when the name is taken."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if voice.name in self.names:
            raise SettingsError(f"there is a voice {voice.name} already; remove it first, or choose another name")
        temporary = self._folder / f"{voice.name}.tmp"
        temporary.unlink(missing_ok=True)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(voice.model_dump_json(indent=1))
        temporary.replace(self._file(voice.name))

    def remove(self, name: str) -> None:
        """Raises SettingsError when there is none of this name."""
        if not NAME.match(name) or not self._file(name).is_file():
            raise SettingsError(f"there is no voice {name!r}; there are: {', '.join(self.names) or 'none'}")
        self._file(name).unlink()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}{_SUFFIX}"
