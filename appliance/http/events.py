"""The live stream of events: a WebSocket that resumes from a cursor."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import aclosing
from http import HTTPStatus

from fastapi import APIRouter, WebSocket, WebSocketDisconnect

from appliance.contract.problems import FieldProblem
from appliance.errors import ApplianceError, StoreError
from appliance.http.errors import answer_for, problem
from appliance.http.guard import authorize
from appliance.http.parts import Parts
from appliance.security.roles import Action

TRY_AGAIN_LATER = 1013
_CURSOR = re.compile(r"\d{1,18}")

log = logging.getLogger(__name__)


def event_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.websocket("/api/v1/events")
    async def watch_events(socket: WebSocket) -> None:
        """Sends every stored event after the cursor `after`, then goes on live. What the watcher sends is ignored."""
        try:
            await authorize(parts.identities, socket, Action.EVENTS_READ)
        except ApplianceError as e:
            await socket.send_denial_response(answer_for(e))
            return
        after = socket.query_params.get("after", "0")
        if not _CURSOR.fullmatch(after):
            wrong = FieldProblem(field="after", message="a cursor is a whole number")
            await socket.send_denial_response(problem(HTTPStatus.UNPROCESSABLE_ENTITY, "not valid: after", [wrong]))
            return
        await socket.accept()
        async with asyncio.TaskGroup() as group:
            sending = group.create_task(_send(socket, parts, int(after)))
            await _listen(socket)
            sending.cancel()

    return router


async def _send(socket: WebSocket, parts: Parts, after: int) -> None:
    try:
        async with aclosing(parts.feed.watch(after)) as stream:
            async for stored in stream:
                await socket.send_text(stored.model_dump_json())
    except StoreError as e:
        log.warning("a watcher has to come back later: %s", e)
        await socket.close(TRY_AGAIN_LATER)
    except WebSocketDisconnect:
        log.debug("a watcher left while an event was on its way")


async def _listen(socket: WebSocket) -> None:
    """Until the watcher is gone."""
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass
