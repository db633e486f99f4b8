"""The voices of one folder: the default is there before the server listens, the others follow.

Also those that are dropped there later. One that can't be used is left out until its files are others.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import structlog

from engine.errors import SettingsError
from engine.models.phonemes import Phonemizer
from engine.models.voice import Voice
from engine.speech.manner import Manner
from engine.speech.voices.piper_voices import VoiceConfig, choose_voice, read_config

_log = structlog.get_logger(__name__)


class Voices:
    """Raises SettingsError when the folder or the default voice can't be used; another damaged voice is left out."""

    def __init__(self, folder: Path, default: str) -> None:
        if not folder.is_dir():
            raise SettingsError(f"the voices' folder {folder} is not there; run ./installer/start.sh")
        self.default = default
        self.damaged: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        """The files of each voice, as they were when it was looked at."""
        self._looking = Lock()
        self._folder = folder
        self._phonemizers: dict[str, Phonemizer] = {}
        first = read_config(folder / default)
        self._loaded = {default: self._load(default, first)}
        self._configs = {default: first}
        self._waiting: dict[str, VoiceConfig] = {}
        self.look_again()

    @property
    def names(self) -> list[str]:
        """The default first; a voice that is still loading counts."""
        return [self.default, *sorted({*self._loaded, *self._waiting} - {self.default})]

    def find(self, name: str) -> Voice | None:
        """None: unknown, or still loading (then `is_loading`)."""
        return self._loaded.get(name)

    def choose(self, locale: str | None) -> str | None:
        """The name of a voice for this locale, or None; the default when there is no wish."""
        if locale is None:
            return self.default
        return choose_voice(Manner(locale), {name: self._configs[name].locale for name in self.names}, {}, self.default)

    def sample_rate_hz(self, name: str) -> int:
        """Of one in `names`, loaded or not."""
        return self._configs[name].audio.sample_rate

    def is_loading(self, name: str) -> bool:
        return name in self._waiting

    def look_again(self) -> bool:
        """Whether there are new ones, which `load_others` loads. Blocking, some milliseconds."""
        with self._looking:
            found = [folder for folder in sorted(self._folder.iterdir()) if folder.is_dir() and self._read(folder)]
            return bool(found)

    def load_others(self) -> None:
        """Blocking, some seconds per voice."""
        while self._waiting:
            name, config = next(iter(self._waiting.items()))
            try:
                self._loaded[name] = self._load(name, config)
                del self._waiting[name]
            except (SettingsError, OSError) as e:  # damaged, or its folder is gone again
                del self._waiting[name], self._configs[name]
                self._leave_out(name, e)

    def close(self) -> None:
        for phonemizer in self._phonemizers.values():
            phonemizer.close()

    def _load(self, name: str, config: VoiceConfig) -> Voice:
        language = config.espeak.voice
        if language not in self._phonemizers:
            self._phonemizers[language] = Phonemizer(language)
        return Voice(self._folder / name, config, self._phonemizers[language])

    def _read(self, folder: Path) -> bool:
        """Whether it is a voice that was not known, and can be loaded."""
        name, files = folder.name, _files(folder)
        if name in self._configs or self._seen.get(name) == files:
            return False
        self._seen[name] = files
        try:
            config = read_config(folder)
        except SettingsError as e:
            self._leave_out(name, e)
            return False
        self.damaged.pop(name, None)
        self._configs[name] = self._waiting[name] = config
        return True

    def _leave_out(self, name: str, why: Exception) -> None:
        self.damaged[name] = str(why)
        _log.warning("voice left out", voice=name, reason=str(why))


def _files(folder: Path) -> str:
    """What is in it, as far as sizes and times tell; "" when it is gone again."""
    try:
        stats = [(file.name, file.stat()) for file in sorted(folder.iterdir())]
    except OSError:
        return ""
    return " ".join(f"{name}-{stat.st_size}-{stat.st_mtime_ns}" for name, stat in stats)
