"""The appliance's HTTP API and event stream as a person's programs use them; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from enum import StrEnum
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlencode

import httpx
from pydantic import BaseModel, ValidationError
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus, WebSocketException

from appliance.contract.accounts import ApiKey, ApiKeyCreated, ApiKeyList, Me, User, UserList
from appliance.contract.calls import CallDetail, CallList, Erased, ExportForm
from appliance.contract.control import Controlled, EndCall, SayText, TransferTo, WayIn, WhisperText
from appliance.contract.events import StoredEvent
from appliance.contract.figures import Figures
from appliance.contract.health import Health
from appliance.contract.hotel import HotelVersion
from appliance.contract.objectives import SloReport
from appliance.contract.problems import Problem
from appliance.contract.requests import FinishRequest, RequestList, RequestState, StaffRequest, WriteNote
from appliance.contract.sessions import SessionEnded, SessionStarted, SessionStatus, StartSession
from appliance.contract.settings import SettingsVersion
from appliance.contract.speech import Synthesize, Voice, Voices
from gui.connection import Instance
from gui.errors import ApiError, GuiError, NoAnswer, NotRunning, WentBack
from gui.failures import tell_places
from gui.keepers.remote import ask_again, shows_another, trusting
from gui.told import retell, retell_problem
from gui.words import mark, say

Body = TypeVar("Body", bound=BaseModel)
Sent = BaseModel | Mapping[str, Any]
"""What is sent; plain values where the appliance shall be the one that judges them."""

TIMEOUT_S = 15.0
"""Starting a session may try the room three times, 7 s of pauses in all."""

KEEP = httpx.Limits(keepalive_expiry=2.0)
"""Connections that nobody used for longer are opened anew: the appliance closes them after 5 s, and what is sent just
then is lost, which looks as if there were no appliance."""

NO_ANSWER = mark("Nightporter does not answer at {address}; start it with: nightporter up")

PING_S = 5.0
"""An event stream of which nothing comes back, not even this, is lost: a cable that was pulled closes nothing."""

FAREWELL_S = 1.0
"""How long a lost stream is waited for to be closed by the other end too: over a cable that was pulled, in vain."""

PAUSES_S = (0.2, 0.5, 1.0, 2.0)
"""Before the event stream is tried again; the last one for ever."""


class Link(StrEnum):
    """Whether the appliance can be reached."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    LOST = "lost"
    NOT_RUNNING = "not running"


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
        self._find = find or (lambda: Instance(api_url, key))
        self._transport = transport
        self._https: dict[str | None, httpx.AsyncClient] = {}
        """By the certificate that is trusted."""
        self._pauses_s = pauses_s
        self._ping_s = ping_s

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        for http in self._https.values():
            await http.aclose()

    async def start(self, ask: StartSession) -> SessionStarted:
        """Start a conversation; the answer holds the guest's token."""
        return await self._ask(SessionStarted, "POST", "/api/v1/voice-sessions/start", ask)

    async def status(self, room_name: str) -> SessionStatus:
        return await self._ask(SessionStatus, "GET", f"/api/v1/voice-sessions/{room_name}/status")

    async def end(self, room_name: str) -> SessionEnded:
        """End a conversation; ApiError 409 when it is over already."""
        return await self._ask(SessionEnded, "DELETE", f"/api/v1/voice-sessions/{room_name}")

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
        return await self._ask(CallList, "GET", f"/api/v1/calls?{query}")

    async def export(self, session_id: str, form: ExportForm) -> bytes:
        """All that is kept of a call, as a file's content."""
        return (await self._send("GET", f"/api/v1/calls/{session_id}/export?form={form.value}")).content

    async def erase(self, session_id: str) -> Erased:
        """A call for good; ApiError 409 while it goes on."""
        return await self._ask(Erased, "DELETE", f"/api/v1/calls/{session_id}")

    async def listen(self, session_id: str) -> WayIn:
        """A way into a call that goes on, for ears only; ApiError 409 when it is over."""
        return await self._ask(WayIn, "POST", f"/api/v1/calls/{session_id}/listen")

    async def take_over(self, session_id: str) -> WayIn:
        """A way in for a voice, with the porter silent; ApiError 409 says who has the call already."""
        return await self._ask(WayIn, "POST", f"/api/v1/calls/{session_id}/takeover")

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
        return await self._ask(SessionEnded, "POST", f"/api/v1/calls/{session_id}/end", told)

    async def call(self, session_id: str) -> CallDetail:
        return await self._ask(CallDetail, "GET", f"/api/v1/calls/{session_id}")

    async def health(self) -> Health:
        """A box that is down answers 503 with the same body, so that it can say why."""
        return await self._ask(Health, "GET", "/health", accept=(200, 503))

    async def goals(self) -> SloReport:
        return await self._ask(SloReport, "GET", "/api/v1/slo")

    async def figures(self) -> Figures:
        """The last hour."""
        return await self._ask(Figures, "GET", "/api/v1/figures")

    async def support_bundle(self) -> bytes:
        """A ZIP."""
        return (await self._send("GET", "/api/v1/support-bundle")).content

    async def me(self) -> Me:
        """Whom the key stands for."""
        return await self._ask(Me, "GET", "/api/v1/auth/me")

    async def requests(self, states: Iterable[RequestState], *, limit: int) -> RequestList:
        """What calls left for staff: alerts first, then by the time it is due."""
        query = urlencode([*(("state", state.value) for state in states), ("limit", str(limit))])
        return await self._ask(RequestList, "GET", f"/api/v1/requests?{query}")

    async def request(self, session_id: str, request_id: str) -> StaffRequest:
        return await self._ask(StaffRequest, "GET", f"/api/v1/requests/{session_id}/{request_id}")

    async def claim_request(self, session_id: str, request_id: str) -> StaffRequest:
        """ApiError 409 says who has it already."""
        return await self._ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/claim")

    async def release_request(self, session_id: str, request_id: str) -> StaffRequest:
        return await self._ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/release")

    async def finish_request(self, session_id: str, request_id: str, note: str | None = None) -> StaffRequest:
        done = FinishRequest.model_construct(note=note)
        return await self._ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/done", done)

    async def note_request(self, session_id: str, request_id: str, text: str) -> StaffRequest:
        note = WriteNote.model_construct(text=text)
        return await self._ask(StaffRequest, "POST", f"/api/v1/requests/{session_id}/{request_id}/notes", note)

    async def hotel(self) -> HotelVersion:
        """The hotel's own words, as the next call goes by them."""
        return await self._ask(HotelVersion, "GET", "/api/v1/hotel")

    async def save_hotel(self, version: int, hotel: Mapping[str, Any]) -> HotelVersion:
        """ApiError 409 when somebody saved another one since `version`, 422 with each field that is wrong."""
        return await self._ask(HotelVersion, "PUT", "/api/v1/hotel", {"version": version, "hotel": hotel})

    async def settings(self) -> SettingsVersion:
        """What managers set while the porter runs."""
        return await self._ask(SettingsVersion, "GET", "/api/v1/settings")

    async def save_settings(self, version: int, settings: Mapping[str, Any]) -> SettingsVersion:
        """ApiError 409 when somebody saved since `version` or one is fixed, 422 with each field that is wrong."""
        return await self._ask(SettingsVersion, "PUT", "/api/v1/settings", {"version": version, "settings": settings})

    async def users(self) -> UserList:
        return await self._ask(UserList, "GET", "/api/v1/users")

    async def add_user(self, new: Mapping[str, str]) -> User:
        return await self._ask(User, "POST", "/api/v1/users", new)

    async def change_user(self, user_id: str, change: Mapping[str, Any]) -> User:
        return await self._ask(User, "PATCH", f"/api/v1/users/{user_id}", change)

    async def api_keys(self) -> ApiKeyList:
        return await self._ask(ApiKeyList, "GET", "/api/v1/api-keys")

    async def add_api_key(self, new: Mapping[str, Any]) -> ApiKeyCreated:
        """The key itself is in this answer alone."""
        return await self._ask(ApiKeyCreated, "POST", "/api/v1/api-keys", new)

    async def revoke_api_key(self, key_id: str) -> ApiKey:
        return await self._ask(ApiKey, "DELETE", f"/api/v1/api-keys/{key_id}")

    async def voices(self) -> list[Voice]:
        """Those that can be heard now, the default first."""
        return (await self._ask(Voices, "GET", "/api/v1/speech/voices")).voices

    async def synthesize(self, text: str, voice: str | None = None) -> bytes:
        """A WAV file (16-bit mono) of the text."""
        answer = await self._send("POST", "/api/v1/speech/synthesize", Synthesize(text=text, voice=voice))
        return answer.content

    async def events(
        self, after: int, on_link: Callable[[Link], None] = lambda _link: None
    ) -> AsyncGenerator[StoredEvent, None]:
        """Every event after the cursor `after`, once and in order, for ever.

        A lost connection is taken up again where it broke, at another address if
        the appliance was started again there; `on_link` tells how it stands.
        Raises ApiError when the key is refused, SignInNeeded when the certificate is another one, WentBack when the
        box counts its events otherwise than before, and what `find` raises but NotRunning.
        """
        tries, is_known, last = 0, False, None
        on_link(Link.CONNECTING)
        while True:
            try:
                if is_known and await self._newest() < after:
                    raise WentBack
                async with await self._connect(after if last is None else after - 1) as stream:
                    on_link(Link.CONNECTED)
                    tries, is_known = 0, True
                    async for text in stream:
                        stored = _read_event(text)
                        if stored.cursor > after:
                            after, last = stored.cursor, stored
                            yield stored
                        elif stored.cursor == after and last is not None and not _is_same(stored, last):
                            raise WentBack
                on_link(Link.LOST)
            except InvalidStatus as e:
                if e.response.status_code in (401, 403):
                    raise ApiError(e.response.status_code, say("the box does not accept this key")) from e
                on_link(Link.LOST)
            except ApiError as e:
                if e.status in (401, 403):
                    raise
                on_link(Link.LOST)
            except NotRunning as e:
                on_link(Link.LOST if isinstance(e, NoAnswer) else Link.NOT_RUNNING)
            except (OSError, WebSocketException, TimeoutError) as e:
                on_link(Link.LOST)
                if shows_another(e):
                    raise ask_again((await self.where()).api_url) from e
            await asyncio.sleep(self._pauses_s[min(tries, len(self._pauses_s) - 1)])
            tries += 1

    async def _newest(self) -> int:
        """How far the box has counted its events; a restored backup has fewer. Raises what `_send` raises."""
        return (await self.calls(limit=1)).events_cursor

    async def _step(self, session_id: str, what: str, told: BaseModel | None = None) -> Controlled:
        """Something that staff ask of a call that goes on; what is wrong with their words the appliance says."""
        return await self._ask(Controlled, "POST", f"/api/v1/calls/{session_id}/{what}", told)

    async def where(self) -> Instance:
        """Where the appliance should answer now."""
        return await asyncio.to_thread(self._find)

    def _http(self, instance: Instance) -> httpx.AsyncClient:
        pem = instance.certificate
        if pem not in self._https:
            verify = trusting(pem) if instance.api_url.startswith("https") else False
            self._https[pem] = httpx.AsyncClient(
                timeout=TIMEOUT_S, limits=KEEP, transport=self._transport, trust_env=False, verify=verify
            )
        return self._https[pem]

    async def _connect(self, after: int) -> connect:
        instance = await self.where()
        url = f"{instance.api_url.replace('http', 'ws', 1)}/api/v1/events?after={after}"
        secure = trusting(instance.certificate) if url.startswith("wss") else None
        return connect(
            url,
            additional_headers=_show_key(instance),
            proxy=None,
            ssl=secure,
            ping_interval=self._ping_s,
            ping_timeout=self._ping_s,
            close_timeout=FAREWELL_S,
        )

    async def _ask(
        self, kind: type[Body], method: str, path: str, body: Sent | None = None, accept: tuple[int, ...] = ()
    ) -> Body:
        answer = await self._send(method, path, body, accept)
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as e:
            why = f"{path}: {tell_places(e)}"
            raise GuiError(say("the box gave an answer that this version can't read: {why}", why=why)) from e

    async def _send(
        self, method: str, path: str, body: Sent | None = None, accept: tuple[int, ...] = ()
    ) -> httpx.Response:
        json = body.model_dump(mode="json", exclude_none=True) if isinstance(body, BaseModel) else body
        instance = await self.where()
        try:
            answer = await self._http(instance).request(
                method, f"{instance.api_url}{path}", json=json, headers=_show_key(instance)
            )
        except httpx.TransportError as e:
            if shows_another(e):
                raise ask_again(instance.api_url) from e
            raise NoAnswer(say(NO_ANSWER, address=instance.api_url)) from e
        if answer.is_success or answer.status_code in accept:
            return answer
        raise _read_problem(answer)


def _show_key(instance: Instance) -> dict[str, str]:
    return {"Authorization": f"Bearer {instance.key}"}


def _is_same(one: StoredEvent, other: StoredEvent) -> bool:
    """Whatever its words are by now: a card number is masked in hindsight, too."""
    first, second = one.event, other.event
    return (first.session_id, first.seq, first.type) == (second.session_id, second.seq, second.type)


def _read_event(text: str | bytes) -> StoredEvent:
    try:
        return StoredEvent.model_validate_json(text)
    except ValidationError as e:
        raise GuiError(say("the box sent an event that this version can't read: {why}", why=tell_places(e))) from e


def _read_problem(answer: httpx.Response) -> ApiError:
    try:
        problem = Problem.model_validate_json(answer.content)
    except ValidationError:
        path = answer.request.url.path
        return ApiError(
            answer.status_code, say("the box answered {status} to {path}", status=answer.status_code, path=path)
        )
    fields = {e.field: retell(e.told, e.message) for e in problem.errors}
    return ApiError(answer.status_code, retell_problem(problem), fields)
