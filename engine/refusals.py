"""How a server of ours says which field it can't use: without what stood there, which is a guest's, and may be
such that no answer can repeat it."""

from __future__ import annotations

import json

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError


def name_bad_fields(app: FastAPI) -> FastAPI:
    """The same application; it answers 422 with `type`, `loc` and `msg` of each field."""

    @app.exception_handler(RequestValidationError)
    async def refuse(_request: Request, error: RequestValidationError) -> Response:
        wrong = [{name: each[name] for name in ("type", "loc", "msg")} for each in error.errors()]
        return Response(json.dumps({"detail": wrong}), 422, media_type="application/json")

    return app
