"""Events: what happened in a call, from the job to the appliance to whoever watches.

An event is identified by (session_id, source, seq): posting it twice stores it
once. Each source counts its own `seq` from 1 without gaps. Times are seconds
since the epoch (UTC), durations are seconds.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from appliance.contract.control import Clerk, Control, Holder, Refusal
from appliance.contract.told import Told


class Source(StrEnum):
    """Who wrote the event: the call's job in the engine, or the appliance itself."""

    JOB = "job"
    APPLIANCE = "appliance"


class Role(StrEnum):
    """Who spoke."""

    GUEST = "guest"
    PORTER = "porter"
    CLERK = "clerk"


class PorterState(StrEnum):
    """What the porter is doing right now."""

    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"
    PAUSED = "paused"


class Stage(StrEnum):
    """A stage of the speech pipeline that has tiers."""

    STT = "stt"
    BRAIN = "brain"
    TTS = "tts"


class Wait(StrEnum):
    """What takes the time of a reply that is late."""

    WORDS = "words"
    QUEUE = "queue"
    """For words as well: the recogniser was busy with other guests."""
    BRAIN = "brain"
    TOOL = "tool"
    VOICE = "voice"


class WaitedFor(BaseModel):
    """The cause of a late reply."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wait: Wait
    name: str = Field(default="", description="which tool, or else which tier")


class Latency(BaseModel):
    """Where the time of one porter turn went; the parts add up to `total_s`.

    Measured from the estimated end of the guest's speech (the last loud audio,
    not the detector's verdict) to the first audible sample that was sent: silence
    at the beginning of a reply is time that the guest waits.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words_s: float = Field(ge=0, description="end of speech -> the words that were answered are there")
    decision_s: float = Field(ge=0, description="words there -> the turn is judged to be over")
    brain_s: float = Field(ge=0, description="turn over -> first text of the reply (0 when it was prepared)")
    tool_s: float = Field(default=0, ge=0, description="of that way, what a tool took; `brain_s` is without it")
    voice_s: float = Field(ge=0, description="first text -> first audio of the voice (0 when it was prepared)")
    playout_s: float = Field(ge=0, description="first audio there -> first audible sample sent")
    total_s: float = Field(ge=0, description="end of speech -> first audible sample sent: the sum of the parts")
    speculative: bool = Field(default=False, description="the reply was prepared before the turn was over")
    cached: bool = Field(default=False, description="the reply's first audio came from the phrase cache")
    tiers: dict[Stage, str] = Field(default_factory=dict, description="which tier served each stage")
    waited_for: WaitedFor | None = Field(default=None, description="where the reply came late: what took longest")


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    session_id: str = Field(min_length=1, max_length=64)
    source: Source = Source.JOB
    seq: int = Field(ge=1)
    at: float = Field(gt=0, description="seconds since the epoch")


class JobStarted(_Event):
    """The job's process, for ending it if it does not end by itself; its first event."""

    type: Literal["job.started"] = "job.started"
    pid: int = Field(ge=2)
    born: int = Field(ge=0, description="when it was started, in clock ticks since boot: a pid may be given again")
    boot: str = Field(min_length=1, max_length=64, description="which box it runs on, and since which of its starts")


class SessionReady(_Event):
    """The job is in the room and able to talk."""

    type: Literal["session.ready"] = "session.ready"
    tiers: dict[Stage, str]


class SessionState(_Event):
    """The porter's state changed."""

    type: Literal["session.state"] = "session.state"
    state: PorterState


class SpeechPartial(_Event):
    """Words so far of a turn that is not over; replaced by the next partial or the final turn."""

    type: Literal["speech.partial"] = "speech.partial"
    role: Role
    text: str


class TurnFinal(_Event):
    """One stretch of speech by one speaker, as it was heard."""

    type: Literal["turn.final"] = "turn.final"
    turn_id: str
    role: Role
    text: str
    language: str = "en"
    started_at: float
    ended_at: float
    interrupted: bool = False
    latency: Latency | None = Field(default=None, description="porter's turns that answer a guest")
    runs_left_out: int = Field(
        default=0, ge=0, description="runs of the recogniser during this speech that were spaced out: it was busy"
    )


class ToolCalled(_Event):
    """The brain asked a tool for a fact or an act."""

    type: Literal["tool.called"] = "tool.called"
    call_id: str
    name: str
    arguments: dict[str, Any]


class ToolReturned(_Event):
    """The tool answered, or failed (`ok` false; `result` then says why)."""

    type: Literal["tool.returned"] = "tool.returned"
    call_id: str
    name: str
    ok: bool
    result: Any
    log: Any = Field(default=None, description="what only staff may know of it: the porter neither reads nor says it")
    took_s: float = Field(ge=0)


class RequestKind(StrEnum):
    """What a call can leave for staff to do."""

    WAKE_UP = "wake_up"
    MESSAGE = "message"
    MAINTENANCE = "maintenance"
    HOUSEKEEPING = "housekeeping"
    RESERVATION = "reservation"
    NOISE = "noise"
    LOST_PROPERTY = "lost_property"
    TABLE = "table"
    SPA = "spa"
    LUGGAGE = "luggage"
    TRANSPORT = "transport"
    PARKING = "parking"
    BILLING = "billing"
    PAYMENT = "payment"
    GROUP = "group"
    COMPLAINT = "complaint"
    QUESTION = "question"
    PERSON = "person"
    EMERGENCY = "emergency"


