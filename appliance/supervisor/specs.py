"""What the appliance runs beside itself: commands, environments, probes and order."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from appliance.errors import StartError
from appliance.security.secrets import Secrets
from appliance.settings import CHECKOUT, ENGINE_PREFIX, Settings
from appliance.supervisor.ports import LOOPBACK, Ports, local_host, local_url, reachable_host
from appliance.supervisor.probe import HttpProbe, Probe
from appliance.weights import can_speak

INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "USER", "LOGNAME", "LD_LIBRARY_PATH")
"""All that children get of our environment: a proxy or a LIVEKIT_* of the shell must not lead them elsewhere."""

GPU_CHOICE = ("CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER")
"""On which of several GPUs the hotel's own voice runs."""

ASK_ONCE = ((signal.SIGTERM, 5.0),)
ASK_TWICE = ((signal.SIGTERM, 1.0), (signal.SIGTERM, 3.0))
"""livekit-server waits without limit for participants to leave, until it is asked again."""

WORKER = "worker"
"""The one that takes calls."""

MODEL_LOADS_S = 300.0
"""The hotel's own voice is 3 GB, and its steps are prepared on the GPU before it is ready."""


@dataclass(frozen=True, slots=True)
class ProcessSpec:
    """One process: how to start it, when it is ready, how to end it.

    `needs` names what must be ready first. Without a `critical` one no call can
    be answered. `stop_signals` are (signal, seconds to wait); SIGKILL follows.
    """

    name: str
    argv: tuple[str, ...]
    env: Mapping[str, str] = field(repr=False)
    ready: Probe
    ready_timeout_s: float
    needs: tuple[str, ...] = ()
    critical: bool = True
    stop_signals: tuple[tuple[signal.Signals, float], ...] = ASK_ONCE
    cwd: Path = CHECKOUT


def specs(settings: Settings, ports: Ports, secrets: Secrets, environ: Mapping[str, str]) -> tuple[ProcessSpec, ...]:
    """All processes, each after what it needs. Raises StartError if a part is missing."""
    check_parts(settings.parts)
    inherited = {name: environ[name] for name in INHERITED if name in environ}
    # the engine's own settings pass through; those that the appliance decides, it decides
    chosen = {name: value for name, value in environ.items() if name.startswith(ENGINE_PREFIX)}
    engine = inherited | chosen | _engine_environment(settings, ports, secrets)
    gpu = {name: environ[name] for name in GPU_CHOICE if name in environ}
    livekit = f"http://{reachable_host(local_host(settings.host))}:{ports.livekit}"
    return (
        ProcessSpec(
            name="livekit-server",
            argv=(str(_livekit_program(settings.parts)), "--config", str(livekit_config_file(settings))),
            env=inherited,
            ready=HttpProbe(livekit),
            ready_timeout_s=20,
            stop_signals=ASK_TWICE,
        ),
        _model("stt", ports.stt, engine, critical=True),
        # without it flite speaks, so a call can still be answered
        _model("tts", ports.tts, engine, critical=False),
        *([_model("zonos", ports.zonos, engine | gpu, critical=False)] if can_speak(settings.zonos_dir) else []),
        ProcessSpec(
            name="speech",
            argv=(sys.executable, "-m", "engine", "serve", "speech", "--port", str(ports.speech)),
            env=engine | {"OMP_NUM_THREADS": "1"},
            ready=HttpProbe(f"http://{LOOPBACK}:{ports.speech}/health"),
            ready_timeout_s=60,
            critical=False,  # no call goes through it
        ),
        ProcessSpec(
            name=WORKER,
            argv=(sys.executable, "-m", "engine", "worker"),
            env=engine | {"OMP_NUM_THREADS": "1"},  # a job computes little, and there are many
            ready=HttpProbe(f"http://{LOOPBACK}:{ports.worker}/"),
            ready_timeout_s=90,
            needs=("livekit-server",),
            stop_signals=((signal.SIGTERM, 6.0), (signal.SIGTERM, 2.0)),
        ),
    )


def livekit_config_file(settings: Settings) -> Path:
    return settings.run_dir / "livekit.yaml"


