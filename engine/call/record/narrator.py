"""Turns what LiveKit's session does into the events that staff see."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from livekit.agents import AgentSession, llm, stt, tts
from livekit.agents.voice import AgentStateChangedEvent, ConversationItemAddedEvent, ErrorEvent
from livekit.agents.voice.io import AudioOutput, PlaybackStartedEvent

from appliance.contract.events import (
    JobError,
    Latency,
    PorterState,
    Role,
    SessionState,
    SpeechPartial,
    Stage,
    TierChanged,
    ToolCalled,
    ToolReturned,
    TurnFinal,
)
from appliance.contract.told import tell
from engine.brain.dialog import Act, Decision, Done, Lookup
from engine.call.language.tongue import ENGLISH
from engine.call.listening.listeners import TurnOver
from engine.call.record.report import Report
from engine.call.record.waterfall import Waterfall
from engine.speech.causes import cause_of

_STATES = {
    "listening": PorterState.LISTENING,
    "idle": PorterState.LISTENING,
    "thinking": PorterState.THINKING,
    "speaking": PorterState.SPEAKING,
}

_STAGES = {stt.STTError: Stage.STT, llm.LLMError: Stage.BRAIN, tts.TTSError: Stage.TTS}


class Narrator:
    """Writes the call's events. Decides nothing."""

    def __init__(self, report: Report, waterfall: Waterfall, clock: Callable[[], float]) -> None:
        self._report = report
        self._waterfall = waterfall
        self._clock = clock
        self._state: PorterState | None = None
        self._away = False
        self._latency: Latency | None = None
        self._speaking_since = 0.0
        self._sentences: list[str] = []
        self.language = "en"
        """What the porter speaks."""

    def watch(self, session: AgentSession[Any]) -> None:
        session.on("agent_state_changed", self._state_changed)
        session.on("conversation_item_added", self._item_added)
        session.on("error", self._failed)

    def watch_playout(self, output: AudioOutput) -> None:
        """The session's audio output, which is there once the session has started."""
        output.on("playback_started", self._playout_began)

    def tier_changed(self, stage: Stage, from_tier: str, to_tier: str, reason: str) -> None:
        """Another tier serves a stage, in this turn and from now on."""
        self._waterfall.tiers[stage] = to_tier
        self._report.emit(
            TierChanged, stage=stage, from_tier=from_tier, to_tier=to_tier, reason=reason, cause=cause_of(reason)
        )

    def paused(self) -> None:
        """Somebody else has the call: what the porter's session does is no state of the call."""
        self._away = True
        self._report.emit(SessionState, state=PorterState.PAUSED)

    def resumed(self) -> None:
        self._away = False
        self._report.emit(SessionState, state=self._state or PorterState.LISTENING)

    def partial(self, role: Role, words: str) -> None:
        """The words so far of the guest, or of a clerk."""
        self._report.emit(SpeechPartial, role=role, text=words)

    def turn(self, role: Role, turn: TurnOver) -> None:
        """A whole turn of the guest, or of a clerk."""
        self._latency = None  # of a reply that was cut off before any word of it counted
        self._report.emit(
            TurnFinal,
            turn_id=uuid.uuid4().hex,
            role=role,
            text=turn.words,
            language=turn.locale or ENGLISH,
            started_at=turn.started_at,
            ended_at=turn.speech_ended_at,
            runs_left_out=turn.runs_left_out,
        )

    def reply_prepared(self) -> None:
        """A new reply is being prepared; sentences of one that was thrown away were never heard."""
        if self._state is not PorterState.SPEAKING:
            self._sentences.clear()

    def sentence(self, text: str) -> None:
        """A sentence goes to the voice; staff read it once the porter is heard."""
        self._sentences.append(text)
        if self._state is PorterState.SPEAKING:
            self._show_sentences()

    def committed(self, decision: Decision) -> None:
        """What the brain looked up for a reply that will be heard."""
        for lookup in decision.lookups:
            self._looked_up(lookup)

    def act_called(self, call_id: str, act: Act) -> None:
        self._waterfall.tool_began(act.name, self._clock())
        self._report.emit(ToolCalled, call_id=call_id, name=act.name, arguments=dict(act.arguments))

    def act_returned(self, done: Done, took_s: float) -> None:
        self._waterfall.tool_ended(done.name, self._clock())
        told = {"call_id": done.call_id, "name": done.name, "ok": done.ok, "result": done.result, "log": done.log}
        self._report.emit(ToolReturned, **told, took_s=took_s)

    def _looked_up(self, lookup: Lookup) -> None:
        self._waterfall.looked_up(lookup.name, self._clock(), lookup.took_s)
        call_id = uuid.uuid4().hex
        self._report.emit(ToolCalled, call_id=call_id, name=lookup.name, arguments=dict(lookup.arguments))
        self._report.emit(
            ToolReturned, call_id=call_id, name=lookup.name, ok=True, result=lookup.result, took_s=lookup.took_s
        )

    def _show_sentences(self) -> None:
        self._report.emit(SpeechPartial, role=Role.PORTER, text=" ".join(self._sentences))

    def _state_changed(self, event: AgentStateChangedEvent) -> None:
        state = _STATES.get(event.new_state)
        if state is None or state is self._state:
            return
        self._state = state
        if not self._away:
            self._report.emit(SessionState, state=state)
        if state is PorterState.SPEAKING:
            self._show_sentences()

    def _playout_began(self, event: PlaybackStartedEvent) -> None:
        """The first sample of a reply goes out. The state tells it later, and not at all if the porter spoke before."""
        latency = self._waterfall.sent(event.created_at)
        if latency is not None or self._state is not PorterState.SPEAKING:
            self._speaking_since = event.created_at
        self._latency = latency or self._latency

    def _item_added(self, event: ConversationItemAddedEvent) -> None:
        item = event.item
        if not isinstance(item, llm.ChatMessage) or item.role != "assistant":
            return
        self._report.emit(
            TurnFinal,
            turn_id=item.id,
            role=Role.PORTER,
            text=item.raw_text_content or "",
            language=self.language,
            started_at=self._speaking_since or self._clock(),
            ended_at=self._clock(),
            interrupted=item.interrupted,
            latency=self._latency,
        )
        self._latency = None
        self._sentences.clear()

    def _failed(self, event: ErrorEvent) -> None:
        error = getattr(event.error, "error", event.error)
        why = str(error)[:500]
        stage = next((stage for kind, stage in _STAGES.items() if isinstance(event.error, kind)), None)
        told = None if stage is None else tell(f"stage.{stage.value}", why=why)
        self._report.emit(JobError, where=type(event.source).__name__, message=why, told=told)
