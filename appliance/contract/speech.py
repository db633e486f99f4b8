"""Speech for programs that are no calls: the bodies, messages and limits of the speech API.

The appliance answers it in front; behind it the engine's speech door
(`engine serve speech`) holds the same tiers that calls hear and speak through.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

MAX_RECORDING_S: Final = 60.0
"""A longer recording is answered with 413; the stream takes more."""

SAMPLE_RATES_HZ: Final = (8_000, 48_000)
"""The lowest and the highest."""

MAX_CHANNELS: Final = 2

MAX_BODY_BYTES: Final = 4 * int(MAX_RECORDING_S * SAMPLE_RATES_HZ[1] * MAX_CHANNELS * 2) // 3 + 64 * 1024
"""The longest recording at the highest rate as base64, with room for what stands around it; more is 413."""

MAX_STREAM_S: Final = 1800.0
"""Audio in one stream; then it is closed with StreamEnd.TOO_LONG."""

IDLE_S: Final = 15.0
"""A stream that sends nothing for so long is closed with StreamEnd.IDLE."""

MAX_MESSAGE_BYTES: Final = 256 * 1024
"""Of one message of a stream: 1.3 s at the highest rate and two channels. A longer one is closed with 1009."""

Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")]
VoiceName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,60}$")]
SampleRate = Annotated[int, Field(ge=SAMPLE_RATES_HZ[0], le=SAMPLE_RATES_HZ[1])]
Channels = Annotated[int, Field(ge=1, le=MAX_CHANNELS)]


class AudioForm(BaseModel):
    """How 16-bit little-endian PCM is to be read, and in which language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sample_rate_hz: SampleRate = 16_000
    channels: Channels = Field(default=1, description="two are interleaved and mixed into one")
    locale: Locale = "en-GB"


class Transcribe(BaseModel):
    """A recording to transcribe, in JSON."""

    model_config = ConfigDict(extra="forbid")

    audio: str = Field(min_length=1, description="base64 of a WAV file, or of 16-bit little-endian PCM")
    format: Literal["wav", "pcm"] = "wav"
    sample_rate_hz: SampleRate | None = Field(default=None, description="of PCM; a WAV file says so itself")
    channels: Channels | None = Field(default=None, description="of PCM (1 if left out); a WAV file says so itself")
    locale: Locale = "en-GB"


class SpokenWord(BaseModel):
    """One word and when it was said, in seconds from the beginning."""

    text: str
    start_s: float
    end_s: float
    confidence: float | None = None


class Transcription(BaseModel):
    """What was said in a recording; payment-card numbers are masked."""

    text: str
    language: str
    duration_s: float
    tier: str = Field(description="which recogniser heard it")
    words: list[SpokenWord] | None = Field(
        default=None, description="if the tier tells them; left out where a card number was masked"
    )


class PartialWords(BaseModel):
    """Words so far of a sentence that is not over; the next message about it replaces them."""

    type: Literal["partial"] = "partial"
    text: str


class FinalWords(BaseModel):
    """A stretch of speech between two pauses. Times are seconds from the beginning of the stream."""

    type: Literal["final"] = "final"
    text: str
    language: str
    tier: str
    start_s: float
    end_s: float


class StreamDone(BaseModel):
    """The answer to `end`: everything was transcribed. The stream is then closed with 1000."""

    type: Literal["done"] = "done"
    duration_s: float


StreamAnswer = Annotated[PartialWords | FinalWords | StreamDone, Field(discriminator="type")]
STREAM_ANSWER: TypeAdapter[StreamAnswer] = TypeAdapter(StreamAnswer)


class EndOfAudio(BaseModel):
    """Nothing more comes; what is left is transcribed. The one text message of a stream."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["end"] = "end"


class StreamEnd(IntEnum):
    """Why a stream was closed, as the WebSocket's close code."""

    DONE = 1000
    NOT_UNDERSTOOD = 1003
    MESSAGE_TOO_LONG = 1009
    FAILED = 1011
    TRY_AGAIN_LATER = 1013
    IDLE = 4408
    TOO_LONG = 4413


class Synthesize(BaseModel):
    """Text to speak; answered with audio (16-bit mono)."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
    voice: VoiceName | None = Field(default=None, description="one of /api/v1/speech/voices; without one the locale's")
    locale: Locale | None = Field(default=None, description="without one the voice's; without either en-GB")
    rate: float = Field(default=1.0, ge=0.5, le=2.0, description="speaking rate; 1 is the voice's own")
    format: Literal["wav", "pcm"] = Field(
        default="wav",
        description="a whole WAV file, or raw PCM as it is made (X-Sample-Rate tells its rate)",
    )


class Voice(BaseModel):
    """One voice of one tier."""

    name: str
    locale: str = Field(description="what it speaks, like en-GB or de")
    tier: str


class Voices(BaseModel):
    """The voices that can be heard now, best tier first; the first is the default."""

    voices: list[Voice]
