"""The one way to a hotel's system over HTTP: limits of time, of size and of how often; a retry only where it is safe.

What comes back is JSON that nobody has believed yet: `understand` takes from it what a model knows.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated, Any, Final, TypeVar, cast

import httpx
import structlog
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from engine.brain.facts import FactsUnavailable
from engine.tools.pms import Uncertain
from engine.tools.pms_shared import PmsShared

PATIENCE: Final = httpx.Timeout(2.0, connect=1.0)
"""With a second try it is a little longer than a tool may take: what answers later helps no guest who waits."""

AGAIN_AFTER_S: Final = 0.1
MOST_BYTES: Final = 4 * 2**20
LONGEST_TEXT: Final = 200

M = TypeVar("M", bound=BaseModel)
A = TypeVar("A")
B = TypeVar("B")

_log = structlog.get_logger(__name__)


def _clip(value: Any) -> Any:
    """Whatever stands in a text of theirs is a text: one line of it, and not more than anybody needs."""
    if not isinstance(value, str):
        return value
    return "".join(c if c.isprintable() else " " for c in value)[:LONGEST_TEXT].strip()


Text = Annotated[str, BeforeValidator(_clip)]


class Theirs(BaseModel):
    """A part of an answer: what we know of it; the rest is left."""

    model_config = ConfigDict(frozen=True, extra="ignore")


@dataclass(frozen=True, slots=True)
class Question:
    """One request. `safe`: asking twice does no more than asking once."""

    method: str
    path: str
    safe: bool = True
    params: Mapping[str, str] | None = None
    json: Any = None
    form: Mapping[str, str] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """A status that is success, or one that the question itself is to blame for; `body` is None when there is none."""

    status: int
    body: Any


@dataclass(frozen=True, slots=True)
class Pace:
    """How many requests the system allows in how many seconds, of all calls together."""

    requests: int
    window_s: float


class PmsLine:
    """`probe` is our own question, which comes first after a rest; the client closes with `aclose`."""

    def __init__(
        self,
        base_url: str,
        shared: PmsShared,
        pace: Pace,
        *,
        patience: httpx.Timeout = PATIENCE,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._shared = shared
        self._pace = pace
        self._http = httpx.AsyncClient(
            base_url=base_url,
            timeout=patience,
            transport=transport,
            verify=_trusted(base_url),
            trust_env=False,
            follow_redirects=False,
        )
        self.probe: Callable[[], Awaitable[None]] | None = None

    async def aclose(self) -> None:
        await self._http.aclose()
        await asyncio.to_thread(self._shared.close)

    async def ask(self, question: Question, *, is_probe: bool = False) -> Answer:
        """Raises FactsUnavailable; Uncertain when what is not safe may have been done."""
        if not is_probe:
            await self.check_rest()
        if not await self._is_admitted():
            raise FactsUnavailable(f"more than {self._pace.requests} requests in {self._pace.window_s:.0f} s")
        try:
            answer = await self._try(question)
        except (FactsUnavailable, Uncertain) as e:
            await asyncio.to_thread(self._shared.failed, str(e))
            raise
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            raise FactsUnavailable("it is asked too often, and said so")
        await asyncio.to_thread(self._shared.succeeded)
        return answer

    async def check_rest(self) -> None:
        """Raises FactsUnavailable while it is left alone; after that our own question comes first."""
        rests = await asyncio.to_thread(self._shared.rests)
        if rests:
            raise FactsUnavailable("it failed, and is left alone for a while")
        if rests is None and self.probe is not None:
            await self.probe()

    async def _try(self, question: Question) -> Answer:
        """Once, or a second time where that is safe, the first came to nothing quickly, and it may be asked again."""
        for is_last in (False, True):
            try:
                answer = await self._send(question)
            except httpx.TimeoutException as e:
                raise _lost(question, f"no answer in time ({type(e).__name__})", sent=not _is_before(e)) from e
            except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError) as e:
                if is_last or not question.safe or not await self._is_admitted():
                    raise _lost(question, f"{type(e).__name__}: {e}", sent=not _is_before(e)) from e
            else:
                if answer.status < HTTPStatus.INTERNAL_SERVER_ERROR:
                    return answer
                if is_last or not question.safe or not await self._is_admitted():
                    raise _lost(question, f"it answered {answer.status}", sent=True)
            await asyncio.sleep(AGAIN_AFTER_S)
        raise AssertionError("the last try returns or raises")

    async def _is_admitted(self) -> bool:
        """For each time that something is sent."""
        return await asyncio.to_thread(self._shared.admit, self._pace.requests, self._pace.window_s)

    async def _send(self, question: Question) -> Answer:
        request = self._http.build_request(
            question.method,
            question.path,
            params=question.params,
            json=question.json,
            data=dict(question.form) if question.form else None,
            headers=dict(question.headers),
        )
        answer = await self._http.send(request, stream=True)
        try:
            content = await _read(answer)
        finally:
            await answer.aclose()
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            await asyncio.to_thread(self._shared.rest, _seconds(answer.headers.get("Retry-After", "")))
        if answer.is_redirect:
            raise httpx.RemoteProtocolError(f"it sends us elsewhere ({answer.status_code})")
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or not content:
            return Answer(answer.status_code, None)
        try:
            return Answer(answer.status_code, json.loads(content))
        except (ValueError, RecursionError) as e:
            if answer.is_success:
                raise httpx.DecodingError(f"what it answered is no JSON: {e}") from e
            return Answer(answer.status_code, None)


async def both(first: Awaitable[A], second: Awaitable[B]) -> tuple[A, B]:
    """At the same time; when one fails, neither goes on behind our back."""
    found = await asyncio.gather(first, second, return_exceptions=True)
    for one in found:
        if isinstance(one, BaseException):
            raise one
    a, b = found
    return cast("A", a), cast("B", b)


def understand(model: type[M], body: Any) -> M:
    """Raises FactsUnavailable that names what is not as it should be, and not what it was."""
    try:
        return model.model_validate(body)
    except ValidationError as e:
        wrong = "; ".join(f"{'.'.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors()[:3])
        raise FactsUnavailable(f"its answer is not understood: {wrong}") from e


def _trusted(base_url: str) -> ssl.SSLContext:
    """The machine's authorities, which take a tenth of a second to read; a plain address needs none."""
    return ssl.create_default_context() if base_url.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


async def _read(answer: httpx.Response) -> bytes:
    content = bytearray()
    async for part in answer.aiter_bytes():
        content += part
        if len(content) > MOST_BYTES:
            raise httpx.DecodingError(f"its answer is longer than {MOST_BYTES} bytes")
    return bytes(content)


def _is_before(error: Exception) -> bool:
    """Nothing of the request has left."""
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


def _lost(question: Question, why: str, *, sent: bool) -> FactsUnavailable | Uncertain:
    where = f"{question.method} {question.path}: {why}"
    _log.warning("the hotel's system gave no answer", question=f"{question.method} {question.path}", why=why)
    return Uncertain(where) if sent and not question.safe else FactsUnavailable(where)


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdecimal() else 1.0
