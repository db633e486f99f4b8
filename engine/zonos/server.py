"""Starts the server of the hotel's own voice: load, prepare, then listen on one port until SIGTERM."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

import structlog
import torch
import uvicorn

from engine.errors import SettingsError
from engine.zonos.app import create_app
from engine.zonos.codec import load_codec
from engine.zonos.memory import slot_bytes
from engine.zonos.runner import POSITIONS, Runner
from engine.zonos.scheduler import SIZES
from engine.zonos.streams import Ending
from engine.zonos.synthesizer import STUCK_S, Synthesizer
from engine.zonos.voices import Shelf
from engine.zonos.weights import load_model

MODEL_FOLDER: Final = "model"
CODEC_FOLDER: Final = "codec"
SPEAKER_FOLDER: Final = "speaker"
VOICES_FOLDER: Final = "voices"
_BAD_SETTINGS: Final = 2
_FAILED: Final = 3
_LAST_WORDS_S: Final = 0.5
_CPU_SLOTS: Final = 4
_CPU_STUCK_S: Final = 120.0
"""There a part of a text and a step of the official model take many seconds."""
_FREE_SHARE: Final = 0.7
"""Of the GPU's memory that is free once the model is loaded: the rest is the codec's, and others'."""
_ENDING: Final = Ending(bias=-6.93, extra=6)
"""-ln 1024, and six frames more: the model likes to end too early, in the middle of the last sound."""
_log = structlog.get_logger(__name__)


def load_runner(folder: Path) -> Runner:
    """From `model/` and `codec/` of a folder; on the GPU in bf16, or else on the CPU. Raises SettingsError."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    dtype = torch.bfloat16 if device.type == "cuda" else torch.float32
    if device.type == "cpu":
        _log.warning("no NVIDIA GPU can be used: the hotel's own voice will be far too slow for calls")
        torch.set_num_threads(max(1, len(os.sched_getaffinity(0)) // 2))
    model = load_model(folder / MODEL_FOLDER, device, dtype)
    codec = load_codec(folder / CODEC_FOLDER, device)
    slots = _CPU_SLOTS
    if device.type == "cuda":
        each = slot_bytes(model.config, rows=2, length=POSITIONS, dtype=dtype)
        # beside those who speak there is one more: who is let in
        slots = int(min(SIZES[-1], _FREE_SHARE * torch.cuda.mem_get_info(device)[0] // each - 1))
        if slots < 1:
            raise SettingsError(f"the GPU has no room: one stream takes {each / 1e9:.1f} GB beside the model")
    return Runner(model, codec, slots=slots, ending=_ENDING)


def serve(folder: Path, *, host: str, port: int) -> None:
    """Blocks until SIGTERM or SIGINT. Exits with 2 and one line on stderr when the weights can't be used,
    and with 3 when the model fails or hangs: whoever watches starts it anew."""
    try:
        runner = load_runner(folder)
        runner.warm_up(_log.info)
    except (SettingsError, torch.OutOfMemoryError) as e:
        sys.stderr.write(f"engine serve zonos: {str(e).partition(chr(10))[0]}\n")
        raise SystemExit(_BAD_SETTINGS if isinstance(e, SettingsError) else _FAILED) from e
    shelf = Shelf(folder / VOICES_FOLDER)
    stuck_s = STUCK_S if torch.cuda.is_available() else _CPU_STUCK_S
    synthesizer = Synthesizer(runner, shelf, on_fatal=_end, stuck_s=stuck_s)
    app = create_app(
        synthesizer,
        runner,
        shelf,
        model=f"zonos-v0.1-{runner.variant}",
        on_stuck=lambda: _end("a step of the model does not end"),
    )
    config = uvicorn.Config(
        app, host=host, port=port, access_log=False, log_level="warning", timeout_graceful_shutdown=1
    )
    # uvicorn raises the signal again once it has shut down; by then it has done its work.
    signal.signal(signal.SIGTERM, _ended)
    try:
        uvicorn.Server(config).run()
    except (SystemExit, KeyboardInterrupt) as e:
        if isinstance(e, SystemExit) and e.code:  # it could not start: the port is taken
            raise
    os._exit(0)  # a step under way can't be stopped, and nothing of it is wanted any more


def _ended(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _end(why: str) -> None:
    """A moment later: those who wait are told first."""
    _log.error("the server ends and is started anew", reason=why)
    threading.Timer(_LAST_WORDS_S, os._exit, (_FAILED,)).start()
