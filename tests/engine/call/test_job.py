"""A job that ends by a mistake of ours leaves the call open and the room there: the appliance sends another porter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from livekit import rtc
from livekit.agents import JobContext
from structlog.testing import capture_logs

from appliance.contract.dispatch import JobBrief
from appliance.contract.events import JobError
from engine.call.job import answer
from engine.call.record.spool import read_spool
from engine.settings import Settings
from tests.fakes.model_server import free_port

NOWHERE = f"127.0.0.1:{free_port()}"
HOTEL = Path(__file__).resolve().parents[3] / "assets" / "hotel"
SAID = "good evening"


@dataclass
class Context:
    """What LiveKit gives a job; `go_in` is what happens when it goes into its room, where nobody is."""

    proc: SimpleNamespace
    job: SimpleNamespace
    go_in: Callable[[], None]
    room: rtc.Room = field(default_factory=rtc.Room)
    did: list[str] = field(default_factory=list)

    async def connect(self) -> None:
        self.go_in()

    def add_shutdown_callback(self, _: object) -> None: ...

    def delete_room(self) -> None:
        self.did.append("room deleted")

    def shutdown(self, reason: str) -> None:
        self.did.append(f"left: {reason}")


def make_context(folder: Path, go_in: Callable[[], None]) -> Context:
    (folder / "key").write_text("service key\n")
    settings = Settings(
        appliance_url=f"http://{NOWHERE}",
        stt_url=f"ws://{NOWHERE}",
        tts_url=f"http://{NOWHERE}",
        service_key_file=folder / "key",
        spool_dir=folder / "spool",
        book_file=folder / "book.db",
        hotel=HOTEL,
        voices_dir=folder,
    )
    brief = JobBrief(session_id="s1")
    return Context(
        SimpleNamespace(userdata={"settings": settings}), SimpleNamespace(metadata=brief.model_dump_json()), go_in
    )


def stumble() -> None:
    raise KeyError(SAID)


def stand_still() -> None:
    """In a room that there is not, so that nothing can be played in it."""


@pytest.mark.parametrize("go_in", [stumble, stand_still], ids=["on its way in", "in its playout"])
async def test_the_call_is_left_to_another_porter(tmp_path: Path, go_in: Callable[[], None]) -> None:
    context = make_context(tmp_path, go_in)
    with capture_logs() as logs:
        await answer(cast(JobContext, context))
    assert context.did == ["left: failed"]
    events = read_spool(tmp_path / "spool" / "s1.jsonl")
    assert [event.type for event in events] == ["job.started", "error"]
    assert isinstance(events[1], JobError) and events[1].where == "job"
    assert "a mistake ends this job" in {entry["event"] for entry in logs} and SAID not in str(logs)
    assert SAID not in events[1].message
