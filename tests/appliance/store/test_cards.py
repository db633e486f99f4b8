"""A card that is told in pieces is nowhere in the store once it is known to be one, however it was kept before."""

from __future__ import annotations

from appliance.contract.cards import MASK
from appliance.store import turns
from appliance.store.database import Database
from tests.appliance.store.histories import add_session, event, ingest

PIECES = ("4929", "1234", "5678")


async def test_every_piece_is_masked_wherever_it_was_kept(database: Database) -> None:
    await add_session(database)
    await ingest(database, event("turn.final", 1, text=PIECES[0]))
    await ingest(
        database,
        event("turn.final", 2, role="porter", text="Four nine two nine, and the rest of it?"),
        event("turn.final", 3, text=PIECES[1]),
        event("tool.called", 4, arguments={"phone": "49291234"}),
        event("tool.returned", 5, result={"phone": "49291234"}, log={"phone": "49291234"}),
        event("request.created", 6, summary="ring back on 49291234", details={"phone": "49291234"}),
        event("request.noted", 7, request_id="r1", text="49291234"),
    )
    await ingest(database, event("turn.final", 8, text=PIECES[2]))
    told = [turn.text for turn in await database.read(lambda t: turns.of_session(t, "s1"))]
    assert told == [MASK, f"{MASK}, and the rest of it?", MASK, MASK]
    kept = "\n".join(await database.read(lambda t: list(t.conn.iterdump())))
    for digits in (*PIECES, "49291234", "Four nine two nine"):
        assert digits not in kept, digits


async def test_nobody_finds_them_by_searching(database: Database) -> None:
    await add_session(database)
    for seq, piece in enumerate(PIECES, 1):
        await ingest(database, event("turn.final", seq, text=piece))
    found = await database.read(
        lambda t: t.execute("SELECT count(*) FROM turns_fts WHERE turns_fts MATCH '4929'").fetchone()[0]
    )
    assert found == 0


async def test_a_telephone_number_in_pieces_stays(database: Database) -> None:
    await add_session(database)
    for seq, piece in enumerate(("07700", "900", "123"), 1):
        await ingest(database, event("turn.final", seq, text=piece))
    assert [t.text for t in await database.read(lambda t: turns.of_session(t, "s1"))] == ["07700", "900", "123"]


async def test_another_call_keeps_its_digits(database: Database) -> None:
    await add_session(database)
    await add_session(database, "s2")
    await ingest(database, event("turn.final", 1, "s2", text="4929"))
    for seq, piece in enumerate(PIECES, 1):
        await ingest(database, event("turn.final", seq, text=piece))
    assert [t.text for t in await database.read(lambda t: turns.of_session(t, "s2"))] == ["4929"]
