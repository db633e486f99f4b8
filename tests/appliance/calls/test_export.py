"""A call leaves the house whole, in each form, and harms no spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest

from appliance.calls.export import export
from appliance.contract.calls import CallDetail, ExportForm
from appliance.store import calls
from appliance.store.database import Database
from tests.appliance.store.histories import a_call, add_session, event, ingest


@pytest.fixture
async def call(database: Database) -> CallDetail:
    await add_session(database, user_name="Ann")
    await ingest(database, *a_call(), event("turn.final", 9, text='=HYPERLINK("x"),\n"yes"'))
    found = await database.read(lambda t: calls.detail(t, "s1"))
    assert found is not None
    return found


async def test_json_has_all_of_it(call: CallDetail) -> None:
    (read,) = json.loads(export([call], ExportForm.JSON))
    assert CallDetail(**read, events_cursor=call.events_cursor) == call


async def test_a_table_has_a_row_for_each_thing_in_order(call: CallDetail) -> None:
    rows = list(csv.reader(io.StringIO(export([call, call], ExportForm.CSV).decode())))
    assert rows[0] == ["session_id", "at", "what", "who", "text", "language"]
    assert [row[2] for row in rows[1:5]] == ["turn", "tool", "request", "turn"]
    assert rows[1] == ["s1", "2027-01-15 08:00:03", "turn", "guest", "do you have a room", "en"]
    assert rows[4][4] == '\'=HYPERLINK("x"),\n"yes"', "no formula"
    assert len(rows) == 9


async def test_a_text_can_be_read(call: CallDetail) -> None:
    assert export([call], ExportForm.TEXT).decode().splitlines()[:5] == [
        "Call s1, Ann, browser, en-GB",
        "2027-01-15 08:00:00 to 2027-01-15 08:00:08: ended (the guest hung up)",
        "2027-01-15 08:00:03  guest: do you have a room",
        '2027-01-15 08:00:05  porter: availability {"nights": 1} -> ["101"]',
        "2027-01-15 08:00:07  for staff: wake_up: Wake 412 at 7",
    ]
