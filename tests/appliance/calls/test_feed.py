"""Whoever watches sees every event once and in order, however often the line breaks."""

from __future__ import annotations

import asyncio
import random
from contextlib import aclosing

import pytest

from appliance.calls.feed import Feed
from appliance.contract.events import StoredEvent
from appliance.store.database import Database
from tests.appliance.store.histories import add_session, event, ingest


async def watch(feed: Feed, after: int, count: int) -> list[StoredEvent]:
    """The next `count` events."""
    seen: list[StoredEvent] = []
    async with aclosing(feed.watch(after)) as stream:
        while len(seen) < count:
            seen.append(await anext(stream))
    return seen


async def test_history_then_live(database: Database) -> None:
    feed = Feed(database)
    await add_session(database)
    await ingest(database, event("session.state", 1), event("session.state", 2))
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(watch(feed, 0, 4))
        await ingest(database, event("session.state", 3))
        await ingest(database, event("session.state", 4))
    assert [s.event.seq for s in watching.result()] == [1, 2, 3, 4]


async def test_it_goes_on_from_the_cursor(database: Database) -> None:
    feed = Feed(database)
    await add_session(database)
    await ingest(database, *(event("session.state", n) for n in range(1, 500)))
    assert [s.cursor for s in await watch(feed, 250, 249)] == list(range(251, 500))


@pytest.mark.parametrize("seed", range(8))
async def test_no_loss_and_no_repeat_while_events_come_and_lines_break(database: Database, seed: int) -> None:
    rng = random.Random(seed)
    feed = Feed(database)
    await add_session(database)
    total = 300

    async def tell() -> None:
        seq = 1
        while seq <= total:
            size = rng.randint(1, 12)
            await ingest(database, *(event("session.state", n) for n in range(seq, min(seq + size, total + 1))))
            seq += size

    async def follow(own: random.Random) -> list[int]:
        cursor, seqs = 0, list[int]()
        while len(seqs) < total:
            for stored in await watch(feed, cursor, own.randint(1, min(40, total - len(seqs)))):
                seqs.append(stored.event.seq)
                cursor = stored.cursor
        return seqs

    async with asyncio.TaskGroup() as group:
        watchers = [group.create_task(follow(random.Random(f"{seed}-{n}"))) for n in range(3)]
        group.create_task(tell())
    assert [w.result() for w in watchers] == [list(range(1, total + 1))] * 3


async def test_a_slow_watcher_holds_up_nobody(database: Database) -> None:
    feed = Feed(database)
    await add_session(database)
    async with aclosing(feed.watch(0)) as slow:
        await ingest(database, event("session.state", 1))
        assert (await anext(slow)).event.seq == 1
        for n in range(2, 1500):
            await ingest(database, event("session.state", n))
        assert [(await anext(slow)).event.seq for _ in range(2, 1500)] == list(range(2, 1500))


async def test_growing_words_arrive_live(database: Database) -> None:
    feed = Feed(database)
    await add_session(database)
    async with aclosing(feed.watch(0)) as stream:
        await ingest(database, event("speech.partial", 1))
        assert [(await anext(stream)).event.type for _ in range(2)] == ["speech.partial", "session.changed"]
        await ingest(database, event("turn.final", 2))
        assert (await anext(stream)).event.type == "turn.final"
