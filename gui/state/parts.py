"""What the parts of the box are called: processes, stages, and how they are."""

from __future__ import annotations

from appliance.contract.events import Stage
from appliance.contract.health import ProcessState
from gui.words import mark, say

STAGE_NAMES = {Stage.STT: mark("Hears"), Stage.BRAIN: mark("Thinks"), Stage.TTS: mark("Speaks")}


PROCESS_STATES = {
    ProcessState.WAITING: mark("waiting"),
    ProcessState.STARTING: mark("starting"),
    ProcessState.READY: mark("ready"),
    ProcessState.BACKING_OFF: mark("starting again soon"),
    ProcessState.STOPPING: mark("stopping"),
    ProcessState.STOPPED: mark("stopped"),
}


PROCESSES = {
    "livekit-server": mark("Line (livekit-server)"),
    "livekit-sip": mark("Telephone line (livekit-sip)"),
    "llm": mark("Language model (llm)"),
    "redis-server": mark("Telephone line's memory (redis-server)"),
    "speech": mark("Speech door (speech)"),
    "stt": mark("Recogniser (stt)"),
    "tts": mark("Voice (tts)"),
    "worker": mark("Porter (worker)"),
    "zonos": mark("Hotel's own voice (zonos)"),
}


PARTS = {
    "disk": mark("Disk"),
    "events": mark("Events of calls"),
    "pms": mark("Hotel's own system"),
    "store": mark("Store of calls"),
}


STATUSES = {"healthy": mark("healthy"), "degraded": mark("degraded"), "down": mark("down")}


def name_stage(stage: Stage) -> str:
    return say(STAGE_NAMES[stage])


def name_process_state(state: ProcessState) -> str:
    return say(PROCESS_STATES[state])


def name_process(name: str) -> str:
    """What it is for; one that is not known here by its own name."""
    return say(PROCESSES[name]) if name in PROCESSES else name


def name_part(name: str) -> str:
    """Of the box, beside its processes."""
    return say(PARTS[name]) if name in PARTS else name


def name_status(status: str) -> str:
    """Of a part of the box, or of all of it."""
    return say(STATUSES[status])
