"""Words lead to the calls in which they were said, newest first and each once, whatever else is asked for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from sqlite_utils import Database as Tables

from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.store import calls
from appliance.store.database import Database
from appliance.store.migrations import MIGRATIONS
from appliance.store.search import Wanted
from tests.appliance.store.histories import NOW, add_session, event, ingest

SAID = {
    "s1": ("Is there a table for two?", "The restaurant opens at seven."),
    "s2": ("Where is the gym?", "Es gibt ein Café im Erdgeschoß."),
    "s3": ("A table at seven, please.", "I have left that for the desk.", "Thank you, seven it is."),
}
KINDS = {"s1": SessionKind.MIC, "s2": SessionKind.TEST, "s3": SessionKind.MIC}


@pytest.fixture
async def full(database: Database) -> Database:
    for n, (session_id, texts) in enumerate(SAID.items()):
        await add_session(database, session_id, now=NOW + 100 * n, kind=KINDS[session_id])
        await ingest(database, *(event("turn.final", seq, session_id, text=text) for seq, text in enumerate(texts, 1)))
    await ingest(database, event("session.closed", 9, "s3"))
    return database


async def found(database: Database, limit: int = 10, before: str | None = None, **wanted: Any) -> dict[str, str | None]:
    page = await database.read(lambda t: calls.page(t, limit, before, Wanted(**wanted)))
    assert page is not None
    return {call.session_id: call.found for call in page.calls}


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("table", ["s3", "s1"]),
        ("TABLE", ["s3", "s1"]),
        ("seven table", ["s3"]),
        ("table gym", []),
        ('"table for two"', ["s1"]),
        ('"two for table"', []),
        ("cafe", ["s2"]),
        ("erdgeschoß", ["s2"]),
        ("tab", []),
        ("table AND", []),
        ("NOT table", []),
        ("table*", ["s3", "s1"]),
        ("text:table", []),
        ("(table", ["s3", "s1"]),
        ('"table', ["s3", "s1"]),
        ("table'; DROP TABLE turns; --", []),
        ('""', []),
        ("😀", []),
        ("-", []),
    ],
)
async def test_words(full: Database, words: str, ids: list[str]) -> None:
    assert list(await found(full, words=words)) == ids


@pytest.fixture
async def known(full: Database) -> Database:
    """Calls of which something else than words is known."""
    await add_session(full, "s4", now=NOW + 400, user_name="Grace Hopper", caller_number="+44 20 7946-0018")
    details = {"room": "214", "name": "Müller", "phone": "030 901820"}
    await add_session(full, "s5", now=NOW + 500)
    await ingest(full, event("request.created", 1, "s5", summary="Two towels for room 214.", details=details))
    await ingest(full, event("request.created", 2, "s4", request_id="r2", summary="A table for two.", details={}))
    return full


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("hopper", ["s4"]),
        ("Grace Hop", ["s4"]),
        ("opper", []),
        ("7946-0018", ["s4"]),
        ("+44", ["s4"]),
        ("214", ["s5"]),
        ("towels", ["s5"]),
        ("müller 214", ["s5"]),
        ("030 90", ["s5"]),
        ("table", ["s4", "s3", "s1"]),
        ("hopper seven", []),
        ("100%", []),
        ("_", []),
        ("room", ["s5"]),
        ("phone", []),
    ],
)
async def test_what_is_known_of_a_call_leads_to_it(known: Database, words: str, ids: list[str]) -> None:
    assert list(await found(known, words=words)) == ids


async def test_pages_go_on_over_what_was_said_and_what_is_known(known: Database) -> None:
    assert list(await found(known, 2, words="table")) == ["s4", "s3"]
    assert list(await found(known, 2, "s3", words="table")) == ["s1"]
    assert list(await found(known, words="table", kind=SessionKind.MIC)) == ["s3", "s1"]


async def test_the_list_tells_the_room_and_the_number(known: Database) -> None:
    page = await known.read(lambda t: calls.page(t, 2, None))
    assert page is not None
    told = [(call.session_id, call.guest_room, call.phone) for call in page.calls]
    assert told == [("s5", "214", "030 901820"), ("s4", None, "+44 20 7946-0018")]


async def test_the_last_turn_with_the_words_is_shown(full: Database) -> None:
    assert await found(full, words="seven") == {
        "s3": "Thank you, seven it is.",
        "s1": "The restaurant opens at seven.",
    }
    assert set((await found(full)).values()) == {None}


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, ["s3", "s2", "s1"]),
        ({"kind": SessionKind.MIC}, ["s3", "s1"]),
        ({"state": CallState.ENDED}, ["s3"]),
        ({"state": CallState.FAILED}, []),
        ({"outcome": Outcome.ANSWERED}, ["s3"]),
        ({"outcome": Outcome.TO_STAFF}, []),
        ({"room_name": "call-s1"}, ["s1"]),
        ({"room_name": "call-s9"}, []),
        ({"since": NOW + 100}, ["s3", "s2"]),
        ({"until": NOW + 100}, ["s1"]),
        ({"since": NOW + 50, "until": NOW + 200}, ["s2"]),
        ({"since": NOW + 1000}, []),
        ({"since": 0.0, "kind": SessionKind.MIC, "state": CallState.ENDED, "room_name": "call-s3"}, ["s3"]),
    ],
)
@pytest.mark.parametrize("words", [None, "seven"])
async def test_filters(full: Database, words: str | None, wanted: dict[str, Any], ids: list[str]) -> None:
    expected = [s for s in ids if words is None or s != "s2"]
    assert list(await found(full, words=words, **wanted)) == expected


async def test_pages_of_a_search_follow_each_other(full: Database) -> None:
    first = await found(full, 1, words="seven")
    second = await found(full, 1, "s3", words="seven")
    third = await found(full, 1, "s1", words="seven")
    assert [*first, *second, *third] == ["s3", "s1"]


async def test_a_corrected_turn_is_found_by_its_new_words_only(full: Database) -> None:
    await ingest(full, event("turn.final", 5, "s2", turn_id="t1", text="Where is the pool?"))
    assert (await found(full, words="gym"), list(await found(full, words="pool"))) == ({}, ["s2"])
    page = await full.read(lambda t: calls.detail(t, "s2"))
    assert page is not None
    assert page.turns == 2


async def test_what_an_older_version_stored_is_found() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        tables = Tables(connection)
        for statement in MIGRATIONS[0]:
            tables.execute(statement)
        for n in (2, 1):
            tables.execute(
                "INSERT INTO sessions (session_id, room_name, kind, agent_type, locale, metadata, state, created_at) "
                "VALUES (?, ?, 'mic', 'porter', 'en-GB', '{}', 'ended', ?)",
                [f"s{n}", f"call-s{n}", NOW + n],
            )
            for seq, said in enumerate(("towels", "and soap"), 1):
                tables.execute(
                    "INSERT INTO turns (session_id, turn_id, seq, role, text, language, started_at, ended_at, "
                    "interrupted) VALUES (?, ?, ?, 'guest', ?, 'en', 1, 2, 0)",
                    [f"s{n}", f"t{seq}", seq, said],
                )
        tables.execute("PRAGMA user_version = 1")
        for number, statements in enumerate(MIGRATIONS[1:], 2):
            for statement in statements:
                tables.execute(statement)
            tables.execute(f"PRAGMA user_version = {number}")
        page = calls.page(tables, 10, None, Wanted(words="soap"))
        assert page is not None
        assert [(c.session_id, c.found, c.turns) for c in page.calls] == [("s2", "and soap", 2), ("s1", "and soap", 2)]
        assert tables.execute("INSERT INTO turns_fts (turns_fts) VALUES ('integrity-check')").fetchone() is None
