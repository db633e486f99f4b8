"""A field that can't be used is named, whatever stood there, and what stood there is not repeated."""

from __future__ import annotations

from typing import Annotated

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel, StringConstraints

from engine.refusals import name_bad_fields

app = name_bad_fields(FastAPI())


class Said(BaseModel, extra="forbid"):
    text: Annotated[str, StringConstraints(max_length=20)]


@app.post("/say")
async def say(said: Said) -> Said:
    return said


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (rb'{"text": "I am in room four hundred"}', ["body", "text"]),
        (rb'{"text": "half \ud83d"}', ["body", "text"]),
        (b"{", ["body", 1]),
    ],
)
async def test_the_field_is_named(body: bytes, named: list[str]) -> None:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
        answer = await client.post("/say", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert [each["loc"] for each in answer.json()["detail"]] == [named]
    assert "four hundred" not in answer.text
