"""A Piper voice for callers and peers, through the product's own voice code: the tier that all have in common."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.models.phonemes import Phonemizer
from engine.models.voice import Voice
from engine.speech.voices.piper_voices import read_config

PORTER_VOICE = "jenny"
CALLER_VOICE = "alan"


@contextmanager
def open_voice(folder: Path) -> Iterator[Voice]:
    """The voice in `folder`, warmed up, until the context ends. Raises SettingsError when it can't be used."""
    config = read_config(folder)
    phonemizer = Phonemizer(config.espeak.voice)
    try:
        yield Voice(folder, config, phonemizer)
    finally:
        phonemizer.close()