class RequestCreated(_Event):
    """Something was left for staff."""

    type: Literal["request.created"] = "request.created"
    request_id: str
    kind: RequestKind
    urgent: bool = False
    summary: str = Field(description="one sentence that staff can act on")
    told: Told | None = Field(default=None, description="the same by its code, to be said in other languages")
    details: dict[str, str] = Field(default_factory=dict, description="slots: room, name, phone, time, ...")
    due_at: float | None = Field(default=None, description="seconds since the epoch, for wake-up calls")


class RequestWithdrawn(_Event):
    """The guest took a request of this call back, or a corrected one stands in its place."""

    type: Literal["request.withdrawn"] = "request.withdrawn"
    request_id: str


class RequestNoted(_Event):
    """The guest said something more of a request that staff should know; it stands as it was left."""

    type: Literal["request.noted"] = "request.noted"
    request_id: str
    text: str = Field(min_length=1, max_length=500)


class RequestChanged(_Event):
    """Somebody took a request up, gave it back, finished it or wrote beside it (written by the appliance only)."""

    type: Literal["request.changed"] = "request.changed"
    source: Source = Source.APPLIANCE
    request_id: str
    state: str = Field(description="one of the states of `RequestState`")
    claimed_by: str | None = Field(description="who has it")
    by: str = Field(description="who changed it")
    note_added: bool = False


class RequestDue(_Event):
    """A request is due and not done: somebody has to be alarmed, whoever has it (written by the appliance only)."""

    type: Literal["request.due"] = "request.due"
    source: Source = Source.APPLIANCE
    request_id: str
    kind: RequestKind
    summary: str
    due_at: float


class TierCause(StrEnum):
    """The class of the reason for which another tier serves."""

    RECOVERED = "recovered"
    NOT_ASKED = "not_asked"
    """It was left alone, because it failed before."""
    TIMEOUT = "timeout"
    SILENCE = "silence"
    GARBAGE = "garbage"
    UNREACHABLE = "unreachable"
    LANGUAGE = "language"
    ERROR = "error"


class TierChanged(_Event):
    """Another tier serves a stage from now on."""

    type: Literal["tier.changed"] = "tier.changed"
    stage: Stage
    from_tier: str
    to_tier: str
    reason: str = Field(description="in the tier's own words")
    cause: TierCause | None = None

    @property
    def is_failure(self) -> bool:
        """Whether something was wrong with the one before; else a better one came back, or another language."""
        return self.cause not in (TierCause.RECOVERED, TierCause.LANGUAGE)


class Connection(StrEnum):
    """How what the guest says arrives, as LiveKit measures it: their network, not the porter."""

    GOOD = "good"
    POOR = "poor"
    LOST = "lost"


class ConnectionChanged(_Event):
    """The guest's connection is another one than before; a call begins with a good one."""

    type: Literal["connection.changed"] = "connection.changed"
    connection: Connection


class ControlDone(_Event):
    """Staff asked for something, and this came of it: the echo to everybody who watches."""

    type: Literal["control.done"] = "control.done"
    command_id: str = Field(min_length=1, max_length=64)
    command: Control
    who: str = Field(description="who asked, as the audit names them")
    name: str = Field(description="who asked, as people read it")
    text: str | None = Field(default=None, description="what was whispered or said, to whom, or why it was ended")
    refused: Refusal | None = Field(default=None, description="why it was not done")
    detail: str | None = Field(default=None, description="the same as a sentence")
    told: Told | None = Field(default=None, description="the detail by its code, to be said in other languages")


class HolderReason(StrEnum):
    """Why the call is in other hands."""

    PAUSED = "paused"
    RESUMED = "resumed"
    PAUSE_OVER = "pause over"
    TAKEN_OVER = "taken over"
    HANDED_BACK = "handed back"
    CLERK_LOST = "clerk lost"
    """Nothing was heard of the clerk's app: the porter took the call back."""
    PORTER_LOST = "porter lost"
    """The job of the call died; who had the call still has it."""


class CallHolder(_Event):
    """Who speaks with the guest from now on."""

    type: Literal["call.holder"] = "call.holder"
    holder: Holder
    reason: HolderReason
    clerk: Clerk | None = Field(default=None, description="of one that a clerk has")


class JobError(_Event):
    """Something failed in the job; the call may well go on."""

    type: Literal["error"] = "error"
    where: str
    message: str
    told: Told | None = Field(default=None, description="the message by its code, to be said in other languages")


class SessionClosed(_Event):
    """The job left the call; its last event."""

    type: Literal["session.closed"] = "session.closed"
    reason: str


class SessionChanged(_Event):
    """The appliance moved the session's row to another state (written by the appliance only)."""

    type: Literal["session.changed"] = "session.changed"
    source: Source = Source.APPLIANCE
    state: str = Field(description="one of the states of `CallState`")
    reason: str | None = None


Event = Annotated[
    JobStarted
    | SessionReady
    | SessionState
    | SpeechPartial
    | TurnFinal
    | ToolCalled
    | ToolReturned
    | RequestCreated
    | RequestWithdrawn
    | RequestNoted
    | RequestChanged
    | RequestDue
    | TierChanged
    | ConnectionChanged
    | ControlDone
    | CallHolder
    | JobError
    | SessionClosed
    | SessionChanged,
    Field(discriminator="type"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads an event from JSON or a dict: `EVENT.validate_json(line)`."""


class StoredEvent(BaseModel):
    """An event with its place in the appliance's one stream of events."""

    model_config = ConfigDict(frozen=True)

    cursor: int = Field(ge=1, description="grows with every stored event, with gaps; resume with `after=cursor`")
    event: Event
