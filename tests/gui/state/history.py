"""Writes histories of calls: events with cursors and times that count up by themselves."""

from __future__ import annotations

from typing import Any

from appliance.contract.control import Clerk, Holder
from appliance.contract.events import (
    CallHolder,
    Connection,
    ConnectionChanged,
    Event,
    HolderReason,
    Latency,
    PorterState,
    RequestChanged,
    RequestCreated,
    RequestKind,
    Role,
    SessionChanged,
    SessionClosed,
    SessionReady,
    SessionState,
    SpeechPartial,
    Stage,
    StoredEvent,
    TierChanged,
    ToolCalled,
    ToolReturned,
    TurnFinal,
)
from appliance.contract.told import Told

BEGIN = 1_790_000_000.0

LATENCY = Latency(
    words_s=0.1,
    decision_s=0.05,
    brain_s=0.2,
    voice_s=0.1,
    playout_s=0.05,
    total_s=0.5,
    tiers={Stage.STT: "moonshine", Stage.BRAIN: "scripted", Stage.TTS: "piper"},
)


class History:
    """Each method is one event of the session, one second after the one before."""

    def __init__(self, session_id: str = "s1", after: int = 0) -> None:
        self.session_id = session_id
        self.events: list[StoredEvent] = []
        self._after = after

    def ready(self) -> StoredEvent:
        return self._add(SessionReady(tiers={Stage.STT: "moonshine", Stage.TTS: "piper"}, **self._head()))

    def state(self, state: PorterState) -> StoredEvent:
        return self._add(SessionState(state=state, **self._head()))

    def partial(self, role: Role, text: str) -> StoredEvent:
        return self._add(SpeechPartial(role=role, text=text, **self._head()))

    def turn(self, turn_id: str, role: Role, text: str, **more: Any) -> StoredEvent:
        head = self._head()
        times = {"started_at": head["at"] - 0.8, "ended_at": head["at"]}
        return self._add(TurnFinal(turn_id=turn_id, role=role, text=text, **(times | more), **head))

    def tool(self, call_id: str, name: str, **arguments: Any) -> StoredEvent:
        return self._add(ToolCalled(call_id=call_id, name=name, arguments=arguments, **self._head()))

    def answer(self, call_id: str, name: str, result: Any, ok: bool = True) -> StoredEvent:
        return self._add(ToolReturned(call_id=call_id, name=name, ok=ok, result=result, took_s=0.01, **self._head()))

    def request(
        self, kind: RequestKind, summary: str, urgent: bool = False, told: Told | None = None, **details: str
    ) -> StoredEvent:
        left = {"request_id": f"r{len(self.events)}", "kind": kind, "urgent": urgent, "summary": summary}
        return self._add(RequestCreated(**left, told=told, details=details, **self._head()))

    def see_to(self, request_id: str, by: str = "Eva Lund", **more: Any) -> StoredEvent:
        changed = {"request_id": request_id, "state": "claimed", "claimed_by": by, "by": by} | more
        return self._add(RequestChanged(**changed, **self._head()))

    def hold(self, holder: Holder, reason: HolderReason, clerk: str | None = None) -> StoredEvent:
        by = clerk and Clerk(who=f"user:{clerk}", name=clerk)
        return self._add(CallHolder(holder=holder, reason=reason, clerk=by or None, **self._head()))

    def take_over(self, clerk: str) -> StoredEvent:
        return self.hold(Holder.CLERK, HolderReason.TAKEN_OVER, clerk)

    def hand_back(self) -> StoredEvent:
        return self.hold(Holder.PORTER, HolderReason.HANDED_BACK)

    def tier(self, stage: Stage, from_tier: str, to_tier: str) -> StoredEvent:
        return self._add(
            TierChanged(stage=stage, from_tier=from_tier, to_tier=to_tier, reason="no answer", **self._head())
        )

    def connection(self, connection: Connection) -> StoredEvent:
        return self._add(ConnectionChanged(connection=connection, **self._head()))

    def close(self, reason: str = "guest hung up") -> StoredEvent:
        return self._add(SessionClosed(reason=reason, **self._head()))

    def change(self, state: str, reason: str | None = None) -> StoredEvent:
        return self._add(SessionChanged(state=state, reason=reason, **self._head()))

    def _head(self) -> dict[str, Any]:
        seq = len(self.events) + 1
        return {"session_id": self.session_id, "seq": seq, "at": BEGIN + seq}

    def _add(self, event: Event) -> StoredEvent:
        stored = StoredEvent(cursor=self._after + len(self.events) + 1, event=event)
        self.events.append(stored)
        return stored
