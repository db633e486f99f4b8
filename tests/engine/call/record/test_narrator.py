"""What staff are told of a session: states, words as they are heard, lookups that count, latency once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest
from livekit import rtc
from livekit.agents import AgentSession, llm
from livekit.agents.voice import AgentStateChangedEvent, ConversationItemAddedEvent
from livekit.agents.voice.io import AudioOutput, PlaybackStartedEvent

from appliance.contract.events import PorterState, Role
from engine.brain.dialog import Decision, Expects, Lookup
from engine.call.listening.listeners import TurnOver
from engine.call.record.narrator import Narrator
from engine.call.record.report import Report
from engine.call.record.waterfall import Waterfall


class Told:
    """Stands in for the report: the events by name, with their fields."""

    def __init__(self) -> None:
        self.events: list[tuple[str, dict[str, Any]]] = []

    def emit(self, kind: type, /, **fields: Any) -> None:
        self.events.append((kind.__name__, fields))

    def names(self) -> list[str]:
        return [name for name, _ in self.events]

    def last(self, name: str) -> dict[str, Any]:
        return next(fields for told, fields in reversed(self.events) if told == name)


class Scene:
    """A session that says what it is told to."""

    def __init__(self) -> None:
        self.told = Told()
        self.waterfall = Waterfall()
        self.narrator = Narrator(cast("Report", self.told), self.waterfall, lambda: 200.0)
        self._session: rtc.EventEmitter[Any] = rtc.EventEmitter()
        self._output: rtc.EventEmitter[Any] = rtc.EventEmitter()
        self.narrator.watch(cast("AgentSession[Any]", self._session))
        self.narrator.watch_playout(cast("AudioOutput", self._output))

    def state(self, old: str, new: str, at: float = 100.0) -> None:
        event = AgentStateChangedEvent.model_validate({"old_state": old, "new_state": new, "created_at": at})
        self._session.emit("agent_state_changed", event)

    def first_sample(self, at: float) -> None:
        self._output.emit("playback_started", PlaybackStartedEvent(created_at=at))

    def happens(self, what: str, exchange: Exchange, ended_at: float) -> None:
        """As the job tells it."""
        words_at, decided_at = ended_at + exchange.words, ended_at + exchange.decided
        match what:
            case "text":
                self.waterfall.reply_began(ended_at + exchange.text)
            case "audio":
                began_at = ended_at + exchange.audio
                self.waterfall.audio_began(began_at, silence_s=exchange.silence_s, cached=exchange.cached)
            case "decided":
                self.waterfall.turn_over(
                    speech_ended_at=ended_at, words_at=words_at, decided_at=decided_at, prepared=exchange.prepared
                )
                self.narrator.turn(Role.GUEST, TurnOver("Yes.", ended_at - 1, ended_at, words_at, decided_at))

    def said(self, text: str, *, interrupted: bool = False) -> None:
        message = llm.ChatMessage(role="assistant", content=[text], interrupted=interrupted)
        self._session.emit("conversation_item_added", ConversationItemAddedEvent(item=message))


def test_words_are_shown_when_they_are_heard_and_not_when_they_are_prepared() -> None:
    scene = Scene()
    scene.state("initializing", "listening")
    scene.narrator.sentence("Breakfast is from seven.")
    assert "SpeechPartial" not in scene.told.names()
    scene.state("listening", "speaking")
    assert scene.told.last("SpeechPartial")["text"] == "Breakfast is from seven."
    scene.narrator.sentence("Anything else?")
    assert scene.told.last("SpeechPartial")["text"] == "Breakfast is from seven. Anything else?"


def test_a_prepared_reply_that_was_thrown_away_is_never_shown() -> None:
    scene = Scene()
    scene.state("initializing", "listening")
    scene.narrator.sentence("For what name?")
    scene.narrator.reply_prepared()
    scene.narrator.sentence("For tonight?")
    scene.state("listening", "speaking")
    assert scene.told.last("SpeechPartial")["text"] == "For tonight?"


def test_latency_belongs_to_the_first_part_of_the_answer_only() -> None:
    scene = Scene()
    scene.waterfall.turn_over(speech_ended_at=99.0, words_at=99.3, decided_at=99.5, prepared=False)
    scene.first_sample(100.0)
    scene.state("thinking", "speaking", at=100.1)
    scene.said("Certainly.")
    first = scene.told.last("TurnFinal")
    scene.first_sample(103.0)
    scene.said("It is done.", interrupted=True)
    second = scene.told.last("TurnFinal")
    assert first["latency"].total_s == 1.0 and first["started_at"] == 100.0
    assert second["latency"] is None and second["interrupted"] and second["started_at"] == 100.0


def test_an_answer_to_a_guest_who_interrupted_has_its_latency_too() -> None:
    scene = Scene()
    scene.first_sample(90.0)
    scene.state("thinking", "speaking", at=90.0)
    scene.waterfall.turn_over(speech_ended_at=99.0, words_at=99.3, decided_at=99.5, prepared=False)
    scene.said("Breakfast is", interrupted=True)
    scene.first_sample(100.0)  # the state stays "speaking": one reply follows upon the other
    scene.said("Certainly.")
    answer = scene.told.last("TurnFinal")
    assert answer["latency"].total_s == 1.0 and answer["started_at"] == 100.0


def test_lookups_are_told_with_their_result() -> None:
    scene = Scene()
    lookup = Lookup("get_hotel_info", {"query": "pool"}, [], 0.001)
    scene.narrator.committed(Decision("hotel", {}, "No.", (), (lookup,), Expects.NOTHING, True, 1.0, ""))
    assert scene.told.names() == ["ToolCalled", "ToolReturned"]
    called, returned = (fields["call_id"] for _, fields in scene.told.events)
    assert called == returned
    assert scene.told.last("ToolReturned")["result"] == []


@dataclass(frozen=True)
class Exchange:
    """A guest's turn and the answer to it, in seconds since the guest's last sound."""

    words: float
    decided: float
    text: float
    audio: float
    sent: float
    prepared: bool = False
    silence_s: float = 0.0
    cached: bool = False
    interrupted: bool = False


CALL = (
    Exchange(words=0.3, decided=0.5, text=0.51, audio=0.8, sent=0.82, silence_s=0.02),
    Exchange(words=0.25, decided=0.4, text=0.26, audio=0.33, sent=0.41, prepared=True, silence_s=0.013),
    Exchange(words=0.2, decided=0.3, text=-0.5, audio=-0.4, sent=0.31, prepared=True, cached=True),
    Exchange(words=0.6, decided=0.6, text=0.61, audio=2.9, sent=3.0, interrupted=True),
    Exchange(words=0.3, decided=0.3, text=0.31, audio=0.31, sent=0.35, cached=True),
)


def test_on_a_scripted_call_each_waterfall_adds_up_to_what_the_guest_waited() -> None:
    scene = Scene()
    for number, exchange in enumerate(CALL):
        ended_at = 1000.0 + 10 * number
        happenings = {"text": exchange.text, "audio": exchange.audio, "decided": exchange.decided}
        for happening in sorted(happenings, key=lambda name: happenings[name]):
            scene.happens(happening, exchange, ended_at)
        scene.first_sample(ended_at + exchange.sent)
        scene.state("thinking", "speaking", at=ended_at + exchange.sent + 0.05)
        scene.said("Certainly.", interrupted=exchange.interrupted)
        scene.state("speaking", "listening")
    turns = [fields for name, fields in scene.told.events if name == "TurnFinal"]
    assert len(turns) == 2 * len(CALL)
    for exchange, guest, porter in zip(CALL, turns[::2], turns[1::2], strict=True):
        latency = porter["latency"]
        parts = (
            latency.words_s
            + latency.decision_s
            + latency.brain_s
            + latency.tool_s
            + latency.voice_s
            + latency.playout_s
        )
        assert parts == pytest.approx(latency.total_s, abs=0.02)
        waited_s = porter["started_at"] + exchange.silence_s - guest["ended_at"]
        assert latency.total_s == pytest.approx(waited_s, abs=0.02)
        assert waited_s == pytest.approx(exchange.sent + exchange.silence_s)
        flags = (latency.speculative, latency.cached, porter["interrupted"])
        assert flags == (exchange.prepared, exchange.cached, exchange.interrupted)


def test_the_porters_words_are_told_with_their_language() -> None:
    scene = Scene()
    scene.said("Breakfast is from seven.")
    assert scene.told.last("TurnFinal")["language"] == "en"
    scene.narrator.language = "de"
    scene.said("Frühstück gibt es ab sieben.")
    assert scene.told.last("TurnFinal")["language"] == "de"


def test_while_somebody_else_has_the_call_it_is_paused_whatever_the_session_does() -> None:
    scene = Scene()
    scene.state("initializing", "speaking")
    scene.narrator.paused()
    scene.state("speaking", "listening")
    scene.state("listening", "speaking")
    scene.narrator.partial(Role.CLERK, "good evening")
    scene.narrator.turn(Role.CLERK, TurnOver("Good evening.", 1.0, 2.0, 2.1, 2.2))
    scene.narrator.resumed()
    states = [fields["state"] for name, fields in scene.told.events if name == "SessionState"]
    assert states == [PorterState.SPEAKING, PorterState.PAUSED, PorterState.SPEAKING]
    assert scene.told.last("TurnFinal")["role"] is Role.CLERK
