"""What the OpenAPI allows, and much that it doesn't, gets an answer that it tells of, with a real store behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from appliance.http.guard import ACTION
from appliance.security.roles import Action, Role, allows
from appliance.serving import serving
from appliance.supervisor.ports import LOOPBACK, choose_ports
from tests.appliance.http.conftest import House, build_house, opened
from tests.appliance.store.histories import a_call, add_session, ingest
from tests.appliance.supervisor.test_ports import settings as home_settings

EXAMPLES: Final = 12
"""For each route; all of them take some 20 s."""

AWAY: Final = {"lines_busy", "speech_unavailable", "porter_unavailable"}
"""What this house has not: a third line, and a speech door. A 503 with any other code is a fault of ours."""

PLACES: Final = ("s0", "s1", "call-s0", "id-1", "id-2", "never")
"""What the house has, in place of random names that nothing would be found for."""


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[tuple[House, str]]:
    async with opened(build_house(tmp_path)) as house:
        await add_session(house.database, "s0")
        await ingest(house.database, *a_call("s0"))
        await house.users.make_first()
        port = choose_ports(home_settings(tmp_path)).api
        async with serving(house.app, LOOPBACK, port):
            yield house, f"http://{LOOPBACK}:{port}"


def operations(house: House) -> Iterator[Any]:
    """Without their keys, which are shown to each: what comes without one is told in test_app."""
    document = deepcopy(house.app.openapi())
    for methods in document["paths"].values():
        for operation in methods.values():
            operation.pop("security", None)
    schema = schemathesis.openapi.from_dict(document)
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        yield found.ok()


def ask(address: str, operation: Any, asked: list[int]) -> None:
    """Many questions of one route."""
    action = operation.definition.raw[ACTION]
    role = Role.ADMIN if action not in set(Action) or allows(Role.ADMIN, Action(action)) else Role.SERVICE
    session, cases = requests.Session(), [operation.as_strategy(generation_mode=mode) for mode in GenerationMode]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=st.one_of(cases),
        place=st.sampled_from((None, *PLACES)),
    )
    def check(case: Any, place: str | None) -> None:
        if place is not None and case.path_parameters:
            case.path_parameters = dict.fromkeys(case.path_parameters, place)
        answer = case.call(
            base_url=address, session=session, headers={"Authorization": f"Bearer {role.value}"}, timeout=20
        )
        asked.append(answer.status_code)
        said = answer.content.decode(errors="replace")  # a ZIP is no text
        told = f"{operation.label} {case.path_parameters} {case.query} {case.body!r:.300} -> {said[:300]}"
        if answer.status_code >= 500:
            assert answer.status_code == 503 and answer.json()["code"] in AWAY, told
        assert "Traceback" not in said, told
        checks = [status_code_conformance, content_type_conformance, response_schema_conformance]
        case.validate_response(answer, checks=checks)

    check()


async def test_every_answer_is_one_that_was_promised(address: tuple[House, str]) -> None:
    house, url = address
    for operation in operations(house):
        asked: list[int] = []
        await asyncio.to_thread(ask, url, operation, asked)
        print(operation.label, sorted(set(asked)))
        assert asked
