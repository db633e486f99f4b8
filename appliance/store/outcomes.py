"""What a call came to: its outcome, and the sum of it."""

from __future__ import annotations

from collections.abc import Collection

from sqlite_utils import Database as Tables

from appliance.contract.events import RequestKind, Role
from appliance.contract.sessions import CallState, Finalize, Finalized, Outcome
from appliance.store import sessions

TO_A_PERSON = frozenset({RequestKind.PERSON, RequestKind.EMERGENCY})


def outcome_of(state: CallState, guest_turns: int, left: Collection[RequestKind]) -> Outcome:
    """In the order of what staff must know first."""
    if state is CallState.FAILED:
        return Outcome.FAILED
    if state is CallState.INTERRUPTED:
        return Outcome.INTERRUPTED
    if TO_A_PERSON & set(left):
        return Outcome.TO_STAFF
    if left:
        return Outcome.REQUEST_LEFT
    return Outcome.ANSWERED if guest_turns else Outcome.NOTHING_SAID


def settle(tables: Tables, session_id: str) -> None:
    """Write the outcome of a session that is over; again when something of it arrives later."""
    session = sessions.find(tables, session_id)
    assert session is not None and session.state.is_over, "only what is over has an outcome"
    guest_turns = tables.execute(
        "SELECT count(*) FROM turns WHERE session_id = ? AND role = ?", [session_id, Role.GUEST.value]
    ).fetchone()[0]
    kinds = tables.execute("SELECT kind FROM requests WHERE session_id = ? AND state != 'withdrawn'", [session_id])
    outcome = outcome_of(session.state, guest_turns, [RequestKind(kind) for (kind,) in kinds.fetchall()])
    tables.execute("UPDATE sessions SET outcome = ? WHERE session_id = ?", [outcome.value, session_id])


def finalize(tables: Tables, session_id: str, told: Finalize, now: float) -> Finalized:
    """What the job told is taken once: told again, or after somebody else, it changes nothing.

    The session must be over. The turns are those that are here by now.
    """
    tables.execute(
        "UPDATE sessions SET finalized_at = ?, prompt_tokens = ?, completion_tokens = ?, cost = ? "
        "WHERE session_id = ? AND finalized_at IS NULL",
        [now, told.prompt_tokens, told.completion_tokens, told.cost, session_id],
    )
    settle(tables, session_id)
    return _sum_up(tables, session_id)


def _sum_up(tables: Tables, session_id: str) -> Finalized:
    row = next(
        iter(
            tables.query(
                "SELECT session_id, state, state_reason, outcome, max(0, ended_at - created_at) AS duration_s, "
                "(SELECT count(*) FROM turns WHERE turns.session_id = sessions.session_id) AS turns, "
                "prompt_tokens, completion_tokens, cost FROM sessions WHERE session_id = ?",
                [session_id],
            )
        )
    )
    return Finalized(**{**row, "state": CallState(row["state"]), "outcome": Outcome(row["outcome"])})
