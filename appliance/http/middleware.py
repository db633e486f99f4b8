"""What happens to every request: it gets an id, its body has a limit, and nothing unexpected leaves unexplained."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Set
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, reset_contextvars

from appliance.errors import TooMany
from appliance.http.errors import answer_for, problem
from appliance.http.guard import address_of
from appliance.security.rate_limit import RateLimits

BODY_LIMIT_BYTES = 2**20
REQUEST_ID = "X-Request-ID"
_FIRST_ANSWERS = frozenset({"http.response.start", "websocket.accept", "websocket.http.response.start"})
_GOOD_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_SECURITY_HEADERS = (
    (b"cache-control", b"no-store"),
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)
"""The documentation is the only page, and it has nothing but text and its own style."""
_HTTPS_ONLY = (b"strict-transport-security", b"max-age=31536000")

log = logging.getLogger(__name__)


class RequestIds:
    """Takes the caller's `X-Request-ID` or makes one, and sends it back; every line of the log has it meanwhile."""

    def __init__(self, app: ASGIApp, *, new_id: Callable[[], str]) -> None:
        self._app = app
        self._new_id = new_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        sent = Headers(scope=scope).get(REQUEST_ID, "")
        request_id = sent if _GOOD_ID.fullmatch(sent) else self._new_id()
        header = (REQUEST_ID.lower().encode(), request_id.encode())
        started = False

        async def send_with_id(message: Message) -> None:
            nonlocal started
            if message["type"] in _FIRST_ANSWERS:
                started = True
                message["headers"] = [*message.get("headers", ()), header]
            await send(message)

        bound = bind_contextvars(request_id=request_id)
        try:
            await self._app(scope, receive, send_with_id)
        except Exception:
            log.exception("request %s: %s %s failed", request_id, scope.get("method", "WebSocket"), scope["path"])
            if started or scope["type"] != "http":
                raise
            detail = f"something unexpected happened; the log tells more under {request_id}"
            await problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail)(scope, receive, send_with_id)
        finally:
            reset_contextvars(**bound)


class BodyLimit:
    """Answers 413 to a longer body, by its announced length or as soon as it has grown too long.

    `longer` has the paths that take more.
    """

    def __init__(
        self, app: ASGIApp, *, limit_bytes: int = BODY_LIMIT_BYTES, longer: Mapping[str, int] | None = None
    ) -> None:
        self._app = app
        self._limit_bytes = limit_bytes
        self._longer = longer or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit_bytes = self._longer.get(scope["path"], self._limit_bytes)
        detail = f"the body is longer than {limit_bytes} bytes"
        announced = Headers(scope=scope).get("content-length", "0")
        if announced.isdecimal() and int(announced) > limit_bytes:
            await problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail)(scope, receive, send)
            return
        got_bytes = 0

        async def receive_limited() -> Message:
            nonlocal got_bytes
            message = await receive()
            got_bytes += len(message.get("body", b""))
            if got_bytes > limit_bytes:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail)
            return message

        await self._app(scope, receive_limited, send)


class AddressLimit:
    """Answers 429 to an address that asks too often without a key; with one, the guard counts for whom it stands.

    `open_paths` are those where no guard looks at what is shown.
    """

    def __init__(self, app: ASGIApp, *, limits: RateLimits, open_paths: Set[str]) -> None:
        self._app = app
        self._limits = limits
        self._open_paths = open_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (
            "authorization" not in Headers(scope=scope) or scope["path"] in self._open_paths
        ):
            try:
                self._limits.request(address_of(HTTPConnection(scope)))
            except TooMany as e:
                await answer_for(e)(scope, receive, send)
                return
        await self._app(scope, receive, send)


class SecurityHeaders:
    """Every answer says that it is to be taken as what it says it is, shown in no frame and kept in no cache."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        ours = (*_SECURITY_HEADERS, _HTTPS_ONLY) if scope.get("scheme") == "https" else _SECURITY_HEADERS

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ())]
                said = {name for name, _ in headers}
                message["headers"] = headers + [header for header in ours if header[0] not in said]
            await send(message)

        await self._app(scope, receive, send_with_headers)
