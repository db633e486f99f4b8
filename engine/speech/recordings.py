"""The recorded phrases: what a guest hears when nothing of ours can speak, or when speaking would come too late.

They are files, made beforehand (`engine.speech.record`), so that no tier, model or server stands between them and the
guest. One folder a language under assets/phrases; the manifest there says what each one says and whose voice it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

import av
from pydantic import BaseModel, ConfigDict

FOLDER: Final = Path(__file__).resolve().parents[2] / "assets" / "phrases"
RATE_HZ: Final = 16_000


class Phrase(StrEnum):
    """What can be said whatever happens; the names of the files and of the texts in `[phrase]` of a locale."""

    MOMENT = "moment"
    STILL = "still"
    TROUBLE = "trouble"
    AGAIN = "again"
    GOODBYE = "goodbye"
    UNSERVED = "unserved"
    MENU = "menu"
    PERSON = "person"
    CALL_BACK = "call_back"
    NO_KEY = "no_key"


class Recording(BaseModel):
    """One phrase as it was recorded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    seconds: float


class Language(BaseModel):
    """The phrases of one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    voice: str
    licence: str
    phrases: dict[Phrase, Recording]


class Manifest(BaseModel):
    """`manifest.json`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    languages: dict[str, Language]


@cache
def manifest() -> Manifest:
    return Manifest.model_validate_json((FOLDER / "manifest.json").read_text(encoding="utf-8"))


def file_of(language: str, phrase: Phrase) -> Path:
    return FOLDER / language / f"{phrase}.ogg"


@cache
def recorded(language: str) -> Mapping[Phrase, bytes]:
    """Every phrase of a language as PCM (s16le, 16 kHz, mono). Takes some 60 ms: not on the event loop.

    Raises ValueError when one of them can't be read.
    """
    return {phrase: decode(file_of(language, phrase)) for phrase in Phrase}


def decode(file: Path) -> bytes:
    """Raises ValueError, which says why, for a file that is gone, damaged or without sound."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE_HZ)
    try:
        with av.open(str(file)) as opened:
            frames = [part for frame in opened.decode(audio=0) for part in resampler.resample(frame)]
    except av.FFmpegError as e:
        raise ValueError(e.strerror) from e
    except IndexError as e:
        raise ValueError("there is no sound in it") from e
    frames += resampler.resample(None)
    return b"".join(bytes(frame.planes[0])[: 2 * frame.samples] for frame in frames)
