"""Staff read calls newest first, page by page, and one call with all that belongs to it."""

from __future__ import annotations

import pytest

from appliance.contract.sessions import CallState
from appliance.store import calls
from appliance.store.database import Database
from tests.appliance.store.histories import NOW, a_call, add_session, event, ingest

LATENCY = {"words_s": 0.1, "decision_s": 0.2, "brain_s": 0.1, "voice_s": 0.1, "playout_s": 0.0, "total_s": 0.5}


async def test_an_empty_store_lists_nothing(database: Database) -> None:
    page = await database.read(lambda t: calls.page(t, 10))
    assert page is not None
    assert (page.calls, page.events_cursor) == ([], 0)


async def test_pages_follow_each_other_without_gap(database: Database) -> None:
    for n in range(7):
        await add_session(database, f"s{n}", now=NOW + n // 2)  # two in the same instant
    seen: list[str] = []
    before: str | None = None
    while True:
        page = await database.read(lambda t, b=before: calls.page(t, 2, b))  # type: ignore[misc]
        assert page is not None
        if not page.calls:
            break
        seen += [call.session_id for call in page.calls]
        before = seen[-1]
    assert seen == [f"s{n}" for n in (6, 5, 4, 3, 2, 1, 0)]


async def test_a_page_after_nobody_is_none(database: Database) -> None:
    assert await database.read(lambda t: calls.page(t, 10, "never")) is None


async def test_a_call_shows_all_of_it(database: Database) -> None:
    await add_session(database, user_name="Ann")
    await ingest(
        database,
        *a_call(),
        event("turn.final", 9, role="porter", text="Yes.", latency=LATENCY, started_at=NOW + 8, ended_at=NOW + 9),
        event("request.created", 10, request_id="r2", kind="emergency", urgent=True, summary="Smoke in 412"),
    )
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    assert (call.state, call.state_reason, call.user_name) == (CallState.ENDED, "the guest hung up", "Ann")
    assert (call.turns, call.requests, call.urgent) == (2, 2, True)
    assert [(t.role, t.text) for t in call.transcript] == [("guest", "do you have a room"), ("porter", "Yes.")]
    assert call.transcript[1].latency is not None
    assert call.transcript[1].latency.total_s == 0.5
    (tool,) = call.tools
    assert (tool.arguments, tool.ok, tool.result, tool.took_s) == ({"nights": 1}, True, ["101"], 0.25)
    assert [(r.kind, r.urgent) for r in call.left_for_staff] == [("wake_up", False), ("emergency", True)]
    await ingest(database, event("request.withdrawn", 11, request_id="r2"))
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    assert not call.urgent, "nobody is called to what was taken back"


@pytest.mark.parametrize("order", [("tool.called", "tool.returned"), ("tool.returned", "tool.called")])
async def test_a_tool_call_is_whole_in_any_order(database: Database, order: tuple[str, str]) -> None:
    await add_session(database)
    for told in order:
        await ingest(database, event(told, 5 if told == "tool.called" else 6))
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    (tool,) = call.tools
    assert (tool.name, tool.arguments, tool.ok, tool.called_at) == ("availability", {"nights": 1}, True, NOW + 5)


async def test_a_running_tool_has_no_result(database: Database) -> None:
    await add_session(database)
    await ingest(database, event("tool.called", 1))
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    assert (call.tools[0].ok, call.tools[0].result, call.tools[0].took_s) == (None, None, None)


async def test_an_unknown_call_is_none(database: Database) -> None:
    assert await database.read(lambda t: calls.detail(t, "never")) is None


async def test_what_nobody_said_is_told_too(database: Database) -> None:
    await add_session(database)
    fall = {"stage": "tts", "from_tier": "piper", "to_tier": "flite", "reason": "no first byte"}
    whisper = {"command_id": "c1", "command": "whisper", "who": "user:eva", "name": "Eva", "text": "offer her a taxi"}
    told = [event("session.ready", 1), event("tier.changed", 2, **fall), event("control.done", 3, **whisper)]
    told += [event("connection.changed", 8, at=NOW + 3.5, connection="poor")]
    told += [
        event("call.holder", 4, holder="porter", reason="handed back"),
        event("error", 5, where="stt", message="no"),
    ]
    await ingest(database, *told, event("turn.final", 6), event("session.closed", 7))
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    assert [remark.type for remark in call.remarks] == [
        "tier.changed",
        "control.done",
        "connection.changed",
        "call.holder",
        "error",
        "session.closed",
    ]
