"""Recorded phrases in a call: staff read what was heard, and the guest's silence counts from their end."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from appliance.contract.events import Role
from engine.call.language.tongue import Tongue, choose
from engine.call.record.report import Report
from engine.call.speaking.announcer import Announcer
from engine.speech import recordings
from engine.speech.recordings import Phrase


class Scene:
    """A player that hears recordings as the test says, and everybody who is told."""

    def __init__(self, *heard: bool | type[Exception]) -> None:
        self.heard = list(heard)
        self.told: list[str] = []
        self.turns: list[dict[str, Any]] = []
        tongue = Tongue(choose("de-DE", spoken=frozenset({"en", "de"}), recognised=False))
        self.announcer = Announcer(self, tongue, cast("Report", self), self, clock=lambda: 100.0)

    async def play(self, pcm: bytes) -> bool:
        self.told.append("play")
        outcome = self.heard.pop(0)
        if isinstance(outcome, bool):
            return outcome
        raise outcome

    def stop(self) -> None:
        self.told.append("stop")

    def somebody_is_busy(self) -> None:
        self.told.append("busy")

    def guests_turn(self) -> None:
        self.told.append("guest's turn")

    def emit(self, _kind: type, /, **fields: Any) -> None:
        self.turns.append(fields)


async def test_phrases_follow_each_other_and_are_written_down() -> None:
    scene = Scene(True, True)
    await scene.announcer.announce(Phrase.MOMENT, Phrase.NO_KEY)
    assert scene.told == ["busy", "play", "play", "guest's turn"]
    assert [turn["text"] for turn in scene.turns] == [
        "Einen Moment, bitte.",
        "Entschuldigung, diese Taste ist nicht belegt.",
    ]
    assert scene.turns[0]["role"] is Role.PORTER and scene.turns[0]["language"] == "de"
    assert not scene.turns[0]["interrupted"]


async def test_after_a_phrase_that_was_stopped_the_rest_is_not_said() -> None:
    scene = Scene(False)
    await scene.announcer.announce(Phrase.UNSERVED, Phrase.MENU)
    assert scene.told == ["busy", "play", "guest's turn"]
    assert [turn["interrupted"] for turn in scene.turns] == [True]


async def test_what_could_not_be_played_was_not_said_and_the_call_goes_on() -> None:
    scene = Scene(TimeoutError)
    await scene.announcer.announce(Phrase.MOMENT)
    assert scene.turns == [] and scene.told[-1] == "guest's turn"


@pytest.mark.parametrize("content", [None, b"no recording"], ids=["gone", "damaged"])
async def test_a_recording_that_can_not_be_read_costs_no_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    monkeypatch.setattr(recordings, "FOLDER", tmp_path)
    if content is not None:
        for phrase in Phrase:
            (tmp_path / "de").mkdir(exist_ok=True)
            recordings.file_of("de", phrase).write_bytes(content)
    scene = Scene()
    recordings.recorded.cache_clear()
    await scene.announcer.announce(Phrase.TROUBLE)
    assert scene.turns == [] and scene.told == ["busy", "guest's turn"]
