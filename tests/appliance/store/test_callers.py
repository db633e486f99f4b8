"""Which calls are a caller's: by a name however it is written, by a number however it is written."""

from __future__ import annotations

import pytest

from appliance.store.callers import calls_of
from appliance.store.database import Database
from tests.appliance.store.histories import add_session, event, ingest

LEFT = {
    "s1": "+44 20 7946 0018",
    "s2": "020 7946 0018",
    "s3": "0044 (0)20 7946-0018",
    "s4": "+49 30 901820",
    "s5": "412 07",
    "s6": "",
}


@pytest.mark.parametrize(
    ("caller", "theirs"),
    [
        ("02079460018", ["s1", "s2", "s3"]),
        ("+44 (0)20 7946 0018", ["s1", "s2", "s3"]),
        (" 0044 20 7946 0018 ", ["s1", "s2", "s3"]),
        ("7946 0018", ["s1", "s2", "s3"]),
        ("030/901820", ["s4"]),
        ("41207", ["s5"]),
        ("946 0018", []),
        ("0018", []),
        ("ann lee", ["s1", "s2", "s3", "s4", "s5", "s6"]),
        ("ANN   LEE", ["s1", "s2", "s3", "s4", "s5", "s6"]),
        ("lee", []),
    ],
)
async def test_whose_calls_they_are(database: Database, caller: str, theirs: list[str]) -> None:
    for session_id, phone in LEFT.items():
        await add_session(database, session_id, user_name="Ann Lee")
        details = {"message": "ring back", **({"phone": phone} if phone else {})}
        told = [event("request.created", n, session_id, request_id=f"r{n}", details=details) for n in (1, 2)]
        await ingest(database, *told)
    assert await database.read(lambda tables: calls_of(tables, caller)) == theirs


async def test_who_called_from_a_number_is_its_caller(database: Database) -> None:
    await add_session(database, "s1", caller_number="+44 20 7946 0018")
    await add_session(database, "s2", caller_number="+49 30 901820")
    assert await database.read(lambda tables: calls_of(tables, "020 7946 0018")) == ["s1"]
