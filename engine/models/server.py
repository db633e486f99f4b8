"""Starts one model server: load, warm up, then listen on one port until SIGTERM."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Final, Literal, NoReturn

import uvicorn
from fastapi import FastAPI

from engine.errors import SettingsError
from engine.models.phrase_store import PhraseStore
from engine.models.priority import prioritize, prioritize_session
from engine.models.scheduler import Rank
from engine.models.standing import Standing
from engine.models.stt_app import create_app as create_stt_app
from engine.models.tts_app import create_app as create_tts_app
from engine.models.voices import Voices
from engine.speech.wire import MAX_MESSAGE_BYTES

_BAD_SETTINGS: Final = 2
_MAX_WORKERS: Final = 4


def serve(
    what: Literal["stt", "tts"],
    *,
    host: str,
    port: int,
    voices_dir: Path,
    default_voice: str,
    standing: Callable[[], Sequence[Standing]] = tuple,
    phrases_dir: Path | None = None,
) -> None:
    """Blocks until SIGTERM or SIGINT. Exits with 2 and one line on stderr when the model can't be used.

    The `standing` sentences are kept in `phrases_dir` over a restart.
    """
    try:
        app = _load_stt() if what == "stt" else _load_tts(voices_dir, default_voice, standing, phrases_dir)
    except SettingsError as e:
        sys.stderr.write(f"engine serve {what}: {e}\n")
        raise SystemExit(_BAD_SETTINGS) from e
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        ws="websockets-sansio",
        ws_max_size=2 * MAX_MESSAGE_BYTES,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=1,
    )
    prioritize_session()
    prioritize(Rank.SOON)  # what comes in and what goes out is waited for as well
    # uvicorn raises the signal again once it has shut down; by then it has done its work.
    signal.signal(signal.SIGTERM, _ended)
    try:
        uvicorn.Server(config).run()
    except (SystemExit, KeyboardInterrupt) as e:
        if isinstance(e, SystemExit) and e.code:  # it could not start: the port is taken
            raise
    # Runs and loads under way can't be stopped and may last seconds; nothing of them is wanted any more.
    os._exit(0)


def _workers() -> int:
    """One single-threaded run per core: throughput matters more than one run's last 20 %."""
    return min(_MAX_WORKERS, len(os.sched_getaffinity(0)))


def _load_stt() -> FastAPI:
    from engine.models.recognizer import MODEL, Recognizer  # noqa: PLC0415 - onnxruntime

    ears = Recognizer()
    ears.warm_up()
    return create_stt_app(ears, _workers(), MODEL)


def _load_tts(
    voices_dir: Path, default_voice: str, standing: Callable[[], Sequence[Standing]], phrases_dir: Path | None
) -> FastAPI:
    voices = Voices(voices_dir, default_voice)
    store = PhraseStore(phrases_dir) if phrases_dir else None
    return create_tts_app(voices, _workers(), standing=standing, store=store)


def _ended(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
