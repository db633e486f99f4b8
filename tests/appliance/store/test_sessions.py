"""A row holds what was asked for, and the store knows which sessions are not over."""

from __future__ import annotations

from appliance.contract.sessions import CallState, SessionKind
from appliance.store import events, sessions
from appliance.store.database import Database
from tests.appliance.store.histories import NOW, add_session


async def test_a_row_reads_as_it_was_written(database: Database) -> None:
    await add_session(database, kind="mic", user_name="Ann Lee", locale="de-DE", voice_id="alan", metadata={"a": "b"})
    row = await database.read(lambda t: sessions.find_room(t, "call-s1"))
    assert row is not None
    assert (row.kind, row.state, row.created_at, row.ended_at) == (SessionKind.MIC, CallState.STARTING, NOW, None)
    assert row.metadata == {"a": "b"}
    assert row.brief().model_dump() == {
        "session_id": "s1",
        "locale": "de-DE",
        "locale_asked": True,
        "user_name": "Ann Lee",
        "voice_id": "alan",
        "opening_line": None,
        "follows": False,
        "guest_within_s": 60.0,
        "time_limit_s": 1800.0,
        "live_at": None,
        "clerk": None,
    }


async def test_open_sessions_are_those_not_over(database: Database) -> None:
    for name in ("s1", "s2", "s3"):
        await add_session(database, name)
    await database.run(lambda t: events.end(t, "s2", CallState.FAILED, "no room", NOW))
    assert [s.session_id for s in await database.read(sessions.still_open)] == ["s1", "s3"]
    assert await database.read(sessions.count_open) == 2


async def test_dispatches_are_counted(database: Database) -> None:
    await add_session(database)
    await database.run(lambda t: sessions.count_dispatch(t, "s1"))
    row = await database.read(lambda t: sessions.find(t, "s1"))
    assert row is not None
    assert row.dispatches == 1


async def test_who_was_never_there_is_not_found(database: Database) -> None:
    assert await database.read(lambda t: sessions.find(t, "never")) is None
    assert await database.read(lambda t: sessions.find_room(t, "never")) is None
