"""Staff step into a call that goes on: listen, whisper, say, take over, hand back, ask for somebody else, end."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request

from appliance.contract.control import Controlled, EndCall, SayText, TransferTo, WayIn, WhisperText
from appliance.contract.sessions import SessionEnded
from appliance.http.calls import SessionId
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.http.signalling import url_for
from appliance.security.roles import Action

_GONE = also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)


def stepping_in_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    call = "/api/v1/calls/{session_id}"

    @router.post(f"{call}/listen", openapi_extra=needs(Action.CALLS_LISTEN), responses=_GONE)
    async def listen(request: Request, session_id: SessionId, by: Caller) -> WayIn:
        """A token for ears only, for two minutes, that nobody in the call sees."""
        return _reached(request, await parts.stepping_in.listen(session_id, by))

    @router.post(f"{call}/takeover", openapi_extra=needs(Action.CALLS_TAKE_OVER), responses=_GONE)
    async def take_over(request: Request, session_id: SessionId, by: Caller) -> WayIn:
        """The porter falls silent and tells the guest that a colleague takes over. 409 `held` when one has already.

        Open requests of this call for a person are claimed for you; when your program is lost they are open again.

        Join within ten seconds, and show every second that your program lives; else the porter takes the call back.
        """
        return _reached(request, await parts.stepping_in.take_over(session_id, by))

    @router.post(f"{call}/hand-back", openapi_extra=needs(Action.CALLS_HAND_BACK), responses=_GONE)
    async def hand_back(session_id: SessionId, by: Caller) -> Controlled:
        """The porter goes on, and knows what was said meanwhile."""
        return await parts.stepping_in.hand_back(session_id, by)

    @router.post(f"{call}/pause", openapi_extra=needs(Action.CALLS_PAUSE), responses=_GONE)
    async def pause(session_id: SessionId, by: Caller) -> Controlled:
        """The porter asks the guest to wait, and is silent for a minute at most."""
        return await parts.stepping_in.pause(session_id, by)

    @router.post(f"{call}/resume", openapi_extra=needs(Action.CALLS_PAUSE), responses=_GONE)
    async def resume(session_id: SessionId, by: Caller) -> Controlled:
        """The porter goes on after a pause."""
        return await parts.stepping_in.resume(session_id, by)

    @router.post(f"{call}/whisper", openapi_extra=needs(Action.CALLS_WHISPER), responses=_GONE)
    async def whisper(session_id: SessionId, told: WhisperText, by: Caller) -> Controlled:
        """Only the porter reads it, and words it itself with its next reply. 422 when it can make nothing of it."""
        return await parts.stepping_in.whisper(session_id, told.text, by)

    @router.post(f"{call}/say", openapi_extra=needs(Action.CALLS_SAY), responses=_GONE)
    async def say(session_id: SessionId, told: SayText, by: Caller) -> Controlled:
        """The porter says this now, word for word."""
        return await parts.stepping_in.say(session_id, told.text, by)

    @router.post(f"{call}/transfer", openapi_extra=needs(Action.CALLS_TRANSFER), responses=_GONE)
    async def transfer(session_id: SessionId, told: TransferTo, by: Caller) -> Controlled:
        """Leaves an urgent request that somebody else speaks with the guest, and tells the guest.

        While a clerk has the call only they can ask for it (409 `held`), and they tell the guest themselves.
        """
        return await parts.stepping_in.transfer(session_id, told.to, by)

    @router.post(f"{call}/end", openapi_extra=needs(Action.CALLS_END), responses=_GONE)
    async def end(session_id: SessionId, by: Caller, told: EndCall | None = None) -> SessionEnded:
        """Ends the call for everybody in it, and tells each step."""
        return await parts.stepping_in.end(session_id, told.reason if told else None, by)

    return router


def _reached(request: Request, way: WayIn) -> WayIn:
    """LiveKit as whoever asks reaches it."""
    return way.model_copy(update={"livekit_url": url_for(request, way.livekit_url)})
