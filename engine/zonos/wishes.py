"""What a program may ask of the voice, and whether it can be had."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from engine.speech.manner import DEFAULT_LOCALE, FASTEST, SLOWEST
from engine.zonos.synthesizer import Speech
from engine.zonos.text import language_for
from engine.zonos.voices import Shelf


class Wish(BaseModel):
    """Without a `voice` the first on the shelf speaks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    voice: str | None = Field(default=None, max_length=40)
    locale: str = Field(default=DEFAULT_LOCALE, max_length=20)
    speed: float = Field(default=1.0, ge=SLOWEST, le=FASTEST)
    seed: int | None = Field(default=None, ge=0, lt=2**31)


class Refused(Exception):
    """It is not here; `status` is HTTP's for that."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def speech_of(wish: Wish, text: str, shelf: Shelf, *, first: bool) -> Speech:
    """Raises Refused for a voice or a language that is not there."""
    names = shelf.names
    if not names:
        raise Refused(404, "there is no voice yet: `nightporter voice add WAV --name NAME --consent WHOSE`")
    voice = wish.voice or names[0]
    if voice not in names:
        raise Refused(404, f"no voice {voice!r}; there are: {', '.join(names)}")
    if language_for(wish.locale) is None:
        raise Refused(422, f"locale: {wish.locale!r} is not spoken here")
    return Speech(text, voice, wish.locale, wish.speed, first, wish.seed)
