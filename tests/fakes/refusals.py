"""How the small appliance says no."""

from __future__ import annotations

from fastapi.responses import JSONResponse

from appliance.contract.problems import FieldProblem, Problem
from appliance.contract.told import Told


def refuse(status: int, detail: str | Told) -> JSONResponse:
    told = detail if isinstance(detail, Told) else None
    body = Problem(code="unexpected", title="refused", status=status, detail=str(detail), told=told)
    return JSONResponse(body.model_dump(), status_code=status, media_type="application/problem+json")


def refuse_fields(wrong: list[FieldProblem]) -> JSONResponse:
    body = Problem(code="invalid", title="invalid", status=422, detail="not valid", errors=wrong)
    return JSONResponse(body.model_dump(), status_code=422)
