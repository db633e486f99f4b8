"""Every route names its action and is closed without a key; the documentation needs no network."""

from __future__ import annotations

import re
from typing import Any

import httpx

from appliance.http.guard import ACTION, ANYBODY
from appliance.security.roles import Action, Role
from tests.appliance.http.conftest import House

OPEN = {"/health/live", "/api/v1/auth/token", "/webhook/livekit"}


def operations(house: House) -> list[tuple[str, str, dict[str, Any]]]:
    paths = house.app.openapi()["paths"]
    return [(method, path, operation) for path, methods in paths.items() for method, operation in methods.items()]


async def test_the_api_is_the_one_that_was_promised(house: House) -> None:
    assert {(method, path) for method, path, _ in operations(house)} == {
        ("post", "/api/v1/voice-sessions/start"),
        ("get", "/api/v1/voice-sessions/{room_name}/status"),
        ("delete", "/api/v1/voice-sessions/{room_name}"),
        ("get", "/api/v1/voice-sessions/active"),
        ("patch", "/api/v1/voice-sessions/{session_id}/finalize"),
        ("get", "/api/v1/rooms/status/{room_name}"),
        ("get", "/api/v1/rooms/monitored"),
        ("get", "/api/v1/rooms/all-statuses"),
        ("get", "/api/v1/calls"),
        ("get", "/api/v1/calls/{session_id}"),
        ("delete", "/api/v1/calls/{session_id}"),
        ("get", "/api/v1/calls/{session_id}/export"),
        ("get", "/api/v1/calls/export"),
        ("post", "/api/v1/calls/{session_id}/listen"),
        ("post", "/api/v1/calls/{session_id}/takeover"),
        ("post", "/api/v1/calls/{session_id}/hand-back"),
        ("post", "/api/v1/calls/{session_id}/pause"),
        ("post", "/api/v1/calls/{session_id}/resume"),
        ("post", "/api/v1/calls/{session_id}/whisper"),
        ("post", "/api/v1/calls/{session_id}/say"),
        ("post", "/api/v1/calls/{session_id}/transfer"),
        ("post", "/api/v1/calls/{session_id}/end"),
        ("delete", "/api/v1/calls"),
        ("get", "/api/v1/hotel"),
        ("put", "/api/v1/hotel"),
        ("get", "/api/v1/hotel/versions"),
        ("get", "/api/v1/hotel/versions/{version}"),
        ("get", "/api/v1/settings"),
        ("put", "/api/v1/settings"),
        ("get", "/api/v1/requests"),
        ("get", "/api/v1/requests/{session_id}/{request_id}"),
        ("post", "/api/v1/requests/{session_id}/{request_id}/claim"),
        ("post", "/api/v1/requests/{session_id}/{request_id}/release"),
        ("post", "/api/v1/requests/{session_id}/{request_id}/done"),
        ("post", "/api/v1/requests/{session_id}/{request_id}/notes"),
        ("post", "/api/v1/speech/synthesize"),
        ("get", "/api/v1/speech/voices"),
        ("post", "/internal/events"),
        ("get", "/api/v1/audit"),
        ("post", "/api/v1/auth/token"),
        ("delete", "/api/v1/auth/token"),
        ("get", "/api/v1/auth/me"),
        ("put", "/api/v1/auth/password"),
        ("get", "/api/v1/users"),
        ("post", "/api/v1/users"),
        ("get", "/api/v1/users/{user_id}"),
        ("patch", "/api/v1/users/{user_id}"),
        ("get", "/api/v1/api-keys"),
        ("post", "/api/v1/api-keys"),
        ("delete", "/api/v1/api-keys/{key_id}"),
        ("post", "/call/event"),
        ("get", "/internal/sessions/{session_id}/story"),
        ("post", "/webhook/livekit"),
        ("post", "/api/v1/speech/transcribe"),
        ("get", "/health"),
        ("get", "/health/live"),
        ("get", "/health/ready"),
        ("get", "/health/db"),
        ("get", "/metrics"),
        ("get", "/api/v1/slo"),
        ("get", "/api/v1/figures"),
        ("get", "/api/v1/support-bundle"),
    }


async def test_every_route_is_closed_without_the_right_key(house: House) -> None:
    for number, (method, path, operation) in enumerate(operations(house), 1):
        # an address that comes too often without a key is refused for that
        transport = httpx.ASGITransport(house.app, client=(f"192.0.2.{number}", 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as stranger:
            if operation[ACTION] == ANYBODY:
                assert path in OPEN and "{" not in path
                continue
            action = Action(operation[ACTION])
            answer = await stranger.request(method, path)
            assert answer.status_code == 401, path
            for role in Role:
                answer = await stranger.request(method, path, headers={"Authorization": f"Bearer {role.value}"})
                identity = await house.identities.identify(role, "192.0.2.7")
                assert (answer.status_code == 403) is not identity.may(action), (path, role)


async def test_the_documentation_needs_no_network(house: House) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(house.app), base_url="http://a") as anybody:
        page = await anybody.get("/api/docs")
        document = (await anybody.get("/api/openapi.json")).json()
    assert page.headers["content-type"].startswith("text/html")
    assert not re.search(r"<script|<link|https?://|src=", page.text)
    for path in document["paths"]:
        assert f"<code>{path}</code>" in page.text
    for name in document["components"]["schemas"]:
        assert f"id={name}>" in page.text
    linked = set(re.findall(r"href=#(\w+)", page.text))
    assert linked <= set(document["components"]["schemas"])


async def test_every_reference_in_the_document_leads_somewhere(house: House) -> None:
    document = house.app.openapi()
    references = set(re.findall(r"#/components/schemas/(\w+)", str(document)))
    assert {"EventBatch", "Problem"} <= references
    assert references <= set(document["components"]["schemas"])
    assert "$defs" not in str(document)
