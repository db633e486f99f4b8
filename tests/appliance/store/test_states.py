"""Nothing leaves an end, and nothing goes back."""

from __future__ import annotations

from itertools import product

import pytest

from appliance.contract.api import CallState
from appliance.store.states import MOVES, may_move

ORDER = [CallState.STARTING, CallState.READY, CallState.LIVE]


@pytest.mark.parametrize(("state", "to"), list(product(CallState, CallState)))
def test_moves_go_forward_only(state: CallState, to: CallState) -> None:
    forward = not state.is_over and (to.is_over or ORDER.index(to) > ORDER.index(state))
    assert may_move(state, to) is forward


def test_every_state_is_in_the_table() -> None:
    assert set(MOVES) == set(CallState)
