"""A recording out of a request's body: a WAV file, or JSON with base64 of one or of bare PCM. Nothing is guessed."""

from __future__ import annotations

import base64
import io
import wave
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, NoReturn

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from appliance.contract.speech import MAX_RECORDING_S, AudioForm, Transcribe

WAV_TYPES: Final = frozenset({"audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"})
_SAMPLE_BYTES: Final = 2


@dataclass(frozen=True, slots=True)
class Recording:
    """s16le as `form` says."""

    pcm: bytes
    form: AudioForm


def read_recording(content_type: str, body: bytes, locale: str) -> Recording:
    """`locale` counts for a WAV body; JSON has its own.

    Raises RequestValidationError that names the field, HTTPException 413 for a
    recording that is too long and 415 for a body that is neither.
    """
    kind = content_type.partition(";")[0].strip().lower()
    if kind in WAV_TYPES:
        recording = _read_wav(body, locale, "body")
    elif kind == "application/json":
        recording = _read_json(body)
    else:
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send a WAV file as audio/wav, or JSON with the audio in base64"
        )
    return _checked(recording)


def _read_json(body: bytes) -> Recording:
    try:
        ask = Transcribe.model_validate_json(body)
    except ValidationError as e:
        raise RequestValidationError([{**x, "loc": ("body", *x["loc"])} for x in e.errors()]) from e
    try:
        audio = base64.b64decode(ask.audio, validate=True)
    except ValueError as e:  # binascii.Error is one, and so is a letter that is not ASCII
        _refuse("audio", f"this is no base64: {e}")
    if ask.format == "wav":
        for field in ("sample_rate_hz", "channels"):
            if getattr(ask, field) is not None:
                _refuse(field, "a WAV file says so itself: leave it out, or send the format pcm")
        return _read_wav(audio, ask.locale, "audio")
    if ask.sample_rate_hz is None:
        _refuse("sample_rate_hz", "PCM needs it")
    return Recording(audio, _form(ask.sample_rate_hz, ask.channels or 1, ask.locale))


def _read_wav(file: bytes, locale: str, field: str) -> Recording:
    try:
        with wave.open(io.BytesIO(file)) as audio:
            channels, width, rate_hz, *_ = audio.getparams()
            # All that is there: a recorder that writes to a pipe can't say the length in the header.
            pcm = audio.readframes(len(file))
    except (wave.Error, EOFError) as e:
        _refuse(field, f"this is no WAV file with PCM: {e or 'it ends too early'}")
    if width != _SAMPLE_BYTES:
        _refuse(field, f"its samples have {8 * width} bits, and must have 16")
    return Recording(pcm, _form(rate_hz, channels, locale))


def _form(sample_rate_hz: int, channels: int, locale: str) -> AudioForm:
    try:
        return AudioForm(sample_rate_hz=sample_rate_hz, channels=channels, locale=locale)
    except ValidationError as e:
        raise RequestValidationError([{**x, "loc": ("body", *x["loc"])} for x in e.errors()]) from e


def _checked(recording: Recording) -> Recording:
    form, size = recording.form, len(recording.pcm)
    if not size or size % (_SAMPLE_BYTES * form.channels):
        _refuse("audio", "there is no audio in it" if not size else "it ends in the middle of a sample")
    duration_s = size / _SAMPLE_BYTES / form.channels / form.sample_rate_hz
    if duration_s > MAX_RECORDING_S:
        raise HTTPException(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"the recording is {duration_s:.1f} s long, and may be {MAX_RECORDING_S:g} s; a stream takes more",
        )
    return recording


def _refuse(field: str, message: str) -> NoReturn:
    raise RequestValidationError([{"type": "value_error", "loc": ("body", field), "msg": message}])
