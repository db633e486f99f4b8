"""Names never collide, and always say what they were made of."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appliance.contract.room_names import RoomName, parse_room_name, room_name

IDS = st.text(string.ascii_letters + string.digits + "_-", min_size=1, max_size=64)
SESSIONS = st.tuples(IDS, st.booleans())


@given(SESSIONS)
def test_a_name_is_read_back(session: tuple[str, bool]) -> None:
    session_id, preview = session
    assert parse_room_name(room_name(session_id, preview=preview)) == RoomName(session_id, preview)


@given(SESSIONS, SESSIONS)
def test_names_never_collide(one: tuple[str, bool], other: tuple[str, bool]) -> None:
    same = room_name(one[0], preview=one[1]) == room_name(other[0], preview=other[1])
    assert same is (one == other)


@given(st.text())
def test_any_other_name_is_left_alone(name: str) -> None:
    said = parse_room_name(name)
    assert said is None or room_name(said.session_id, preview=said.is_preview) == name


@pytest.mark.parametrize("name", ["", "lobby", "call-", "preview-1", "call_1", "call-a b", "call-\n", "x-call-1"])
def test_these_are_not_ours(name: str) -> None:
    assert parse_room_name(name) is None
