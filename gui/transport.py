"""How the appliance is asked, at the address where it is now, and what its refusals say; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ValidationError
from websockets.asyncio.client import connect

from appliance.contract.problems import Problem
from gui.connection import Instance
from gui.errors import ApiError, GuiError, NoAnswer
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


class Transport:
    """Knows no path. `find` is asked before each use, in a thread of its own."""

    def __init__(self, find: Callable[[], Instance], transport: httpx.AsyncBaseTransport | None, ping_s: float) -> None:
        self._find = find
        self._transport = transport
        self._https: dict[str | None, httpx.AsyncClient] = {}
        """By the certificate that is trusted."""
        self._ping_s = ping_s

    async def close(self) -> None:
        for http in self._https.values():
            await http.aclose()

    async def where(self) -> Instance:
        """Where the appliance should answer now."""
        return await asyncio.to_thread(self._find)

    async def ask(
        self, kind: type[Body], method: str, path: str, body: Sent | None = None, accept: tuple[int, ...] = ()
    ) -> Body:
        """The answer's body. Raises what `send` raises, and GuiError where this version can't read it."""
        answer = await self.send(method, path, body, accept)
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as e:
            why = f"{path}: {tell_places(e)}"
            raise GuiError(say("the box gave an answer that this version can't read: {why}", why=why)) from e

    async def send(
        self, method: str, path: str, body: Sent | None = None, accept: tuple[int, ...] = ()
    ) -> httpx.Response:
        """An answer that is no refusal, or one of the `accept`ed. Raises ApiError, NoAnswer, SignInNeeded."""
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

    async def open_stream(self, path: str) -> connect:
        """Use as `async with`. Raises what `find` raises, and what websockets does."""
        instance = await self.where()
        url = f"{instance.api_url.replace('http', 'ws', 1)}{path}"
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

    def _http(self, instance: Instance) -> httpx.AsyncClient:
        pem = instance.certificate
        if pem not in self._https:
            verify = trusting(pem) if instance.api_url.startswith("https") else False
            self._https[pem] = httpx.AsyncClient(
                timeout=TIMEOUT_S, limits=KEEP, transport=self._transport, trust_env=False, verify=verify
            )
        return self._https[pem]


def _show_key(instance: Instance) -> dict[str, str]:
    return {"Authorization": f"Bearer {instance.key}"}


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
