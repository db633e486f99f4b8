"""What a box tells, in a few plain examples, with whatever a test needs to be different."""

from __future__ import annotations

import io
import time
import wave

from appliance.contract.calls import CallDetail
from appliance.contract.figures import Figures, LatencySlice, MachineFigures
from appliance.contract.requests import StaffRequest
from appliance.contract.sessions import CallState, SessionKind
from appliance.contract.speech import Voice


def make_call(session_id: str, **more: object) -> CallDetail:
    """A call that has just begun, with whatever a test needs to be different."""
    plain: dict[str, object] = {
        "session_id": session_id,
        "room_name": f"room-{session_id}",
        "kind": SessionKind.TEST,
        "user_name": "Ada Byron",
        "locale": "en-GB",
        "state": CallState.LIVE,
        "state_reason": None,
        "created_at": time.time(),
        "ended_at": None,
        "turns": 0,
        "requests": 0,
        "urgent": False,
        "transcript": [],
        "tools": [],
        "left_for_staff": [],
        "sound_kept": False,
        "events_cursor": 0,
    }
    return CallDetail.model_validate(plain | more)


def make_voices(*names: str) -> list[Voice]:
    return [Voice(name=name, locale="en-GB", tier="piper") for name in names]


def make_figures() -> Figures:
    """A quiet hour."""
    machine = MachineFigures(
        cores=4, load=1, memory_bytes=100, memory_available_bytes=60, disk_bytes=100, disk_free_bytes=50
    )
    hour = LatencySlice(begin=0, end=3600, answers=0, steps={})
    return Figures(at=3600, machine=machine, gpus=[], hour=hour, slices=[hour], tiers=[])


def make_request(request_id: str, session_id: str = "s1", **more: object) -> StaffRequest:
    """A wake-up call that nobody has taken up, with whatever a test needs to be different."""
    plain: dict[str, object] = {
        "request_id": request_id,
        "session_id": session_id,
        "kind": "wake_up",
        "urgent": False,
        "summary": f"Do {request_id}.",
        "details": {},
        "due_at": None,
        "created_at": 1000.0,
        "state": "open",
        "claimed_by": None,
        "claimed_at": None,
        "done_by": None,
        "done_at": None,
        "alert": False,
        "alerted_at": None,
        "notes": [],
        "room_name": f"room-{session_id}",
        "caller": None,
    }
    return StaffRequest.model_validate(plain | more)


def silence_wav(duration_s: float = 0.1, rate_hz: int = 22050) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(bytes(2 * int(rate_hz * duration_s)))
    return buffer.getvalue()
