"""A small appliance that speaks the contract on a real port: for the desktop's client, demo and windows."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Annotated, Any

import uvicorn
from fastapi import FastAPI, Query, Request, Response, WebSocket, WebSocketDisconnect
from fastapi.responses import JSONResponse

from appliance.contract.accounts import (
    ApiKey,
    Me,
    Tokens,
    User,
)
from appliance.contract.calls import CallDetail, CallList, CallSummary, Erased
from appliance.contract.control import Control, Controlled, WayIn
from appliance.contract.events import Event, SessionChanged, StoredEvent
from appliance.contract.figures import Figures
from appliance.contract.health import Health
from appliance.contract.hotel import HotelVersion
from appliance.contract.objectives import SloReport
from appliance.contract.requests import RequestList, RequestNote, RequestState, StaffRequest
from appliance.contract.sessions import CallState, SessionEnded, SessionStarted, StartSession
from appliance.contract.settings import HouseSettings, SettingsVersion
from appliance.contract.speech import Synthesize, Voice, Voices
from appliance.contract.told import Told
from appliance.security.tls import Certificate
from tests.fakes.made import make_call, make_figures, make_voices, silence_wav
from tests.fakes.managed import manage
from tests.fakes.refusals import refuse

KEY = "night-key"
ACTIONS = [f"calls.{act}" for act in ("listen", "whisper", "say", "take_over", "hand_back", "pause", "transfer", "end")]


@dataclass
class FakeAppliance:
    """What the server knows; tests change it and look at it."""

    calls: dict[str, CallDetail] = field(default_factory=dict)
    steps: list[tuple[str, dict[str, Any] | None]] = field(default_factory=list)
    """What staff asked for in calls that go on, with the body of each."""
    events: list[StoredEvent] = field(default_factory=list)
    started: list[StartSession] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    spoken: list[Synthesize] = field(default_factory=list)
    health: Health = field(
        default_factory=lambda: Health(status="healthy", since=0, version="0.1.0", parts=[], processes=[])
    )
    livekit_url: str = "ws://127.0.0.1:9"
    guest_token: str = "guest-token"
    voices: list[Voice] = field(default_factory=lambda: make_voices("jenny", "alan"))
    is_ending: bool = False
    is_tidy: bool = True
    requests: dict[tuple[str, str], StaffRequest] = field(default_factory=dict)
    refusals: dict[str, tuple[int, str | Told]] = field(default_factory=dict)
    """Which of the steps into calls, and changes of whom, are refused, how and why."""
    room_token: str | None = None
    """Opens the room of `livekit_url` to who steps in."""
    good_secrets: tuple[str, ...] = ("a good long password", "refresh")
    token_lasts_s: float = 900.0
    signed_in: list[str] = field(default_factory=list)
    hotel: HotelVersion | None = None
    settings: SettingsVersion = field(
        default_factory=lambda: SettingsVersion(
            version=0, settings=HouseSettings(porter_hours=None, retention_days=90, allow_edge=False)
        )
    )
    users: dict[str, User] = field(default_factory=dict)
    passwords: list[str] = field(default_factory=list)
    keys: dict[str, ApiKey] = field(default_factory=dict)
    actions: list[str] = field(default_factory=lambda: list(ACTIONS))
    pages: list[str | None] = field(default_factory=list)
    figures: Figures = field(default_factory=make_figures)
    goals: SloReport = field(default_factory=lambda: SloReport(objectives=[]))
    watchers: set[WebSocket] = field(default_factory=set)
    watched: asyncio.Event = field(default_factory=asyncio.Event)
    grown: asyncio.Event = field(default_factory=asyncio.Event)

    def emit(self, event: Event) -> StoredEvent:
        """Store an event and send it on to whoever watches."""
        stored = StoredEvent(cursor=len(self.events) + 1, event=event)
        self.events.append(stored)
        self._wake()
        return stored

    def drop_watchers(self) -> None:
        """Break every event stream, as a restart would."""
        self.watchers.clear()
        self._wake()

    def _wake(self) -> None:
        self.grown.set()
        self.grown = asyncio.Event()

    def begin(self, ask: StartSession) -> SessionStarted:
        self.started.append(ask)
        session_id = f"s{len(self.calls) + 1}"
        call = make_call(session_id, kind=ask.kind, user_name=ask.user_name, state=CallState.STARTING)
        self.calls[session_id] = call
        self.emit(SessionChanged(session_id=session_id, seq=1, at=time.time(), state="starting"))
        return SessionStarted(
            session_id=session_id,
            room_name=call.room_name,
            token=self.guest_token,
            livekit_url=self.livekit_url,
            agent_type=ask.agent_type,
            expires_at=time.time() + 3600,
        )


def create_fake(box: FakeAppliance) -> FastAPI:
    """The contract's paths over `box`."""
    app = FastAPI()

    @app.middleware("http")
    async def guard(request: Request, call_next):  # type: ignore[no-untyped-def]
        if (
            request.url.path not in ("/health", "/api/v1/auth/token")
            and request.headers.get("authorization") != f"Bearer {KEY}"
        ):
            return refuse(401, "no such key")
        return await call_next(request)

    @app.get("/health")
    async def health() -> Response:
        status = 503 if box.health.status == "down" else 200
        return JSONResponse(box.health.model_dump(mode="json"), status_code=status)

    @app.post("/api/v1/voice-sessions/start", status_code=201)
    async def start(ask: StartSession) -> SessionStarted:
        return box.begin(ask)

    @app.delete("/api/v1/voice-sessions/{room_name}", response_model=None)
    async def end(room_name: str) -> Response | SessionEnded:
        call = next((c for c in box.calls.values() if c.room_name == room_name), None)
        if call is None:
            return refuse(404, "no such session")
        if call.state.is_over:
            return refuse(409, "the call is over")
        box.ended.append(room_name)
        over = {"state": CallState.ENDED, "ended_at": time.time(), "state_reason": "ended by staff"}
        box.calls[call.session_id] = call.model_copy(update=over)
        box.emit(SessionChanged(session_id=call.session_id, seq=9, at=time.time(), state="ended"))
        return SessionEnded(room_name=room_name, steps={"room": "done"})

    @app.get("/api/v1/calls")
    async def calls(
        q: str | None = None,
        kind: str | None = None,
        outcome: str | None = None,
        before: str | None = None,
        limit: int = 50,
    ) -> CallList:
        newest = sorted(box.calls.values(), key=lambda c: -c.created_at)
        newest = [c for c in newest if q is None or any(q in t.text for t in c.transcript)]
        newest = [c for c in newest if kind in (None, c.kind) and outcome in (None, c.outcome)]
        first = next((i for i, c in enumerate(newest, 1) if c.session_id == before), 0)
        box.pages.append(before)
        newest = newest[first : first + limit]
        return CallList(
            calls=[CallSummary.model_validate(c.model_dump()) for c in newest], events_cursor=len(box.events)
        )

    @app.get("/api/v1/calls/{session_id}", response_model=None)
    async def call(session_id: str) -> Response | CallDetail:
        found = box.calls.get(session_id)
        return refuse(404, "no such call") if found is None else found

    @app.get("/api/v1/calls/{session_id}/export", response_model=None)
    async def export(session_id: str, form: str) -> Response:
        return Response(f"{session_id} as {form}") if session_id in box.calls else refuse(404, "no such call")

    @app.post("/api/v1/calls/{session_id}/{step}", response_model=None)
    async def step_in(
        session_id: str, step: str, body: dict[str, Any] | None = None
    ) -> Response | WayIn | Controlled | SessionEnded:
        if session_id not in box.calls:
            return refuse(404, "no such call")
        box.steps.append((step, body))
        if step in box.refusals:
            return refuse(*box.refusals[step])
        match step:
            case "listen" | "takeover":
                return WayIn(
                    session_id=session_id,
                    room_name=f"call-{session_id}",
                    livekit_url=box.livekit_url,
                    token=box.room_token or f"token to {step}",
                    identity="staff-clerk-1",
                    expires_at=2e9,
                )
            case "end":
                return SessionEnded(room_name=f"call-{session_id}", steps={})
        return Controlled(session_id=session_id, command_id="c1", command=Control(step.replace("-", "_")))

    @app.delete("/api/v1/calls/{session_id}", response_model=None)
    async def erase(session_id: str) -> Response | Erased:
        found = box.calls.get(session_id)
        if found is None or not found.state.is_over:
            return refuse(404 if found is None else 409, "no such call that is over")
        del box.calls[session_id]
        return Erased(calls=1, overwritten=box.is_tidy)

    @app.post("/api/v1/auth/token", response_model=None)
    async def token(asked: dict[str, str]) -> Response | Tokens:
        if asked.get("password", asked.get("refresh_token")) not in box.good_secrets:
            return refuse(401, "the name or the password is wrong")
        box.signed_in.append(asked["grant_type"])
        return Tokens(
            access_token=KEY,
            expires_at=time.time() + box.token_lasts_s,
            refresh_token="refresh",
            refresh_expires_at=time.time() + 9999,
        )

    app.include_router(manage(box))

    @app.get("/api/v1/auth/me")
    async def me() -> Me:
        return Me(who="user:eva", name="Eva Lund", role="staff", actions=box.actions)

    @app.get("/api/v1/requests")
    async def requests(state: Annotated[list[RequestState], Query()], limit: int) -> RequestList:
        found = [r for r in box.requests.values() if r.state in state][:limit]
        return RequestList(requests=found, next=None, alerts=sum(r.alert for r in found), events_cursor=len(box.events))

    @app.get("/api/v1/requests/{session_id}/{request_id}", response_model=None)
    async def request(session_id: str, request_id: str) -> Response | StaffRequest:
        return box.requests.get((session_id, request_id)) or refuse(404, "no such request")

    @app.post("/api/v1/requests/{session_id}/{request_id}/{act}", response_model=None)
    async def act(
        session_id: str, request_id: str, act: str, said: dict[str, str] | None = None
    ) -> Response | StaffRequest:
        before = box.requests[session_id, request_id]
        if before.claimed_by not in (None, "Eva Lund"):
            return refuse(409, f"{before.claimed_by} has it")
        changes: dict[str, dict[str, object]] = {
            "claim": {"state": RequestState.CLAIMED, "claimed_by": "Eva Lund", "alert": False},
            "release": {"state": RequestState.OPEN, "claimed_by": None},
            "done": {"state": RequestState.DONE, "done_by": "Eva Lund", "done_at": 1.0, "alert": False},
            "notes": {"notes": [RequestNote(at=1.0, by="Eva Lund", text=(said or {}).get("text", ""))]},
        }
        after = before.model_copy(update=changes[act])
        box.requests[session_id, request_id] = after
        return after

    @app.get("/api/v1/slo")
    async def goals() -> SloReport:
        return box.goals

    @app.get("/api/v1/figures")
    async def figures() -> Figures:
        return box.figures

    @app.get("/api/v1/support-bundle", response_model=None)
    async def bundle() -> Response:
        return Response(b"a ZIP", media_type="application/zip")

    @app.get("/api/v1/speech/voices")
    async def voices() -> Voices:
        return Voices(voices=box.voices)

    @app.post("/api/v1/speech/synthesize")
    async def synthesize(ask: Synthesize) -> Response:
        box.spoken.append(ask)
        return Response(silence_wav(), media_type="audio/wav")

    @app.websocket("/api/v1/events")
    async def events(watcher: WebSocket, after: int = 0) -> None:
        if watcher.headers.get("authorization") != f"Bearer {KEY}":
            await watcher.close(1008)
            return
        box.watchers.add(watcher)  # before the watcher knows, so that nobody who does can be forgotten by a restart
        try:
            await watcher.accept()
            box.watched.set()
            await send_events(box, watcher, after)
            await watcher.close(1012)
        except (WebSocketDisconnect, RuntimeError):
            return  # the watcher left first
        finally:
            box.watchers.discard(watcher)

    return app


async def send_events(box: FakeAppliance, watcher: WebSocket, after: int) -> None:
    while watcher in box.watchers and not box.is_ending:
        grown = box.grown
        for stored in box.events[after:]:
            await watcher.send_text(stored.model_dump_json())
            after = stored.cursor
        await grown.wait()


@asynccontextmanager
async def serve(box: FakeAppliance, port: int = 0, certificate: Certificate | None = None) -> AsyncGenerator[str, None]:
    """Serve `box` on loopback, with a certificate through TLS; yields the API's address, where it listens already."""
    config = uvicorn.Config(create_fake(box), log_level="error", lifespan="off", timeout_graceful_shutdown=1)
    if certificate is not None:
        config.ssl_certfile, config.ssl_keyfile = str(certificate.certificate_file), str(certificate.key_file)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", port)) as listener:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.serve(sockets=[listener]))
            box.is_ending = False
            try:
                yield f"{'http' if certificate is None else 'https'}://127.0.0.1:{listener.getsockname()[1]}"
            finally:
                box.is_ending = True  # who comes back while the server goes is sent away too
                box.drop_watchers()
                server.should_exit = True
