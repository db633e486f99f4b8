"""Events are stored once, in order, without card numbers, and move what they speak of."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from appliance.contract.events import StoredEvent
from appliance.contract.sessions import CallState
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.states import IllegalMove
from tests.appliance.store.histories import NOW, a_call, add_session, event, ingest, state_of


async def everything(database: Database) -> list[StoredEvent]:
    return await database.read(lambda t: events.after(t, 0, 10_000))


async def test_twice_told_is_stored_once(database: Database) -> None:
    await add_session(database)
    first = await ingest(database, *a_call())
    before = await everything(database)
    again = await ingest(database, *a_call())
    assert (first.stored, first.repeated) == (8, 0)
    assert (again.stored, again.repeated) == (0, 8)
    assert await everything(database) == before


@pytest.mark.parametrize("seed", range(10))
async def test_batches_that_overlap_add_up_to_the_call(database: Database, seed: int) -> None:
    rng = random.Random(seed)
    await add_session(database)
    told, sent = a_call(), 0
    while sent < len(told):
        start = rng.randint(0, sent)
        end = rng.randint(start, len(told))
        await ingest(database, *told[start:end])
        sent = max(sent, end)
    job = [s.event for s in await everything(database) if s.event.source == "job"]
    assert job == [e for e in told if e.type != "speech.partial"]


async def test_cursors_only_grow(database: Database) -> None:
    await add_session(database)
    for seq in range(1, 20):
        await ingest(database, event("speech.partial", seq))
    await ingest(database, event("turn.final", 20))
    await ingest(database, event("session.state", 21))
    cursors = [s.cursor for s in await everything(database)]
    assert cursors == sorted(set(cursors))
    assert cursors[-1] == 22  # 19 partials are gone, their cursors are not given again
    assert await database.read(events.newest_cursor) == 22
    assert [s.cursor for s in await database.read(lambda t: events.after(t, cursors[-2], 10))] == [22]


async def test_growing_words_go_when_the_turn_is_there(database: Database) -> None:
    await add_session(database)
    await ingest(
        database,
        event("speech.partial", 1),
        event("speech.partial", 2, role="porter", text="Good"),
        event("turn.final", 3),
        event("speech.partial", 4, text="and"),
    )
    left = [(s.event.seq, s.event.type) for s in await everything(database) if s.event.source == "job"]
    assert left == [(2, "speech.partial"), (3, "turn.final"), (4, "speech.partial")]


async def test_strangers_are_reported_and_the_rest_is_stored(database: Database) -> None:
    await add_session(database)
    told = await ingest(database, event("session.ready", 1), event("session.ready", 1, session_id="never"))
    assert told == events.Ingested(1, 0, frozenset({"never"}), {})


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ([("session.ready", {})], ("ready", None)),
        ([("session.state", {"state": "listening"})], ("starting", None)),
        ([("session.ready", {}), ("session.state", {"state": "speaking"})], ("live", None)),
        ([("speech.partial", {})], ("live", None)),
        ([("turn.final", {}), ("session.ready", {})], ("live", None)),
        ([("session.ready", {}), ("session.closed", {})], ("ended", "the guest hung up")),
        ([("session.closed", {}), ("turn.final", {})], ("ended", "the guest hung up")),
    ],
)
async def test_events_move_the_session(
    database: Database, told: list[tuple[str, dict[str, str]]], state: tuple[str, str | None]
) -> None:
    await add_session(database)
    await ingest(database, *(event(t, i, **fields) for i, (t, fields) in enumerate(told, 1)))
    assert await state_of(database) == state


async def test_watchers_are_told_of_moves(database: Database) -> None:
    await add_session(database)
    await ingest(database, event("session.ready", 1), event("turn.final", 2), event("session.closed", 3))
    told = [(s.event.seq, getattr(s.event, "state", None)) for s in await everything(database)]
    assert told == [(1, None), (1, "ready"), (2, None), (2, "live"), (3, None), (3, "ended")]


async def test_a_session_ends_once(database: Database) -> None:
    await add_session(database)
    moved = [
        await database.run(lambda t, s=state: events.end(t, "s1", s, "because", NOW + 5))  # type: ignore[misc]
        for state in (CallState.INTERRUPTED, CallState.ENDED)
    ]
    assert moved == [True, False]
    row = await database.read(lambda t: sessions.find(t, "s1"))
    assert row is not None
    assert (row.state, row.state_reason, row.ended_at) == (CallState.INTERRUPTED, "because", NOW + 5)


async def test_an_illegal_move_raises_and_changes_nothing(database: Database) -> None:
    await add_session(database)
    for session_id, state, error in (
        ("s1", CallState.PAUSED, IllegalMove),
        ("s1", CallState.STARTING, IllegalMove),
        ("never", CallState.ENDED, LookupError),
    ):
        with pytest.raises(error):
            await database.run(lambda t, s=session_id, to=state: events.move(t, s, to, None, NOW))  # type: ignore[misc]
    assert await state_of(database) == ("starting", None)
    assert await everything(database) == []


async def test_a_pause_ends_with_the_porter_and_not_with_words(database: Database) -> None:
    await add_session(database)
    states = []
    for told in (
        event("session.ready", 1),
        event("session.state", 2, state="paused"),
        event("turn.final", 3),
        event("session.ready", 4),
        event("session.state", 5, state="listening"),
    ):
        await ingest(database, told)
        states.append((await state_of(database))[0])
    assert states == ["ready", "paused", "paused", "paused", "live"]


async def test_numbers_that_were_skipped_are_missing_until_they_come(database: Database) -> None:
    await add_session(database)
    missing = [
        (await ingest(database, *(event("session.state", seq) for seq in seqs))).missing.get("s1", [])
        for seqs in ((1, 2), (6,), (6,), (4,), (9,), (3, 5), (7, 8), (8,))
    ]
    assert missing == [[], [(3, 5)], [(3, 5)], [(3, 3), (5, 5)], [(3, 3), (5, 5), (7, 8)], [(7, 8)], [], []]


async def test_partials_that_gave_way_to_their_turn_are_not_missing(database: Database) -> None:
    await add_session(database)
    told = await ingest(database, event("speech.partial", 1), event("speech.partial", 2), event("turn.final", 3))
    assert told.missing == {}


async def test_no_card_number_reaches_the_disk(database: Database, tmp_path: Path) -> None:
    card, spoken = "4111111111111111", "four one one one " * 4
    await add_session(database, user_name=f"Ann {card}", opening_line=f"Hello {card}", metadata={"note": card})
    await ingest(
        database,
        event("speech.partial", 1, text=card),
        event("turn.final", 2, text=f"it is {card}, {spoken}"),
        event("tool.called", 3, arguments={"card": int(card), "list": [card]}),
        event("tool.returned", 4, result={"echo": card}),
        event("request.created", 5, summary=card, details={"card": card}),
        event("error", 6, where="brain", message=card),
        event("session.closed", 7, reason=f"said {card}"),
    )
    await database.close()
    kept = b"".join(f.read_bytes() for f in tmp_path.iterdir())
    assert b"card number removed" in kept
    assert card.encode() not in kept
    assert b"four one one" not in kept
