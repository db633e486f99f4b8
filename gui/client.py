"""The appliance's HTTP API and event stream as a person's programs use them; no Qt."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode

import httpx
from pydantic import BaseModel

from appliance.contract.accounts import ApiKey, ApiKeyCreated, ApiKeyList, Me, User, UserList
from appliance.contract.calls import CallDetail, CallList, Erased, ExportForm
from appliance.contract.control import Controlled, EndCall, SayText, TransferTo, WayIn, WhisperText
from appliance.contract.events import StoredEvent
from appliance.contract.figures import Figures
from appliance.contract.health import Health
from appliance.contract.hotel import HotelVersion
from appliance.contract.objectives import SloReport
from appliance.contract.requests import FinishRequest, RequestList, RequestState, StaffRequest, WriteNote
from appliance.contract.sessions import SessionEnded, SessionStarted, SessionStatus, StartSession
from appliance.contract.settings import SettingsVersion
from appliance.contract.speech import Synthesize, Voice, Voices
from gui.connection import Instance
from gui.stream import PAUSES_S, Link, follow_events
from gui.transport import PING_S, Transport


class Client:
    """Use as `async with Client(api_url, key) as client`, or `Client(find=find)` for an appliance that may move.

    `find` is asked before each use, in a thread of its own. Every call raises
    what it raises, NoAnswer when nothing answers there, and ApiError with the
    appliance's own sentence when it says no, SignInNeeded when it shows another
    certificate than the trusted one.
    """

    def __init__(
        self,
        api_url: str = "",
        key: str = "",
        *,
        find: Callable[[], Instance] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        pauses_s: tuple[float, ...] = PAUSES_S,
        ping_s: float = PING_S,
    ) -> None:
        self._box = Transport(find or (lambda: Instance(api_url, key)), transport, ping_s)
        self._pauses_s = pauses_s

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self._box.close()

    async def start(self, ask: StartSession) -> SessionStarted:
        """Start a conversation; the answer holds the guest's token."""
        return await self._box.ask(SessionStarted, "POST", "/api/v1/voice-sessions/start", ask)

    async def status(self, room_name: str) -> SessionStatus:
        return await self._box.ask(SessionStatus, "GET", f"/api/v1/voice-sessions/{room_name}/status")

    async def end(self, room_name: str) -> SessionEnded:
        """End a conversation; ApiError 409 when it is over already."""
        return await self._box.ask(SessionEnded, "DELETE", f"/api/v1/voice-sessions/{room_name}")

    async def calls(
        self,
        words: str | None = None,
        *,
        kind: str | None = None,
        outcome: str | None = None,
        before: str | None = None,
        limit: int = 50,
    ) -> CallList:
        """A page of the newest calls, `CALLS_AT_ONCE` at most: those that fit, older than the call `before`."""
        asked = {"q": words, "kind": kind, "outcome": outcome, "before": before, "limit": str(limit)}
        query = urlencode({name: value for name, value in asked.items() if value is not None})
        return await self._box.ask(CallList, "GET", f"/api/v1/calls?{query}")

    async def export(self, session_id: str, form: ExportForm) -> bytes:
        """All that is kept of a call, as a file's content."""
        return (await self._box.send("GET", f"/api/v1/calls/{session_id}/export?form={form.value}")).content

    async def erase(self, session_id: str) -> Erased:
        """A call for good; ApiError 409 while it goes on."""
        return await self._box.ask(Erased, "DELETE", f"/api/v1/calls/{session_id}")

    async def listen(self, session_id: str) -> WayIn:
        """A way into a call that goes on, for ears only; ApiError 409 when it is over."""
        return await self._box.ask(WayIn, "POST", f"/api/v1/calls/{session_id}/listen")

    async def take_over(self, session_id: str) -> WayIn:
        """A way in for a voice, with the porter silent; ApiError 409 says who has the call already."""
        return await self._box.ask(WayIn, "POST", f"/api/v1/calls/{session_id}/takeover")

    async def hand_back(self, session_id: str) -> Controlled:
        return await self._step(session_id, "hand-back")

    async def pause(self, session_id: str) -> Controlled:
        return await self._step(session_id, "pause")

    async def resume(self, session_id: str) -> Controlled:
        return await self._step(session_id, "resume")

    async def whisper(self, session_id: str, text: str) -> Controlled:
        """ApiError 422 when the porter can make nothing of it; its sentence says how to write it."""
        return await self._step(session_id, "whisper", WhisperText.model_construct(text=text))

    async def say(self, session_id: str, text: str) -> Controlled:
        return await self._step(session_id, "say", SayText.model_construct(text=text))

    async def transfer(self, session_id: str, to: str) -> Controlled:
        return await self._step(session_id, "transfer", TransferTo.model_construct(to=to))

    async def end_call(self, session_id: str, reason: str | None = None) -> SessionEnded:
        told = EndCall.model_construct(reason=reason)
        return await self._box.ask(SessionEnded, "POST", f"/api/v1/calls/{session_id}/end", told)

    async def call(self, session_id: str) -> CallDetail:
        return await self._box.ask(CallDetail, "GET", f"/api/v1/calls/{session_id}")

    async def health(self) -> Health:
        """A box that is down answers 503 with the same body, so that it can say why."""
        return await self._box.ask(Health, "GET", "/health", accept=(200, 503))

    async def goals(self) -> SloReport:
        return await self._box.ask(SloReport, "GET", "/api/v1/slo")

    async def figures(self) -> Figures:
        """The last hour."""
        return await self._box.ask(Figures, "GET", "/api/v1/figures")

    async def support_bundle(self) -> bytes:
        """A ZIP."""
        return (await self._box.send("GET", "/api/v1/support-bundle")).content

    async def me(self) -> Me:
        """Whom the key stands for."""
        return await self._box.ask(Me, "GET", "/api/v1/auth/me")

    async def requests(self, states: Iterable[RequestState], *, limit: int) -> RequestList:
        """What calls left for staff: alerts first, then by the time it is due."""
        query = urlencode([*(("state", state.value) for state in states), ("limit", str(limit))])
        return await self._box.ask(RequestList, "GET", f"/api/v1/requests?{query}")

    async def request(self, session_id: str, request_id: str) -> StaffRequest:
        return await self._box.ask(StaffRequest, "GET", f"/api/v1/requests/{session_id}/{request_id}")

    async def claim_request(self, session_id: str, request_id: str) -> StaffRequest:
        """ApiError 409 says who has it already."""
        return await self._box.ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/claim")

    async def release_request(self, session_id: str, request_id: str) -> StaffRequest:
        return await self._box.ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/release")

    async def finish_request(self, session_id: str, request_id: str, note: str | None = None) -> StaffRequest:
        done = FinishRequest.model_construct(note=note)
        return await self._box.ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/done", done)

    async def note_request(self, session_id: str, request_id: str, text: str) -> StaffRequest:
        note = WriteNote.model_construct(text=text)
        return await self._box.ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/notes", note)

    async def hotel(self) -> HotelVersion:
        """The hotel's own words, as the next call goes by them."""
        return await self._box.ask(HotelVersion, "GET", "/api/v1/hotel")

    async def save_hotel(self, version: int, hotel: Mapping[str, Any]) -> HotelVersion:
        """ApiError 409 when somebody saved another one since `version`, 422 with each field that is wrong."""
        return await self._box.ask(HotelVersion, "PUT", "/api/v1/hotel", {"version": version, "hotel": hotel})

    async def settings(self) -> SettingsVersion:
        """What managers set while the porter runs."""
        return await self._box.ask(SettingsVersion, "GET", "/api/v1/settings")

    async def save_settings(self, version: int, settings: Mapping[str, Any]) -> SettingsVersion:
        """ApiError 409 when somebody saved since `version` or one is fixed, 422 with each field that is wrong."""
        return await self._box.ask(
            SettingsVersion, "PUT", "/api/v1/settings", {"version": version, "settings": settings}
        )

    async def users(self) -> UserList:
        return await self._box.ask(UserList, "GET", "/api/v1/users")

    async def add_user(self, new: Mapping[str, str]) -> User:
        return await self._box.ask(User, "POST", "/api/v1/users", new)

    async def change_user(self, user_id: str, change: Mapping[str, Any]) -> User:
        return await self._box.ask(User, "PATCH", f"/api/v1/users/{user_id}", change)

    async def api_keys(self) -> ApiKeyList:
        return await self._box.ask(ApiKeyList, "GET", "/api/v1/api-keys")

    async def add_api_key(self, new: Mapping[str, Any]) -> ApiKeyCreated:
        """The key itself is in this answer alone."""
        return await self._box.ask(ApiKeyCreated, "POST", "/api/v1/api-keys", new)

    async def revoke_api_key(self, key_id: str) -> ApiKey:
        return await self._box.ask(ApiKey, "DELETE", f"/api/v1/api-keys/{key_id}")

    async def voices(self) -> list[Voice]:
        """Those that can be heard now, the default first."""
        return (await self._box.ask(Voices, "GET", "/api/v1/speech/voices")).voices

    async def synthesize(self, text: str, voice: str | None = None) -> bytes:
        """A WAV file (16-bit mono) of the text."""
        answer = await self._box.send("POST", "/api/v1/speech/synthesize", Synthesize(text=text, voice=voice))
        return answer.content

    def events(
        self, after: int, on_link: Callable[[Link], None] = lambda _link: None
    ) -> AsyncGenerator[StoredEvent, None]:
        """Every event after the cursor `after`, once and in order, for ever; see `follow_events`."""
        return follow_events(self._box, after, on_link, self._pauses_s)

    async def _step(self, session_id: str, what: str, told: BaseModel | None = None) -> Controlled:
        """Something that staff ask of a call that goes on; what is wrong with their words the appliance says."""
        return await self._box.ask(Controlled, "POST", f"/api/v1/calls/{session_id}/{what}", told)

    async def where(self) -> Instance:
        """Where the appliance should answer now."""
        return await self._box.where()
