"""The short way and FastAPI's answer alike, right and wrong; what takes more than its path goes FastAPI's way."""

from __future__ import annotations

from typing import Annotated

import httpx
import pytest
from fastapi import FastAPI, Path, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from appliance.contract.sessions import SessionKind
from appliance.errors import NotFound
from appliance.http import guard
from appliance.http.direct import short_way
from appliance.http.errors import add_error_handlers
from appliance.http.guard import Caller, guarded_router, needs
from appliance.security.identity import Identity
from appliance.security.roles import Action, Role

READ = needs(Action.ROOMS_READ)


class Answer(BaseModel):
    came_from: str = Field(alias="from")
    number: int
    asked_by: str
    kind: SessionKind | None = None
    at: float = float("nan")


class Anybody:
    async def identify(self, bearer: str | None, address: str) -> Identity:
        return Identity("user:ann", "Ann", Role.STAFF, address=address)


def make_app() -> FastAPI:
    router = guarded_router(Anybody())

    @router.get("/rooms/{room}/{number}", status_code=203, openapi_extra=READ)
    async def read(
        room: Annotated[str, Path(max_length=6, pattern="^[^x]*$")], number: Annotated[int, Path(ge=1)], by: Caller
    ) -> Answer:
        if room == "nobody":
            raise NotFound("there is no such room")
        return Answer(**{"from": room}, number=number, asked_by=by.who, kind=SessionKind.PHONE)

    @router.get("/all", openapi_extra=READ)
    async def read_all() -> list[Answer]:
        return [Answer(**{"from": "café"}, number=1, asked_by="nobody")]

    @router.get("/some", openapi_extra=READ)
    async def read_some(limit: Annotated[int, Query(ge=1)] = 1) -> list[int]:
        return [limit]

    @router.post("/made", openapi_extra=READ)
    async def make(asked: Answer, by: Caller) -> Answer:
        return asked

    @router.get("/file", openapi_extra=READ, response_class=Response)
    async def read_file(by: Caller) -> Response:
        return Response(b"x", media_type="text/csv")

    @router.get("/whole", openapi_extra=READ)
    async def read_whole(request: Request) -> Answer:
        return Answer(**{"from": request.url.path}, number=1, asked_by="nobody")

    @router.delete("/gone", status_code=204, openapi_extra=READ)
    async def remove(by: Caller) -> None:
        return None

    app = FastAPI(routes=router.routes)
    add_error_handlers(app)
    return app


def test_only_plain_routes_take_the_short_way() -> None:
    routes = [route for route in make_app().routes if isinstance(route, APIRoute)]
    plain = {route.path for route in routes if short_way(route, guard._read_caller) is not None}
    assert plain == {"/rooms/{room}/{number}", "/all"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/rooms/107/1", 203),
        ("/rooms/caf%C3%A9/7", 203),
        ("/rooms/%20%22/7", 203),
        ("/rooms/much-too-long/7", 422),
        ("/rooms/x/0", 422),
        ("/rooms/107/seven", 422),
        ("/rooms/nobody/1", 404),
        ("/all", 200),
    ],
)
async def test_both_ways_answer_alike(path: str, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    short = await ask(make_app(), path)
    monkeypatch.setattr(guard, "short_way", lambda *_: None)
    long = await ask(make_app(), path)
    assert short.status_code == long.status_code == status
    assert (short.content, short.headers) == (long.content, long.headers)


async def ask(app: FastAPI, path: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://a") as client:
        return await client.get(path)
