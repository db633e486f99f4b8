"""Nothing leaves an end, nothing goes back but from a pause, and no sequence of events leads off the table."""

from __future__ import annotations

import asyncio
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appliance.contract.events import SessionChanged
from appliance.contract.sessions import CallState
from appliance.store import events, sessions, states
from appliance.store.database import Database
from appliance.store.states import MOVES, IllegalMove, check_move, may_move, print_moves
from tests.appliance.store.histories import NOW, add_session, event

ORDER = [CallState.REQUESTED, CallState.STARTING, CallState.READY, CallState.LIVE, CallState.ENDING]


@pytest.mark.parametrize(("state", "to"), list(product(ORDER, CallState)))
def test_moves_go_forward(state: CallState, to: CallState) -> None:
    pause = to is CallState.PAUSED and state in (CallState.READY, CallState.LIVE)
    forward = to.is_over or (to in ORDER and ORDER.index(to) > ORDER.index(state))
    assert may_move(state, to) is (pause or forward)


def test_every_state_is_in_the_table_and_ends_are_ends() -> None:
    assert set(MOVES) == set(CallState)
    assert all(bool(MOVES[state]) is not state.is_over for state in CallState)


def test_the_table_is_printed_where_it_is_explained() -> None:
    printed = "\n".join(f"    {line}" for line in print_moves().splitlines())
    print(printed)
    assert printed in (states.__doc__ or "")


def test_an_illegal_move_is_named() -> None:
    with pytest.raises(IllegalMove, match="a session that is ended can't become live"):
        check_move(CallState.ENDED, CallState.LIVE)


TOLD = st.one_of(
    st.builds(lambda state: ("session.state", {"state": state}), st.sampled_from(["listening", "speaking", "paused"])),
    st.sampled_from(
        [
            (type_, dict[str, str]())
            for type_ in (
                "job.started",
                "session.ready",
                "speech.partial",
                "turn.final",
                "session.closed",
                "tool.called",
            )
        ]
    ),
    st.builds(lambda state: ("move", {"state": state.value}), st.sampled_from(CallState)),
)


@settings(max_examples=60, deadline=None)
@given(history=st.lists(st.tuples(TOLD, st.integers(1, 12)), max_size=25))
def test_no_sequence_of_events_leaves_the_table(history: list[tuple[tuple[str, dict[str, str]], int]]) -> None:
    """Events in any order, repeated and with gaps, and moves of the appliance between them."""

    async def scene(folder: Path) -> list[CallState]:
        database = Database(folder / "store.db")
        await database.open()
        try:
            await add_session(database)
            for (type_, fields), seq in history:
                if type_ == "move":
                    to = CallState(fields["state"])
                    before = await database.read(lambda t: sessions.find(t, "s1"))
                    assert before is not None
                    try:
                        await database.run(lambda t, to=to: events.move(t, "s1", to, None, NOW))  # type: ignore[misc]
                    except IllegalMove:
                        assert to not in MOVES[before.state]
                else:
                    told = event(type_, seq, **fields)
                    await database.run(lambda t, told=told: events.ingest(t, [told]))  # type: ignore[misc]
            stored = await database.read(lambda t: events.after(t, 0, 1000))
            walked = [CallState(s.event.state) for s in stored if isinstance(s.event, SessionChanged)]
            row = await database.read(lambda t: sessions.find(t, "s1"))
            assert row is not None
            assert row.state is ([CallState.STARTING, *walked])[-1]
            assert row.state.is_over is (row.ended_at is not None)
            return walked
        finally:
            await database.close()

    with TemporaryDirectory() as folder:
        walked = asyncio.run(scene(Path(folder)))
    state = CallState.STARTING
    for to in walked:
        assert to in MOVES[state]
        state = to
