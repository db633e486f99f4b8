"""Phrases that stay on disk over a restart: only the hotel's own standing sentences, which `warming` puts here.

No reply that was made for a guest ever comes here. A file is named by a hash
of all that makes its audio the same, so it holds no text; its first 32 bytes
are the SHA-256 of the rest. One process writes; whatever is damaged is removed.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

import structlog

from engine.speech.voices.cache import Phrase

MAX_BYTES: Final = 128 * 1024 * 1024
"""Some 50 minutes of speech."""

_SUFFIX: Final = ".pcm"
_DIGEST_BYTES: Final = 32
_FORM: Final = "1"
"""Another one when voices are made to sound otherwise by the same files."""

_log = structlog.get_logger(__name__)


class PhraseStore:
    """Blocking; a folder of mode 0700 with files of mode 0600. A disk that fails only loses what was remembered."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as e:
            _log.warning("phrases can't be kept on disk", error=str(e))
        for left_behind in folder.glob("*.tmp"):
            left_behind.unlink(missing_ok=True)
        self._sizes = {f.name: f.stat().st_size for f in sorted(folder.glob(f"*{_SUFFIX}"), key=_last_use)}

    @property
    def size_bytes(self) -> int:
        return sum(self._sizes.values())

    @property
    def phrases(self) -> int:
        return len(self._sizes)

    def load(self, phrase: Phrase) -> bytes | None:
        """None: not there, or it was damaged and is gone now."""
        file = self._file(phrase)
        try:
            content = file.read_bytes()
            os.utime(file)
        except OSError:
            self._sizes.pop(file.name, None)
            return None
        digest, pcm = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
        if not pcm or hashlib.sha256(pcm).digest() != digest:
            _log.warning("a kept phrase is damaged and is removed", file=file.name)
            self._remove(file.name)
            return None
        self._sizes[file.name] = self._sizes.pop(file.name, len(content))  # the least recently used stands first
        return pcm

    def save(self, phrase: Phrase, pcm: bytes) -> None:
        """Whole or not at all; the least recently used go when it is too much."""
        file, size = self._file(phrase), _DIGEST_BYTES + len(pcm)
        if size > self._max_bytes:
            return
        try:
            # mkstemp's files are for their owner only
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            with os.fdopen(handle, "wb") as out:
                out.write(hashlib.sha256(pcm).digest() + pcm)
            Path(name).replace(file)
        except OSError as e:
            _log.warning("a phrase can't be kept on disk", error=str(e))
            return
        self._sizes.pop(file.name, None)
        self._sizes[file.name] = size
        while self.size_bytes > self._max_bytes:
            self._remove(next(iter(self._sizes)))

    def _file(self, phrase: Phrase) -> Path:
        key = "\0".join((_FORM, phrase.voice, f"{phrase.rate:.3f}", phrase.text))
        return self._folder / (hashlib.sha256(key.encode()).hexdigest() + _SUFFIX)

    def _remove(self, name: str) -> None:
        self._sizes.pop(name, None)
        with suppress(OSError):
            (self._folder / name).unlink()


def _last_use(file: Path) -> float:
    return file.stat().st_mtime
