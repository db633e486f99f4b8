"""Whatever is asked for, nobody is shown another owner's session; and what a caller wants to find again is kept."""

from __future__ import annotations

import asyncio
import json
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from appliance.calls.cleanup import Cleanup
from appliance.calls.lifecycle import Lifecycle
from appliance.contract.redaction import redact_value
from appliance.contract.sessions import MAX_METADATA_BYTES, SessionKind, StartSession, metadata_bytes
from appliance.errors import NotFound
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.store import sessions
from appliance.store.database import Database
from tests.appliance.calls.doubles import OTHER, PARTNER, STAFF, Clock, Jobs, LiveKit, always_on_duty

CALLERS = [PARTNER, OTHER, STAFF]
SOMEBODY = st.sampled_from(CALLERS)
STARTED = st.lists(st.tuples(SOMEBODY, st.sampled_from(SessionKind), st.booleans()), max_size=8)
ASKED = st.fixed_dictionaries(
    {"limit": st.integers(1, 4)},
    optional={
        "owner": st.sampled_from([*(caller.who for caller in CALLERS), "", "key:%"]),
        "kind": st.sampled_from(SessionKind),
        "room_name": st.sampled_from([f"call-s{n}" for n in range(1, 9)]),
    },
)
METADATA = st.dictionaries(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=64), st.text(st.characters(codec="utf-8")), max_size=8
).filter(lambda metadata: len(metadata_bytes(metadata)) <= MAX_METADATA_BYTES)


def lifecycle_in(database: Database, livekit: LiveKit) -> Lifecycle:
    clock, ids = Clock(), count(1)
    audit = Audit(database, "seal", clock=clock)
    return Lifecycle(
        database,
        livekit,
        livekit,
        livekit,
        Cleanup(database, livekit, Jobs(), audit, clock=clock),
        audit=audit,
        clock=clock,
        new_id=lambda: f"s{next(ids)}",
        max_calls=100,
        call_limit_s=1800,
        default_locale="en-GB",
        why_not=always_on_duty,
        livekit_url="ws://127.0.0.1:7880",
    )


@settings(max_examples=40)
@given(started=STARTED, caller=SOMEBODY, asked=ASKED)
def test_no_filter_and_no_page_shows_anothers_session(
    started: list[tuple[Identity, SessionKind, bool]], caller: Identity, asked: dict[str, Any]
) -> None:
    async def scene(folder: Path) -> None:
        database = Database(folder / "store.db")
        await database.open()
        try:
            lifecycle = lifecycle_in(database, LiveKit())
            owners: dict[str, str] = {}
            for owner, kind, is_over in started:
                session = await lifecycle.start(StartSession(kind=kind), owner)
                if is_over:
                    await lifecycle.end(session.room_name, "over", owner)
                else:
                    owners[session.session_id] = owner.who
            shown: list[str] = []
            after: str | None = None
            while True:
                page = await lifecycle.active(caller, after=after, **asked)
                shown += [s.session_id for s in page.sessions]
                if page.next is None:
                    break
                after = page.next
            visible = {s for s, who in owners.items() if caller is STAFF or who == caller.who}
            assert len(set(shown)) == len(shown)
            assert set(shown) <= visible
            if set(asked) == {"limit"}:
                assert set(shown) == visible
            for session_id, owner_name in owners.items():
                try:
                    await lifecycle.active(caller, limit=1, after=session_id)
                except NotFound:
                    assert caller is not STAFF and owner_name != caller.who
        finally:
            await database.close()

    with TemporaryDirectory() as folder:
        asyncio.run(scene(Path(folder)))


@settings(max_examples=40)
@given(metadata=METADATA)
def test_metadata_reaches_the_store_and_the_room_whole(metadata: dict[str, str]) -> None:
    async def scene(folder: Path) -> None:
        livekit, database = LiveKit(), Database(folder / "store.db")
        await database.open()
        try:
            await lifecycle_in(database, livekit).start(StartSession(metadata=metadata), STAFF)
            kept = await database.read(lambda tables: sessions.find(tables, "s1"))
            assert kept is not None
            without_cards = redact_value(metadata)
            assert kept.metadata == without_cards
            assert json.loads(livekit.told["call-s1"])["metadata"] == without_cards
            if not any(ch.isdigit() for text in [*metadata, *metadata.values()] for ch in text):
                assert without_cards == metadata
        finally:
            await database.close()

    with TemporaryDirectory() as folder:
        asyncio.run(scene(Path(folder)))