def check_parts(parts: Path) -> None:
    """Raises StartError that says what is missing and how to get it."""
    program = _livekit_program(parts)
    if not os.access(program, os.X_OK) or not program.is_file():
        raise StartError(f"{program} is missing or can't be run. ./installer/start.sh fetches and checks all parts.")
    if not any((parts / "voices").glob("*/voice.onnx")):
        raise StartError(f"there is no voice in {parts / 'voices'}. ./installer/start.sh fetches and checks all parts.")


def _livekit_program(parts: Path) -> Path:
    return parts / "bin" / "livekit-server"


def _model(name: str, port: int, engine: Mapping[str, str], *, critical: bool) -> ProcessSpec:
    # one core stays free for the calls themselves
    threads = max(1, min(4, len(os.sched_getaffinity(0)) - 1))
    return ProcessSpec(
        name=name,
        argv=(sys.executable, "-m", "engine", "serve", name, "--port", str(port)),
        env={**engine, "OMP_NUM_THREADS": str(threads)},
        ready=HttpProbe(f"http://{LOOPBACK}:{port}/health"),
        ready_timeout_s=MODEL_LOADS_S,
        critical=critical,
    )


def _engine_environment(settings: Settings, ports: Ports, secrets: Secrets) -> dict[str, str]:
    """The engine's settings; a secret is given as the path of its file."""
    here = reachable_host(local_host(settings.host))
    values: dict[str, object] = {
        "LIVEKIT_URL": f"ws://{here}:{ports.livekit}",
        "LIVEKIT_KEY_FILE": secrets.livekit_key_file,
        "APPLIANCE_URL": local_url(settings.host, ports.api),
        "SERVICE_KEY_FILE": secrets.service_key_file,
        "SPOOL_DIR": settings.spool_dir,
        "BOOK_FILE": settings.book_file,
        "HOTEL": settings.hotel,
        "HOTEL_FILE": settings.hotel_file,
        "HOUSE_FILE": settings.house_file,
        "VOICES_DIR": settings.parts / "voices",
        "STT_URL": f"ws://{LOOPBACK}:{ports.stt}",
        "TTS_URL": f"http://{LOOPBACK}:{ports.tts}",
        "ZONOS_DIR": settings.zonos_dir,
        "WORKER_PORT": ports.worker,
        "MAX_CALLS": settings.max_calls,
        "SILENCE_S": settings.silence_s,
        "LOCALES_BY_NUMBER": json.dumps(settings.locales_by_number),
        "TTS_ORDER": json.dumps(settings.tts_order),
        "VOICES": json.dumps(settings.voices),
        "SPEAKING_RATE": settings.speaking_rate,
        "ALLOW_EDGE": settings.allow_edge,
        "PHRASES_DIR": settings.phrases_dir,
    }
    if can_speak(settings.zonos_dir):
        values |= {"ZONOS_URL": f"http://{LOOPBACK}:{ports.zonos}"}
    if settings.riva_address is not None:
        files = {"RIVA_CA_FILE": settings.riva_ca_file, "RIVA_KEY_FILE": settings.riva_key_file}
        values |= {"RIVA_ADDRESS": settings.riva_address, "RIVA_TLS": settings.riva_tls}
        values |= {"BOOST_ARRIVALS": settings.boost_arrivals}
        values |= {"RIVA_ENDPOINTING": settings.riva_endpointing.model_dump_json(exclude_none=True)}
        values |= {name: file.absolute() for name, file in files.items() if file is not None}
    always = {"PYTHONUNBUFFERED": "1", "GRPC_VERBOSITY": "ERROR"}  # gRPC would tell of each lost connection in its way
    return always | pms_environment(settings) | {f"{ENGINE_PREFIX}{name}": str(value) for name, value in values.items()}


def pms_environment(settings: Settings) -> dict[str, str]:
    """Which system the engine books in; nothing where that is the built-in book."""
    if settings.pms == "book":
        return {}
    values = {
        "PMS": settings.pms,
        "PMS_KEY_FILE": settings.pms_key_file.absolute() if settings.pms_key_file else None,
        "PMS_SHARED_FILE": settings.pms_shared_file,
        "PMS_URL": settings.pms_url,
        "PMS_IDENTITY_URL": settings.pms_identity_url,
        "PMS_PROPERTY": settings.pms_property,
        "PMS_RATE": settings.pms_rate,
    }
    return {f"{ENGINE_PREFIX}{name}": str(value) for name, value in values.items() if value is not None}
