"""What a job is given, without LiveKit: a room where nobody is, and the settings of a box where nothing answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from livekit import rtc

from appliance.contract.dispatch import JobBrief
from engine.settings import Settings
from tests.fakes.model_server import free_port

NOWHERE = f"127.0.0.1:{free_port()}"
HOTEL = Path(__file__).resolve().parents[3] / "assets" / "hotel"


@dataclass
class Context:
    """What LiveKit gives a job; `go_in` is what happens when it goes into its room, where nobody is."""

    proc: SimpleNamespace
    job: SimpleNamespace
    go_in: Callable[[], None]
    room: rtc.Room = field(default_factory=rtc.Room)
    left: list[str] = field(default_factory=list)

    async def connect(self) -> None:
        self.go_in()

    def add_shutdown_callback(self, _: object) -> None: ...

    def shutdown(self, reason: str) -> None:
        self.left.append(reason)


def make_context(folder: Path, go_in: Callable[[], None], **settings: Any) -> Context:
    """`settings`: those that a test needs to be different."""
    (folder / "key").write_text("service key\n")
    usual: dict[str, Any] = {
        "appliance_url": f"http://{NOWHERE}",
        "stt_url": f"ws://{NOWHERE}",
        "tts_url": f"http://{NOWHERE}",
        "service_key_file": folder / "key",
        "spool_dir": folder / "spool",
        "book_file": folder / "book.db",
        "hotel": HOTEL,
        "voices_dir": folder,
    }
    brief = JobBrief(session_id="s1", user_name="Ada Byron")
    return Context(
        SimpleNamespace(userdata={"settings": Settings(**(usual | settings))}),
        SimpleNamespace(metadata=brief.model_dump_json(), room=SimpleNamespace(name="room-s1")),
        go_in,
    )


def room_was_removed(logs: Sequence[Mapping[str, Any]]) -> bool:
    """Whether it was tried: no LiveKit is there to do it."""
    return any(entry["event"] == "the room is left to the appliance" for entry in logs)
